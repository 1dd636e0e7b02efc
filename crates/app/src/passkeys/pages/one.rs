//! One passkey: its name, when it was made and used, and the way to remove it.

use super::PasskeyLook;
use crate::{
    App,
    access::{Caller, Visit},
    flashes::Said,
    layout::PageFrame,
    log_in_rules::requires_two_step,
    passkeys::{self, LONGEST_NAME, Passkey, Place, rows},
    two_step::{
        pages::{CodeField, account},
        sms_codes::Act,
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_base::PasskeyId;
use linden_store::{PlatformView, StoreError};
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "passkeys/one.html")]
pub(crate) struct OnePage {
    pub(crate) page: PageFrame,
    pub(crate) passkey: PasskeyLook,
    /// The name, as it was typed.
    pub(crate) called: String,
    pub(crate) name_error: String,
    /// Whether two-step ends with it.
    pub(crate) is_last: bool,
    /// Whether another second step is then set up at once.
    pub(crate) required: bool,
    /// A code, where two-step ends with it (T6).
    pub(crate) code: Option<CodeField>,
    pub(crate) password_error: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    name: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Page<OnePage>, Problem> {
    Ok(Page::ok(page(&app, &visit, &caller, &id).await?.1))
}

/// The passkey of the caller with this id, and its page.
pub(super) async fn page(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    id: &str,
) -> Result<(Passkey, OnePage), Problem> {
    let id: PasskeyId = id.parse().map_err(|_| Problem::NotFound)?;
    let platform = visit.platform();
    let view = app.store().look(platform.id).await?;
    let passkey = rows::by_id(&view, caller.account, id).await?.ok_or(Problem::NotFound)?;
    let place = Place::Session(caller.session, Act::SwitchOff);
    let account = account(&view, caller).await?;
    let is_last = is_last(&view, visit, &passkey).await?;
    let code = match is_last {
        true => CodeField::asked(&view, app, platform, &account, place).await?,
        false => None,
    };
    let page = OnePage {
        page: visit.frame(),
        called: passkey.name.clone(),
        passkey: PasskeyLook::of(passkey.clone(), app, visit),
        name_error: String::new(),
        is_last,
        required: requires_two_step(&view, app, platform, (caller.account, caller.kind)).await?,
        code,
        password_error: String::new(),
    };
    Ok((passkey, page))
}

/// Whether no other second step works that this account has.
pub(super) async fn is_last(
    view: &PlatformView,
    visit: &Visit,
    passkey: &Passkey,
) -> Result<bool, StoreError> {
    let others = rows::of(view, passkey.account).await?;
    let stays = |other: &Passkey| other.id != passkey.id && other.works(visit.platform());
    let has_codes = crate::two_step::rows::active(view, passkey.account).await?.is_some();
    Ok(!has_codes && !others.iter().any(stays))
}

/// Gives it another name.
pub(crate) async fn rename(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let (passkey, page) = page(&app, &visit, &caller, &id).await?;
    let Some(name) = passkeys::name(&fields.name) else {
        let name_error = visit.t().msg_passkeys_name_odd(LONGEST_NAME);
        let again = OnePage { called: fields.name, name_error, ..page };
        return Ok(Page::look_again(again).into_response());
    };
    let tx = app.store().change(visit.platform().id).await?;
    if !rows::rename(&tx, caller.account, passkey.id, &name).await? {
        return Err(Problem::NotFound);
    }
    tx.commit().await?;
    Ok((Said::Saved.code().onto(visit.jar()), see_other("/two-step")).into_response())
}
