//! The way in, for every request: host -> platform (308 from an old host) -> session ->
//! caller. Problems that come back are drawn as pages here, in the reader's language.

use super::{Caller, Visit};
use crate::{
    App,
    accounts::Kind,
    gate::{self, Gate},
    links::recovery,
    platforms::{self, Found, Platform},
    problems,
    sessions::{self, Known},
    two_step::remembered_devices,
};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, Uri, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use linden_base::Language;
use linden_store::{PlatformView, Reason, StoreError};
use linden_web::{Jar, Nonce, Problem, asked_host, read_flash};
use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

/// The cookie with a language chosen before log-in.
pub(crate) const LANGUAGE_COOKIE: &str = "__Host-language";

/// Middleware around all routes of all platforms.
pub(crate) async fn welcome_in(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let nonce = parts.extensions.get().cloned().unwrap_or_else(Nonce::sample);
    let language =
        Language::accepted(text(&parts.headers, header::ACCEPT_LANGUAGE)).unwrap_or(Language::En);
    let found = match find(&app, &parts).await {
        Ok(found) => found,
        Err(cause) => return problems::without_platform(&Problem::bug(&cause), language, &nonce),
    };
    let platform = match found {
        Some(Found::Main(platform)) => platform,
        Some(Found::Old(platform)) => return moved(&app, &platform, &parts.uri),
        None => return unknown_host(&app, language, &nonce).await,
    };
    let (visit, jar) = match visit(&app, platform, &parts, nonce).await {
        Ok(both) => both,
        Err(cause) => {
            return problems::without_platform(&Problem::bug(&cause), language, &Nonce::sample());
        }
    };
    if let Some(caller) = visit.caller.clone() {
        parts.extensions.insert(caller);
    }
    parts.extensions.insert(visit.clone());
    let wants_page = wants_page(&parts.headers);
    let response =
        problems::drawn(&visit, wants_page, next.run(Request::from_parts(parts, body)).await);
    let shown = visit.flash.is_some() && response.status().is_success();
    if shown { (jar, response).into_response() } else { response }
}

/// A browser that goes to a page says so; so does whoever takes anything and is no script of a page
/// (a browser marks what those ask), such as curl.
fn wants_page(headers: &HeaderMap) -> bool {
    let takes = text(headers, header::ACCEPT);
    takes.contains("text/html")
        || (matches!(takes, "" | "*/*") && !headers.contains_key("sec-fetch-mode"))
}

async fn find(app: &App, request: &Parts) -> Result<Option<Found>, StoreError> {
    match asked_host(&request.uri, &request.headers) {
        Some(host) => app.directory().find(app.store(), app.clock(), &host).await,
        None => Ok(None),
    }
}

/// A demo tells where its platforms are: nobody has a welcome mail of it.
async fn unknown_host(app: &App, language: Language, nonce: &Nonce) -> Response {
    let places = match app.settings().demo {
        true => demo_places(app).await,
        false => Ok(Vec::new()),
    };
    match places {
        Ok(places) => problems::unknown_host(language, nonce, places),
        Err(cause) => problems::without_platform(&Problem::bug(&cause), language, nonce),
    }
}

async fn demo_places(app: &App) -> Result<Vec<(String, String)>, StoreError> {
    let view = app.store().across(Reason::Demo).await?;
    let all = platforms::rows::all(&view).await?.into_iter();
    let place = |platform: Platform| {
        let address = app.settings().public.of(&platform.main_host, "/");
        (platform.name, address)
    };
    Ok(all.map(|(platform, _)| place(platform)).collect())
}

/// 308, path and query kept: bookmarks and mailed links go on working (PRODUCT U1).
fn moved(app: &App, platform: &Platform, asked: &Uri) -> Response {
    let path = asked.path_and_query().map_or("/", |path| path.as_str());
    match HeaderValue::try_from(app.settings().public.of(&platform.main_host, path)) {
        Ok(location) => {
            (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, location)]).into_response()
        }
        Err(_) => StatusCode::BAD_REQUEST.into_response(),
    }
}

async fn visit(
    app: &App,
    platform: Arc<Platform>,
    request: &Parts,
    nonce: Nonce,
) -> Result<(Visit, Jar), StoreError> {
    let jar = Jar::from_headers(&request.headers);
    let caller = caller(app, &platform, &jar, request.uri.path()).await?;
    let (flash, without_flash) = read_flash(jar.clone());
    let visit = Visit {
        language: language(caller.as_ref(), &jar, &request.headers, &platform),
        caller,
        nonce,
        jar,
        address: address(app, request),
        browser: sessions::browser::named(text(&request.headers, header::USER_AGENT)),
        path: request.uri.path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        flash,
        platform,
    };
    Ok((visit, without_flash))
}

/// Whose session the cookie names, if it is good, and what stands in its way; its use is noted,
/// but not behind the lock, which it would open.
async fn caller(
    app: &App,
    platform: &Platform,
    jar: &Jar,
    path: &str,
) -> Result<Option<Caller>, StoreError> {
    let Some(cookie) = jar.get(sessions::COOKIE) else {
        return Ok(None);
    };
    let view = app.store().look(platform.id).await?;
    let Some(known) = sessions::find(&view, app, cookie.value()).await? else {
        return Ok(None);
    };
    let device = jar.get(remembered_devices::COOKIE).map(|cookie| cookie.value());
    let gate = gate::gate(&view, app, platform, &known, device).await?;
    let recovery = recovery(&view, app, &known).await?;
    drop(view);
    if by_the_person(path) && !matches!(gate, Gate::Locked(_)) {
        note_use(app, platform, &known).await?;
    }
    Ok(Some(Caller::new(&known, gate, recovery)))
}

/// Only friends recover by themselves (PRODUCT T11).
async fn recovery(
    view: &PlatformView,
    app: &App,
    known: &Known,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    if known.account.kind != Kind::Friend {
        return Ok(None);
    }
    let under_way = recovery::under_way(view, known.account.id, app.clock().now()).await?;
    Ok(under_way.map(|recovery| recovery.opens_at()))
}

/// What an open page asks by itself is no sign that somebody is there.
fn by_the_person(path: &str) -> bool {
    path != "/events" && path != "/profile/app/code.svg" && !path.ends_with("/state")
}

async fn note_use(app: &App, platform: &Platform, known: &Known) -> Result<(), StoreError> {
    let now = app.clock().now();
    if !sessions::worth_noting(&known.session, now) {
        return Ok(());
    }
    let tx = app.store().change(platform.id).await?;
    sessions::rows::note_use(&tx, known.session.id, known.account.id, now).await?;
    tx.commit().await
}

/// A person's own language; else the one chosen at log-in; else the browser's; else the
/// platform's (PRODUCT L2).
fn language(
    caller: Option<&Caller>,
    jar: &Jar,
    headers: &HeaderMap,
    platform: &Platform,
) -> Language {
    let chosen = || jar.get(LANGUAGE_COOKIE).and_then(|cookie| cookie.value().parse().ok());
    let browsers = || Language::accepted(text(headers, header::ACCEPT_LANGUAGE));
    caller
        .map(|caller| caller.language)
        .or_else(chosen)
        .or_else(browsers)
        .unwrap_or(platform.default_language)
}

/// The network address, behind a proxy the one that it named last: IPv4 whole, IPv6 by its first 64 bits, which one household has.
fn address(app: &App, request: &Parts) -> String {
    let forwarded = || {
        let lines = request.headers.get_all("x-forwarded-for");
        lines.iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
    };
    let peer = || request.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let address: Option<IpAddr> =
        if app.settings().behind_proxy { forwarded().or_else(peer) } else { peer() };
    match address.map(|address| address.to_canonical()) {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
        None => String::new(),
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
