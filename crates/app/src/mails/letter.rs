//! What a mail looks like: the same calm letter for all, as text and as HTML.

use crate::{accounts::Account, layout::Words, platforms::Platform};
use askama::Template;
use chrono::{DateTime, Utc};
use linden_base::Language;
use linden_courier::{Mail, MessageId, Party};

/// The words of a mail, before they are laid out.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    /// The subject; holds nothing of care.
    pub(super) subject: String,
    /// One or more sentences each.
    pub(super) paragraphs: Vec<String>,
    /// The one thing to do, and its address.
    pub(super) action: Option<(String, String)>,
    /// Smaller, below: what to do if the mail is a surprise, how long the link works.
    pub(super) notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "mails/letter.txt")]
struct Text<'a> {
    letter: &'a Letter,
    greeting: String,
    signature: String,
}

#[derive(Template)]
#[template(path = "mails/letter.html")]
struct Html<'a> {
    letter: &'a Letter,
    greeting: String,
    signature: String,
    language: Language,
}

/// Whose mail it is, and from where.
pub(super) struct Envelope<'a> {
    pub(super) message_id: MessageId,
    pub(super) platform: &'a Platform,
    pub(super) from: &'a str,
    pub(super) to: &'a Account,
    pub(super) written_at: DateTime<Utc>,
}

impl Letter {
    /// Lays the letter out for a person, signed by the organisation.
    pub(super) fn lay_out(&self, t: &Words, envelope: Envelope<'_>) -> Result<Mail, askama::Error> {
        let Envelope { message_id, platform, from, to, written_at } = envelope;
        let greeting = t.msg_mails_greeting(&to.name.first);
        let signature = t.msg_mails_signature(&platform.organisation);
        let language = to.language;
        Ok(Mail {
            message_id,
            from: Party { name: platform.name.clone(), address: from.to_owned() },
            to: Party { name: to.name.full(), address: to.email.clone() },
            subject: self.subject.clone(),
            text: Text { letter: self, greeting: greeting.clone(), signature: signature.clone() }
                .render()?,
            html: Html { letter: self, greeting, signature, language }.render()?,
            language,
            written_at,
        })
    }
}
