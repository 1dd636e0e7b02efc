//! The welcome mail again, closing a professional's account and opening it again (PRODUCT
//! E1, A8).

use super::known;
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{State as AccountState, making},
    flashes::Said,
    professionals::roles::{self, Kept},
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_base::AccountId;
use linden_web::{Problem, see_other};

pub(crate) async fn send_welcome_mail(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = known(&tx, &id).await?;
    let sent = making::welcome_again(&tx, &app, visit.platform(), caller.actor(), &account).await?;
    tx.commit().await?;
    let said = if sent { Said::WelcomedAgain } else { Said::HereAlready };
    Ok(back(&visit, said, account.id))
}

pub(crate) async fn deactivate(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = known(&tx, &id).await?;
    if account.state == AccountState::Deactivated {
        return Ok(back(&visit, Said::Deactivated, account.id));
    }
    let said = match roles::deactivate(&tx, &app, caller.actor(), &account).await? {
        Kept::Done => {
            tx.commit().await?;
            Said::Deactivated
        }
        Kept::LastManager => Said::LastManager,
    };
    Ok(back(&visit, said, account.id))
}

pub(crate) async fn reactivate(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = known(&tx, &id).await?;
    if account.state == AccountState::Deactivated {
        making::reactivate(&tx, &app, caller.actor(), account.id).await?;
        tx.commit().await?;
    }
    Ok(back(&visit, Said::Reactivated, account.id))
}

fn back(visit: &Visit, said: Said, account: AccountId) -> Response {
    let path = format!("/professionals/{account}");
    (said.code().onto(visit.jar()), see_other(&path)).into_response()
}
