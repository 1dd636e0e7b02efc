//! What the courier promises, against a small mail server and SMS gateway made in the test.
#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod outbox;
mod sms_gateway;
mod sms_server;
mod smtp;
mod smtp_server;
mod web_push;

use linden_base::{Clock, Language};
use linden_courier::{Mail, MessageId, Party};

fn clock() -> Clock {
    Clock::fixed("2026-11-22T09:30:00Z")
}

fn mail(number: u32) -> Mail {
    let party = |name: &str, address: &str| Party { name: name.into(), address: address.into() };
    Mail {
        message_id: MessageId::new(number, "care.example"),
        from: party("Zorg Zuid", "linden@care.example"),
        to: party("Änn O'Brien", "ann@home.example"),
        subject: "Wëlcome".into(),
        text: "Hi Ann,\nhttps://care.example/welcome/abc".into(),
        html: "<p>Hi Ann, <a href=\"https://care.example/welcome/abc\">come in</a></p>".into(),
        language: Language::Nl,
        written_at: clock().now(),
    }
}
