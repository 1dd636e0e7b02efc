//! The code of two-step after the right password, or a passkey in its place (PRODUCT T6, T7,
//! T13), for a quarter of an hour.

use crate::{
    App,
    access::Visit,
    accounts::{self, Account, Kind, State as AccountState},
    flashes::Said,
    layout::PageFrame,
    log_in::{Attempt, known_browsers, rows, safe_path},
    log_in_rules::Remember,
    passkeys::{Place, pages::challenge_of},
    tries,
    two_step::{
        self, Asker, Checked, SecondSteps,
        pages::CodeField,
        remembered_devices,
        sms_codes::{self, Purpose},
    },
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use chrono::Duration;
use linden_base::{Token, TokenHash};
use linden_web::{Form, Jar, Page, Problem, host_cookie, removed, see_other};
use serde::Deserialize;

/// The cookie of a log-in that waits for its code.
const COOKIE: &str = "__Host-log-in";
/// So long after the password the code is taken.
const WAITS: Duration = Duration::minutes(15);

#[derive(Template)]
#[template(path = "log_in/code.html")]
pub(crate) struct CodePage {
    pub(crate) page: PageFrame,
    pub(crate) back: String,
    pub(crate) code: CodeField,
    /// How long this device may be remembered.
    pub(crate) remember: Vec<Choice>,
    /// Who helps somebody without phone and recovery codes; empty: friends help themselves (T11).
    pub(crate) who_helps: String,
}

/// A time for which a device may be remembered, as the form sends it and in words.
pub(crate) struct Choice {
    pub(crate) value: &'static str,
    pub(crate) label: String,
}

impl CodePage {
    /// The one choice there is, if there is just one.
    fn only_choice(&self) -> Option<&Choice> {
        self.remember.first().filter(|_| self.remember.len() == 1)
    }
}

#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    code: String,
    #[serde(default)]
    remember: String,
    #[serde(default)]
    back: String,
}

/// A log-in whose password was right.
struct Waiting {
    attempt: Attempt,
    account: Account,
    steps: SecondSteps,
}

/// Leads from the password to the code; `refused` says why none was sent.
pub(super) fn ask(visit: &Visit, token: &Token, refused: Option<Said>, back: &str) -> Response {
    let kept = WAITS.to_std().ok();
    let jar = visit.jar().add(host_cookie(COOKIE, token.reveal().to_owned(), kept));
    let jar = match refused {
        Some(said) => said.code().onto(jar),
        None => jar,
    };
    (jar, see_other(&address(back))).into_response()
}

fn address(back: &str) -> String {
    let back: String = url::form_urlencoded::byte_serialize(safe_path(back).as_bytes()).collect();
    format!("/log-in/code?back={back}")
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(back): Query<Back>,
) -> Result<Page<CodePage>, Problem> {
    let waiting = waiting(&app, &visit, &back.back).await?;
    Ok(Page::ok(page(&app, &visit, &waiting, back.back, String::new()).await?))
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let waiting = waiting(&app, &visit, &fields.back).await?;
    let browser = visit.cookie(known_browsers::COOKIE);
    let asker = Asker {
        platform: visit.platform(),
        account: &waiting.account,
        browser: browser.as_deref(),
        place: Place::Attempt(waiting.attempt.id),
    };
    let t = visit.t();
    let error = match two_step::check(&app, asker, &fields.code).await? {
        Checked::Right => return finish(&app, &visit, waiting, &fields, None).await,
        Checked::RightRecovery { .. } => {
            return finish(&app, &visit, waiting, &fields, Some(Said::RecoveryCodeUsed)).await;
        }
        Checked::Wrong if was_last(&app, &visit, &waiting).await? => {
            return Ok(ended(&visit, &fields.back));
        }
        Checked::Wrong => two_step::pages::wrong(&visit, &fields.code),
        Checked::TooMany => t.msg_two_step_too_many(),
        Checked::TooManyToday => t.msg_two_step_too_many_today(),
    };
    Ok(Page::look_again(page(&app, &visit, &waiting, fields.back, error).await?).into_response())
}

/// Counts a wrong code of this log-in, and ends it with the fifth: each five cost the password once
/// more.
async fn was_last(app: &App, visit: &Visit, waiting: &Waiting) -> Result<bool, Problem> {
    let (tx, id) = (app.store().change(visit.platform().id).await?, waiting.attempt.id);
    let is_last = !tries::wrong_code_of_log_in(&tx, app, id).await?;
    if is_last {
        rows::end(&tx, id).await?;
    }
    tx.commit().await?;
    Ok(is_last)
}

fn ended(visit: &Visit, back: &str) -> Response {
    let back: String = url::form_urlencoded::byte_serialize(safe_path(back).as_bytes()).collect();
    let jar = Said::LogInEnded.code().onto(visit.jar().add(removed(COOKIE)));
    (jar, see_other(&format!("/log-in?back={back}"))).into_response()
}

/// What a passkey is asked, for scripts.
pub(crate) async fn challenge(State(app): State<App>, visit: Visit) -> Result<Response, Problem> {
    let Waiting { attempt, account, .. } = waiting(&app, &visit, "").await?;
    challenge_of(&app, &visit, Place::Attempt(attempt.id), account.id).await
}

/// Sends the code by SMS again.
pub(crate) async fn send(
    State(app): State<App>,
    visit: Visit,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let waiting = waiting(&app, &visit, &back.back).await?;
    let tx = app.store().change(visit.platform().id).await?;
    let step = waiting.steps.codes.as_ref().ok_or(Problem::NotFound)?;
    let account = &waiting.account;
    let (platform, purpose) = (visit.platform(), Purpose::LogIn(waiting.attempt.id));
    let sent = sms_codes::send_if_by_sms(&tx, &app, platform, account, step, purpose).await?;
    tx.commit().await?;
    let jar = sms_codes::said(sent).code().onto(visit.jar());
    Ok((jar, see_other(&address(&back.back))).into_response())
}

/// Whose log-in waits for its code in this browser.
pub(crate) async fn account(app: &App, visit: &Visit) -> Result<Account, Problem> {
    Ok(waiting(app, visit, "").await?.account)
}

/// The log-in of this browser that waits, if it and its account still stand.
async fn waiting(app: &App, visit: &Visit, back: &str) -> Result<Waiting, Problem> {
    let first = || Problem::LogInFirst { back: safe_path(back).to_owned() };
    let token = visit.cookie(COOKIE).ok_or_else(first)?;
    let view = app.store().look(visit.platform().id).await?;
    let since = app.clock().now() - WAITS;
    let attempt = rows::waiting(&view, &TokenHash::of(&token), since).await?.ok_or_else(first)?;
    let account = accounts::rows::by_id(&view, attempt.account).await?;
    let account = account.filter(|account| account.state == AccountState::Active);
    let account = account.ok_or_else(first)?;
    let steps = two_step::of(&view, visit.platform(), account.id).await?;
    if !steps.any() {
        return Err(first());
    }
    Ok(Waiting { attempt, account, steps })
}

/// Begins the session; after a recovery code the two-step settings come first (T4).
async fn finish(
    app: &App,
    visit: &Visit,
    waiting: Waiting,
    fields: &Fields,
    said: Option<Said>,
) -> Result<Response, Problem> {
    let first = || Problem::LogInFirst { back: safe_path(&fields.back).to_owned() };
    let Waiting { attempt, account, .. } = waiting;
    let tx = app.store().change(visit.platform().id).await?;
    if !rows::code_was_right(&tx, attempt.id).await? {
        return Err(first());
    }
    tx.commit().await?;
    let proof = attempt.code_was_right().finish().ok_or_else(first)?;
    let jar = super::begin(app, visit, &account, &proof).await?.add(removed(COOKIE));
    let jar = remember(app, visit, &account, &fields.remember, jar).await?;
    Ok(match said {
        Some(said) => (said.code().onto(jar), see_other("/two-step")).into_response(),
        None => (jar, see_other(safe_path(&fields.back))).into_response(),
    })
}

async fn remember(
    app: &App,
    visit: &Visit,
    account: &Account,
    chosen: &str,
    jar: Jar,
) -> Result<Jar, Problem> {
    let (platform, chosen) = (visit.platform(), Remember::from_word(chosen));
    let tx = app.store().change(platform.id).await?;
    let who = (account.id, account.kind);
    let rules = &platform.rules;
    let browser = visit.browser();
    let kept = remembered_devices::remember(&tx, app, who, rules, chosen, browser).await?;
    tx.commit().await?;
    Ok(match kept {
        Some((token, time)) => {
            let token = token.reveal().to_owned();
            jar.add(host_cookie(remembered_devices::COOKIE, token, time.to_std().ok()))
        }
        None => jar,
    })
}

async fn page(
    app: &App,
    visit: &Visit,
    waiting: &Waiting,
    back: String,
    error: String,
) -> Result<CodePage, Problem> {
    let choices = remembered_devices::choices(waiting.account.kind, &visit.platform().rules);
    let in_words =
        |remember: Remember| Choice { value: remember.word(), label: remember.in_words(visit.t()) };
    let view = app.store().look(visit.platform().id).await?;
    let place = Place::Attempt(waiting.attempt.id);
    let code = CodeField::of(&view, app, &waiting.steps, place).await?;
    Ok(CodePage {
        page: visit.frame(),
        back,
        code: CodeField { error, ..code },
        remember: choices.into_iter().map(in_words).collect(),
        who_helps: match waiting.account.kind {
            Kind::Client => visit.t().msg_resets_ask_client(),
            Kind::Professional => visit.t().msg_resets_ask_professional(),
            Kind::Friend => String::new(),
        },
    })
}
