//! One open page's stream: what it hears, in the words that `islands/src/lib/events.ts` knows.
//! It looks every 15 s whether its session is still good, and ends with it.

use super::{
    AboutCall, Message, News,
    places::{Place, Told},
    sight::Sight,
};
use crate::{
    App,
    access::Caller,
    calls::{
        self,
        presence::{self, OpenPage},
    },
};
use chrono::{DateTime, Utc};
use linden_store::{EventStream, Heard, PlatformView, StoreError};
use serde_json::{Value, json};
use std::{collections::VecDeque, time::Duration};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at};

/// Keeps the line open through proxies, and finds out that the other end is gone.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// What is written to the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    /// An event with its data.
    Event(String, Value),
    /// Nothing happened; the line lives. A page that hears nothing for long opens another one.
    StillHere,
}

impl Line {
    /// The session has ended, whether or not anybody ended it.
    pub(super) fn logged_out() -> Self {
        Self::Event("logged_out".to_owned(), Value::Null)
    }
}

/// An open stream. Dropping it says that the page was closed.
pub(super) struct Stream {
    app: App,
    caller: Caller,
    sight: Sight,
    page: OpenPage,
    heard: EventStream,
    looks: Interval,
    waiting: VecDeque<Line>,
    /// The session has ended; nothing follows what waits.
    is_over: bool,
    place: Place,
}

impl Stream {
    /// Begins to listen, then says at once what is ringing already, and who came or went since
    /// the page was drawn.
    pub(super) async fn open(
        app: &App,
        caller: Caller,
        sight: Sight,
        page: OpenPage,
        place: Place,
    ) -> Result<Self, StoreError> {
        let mut looks = interval_at(Instant::now() + LOOK_EVERY, LOOK_EVERY);
        looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let heard = app.store().events().listen();
        let mut stream = Self {
            app: app.clone(),
            caller,
            sight,
            page,
            heard,
            looks,
            waiting: VecDeque::from([Line::StillHere]),
            is_over: false,
            place,
        };
        stream.catch_up().await?;
        Ok(stream)
    }

    /// The next line; none once the session has ended.
    pub(super) async fn next(&mut self) -> Option<Line> {
        loop {
            if let Some(line) = self.waiting.pop_front() {
                return Some(line);
            }
            if self.is_over {
                return None;
            }
            let heard = tokio::select! {
                heard = self.heard.next() => Some(heard?),
                _ = self.looks.tick() => None,
                told = self.place.told() => match told {
                    Told::Look => None,
                    Told::End => return None,
                },
            };
            let goes_on = match heard {
                Some(heard) => self.hear(heard).await.map(|()| true),
                None => self.look().await,
            };
            match goes_on {
                Ok(true) => {}
                Ok(false) => return None,
                Err(error) => {
                    // The browser opens a new stream and is told anew.
                    tracing::warn!(%error, "a stream of events was given up");
                    return None;
                }
            }
        }
    }

    async fn hear(&mut self, heard: Heard) -> Result<(), StoreError> {
        let event = match heard {
            Heard::Event(event) => event,
            Heard::Missed => return self.catch_up().await,
        };
        if event.platform != Some(self.page.platform()) {
            return Ok(());
        }
        match Message::heard(event).filter(|message| message.to.contains(&self.caller.account)) {
            Some(Message { news: News::Ringing(AboutCall { call }), .. }) => {
                let view = self.look_at_platform().await?;
                let ringing = calls::ringing(&view, &self.app, self.caller.account).await?;
                let names = self.sight.is_clear(&view, &self.app).await?;
                let now = self.app.clock().now();
                let these = ringing.iter().filter(|one| one.call == call);
                self.waiting.extend(these.map(|one| ringing_line(one, names, now)));
            }
            Some(Message { news: News::LoggedOut { session }, .. })
                if session == self.caller.session =>
            {
                self.log_out();
            }
            Some(Message { news: News::LoggedOut { .. }, .. }) => {}
            // For the media server alone.
            Some(Message { news: News::SentAway { .. }, .. }) => {}
            Some(Message { news: News::TakenOver { call, .. }, .. }) => {
                self.waiting
                    .push_back(Line::Event("taken_over".to_owned(), json!({ "call": call })));
            }
            Some(Message { news: News::Presence { .. }, .. }) if !self.is_clear().await? => {}
            Some(message) => self.waiting.extend(line(&message.news)),
            None => {}
        }
        Ok(())
    }

    /// Nothing of the page may stay in sight.
    fn log_out(&mut self) {
        self.waiting.push_back(Line::logged_out());
        self.is_over = true;
    }

    /// Says all that is ringing now, and who is here: nobody listened between the drawing of the
    /// page and its stream, nor while news were missed. What rang before and is not named has ended.
    async fn catch_up(&mut self) -> Result<(), StoreError> {
        let view = self.look_at_platform().await?;
        let ringing = calls::ringing(&view, &self.app, self.caller.account).await?;
        let names = self.sight.is_clear(&view, &self.app).await?;
        let now = self.app.clock().now();
        let all = ringing.iter().map(|one| json!(one.call)).collect();
        self.waiting.push_back(Line::Event("all_ringing".to_owned(), all));
        self.waiting.extend(ringing.iter().map(|one| ringing_line(one, names, now)));
        let related = match names {
            true => presence::of_related(&view, &self.app, self.caller.account).await?,
            false => Vec::new(),
        };
        let all = related
            .into_iter()
            .map(|(account, online)| json!({ "account": account, "online": online }));
        self.waiting.push_back(Line::Event("all_present".to_owned(), all.collect()));
        Ok(())
    }

    /// Whether the session is still good and the stream the page's newest; the page is noted as
    /// open.
    async fn look(&mut self) -> Result<bool, StoreError> {
        let view = self.look_at_platform().await?;
        let known = self.sight.session(&view, &self.app).await?;
        drop(view);
        if known.is_none_or(|known| known.session.id != self.caller.session) {
            self.log_out();
            return Ok(true);
        }
        let is_the_pages = self.page.still_open().await?;
        self.waiting.push_back(Line::StillHere);
        Ok(is_the_pages)
    }

    async fn is_clear(&self) -> Result<bool, StoreError> {
        let view = self.look_at_platform().await?;
        self.sight.is_clear(&view, &self.app).await
    }

    async fn look_at_platform(&self) -> Result<PlatformView, StoreError> {
        self.app.store().look(self.page.platform()).await
    }
}

/// A call that rings; without `names` nobody learns whose it is. Says how long it rings, not until
/// when: the clock of a phone may be wrong.
fn ringing_line(ringing: &calls::Ringing, names: bool, now: DateTime<Utc>) -> Line {
    let left = (ringing.until - now).num_milliseconds().max(0);
    let from = names.then_some(&ringing.from);
    let data = json!({
        "call": ringing.call,
        "name": from.map(|from| &from.name),
        "initials": from.map(|from| &from.initials),
        "hue": from.map(|from| from.hue),
        "rings_for_ms": left,
    });
    Line::Event("ringing".to_owned(), data)
}

fn line(news: &News) -> Option<Line> {
    let said = serde_json::to_value(news).ok()?;
    Some(Line::Event(said.get("name")?.as_str()?.to_owned(), said.get("data")?.clone()))
}
