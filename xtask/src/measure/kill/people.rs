//! The people who press while Linden is being killed: a therapist makes a client; the client
//! takes the link from the mail and chooses a password, then logs in from another browser.

use super::{ledger::Promise, scene::Scene};
use crate::measure::http::{Answer, Browser};
use anyhow::{Result, bail};
use std::time::Duration;

const PASSWORD: &str = "seven green lamps, always";
const MAIL_COMES_WITHIN: Duration = Duration::from_secs(3);

/// Somebody with an account and a browser that is logged in.
#[derive(Clone)]
pub(super) struct Person {
    pub(super) browser: Browser,
}

/// Presses until it is over.
pub(super) fn press_on(scene: &Scene, therapist: &Person, number: u32) {
    let mut therapist = therapist.clone();
    let mut clients = 0;
    while let Some(address) = scene.now() {
        therapist.browser.move_to(&address);
        clients += 1;
        let email = format!("client-{number}-{clients}@example.org");
        // A broken connection is the kill that is measured; the ledger tells what it means.
        if let Err(error) = one_client(scene, &mut therapist, &email) {
            scene.ledger().trouble = format!("{error:#}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

fn one_client(scene: &Scene, therapist: &mut Person, email: &str) -> Result<()> {
    scene.ledger().ask(email);
    let fields =
        [("first_name", "Kim"), ("last_name", "Client"), ("email", email), ("language", "en")];
    let made = therapist.browser.post("/clients", &fields)?;
    let path = location(&made)?;
    scene.ledger().answer(email, Promise::Client { path, email: email.to_owned() });
    let Some(link) = scene.link(email, MAIL_COMES_WITHIN) else {
        return Ok(());
    };
    let Some(client) = choose_password(scene, email, &link)? else {
        return Ok(());
    };
    let password = PASSWORD.to_owned();
    scene.ledger().promise(Promise::Password { email: email.to_owned(), password });
    scene.ledger().promise(Promise::Session(client.browser));
    log_in_elsewhere(scene, email)
}

/// Takes a welcome link to its end. None: it is over.
fn choose_password(scene: &Scene, email: &str, link: &str) -> Result<Option<Person>> {
    let Some(mut browser) = scene.browser() else {
        return Ok(None);
    };
    let page = browser.get(link)?;
    if page.status != 200 {
        bail!("{email}'s welcome link answers {}", page.status);
    }
    location(&browser.post(link, &[("password", PASSWORD)])?)?;
    Ok(Some(Person { browser }))
}

/// A new browser: its owner is told of it by mail (PRODUCT E7).
fn log_in_elsewhere(scene: &Scene, email: &str) -> Result<()> {
    let Some(mut browser) = scene.browser() else {
        return Ok(());
    };
    scene.ledger().ask(email);
    location(&log_in(&mut browser, email, PASSWORD)?)?;
    scene.ledger().answer(email, Promise::Session(browser));
    Ok(())
}

pub(super) fn log_in(browser: &mut Browser, email: &str, password: &str) -> Result<Answer> {
    browser.post("/log-in", &[("email", email), ("password", password), ("back", "/")])
}

/// Somebody of the demo, in a browser of their own.
pub(super) fn logged_in(scene: &Scene, email: &str, password: &str) -> Result<Person> {
    let Some(mut browser) = scene.browser() else { bail!("it was over before it began") };
    location(&log_in(&mut browser, email, password)?)?;
    Ok(Person { browser })
}

/// Where a success leads: every posted form that is taken answers 303.
fn location(answer: &Answer) -> Result<String> {
    match (&answer.location, answer.status) {
        (Some(location), 303) => Ok(location.clone()),
        (_, status) => bail!("a form was answered with {status}"),
    }
}
