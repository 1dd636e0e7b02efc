//! Opening the app with the PIN (PRODUCT P5, P6). The phone signs a challenge together with the
//! PIN; the try is counted before the PIN is checked. An unknown phone, an ended one and one with
//! another key get the same answer after the same work.

use super::{
    AppLogIn, COOKIE, MOST_WRONG_PINS,
    device::DeviceKey,
    ending,
    rows::{self, Secrets},
};
use crate::{
    App,
    access::Visit,
    accounts::{self, Account, State},
    audit::{self, Action, Actor, Entry},
    log_in::Attempt,
    mails::{self, Mail},
    passwords::Hash,
    sessions,
};
use chrono::Duration;
use linden_base::{AttemptId, Token, TokenHash};
use linden_store::{PlatformTx, PlatformView, StoreError};
use uuid::Uuid;

/// So long a challenge can be answered.
const ANSWERED_WITHIN: Duration = Duration::minutes(2);

/// What the page posts.
pub(super) struct Answer {
    pub(super) challenge: String,
    pub(super) pin: String,
    pub(super) signature: String,
}

/// What came of it.
pub(super) enum Opened {
    /// The app is open: the session's token.
    Open(Token),
    /// The PIN was wrong; so many tries are left.
    WrongPin { left: i32 },
    /// This phone has to be logged in anew.
    Anew,
}

/// A challenge for the phone that the visit comes from, whether or not it is known.
pub(super) async fn challenge(
    tx: &PlatformTx,
    app: &App,
    visit: &Visit,
) -> Result<Token, StoreError> {
    let challenge = Token::new(app.chance());
    let id = AttemptId::new(app.clock(), app.chance());
    let expires_at = app.clock().now() + ANSWERED_WITHIN;
    rows::insert_challenge(tx, id, &device(visit), &challenge.hash(), expires_at).await?;
    Ok(challenge)
}

/// Tries once.
pub(super) async fn open(app: &App, visit: &Visit, answer: Answer) -> Result<Opened, StoreError> {
    let Some(counted) = count(app, visit, &answer).await? else { return Ok(Opened::Anew) };
    let kept = counted.as_ref().map(|counted| counted.pin.clone());
    let fits = app.hasher().fits(answer.pin.into(), kept).await;
    match counted {
        Some(counted) if fits => begin(app, visit, &counted).await,
        Some(counted) => wrong(app, visit, &counted).await,
        None => Ok(Opened::Anew),
    }
}

/// A phone that is what it says, and has a try.
struct Counted {
    phone: AppLogIn,
    owner: Account,
    pin: Hash,
    /// This one included.
    tries: i32,
}

/// Uses the challenge up and counts the try, if it is this phone's own. None: nobody gave this
/// challenge, which whoever made it up knows; then nothing is hashed, as that costs us more than
/// them.
async fn count(
    app: &App,
    visit: &Visit,
    answer: &Answer,
) -> Result<Option<Option<Counted>>, StoreError> {
    let (device, challenge) = (device(visit), TokenHash::of(&answer.challenge));
    let tx = app.store().change(visit.platform().id).await?;
    if !rows::use_challenge(&tx, &device, &challenge, app.clock().now()).await? {
        return Ok(None);
    }
    let (is_known, read) = read(&tx, &device).await?;
    let key = read.as_ref().map(|(_, _, secrets)| secrets.public_key.as_slice());
    let key = DeviceKey::kept(key.unwrap_or(&DeviceKey::stand_in().to_vec()));
    let signed =
        key.is_some_and(|key| key.signed(&answer.challenge, &answer.pin, &answer.signature));
    let counted = match read {
        Some((phone, owner, Secrets { pin, .. })) if is_known && signed => {
            let tries = rows::count_try(&tx, phone.id).await?;
            if tries.is_none() {
                // The last try was counted, but whoever checked it never came to its end.
                stop(&tx, app, visit, &phone, &owner).await?;
            }
            tries.map(|tries| Counted { phone, owner, pin, tries })
        }
        _ => None,
    };
    tx.commit().await?;
    Ok(Some(counted))
}

/// Whether the phone is known, and its log-in with its owner; for an unknown phone another's, so
/// that its answer takes as long.
async fn read(
    view: &PlatformView,
    device: &TokenHash,
) -> Result<(bool, Option<(AppLogIn, Account, Secrets)>), StoreError> {
    let (is_known, found) = rows::by_token_or_another(view, device).await?;
    let owner = found.as_ref().map_or_else(|| Uuid::nil().into(), |(phone, _)| phone.account);
    let owner = accounts::rows::by_id(view, owner).await?;
    let owner = owner.filter(|owner| owner.state == State::Active);
    let found = found.zip(owner);
    Ok((is_known, found.map(|((phone, secrets), owner)| (phone, owner, secrets))))
}

async fn begin(app: &App, visit: &Visit, counted: &Counted) -> Result<Opened, StoreError> {
    let Counted { phone, owner, .. } = counted;
    let (now, id) = (app.clock().now(), AttemptId::new(app.clock(), app.chance()));
    let tx = app.store().change(visit.platform().id).await?;
    let Some(proof) = Attempt::app_pin_was_right(id, owner.id, phone.id).finish() else {
        return Ok(Opened::Anew);
    };
    if !rows::opened(&tx, phone.id, now).await? {
        return Ok(Opened::Anew);
    }
    let token = sessions::begin(&tx, app, &proof, visit.browser()).await?;
    let actor = Actor::Person(owner.id, owner.name.full());
    let entry = Entry::new(actor, owner.id, Action::AppOpened).with_detail(phone.device.clone());
    audit::rows::write(&tx, app, entry).await?;
    accounts::rows::set_seen(&tx, owner.id, now).await?;
    tx.commit().await?;
    Ok(Opened::Open(token))
}

/// The last wrong PIN ends the app log-in and tells the owner.
async fn wrong(app: &App, visit: &Visit, counted: &Counted) -> Result<Opened, StoreError> {
    let Counted { phone, owner, tries, .. } = counted;
    if *tries < MOST_WRONG_PINS {
        return Ok(Opened::WrongPin { left: MOST_WRONG_PINS - tries });
    }
    let tx = app.store().change(visit.platform().id).await?;
    stop(&tx, app, visit, phone, owner).await?;
    tx.commit().await?;
    Ok(Opened::Anew)
}

/// Ends the app log-in after too many wrong PINs, once, and tells the owner.
async fn stop(
    tx: &PlatformTx,
    app: &App,
    visit: &Visit,
    phone: &AppLogIn,
    owner: &Account,
) -> Result<(), StoreError> {
    if !ending::end(tx, app, Actor::Linden, owner.id, phone.id).await? {
        return Ok(());
    }
    let entry = Entry::new(Actor::Linden, owner.id, Action::PinGuessed);
    audit::rows::write(tx, app, entry.with_detail(phone.device.clone())).await?;
    let mail = Mail::PinGuessed { device: phone.device.clone() };
    mails::queue(tx, app, visit.platform(), owner, &mail).await
}

/// The hash of the phone's token; of an empty one where there is none.
pub(super) fn device(visit: &Visit) -> TokenHash {
    TokenHash::of(&visit.cookie(COOKIE).unwrap_or_default())
}
