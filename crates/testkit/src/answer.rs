//! An answer, and what a person would see in it.

use http::{HeaderMap, StatusCode, header};
use std::fmt;

/// A whole answer.
#[derive(Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as text.
    pub body: String,
}

impl Answer {
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, body: String) -> Self {
        Self { status, headers, body }
    }

    /// Where a redirect leads.
    ///
    /// # Panics
    /// When the answer is no redirect.
    pub fn location(&self) -> &str {
        let location = self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok());
        location.unwrap_or_else(|| panic!("not a redirect: {self:?}"))
    }

    /// Whether the page holds this text, as it reads after entities are resolved.
    pub fn says(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    /// The body with HTML's entities resolved.
    pub fn text(&self) -> String {
        let pairs = [
            ("&#39;", "'"),
            ("&#34;", "\""),
            ("&quot;", "\""),
            ("&#38;", "&"),
            ("&amp;", "&"),
            ("&#60;", "<"),
            ("&#62;", ">"),
        ];
        pairs.into_iter().fold(self.body.clone(), |text, (entity, sign)| text.replace(entity, sign))
    }

    /// Fails unless the answer redirects there.
    ///
    /// # Panics
    /// When it does not.
    #[track_caller]
    pub fn leads_to(&self, path: &str) {
        assert!(self.status.is_redirection(), "not a redirect: {self:?}");
        assert_eq!(self.location(), path);
    }

    /// Fails unless the answer has this status.
    ///
    /// # Panics
    /// When it has another.
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{self:?}");
        self
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}\n{}", self.status, self.headers, self.body)
    }
}
