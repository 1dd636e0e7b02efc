//! The settings of an installation: `config.default.toml`, over it the file named with
//! `--config`, over that the environment. Read once at start by `main`; what each setting
//! means stands in `config.default.toml` alone.

mod layers;

use crate::fault::StartFault;
use linden_base::{ExposeSecret, SecretString};
use serde::Deserialize;
use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};
use toml::Table;

/// The file that documents every setting.
pub(crate) const DEFAULTS: &str = include_str!("config.default.toml");

/// All settings, checked for form.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Config {
    pub(crate) listen: SocketAddr,
    pub(crate) data: PathBuf,
    database_url: SecretString,
    pub(crate) public: Public,
    pub(crate) sessions: Sessions,
    pub(crate) secrets: Secrets,
    pub(crate) mail: Mail,
    pub(crate) sms: Sms,
    pub(crate) push: Push,
    pub(crate) media: Media,
    pub(crate) log: Log,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Public {
    pub(crate) scheme: Scheme,
    pub(crate) port: u16,
    pub(crate) behind_proxy: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Scheme {
    Http,
    Https,
}

impl Scheme {
    /// As it begins an address.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
        }
    }

    /// The port that stands in no address.
    pub(crate) const fn usual_port(self) -> u16 {
        match self {
            Self::Http => 80,
            Self::Https => 443,
        }
    }
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sessions {
    pub(crate) idle_hours: u32,
    pub(crate) absolute_hours: u32,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Secrets {
    pub(crate) key: SecretString,
    pub(crate) key_file: PathBuf,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mail {
    pub(crate) delivery: Delivery,
    pub(crate) from: String,
    pub(crate) smtp: Smtp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Delivery {
    Smtp,
    Outbox,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Smtp {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) encryption: Encryption,
    pub(crate) user: String,
    pub(crate) password: SecretString,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Encryption {
    Starttls,
    Tls,
    None,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sms {
    pub(crate) delivery: SmsDelivery,
    pub(crate) a_day: u64,
    pub(crate) http: SmsHttp,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Push {
    pub(crate) services: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SmsDelivery {
    None,
    Http,
    Outbox,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SmsHttp {
    pub(crate) address: String,
    pub(crate) headers: Vec<String>,
    pub(crate) format: BodyFormat,
    pub(crate) template: String,
    pub(crate) secret: SecretString,
    pub(crate) seconds: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum BodyFormat {
    Json,
    Form,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Media {
    pub(crate) udp: SocketAddr,
    pub(crate) tcp: bool,
    pub(crate) advertise: Vec<IpAddr>,
    pub(crate) workers: usize,
    pub(crate) livekit: Livekit,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Livekit {
    pub(crate) url: String,
    pub(crate) key: String,
    pub(crate) secret: SecretString,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Log {
    pub(crate) format: LogFormat,
    pub(crate) filter: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum LogFormat {
    Plain,
    Json,
}

impl Config {
    /// Reads the settings: `file` is what `--config` names, `environment` this process's.
    pub(crate) fn read(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, StartFault> {
        let mut settings = layers::defaults()?;
        if let Some(file) = file {
            layers::lay_file(&mut settings, file)?;
        }
        layers::lay_environment(&mut settings, environment)?;
        Self::checked(settings)
    }

    fn checked(settings: Table) -> Result<Self, StartFault> {
        settings.try_into().map_err(|error: toml::de::Error| {
            StartFault::Setting(error.to_string().trim().replace('\n', " "))
        })
    }

    /// Whether the database is a file here: then this process is the only one that serves.
    pub(crate) fn is_sqlite(&self) -> bool {
        self.database_url().expose_secret().starts_with("sqlite:")
    }

    /// The database to open; a file in the data folder if none is named.
    pub(crate) fn database_url(&self) -> SecretString {
        match self.database_url.expose_secret() {
            "" => format!("sqlite://{}", self.data.join("linden.db").display()).into(),
            _ => self.database_url.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(environment: &[(&str, &str)]) -> Result<Config, String> {
        let pairs = environment.iter().map(|(name, value)| ((*name).into(), (*value).into()));
        Config::read(None, pairs).map_err(|fault| fault.to_string())
    }

    #[test]
    fn the_documented_defaults_are_complete_and_valid() {
        let config = read(&[]).unwrap();
        assert_eq!(config.listen.port(), 8080);
        assert_eq!(config.database_url().expose_secret(), "sqlite://data/linden.db");
    }

    #[test]
    fn every_kind_of_setting_can_come_from_the_environment() {
        let config = read(&[
            ("LINDEN_LISTEN", "0.0.0.0:80"),
            ("LINDEN_DATABASE_URL", "postgres://a:b@c/d"),
            ("LINDEN_MEDIA_UDP", "127.0.0.1:0"),
            ("LINDEN_MEDIA_TCP", "false"),
            ("LINDEN_MEDIA_ADVERTISE", "192.0.2.1, 2001:db8::1"),
            ("LINDEN_MEDIA_WORKERS", "2"),
            ("LINDEN_MAIL_DELIVERY", "outbox"),
            ("LINDEN_SMS_HTTP_SECRET", "hush, hush"),
        ])
        .unwrap();
        assert_eq!(config.listen.port(), 80);
        assert_eq!(config.database_url().expose_secret(), "postgres://a:b@c/d");
        assert!(
            !config.media.tcp && config.media.workers == 2 && config.media.advertise.len() == 2
        );
        assert_eq!(config.mail.delivery, Delivery::Outbox);
        assert_eq!(config.sms.http.secret.expose_secret(), "hush, hush");
    }

    #[test]
    fn a_value_that_cannot_be_is_refused_by_its_name() {
        for (name, value) in
            [("LINDEN_LISTEN", "8080"), ("LINDEN_MEDIA_TCP", "maybe"), ("LINDEN_PUBLIC_PORT", "x")]
        {
            let fault = read(&[(name, value)]).unwrap_err();
            assert!(fault.contains(name) || fault.contains("listen"), "{fault}");
        }
    }

    #[test]
    fn secrets_are_not_shown_when_the_settings_are() {
        let config = read(&[
            ("LINDEN_DATABASE_URL", "postgres://a:hush@c/d"),
            ("LINDEN_SECRETS_KEY", "hush"),
            ("LINDEN_SMS_HTTP_SECRET", "hush"),
        ]);
        assert!(!format!("{:?}", config.unwrap()).contains("hush"));
    }
}
