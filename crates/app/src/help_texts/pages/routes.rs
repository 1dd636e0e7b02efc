//! "How clients get access", for professionals: a text for each route, in any of the eight
//! languages, to be copied or forwarded.

use super::asked_language;
use crate::{
    App,
    access::Visit,
    help_texts::{
        self,
        route::{Addresses, Route},
    },
    layout::{PageFrame, words::words},
};
use askama::Template;
use axum::extract::{Query, State};
use linden_base::Language;
use linden_web::{Page, Problem};
use serde::Deserialize;

#[derive(Template)]
#[template(path = "help_texts/routes.html")]
pub(crate) struct RoutesPage {
    pub(crate) page: PageFrame,
    /// The language of the texts.
    pub(crate) language: Language,
    pub(crate) texts: Vec<Text>,
}

/// One route's text.
pub(crate) struct Text {
    pub(crate) id: &'static str,
    pub(crate) title: String,
    /// With the organisation's own at its end.
    pub(crate) text: String,
    /// Opens the reader's own mail program with the text in it.
    pub(crate) forward: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    language: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(asked): Query<Asked>,
) -> Result<Page<RoutesPage>, Problem> {
    let language = asked_language(&visit, &asked.language);
    let view = app.store().look(visit.platform().id).await?;
    let own = help_texts::own(&view, visit.platform(), language).await?;
    let own = own.map(|own| own.text).unwrap_or_default();
    let routes = Route::open(&visit.platform().switches);
    let texts = routes.into_iter().map(|route| text(&app, &visit, route, language, &own));
    Ok(Page::ok(RoutesPage { texts: texts.collect(), page: visit.frame(), language }))
}

fn text(app: &App, visit: &Visit, route: Route, language: Language, own: &str) -> Text {
    let (t, name) = (words(language), visit.platform().name.as_str());
    let host = &visit.platform().main_host;
    let at = |path: &str| app.settings().public.of(host, path);
    let addresses =
        Addresses { first_page: at("/"), sign_up: at("/sign-up"), help: at("/help/log-in") };
    let text = [route.text(t, name, &addresses).as_str(), own].join("\n\n").trim().to_owned();
    Text {
        id: route.word(),
        title: route.title(visit.t()),
        forward: mailto(&t.msg_help_texts_subject(name), &text),
        text,
    }
}

/// An address that begins a mail to nobody yet (RFC 6068: lines end with CRLF).
fn mailto(subject: &str, text: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("subject", subject).append_pair("body", &text.replace('\n', "\r\n"));
    format!("mailto:?{}", query.finish().replace('+', "%20"))
}
