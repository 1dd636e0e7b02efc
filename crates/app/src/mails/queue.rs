//! Writes a mail and the job that sends it, in the transaction of its cause.

use super::{
    Mail,
    letter::Envelope,
    rows, send,
    words::{Site, letter},
};
use crate::{
    App,
    accounts::{self, Account, Role, State},
    layout::words::words,
    platforms::Platform,
};
use linden_base::{AccountId, MailId};
use linden_courier::{Mail as Laid, MessageId};
use linden_store::{PlatformTx, StoreError};

/// Puts `mail` to `account` into the queue. It exists if and only if the transaction commits.
/// What the platform has switched off (M1) is not written at all.
pub(crate) async fn queue(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    account: &Account,
    mail: &Mail,
) -> Result<(), StoreError> {
    if !mail.is_wanted(platform.switches) {
        return Ok(());
    }
    let id = MailId::new(app.clock(), app.chance());
    let laid_out = match lay_out(app, platform, account, mail, id) {
        Ok(laid_out) => laid_out,
        Err(cause) => {
            tracing::error!(mail.action = mail.action(), error = %cause, "a mail could not be laid out");
            return Err(StoreError::NotFound);
        }
    };
    rows::insert(tx, app, id, account.id, mail.action(), &laid_out).await?;
    tx.enqueue(send::job(id)?).await?;
    Ok(())
}

/// The same mail to every application manager with an account in use, but for these.
pub(crate) async fn queue_to_managers(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    but: &[Option<AccountId>],
    mail: &Mail,
) -> Result<(), StoreError> {
    let managers = accounts::rows::with_role(tx, Role::ApplicationManager).await?;
    let others = |one: &&Account| one.state == State::Active && !but.contains(&Some(one.id));
    for manager in managers.iter().filter(others) {
        queue(tx, app, platform, manager, mail).await?;
    }
    Ok(())
}

fn lay_out(
    app: &App,
    platform: &Platform,
    account: &Account,
    mail: &Mail,
    id: MailId,
) -> Result<Laid, askama::Error> {
    let t = words(account.language);
    let language = account.language;
    let site = Site { public: &app.settings().public, platform, language };
    let envelope = Envelope {
        message_id: MessageId::new(id, &platform.main_host),
        platform,
        from: &app.settings().mail_from,
        to: account,
        written_at: app.clock().now(),
    };
    letter(t, &site, mail).lay_out(t, envelope)
}
