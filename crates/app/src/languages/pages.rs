//! Takes the choice of the language menu and goes back to where it was made.

use crate::{
    App,
    access::{LANGUAGE_COOKIE, Visit},
    accounts,
    audit::{self, Action, Entry},
    log_in::safe_path,
};
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use linden_base::Language;
use linden_web::{Form, Problem, host_cookie, see_other};
use serde::Deserialize;
use std::time::Duration;

/// A year.
const KEPT: Duration = Duration::from_secs(365 * 24 * 60 * 60);

#[derive(Deserialize)]
pub(crate) struct Choice {
    language: String,
    #[serde(default)]
    back: String,
}

pub(crate) async fn create(
    State(app): State<App>,
    visit: Visit,
    Form(choice): Form<Choice>,
) -> Result<Response, Problem> {
    let Ok(language) = choice.language.parse::<Language>() else {
        return Err(Problem::Unreadable);
    };
    if let Some(caller) = visit.caller() {
        let tx = app.store().change(visit.platform().id).await?;
        accounts::rows::set_language(&tx, caller.account, language).await?;
        let entry = Entry::new(caller.actor(), caller.account, Action::LanguageChanged);
        let entry = entry.with_detail(language.own_name().to_owned());
        audit::rows::write(&tx, &app, entry).await?;
        tx.commit().await?;
    }
    let cookie = host_cookie(LANGUAGE_COOKIE, language.to_string(), Some(KEPT));
    Ok((visit.jar().add(cookie), see_other(safe_path(&choice.back))).into_response())
}
