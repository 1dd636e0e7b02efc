//! Removing a passkey asks the password; where two-step ends with it, also a code (PRODUCT T6).

use super::one;
use crate::{
    App,
    access::{Caller, Visit},
    flashes::Said,
    passkeys::{Passkey, Place, adding},
    two_step::{
        pages::{account, knows_password},
        sms_codes::Act,
    },
};
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_web::{Cookie, Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let (passkey, mut page) = one::page(&app, &visit, &caller, &id).await?;
    if !knows_password(&app, &visit, &caller, fields.password).await? {
        page.password_error = visit.t().msg_profile_password_wrong();
        return Ok(Page::look_again(page).into_response());
    }
    if let Some(code) = &mut page.code {
        let account = account(&app.store().look(visit.platform().id).await?, &caller).await?;
        let place = Place::Session(caller.session, Act::SwitchOff);
        if !code.is_right(&app, &visit, &account, place, &fields.code).await? {
            return Ok(Page::look_again(page).into_response());
        }
    }
    let Some(cookie) = remove(&app, &visit, &caller, &passkey, page.is_last).await? else {
        return Ok(see_other(&format!("/two-step/passkeys/{id}")));
    };
    let jar = Said::PasskeyRemoved.code().onto(visit.jar()).add(cookie);
    Ok((jar, see_other("/two-step")).into_response())
}

/// Gives the cookie under which the session goes on. None: another second step came or went since the page was asked for.
async fn remove(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    passkey: &Passkey,
    is_last: bool,
) -> Result<Option<Cookie<'static>>, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    if one::is_last(&tx, visit, passkey).await? != is_last {
        return Ok(None);
    }
    let cookie = adding::remove(&tx, app, visit, caller, passkey, is_last).await?;
    if cookie.is_some() {
        tx.commit().await?;
    }
    Ok(cookie)
}
