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
    passkeys::{self, Place, pages::challenge_of},
    passwords::{Hash, choosing},
    two_step::{self, pages::CodeField, sms_codes},
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
    /// A code of two-step, where one is asked (E4).
    pub(crate) code: Option<CodeField>,
}

impl NewPasswordPage {
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
    password: String,
    #[serde(default)]
    code: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let key = password::key(&app, &visit, &token, Purpose::PasswordReset).await?;
    let visit = visit.read_by(&key.account);
    Ok(Page::ok(page(&app, &visit, token, &key.account).await?).into_response())
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let key = password::key(&app, &visit, &token, Purpose::PasswordReset).await?;
    let visit = visit.read_by(&key.account);
    let mut page = page(&app, &visit, token.clone(), &key.account).await?;
    let hash = match choosing::choose(&app, visit.platform(), &key.account, fields.password.into())
        .await
    {
        Ok(hash) => hash,
        Err(unmet) => {
            page.error = choosing::in_words(&unmet, visit.t());
            return Ok(Page::look_again(page).into_response());
        }
    };
    if let Some(code) = &mut page.code
        && !code.is_right(&app, &visit, &key.account, Place::Link(&token), &fields.code).await?
    {
        return Ok(Page::look_again(page).into_response());
    }
    let answered = page.code.as_ref().map(|_| fields.code.as_str());
    if !take(&app, &visit, &key, &hash, answered).await? {
        return Err(Problem::Expired);
    }
    Ok((Said::PasswordChosen.code().onto(visit.jar()), see_other("/log-in")).into_response())
}

/// Sends the code by SMS to who holds the link.
pub(crate) async fn send_code(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let key = password::key(&app, &visit, &token, Purpose::PasswordReset).await?;
    let tx = app.store().change(visit.platform().id).await?;
    let steps = two_step::asked(&tx, visit.platform(), &key.account).await?;
    let step = steps.and_then(|steps| steps.codes).ok_or(Problem::NotFound)?;
    let (platform, purpose) = (visit.platform(), sms_codes::Purpose::Link(&token));
    let sent = sms_codes::send_if_by_sms(&tx, &app, platform, &key.account, &step, purpose).await?;
    tx.commit().await?;
    let jar = sms_codes::said(sent).code().onto(visit.jar());
    Ok((jar, see_other(&format!("/forgot-password/{token}"))).into_response())
}

/// What a passkey is asked, for scripts of the page of this link.
pub(crate) async fn challenge(
    State(app): State<App>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let key = password::key(&app, &visit, &token, Purpose::PasswordReset).await?;
    challenge_of(&app, &visit, Place::Link(&token), key.account.id).await
}

/// Uses the link up, keeps the password, ends all sessions, takes away passkeys that somebody else
/// may have added, tells the owner. False: it may not be kept any more.
async fn take(
    app: &App,
    visit: &Visit,
    key: &Key,
    hash: &Hash,
    answered: Option<&str>,
) -> Result<bool, StoreError> {
    let (platform, tx) = (visit.platform(), app.store().change(visit.platform().id).await?);
    if !password::keep(&tx, app, key, hash).await? {
        return Ok(false);
    }
    let account = &key.account;
    let forgotten = passkeys::forget_young(&tx, app, account, answered).await?;
    if forgotten.ended_two_step {
        let told = (Action::SecondStepOff, Mail::SecondStepOff);
        two_step::tell(&tx, app, platform, account, told).await?;
    }
    two_step::start_anew(&tx, app, account.id, None).await?;
    let actor = Actor::Person(account.id, account.name.full());
    audit::rows::write(&tx, app, Entry::new(actor, account.id, Action::PasswordReset)).await?;
    let mail = Mail::password_changed(&tx, account, forgotten.names).await?;
    mails::queue(&tx, app, platform, account, &mail).await?;
    tx.commit().await?;
    Ok(true)
}

async fn page(
    app: &App,
    visit: &Visit,
    token: String,
    account: &Account,
) -> Result<NewPasswordPage, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let code = CodeField::asked(&view, app, visit.platform(), account, Place::Link(&token)).await?;
    Ok(NewPasswordPage {
        page: visit.frame(),
        token,
        email: account.email.clone(),
        own: choosing::own_words(account),
        error: String::new(),
        code,
    })
}
