//! Choosing a new password by a mailed link.

use crate::{
    App,
    access::Visit,
    accounts::Account,
    audit::{self, Action, Actor, Entry},
    flashes::Said,
    layout::PageFrame,
    links::{
        Purpose,
        password::{self, Key},
    },
    mails::{self, Mail},
    passwords::{Hash, choosing},
    sessions,
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_store::StoreError;
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "new_password/new_password.html")]
pub(crate) struct NewPasswordPage {
    pub(crate) page: PageFrame,
    pub(crate) token: String,
    pub(crate) email: String,
    pub(crate) own: String,
    pub(crate) error: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    password: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let key = password::key(&app, &visit, &token, Purpose::PasswordReset).await?;
    Ok(Page::ok(page(&visit, token, &key.account, String::new())).into_response())
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let key = password::key(&app, &visit, &token, Purpose::PasswordReset).await?;
    match choosing::choose(&app, &key.account, fields.password.into()).await {
        Ok(hash) if take(&app, &visit, &key, &hash).await? => {
            Ok((Said::PasswordChosen.code().onto(visit.jar()), see_other("/log-in"))
                .into_response())
        }
        Ok(_) => Err(Problem::Expired),
        Err(unmet) => {
            let error = choosing::in_words(&unmet, visit.t());
            Ok(Page::look_again(page(&visit, token, &key.account, error)).into_response())
        }
    }
}

/// Uses the link up, keeps the password, ends all sessions, tells the owner. False: it may not
/// be kept any more.
async fn take(app: &App, visit: &Visit, key: &Key, hash: &Hash) -> Result<bool, StoreError> {
    let tx = app.store().change(visit.platform().id).await?;
    if !password::keep(&tx, app, key, hash).await? {
        return Ok(false);
    }
    let account = &key.account;
    sessions::end_all(&tx, app, account.id, None).await?;
    let actor = Actor::Person(account.id, account.name.full());
    audit::rows::write(&tx, app, Entry::new(actor, account.id, Action::PasswordReset)).await?;
    mails::queue(&tx, app, visit.platform(), account, &Mail::PasswordChanged).await?;
    tx.commit().await?;
    Ok(true)
}

fn page(visit: &Visit, token: String, account: &Account, error: String) -> NewPasswordPage {
    let (email, own) = (account.email.clone(), choosing::own_words(account));
    NewPasswordPage { page: visit.frame(), token, email, own, error }
}
