//! Sends mails, SMS and push messages: by SMTP, an HTTP gateway and push services, or into an outbox (development and demo),
//! or into memory (tests). Called by the job that takes a message from the queue; tries once and says how it
//! went ([`Outcome`]), so that waiting and repeating stay the queue's business.
//!
//! Absent: any text that a person reads (the app writes those), any queue, any database.

mod capture;
mod client;
mod courier;
mod mail;
mod memory;
mod outbox;
mod outcome;
mod push;
mod sms_gateway;
mod smtp;
mod this_machine;
mod web_push;

pub use capture::{Captured, CapturedKind};
pub use courier::{CarriesMail, CarriesPush, CarriesSms, Courier};
pub use mail::{Mail, MessageId, Party, Sms};
pub use memory::Memory;
pub use outbox::{Outbox, OutboxError};
pub use outcome::Outcome;
pub use push::{Push, PushAddress, PushOutcome};
pub use sms_gateway::{BodyFormat, SmsGateway, SmsGatewayError, SmsGatewayOptions};
pub use smtp::{Security, Smtp, SmtpError, SmtpOptions};
pub use web_push::{WebPush, WebPushError, WebPushOptions};
