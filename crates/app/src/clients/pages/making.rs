//! A new client (PRODUCT A2): a therapist is related at once, a secretary names the therapist.

use super::{id_of, may_create};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{
        self, Account, Kind, Role,
        forms::{DetailErrors, DetailFields, Details},
        free::{self, NotFree},
    },
    care_relations,
    clients::sees_all,
    flashes::Said,
    layout::PageFrame,
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "clients/new.html")]
pub(crate) struct NewPage {
    pub(crate) page: PageFrame,
    pub(crate) fields: Fields,
    pub(crate) errors: DetailErrors,
    /// Those who can be named; empty where the therapist makes the client.
    pub(crate) therapists: Vec<Account>,
    pub(crate) names_therapist: bool,
    pub(crate) therapist_error: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    #[serde(flatten)]
    pub(crate) details: DetailFields,
    pub(crate) therapist: String,
}

pub(crate) async fn new(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    if !may_create(&visit, &caller) {
        return Err(Problem::Forbidden);
    }
    let fields = Fields {
        details: DetailFields::offering(visit.platform().default_language),
        therapist: String::new(),
    };
    let view = app.store().look(visit.platform().id).await?;
    let page = page(&view, &visit, &caller, fields).await?;
    Ok(Page::ok(page).into_response())
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    if !may_create(&visit, &caller) {
        return Err(Problem::Forbidden);
    }
    let today = visit.reader(&app).date_now();
    let checked = fields.details.checked(visit.t(), today, visit.platform().default_language);
    let view = app.store().look(visit.platform().id).await?;
    let mut page = page(&view, &visit, &caller, fields).await?;
    drop(view);
    let therapist = therapist(&page, &caller);
    if therapist.is_none() {
        page.therapist_error = visit.t().msg_clients_therapist_missing();
    }
    let errors = match (checked, therapist) {
        (Ok(details), Some(therapist)) => {
            match make(&app, &visit, &caller, details, therapist).await? {
                Ok(client) => {
                    let jar = Said::ClientMade.code().onto(visit.jar());
                    return Ok((jar, see_other(&format!("/clients/{client}"))).into_response());
                }
                Err(why) => Box::new(DetailErrors::of_address(why, visit.t())),
            }
        }
        (Ok(_), None) => Box::default(),
        (Err(errors), _) => errors,
    };
    page.errors = *errors;
    Ok(Page::look_again(page).into_response())
}

/// The therapist to be related: the one who makes the client, or the one who was named.
fn therapist(page: &NewPage, caller: &Caller) -> Option<AccountId> {
    if !page.names_therapist {
        return Some(caller.account);
    }
    let named = id_of(&page.fields.therapist).ok()?;
    page.therapists.iter().map(|therapist| therapist.id).find(|id| *id == named)
}

/// Makes the client, unless the address cannot be had.
async fn make(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    details: Details,
    therapist: AccountId,
) -> Result<Result<AccountId, NotFree>, StoreError> {
    let tx = app.store().change(visit.platform().id).await?;
    let tx = match free::ask(tx, app, caller, &details.email).await? {
        Ok(tx) => tx,
        Err(why) => return Ok(Err(why)),
    };
    let client =
        accounts::making::make(&tx, app, visit.platform(), caller.actor(), Kind::Client, details)
            .await?;
    care_relations::begin(&tx, app, caller.actor(), therapist, client.id).await?;
    tx.commit().await?;
    Ok(Ok(client.id))
}

async fn page(
    view: &PlatformView,
    visit: &Visit,
    caller: &Caller,
    fields: Fields,
) -> Result<NewPage, StoreError> {
    let names_therapist = sees_all(caller);
    let therapists = if names_therapist {
        accounts::rows::with_role(view, Role::Therapist).await?
    } else {
        Vec::new()
    };
    Ok(NewPage {
        page: visit.frame(),
        fields,
        errors: DetailErrors::default(),
        therapists,
        names_therapist,
        therapist_error: String::new(),
    })
}
