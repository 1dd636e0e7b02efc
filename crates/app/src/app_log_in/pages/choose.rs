//! Choosing the PIN (PRODUCT P5), right after a whole log-in, and the page that follows.

use crate::{
    App,
    access::{Caller, Visit},
    app_log_in::{
        COOKIE, KEPT,
        device::DeviceKey,
        make,
        pin::{self, Unfit},
    },
    layout::{PageFrame, Words},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Form, Page, Problem, host_cookie, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "app_log_in/choose.html")]
pub(crate) struct ChoosePage {
    pub(crate) page: PageFrame,
    pub(crate) error: String,
    pub(crate) again_error: String,
    /// The browser made no key of its own.
    pub(crate) no_key: bool,
}

/// Says that a whole log-in has to come first.
#[derive(Template)]
#[template(path = "app_log_in/log_in_again.html")]
pub(crate) struct LogInAgainPage {
    pub(crate) page: PageFrame,
}

#[derive(Template)]
#[template(path = "app_log_in/ready.html")]
pub(crate) struct ReadyPage {
    pub(crate) page: PageFrame,
    /// What a browser subscribes with so that it can be rung; empty: nothing is pushed.
    pub(crate) push_key: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    pin: String,
    #[serde(default)]
    again: String,
    /// The public half of the phone's key, in base64url.
    #[serde(default)]
    key: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    if !make::may_choose(&app, &visit, &caller).await? {
        return Ok(log_in_again(&visit));
    }
    Ok(Page::ok(page(&visit, None, false)).into_response())
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    if let Err(unfit) = pin::chosen(&fields.pin, &fields.again) {
        return Ok(Page::look_again(page(&visit, Some(unfit), false)).into_response());
    }
    let Some(key) = DeviceKey::posted(&fields.key) else {
        return Ok(Page::look_again(page(&visit, None, true)).into_response());
    };
    if !make::may_choose(&app, &visit, &caller).await? {
        return Ok(log_in_again(&visit));
    }
    let hash = app.hasher().hash(fields.pin.into()).await;
    match make::make(&app, &visit, &caller, &key, hash).await? {
        Some(token) => {
            let cookie = host_cookie(COOKIE, token.reveal().to_owned(), Some(KEPT));
            Ok((visit.jar().add(cookie), see_other("/app/ready")).into_response())
        }
        None => Ok(log_in_again(&visit)),
    }
}

pub(crate) async fn ready(State(app): State<App>, visit: Visit) -> Page<ReadyPage> {
    let push_key = app.courier().push_key().unwrap_or_default();
    Page::ok(ReadyPage { page: visit.frame(), push_key })
}

fn log_in_again(visit: &Visit) -> Response {
    Page::ok(LogInAgainPage { page: visit.frame() }).into_response()
}

fn page(visit: &Visit, unfit: Option<Unfit>, no_key: bool) -> ChoosePage {
    let (error, again_error) = unfit.map(|unfit| in_words(unfit, visit.t())).unwrap_or_default();
    ChoosePage { page: visit.frame(), error, again_error, no_key }
}

/// The words beside the first field, and beside the second.
fn in_words(unfit: Unfit, t: &Words) -> (String, String) {
    match unfit {
        Unfit::NotFiveDigits => (t.msg_app_log_in_pin_five(), String::new()),
        Unfit::AllAlike => (t.msg_app_log_in_pin_alike(), String::new()),
        Unfit::InARow => (t.msg_app_log_in_pin_row(), String::new()),
        Unfit::NotTheSame => (String::new(), t.msg_app_log_in_pin_differs()),
    }
}
