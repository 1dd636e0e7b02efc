//! `linden service-desk queue` and `try-again`: mails, SMS and other work, for the operator
//! (PRODUCT M5). Works beside a running Linden.

use crate::{config::Config, fault::StartFault, installation::Installation};
use linden_app::service_desk::{self, QueueLine, QueueLook};
use linden_base::JobId;

pub(super) async fn show(config: &Config) -> Result<(), StartFault> {
    let installation = Installation::open(config, false).await?;
    let look = service_desk::look_at_queue(&installation.app).await;
    installation.store.close().await;
    println!("{}", in_lines(&look.map_err(StartFault::other)?));
    Ok(())
}

pub(super) async fn try_again(config: &Config, id: JobId) -> Result<(), StartFault> {
    let installation = Installation::open(config, false).await?;
    let revived = service_desk::try_again(&installation.app, id).await;
    installation.store.close().await;
    revived.map_err(|_| {
        StartFault::Other(format!("Nothing that was given up is called {id}: see `queue`."))
    })?;
    println!("{id} is tried again; a running Linden does so within seconds.");
    Ok(())
}

fn in_lines(look: &QueueLook) -> String {
    let [waits, runs, done, given_up] = look.counts;
    let mut lines = vec![format!("{waits} wait, {runs} run, {done} done, {given_up} given up")];
    if !look.given_up.is_empty() {
        lines.push(
            "\nGiven up; `linden service-desk try-again ID` gives all tries again:".to_owned(),
        );
        lines.extend(look.given_up.iter().map(|one| line(one, "given up")));
    }
    if !look.failing.is_empty() {
        lines.push("\nFailed, and tried again by itself:".to_owned());
        lines.extend(look.failing.iter().map(|one| line(one, "next try")));
    }
    lines.join("\n")
}

fn line(line: &QueueLine, then: &str) -> String {
    let QueueLine { id, kind, host, tries, at, why } = line;
    let host = host.as_deref().unwrap_or("the installation");
    let at = at.format("%Y-%m-%d %H:%M UTC");
    format!("{id}  {kind}  {host}  tries: {tries}, {then}: {at}\n  {why}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::{Chance, Clock};

    #[test]
    fn what_was_given_up_is_named_with_its_reason_and_the_remedy() {
        let clock = Clock::fixed("2026-11-29T10:00:00Z");
        let given_up = QueueLine {
            id: JobId::new(&clock, &Chance::seeded(1)),
            kind: "send-mail".to_owned(),
            host: Some("care.example.org".to_owned()),
            tries: 12,
            at: clock.now(),
            why: "the mail server answered 550".to_owned(),
        };
        let id = given_up.id;
        let look = QueueLook { counts: [0, 0, 9, 1], given_up: vec![given_up], failing: vec![] };
        let expected = format!(
            "0 wait, 0 run, 9 done, 1 given up\n\n\
             Given up; `linden service-desk try-again ID` gives all tries again:\n\
             {id}  send-mail  care.example.org  tries: 12, given up: 2026-11-29 10:00 UTC\n  \
             the mail server answered 550"
        );
        assert_eq!(in_lines(&look), expected);
    }
}
