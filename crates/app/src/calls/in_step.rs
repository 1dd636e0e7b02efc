//! Keeps calls and the embedded media server's rooms in step: a call that is over has no room, a
//! room that has ended may end its call, and a device that lost its place comes back no more.
//! News can be missed (a listener of PostgreSQL that connects anew): then every room is looked at.
//! Where other machines carry the calls, `far_rooms` does it by jobs.

use super::{rooms, rows, watch};
use crate::{
    App,
    events::{Message, News},
};
use linden_base::{CallId, PlatformId};
use linden_sfu::{Media, RoomEvent, RoomSummary};
use linden_store::{Event, Heard, StoreError};
use tokio::sync::broadcast::error::RecvError;

/// Does nothing but wait where no media server is embedded. To be run once by `server`, beside
/// [`crate::jobs::run`], until `stop` is ready.
pub async fn follow_media(app: &App, stop: impl Future<Output = ()>) {
    let Some(media) = app.media() else {
        return stop.await;
    };
    let (mut rooms, mut news) = (media.events(), app.store().events().listen());
    tokio::pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => return,
            event = rooms.recv() => match event {
                Ok(RoomEvent::RoomEnded { room }) => room_ended(app, &room).await,
                // The job that looks after each call once a minute sees what was missed.
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return stop.await,
            },
            heard = news.next() => match heard {
                Some(Heard::Event(event)) => follow(media, event).await,
                Some(Heard::Missed) => look_at_all(app, media).await,
                None => return stop.await,
            },
        }
    }
}

async fn follow(media: &Media, event: Event) {
    let platform = event.platform;
    let (Some(platform), Some(message)) = (platform, Message::heard(event)) else {
        return;
    };
    match message.news {
        News::Ended { call, .. } => media.end_room(&rooms::name(platform, call)).await,
        News::SentAway { call, account } => {
            media.remove(&rooms::name(platform, call), &rooms::identity(call, account)).await;
        }
        News::TakenOver { call, account, at } => {
            let identity = rooms::identity(call, account);
            media.revoke_before(&rooms::name(platform, call), &identity, at);
        }
        News::Ringing(_) | News::Answered(_) | News::AnsweredElsewhere(_) => {}
        News::Presence { .. } | News::LoggedOut { .. } => {}
        News::RecoveryAsked { .. } | News::RecoveryOver {} => {}
    }
}

async fn room_ended(app: &App, room: &str) {
    let Some((platform, call)) = rooms::parse(room) else {
        return;
    };
    if let Err(error) = watch::look_after(app, platform, call).await {
        tracing::warn!(%error, call.id = %call, "a call was not looked after; its job will");
    }
}

/// After news were missed.
pub(super) async fn look_at_all(app: &App, media: &Media) {
    for room in media.rooms() {
        let Some((platform, call)) = rooms::parse(&room.name) else { continue };
        if let Err(error) = look_at(app, media, &room, (platform, call)).await {
            tracing::warn!(%error, call.id = %call, "a call's room was not looked at after missed news");
        }
    }
}

/// Ends the room of a call that is over, and sends away whose place is empty.
async fn look_at(
    app: &App,
    media: &Media,
    room: &RoomSummary,
    (platform, id): (PlatformId, CallId),
) -> Result<(), StoreError> {
    let view = app.store().look(platform).await?;
    let Some(call) = rows::live_by_id(&view, id).await? else {
        media.end_room(&room.name).await;
        return Ok(());
    };
    for seat in [&call.therapist, &call.client].into_iter().filter(|seat| seat.left_at.is_some()) {
        let identity = rooms::identity(id, seat.account);
        if room.participants.contains(&identity) {
            media.remove(&room.name, &identity).await;
        }
    }
    Ok(())
}
