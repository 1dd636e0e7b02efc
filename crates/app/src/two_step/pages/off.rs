//! Switching two-step off: password and code are asked (PRODUCT T6); not while it is required.

use super::{CodeField, account, knows_password};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::Account,
    audit::Action,
    flashes::Said,
    layout::PageFrame,
    log_in,
    log_in_rules::requires_two_step,
    mails::Mail,
    passkeys::Place,
    two_step::{self, sms_codes::Act, start_anew, tell},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Cookie, Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "two_step/off.html")]
pub(crate) struct OffPage {
    pub(crate) page: PageFrame,
    pub(crate) code: CodeField,
    pub(crate) password_error: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    Ok(match page(&app, &visit, &caller).await? {
        Some(page) => Page::ok(page).into_response(),
        None => see_other("/two-step"),
    })
}

/// None: there is nothing to switch off, or it is required.
async fn page(app: &App, visit: &Visit, caller: &Caller) -> Result<Option<OffPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let who = (caller.account, caller.kind);
    let required = requires_two_step(&view, app, visit.platform(), who).await?;
    let steps = two_step::of(&view, visit.platform(), caller.account).await?;
    if required || !steps.any() {
        return Ok(None);
    }
    let code =
        CodeField::of(&view, app, &steps, Place::Session(caller.session, Act::SwitchOff)).await?;
    Ok(Some(OffPage { page: visit.frame(), code, password_error: String::new() }))
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let Some(mut page) = page(&app, &visit, &caller).await? else {
        return Ok(see_other("/two-step"));
    };
    if !knows_password(&app, &visit, &caller, fields.password).await? {
        page.password_error = visit.t().msg_profile_password_wrong();
        return Ok(Page::look_again(page).into_response());
    }
    let account = load(&app, &visit, &caller).await?;
    let place = Place::Session(caller.session, Act::SwitchOff);
    if !page.code.is_right(&app, &visit, &account, place, &fields.code).await? {
        return Ok(Page::look_again(page).into_response());
    }
    let cookie = switch_off(&app, &visit, &caller).await?;
    let jar = Said::SecondStepOff.code().onto(visit.jar()).add(cookie);
    Ok((jar, see_other("/two-step")).into_response())
}

async fn load(app: &App, visit: &Visit, caller: &Caller) -> Result<Account, Problem> {
    account(&app.store().look(visit.platform().id).await?, caller).await
}

async fn switch_off(app: &App, visit: &Visit, caller: &Caller) -> Result<Cookie<'static>, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let account = account(&tx, caller).await?;
    if two_step::remove(&tx, account.id).await? {
        start_anew(&tx, app, account.id, Some(caller.session)).await?;
        let told = (Action::SecondStepOff, Mail::SecondStepOff);
        tell(&tx, app, visit.platform(), &account, told).await?;
    }
    let cookie = log_in::pages::go_on(&tx, app, visit, caller).await?;
    tx.commit().await?;
    Ok(cookie)
}
