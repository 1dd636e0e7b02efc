//! Logging in with a passkey alone (PRODUCT T13): no password, and no code.

use super::{begin, in_words, log_in_page, look_again};
use crate::{
    App,
    access::Visit,
    log_in::{
        known_browsers, safe_path,
        try_passkey::{Shown, try_passkey},
    },
    passkeys::{
        self, ANSWERED_WITHIN, Place,
        pages::{asked, too_many},
    },
    tries::{self, Tried},
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_base::Token;
use linden_web::{Form, Problem, host_cookie, removed, see_other};
use serde::Deserialize;

/// The cookie of a browser that was asked for a passkey.
const COOKIE: &str = "__Host-passkey";

#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    answer: String,
    #[serde(default)]
    back: String,
}

/// What the browser is asked, for scripts; the same whoever it is.
pub(crate) async fn challenge(State(app): State<App>, visit: Visit) -> Result<Response, Problem> {
    let tx = app.store().change(visit.platform().id).await?;
    if !tries::daily_from_address(&tx, &app, Tried::Passkey, visit.address()).await? {
        return Ok(too_many(&visit));
    }
    let token = Token::new(app.chance());
    let place = Place::Browser(token.reveal());
    let options = passkeys::to_use(&tx, &app, visit.platform(), place, None).await?;
    tx.commit().await?;
    let kept = ANSWERED_WITHIN.to_std().ok();
    let jar = visit.jar().add(host_cookie(COOKIE, token.reveal().to_owned(), kept));
    Ok((jar, asked(options.ok_or(Problem::NotFound)?)).into_response())
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let (browser, asked) = (visit.cookie(known_browsers::COOKIE), visit.cookie(COOKIE));
    let shown = Shown {
        answer: &fields.answer,
        asked: asked.as_deref().unwrap_or_default(),
        address: visit.address().to_owned(),
        browser: browser.as_deref(),
    };
    match try_passkey(&app, visit.platform(), shown).await? {
        Ok((account, proof)) => {
            let jar = begin(&app, &visit, &account, &proof).await?.add(removed(COOKIE));
            Ok((jar, see_other(safe_path(&fields.back))).into_response())
        }
        Err(refused) => {
            let words = in_words(&visit, &app, refused);
            let page = log_in_page(&visit, String::new(), fields.back, words);
            Ok(look_again(&app, refused, page))
        }
    }
}
