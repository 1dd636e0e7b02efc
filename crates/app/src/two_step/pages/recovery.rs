//! The six recovery codes: shown once, to copy, print or download (PRODUCT T1, T4); and new
//! ones, for which the password is asked (T6).

use super::{account, knows_password};
use crate::{
    App,
    access::{Caller, Visit},
    audit::Action,
    layout::PageFrame,
    mails::Mail,
    two_step::{self, recovery_codes},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "two_step/recovery_codes.html")]
pub(crate) struct CodesPage {
    pub(crate) page: PageFrame,
    pub(crate) codes: Vec<String>,
    /// All of them as a text to copy.
    pub(crate) text: String,
    /// The same as a `data:` address, to download without any script.
    pub(crate) download: String,
}

impl CodesPage {
    pub(crate) fn new(visit: &Visit, codes: Vec<String>) -> Self {
        let text = codes.join("\n");
        let file = format!("{}\n\n{text}\n", visit.platform().name);
        let file: String =
            percent_encoding::utf8_percent_encode(&file, percent_encoding::NON_ALPHANUMERIC)
                .collect();
        let download = format!("data:text/plain;charset=utf-8,{file}");
        Self { page: visit.frame(), codes, text, download }
    }
}

#[derive(Template)]
#[template(path = "two_step/new_recovery_codes.html")]
pub(crate) struct NewCodesPage {
    pub(crate) page: PageFrame,
    pub(crate) error: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    password: String,
}

pub(crate) async fn show(visit: Visit) -> Page<NewCodesPage> {
    Page::ok(NewCodesPage { page: visit.frame(), error: String::new() })
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    if !knows_password(&app, &visit, &caller, fields.password).await? {
        let error = visit.t().msg_profile_password_wrong();
        return Ok(Page::look_again(NewCodesPage { page: visit.frame(), error }).into_response());
    }
    let fresh = recovery_codes::draw(&app).await;
    let tx = app.store().change(visit.platform().id).await?;
    if !two_step::has_one(&tx, caller.account).await? {
        return Ok(see_other("/two-step"));
    }
    let account = account(&tx, &caller).await?;
    recovery_codes::keep(&tx, &app, account.id, &fresh).await?;
    let told = (Action::RecoveryCodesMade, Mail::RecoveryCodesMade);
    two_step::tell(&tx, &app, visit.platform(), &account, told).await?;
    tx.commit().await?;
    Ok(Page::ok(CodesPage::new(&visit, fresh.codes)).into_response())
}
