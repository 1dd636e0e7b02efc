//! Pages that need more than somebody who goes there: a mailed link, a call, a demo, a form that
//! was filled in wrongly. Each in every language. Called by `every_page`.

mod calls;
mod links;
mod outbox;
pub(crate) mod people;
mod refused;
pub(crate) mod whole;

use linden_base::Language;
use linden_testkit::{Answer, Browser, TestApp};

/// One page in one language.
pub(crate) struct Sample {
    /// As `routes` writes it.
    pub(crate) route: &'static str,
    /// Which of the page's states.
    pub(crate) state: &'static str,
    pub(crate) language: Language,
    /// The status that it should have.
    pub(crate) status: u16,
    pub(crate) answer: Answer,
}

pub(crate) async fn all() -> Vec<Sample> {
    let care = TestApp::new().await;
    care.open_everything(&care.lindenhof).await;
    let mut all = links::samples(&care).await;
    all.extend(calls::samples(&care).await);
    all.extend(refused::samples(&care).await);
    all.extend(outbox::samples(care).await);
    all
}

/// Who looks, and at what.
struct Look<'a> {
    browser: &'a Browser,
    route: &'static str,
    state: &'static str,
}

impl Look<'_> {
    /// A page that is there, in every language; the browser is somebody's who is logged in.
    async fn at(&self, path: &str) -> Vec<Sample> {
        let mut samples = Vec::new();
        for language in Language::ALL {
            speak(self.browser, language).await;
            let answer = self.browser.get(path).await;
            samples.push(self.sample(language, 200, answer));
        }
        samples
    }

    /// What comes of a form that is refused, in every language; the same.
    async fn refused(&self, path: &str, fields: &[(&str, &str)]) -> Vec<Sample> {
        let mut samples = Vec::new();
        for language in Language::ALL {
            speak(self.browser, language).await;
            let answer = self.browser.post(path, fields).await;
            samples.push(self.sample(language, 422, answer));
        }
        samples
    }

    fn sample(&self, language: Language, status: u16, answer: Answer) -> Sample {
        Sample { route: self.route, state: self.state, language, status, answer }
    }
}

/// From now on the person's pages are in this language.
async fn speak(browser: &Browser, language: Language) {
    browser.post("/language", &[("language", language.code())]).await;
}

/// A browser of this language in which nobody is logged in.
fn nobody(care: &TestApp, language: Language) -> Browser {
    care.browser().with_header("accept-language", language.code())
}
