//! In the profile: ending a phone's app log-in (PRODUCT E7).

use crate::{
    App,
    access::{Caller, Visit},
    app_log_in::ending,
    flashes::Said,
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_base::AppLogInId;
use linden_web::{Problem, see_other};

pub(crate) async fn end(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id: AppLogInId = id.parse().map_err(|_| Problem::NotFound)?;
    let tx = app.store().change(visit.platform().id).await?;
    let whose = (caller.account, id);
    if !ending::end_and_tell(&tx, &app, visit.platform(), caller.actor(), whose).await? {
        return Err(Problem::NotFound);
    }
    tx.commit().await?;
    let jar = Said::AppLogInEnded.code().onto(visit.jar());
    Ok((jar, see_other("/profile/sessions")).into_response())
}
