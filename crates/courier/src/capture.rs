//! A message that was captured rather than sent, as the outbox page shows it.

use crate::{Mail, Sms};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Mail or SMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CapturedKind {
    /// A mail.
    Mail,
    /// An SMS.
    Sms,
}

/// A captured message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Captured {
    /// Mail address or number.
    pub to: String,
    /// Mail or SMS.
    pub kind: CapturedKind,
    /// Empty for an SMS.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// Every web address in the text, in order.
    pub links: Vec<String>,
    /// When it was captured.
    pub at: DateTime<Utc>,
    /// The same for every repeat.
    pub message_id: String,
    /// Empty for an SMS.
    pub html: String,
}

impl Captured {
    pub(crate) fn mail(mail: &Mail, at: DateTime<Utc>) -> Self {
        Self {
            to: mail.to.address.clone(),
            kind: CapturedKind::Mail,
            subject: mail.subject.clone(),
            text: mail.text.clone(),
            links: links(&mail.text),
            at,
            message_id: mail.message_id.to_string(),
            html: mail.html.clone(),
        }
    }

    pub(crate) fn sms(sms: &Sms, at: DateTime<Utc>) -> Self {
        Self {
            to: sms.to.clone(),
            kind: CapturedKind::Sms,
            subject: String::new(),
            text: sms.text.clone(),
            links: links(&sms.text),
            at,
            message_id: sms.message_id.to_string(),
            html: String::new(),
        }
    }
}

fn links(text: &str) -> Vec<String> {
    let is_end = |c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"');
    text.split(is_end)
        .filter_map(|word| word.find("http://").or(word.find("https://")).map(|at| &word[at..]))
        .map(|link| link.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::links;

    #[test]
    fn links_are_found_without_the_signs_around_them() {
        let text = "Go to https://a.example/w/x?y=1&z=2.\n(or http://b.localhost:8080/), thanks";
        assert_eq!(links(text), ["https://a.example/w/x?y=1&z=2", "http://b.localhost:8080/"]);
        assert!(links("no link here").is_empty());
    }
}
