//! Sends mails to the organisation's mail server (RFC 5321), encrypted unless that server is
//! this very machine.

mod message;

use crate::{CarriesMail, Mail, Outcome, this_machine};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Tokio1Executor,
    transport::smtp::{
        PoolConfig,
        authentication::Credentials,
        client::{Tls, TlsParameters},
    },
};
use linden_base::{ExposeSecret, SecretString};
use std::{error::Error, time::Duration};

/// How the line to the mail server is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte, usually port 465.
    Tls,
    /// STARTTLS, insisted on, usually port 587.
    StartTls,
    /// None; only to this machine.
    None,
}

/// Which mail server, and how.
pub struct SmtpOptions {
    /// Host name or address.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the line is protected.
    pub security: Security,
    /// User name and password, where the server wants them.
    pub credentials: Option<(String, SecretString)>,
    /// How long one try may take altogether.
    pub timeout: Duration,
}

/// The options cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SmtpError {
    /// Mails would travel readable over the network.
    #[error("Mails to {0} would not be encrypted. Choose TLS or STARTTLS.")]
    PlainBeyondThisMachine(String),
    /// The host's name cannot be one.
    #[error("{0} cannot be the name of a mail server.")]
    Host(String),
}

/// A mail server; keeps a few connections open.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    timeout: Duration,
}

impl Smtp {
    /// Connects with the first mail.
    pub fn new(options: SmtpOptions) -> Result<Self, SmtpError> {
        let SmtpOptions { host, port, security, credentials, timeout } = options;
        let pool = PoolConfig::new().max_size(4).idle_timeout(Duration::from_secs(30));
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&host)
            .port(port)
            .tls(tls(&host, security)?)
            .timeout(Some(timeout))
            .pool_config(pool);
        if let Some((user, password)) = credentials {
            let password = password.expose_secret().to_owned();
            builder = builder.credentials(Credentials::new(user, password));
        }
        Ok(Self { transport: builder.build(), timeout })
    }
}

#[async_trait::async_trait]
impl CarriesMail for Smtp {
    async fn mail(&self, mail: &Mail) -> Outcome {
        let message = match message::written(mail) {
            Ok(message) => message,
            Err(why) => return Outcome::RefusedForGood(why),
        };
        match tokio::time::timeout(self.timeout, self.transport.send(message)).await {
            Ok(Ok(_)) => Outcome::Accepted,
            Ok(Err(error)) => outcome(&error),
            Err(_) => Outcome::TryLater("the mail server did not answer in time".to_owned()),
        }
    }
}

fn tls(host: &str, security: Security) -> Result<Tls, SmtpError> {
    let parameters =
        || TlsParameters::new(host.to_owned()).map_err(|_| SmtpError::Host(host.to_owned()));
    match security {
        Security::Tls => Ok(Tls::Wrapper(parameters()?)),
        Security::StartTls => Ok(Tls::Required(parameters()?)),
        Security::None if this_machine::is_named(host) => Ok(Tls::None),
        Security::None => Err(SmtpError::PlainBeyondThisMachine(host.to_owned())),
    }
}

/// What the server says in words often repeats the address: only its codes are kept.
fn outcome(error: &lettre::transport::smtp::Error) -> Outcome {
    let Some(code) = error.status() else {
        return Outcome::TryLater(without_answer(error).to_owned());
    };
    let code = u16::from(code);
    let words = error.source().map(ToString::to_string).unwrap_or_default();
    let detail = words.split_whitespace().find(|word| is_enhanced(word)).unwrap_or_default();
    let why = format!("the mail server answered {code} {detail}").trim_end().to_owned();
    match code {
        // It refuses us, not the mail (RFC 4954): a wrong password must not cost a mail.
        530 | 534 | 535 | 538 => Outcome::TryLater(why),
        500..=599 => Outcome::RefusedForGood(why),
        _ => Outcome::TryLater(why),
    }
}

fn without_answer(error: &lettre::transport::smtp::Error) -> &'static str {
    if error.is_timeout() {
        "the mail server did not answer in time"
    } else if error.is_tls() {
        "the mail server's certificate or encryption was not accepted"
    } else if error.is_client() {
        "the mail server does not offer what is needed: encryption, or a way to log in"
    } else {
        "the mail server could not be reached, or the line broke"
    }
}

/// An enhanced status code, such as 5.1.1 (RFC 3463).
fn is_enhanced(word: &str) -> bool {
    let parts: Vec<_> = word.split('.').collect();
    parts.len() == 3 && parts.iter().all(|part| part.parse::<u16>().is_ok())
}
