//! What the log-in page posts.

use serde::Deserialize;

/// Fields of the log-in form.
#[derive(Deserialize)]
pub(crate) struct LogInFields {
    /// As typed.
    #[serde(default)]
    pub(crate) email: String,
    /// As typed; never shown again.
    #[serde(default)]
    pub(crate) password: String,
    /// Where to go afterwards.
    #[serde(default)]
    pub(crate) back: String,
}

/// A path of this platform, safe to redirect to; anything else is the first page.
pub(crate) fn safe_path(asked: &str) -> &str {
    let own = asked.starts_with('/') && !asked.starts_with("//") && !asked.starts_with("/\\");
    let plain = asked.chars().all(|sign| !sign.is_control() && sign != '\\');
    if own && plain && asked.len() < 1000 { asked } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::safe_path;

    #[test]
    fn only_paths_of_this_platform_are_followed() {
        assert_eq!(safe_path("/clients?page=2"), "/clients?page=2");
        for elsewhere in
            ["", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb", "clients"]
        {
            assert_eq!(safe_path(elsewhere), "/", "{elsewhere}");
        }
    }
}
