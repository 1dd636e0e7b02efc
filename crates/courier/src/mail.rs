//! What is sent: mails and SMS, complete with all their texts, as they wait in the queue.

use chrono::{DateTime, Utc};
use linden_base::Language;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A mail with everything in it. Serializable, so that it can wait in the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mail {
    /// The same for every try of this mail.
    pub message_id: MessageId,
    /// The platform's name and the address that mails come from.
    pub from: Party,
    /// The recipient.
    pub to: Party,
    /// One line.
    pub subject: String,
    /// The whole message as plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// The language of the texts.
    pub language: Language,
    /// When the mail was written, which is the date it bears.
    pub written_at: DateTime<Utc>,
}

/// An SMS.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sms {
    /// The same for every try of this message.
    pub message_id: MessageId,
    /// The number, as E.164: a plus sign and digits.
    pub to: String,
    /// The whole message.
    pub text: String,
}

/// A name and a mail address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Shown by mail programs; may be empty.
    pub name: String,
    /// `local@domain`.
    pub address: String,
}

/// A Message-ID (RFC 5322, 3.6.4), angle brackets included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MessageId(String);

impl MessageId {
    /// The id of the message that `id` (of a job or a mail) names, sent by this host.
    pub fn new(id: impl fmt::Display, host: &str) -> Self {
        Self(format!("<{id}@{host}>"))
    }

    /// As it stands in the header.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
