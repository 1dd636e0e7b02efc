//! After the last kill: starts once more, lets the mails that wait go out, and compares what
//! is there with what was promised.

use super::{
    ledger::{Ledger, Mails, Promise},
    people::log_in,
    scene::Scene,
};
use crate::measure::{Figures, http::Browser, mail_server::Mail};
use anyhow::{Result, bail};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

/// A mail whose sending was cut off waits for its lease to run out.
const MAILS_COME_WITHIN: Duration = Duration::from_secs(300);
/// Nothing more came for this long: no second mail is under way.
const QUIET: Duration = Duration::from_secs(5);

pub(super) fn of(scene: &Scene, therapist: &mut Browser) -> Result<Figures> {
    let linden = scene.start()?;
    let address = linden.address()?;
    if scene.ledger().answered == 0 {
        bail!("nothing was answered with success: {}", scene.ledger().trouble);
    }
    wait_for_mails(scene);
    let mut ledger = scene.ledger();
    let (mails_lost, mails_doubled) = compare(&ledger.mails, &scene.mails.taken());
    therapist.move_to(&address);
    let mut lost = 0_u32;
    for promise in &mut ledger.promises {
        if let Some(what) = broken(scene, promise, therapist, &address)? {
            eprintln!("lost: {what}");
            lost += 1;
        }
    }
    let mut figures = Figures::new();
    figures.insert("answered".into(), ledger.answered.into());
    figures.insert("lost".into(), lost.into());
    figures.insert("mails_lost".into(), mails_lost.into());
    figures.insert("mails_doubled".into(), mails_doubled.into());
    drop(ledger);
    linden.stop()?;
    Ok(figures)
}

fn wait_for_mails(scene: &Scene) {
    let began = Instant::now();
    let missing = |ledger: &Ledger| compare(&ledger.mails, &scene.mails.taken()).0;
    while missing(&scene.ledger()) > 0 && began.elapsed() < MAILS_COME_WITHIN {
        std::thread::sleep(Duration::from_millis(200));
    }
    let mut so_far = 0;
    while scene.mails.taken().len() != so_far {
        so_far = scene.mails.taken().len();
        std::thread::sleep(QUIET);
    }
}

/// What does not hold, and how it was answered; none: it holds.
fn broken(
    scene: &Scene,
    promise: &mut Promise,
    therapist: &mut Browser,
    address: &str,
) -> Result<Option<String>> {
    Ok(match promise {
        Promise::Client { path, email } => {
            let page = therapist.get(path)?;
            let holds = page.body.contains(email.as_str());
            (!holds).then(|| format!("the client {email} ({path}: {})", page.status))
        }
        Promise::Session(browser) => {
            browser.move_to(address);
            let status = browser.get("/")?.status;
            (status != 200).then(|| format!("a session ({status})"))
        }
        Promise::Password { email, password } => {
            let mut browser = scene.browser_at(address);
            let status = log_in(&mut browser, email, password)?.status;
            (status != 303).then(|| format!("the password of {email} ({status})"))
        }
    })
}

/// Lost and doubled: under the least, and over the most, that each address has to get.
fn compare(expected: &BTreeMap<String, Mails>, taken: &[Mail]) -> (u32, u32) {
    let mut ids: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for mail in taken {
        ids.entry(&mail.to).or_default().insert(&mail.message_id);
    }
    let counts = expected.iter().map(|(email, mails)| {
        let came =
            ids.get(email.as_str()).map_or(0, |ids| u32::try_from(ids.len()).unwrap_or(u32::MAX));
        (mails.answered.saturating_sub(came), came.saturating_sub(mails.asked))
    });
    counts.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(to: &str, id: &str) -> Mail {
        Mail { to: to.into(), message_id: id.into(), text: String::new() }
    }

    #[test]
    fn a_repeat_under_the_same_id_is_no_second_mail_and_a_missing_one_is_lost() {
        let expected = BTreeMap::from([
            ("a".to_owned(), Mails { asked: 1, answered: 1 }),
            ("b".to_owned(), Mails { asked: 2, answered: 1 }),
            ("c".to_owned(), Mails { asked: 1, answered: 1 }),
            ("d".to_owned(), Mails { asked: 1, answered: 0 }),
        ]);
        let taken = [
            mail("a", "1"),
            mail("a", "1"),
            mail("b", "2"),
            mail("b", "3"),
            mail("d", "4"),
            mail("d", "5"),
        ];
        assert_eq!(compare(&expected, &taken), (1, 1));
    }
}
