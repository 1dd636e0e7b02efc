//! The first page for each role.

use crate::{
    access::{Caller, Visit},
    layout::PageFrame,
};
use askama::Template;
use linden_web::Page;

#[derive(Template)]
#[template(path = "home/home.html")]
pub(crate) struct HomePage {
    pub(crate) page: PageFrame,
    pub(crate) first_name: String,
}

pub(crate) async fn show(visit: Visit, caller: Caller) -> Page<HomePage> {
    Page::ok(HomePage { page: visit.frame(), first_name: caller.name.first })
}
