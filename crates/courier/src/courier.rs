//! The courier that an installation has: one way for mails, and perhaps one for SMS and one for
//! push messages.

use crate::{Mail, Memory, Outbox, Outcome, Push, PushAddress, PushOutcome, Sms, Smtp};
use std::sync::Arc;

/// A way to send mails.
#[async_trait::async_trait]
pub trait CarriesMail: Send + Sync {
    /// One try.
    async fn mail(&self, mail: &Mail) -> Outcome;
}

/// A way to send SMS.
#[async_trait::async_trait]
pub trait CarriesSms: Send + Sync {
    /// One try.
    async fn sms(&self, sms: &Sms) -> Outcome;
}

/// A way to send push messages.
#[async_trait::async_trait]
pub trait CarriesPush: Send + Sync {
    /// One try.
    async fn push(&self, push: &Push) -> PushOutcome;
    /// The public key that a browser asks for when it subscribes (VAPID), in base64url.
    fn key(&self) -> String;
    /// Whether messages can go to this address at all.
    fn takes(&self, address: &PushAddress) -> bool;
}

/// Sends by whatever the installation is set up with. Cheap to clone.
#[derive(Clone)]
pub struct Courier {
    mail: Arc<dyn CarriesMail>,
    sms: Option<Arc<dyn CarriesSms>>,
    push: Option<Arc<dyn CarriesPush>>,
}

impl Courier {
    /// Mails by SMTP; no SMS.
    pub fn smtp(smtp: Smtp) -> Self {
        Self { mail: Arc::new(smtp), sms: None, push: None }
    }

    /// Both into the outbox.
    pub fn outbox(outbox: Arc<Outbox>) -> Self {
        Self { mail: outbox.clone(), sms: Some(outbox), push: None }
    }

    /// Everything into memory.
    pub fn memory(memory: Arc<Memory>) -> Self {
        Self { mail: memory.clone(), sms: Some(memory.clone()), push: Some(memory) }
    }

    /// The same with another way for SMS, or none.
    #[must_use]
    pub fn with_sms(self, sms: Option<Arc<dyn CarriesSms>>) -> Self {
        Self { sms, ..self }
    }

    /// The same with a way for push messages.
    #[must_use]
    pub fn with_push(self, push: Arc<dyn CarriesPush>) -> Self {
        Self { push: Some(push), ..self }
    }

    /// The public key that browsers subscribe with; none: nothing is pushed.
    pub fn push_key(&self) -> Option<String> {
        self.push.as_ref().map(|carrier| carrier.key())
    }

    /// Whether push messages can go to this address at all.
    pub fn takes_push(&self, address: &PushAddress) -> bool {
        self.push.as_ref().is_some_and(|carrier| carrier.takes(address))
    }

    /// Tries once to send a push message.
    pub async fn push(&self, push: &Push) -> PushOutcome {
        match &self.push {
            Some(carrier) => carrier.push(push).await,
            None => PushOutcome::RefusedForGood("this installation pushes nothing".to_owned()),
        }
    }

    /// Whether SMS can be sent at all.
    pub fn carries_sms(&self) -> bool {
        self.sms.is_some()
    }

    /// Tries once to send a mail.
    pub async fn mail(&self, mail: &Mail) -> Outcome {
        self.mail.mail(mail).await
    }

    /// Tries once to send an SMS.
    pub async fn sms(&self, sms: &Sms) -> Outcome {
        match &self.sms {
            Some(carrier) => carrier.sms(sms).await,
            None => Outcome::RefusedForGood("this installation sends no SMS".to_owned()),
        }
    }
}
