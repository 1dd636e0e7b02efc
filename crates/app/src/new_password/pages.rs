//! Choosing a new password by a mailed link.

use crate::{
    App,
    access::Visit,
    accounts::{self, Account, State as AccountState},
    audit::{self, Action, Actor, Entry},
    flashes::Said,
    layout::PageFrame,
    links::{self, Link, Purpose, Standing},
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
    let (_, account) = find(&app, &visit, &token).await?;
    Ok(Page::ok(page(&visit, token, &account, String::new())).into_response())
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let (link, account) = find(&app, &visit, &token).await?;
    match choosing::choose(&app, &account, fields.password.into()).await {
        Ok(hash) if take(&app, &visit, &link, &account, &hash).await? => {
            Ok((Said::PasswordChosen.code().onto(visit.jar()), see_other("/log-in"))
                .into_response())
        }
        Ok(_) => Err(Problem::Expired),
        Err(unmet) => {
            let error = choosing::in_words(&unmet, visit.t());
            Ok(Page::look_again(page(&visit, token, &account, error)).into_response())
        }
    }
}

async fn find(app: &App, visit: &Visit, token: &str) -> Result<(Link, Account), Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let link = links::find(&view, token, Purpose::PasswordReset).await?.ok_or(Problem::Expired)?;
    if link.standing(app.clock().now()) != Standing::Good {
        return Err(Problem::Expired);
    }
    let account = accounts::rows::by_id(&view, link.account).await?;
    let account =
        account.filter(|account| account.state == AccountState::Active).ok_or(Problem::Expired)?;
    Ok((link, account))
}

/// Uses the link up, keeps the password, ends all sessions, tells the owner.
async fn take(
    app: &App,
    visit: &Visit,
    link: &Link,
    account: &Account,
    hash: &Hash,
) -> Result<bool, StoreError> {
    let tx = app.store().change(visit.platform().id).await?;
    if !links::rows::use_up(&tx, link.id, app.clock().now()).await? {
        return Ok(false);
    }
    accounts::rows::set_password(&tx, account.id, hash).await?;
    sessions::rows::end_all(&tx, account.id, None).await?;
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
