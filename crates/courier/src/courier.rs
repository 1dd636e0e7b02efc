//! The courier that an installation has: one way for mails, and perhaps one for SMS.

use crate::{Mail, Memory, Outbox, Outcome, Sms, Smtp};
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

/// Sends by whatever the installation is set up with. Cheap to clone.
#[derive(Clone)]
pub struct Courier {
    mail: Arc<dyn CarriesMail>,
    sms: Option<Arc<dyn CarriesSms>>,
}

impl Courier {
    /// Mails by SMTP; no SMS.
    pub fn smtp(smtp: Smtp) -> Self {
        Self { mail: Arc::new(smtp), sms: None }
    }

    /// Both into the outbox.
    pub fn outbox(outbox: Arc<Outbox>) -> Self {
        Self { mail: outbox.clone(), sms: Some(outbox) }
    }

    /// Both into memory.
    pub fn memory(memory: Arc<Memory>) -> Self {
        Self { mail: memory.clone(), sms: Some(memory) }
    }

    /// The same with another way for SMS, or none.
    #[must_use]
    pub fn with_sms(self, sms: Option<Arc<dyn CarriesSms>>) -> Self {
        Self { sms, ..self }
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
