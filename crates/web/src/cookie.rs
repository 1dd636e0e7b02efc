//! Cookies with the `__Host-` prefix (RFC 6265bis, 4.1.3.2): this host alone, the whole
//! site, never over an unsafe line, never readable by scripts.

use axum_extra::extract::cookie::Expiration;
use std::time::Duration;

pub use axum_extra::extract::cookie::{Cookie, CookieJar as Jar, SameSite};

/// A cookie of this host. `kept`: how long the browser keeps it; none: until it closes.
/// `name` starts with `__Host-`.
pub fn host_cookie(name: &'static str, value: String, kept: Option<Duration>) -> Cookie<'static> {
    let mut cookie = Cookie::new(name, value);
    cookie.set_path("/");
    cookie.set_secure(true);
    cookie.set_http_only(true);
    cookie.set_same_site(SameSite::Lax);
    match kept.map(TryInto::try_into) {
        Some(Ok(age)) => cookie.set_max_age(Some(age)),
        _ => cookie.set_expires(Expiration::Session),
    }
    cookie
}

/// The same cookie, taken back from the browser.
pub fn removed(name: &'static str) -> Cookie<'static> {
    host_cookie(name, String::new(), Some(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_cookie_has_all_its_guards() {
        let cookie = host_cookie("__Host-session", "x".into(), None).to_string();
        for guard in ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(cookie.contains(guard), "{cookie}");
        }
        assert!(!cookie.contains("Domain"));
    }
}
