//! Setting two-step up (PRODUCT T1): nothing is active before a right code was entered. The
//! six recovery codes are made at that moment.

use super::{
    SecondStep, Way, authenticator, check, recovery_codes,
    recovery_codes::Fresh,
    rows,
    sms_codes::{self, Purpose},
    start_anew, tell,
};
use crate::{
    App,
    accounts::{self, Account},
    audit::Action,
    mails::Mail,
    platforms::Platform,
    tries::{self, Tried},
};
use linden_base::{AccountId, SessionId, TokenHash};
use linden_store::{PlatformTx, StoreError};
use uuid::Uuid;

/// Begins with a way, in place of what was begun before.
pub(super) async fn begin(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    way: Way,
) -> Result<(), StoreError> {
    let id = Uuid::from_bytes(app.chance().bytes());
    let secret = match way {
        Way::App => Some(seal(app, id, &authenticator::new_secret(app.chance()))),
        Way::Sms => None,
    };
    rows::begin(tx, id, account, way, secret, app.clock().now()).await
}

/// Keeps the phone number and sends the first code to it. None: what was begun is gone.
pub(super) async fn take_number(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    number: &str,
) -> Result<Option<sms_codes::Sent>, StoreError> {
    let Some(draft) = rows::draft(tx, account.id).await?.filter(|draft| draft.way == Way::Sms)
    else {
        return Ok(None);
    };
    let sealed = seal(app, draft.id, number.as_bytes());
    if !rows::set_secret(tx, &draft, sealed).await? {
        return Ok(None);
    }
    let purpose = Purpose::SetUp { draft: draft.id, number };
    Ok(Some(sms_codes::send(tx, app, platform, account, number, purpose).await?))
}

fn seal(app: &App, id: Uuid, plain: &[u8]) -> Vec<u8> {
    app.sealer().seal(super::place(id), plain)
}

/// What came of the code that ends setting up.
pub(super) enum Ended {
    /// Two-step is active; these are shown once.
    Active(Fresh),
    Wrong,
    TooMany,
    /// What was begun is gone.
    Gone,
}

/// Who ends setting up, in which session.
#[derive(Clone, Copy)]
pub(super) struct Owner<'a> {
    pub(super) platform: &'a Platform,
    pub(super) account: AccountId,
    pub(super) session: SessionId,
}

/// Makes the second step active if the code is right.
pub(super) async fn end(app: &App, owner: Owner<'_>, typed: &str) -> Result<Ended, StoreError> {
    if !count(app, owner).await? {
        return Ok(Ended::TooMany);
    }
    // Six hashes take a while, so before the transaction and whether or not the code is right.
    let fresh = recovery_codes::draw(app).await;
    let tx = app.store().change(owner.platform.id).await?;
    let Some(draft) = rows::draft(&tx, owner.account).await? else {
        return Ok(Ended::Gone);
    };
    let right = is_right(&tx, app, &draft, typed).await?;
    if right && !activate(&tx, app, owner, &draft, &fresh).await? {
        return Ok(Ended::Gone);
    }
    tx.commit().await?;
    Ok(if right { Ended::Active(fresh) } else { Ended::Wrong })
}

async fn count(app: &App, owner: Owner<'_>) -> Result<bool, StoreError> {
    let tx = app.store().change(owner.platform.id).await?;
    let key = TokenHash::of(&format!("set-up:{}", owner.account));
    let taken = tries::of_key(&tx, app, Tried::Code, &key).await?;
    tx.commit().await?;
    Ok(taken)
}

async fn is_right(
    tx: &PlatformTx,
    app: &App,
    draft: &SecondStep,
    typed: &str,
) -> Result<bool, StoreError> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).take(7).collect();
    match draft.way {
        Way::App => check::right_for_app(tx, app, draft, &digits).await,
        Way::Sms => {
            let sent = sms_codes::rows::of(tx, draft.account).await?;
            let number = draft.number(app).unwrap_or_default();
            let purpose = Purpose::SetUp { draft: draft.id, number: &number };
            sms_codes::use_up(tx, app, sent, purpose, &digits).await
        }
    }
}

async fn activate(
    tx: &PlatformTx,
    app: &App,
    owner: Owner<'_>,
    draft: &SecondStep,
    fresh: &Fresh,
) -> Result<bool, StoreError> {
    let Some(account) = accounts::rows::by_id(tx, owner.account).await? else {
        return Ok(false);
    };
    if !rows::activate(tx, draft).await? {
        return Ok(false);
    }
    recovery_codes::keep(tx, app, account.id, fresh).await?;
    start_anew(tx, app, account.id, Some(owner.session)).await?;
    tell(tx, app, owner.platform, &account, (Action::SecondStepSet, Mail::SecondStepSet)).await?;
    Ok(true)
}
