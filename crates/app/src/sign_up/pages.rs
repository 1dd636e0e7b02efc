//! The sign-up form and what follows it.

use super::make;
use crate::{
    App,
    access::Visit,
    accounts::{
        forms::{DetailErrors, DetailFields},
        stored_email,
    },
    layout::PageFrame,
    tries::{self, Tried},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Form, Page, Problem};

#[derive(Template)]
#[template(path = "sign_up/sign_up.html")]
pub(crate) struct SignUpPage {
    pub(crate) page: PageFrame,
    pub(crate) fields: DetailFields,
    pub(crate) errors: DetailErrors,
}

#[derive(Template)]
#[template(path = "sign_up/done.html")]
pub(crate) struct DonePage {
    pub(crate) page: PageFrame,
    pub(crate) email: String,
}

pub(crate) async fn show(visit: Visit) -> Result<Page<SignUpPage>, Problem> {
    only_where_on(&visit)?;
    let fields = DetailFields::offering(visit.language());
    Ok(Page::ok(SignUpPage { page: visit.frame(), fields, errors: DetailErrors::default() }))
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Form(fields): Form<DetailFields>,
) -> Result<Response, Problem> {
    only_where_on(&visit)?;
    let today = visit.reader(&app).date_now();
    if let Err(errors) = fields.checked(visit.t(), today, visit.language()) {
        let page = SignUpPage { page: visit.frame(), fields, errors: *errors };
        return Ok(Page::look_again(page).into_response());
    }
    let email = stored_email(&fields.email);
    let tx = app.store().change(visit.platform().id).await?;
    if !tries::from_address(&tx, &app, Tried::SignUp, visit.address()).await? {
        return Err(Problem::TooMany { wait: tries::WAIT });
    }
    if tries::about_email(&tx, &app, Tried::SignUp, &email).await? {
        tx.enqueue(make::job(&app, &fields, visit.language())?).await?;
    }
    tx.commit().await?;
    Ok(Page::ok(DonePage { page: visit.frame(), email }).into_response())
}

fn only_where_on(visit: &Visit) -> Result<(), Problem> {
    if visit.platform().switches.sign_up { Ok(()) } else { Err(Problem::NotFound) }
}
