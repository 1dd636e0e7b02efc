//! The look ahead at a change (PRODUCT T12), and saving what was looked at.

use super::{
    START,
    change::{self, Fields},
    enabled,
};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::Kind,
    flashes::Said,
    layout::PageFrame,
    log_in_rules::{
        Policy,
        change::{Author, Made, Wanted, look_ahead, make},
        dry_run::{DryRun, Meets, Refusal},
        rows,
        weaker::weakens,
        words,
    },
    two_step::{pages::confirmation::Confirmation, sms_codes::Act},
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use linden_store::PlatformView;
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

/// The longest reason, in characters.
const LONGEST: usize = 200;

#[derive(Template)]
#[template(path = "log_in_rules/dry_run.html")]
pub(crate) struct DryRunPage {
    pub(crate) page: PageFrame,
    pub(crate) name: String,
    /// The form, as it was filled in.
    pub(crate) back: String,
    /// This page, as it was asked for.
    pub(crate) here: String,
    pub(crate) fields: Fields,
    /// From when on, in words.
    pub(crate) when: String,
    pub(crate) differences: Vec<String>,
    pub(crate) outcomes: Vec<Outcome>,
    /// How many get a mail about it now; none: nobody.
    pub(crate) mails: Option<i64>,
    /// Why it cannot be, in words.
    pub(crate) refused: String,
    /// Whether it is no longer what was looked at before.
    pub(crate) moved: bool,
    pub(crate) reason: String,
    pub(crate) error: String,
    pub(crate) seen: String,
    /// Asked first, as logging in becomes less safe.
    pub(crate) asked: Option<Confirmation>,
}

impl DryRunPage {
    /// Whether the form can be filled in: no SMS has to be sent first.
    fn can_go_on(&self) -> bool {
        self.asked.as_ref().is_none_or(Confirmation::can_go_on)
    }
}

/// What becomes of some of the people.
pub(crate) struct Outcome {
    pub(crate) word: &'static str,
    pub(crate) icon: &'static str,
    pub(crate) title: String,
    pub(crate) count: i64,
    /// Of professionals.
    pub(crate) names: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct SaveFields {
    #[serde(flatten)]
    change: Fields,
    reason: String,
    seen: String,
    own_password: String,
    code: String,
}

/// Shows what would come of it.
pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Query(fields): Query<Fields>,
) -> Result<Response, Problem> {
    enabled(&visit)?;
    let view = app.store().look(visit.platform().id).await?;
    let rules = rows::here(&view, app.clock().now()).await?;
    let Some(wanted) = wanted(&app, &visit, &fields, &rules) else {
        let error = visit.t().msg_log_in_rules_start_odd();
        let page = change::page(&view, &app, &visit, fields, error).await?;
        return Ok(Page::look_again(page).into_response());
    };
    let ahead = look_ahead(&view, &app, &rules, wanted).await?;
    let asked = asked(&view, &app, &visit, &caller, &ahead).await?;
    Ok(Page::ok(page(&app, &visit, fields, wanted, &ahead, asked)).into_response())
}

/// Saves it, if it still does what was shown; where logging in becomes less safe, whoever wants it
/// shows once more who they are.
pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(SaveFields { change: fields, reason, seen, own_password, code }): Form<SaveFields>,
) -> Result<Response, Problem> {
    enabled(&visit)?;
    let view = app.store().look(visit.platform().id).await?;
    let rules = rows::here(&view, app.clock().now()).await?;
    let wanted = wanted(&app, &visit, &fields, &rules).ok_or(Problem::Expired)?;
    let ahead = look_ahead(&view, &app, &rules, wanted).await?;
    let asked = asked(&view, &app, &visit, &caller, &ahead).await?;
    drop(view);
    let error = reason_error(&visit, &reason);
    let mut page = page(&app, &visit, fields, wanted, &ahead, asked);
    page.reason.clone_from(&reason);
    if !error.is_empty() {
        return Ok(Page::look_again(DryRunPage { error, ..page }).into_response());
    }
    if page.seen != seen || !page.refused.is_empty() {
        page.moved = page.refused.is_empty();
        return Ok(Page::look_again(page).into_response());
    }
    if let Some(asked) = &mut page.asked
        && !asked.is_right(&app, &visit, &caller, (own_password, &code)).await?
    {
        return Ok(Page::look_again(page).into_response());
    }
    if !save(&app, &visit, &caller, wanted, (Some(reason.trim().to_owned()), Some(&seen))).await? {
        return Ok(Page::look_again(DryRunPage { moved: true, ..page }).into_response());
    }
    let said = if wanted.starts_at.is_some() { Said::RulePlanned } else { Said::Saved };
    Ok((said.code().onto(visit.jar()), see_other(START)).into_response())
}

/// False: it would do something else than what was looked at; nothing was saved.
async fn save(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    wanted: Wanted,
    reason_and_seen: (Option<String>, Option<&str>),
) -> Result<bool, Problem> {
    let platform = visit.platform();
    let tx = app.store().change(platform.id).await?;
    let author = Author::of(caller);
    match make(&tx, app, platform, &author, wanted, reason_and_seen).await? {
        Made::Done => {
            tx.commit().await?;
            app.directory().forget();
            Ok(true)
        }
        Made::LookAgain(_) => Ok(false),
    }
}

/// What whoever wants the change is asked; none: logging in becomes no less safe.
async fn asked(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    caller: &Caller,
    ahead: &DryRun,
) -> Result<Option<Confirmation>, Problem> {
    if ahead.refused.is_some() || !weakens(&ahead.from, &ahead.to) {
        return Ok(None);
    }
    Ok(Some(Confirmation::asked(view, app, visit, caller, Act::LogInRules).await?))
}

fn wanted(
    app: &App,
    visit: &Visit,
    fields: &Fields,
    rules: &crate::log_in_rules::Rules,
) -> Option<Wanted> {
    let (zone, now) = (visit.platform().time_zone, app.clock().now());
    fields.wanted(rules.of(fields.kind()), zone, now)
}

fn reason_error(visit: &Visit, reason: &str) -> String {
    match reason.trim().chars().count() {
        0 => visit.t().msg_log_in_rules_reason_missing(),
        count if count > LONGEST => visit.t().msg_accounts_too_long(LONGEST as i64),
        _ => String::new(),
    }
}

fn page(
    app: &App,
    visit: &Visit,
    fields: Fields,
    wanted: Wanted,
    ahead: &DryRun,
    asked: Option<Confirmation>,
) -> DryRunPage {
    let (t, kind) = (visit.t(), wanted.kind);
    let day = |at| t.msg_log_in_rules_from_day(visit.reader(app).date_of(at));
    let when = wanted.starts_at.map_or_else(|| t.msg_log_in_rules_at_once(), day);
    let refused = ahead.refused.map(|refusal| match refusal {
        Refusal::AlreadySo => t.msg_log_in_rules_same(),
        Refusal::AnotherPlanned => t.msg_log_in_rules_planned_already(),
        Refusal::NoOtherWay => t.msg_log_in_rules_no_other_way(),
        Refusal::LastManager => t.msg_log_in_rules_last_manager(),
    });
    DryRunPage {
        page: visit.frame(),
        name: words::group(kind, t),
        back: fields.address("change"),
        here: fields.address("dry-run"),
        fields,
        when,
        differences: words::differences(kind, &ahead.from, &ahead.to, t),
        outcomes: outcomes(visit, kind, ahead),
        mails: mails(wanted, ahead),
        refused: refused.unwrap_or_default(),
        moved: false,
        reason: String::new(),
        error: String::new(),
        seen: ahead.fingerprint(),
        asked,
    }
}

/// Nobody is written to whose account is not in use yet: they set it up when they first come.
fn mails(wanted: Wanted, ahead: &DryRun) -> Option<i64> {
    let is_required = |policy: Policy| matches!(policy, Policy::Required { .. });
    let begins = is_required(ahead.to.two_step) && !is_required(ahead.from.two_step);
    let told = ahead.who(Meets::SetUp).filter(|person| person.is_active).count();
    (begins && wanted.starts_at.is_some() && told > 0).then_some(count(told))
}

fn count(people: usize) -> i64 {
    i64::try_from(people).unwrap_or(i64::MAX)
}

fn outcomes(visit: &Visit, kind: Kind, ahead: &DryRun) -> Vec<Outcome> {
    let t = visit.t();
    let all = [
        (Meets::LockedOut, "locked-out", "triangle-alert", t.msg_log_in_rules_locked_out()),
        (Meets::Code, "code", "shield-check", t.msg_log_in_rules_code()),
        (Meets::SetUp, "set-up", "smartphone", t.msg_log_in_rules_set_up()),
        (Meets::Exempt, "exempt", "calendar", t.msg_log_in_rules_exempt()),
        (Meets::Nothing, "nothing", "key-round", t.msg_log_in_rules_nothing()),
    ];
    let outcome = |(meets, word, icon, title)| {
        let people: Vec<_> = ahead.who(meets).collect();
        let names = match kind {
            Kind::Professional => people.iter().map(|person| person.name.clone()).collect(),
            Kind::Client | Kind::Friend => Vec::new(),
        };
        Outcome { word, icon, title, count: count(people.len()), names }
    };
    all.into_iter().map(outcome).collect()
}
