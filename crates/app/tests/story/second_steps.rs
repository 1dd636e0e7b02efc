//! What a person of the story holds beside the password, and how they prove it.

use linden_testkit::{Authenticator, Browser, SoftPasskey, TestApp};

/// Where a passkey is asked for: at log-in, and within a session.
pub(super) const AT_LOG_IN: &str = "/log-in/code/passkey-challenge";
pub(super) const IN_SESSION: &str = "/two-step/passkey-challenge";

#[derive(Default)]
pub(super) struct SecondSteps {
    pub(super) app: Option<Authenticator>,
    pub(super) passkey: Option<SoftPasskey>,
}

impl SecondSteps {
    pub(super) fn any(&self) -> bool {
        self.app.is_some() || self.passkey.is_some()
    }

    /// What this person gives where a code is asked: the passkey's answer if there is one, else
    /// what the app shows; nothing without either.
    pub(super) async fn proof(&self, care: &TestApp, browser: &Browser, ask: &str) -> String {
        match (&self.passkey, &self.app) {
            (Some(passkey), _) => passkey.answer(browser, ask).await,
            (None, Some(app)) => app.code(care),
            (None, None) => String::new(),
        }
    }
}
