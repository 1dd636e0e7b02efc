//! Sends SMS through a gateway that takes a POST over HTTP, as most providers offer: address,
//! headers and a template for the body come from the settings. One try, no redirects: a secret
//! goes to the address that was set and nowhere else.

mod template;

use crate::{CarriesSms, Outcome, Sms, client, this_machine};
use linden_base::{ExposeSecret, SecretString};
use reqwest::{
    Client, StatusCode,
    header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue},
};
use std::time::Duration;
use template::Template;
use url::Url;

/// How the body is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyFormat {
    /// `application/json`.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
}

/// Which gateway, and how it wants to be asked.
pub struct SmsGatewayOptions {
    /// Where to post; `https`, or `http` to this very machine.
    pub address: String,
    /// `Name: value`; `{secret}` stands for the secret.
    pub headers: Vec<String>,
    /// How the body is written.
    pub format: BodyFormat,
    /// The body, with `{number}` (+31612345678), `{digits}` (31612345678), `{text}`, `{id}` (the
    /// same for every try of one SMS) and `{secret}`.
    pub template: String,
    /// What `{secret}` stands for.
    pub secret: SecretString,
    /// How long one try may take altogether.
    pub timeout: Duration,
}

/// The options cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SmsGatewayError {
    /// No web address, or one that would carry numbers and secret readable over the network.
    #[error("\"{0}\" is no address that an SMS gateway can have: it begins with https.")]
    Address(String),
    /// Not `Name: value`.
    #[error("The header number {0} for the SMS gateway is not written as \"Name: value\".")]
    Header(usize),
    /// The template is no JSON or no form.
    #[error("The template for SMS is not readable as what its format says: {0}.")]
    Template(String),
    /// A template without number or text sends nothing to anybody.
    #[error("The template for SMS lacks {0}.")]
    Lacks(&'static str),
    /// The encryption could not be set up.
    #[error("The line to the SMS gateway cannot be set up: {0}.")]
    Line(String),
}

/// An SMS gateway; keeps a few connections open.
pub struct SmsGateway {
    client: Client,
    address: Url,
    headers: HeaderMap,
    template: Template,
    secret: SecretString,
}

impl SmsGateway {
    /// Connects with the first SMS.
    pub fn new(options: SmsGatewayOptions) -> Result<Self, SmsGatewayError> {
        let template = Template::read(options.format, &options.template)?;
        let mut headers = headers(&options.headers, &options.secret)?;
        let kind = match options.format {
            BodyFormat::Json => "application/json",
            BodyFormat::Form => "application/x-www-form-urlencoded",
        };
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        Ok(Self {
            client: client::https(options.timeout).map_err(SmsGatewayError::Line)?,
            address: address(&options.address)?,
            headers,
            template,
            secret: options.secret,
        })
    }
}

#[async_trait::async_trait]
impl CarriesSms for SmsGateway {
    async fn sms(&self, sms: &Sms) -> Outcome {
        let body = self.template.filled(sms, self.secret.expose_secret());
        let post = self.client.post(self.address.clone()).headers(self.headers.clone()).body(body);
        match post.send().await {
            Ok(answer) => outcome(answer.status()),
            Err(error) => Outcome::TryLater(without_answer(&error).to_owned()),
        }
    }
}

/// What a gateway says in words may repeat number and text: only its status is kept.
fn outcome(status: StatusCode) -> Outcome {
    let why = format!("the SMS gateway answered {}", status.as_u16());
    match status {
        status if status.is_success() => Outcome::Accepted,
        StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS => Outcome::TryLater(why),
        status if status.is_client_error() => Outcome::RefusedForGood(why),
        _ => Outcome::TryLater(why),
    }
}

fn without_answer(error: &reqwest::Error) -> &'static str {
    if error.is_timeout() {
        "the SMS gateway did not answer in time"
    } else if error.is_connect() {
        "the SMS gateway could not be reached"
    } else {
        "the line to the SMS gateway broke"
    }
}

fn address(text: &str) -> Result<Url, SmsGatewayError> {
    let refused = || SmsGatewayError::Address(text.to_owned());
    let address: Url = text.parse().map_err(|_| refused())?;
    let host = address.host_str().ok_or_else(refused)?;
    match address.scheme() {
        "https" => Ok(address),
        "http" if this_machine::is_named(host) => Ok(address),
        _ => Err(refused()),
    }
}

fn headers(lines: &[String], secret: &SecretString) -> Result<HeaderMap, SmsGatewayError> {
    let pairs = lines.iter().enumerate().map(|(at, line)| {
        header(line, secret.expose_secret()).ok_or(SmsGatewayError::Header(at + 1))
    });
    pairs.collect()
}

fn header(line: &str, secret: &str) -> Option<(HeaderName, HeaderValue)> {
    let (name, value) = line.split_once(':')?;
    let mut value: HeaderValue = value.trim().replace("{secret}", secret).parse().ok()?;
    value.set_sensitive(true);
    Some((name.trim().parse().ok()?, value))
}
