//! Help pages: words only, the organisation's contact beside them.

use crate::{access::Visit, layout::PageFrame};
use askama::Template;
use linden_web::Page;

#[derive(Template)]
#[template(path = "help/help.html")]
pub(crate) struct HelpPage {
    pub(crate) page: PageFrame,
}

#[derive(Template)]
#[template(path = "help/log_in.html")]
pub(crate) struct LogInHelpPage {
    pub(crate) page: PageFrame,
    /// The platform's address, worth a bookmark (PRODUCT E2).
    pub(crate) address: String,
}

#[derive(Template)]
#[template(path = "help/passwords.html")]
pub(crate) struct PasswordTipsPage {
    pub(crate) page: PageFrame,
}

pub(crate) async fn show(visit: Visit) -> Page<HelpPage> {
    Page::ok(HelpPage { page: visit.frame() })
}

pub(crate) async fn log_in(visit: Visit) -> Page<LogInHelpPage> {
    Page::ok(LogInHelpPage { address: visit.platform().main_host.clone(), page: visit.frame() })
}

pub(crate) async fn passwords(visit: Visit) -> Page<PasswordTipsPage> {
    Page::ok(PasswordTipsPage { page: visit.frame() })
}
