//! Challenges between the browser's question and its answer: each for one place, once, and for
//! five minutes. Kept in the database, so that all nodes and restarts know them.

use super::{
    Passkey,
    ceremony::{self, ANSWERED_WITHIN, Question},
    rows,
};
use crate::{App, accounts::Account, platforms::Platform, two_step::sms_codes::Act};
use linden_base::{AccountId, AttemptId, SessionId, TokenHash};
use linden_store::{PlatformTx, StoreError};
use serde_json::Value;

/// Where a challenge is asked; it can be answered there alone.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place<'a> {
    /// In a session, where a code is asked for this.
    Session(SessionId, Act),
    /// In a log-in that waits for its code.
    Attempt(AttemptId),
    /// On the page of a link to a new password.
    Link(&'a str),
    /// In a browser in which nobody is logged in, by its cookie.
    Browser(&'a str),
    /// In a session in which a passkey is made.
    Making(SessionId),
}

impl Place<'_> {
    pub(super) fn hash(self) -> TokenHash {
        TokenHash::of(&match self {
            Self::Session(session, _) => format!("passkey:session:{session}"),
            Self::Attempt(attempt) => format!("passkey:attempt:{attempt}"),
            Self::Link(token) => format!("passkey:link:{token}"),
            Self::Browser(token) => format!("passkey:browser:{token}"),
            Self::Making(session) => format!("passkey:making:{session}"),
        })
    }

    /// Where a page asks for the challenge.
    pub(crate) fn address(self) -> String {
        match self {
            Self::Session(..) => "/two-step/passkey-challenge".to_owned(),
            Self::Attempt(_) => "/log-in/code/passkey-challenge".to_owned(),
            Self::Link(token) => format!("/forgot-password/{token}/passkey-challenge"),
            Self::Browser(_) => "/log-in/passkey-challenge".to_owned(),
            Self::Making(_) => "/two-step/passkeys/new/challenge".to_owned(),
        }
    }
}

/// Asks to use a passkey of `whose`, or of anybody; gives what the browser is told. None: there
/// is none that works.
pub(crate) async fn to_use(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    place: Place<'_>,
    whose: Option<AccountId>,
) -> Result<Option<Value>, StoreError> {
    let known = match whose {
        Some(account) => working(tx, platform, account).await?,
        None => Vec::new(),
    };
    if whose.is_some() && known.is_empty() {
        return Ok(None);
    }
    keep(tx, app, place, ceremony::to_use(app, platform, &known)).await
}

/// Asks to make a passkey; gives what the browser is told. None: there are none here.
pub(super) async fn to_make(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    place: Place<'_>,
    account: &Account,
) -> Result<Option<Value>, StoreError> {
    let known = working(tx, platform, account.id).await?;
    keep(tx, app, place, ceremony::to_make(app, platform, account, &known)).await
}

async fn working(
    tx: &PlatformTx,
    platform: &Platform,
    account: AccountId,
) -> Result<Vec<Passkey>, StoreError> {
    let all = rows::of(tx, account).await?;
    Ok(all.into_iter().filter(|passkey| passkey.works(platform)).collect())
}

async fn keep(
    tx: &PlatformTx,
    app: &App,
    place: Place<'_>,
    question: Option<Question>,
) -> Result<Option<Value>, StoreError> {
    let Some(Question { options, state }) = question else {
        return Ok(None);
    };
    let (id, now) = (AttemptId::new(app.clock(), app.chance()), app.clock().now());
    rows::ask(tx, id.uuid(), &place.hash(), state, now + ANSWERED_WITHIN).await?;
    Ok(Some(options))
}
