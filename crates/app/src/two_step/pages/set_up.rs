//! Setting two-step up, a page a step (PRODUCT T1): the way; the QR code or the number; the
//! code; the recovery codes.

use super::{account, knows_password, recovery::CodesPage};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::phone,
    layout::{PageFrame, qr},
    log_in, sessions,
    two_step::{
        self, Way, authenticator, rows,
        setting_up::{self, Ended, Owner},
        sms_codes,
    },
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use chrono::Duration;
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "two_step/way.html")]
pub(crate) struct WayPage {
    pub(crate) page: PageFrame,
    pub(crate) sms: bool,
    /// Whether the password is asked: one is changed, or the log-in was a while ago and somebody
    /// else may sit there.
    pub(crate) asks_password: bool,
    pub(crate) forced: bool,
    pub(crate) error: String,
}

#[derive(Template)]
#[template(path = "two_step/secret.html")]
pub(crate) struct SecretPage {
    pub(crate) page: PageFrame,
    pub(crate) qr: String,
    pub(crate) secret: String,
}

#[derive(Template)]
#[template(path = "two_step/number.html")]
pub(crate) struct NumberPage {
    pub(crate) page: PageFrame,
    pub(crate) number: String,
    pub(crate) error: String,
}

#[derive(Template)]
#[template(path = "two_step/code.html")]
pub(crate) struct CodePage {
    pub(crate) page: PageFrame,
    pub(crate) sent_to: String,
    pub(crate) error: String,
}

#[derive(Deserialize)]
pub(crate) struct WayFields {
    #[serde(default)]
    way: String,
    #[serde(default)]
    password: String,
}

#[derive(Deserialize)]
pub(crate) struct NumberFields {
    #[serde(default)]
    number: String,
}

#[derive(Deserialize)]
pub(crate) struct CodeFields {
    #[serde(default)]
    code: String,
}

const START: &str = "/two-step/set-up";
const CODE: &str = "/two-step/set-up/code";

/// So long after a log-in the password is not asked again.
const ASKED_LATELY: Duration = Duration::minutes(10);

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    if !visit.platform().rules.offers_two_step(caller.kind) {
        return Ok(see_other("/two-step"));
    }
    Ok(Page::ok(way_page(&app, &visit, &caller, String::new()).await?).into_response())
}

async fn way_page(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    error: String,
) -> Result<WayPage, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let session = sessions::rows::by_id(&view, caller.account, caller.session).await?;
    let since = app.clock().now() - ASKED_LATELY;
    let fresh = session.is_some_and(|session| session.began_at > since);
    Ok(WayPage {
        page: visit.frame(),
        sms: app.courier().carries_sms(),
        asks_password: two_step::has_one(&view, caller.account).await? || !fresh,
        forced: caller.gate == crate::gate::Gate::SetUp,
        error,
    })
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<WayFields>,
) -> Result<Response, Problem> {
    if !visit.platform().rules.offers_two_step(caller.kind) {
        return Err(Problem::Forbidden);
    }
    let way =
        Way::from_word(&fields.way).filter(|way| *way == Way::App || app.courier().carries_sms());
    let Some(way) = way else {
        return Ok(see_other(START));
    };
    let page = way_page(&app, &visit, &caller, String::new()).await?;
    if page.asks_password && !knows_password(&app, &visit, &caller, fields.password).await? {
        let error = visit.t().msg_profile_password_wrong();
        return Ok(Page::look_again(WayPage { error, ..page }).into_response());
    }
    let tx = app.store().change(visit.platform().id).await?;
    setting_up::begin(&tx, &app, caller.account, way).await?;
    tx.commit().await?;
    Ok(see_other("/two-step/set-up/secret"))
}

/// The QR code and the secret, or the question for a phone number.
pub(crate) async fn secret(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let Some(draft) = rows::draft(&view, caller.account).await? else {
        return Ok(see_other(START));
    };
    if draft.way == Way::Sms {
        let sealed = crate::accounts::rows::phone_sealed(&view, caller.account).await?;
        let known = phone::open(&app, caller.account, sealed.as_deref());
        let number = draft.number(&app).or(known).unwrap_or_default();
        let page = NumberPage { page: visit.frame(), number, error: String::new() };
        return Ok(Page::ok(page).into_response());
    }
    let secret = draft.secret(&app).ok_or(Problem::Expired)?;
    let address = authenticator::address(&secret, &visit.platform().name, &caller.email);
    let (qr, secret) = (qr::svg(&address), authenticator::in_groups(&secret));
    Ok(Page::ok(SecretPage { page: visit.frame(), qr, secret }).into_response())
}

/// Takes the phone number; also sends the code again.
pub(crate) async fn number(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<NumberFields>,
) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let kept = rows::draft(&tx, caller.account).await?.and_then(|draft| draft.number(&app));
    let typed = if fields.number.is_empty() { kept.unwrap_or_default() } else { fields.number };
    let Some(number) = phone::international(&typed) else {
        let error = visit.t().msg_two_step_number_odd();
        let page = NumberPage { page: visit.frame(), number: typed, error };
        return Ok(Page::look_again(page).into_response());
    };
    let account = account(&tx, &caller).await?;
    let sent = setting_up::take_number(&tx, &app, visit.platform(), &account, &number).await?;
    let Some(sent) = sent else {
        return Ok(see_other(START));
    };
    tx.commit().await?;
    Ok((sms_codes::said(sent).code().onto(visit.jar()), see_other(CODE)).into_response())
}

pub(crate) async fn code(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    match code_page(&app, &visit, &caller, String::new()).await? {
        Some(page) => Ok(Page::ok(page).into_response()),
        None => Ok(see_other(START)),
    }
}

async fn code_page(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    error: String,
) -> Result<Option<CodePage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let draft = rows::draft(&view, caller.account).await?;
    Ok(draft.map(|draft| CodePage {
        page: visit.frame(),
        sent_to: if draft.way == Way::Sms { draft.last_digits(app) } else { String::new() },
        error,
    }))
}

/// The code that makes it active; the recovery codes are shown in the answer, once.
pub(crate) async fn confirm(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<CodeFields>,
) -> Result<Response, Problem> {
    let owner =
        Owner { platform: visit.platform(), account: caller.account, session: caller.session };
    let t = visit.t();
    let error = match setting_up::end(&app, owner, &fields.code).await? {
        Ended::Active(fresh) => {
            let tx = app.store().change(visit.platform().id).await?;
            let jar = visit.jar().add(log_in::pages::go_on(&tx, &app, &visit, &caller).await?);
            tx.commit().await?;
            return Ok((jar, Page::ok(CodesPage::new(&visit, fresh.codes))).into_response());
        }
        Ended::Gone => return Ok(see_other(START)),
        Ended::Wrong => t.msg_two_step_wrong(),
        Ended::TooMany => t.msg_two_step_too_many(),
    };
    match code_page(&app, &visit, &caller, error).await? {
        Some(page) => Ok(Page::look_again(page).into_response()),
        None => Ok(see_other(START)),
    }
}
