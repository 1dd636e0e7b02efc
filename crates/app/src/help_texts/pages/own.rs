//! The organisation's own text, written by an application manager for one language at a time;
//! shown as it will look before it is kept.

use super::asked_language;
use crate::{
    App,
    access::{Caller, Visit},
    flashes::Said,
    help_texts::{
        own_text::{LONGEST, Version, kept},
        rows,
    },
    layout::PageFrame,
    moments::Told,
};
use askama::Template;
use axum::{
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use linden_base::Language;
use linden_web::{Form, Page, Problem, see_other};
use serde::Deserialize;

/// So many versions are listed.
const SHOWN: u64 = 5;

#[derive(Template)]
#[template(path = "help_texts/own.html")]
pub(crate) struct OwnPage {
    pub(crate) page: PageFrame,
    pub(crate) language: Language,
    pub(crate) text: String,
    pub(crate) error: String,
    /// How it will look; empty: not asked for.
    pub(crate) preview: String,
    /// Who wrote it when, the newest first.
    pub(crate) versions: Vec<Told>,
}

/// As typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    language: String,
    text: String,
}

pub(crate) async fn edit(
    State(app): State<App>,
    visit: Visit,
    Query(asked): Query<Fields>,
) -> Result<Page<OwnPage>, Problem> {
    let language = asked_language(&visit, &asked.language);
    let view = app.store().look(visit.platform().id).await?;
    let newest = rows::newest(&view, language).await?;
    drop(view);
    let text = newest.map(|version| version.text).unwrap_or_default();
    Ok(Page::ok(page(&app, &visit, language, text).await?))
}

pub(crate) async fn preview(
    State(app): State<App>,
    visit: Visit,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let language = asked_language(&visit, &fields.language);
    let preview = kept(&fields.text);
    let mut page = page(&app, &visit, language, fields.text).await?;
    Ok(match preview {
        Some(text) => {
            page.preview = text;
            Page::ok(page).into_response()
        }
        None => too_long(page),
    })
}

pub(crate) async fn update(
    State(app): State<App>,
    visit: Visit,
    caller: Caller,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let language = asked_language(&visit, &fields.language);
    let Some(text) = kept(&fields.text) else {
        return Ok(too_long(page(&app, &visit, language, fields.text).await?));
    };
    let tx = app.store().change(visit.platform().id).await?;
    rows::insert(&tx, &app, &caller, language, &text).await?;
    tx.commit().await?;
    let path = format!("/help-texts?language={language}");
    Ok((Said::Saved.code().onto(visit.jar()), see_other(&path)).into_response())
}

fn too_long(mut page: OwnPage) -> Response {
    let most = i64::try_from(LONGEST).unwrap_or(i64::MAX);
    page.error = page.page.t.msg_accounts_too_long(most);
    Page::look_again(page).into_response()
}

async fn page(
    app: &App,
    visit: &Visit,
    language: Language,
    text: String,
) -> Result<OwnPage, Problem> {
    let view = app.store().look(visit.platform().id).await?;
    let versions = rows::versions(&view, language, SHOWN).await?;
    let reader = visit.reader(app);
    let told = |version: Version| {
        let t = visit.t();
        reader.told(version.at, |when| match version.text.is_empty() {
            true => t.msg_help_texts_removed(version.by, when),
            false => t.msg_help_texts_written(version.by, when),
        })
    };
    Ok(OwnPage {
        page: visit.frame(),
        language,
        text,
        error: String::new(),
        preview: String::new(),
        versions: versions.into_iter().map(told).collect(),
    })
}
