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
        rows, words,
    },
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
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
}

/// Shows what would come of it.
pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
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
    Ok(Page::ok(page(&app, &visit, fields, wanted, &ahead)).into_response())
}

/// Saves it, if it still does what was shown.
pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(SaveFields { change: fields, reason, seen }): Form<SaveFields>,
) -> Result<Response, Problem> {
    enabled(&visit)?;
    let tx = app.store().change(visit.platform().id).await?;
    let rules = rows::here(&tx, app.clock().now()).await?;
    let wanted = wanted(&app, &visit, &fields, &rules).ok_or(Problem::Expired)?;
    let error = reason_error(&visit, &reason);
    if !error.is_empty() {
        let ahead = look_ahead(&tx, &app, &rules, wanted).await?;
        let page = page(&app, &visit, fields, wanted, &ahead);
        return Ok(Page::look_again(DryRunPage { reason, error, ..page }).into_response());
    }
    let kept = Some(reason.trim().to_owned());
    let author = Author::of(&caller);
    match make(&tx, &app, &author, wanted, (kept, Some(&seen))).await? {
        Made::Done => {
            tx.commit().await?;
            app.directory().forget();
            let said = if wanted.starts_at.is_some() { Said::RulePlanned } else { Said::Saved };
            Ok((said.code().onto(visit.jar()), see_other(START)).into_response())
        }
        Made::LookAgain(ahead) => {
            let page = page(&app, &visit, fields, wanted, &ahead);
            let moved = ahead.refused.is_none();
            Ok(Page::look_again(DryRunPage { reason, moved, ..page }).into_response())
        }
    }
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

fn page(app: &App, visit: &Visit, fields: Fields, wanted: Wanted, ahead: &DryRun) -> DryRunPage {
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
        back: fields.form(),
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
