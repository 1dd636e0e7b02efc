//! What is done to an account from its page or the helpdesk: the welcome mail again, a link to a
//! new password, closing and opening it (PRODUCT E1, A8, H1). Clients and professionals alike:
//! each [`Part`] of the site says whom it finds and what closing takes. Called by the router.

use super::{Account, State as AccountState, making};
use crate::{
    App,
    access::{Back, Caller, Visit},
    audit::Actor,
    flashes::Said,
    forgot_password::for_somebody,
    platforms::Platform,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use linden_store::{PlatformTx, StoreError};
use linden_web::{Form, Problem};

/// A part of the site that has a page for each account of one kind.
pub(crate) trait Part: 'static {
    /// Where its pages stand, such as "/clients".
    const PLACE: &'static str;

    /// The account behind an id from an address, if the caller may act on it.
    fn found(
        tx: &PlatformTx,
        caller: &Caller,
        id: &str,
    ) -> impl Future<Output = Result<Account, Problem>> + Send;

    /// Closes an account that is open, and says what came of it.
    fn close(
        tx: &PlatformTx,
        app: &App,
        platform: &Platform,
        actor: Actor,
        account: &Account,
    ) -> impl Future<Output = Result<Said, StoreError>> + Send;
}

pub(crate) async fn send_welcome_mail<P: Part>(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = P::found(&tx, &caller, &id).await?;
    let sent = making::welcome_again(&tx, &app, visit.platform(), caller.actor(), &account).await?;
    tx.commit().await?;
    let said = if sent { Said::WelcomedAgain } else { Said::HereAlready };
    Ok(back.to(&visit, said, &page_of::<P>(&account)))
}

pub(crate) async fn send_password_link<P: Part>(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = P::found(&tx, &caller, &id).await?;
    let said = for_somebody::send(&tx, &app, visit.platform(), caller.actor(), &account).await?;
    tx.commit().await?;
    Ok(back.to(&visit, said, &page_of::<P>(&account)))
}

pub(crate) async fn deactivate<P: Part>(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = P::found(&tx, &caller, &id).await?;
    let said = match account.state {
        AccountState::Deactivated => Said::Deactivated,
        AccountState::Invited | AccountState::Active => {
            P::close(&tx, &app, visit.platform(), caller.actor(), &account).await?
        }
    };
    tx.commit().await?;
    Ok(back.to(&visit, said, &page_of::<P>(&account)))
}

pub(crate) async fn reactivate<P: Part>(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = P::found(&tx, &caller, &id).await?;
    if account.state == AccountState::Deactivated {
        making::reactivate(&tx, &app, visit.platform(), caller.actor(), &account).await?;
    }
    tx.commit().await?;
    Ok(back.to(&visit, Said::Reactivated, &page_of::<P>(&account)))
}

fn page_of<P: Part>(account: &Account) -> String {
    format!("{}/{}", P::PLACE, account.id)
}
