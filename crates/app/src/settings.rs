//! What the operator chose for the whole installation. `server` reads it from its
//! configuration; features only look.

use chrono::Duration;
use linden_base::SecretString;

/// Settings of the installation that features need.
#[derive(Clone, Debug)]
pub struct Settings {
    /// How browsers reach the platforms' hosts.
    pub public: PublicAddress,
    /// Where calls go.
    pub media: MediaPlace,
    /// Whether `X-Forwarded-For` comes from a proxy of the operator's and may be believed.
    pub behind_proxy: bool,
    /// Whether this is the demo: made-up people and an open outbox.
    pub demo: bool,
    /// The address that mails come from, such as `no-reply@example.org`.
    pub mail_from: String,
    /// How long sessions last.
    pub sessions: SessionLimits,
    /// So many codes by SMS a platform sends within 24 hours.
    pub sms_a_day: u64,
}

/// Scheme and port of all platforms' addresses; the host is each platform's own.
#[derive(Clone, Debug)]
pub struct PublicAddress {
    /// `https`, or `http` on a loopback.
    pub scheme: String,
    /// Only when it is not the scheme's own.
    pub port: Option<u16>,
}

impl PublicAddress {
    /// The address of `path` on `host`: `https://lindenhof.example.org/log-in`.
    pub fn of(&self, host: &str, path: &str) -> String {
        let port = self.port.map(|port| format!(":{port}")).unwrap_or_default();
        format!("{}://{host}{port}{path}", self.scheme)
    }
}

/// Where calls go, and with which key tickets are signed.
#[derive(Clone, Debug)]
pub struct MediaPlace {
    /// The address for browsers, `wss://…`; none: the platform's own host, where the
    /// embedded media server answers.
    pub url: Option<String>,
    /// The name of the key that signs tickets.
    pub key: String,
    /// The key itself.
    pub secret: SecretString,
}

/// When a session ends by itself (OWASP ASVS 5.0, 7.3).
#[derive(Clone, Copy, Debug)]
pub struct SessionLimits {
    /// After this long without a request by the person.
    pub idle: Duration,
    /// After this long in any case.
    pub absolute: Duration,
}

impl Default for SessionLimits {
    fn default() -> Self {
        Self { idle: Duration::hours(12), absolute: Duration::days(7) }
    }
}
