//! "Log-in and two-step", for application managers where the service desk lets them: how each
//! group logs in, what is planned, who is exempt, and what was changed. Of clients and friends
//! these pages show numbers alone: an application manager sees no list of them (PRODUCT W).

pub(crate) mod change;
pub(crate) mod save;

use super::{
    KINDS, Planned,
    change::{Author, Kept, cancel},
    rows, weaker,
    words::{self, Setting},
};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::Kind,
    exemptions::look::{self, Exempt},
    flashes::Said,
    layout::PageFrame,
    moments::Told,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_base::LogInRuleChangeId;
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

/// So many changes are listed, the newest first.
const SHOWN: u64 = 20;

/// Where the pages begin.
pub(super) const START: &str = "/log-in-rules";

#[derive(Template)]
#[template(path = "log_in_rules/overview.html")]
pub(crate) struct OverviewPage {
    pub(crate) page: PageFrame,
    pub(crate) groups: Vec<GroupLook>,
    pub(crate) exempt: Vec<Exempt>,
    pub(crate) history: Vec<ChangeLook>,
}

/// How a group logs in.
pub(crate) struct GroupLook {
    pub(crate) word: &'static str,
    pub(crate) name: String,
    pub(crate) settings: [Setting; 3],
    pub(crate) planned: Option<PlannedLook>,
}

/// What is to come for it.
pub(crate) struct PlannedLook {
    pub(crate) id: LogInRuleChangeId,
    /// "From 1 December 2026".
    pub(crate) from: String,
    pub(crate) differences: Vec<String>,
}

/// A change that was made.
pub(crate) struct ChangeLook {
    pub(crate) at: Told,
    /// Empty: the service desk.
    pub(crate) who: String,
    pub(crate) group: String,
    pub(crate) differences: Vec<String>,
    /// From when on, where that was later; whether it was cancelled.
    pub(crate) notes: Vec<String>,
    pub(crate) reason: String,
}

/// Where the service desk does not let application managers do this, none of it is there.
pub(super) fn enabled(visit: &Visit) -> Result<(), Problem> {
    if visit.platform().switches.log_in_rules { Ok(()) } else { Err(Problem::NotFound) }
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
) -> Result<Page<OverviewPage>, Problem> {
    enabled(&visit)?;
    let view = app.store().look(visit.platform().id).await?;
    let history = rows::newest(&view, SHOWN).await?;
    Ok(Page::ok(OverviewPage {
        page: visit.frame(),
        groups: KINDS.into_iter().map(|kind| group(&app, &visit, kind)).collect(),
        exempt: look::all(&view, &app, &visit).await?,
        history: history.into_iter().map(|change| change_look(&app, &visit, change)).collect(),
    }))
}

fn group(app: &App, visit: &Visit, kind: Kind) -> GroupLook {
    let (t, rules) = (visit.t(), &visit.platform().rules);
    let planned = |planned: &Planned| PlannedLook {
        id: planned.id,
        from: t.msg_log_in_rules_from_day(visit.reader(app).date_of(planned.starts_at)),
        differences: words::differences(kind, rules.of(kind), &planned.rule, t),
    };
    GroupLook {
        word: words::word(kind),
        name: words::group(kind, t),
        settings: words::settings(kind, rules.of(kind), t),
        planned: rules.planned(kind).map(planned),
    }
}

fn change_look(app: &App, visit: &Visit, change: Kept) -> ChangeLook {
    let (t, reader) = (visit.t(), visit.reader(app));
    let mut notes = Vec::new();
    if change.starts_at > change.made_at {
        notes.push(t.msg_log_in_rules_from_day(reader.date_of(change.starts_at)));
    }
    if let Some((at, by)) = change.cancelled {
        let by = if by.is_empty() { t.msg_log_in_rules_desk() } else { by };
        notes.push(reader.told_by_day(at, |when| t.msg_log_in_rules_cancelled(when, by)).words);
    }
    ChangeLook {
        at: reader.told_exactly(change.made_at),
        who: change.made_by,
        group: words::group(change.kind, t),
        differences: words::differences(change.kind, &change.from, &change.to, t),
        notes,
        reason: change.reason.unwrap_or_default(),
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct CancelFields {
    planned: String,
}

/// Cancels what is planned.
pub(crate) async fn remove(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<CancelFields>,
) -> Result<Response, Problem> {
    enabled(&visit)?;
    let id = fields.planned.parse().map_err(|_| Problem::NotFound)?;
    let tx = app.store().change(visit.platform().id).await?;
    let author = Author::of(&caller);
    let said = if let Some(change) = cancel(&tx, &app, &author, id).await? {
        weaker::tell_managers(&tx, &app, visit.platform(), &author, &change).await?;
        tx.commit().await?;
        app.directory().forget();
        Said::PlanCancelled
    } else {
        Said::PlanGone
    };
    Ok((said.code().onto(visit.jar()), see_other(START)).into_response())
}
