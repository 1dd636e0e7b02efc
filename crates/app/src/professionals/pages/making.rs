//! A new professional (PRODUCT A4).

use crate::{
    App,
    access::{Caller, Visit},
    accounts::{
        Kind, Role,
        forms::{DetailErrors, DetailFields, Details},
        free::{self, NotFree},
        making,
    },
    flashes::Said,
    layout::PageFrame,
    professionals::{
        forms::{Fields, offered},
        roles,
    },
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_base::AccountId;
use linden_store::StoreError;
use linden_web::{Form, Page, Problem, see_other};
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "professionals/new.html")]
pub(crate) struct NewPage {
    pub(crate) page: PageFrame,
    pub(crate) fields: Fields,
    pub(crate) errors: DetailErrors,
    pub(crate) offered: &'static [Role],
    pub(crate) roles_error: String,
}

pub(crate) async fn new(visit: Visit) -> Page<NewPage> {
    let details = DetailFields::offering(visit.platform().default_language);
    let fields = Fields::of(details, &BTreeSet::new());
    Page::ok(page(&visit, fields, DetailErrors::default(), String::new()))
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let today = visit.reader(&app).date_now();
    let checked = fields.details.checked(visit.t(), today, visit.platform().default_language);
    let roles = chosen(&visit, &fields);
    let roles_error =
        if roles.is_empty() { visit.t().msg_professionals_roles_missing() } else { String::new() };
    let errors = match checked {
        Ok(details) if !roles.is_empty() => {
            match make(&app, &visit, &caller, details, &roles).await? {
                Ok(id) => {
                    let jar = Said::ProfessionalMade.code().onto(visit.jar());
                    let path = format!("/professionals/{id}");
                    return Ok((jar, see_other(&path)).into_response());
                }
                Err(why) => DetailErrors::of_address(why, visit.t()),
            }
        }
        Ok(_) => DetailErrors::default(),
        Err(errors) => *errors,
    };
    Ok(Page::look_again(page(&visit, fields, errors, roles_error)).into_response())
}

/// The checked roles that this platform knows.
pub(super) fn chosen(visit: &Visit, fields: &Fields) -> BTreeSet<Role> {
    let offered = offered(visit.platform().kind);
    fields.roles().into_iter().filter(|role| offered.contains(role)).collect()
}

/// Makes the professional, unless the address cannot be had.
async fn make(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    details: Details,
    chosen: &BTreeSet<Role>,
) -> Result<Result<AccountId, NotFree>, StoreError> {
    let tx = app.store().change(visit.platform().id).await?;
    let tx = match free::ask(tx, app, caller, &details.email).await? {
        Ok(tx) => tx,
        Err(why) => return Ok(Err(why)),
    };
    let (platform, actor) = (visit.platform(), caller.actor());
    let made = making::make(&tx, app, platform, actor, Kind::Professional, details).await?;
    roles::change(&tx, app, platform, &caller.actor(), &made, chosen).await?;
    tx.commit().await?;
    Ok(Ok(made.id))
}

fn page(visit: &Visit, fields: Fields, errors: DetailErrors, roles_error: String) -> NewPage {
    let offered = offered(visit.platform().kind);
    NewPage { page: visit.frame(), fields, errors, offered, roles_error }
}
