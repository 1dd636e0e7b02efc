//! The welcome mail again, closing an account and opening it again (PRODUCT E1, A8).

use super::visible;
use crate::{
    App,
    access::{Back, Caller, Visit},
    accounts::{State as AccountState, making},
    calls,
    flashes::Said,
};
use axum::{
    extract::{Path, State},
    response::Response,
};
use linden_web::{Form, Problem};

pub(crate) async fn send_welcome_mail(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let client = visible(&tx, &caller, &id).await?;
    let sent = making::welcome_again(&tx, &app, visit.platform(), caller.actor(), &client).await?;
    tx.commit().await?;
    let said = if sent { Said::WelcomedAgain } else { Said::HereAlready };
    Ok(back.to(&visit, said, &format!("/clients/{}", client.id)))
}

pub(crate) async fn deactivate(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let client = visible(&tx, &caller, &id).await?;
    if client.state != AccountState::Deactivated {
        making::deactivate(&tx, &app, visit.platform(), caller.actor(), &client).await?;
        calls::forbid_all_of(&tx, &app, client.id).await?;
        tx.commit().await?;
    }
    Ok(back.to(&visit, Said::Deactivated, &format!("/clients/{}", client.id)))
}

pub(crate) async fn reactivate(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let client = visible(&tx, &caller, &id).await?;
    if client.state == AccountState::Deactivated {
        making::reactivate(&tx, &app, visit.platform(), caller.actor(), &client).await?;
        tx.commit().await?;
    }
    Ok(back.to(&visit, Said::Reactivated, &format!("/clients/{}", client.id)))
}
