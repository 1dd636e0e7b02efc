//! A phone leaves its address, or takes it back. Asked by scripts alone.

use super::rows;
use crate::{
    App,
    access::{Caller, Visit},
    sessions,
};
use axum::{extract::State, http::StatusCode};
use linden_base::AppLogInId;
use linden_courier::PushAddress;
use linden_store::PlatformView;
use linden_web::{Form, Problem};

/// No push service's addresses come near this.
const LONGEST: usize = 2000;

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(address): Form<PushAddress>,
) -> Result<StatusCode, Problem> {
    let fits = address.endpoint.len() <= LONGEST && app.courier().takes_push(&address);
    if !fits {
        return Err(Problem::Unreadable);
    }
    let tx = app.store().change(visit.platform().id).await?;
    let phone = phone(&tx, &caller).await?;
    rows::keep(&tx, &app, caller.account, phone, &address).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

pub(crate) async fn remove(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<StatusCode, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let phone = phone(&tx, &caller).await?;
    rows::forget(&tx, phone).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The phone that the caller is on; a browser without a PIN is not rung.
async fn phone(view: &PlatformView, caller: &Caller) -> Result<AppLogInId, Problem> {
    let session = sessions::rows::by_id(view, caller.account, caller.session).await?;
    session.and_then(|session| session.app).ok_or(Problem::NotFound)
}
