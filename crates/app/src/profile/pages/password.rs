//! Changing one's password: asks the old one, ends all other sessions, tells the owner
//! (PRODUCT E9).

use crate::{
    App,
    access::{Caller, Visit},
    accounts::{self, Account, State as AccountState},
    audit::{self, Action, Entry},
    flashes::Said,
    layout::PageFrame,
    log_in,
    mails::{self, Mail},
    passkeys::Place,
    passwords::{Hash, choosing},
    two_step::{
        self,
        pages::{CodeField, knows_password},
        sms_codes::Act,
    },
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Cookie, Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "profile/password.html")]
pub(crate) struct PasswordPage {
    pub(crate) page: PageFrame,
    pub(crate) email: String,
    pub(crate) own: String,
    pub(crate) old_error: String,
    pub(crate) new_error: String,
    /// A code of two-step, where one is asked (T6).
    pub(crate) code: Option<CodeField>,
}

impl PasswordPage {
    /// The code, while an SMS has to be sent first.
    fn waits_for_sms(&self) -> Option<&CodeField> {
        self.code.as_ref().filter(|code| !code.ready)
    }

    /// Whether the form is of use already.
    fn can_go_on(&self) -> bool {
        self.code.as_ref().is_none_or(CodeField::can_be_given)
    }
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    old: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Page<PasswordPage>, Problem> {
    Ok(Page::ok(page(&app, &visit, &caller).await?))
}

pub(crate) async fn update(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let account = account(&app, &visit, &caller).await?;
    let mut page = page(&app, &visit, &caller).await?;
    if !knows_password(&app, &visit, &caller, fields.old).await? {
        page.old_error = visit.t().msg_profile_password_wrong();
        return Ok(Page::look_again(page).into_response());
    }
    let hash =
        match choosing::choose(&app, visit.platform(), &account, fields.password.into()).await {
            Ok(hash) => hash,
            Err(unmet) => {
                page.new_error = choosing::in_words(&unmet, visit.t());
                return Ok(Page::look_again(page).into_response());
            }
        };
    if let Some(code) = &mut page.code
        && !code
            .is_right(
                &app,
                &visit,
                &account,
                Place::Session(caller.session, Act::NewPassword),
                &fields.code,
            )
            .await?
    {
        return Ok(Page::look_again(page).into_response());
    }
    let cookie = keep(&app, &visit, &caller, &account, &hash).await?;
    let jar = Said::PasswordChanged.code().onto(visit.jar()).add(cookie);
    Ok((jar, see_other("/profile")).into_response())
}

async fn account(app: &App, visit: &Visit, caller: &Caller) -> Result<Account, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    accounts::rows::by_id(&view, caller.account).await?.ok_or(Problem::NotFound)
}

async fn keep(
    app: &App,
    visit: &Visit,
    caller: &Caller,
    account: &Account,
    hash: &Hash,
) -> Result<Cookie<'static>, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    if !accounts::rows::set_password(&tx, account.id, AccountState::Active, hash).await? {
        return Err(Problem::LogInFirst { back: "/profile/password".to_owned() });
    }
    two_step::start_anew(&tx, app, account.id, Some(caller.session)).await?;
    let cookie = log_in::pages::go_on(&tx, app, visit, caller).await?;
    let entry = Entry::new(caller.actor(), account.id, Action::PasswordChanged);
    audit::rows::write(&tx, app, entry).await?;
    let mail = Mail::password_changed(&tx, account, Vec::new()).await?;
    mails::queue(&tx, app, visit.platform(), account, &mail).await?;
    tx.commit().await?;
    Ok(cookie)
}

async fn page(app: &App, visit: &Visit, caller: &Caller) -> Result<PasswordPage, Problem> {
    let account = account(app, visit, caller).await?;
    let view = app.store().look(visit.platform().id).await?;
    let place = Place::Session(caller.session, Act::NewPassword);
    Ok(PasswordPage {
        page: visit.frame(),
        email: account.email.clone(),
        own: choosing::own_words(&account),
        old_error: String::new(),
        new_error: String::new(),
        code: CodeField::asked(&view, app, visit.platform(), &account, place).await?,
    })
}
