//! Changing one's password: asks the old one, ends all other sessions, tells the owner
//! (PRODUCT E9).

use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Account, State as AccountState},
    audit::{self, Action, Entry},
    flashes::Said,
    layout::PageFrame,
    mails::{self, Mail},
    passwords::{Hash, choosing},
    sessions,
    tries::{self, Tried},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "profile/password.html")]
pub(crate) struct PasswordPage {
    pub(crate) page: PageFrame,
    pub(crate) email: String,
    pub(crate) own: String,
    pub(crate) old_error: String,
    pub(crate) new_error: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<PasswordPage>, Problem> {
    let account = account(&app, &visit, &caller).await?;
    Ok(Page::ok(page(&visit, &account, String::new(), String::new())))
}

pub(crate) async fn update(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let account = account(&app, &visit, &caller).await?;
    if !knows_old(&app, &visit, &caller, fields.old).await? {
        let error = visit.t().msg_profile_password_wrong();
        return Ok(Page::look_again(page(&visit, &account, error, String::new())).into_response());
    }
    match choosing::choose(&app, &account, fields.password.into()).await {
        Ok(hash) => {
            keep(&app, &visit, &caller, &account, &hash).await?;
            let jar = Said::PasswordChanged.code().onto(visit.jar());
            Ok((jar, see_other("/profile")).into_response())
        }
        Err(unmet) => {
            let error = choosing::in_words(&unmet, visit.t());
            Ok(Page::look_again(page(&visit, &account, String::new(), error)).into_response())
        }
    }
}

async fn account(app: &App, visit: &Visit, caller: &Caller) -> Result<Account, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    accounts::rows::by_id(&view, caller.account).await?.ok_or(Problem::NotFound)
}

/// Checked a few times an hour only: somebody may sit at a browser that is not theirs.
async fn knows_old(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    old: String,
) -> Result<bool, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    if !tries::by_account(&tx, app, Tried::OldPassword, caller.account).await? {
        return Err(Problem::TooMany { wait: tries::WAIT });
    }
    let kept = accounts::rows::password(&tx, caller.account).await?;
    tx.commit().await?;
    Ok(app.hasher().fits(old.into(), kept).await)
}

async fn keep(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    account: &Account,
    hash: &Hash,
) -> Result<(), Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    if !accounts::rows::set_password(&tx, account.id, AccountState::Active, hash).await? {
        return Err(Problem::LogInFirst { back: "/profile/password".to_owned() });
    }
    sessions::end_all(&tx, app, account.id, Some(caller.session)).await?;
    let entry = Entry::new(caller.actor(), account.id, Action::PasswordChanged);
    audit::rows::write(&tx, app, entry).await?;
    mails::queue(&tx, app, visit.platform(), account, &Mail::PasswordChanged).await?;
    Ok(tx.commit().await?)
}

fn page(visit: &Visit, account: &Account, old_error: String, new_error: String) -> PasswordPage {
    let (email, own) = (account.email.clone(), choosing::own_words(account));
    PasswordPage { page: visit.frame(), email, own, old_error, new_error }
}
