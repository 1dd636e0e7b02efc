//! Draws problems as pages in the reader's language; scripts get the bare status.

use crate::{
    access::Visit,
    app_log_in,
    layout::{PageFrame, PlatformLook, Words, words::words},
};
use askama::Template;
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use linden_base::Language;
use linden_web::{Nonce, Page, Problem, see_other};
use std::time::Duration;

#[derive(Template)]
#[template(path = "problems/problem.html")]
pub(crate) struct ProblemPage {
    pub(crate) page: PageFrame,
    pub(crate) icon: &'static str,
    pub(crate) title: String,
    pub(crate) line: String,
    /// What the person can tell the helpdesk; empty if there is nothing.
    pub(crate) reference: String,
    pub(crate) action: Option<(String, &'static str)>,
    /// Where else to look: names and addresses.
    pub(crate) places: Vec<(String, String)>,
}

/// The answer as the person sees it: a problem becomes a page (or, for a script, a status).
pub(crate) fn drawn(visit: &Visit, wants_page: bool, response: Response) -> Response {
    let Some(problem) = problem_of(&response) else {
        return response;
    };
    if !wants_page {
        return bare(&problem, response);
    }
    if let Problem::LogInFirst { back } = &problem {
        let with_pin = visit.cookie(app_log_in::COOKIE).is_some();
        return see_other(&log_in_address(if with_pin { "/app/open" } else { "/log-in" }, back));
    }
    keeping_headers(&response, page(&problem, visit.frame()))
}

/// The page for a fault before the platform is known.
pub(crate) fn without_platform(problem: &Problem, language: Language, nonce: &Nonce) -> Response {
    page(problem, bare_frame(language, nonce))
}

/// The page for a host that no platform has; a demo names its platforms' `places`.
pub(crate) fn unknown_host(
    language: Language,
    nonce: &Nonce,
    places: Vec<(String, String)>,
) -> Response {
    let frame = bare_frame(language, nonce);
    let title = frame.t.msg_problems_host_title();
    let line = match places.is_empty() {
        true => frame.t.msg_problems_host_line(),
        false => frame.t.msg_problems_host_demo(),
    };
    let page = ProblemPage {
        page: frame,
        icon: "map-pin",
        title,
        line,
        reference: String::new(),
        action: None,
        places,
    };
    Page::with(StatusCode::NOT_FOUND, page).into_response()
}

/// What a response is about, if it has no page of its own.
fn problem_of(response: &Response) -> Option<Problem> {
    if let Some(problem) = response.extensions().get::<Problem>() {
        return Some(problem.clone());
    }
    let has_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    match response.status() {
        _ if has_page => None,
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some(Problem::NotFound),
        StatusCode::FORBIDDEN => Some(Problem::Forbidden),
        StatusCode::BAD_REQUEST
        | StatusCode::PAYLOAD_TOO_LARGE
        | StatusCode::UNSUPPORTED_MEDIA_TYPE => Some(Problem::Unreadable),
        StatusCode::SERVICE_UNAVAILABLE => Some(Problem::TooMany { wait: Duration::from_secs(5) }),
        _ => None,
    }
}

fn bare(problem: &Problem, mut response: Response) -> Response {
    if matches!(problem, Problem::LogInFirst { .. }) {
        *response.status_mut() = StatusCode::UNAUTHORIZED;
    }
    response
}

fn keeping_headers(old: &Response, mut drawn: Response) -> Response {
    let kept: HeaderMap = old
        .headers()
        .iter()
        .filter(|(name, _)| **name == header::RETRY_AFTER)
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    drawn.headers_mut().extend(kept);
    drawn
}

/// The page to log in on, which leads back afterwards.
fn log_in_address(page: &str, back: &str) -> String {
    if back == "/" {
        return page.to_owned();
    }
    let query =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("back", back).finish();
    format!("{page}?{query}")
}

fn page(problem: &Problem, frame: PageFrame) -> Response {
    Page::with(problem.status(), problem_page(problem, frame)).into_response()
}

pub(crate) fn problem_page(problem: &Problem, page: PageFrame) -> ProblemPage {
    let t = page.t;
    let (icon, title, line) = in_words(problem, t);
    let reference = match problem {
        Problem::Bug { reference } => t.msg_problems_reference(reference),
        _ => String::new(),
    };
    let action = match (problem, page.caller.is_some()) {
        (Problem::Expired, _) => Some((t.msg_problems_expired_action(), "/log-in")),
        (_, true) => Some((t.msg_problems_home(), "/")),
        (_, false) => Some((t.msg_problems_log_in(), "/log-in")),
    };
    ProblemPage { page, icon, title, line, reference, action, places: Vec::new() }
}

fn in_words(problem: &Problem, t: &Words) -> (&'static str, String, String) {
    match problem {
        Problem::NotFound => {
            ("search", t.msg_problems_not_found_title(), t.msg_problems_not_found_line())
        }
        Problem::Forbidden => {
            ("lock-keyhole", t.msg_problems_forbidden_title(), t.msg_problems_forbidden_line())
        }
        Problem::LogInFirst { .. } => {
            ("lock-keyhole", t.msg_problems_forbidden_title(), t.msg_problems_forbidden_line())
        }
        Problem::TooMany { wait } => {
            ("clock", t.msg_problems_too_many_title(), t.msg_problems_too_many_line(minutes(*wait)))
        }
        Problem::Expired => {
            ("clock", t.msg_problems_expired_title(), t.msg_problems_expired_line())
        }
        Problem::Unreadable => {
            ("circle-help", t.msg_problems_unreadable_title(), t.msg_problems_unreadable_line())
        }
        Problem::Bug { .. } => {
            ("triangle-alert", t.msg_problems_bug_title(), t.msg_problems_bug_line())
        }
    }
}

fn minutes(wait: Duration) -> u64 {
    wait.as_secs().div_ceil(60).max(1)
}

fn bare_frame(language: Language, nonce: &Nonce) -> PageFrame {
    PageFrame {
        language,
        t: words(language),
        nonce: nonce.as_str().to_owned(),
        platform: PlatformLook {
            is_known: false,
            name: "Linden".to_owned(),
            theme: None,
            logo: None,
            asks_by_mail: true,
        },
        caller: None,
        menu: Vec::new(),
        flash: None,
        recovery: None,
        languages: Vec::new(),
        path: "/".to_owned(),
        contact: None,
    }
}
