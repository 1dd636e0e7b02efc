//! Sends mails and SMS: by SMTP and an HTTP gateway, or into an outbox (development and demo),
//! or into memory (tests). Called by the job that takes a message from the queue; tries once and says how it
//! went ([`Outcome`]), so that waiting and repeating stay the queue's business.
//!
//! Absent: any text that a person reads (the app writes those), any queue, any database.

mod capture;
mod courier;
mod mail;
mod memory;
mod outbox;
mod outcome;
mod sms_gateway;
mod smtp;
mod this_machine;

pub use capture::{Captured, CapturedKind};
pub use courier::{CarriesMail, CarriesSms, Courier};
pub use mail::{Mail, MessageId, Party, Sms};
pub use memory::Memory;
pub use outbox::{Outbox, OutboxError};
pub use outcome::Outcome;
pub use sms_gateway::{BodyFormat, SmsGateway, SmsGatewayError, SmsGatewayOptions};
pub use smtp::{Security, Smtp, SmtpError, SmtpOptions};
