//! Asking for the link.

use super::send_link;
use crate::{
    App,
    access::Visit,
    accounts::stored_email,
    layout::PageFrame,
    tries::{self, Tried},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Form, Page, Problem};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "forgot_password/ask.html")]
pub(crate) struct AskPage {
    pub(crate) page: PageFrame,
    pub(crate) email: String,
    pub(crate) error: String,
}

#[derive(Template)]
#[template(path = "forgot_password/asked.html")]
pub(crate) struct AskedPage {
    pub(crate) page: PageFrame,
    pub(crate) email: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    email: String,
}

pub(crate) async fn show(visit: Visit) -> Page<AskPage> {
    Page::ok(AskPage { page: visit.frame(), email: String::new(), error: String::new() })
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let email = stored_email(&fields.email);
    if !crate::accounts::looks_like_email(&email) {
        let error = visit.t().msg_forgot_password_odd();
        return Ok(Page::look_again(AskPage { page: visit.frame(), email: fields.email, error })
            .into_response());
    }
    let tx = app.store().change(visit.platform().id).await?;
    if !tries::from_address(&tx, &app, Tried::ForgotPassword, visit.address()).await? {
        return Err(Problem::TooMany { wait: tries::WAIT });
    }
    if tries::about_email(&tx, &app, Tried::ForgotPassword, &email).await? {
        tx.enqueue(send_link::job(&app, &email)?).await?;
    }
    tx.commit().await?;
    Ok(Page::ok(AskedPage { page: visit.frame(), email }).into_response())
}
