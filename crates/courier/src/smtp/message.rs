//! A mail as it travels (RFC 5322): plain text and HTML as alternatives.

use crate::{Mail, Party};
use lettre::{
    Address, Message,
    message::{
        Mailbox, MultiPart,
        header::{Header, HeaderName, HeaderValue},
    },
};
use std::error::Error;

/// The message, or why it can never be written (without personal data).
pub(super) fn written(mail: &Mail) -> Result<Message, String> {
    Message::builder()
        .message_id(Some(mail.message_id.to_string()))
        .date(mail.written_at.into())
        .from(mailbox(&mail.from).ok_or("the sender's address cannot be written")?)
        .to(mailbox(&mail.to).ok_or("the recipient's address cannot be written")?)
        .subject(one_line(&mail.subject))
        .header(Automatic)
        .header(ContentLanguage(mail.language.code().to_owned()))
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(|_| "the mail cannot be written".to_owned())
}

fn mailbox(party: &Party) -> Option<Mailbox> {
    let address: Address = party.address.parse().ok()?;
    let name = one_line(&party.name);
    Some(Mailbox::new(Some(name).filter(|name| !name.is_empty()), address))
}

/// Names and subjects come from people: a line break in one must not become a header.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Keeps holiday answers from answering (RFC 3834, 5).
#[derive(Clone)]
struct Automatic;

impl Header for Automatic {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// RFC 3282.
#[derive(Clone)]
struct ContentLanguage(String);

impl Header for ContentLanguage {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}
