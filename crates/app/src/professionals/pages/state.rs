//! The welcome mail again, closing a professional's account and opening it again (PRODUCT
//! E1, A8).

use super::known;
use crate::{
    App,
    access::{Back, Caller, Visit},
    accounts::{State as AccountState, making},
    flashes::Said,
    professionals::roles::{self, Kept},
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
    let account = known(&tx, &id).await?;
    let sent = making::welcome_again(&tx, &app, visit.platform(), caller.actor(), &account).await?;
    tx.commit().await?;
    let said = if sent { Said::WelcomedAgain } else { Said::HereAlready };
    Ok(back.to(&visit, said, &format!("/professionals/{}", account.id)))
}

pub(crate) async fn deactivate(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = known(&tx, &id).await?;
    if account.state == AccountState::Deactivated {
        return Ok(back.to(&visit, Said::Deactivated, &format!("/professionals/{}", account.id)));
    }
    let said =
        match roles::deactivate(&tx, &app, visit.platform(), caller.actor(), &account).await? {
            Kept::Done => {
                tx.commit().await?;
                Said::Deactivated
            }
            Kept::LastManager => Said::LastManager,
        };
    Ok(back.to(&visit, said, &format!("/professionals/{}", account.id)))
}

pub(crate) async fn reactivate(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = known(&tx, &id).await?;
    if account.state == AccountState::Deactivated {
        making::reactivate(&tx, &app, visit.platform(), caller.actor(), &account).await?;
        tx.commit().await?;
    }
    Ok(back.to(&visit, Said::Reactivated, &format!("/professionals/{}", account.id)))
}
