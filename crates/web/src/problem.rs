//! The one web error. A handler answers `Result<_, Problem>`; `app` draws the page, in
//! the reader's language, from the extension that [`Problem`] leaves on the response.

use axum::response::{IntoResponse, Response};
use http::{StatusCode, header::RETRY_AFTER};
use linden_base::Chance;
use std::{error::Error, time::Duration};

/// Why a request has no page of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// 404: no such thing, or a thing of somebody else; the answer is the same.
    NotFound,
    /// 403: known, but not allowed to this caller.
    Forbidden,
    /// 303 to the log-in page, and back to `back` afterwards.
    LogInFirst {
        /// Path and query to come back to.
        back: String,
    },
    /// 429: too many tries; when to try again.
    TooMany {
        /// How long to wait.
        wait: Duration,
    },
    /// 410: a link that was used, replaced or is too old.
    Expired,
    /// 400: the request cannot be read at all.
    Unreadable,
    /// 500: our fault; the log line bears the same reference.
    Bug {
        /// Eight signs that the person can read out to the helpdesk.
        reference: String,
    },
}

impl Problem {
    /// The status that the page is answered with.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::LogInFirst { .. } => StatusCode::SEE_OTHER,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::Expired => StatusCode::GONE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::Bug { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A fault of ours: writes the log line and gives the reference that the page shows.
    pub fn bug(cause: &dyn Error) -> Self {
        let reference = hex(&Chance::system().bytes::<4>());
        tracing::error!(problem.reference = %reference, error = %chain(cause), "a request failed");
        Self::Bug { reference }
    }
}

/// Every error that a page does not expect is a fault of ours.
impl<E: Error> From<E> for Problem {
    fn from(cause: E) -> Self {
        Self::bug(&cause)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Self::TooMany { wait } = &self {
            response.headers_mut().insert(RETRY_AFTER, wait.as_secs().max(1).into());
        }
        response.extensions_mut().insert(self);
        response
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn chain(cause: &dyn Error) -> String {
    let mut words = cause.to_string();
    let mut next = cause.source();
    while let Some(source) = next {
        words.push_str(": ");
        words.push_str(&source.to_string());
        next = source.source();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_travels_on_its_response() {
        let response = Problem::NotFound.into_response();
        assert_eq!(response.status(), StatusCode::NOT_FOUND);
        assert_eq!(response.extensions().get(), Some(&Problem::NotFound));
    }

    #[test]
    fn too_many_says_when_to_come_back() {
        let response = Problem::TooMany { wait: Duration::from_secs(90) }.into_response();
        assert_eq!(response.headers()[RETRY_AFTER], "90");
    }

    #[test]
    fn an_unexpected_error_gets_a_reference_of_eight_signs() {
        let Problem::Bug { reference } = Problem::from(std::fmt::Error) else {
            panic!("an error is a bug");
        };
        assert_eq!(reference.len(), 8);
    }
}
