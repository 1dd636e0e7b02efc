//! Tells somebody on every channel that their two-step was reset (PRODUCT T9) or is to be removed
//! (T11): by mail, also at an address that was replaced a short time ago, on phones that can be
//! rung, and by SMS to the numbers that are known. The phone may be what was stolen; the more ways,
//! the sooner the owner hears of what they did not ask for.

use crate::{
    App,
    accounts::{self, Account, phone},
    addresses,
    layout::{Words, words::words},
    mails::{self, Mail},
    platforms::Platform,
    push::{self, Notice},
    sms, two_step,
};
use linden_store::{PlatformTx, PlatformView, StoreError};
use std::collections::BTreeSet;

/// What the owner is warned of.
#[derive(Debug)]
pub(super) enum Warned {
    TwoStepReset,
    /// With the mail that holds the link.
    RecoveryAsked(Mail),
}

impl Warned {
    const fn mail(&self) -> &Mail {
        match self {
            Self::TwoStepReset => &Mail::TwoStepReset,
            Self::RecoveryAsked(mail) => mail,
        }
    }

    const fn notice(&self) -> Notice {
        match self {
            Self::TwoStepReset => Notice::TwoStepReset,
            Self::RecoveryAsked(_) => Notice::RecoveryAsked,
        }
    }

    fn sms(&self, t: &Words, platform: &Platform) -> String {
        match self {
            Self::TwoStepReset => t.msg_resets_sms(&platform.name),
            Self::RecoveryAsked(_) => t.msg_resets_recovery_sms(&platform.name),
        }
    }
}

/// Called before the second step and the phones go: it reads their addresses.
pub(super) async fn warn(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    owner: &Account,
    warned: &Warned,
) -> Result<(), StoreError> {
    mails::queue(tx, app, platform, owner, warned.mail()).await?;
    if matches!(warned, Warned::TwoStepReset) {
        warn_before(tx, app, platform, owner).await?;
    }
    push::tell(tx, app, owner.id, warned.notice()).await?;
    if !app.courier().carries_sms() {
        return Ok(());
    }
    let text = warned.sms(words(owner.language), platform);
    for number in numbers(tx, app, owner).await? {
        sms::queue(tx, app, platform, &number, text.clone()).await?;
    }
    Ok(())
}

/// Mails without a link go to addresses that were replaced, too.
async fn warn_before(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    owner: &Account,
) -> Result<(), StoreError> {
    for email in addresses::before(tx, app, owner).await? {
        let there = Account { email, ..owner.clone() };
        mails::queue(tx, app, platform, &there, &Mail::TwoStepReset).await?;
    }
    Ok(())
}

/// The number to which codes went, and the one among the person's details.
async fn numbers(
    view: &PlatformView,
    app: &App,
    owner: &Account,
) -> Result<BTreeSet<String>, StoreError> {
    let step = two_step::rows::active(view, owner.id).await?;
    let of_step = step.filter(|step| step.way == two_step::Way::Sms).and_then(|s| s.number(app));
    let sealed = accounts::rows::phone_sealed(view, owner.id).await?;
    let of_details = phone::open(app, owner.id, sealed.as_deref());
    let of_details = of_details.and_then(|number| phone::international(&number));
    Ok(of_step.into_iter().chain(of_details).collect())
}
