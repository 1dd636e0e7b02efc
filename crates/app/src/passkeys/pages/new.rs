//! Adding a passkey: a name and the password (PRODUCT T6), then the browser's own question.

use super::{asked, refused};
use crate::{
    App,
    access::{Caller, Visit},
    flashes::Said,
    gate::Gate,
    layout::PageFrame,
    passkeys::{
        self, LONGEST_NAME, MOST, Place,
        adding::{self, Added},
        challenges, rows,
    },
    two_step::pages::{account, knows_password, recovery::CodesPage},
};
use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "passkeys/new.html")]
pub(crate) struct NewPage {
    pub(crate) page: PageFrame,
    /// The name, as it was typed.
    pub(crate) called: String,
    pub(crate) name_error: String,
    /// Why the browser's passkey was not taken; empty on the first look.
    pub(crate) error: String,
    /// Whether nothing else is reachable before a second step is there.
    pub(crate) forced: bool,
}

#[derive(Deserialize)]
pub(crate) struct Proof {
    #[serde(default)]
    password: String,
}

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    name: String,
    #[serde(default)]
    answer: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
) -> Result<Response, Problem> {
    if is_off(&visit, &caller) {
        return Ok(see_other("/two-step"));
    }
    let view = app.store().look(visit.platform().id).await?;
    if rows::of(&view, caller.account).await?.len() >= MOST {
        return Ok(enough(&visit));
    }
    let name = visit.browser().to_owned();
    Ok(Page::ok(page(&visit, &caller, name, String::new())).into_response())
}

fn is_off(visit: &Visit, caller: &Caller) -> bool {
    !visit.platform().rules.offers_two_step(caller.kind)
}

fn enough(visit: &Visit) -> Response {
    (Said::PasskeysEnough.code().onto(visit.jar()), see_other("/two-step")).into_response()
}

fn page(visit: &Visit, caller: &Caller, called: String, error: String) -> NewPage {
    NewPage {
        page: visit.frame(),
        called,
        name_error: String::new(),
        error,
        forced: caller.gate == Gate::SetUp,
    }
}

/// Checks the password and gives what the browser is asked, for scripts.
pub(crate) async fn challenge(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(proof): Form<Proof>,
) -> Result<Response, Problem> {
    if is_off(&visit, &caller) {
        return Err(Problem::Forbidden);
    }
    let t = visit.t();
    match knows_password(&app, &visit, &caller, proof.password).await {
        Ok(true) => {}
        Ok(false) => return Ok(refused(t.msg_profile_password_wrong())),
        Err(Problem::TooMany { .. }) => return Ok(refused(t.msg_passkeys_too_many())),
        Err(problem) => return Err(problem),
    }
    let (platform, place) = (visit.platform(), Place::Making(caller.session));
    let tx = app.store().change(platform.id).await?;
    let account = account(&tx, &caller).await?;
    let Some(options) = challenges::to_make(&tx, &app, platform, place, &account).await? else {
        return Ok(refused(t.msg_passkeys_none_here()));
    };
    tx.commit().await?;
    Ok(asked(options))
}

/// Keeps what the browser made; with a first second step, the recovery codes are shown, once.
pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    if is_off(&visit, &caller) {
        return Err(Problem::Forbidden);
    }
    let Some(name) = passkeys::name(&fields.name) else {
        let again = page(&visit, &caller, fields.name, String::new());
        let name_error = visit.t().msg_passkeys_name_odd(LONGEST_NAME);
        return Ok(Page::look_again(NewPage { name_error, ..again }).into_response());
    };
    match adding::add(&app, &visit, &caller, name.clone(), &fields.answer).await? {
        Added::Yes(cookie, Some(fresh)) => {
            let page = Page::ok(CodesPage::new(&visit, fresh.codes));
            Ok((visit.jar().add(*cookie), page).into_response())
        }
        Added::Yes(cookie, None) => {
            let jar = Said::PasskeyAdded.code().onto(visit.jar()).add(*cookie);
            Ok((jar, see_other("/two-step")).into_response())
        }
        Added::Enough => Ok(enough(&visit)),
        Added::Wrong => {
            let error = visit.t().msg_passkeys_not_added();
            Ok(Page::look_again(page(&visit, &caller, name, error)).into_response())
        }
    }
}
