//! An authenticator app (RFC 6238), which shows what a person would type.

use crate::{Browser, TestApp};
use totp_rs::{Algorithm, Builder};

/// One entry of an authenticator app.
#[derive(Clone, Debug)]
pub struct Authenticator {
    secret: Vec<u8>,
}

impl Authenticator {
    /// Begins to set two-step up in a browser, and takes the secret that its page shows.
    ///
    /// # Panics
    /// When the page shows none.
    pub async fn scan(browser: &Browser, password: &str) -> Self {
        let typed = [("way", "app"), ("password", password)];
        browser.post("/two-step/set-up", &typed).await.leads_to("/two-step/set-up/secret");
        let page = browser.get("/two-step/set-up/secret").await;
        let (_, rest) = page
            .is(200)
            .body
            .split_once("id=\"secret\" rows=\"2\" readonly>")
            .unwrap_or_else(|| panic!("no secret is shown: {}", page.body));
        let typed = rest.split('<').next().unwrap_or_default().replace(' ', "");
        let alphabet = base32::Alphabet::Rfc4648 { padding: false };
        Self { secret: base32::decode(alphabet, &typed).expect("the secret is Base32") }
    }

    /// Sets two-step up to its end, a minute before now; gives the recovery codes, too.
    ///
    /// # Panics
    /// When a page answers otherwise.
    pub async fn set_up(care: &TestApp, browser: &Browser) -> (Self, Vec<String>) {
        let authenticator = Self::scan(browser, "").await;
        let typed = [("code", authenticator.code(care))];
        let typed = typed.each_ref().map(|(name, code)| (*name, code.as_str()));
        let answer = browser.post("/two-step/set-up/code", &typed).await;
        let shown = answer.is(200).body.split("<code>").skip(1);
        let codes = shown.filter_map(|rest| rest.split_once("</code>"));
        let codes = codes.map(|(code, _)| code.to_owned()).collect();
        care.wait(chrono::Duration::minutes(1));
        (authenticator, codes)
    }

    /// The six digits that it shows now.
    ///
    /// # Panics
    /// When the clock stands before 1970.
    pub fn code(&self, care: &TestApp) -> String {
        let totp = Builder::new()
            .with_algorithm(Algorithm::SHA1)
            .with_digits(6)
            .with_step_duration(30)
            .with_secret(self.secret.clone())
            .build()
            .expect("the secret is long enough");
        totp.generate(u64::try_from(care.clock.now().timestamp()).expect("after 1970")).to_string()
    }
}
