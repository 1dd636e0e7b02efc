//! The first page of the profile.

use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Kind, phone},
    layout::PageFrame,
    menu, sessions,
};
use askama::Template;
use axum::extract::State;
use linden_web::{Page, Problem};

#[derive(Template)]
#[template(path = "profile/overview.html")]
pub(crate) struct OverviewPage {
    pub(crate) page: PageFrame,
    pub(crate) name: String,
    pub(crate) initials: String,
    pub(crate) hue: u8,
    pub(crate) roles: String,
    pub(crate) email: String,
    pub(crate) phone: Option<String>,
    pub(crate) is_client: bool,
    /// Whether this is a phone whose app opens with a PIN.
    pub(crate) on_phone: bool,
    /// Friends read no access log: the lines about them are the client's.
    pub(crate) has_log: bool,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<OverviewPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let sealed = accounts::rows::phone_sealed(&view, caller.account).await?;
    let session = sessions::rows::by_id(&view, caller.account, caller.session).await?;
    Ok(Page::ok(OverviewPage {
        page: visit.frame(),
        name: caller.name.full(),
        initials: caller.name.initials(),
        hue: crate::layout::hue(caller.account.uuid().as_bytes()),
        roles: roles(&visit, &caller),
        email: caller.email.clone(),
        phone: phone::open(&app, caller.account, sealed.as_deref()),
        is_client: caller.kind == Kind::Client,
        on_phone: session.is_some_and(|session| session.app.is_some()),
        has_log: caller.kind != Kind::Friend,
    }))
}

fn roles(visit: &Visit, caller: &Caller) -> String {
    if caller.roles.is_empty() {
        return menu::role_in_words(caller.kind, None, visit.t());
    }
    let names: Vec<String> =
        caller.roles.iter().map(|role| menu::role_name(*role, visit.t())).collect();
    names.join(" · ")
}
