//! The short line at the top of the next page ("Saved."). Only a code travels in the
//! cookie; `app` knows the words.

use crate::cookie::{Jar, host_cookie, removed};

const NAME: &str = "__Host-flash";

/// A code to be said on the next page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flash(pub &'static str);

impl Flash {
    /// Puts the line into the browser's jar.
    pub fn onto(self, jar: Jar) -> Jar {
        jar.add(host_cookie(NAME, self.0.to_owned(), None))
    }
}

/// The code that waits, if any, and the jar without it.
pub fn read_flash(jar: Jar) -> (Option<String>, Jar) {
    match jar.get(NAME).map(|cookie| cookie.value().to_owned()) {
        Some(code) if !code.is_empty() => (Some(code), jar.add(removed(NAME))),
        _ => (None, jar),
    }
}
