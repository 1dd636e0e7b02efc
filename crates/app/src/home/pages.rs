//! The first page.

use super::sections::{self, Sections};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{Kind, Role},
    clients::pages::may_create,
    layout::PageFrame,
    log_in_rules::notices,
    moments::PartOfDay,
};
use askama::Template;
use axum::extract::State;
use linden_web::{Page, Problem};

#[derive(Template)]
#[template(path = "home/home.html")]
pub(crate) struct HomePage {
    pub(crate) page: PageFrame,
    pub(crate) greeting: String,
    pub(crate) today: String,
    pub(crate) sections: Sections,
    /// Whether the reader is a friend and nothing else.
    pub(crate) is_friend: bool,
    /// Whether the reader may make clients.
    pub(crate) may_create: bool,
    /// Whether clients may start calls here (PRODUCT V2).
    pub(crate) clients_call: bool,
    /// Whether the reader says how people log in (PRODUCT G2).
    pub(crate) manages_log_in: bool,
    /// The day from which the reader has to have two-step (PRODUCT T12).
    pub(crate) two_step_from: Option<String>,
    /// The day until which the reader need not have it (PRODUCT T10).
    pub(crate) exempt_until: Option<String>,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<HomePage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let reader = visit.reader(&app);
    Ok(Page::ok(HomePage {
        sections: sections::of(&view, &app, &visit, &caller).await?,
        page: visit.frame(),
        greeting: greeting(&visit, reader.part_of_day(), &caller.name.first),
        today: reader.today(),
        is_friend: caller.kind == Kind::Friend,
        may_create: may_create(&visit, &caller),
        clients_call: visit.platform().switches.clients_start_calls,
        manages_log_in: visit.platform().switches.log_in_rules
            && caller.is(Role::ApplicationManager),
        two_step_from: notices::comes(&view, &app, &visit, &caller).await?,
        exempt_until: notices::exempt(&view, &app, &visit, &caller).await?,
    }))
}

fn greeting(visit: &Visit, part: PartOfDay, name: &str) -> String {
    match part {
        PartOfDay::Morning => visit.t().msg_home_morning(name),
        PartOfDay::Afternoon => visit.t().msg_home_afternoon(name),
        PartOfDay::Evening => visit.t().msg_home_evening(name),
    }
}
