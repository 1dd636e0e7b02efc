//! The page that asks for a code, or the password, before one goes on.

use super::{Gate, Key, Lock};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Account},
    flashes::Said,
    layout::PageFrame,
    log_in::{known_browsers, safe_path},
    passkeys::Place,
    sessions,
    two_step::{
        self, Asker, Checked,
        sms_codes::{self, Act, Purpose},
    },
};
use askama::Template;
use axum::{
    body::{Bytes, to_bytes},
    extract::{Query, Request, State},
    http::{HeaderMap, Method, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

/// No form is larger (`linden_web::limited`).
const FORM_BYTES: usize = 64 * 1024;
/// What a form without fields posted, such as "Accept" of a call: nothing, and yet no page waits.
const NO_FIELDS: &str = "&";

#[derive(Template)]
#[template(path = "gate/unlock.html")]
pub(crate) struct UnlockPage {
    pub(crate) page: PageFrame,
    pub(crate) lock: Lock,
    /// The page, or the address of the form, that waits.
    pub(crate) to: String,
    /// What was typed, as a form sends it; empty: a page is asked for.
    pub(crate) kept: String,
    pub(crate) error: String,
}

/// Sends what was typed on to where it was going.
#[derive(Template)]
#[template(path = "gate/go_on.html")]
pub(crate) struct GoOnPage {
    pub(crate) page: PageFrame,
    pub(crate) to: String,
    pub(crate) fields: Vec<(String, String)>,
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    back: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    code: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    kept: String,
}

/// In place of a page that is behind the lock.
pub(crate) async fn locked(lock: Lock, visit: Visit, request: Request) -> Response {
    let to = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    if !by_a_page(request.headers()) {
        return Problem::LogInFirst { back: to }.into_response();
    }
    if request.method() == Method::GET {
        let back: String = url::form_urlencoded::byte_serialize(to.as_bytes()).collect();
        return see_other(&format!("/unlock?back={back}"));
    }
    let typed = to_bytes(request.into_body(), FORM_BYTES).await.unwrap_or_default();
    unlock_page(&visit, lock, to, kept(&typed), String::new()).into_response()
}

/// Whether a person, and no script of a page, asks.
fn by_a_page(headers: &HeaderMap) -> bool {
    let says = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let form = says(CONTENT_TYPE.as_str())
        .is_none_or(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    form && says("sec-fetch-mode").is_none_or(|mode| mode == "navigate")
}

/// What was typed, without secrets: whoever finds the locked page reads them nowhere in it.
fn kept(typed: &Bytes) -> String {
    let fields = url::form_urlencoded::parse(typed).filter(|(name, _)| !is_secret(name));
    let kept = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    if kept.is_empty() { NO_FIELDS.to_owned() } else { kept }
}

/// Whether a field of this name holds a password, a PIN or a code.
fn is_secret(name: &str) -> bool {
    name.split(['_', '-']).any(|word| ["password", "old", "pin", "code"].contains(&word))
}

pub(crate) async fn show(visit: Visit, caller: Caller, Query(asked): Query<Asked>) -> Response {
    let back = safe_path(&asked.back).to_owned();
    match caller.gate {
        Gate::Locked(lock) => {
            Page::ok(page(&visit, lock, back, String::new(), String::new())).into_response()
        }
        Gate::Open | Gate::SetUp => see_other(&back),
    }
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let to = safe_path(&fields.to).to_owned();
    if let Gate::Locked(lock) = caller.gate
        && let Some(error) = refused(&app, &visit, &caller, lock.key, &fields.code).await?
    {
        return Ok(unlock_page(&visit, lock, to, fields.kept, error).into_response());
    }
    let tx = app.store().change(visit.platform().id).await?;
    sessions::rows::note_use(&tx, caller.session, caller.account, app.clock().now()).await?;
    let token = sessions::renew(&tx, &app, caller.session).await?;
    tx.commit().await?;
    let jar = visit.jar().add(sessions::cookie(&token));
    Ok((jar, go_on(&visit, to, &fields.kept)).into_response())
}

fn go_on(visit: &Visit, to: String, kept: &str) -> Response {
    if kept.is_empty() {
        return see_other(&to);
    }
    let fields = url::form_urlencoded::parse(kept.as_bytes()).into_owned().collect();
    Page::ok(GoOnPage { page: visit.frame(), to, fields }).into_response()
}

/// Why the lock stays, in words; none: it opens.
async fn refused(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    key: Key,
    typed: &str,
) -> Result<Option<String>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let account = accounts::rows::by_id(&view, caller.account).await?.ok_or(Problem::NotFound)?;
    drop(view);
    let t = visit.t();
    match key {
        Key::Password => {
            let right =
                two_step::pages::knows_password(app, visit, caller, typed.to_owned()).await?;
            Ok((!right).then(|| t.msg_profile_password_wrong()))
        }
        Key::AppCode | Key::SmsCode | Key::RecoveryCode => {
            let browser = visit.cookie(known_browsers::COOKIE);
            let asker = Asker {
                platform: visit.platform(),
                account: &account,
                browser: browser.as_deref(),
                place: Place::Session(caller.session, Act::Unlock),
            };
            Ok(match two_step::check(app, asker, typed).await? {
                Checked::Right | Checked::RightRecovery { .. } => None,
                Checked::Wrong => Some(two_step::pages::wrong(visit, typed)),
                Checked::TooMany => Some(t.msg_two_step_too_many()),
                Checked::TooManyToday => Some(t.msg_two_step_too_many_today()),
            })
        }
    }
}

/// Sends the code by SMS, and shows the page again with all that waits.
pub(crate) async fn send(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let Gate::Locked(lock @ Lock { key: Key::SmsCode, .. }) = caller.gate else {
        return Ok(see_other(safe_path(&fields.to)));
    };
    let tx = app.store().change(visit.platform().id).await?;
    let account = accounts::rows::by_id(&tx, caller.account).await?.ok_or(Problem::NotFound)?;
    let said = send_code(&tx, &app, &visit, &caller, &account).await?;
    tx.commit().await?;
    let to = safe_path(&fields.to).to_owned();
    let mut page = page(&visit, lock, to, fields.kept, String::new());
    page.page.flash = Some(said.in_words(visit.t()));
    Ok(Page::ok(page).into_response())
}

async fn send_code(
    tx: &linden_store::PlatformTx,
    app: &App,
    visit: &Visit,
    caller: &Caller,
    account: &Account,
) -> Result<Said, Problem> {
    let step = two_step::rows::active(tx, account.id).await?.ok_or(Problem::NotFound)?;
    let purpose = Purpose::InSession(caller.session, Act::Unlock);
    let sent = sms_codes::send_if_by_sms(tx, app, visit.platform(), account, &step, purpose);
    let sent = sent.await?;
    Ok(sms_codes::said(sent))
}

fn unlock_page(
    visit: &Visit,
    lock: Lock,
    to: String,
    kept: String,
    error: String,
) -> Page<UnlockPage> {
    let status =
        if error.is_empty() { StatusCode::LOCKED } else { StatusCode::UNPROCESSABLE_ENTITY };
    Page::with(status, page(visit, lock, to, kept, error))
}

fn page(visit: &Visit, lock: Lock, to: String, kept: String, error: String) -> UnlockPage {
    UnlockPage { page: visit.frame(), lock, to, kept, error }
}
