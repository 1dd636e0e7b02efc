//! A client's details, changed.

use super::visible;
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{
        self, Account,
        forms::{DetailErrors, DetailFields, Details},
        free::{self, NotFree},
        making, phone,
    },
    audit::{self, Action, Entry},
    flashes::Said,
    layout::PageFrame,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_store::StoreError;
use linden_web::{Form, Page, Problem, see_other};

#[derive(Template)]
#[template(path = "clients/edit.html")]
pub(crate) struct EditPage {
    pub(crate) page: PageFrame,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) fields: DetailFields,
    pub(crate) errors: DetailErrors,
}

pub(crate) async fn edit(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Page<EditPage>, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    let client = visible(&tx, &caller, &id).await?;
    audit::rows::write(&tx, &app, Entry::new(caller.actor(), client.id, Action::Viewed)).await?;
    let sealed = accounts::rows::phone_sealed(&tx, client.id).await?;
    let fields = DetailFields::of(&client, phone::open(&app, client.id, sealed.as_deref()));
    tx.commit().await?;
    Ok(Page::ok(page(&visit, &client, fields, DetailErrors::default())))
}

pub(crate) async fn update(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Path(id): Path<String>,
    Form(fields): Form<DetailFields>,
) -> Result<Response, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let client = visible(&view, &caller, &id).await?;
    drop(view);
    let today = visit.reader(&app).date_now();
    let kept = match fields.checked(visit.t(), today, client.language) {
        Ok(details) => keep(&app, &visit, &caller, &client, details).await?,
        Err(errors) => Err(*errors),
    };
    Ok(match kept {
        Ok(said) => {
            let jar = said.code().onto(visit.jar());
            (jar, see_other(&format!("/clients/{}", client.id))).into_response()
        }
        Err(errors) => Page::look_again(page(&visit, &client, fields, errors)).into_response(),
    })
}

/// Keeps the details, unless the address cannot be had.
async fn keep(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    client: &Account,
    details: Details,
) -> Result<Result<Said, DetailErrors>, StoreError> {
    let mut tx = app.store().change(visit.platform().id).await?;
    if details.email != client.email {
        tx = match free::ask(tx, app, caller, &details.email).await? {
            Ok(tx) => tx,
            Err(why) => return Ok(Err(DetailErrors::of_address(why, visit.t()))),
        };
    }
    let kept = making::change(&tx, app, visit.platform(), caller.actor(), client, details).await;
    match kept {
        Ok(said) => {
            tx.commit().await?;
            Ok(Ok(said))
        }
        Err(StoreError::Taken(_)) => Ok(Err(DetailErrors::of_address(NotFree::Taken, visit.t()))),
        Err(cause) => Err(cause),
    }
}

fn page(visit: &Visit, client: &Account, fields: DetailFields, errors: DetailErrors) -> EditPage {
    EditPage {
        page: visit.frame(),
        id: client.id.to_string(),
        name: client.name.full(),
        fields,
        errors,
    }
}
