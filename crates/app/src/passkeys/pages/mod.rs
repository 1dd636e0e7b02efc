//! One's own passkeys, and what a browser is asked before one is made or used. Making and using
//! need a script (islands/src/passkey.ts); looking, naming and removing do not.

pub(crate) mod new;
pub(crate) mod one;
pub(crate) mod removal;

use super::{Passkey, Place, Standing, rows, to_use};
use crate::{
    App,
    access::{Caller, Visit},
    layout::Words,
    moments::Told,
    tries,
    two_step::sms_codes::Act,
};
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header::RETRY_AFTER},
    response::{IntoResponse, Response},
};
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};
use linden_web::Problem;
use serde::Serialize;
use serde_json::Value;

/// A passkey in words.
pub(crate) struct PasskeyLook {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) made: Told,
    /// None: never used yet.
    pub(crate) used: Option<Told>,
    /// Why it works no more; empty: it works.
    pub(crate) trouble: String,
}

impl PasskeyLook {
    /// All of somebody's.
    pub(crate) async fn all(
        view: &PlatformView,
        app: &App,
        visit: &Visit,
        account: AccountId,
    ) -> Result<Vec<Self>, StoreError> {
        let passkeys = rows::of(view, account).await?;
        Ok(passkeys.into_iter().map(|passkey| Self::of(passkey, app, visit)).collect())
    }

    fn of(passkey: Passkey, app: &App, visit: &Visit) -> Self {
        let (reader, t) = (visit.reader(app), visit.t());
        let used = |used_at| reader.told(used_at, |when| t.msg_passkeys_used(when));
        Self {
            id: passkey.id.to_string(),
            made: reader.told(passkey.made_at, |when| t.msg_passkeys_made(when)),
            used: passkey.used_at.map(used),
            trouble: trouble(passkey.standing(visit.platform()), t),
            name: passkey.name,
        }
    }
}

fn trouble(standing: Standing, t: &Words) -> String {
    match standing {
        Standing::Works => String::new(),
        Standing::OldAddress => t.msg_passkeys_old_address(),
        Standing::Copied => t.msg_passkeys_copied(),
    }
}

/// What the browser is asked, for scripts.
#[derive(Serialize)]
struct Asked {
    options: Value,
}

/// Why it is asked nothing, in words.
#[derive(Serialize)]
struct Refused {
    refused: String,
}

pub(crate) fn asked(options: Value) -> Response {
    ([("cache-control", "no-store")], Json(Asked { options })).into_response()
}

/// The same, to be tried again after `tries::WAIT`.
pub(crate) fn too_many(visit: &Visit) -> Response {
    let refused = Refused { refused: visit.t().msg_passkeys_too_many_here() };
    let wait = tries::WAIT.as_secs().to_string();
    (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, wait)], Json(refused)).into_response()
}

fn refused(words: String) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Json(Refused { refused: words })).into_response()
}

/// What a passkey of this account is asked in this place.
pub(crate) async fn challenge_of(
    app: &App,
    visit: &Visit,
    place: Place<'_>,
    account: AccountId,
) -> Result<Response, Problem> {
    let platform = visit.platform();
    let tx = app.store().change(platform.id).await?;
    let Some(options) = to_use(&tx, app, platform, place, Some(account)).await? else {
        return Ok(refused(visit.t().msg_passkeys_none_works()));
    };
    tx.commit().await?;
    Ok(asked(options))
}

/// What a passkey of the caller is asked where a code is, also behind the lock.
pub(crate) async fn challenge(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    challenge_of(&app, &visit, Place::Session(caller.session, Act::Unlock), caller.account).await
}
