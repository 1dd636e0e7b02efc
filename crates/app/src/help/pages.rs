//! Help pages: words, the organisation's own among them, its contact beside them.

use crate::{
    App,
    access::{Caller, Visit},
    accounts::{Kind, Role},
    help_texts::{self, OwnText},
    layout::PageFrame,
};
use askama::Template;
use axum::extract::State;
use linden_web::{Page, Problem};

#[derive(Template)]
#[template(path = "help/help.html")]
pub(crate) struct HelpPage {
    pub(crate) page: PageFrame,
    /// Whether the reader may read how clients get access.
    pub(crate) sees_routes: bool,
    /// Whether the reader may write the organisation's own text.
    pub(crate) writes_own: bool,
}

#[derive(Template)]
#[template(path = "help/log_in.html")]
pub(crate) struct LogInHelpPage {
    pub(crate) page: PageFrame,
    /// The platform's address, worth a bookmark (PRODUCT E2).
    pub(crate) address: String,
    /// The organisation's own words (PRODUCT A3).
    pub(crate) own: Option<OwnText>,
}

#[derive(Template)]
#[template(path = "help/passwords.html")]
pub(crate) struct PasswordTipsPage {
    pub(crate) page: PageFrame,
}

pub(crate) async fn show(visit: Visit, caller: Caller) -> Page<HelpPage> {
    let is_author_alone = caller.roles.iter().all(|role| *role == Role::Author);
    Page::ok(HelpPage {
        page: visit.frame(),
        sees_routes: caller.kind == Kind::Professional && !is_author_alone,
        writes_own: caller.is(Role::ApplicationManager),
    })
}

pub(crate) async fn log_in(
    State(app): State<App>,
    visit: Visit,
) -> Result<Page<LogInHelpPage>, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    Ok(Page::ok(LogInHelpPage {
        own: help_texts::own(&view, visit.platform(), visit.language()).await?,
        address: visit.platform().main_host.clone(),
        page: visit.frame(),
    }))
}

pub(crate) async fn passwords(visit: Visit) -> Page<PasswordTipsPage> {
    Page::ok(PasswordTipsPage { page: visit.frame() })
}
