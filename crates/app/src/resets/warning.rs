//! Tells somebody on every channel that their two-step was reset (PRODUCT T9): by mail, on phones
//! that can be rung, and by SMS to the numbers that are known. The phone may be what was stolen;
//! the more ways, the sooner the owner hears of a reset that they did not ask for.

use crate::{
    App,
    accounts::{self, Account, phone},
    layout::words::words,
    mails::{self, Mail},
    platforms::Platform,
    push::{self, Notice},
    sms, two_step,
};
use linden_store::{PlatformTx, PlatformView, StoreError};
use std::collections::BTreeSet;

/// Called before the second step and the phones go: it reads their addresses.
pub(super) async fn warn(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    owner: &Account,
) -> Result<(), StoreError> {
    mails::queue(tx, app, platform, owner, &Mail::TwoStepReset).await?;
    push::tell(tx, app, owner.id, Notice::TwoStepReset).await?;
    if !app.courier().carries_sms() {
        return Ok(());
    }
    for number in numbers(tx, app, owner).await? {
        let text = words(owner.language).msg_resets_sms(&platform.name);
        sms::queue(tx, app, platform, &number, text).await?;
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
