//! The pages and answers of a call: pressing, the call's own tab, answering, declining,
//! leaving, how it stands, the ticket, and asking somebody to come.

use super::{
    Person, answer,
    answer::Place,
    ask_to_come::{self, Asked},
    call::{Call, Side, Stage, Why},
    leave,
    people::{self, MayNot},
    press::{self, Press, Reach},
    rang::Rang,
    rooms, rows,
};
use crate::{
    App,
    access::{Caller, Visit},
    accounts,
    flashes::Said,
    layout::{
        PageFrame,
        stage::{CallLook, OtherLook, StagePage},
    },
    log_in::safe_path,
};
use askama::Template;
use axum::{
    Json,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, CallId};
use linden_store::PlatformView;
use linden_web::{Form, Page, Problem, see_other};
use serde::{Deserialize, Serialize};

/// Whom to call, in the form's fields or, where a button is all there is, in its address.
#[derive(Default, Deserialize)]
pub(crate) struct Wanted {
    account: Option<AccountId>,
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Query(in_address): Query<Wanted>,
    Form(in_form): Form<Wanted>,
) -> Result<Response, Problem> {
    let other = in_form.account.or(in_address.account).ok_or(Problem::NotFound)?;
    match press::press(&app, visit.platform(), &caller, other).await? {
        Press::Call(id) => Ok(see_other(&address(id))),
        Press::NotOnline | Press::Busy => Ok(see_other(&format!("/people/{other}/ask-to-come"))),
        Press::MayNot(may_not) => Err(problem(may_not)),
    }
}

/// The page that says that another device has the call.
#[derive(Template)]
#[template(path = "calls/elsewhere.html")]
pub(crate) struct ElsewherePage {
    pub(crate) page: PageFrame,
    pub(crate) call: String,
    pub(crate) other: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let (call, side) = mine(&view, &app, &caller, &id).await?;
    let other = other(&view, &call, side).await?;
    if call.is_elsewhere(side, caller.session) {
        let (page, call) = (visit.frame(), call.id.to_string());
        return Ok(Page::ok(ElsewherePage { page, call, other: other.name }).into_response());
    }
    let other_id = call.seat(side.other()).account;
    let may = people::may_call(&view, visit.platform(), &caller, other_id).await?.is_ok();
    let again = if may { format!("/calls?account={other_id}") } else { String::new() };
    let look = look(&call, side, other, again, app.clock().now());
    Ok(Page::ok(StagePage { page: visit.frame(), call: look }).into_response())
}

fn look(call: &Call, side: Side, other: Person, again: String, now: DateTime<Utc>) -> CallLook {
    let Person { name, initials, hue } = other;
    CallLook {
        id: call.id.to_string(),
        state: standing(call, side),
        mine: side == call.caller,
        started_at: call.since().map(|since| since.to_rfc3339()).unwrap_or_default(),
        now: now.to_rfc3339(),
        other: OtherLook { name, initials, hue },
        again,
    }
}

/// How a call stands, as `islands/src/call/facts.ts` reads it.
#[derive(Serialize)]
pub(crate) struct Standing {
    state: &'static str,
    mine: bool,
    /// Another device of this person sits in it.
    elsewhere: bool,
    started_at: Option<DateTime<Utc>>,
    other: Person,
}

pub(crate) async fn state(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let (call, side) = mine(&view, &app, &caller, &id).await?;
    let other = other(&view, &call, side).await?;
    let standing = Standing {
        state: standing(&call, side),
        mine: side == call.caller,
        elsewhere: call.is_elsewhere(side, caller.session),
        started_at: call.since(),
        other,
    };
    Ok(([("cache-control", "no-store")], Json(standing)).into_response())
}

pub(crate) async fn answer(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = known(&id)?;
    let found = answer::answer(&app, visit.platform().id, &caller, id).await?;
    to_call(id, found)
}

pub(crate) async fn decline(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = known(&id)?;
    let found = answer::decline(&app, visit.platform().id, &caller, id).await?;
    to_call(id, found)
}

/// Sent by a script, also by a page that goes away: there is nothing to show. Where the call page's
/// script does not run its form sends it, which says where the person then wants to be.
pub(crate) async fn leave(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Query(Back { back }): Query<Back>,
) -> Result<Response, Problem> {
    match leave::leave(&app, visit.platform().id, &caller, known(&id)?).await? {
        true if back.is_empty() => Ok(StatusCode::NO_CONTENT.into_response()),
        true => Ok(see_other(safe_path(&back))),
        false => Err(Problem::NotFound),
    }
}

/// Takes the call over from the person's other device.
pub(crate) async fn take_over(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = known(&id)?;
    let place = answer::take_over(&app, visit.platform().id, &caller, id).await?;
    to_call(id, place != Place::Unknown)
}

pub(crate) async fn ticket(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = known(&id)?;
    match answer::join(&app, visit.platform().id, &caller, id).await? {
        Place::Taken => {
            let way_in = rooms::way_in(&app, visit.platform(), id, &caller);
            Ok(([("cache-control", "no-store")], Json(way_in)).into_response())
        }
        Place::None => Ok(StatusCode::CONFLICT.into_response()),
        Place::Unknown => Err(Problem::NotFound),
    }
}

/// Says that somebody cannot be reached now, and offers to ask them by mail.
#[derive(Template)]
#[template(path = "calls/ask_to_come.html")]
pub(crate) struct AskToComePage {
    pub(crate) page: PageFrame,
    pub(crate) other: Person,
    pub(crate) account: String,
    pub(crate) reach: Reach,
}

pub(crate) async fn show_ask_to_come(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(other): Path<String>,
) -> Result<Page<AskToComePage>, Problem> {
    let other: AccountId = other.parse().map_err(|_| Problem::NotFound)?;
    let view = app.store().look(visit.platform().id).await?;
    let pair = people::may_call(&view, visit.platform(), &caller, other).await?;
    let pair = pair.map_err(problem)?;
    Ok(Page::ok(AskToComePage {
        page: visit.frame(),
        other: Person::of(&pair.other),
        account: other.to_string(),
        reach: press::reach(&view, &app, other).await?,
    }))
}

#[derive(Deserialize)]
pub(crate) struct Back {
    #[serde(default)]
    back: String,
}

pub(crate) async fn ask_to_come(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(other): Path<String>,
    Form(back): Form<Back>,
) -> Result<Response, Problem> {
    let other: AccountId = other.parse().map_err(|_| Problem::NotFound)?;
    let said = match ask_to_come::ask(&app, visit.platform(), &caller, other).await? {
        Asked::Sent => Said::AskedToCome,
        Asked::Already => Said::AskedAlready,
        Asked::SwitchedOff => return Err(Problem::NotFound),
        Asked::MayNot(may_not) => return Err(problem(may_not)),
    };
    Ok((said.code().onto(visit.jar()), see_other(safe_path(&back.back))).into_response())
}

/// The call with this id, if the caller is one of the two, and on which side.
async fn mine(
    view: &PlatformView,
    app: &App,
    caller: &Caller,
    id: &str,
) -> Result<(Call, Side), Problem> {
    let (kept, side) =
        rows::of(view, known(id)?, caller.account).await?.ok_or(Problem::NotFound)?;
    Ok((kept.call.at(app.clock().now()), side))
}

async fn other(view: &PlatformView, call: &Call, side: Side) -> Result<Person, Problem> {
    let account = call.seat(side.other()).account;
    let account = accounts::rows::by_id(view, account).await?.ok_or(Problem::NotFound)?;
    Ok(Person::of(&account))
}

/// A call that was given up is a missed one for whom it rang.
fn standing(call: &Call, side: Side) -> &'static str {
    let missed = call.after_ringing().is_some_and(|after| after.rang == Rang::Missed);
    match call.stage {
        Stage::Ringing => "ringing",
        Stage::Going { .. } => "going",
        Stage::Over { why: Why::Declined, .. } => "declined",
        Stage::Over { why: Why::RangOut, .. } => "rang_out",
        Stage::Over { .. } if missed && side == call.callee() => "rang_out",
        Stage::Over { why: Why::Cancelled | Why::LastLeft | Why::NotAllowed, .. } => "ended",
    }
}

/// What is no id is the id of nothing.
fn known(id: &str) -> Result<CallId, Problem> {
    id.parse().map_err(|_| Problem::NotFound)
}

fn address(id: CallId) -> String {
    format!("/calls/{id}")
}

fn to_call(id: CallId, found: bool) -> Result<Response, Problem> {
    if found { Ok(see_other(&address(id))) } else { Err(Problem::NotFound) }
}

const fn problem(may_not: MayNot) -> Problem {
    match may_not {
        MayNot::Stranger => Problem::NotFound,
        MayNot::ProfessionalsOnly => Problem::Forbidden,
    }
}
