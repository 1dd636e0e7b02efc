//! Checking an answer of a passkey. The challenge is used up in any case, so the transaction is
//! to be kept whether or not the answer is right.

use super::{
    Passkey, Place,
    ceremony::{self, Used},
    rows,
};
use crate::{
    App,
    accounts::{self, State},
    audit::{self, Action, Actor, Entry},
    mails::{self, Mail},
    platforms::Platform,
};
use linden_base::AccountId;
use linden_store::{PlatformTx, StoreError};
use webauthn_rs::prelude::PublicKeyCredential;

/// Whether what stands in the field of a code is the answer of a passkey.
pub(crate) fn looks_like_one(posted: &str) -> bool {
    posted.starts_with('{')
}

/// The passkey that answered the challenge of this place. None: the answer is not right, was
/// given before, or comes from a passkey that is nobody's here or not `whose`.
pub(crate) async fn answer(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    place: Place<'_>,
    whose: Option<AccountId>,
    posted: &str,
) -> Result<Option<Passkey>, StoreError> {
    let now = app.clock().now();
    let state = rows::take(tx, &place.hash(), now).await?;
    let (Some(state), Some(answer)) = (state, ceremony::answer(posted)) else {
        return Ok(None);
    };
    let kept = rows::by_credential(tx, answer.get_credential_id()).await?;
    let Some(kept) = kept.filter(|kept| is_of(kept, whose, &answer) && kept.works(platform)) else {
        return Ok(None);
    };
    match ceremony::used(app, platform, &state, &answer, &kept) {
        Used::Right { credential } => {
            Ok(rows::note_use(tx, &kept, credential, now).await?.then_some(kept))
        }
        Used::Copied => stop(tx, app, platform, &kept).await.map(|()| None),
        Used::Wrong => Ok(None),
    }
}

/// Whether the passkey belongs to whom it should, and says so itself (WebAuthn level 3, 7.2,
/// step 6): one that was asked of anybody has to name its owner.
fn is_of(kept: &Passkey, whose: Option<AccountId>, answer: &PublicKeyCredential) -> bool {
    let owner = kept.account.uuid();
    let named = answer.get_user_unique_id().map(|named| named == owner.as_bytes());
    match whose {
        Some(account) => kept.account == account && named != Some(false),
        None => named == Some(true),
    }
}

/// Somebody may hold a copy: the passkey works no more, and its owner is told.
async fn stop(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    kept: &Passkey,
) -> Result<(), StoreError> {
    if !rows::note_copy(tx, kept.id, app.clock().now()).await? {
        return Ok(());
    }
    let entry = Entry::new(Actor::Linden, kept.account, Action::PasskeyStopped);
    audit::rows::write(tx, app, entry.with_detail(kept.name.clone())).await?;
    let owner = accounts::rows::by_id(tx, kept.account).await?;
    match owner.filter(|owner| owner.state == State::Active) {
        Some(owner) => {
            let mail = Mail::PasskeyStopped { name: kept.name.clone() };
            mails::queue(tx, app, platform, &owner, &mail).await
        }
        None => Ok(()),
    }
}
