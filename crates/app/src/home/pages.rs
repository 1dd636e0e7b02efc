//! The first page.

use super::sections::{self, Sections};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::Kind,
    clients::pages::may_create,
    layout::PageFrame,
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
    }))
}

fn greeting(visit: &Visit, part: PartOfDay, name: &str) -> String {
    match part {
        PartOfDay::Morning => visit.t().msg_home_morning(name),
        PartOfDay::Afternoon => visit.t().msg_home_afternoon(name),
        PartOfDay::Evening => visit.t().msg_home_evening(name),
    }
}
