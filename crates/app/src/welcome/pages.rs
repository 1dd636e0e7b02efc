//! The page behind the link of a welcome mail.

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
    log_in::{self, Attempt},
    passwords::{Hash, choosing},
};
use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use linden_base::AttemptId;
use linden_store::StoreError;
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "welcome/welcome.html")]
pub(crate) struct WelcomePage {
    pub(crate) page: PageFrame,
    pub(crate) token: String,
    pub(crate) first_name: String,
    pub(crate) email: String,
    /// The platform's address, worth a bookmark.
    pub(crate) address: String,
    /// Words that the password may not hold, for the live rules.
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
    let key = password::key(&app, &visit, &token, Purpose::Welcome).await?;
    let visit = visit.read_by(&key.account);
    Ok(Page::ok(page(&app, &visit, token, &key.account, String::new())).into_response())
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let key = password::key(&app, &visit, &token, Purpose::Welcome).await?;
    let visit = visit.read_by(&key.account);
    let account = &key.account;
    let hash = match choosing::choose(&app, visit.platform(), account, fields.password.into()).await
    {
        Ok(hash) => hash,
        Err(unmet) => {
            let error = choosing::in_words(&unmet, visit.t());
            return Ok(Page::look_again(page(&app, &visit, token, account, error)).into_response());
        }
    };
    if !take(&app, &visit, &key, &hash).await? {
        return Err(Problem::Expired);
    }
    let jar = Said::PasswordChosen.code().onto(visit.jar());
    if !visit.platform().rules.of(account.kind).password {
        return Ok((jar, see_other("/log-in")).into_response());
    }
    let attempt =
        Attempt::password_was_right(AttemptId::new(app.clock(), app.chance()), account.id, false);
    let proof = attempt.finish().ok_or(Problem::Expired)?;
    let jar = log_in::pages::begin(&app, &visit, account, &proof).await?;
    Ok((Said::PasswordChosen.code().onto(jar), see_other("/")).into_response())
}

/// Uses the link up and keeps the password. False: it may not be kept any more.
async fn take(app: &App, visit: &Visit, key: &Key, hash: &Hash) -> Result<bool, StoreError> {
    let tx = app.store().change(visit.platform().id).await?;
    if !password::keep(&tx, app, key, hash).await? {
        return Ok(false);
    }
    let account = &key.account;
    let actor = Actor::Person(account.id, account.name.full());
    audit::rows::write(&tx, app, Entry::new(actor, account.id, Action::Welcomed)).await?;
    tx.commit().await?;
    Ok(true)
}

fn page(app: &App, visit: &Visit, token: String, account: &Account, error: String) -> WelcomePage {
    WelcomePage {
        page: visit.frame(),
        token,
        first_name: account.name.first.clone(),
        email: account.email.clone(),
        address: app.settings().public.of(&visit.platform().main_host, "/"),
        own: choosing::own_words(account),
        error,
    }
}
