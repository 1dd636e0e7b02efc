//! Opening the app with the PIN (PRODUCT P5, P6).

use crate::{
    App,
    access::Visit,
    app_log_in::{
        COOKIE, KEPT,
        open::{self, Answer, Opened, device},
        rows,
    },
    layout::PageFrame,
    log_in::safe_path,
    sessions,
    tries::{self, Tried},
};
use askama::Template;
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use linden_base::Token;
use linden_web::{Form, Page, Problem, host_cookie, removed, see_other};
use serde::{Deserialize, Serialize};

#[derive(Template)]
#[template(path = "app_log_in/open.html")]
pub(crate) struct OpenPage {
    pub(crate) page: PageFrame,
    pub(crate) back: String,
    pub(crate) error: String,
}

/// Says that this phone has to be logged in anew.
#[derive(Template)]
#[template(path = "app_log_in/anew.html")]
pub(crate) struct AnewPage {
    pub(crate) page: PageFrame,
}

#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    pin: String,
    #[serde(default)]
    challenge: String,
    #[serde(default)]
    signature: String,
    #[serde(default)]
    back: String,
}

/// What the phone has to sign, for scripts.
#[derive(Serialize)]
pub(crate) struct Challenge {
    challenge: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(Back { back }): Query<Back>,
) -> Result<Response, Problem> {
    if visit.caller().is_some() {
        return Ok(see_other(safe_path(&back)));
    }
    let view = app.store().look(visit.platform().id).await?;
    match rows::by_token(&view, &device(&visit)).await? {
        Some(_) => {
            Ok(Page::ok(OpenPage { page: visit.frame(), back, error: String::new() })
                .into_response())
        }
        None => Ok(anew(&visit)),
    }
}

pub(crate) async fn challenge(State(app): State<App>, visit: Visit) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    if !tries::daily_from_address(&tx, &app, Tried::OpenApp, visit.address()).await? {
        return Err(Problem::TooMany { wait: tries::WAIT });
    }
    let challenge = open::challenge(&tx, &app, &visit).await?.reveal().to_owned();
    tx.commit().await?;
    Ok(([("cache-control", "no-store")], Json(Challenge { challenge })).into_response())
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let Fields { pin, challenge, signature, back } = fields;
    match open::open(&app, &visit, Answer { challenge, pin, signature }).await? {
        Opened::Open(session) => Ok(opened(&visit, &session, safe_path(&back))),
        Opened::WrongPin { left } => {
            let error = visit.t().msg_app_log_in_pin_wrong(i64::from(left));
            Ok(Page::look_again(OpenPage { page: visit.frame(), back, error }).into_response())
        }
        Opened::Anew => Ok(anew(&visit)),
    }
}

fn opened(visit: &Visit, session: &Token, back: &str) -> Response {
    let jar = visit.jar().add(host_cookie(sessions::COOKIE, session.reveal().to_owned(), None));
    let jar = match visit.cookie(COOKIE) {
        Some(phone) => jar.add(host_cookie(COOKIE, phone, Some(KEPT))),
        None => jar,
    };
    (jar, see_other(back)).into_response()
}

/// The same for a phone that is unknown, ended or another one; it is forgotten here too.
fn anew(visit: &Visit) -> Response {
    let page = Page::look_again(AnewPage { page: visit.frame() });
    (visit.jar().add(removed(COOKIE)), page).into_response()
}
