//! Sending by SMTP to a server that accepts, refuses, defers, hangs or drops the line.

use crate::{
    mail,
    smtp_server::{Manner, SmtpServer},
};
use linden_courier::{Courier, Mail, Outcome, Security, Smtp, SmtpError, SmtpOptions};
use std::time::Duration;

fn courier(port: u16) -> Courier {
    let options = SmtpOptions {
        host: "127.0.0.1".into(),
        port,
        security: Security::None,
        credentials: Some(("linden".into(), "secret".into())),
        timeout: Duration::from_millis(500),
    };
    Courier::smtp(Smtp::new(options).unwrap())
}

async fn outcome_of(manner: Manner) -> (Outcome, Vec<String>) {
    let server = SmtpServer::start(manner).await;
    let outcome = courier(server.port).mail(&mail(1)).await;
    (outcome, server.taken())
}

fn sent(outcome: Outcome, taken: &[String]) -> &str {
    assert_eq!(outcome, Outcome::Accepted);
    assert_eq!(taken.len(), 1);
    &taken[0]
}

#[tokio::test]
async fn a_mail_travels_with_its_own_message_id_as_text_and_html() {
    let (outcome, taken) = outcome_of(Manner::Accepts).await;
    let mail = sent(outcome, &taken);
    for line in [
        "Message-ID: <1@care.example>",
        "From: \"Zorg Zuid\" <linden@care.example>",
        "Date: Sun, 22 Nov 2026 09:30:00 +0000",
        "Auto-Submitted: auto-generated",
        "Content-Language: nl",
    ] {
        assert!(mail.lines().any(|found| found == line), "{line} is not in\n{mail}");
    }
    assert!(mail.contains("multipart/alternative"));
    assert!(mail.contains("text/plain") && mail.contains("text/html"));
}

#[tokio::test]
async fn a_line_break_in_a_name_or_subject_makes_no_header() {
    let server = SmtpServer::start(Manner::Accepts).await;
    let mut sly = Mail { subject: "Hi\r\nBcc: all@home.example".into(), ..mail(1) };
    sly.to.name = "Ann\r\nBcc: all@home.example".into();
    assert_eq!(courier(server.port).mail(&sly).await, Outcome::Accepted);
    let taken = server.taken();
    assert!(!taken[0].lines().any(|line| line.starts_with("Bcc")), "{}", taken[0]);
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_is_refused_for_good_without_naming_it() {
    let no_mailbox = Manner::AnswersRecipient("550 5.1.1 <ann@home.example>: no such user");
    let (outcome, _) = outcome_of(no_mailbox).await;
    let why = "the mail server answered 550 5.1.1".to_owned();
    assert_eq!(outcome, Outcome::RefusedForGood(why));
}

#[tokio::test]
async fn a_full_mailbox_is_tried_later() {
    let (outcome, _) = outcome_of(Manner::AnswersRecipient("452 4.2.2 full")).await;
    let why = "the mail server answered 452 4.2.2".to_owned();
    assert_eq!(outcome, Outcome::TryLater(why));
}

#[tokio::test]
async fn a_wrong_password_costs_no_mail() {
    let (outcome, _) = outcome_of(Manner::RefusesPassword).await;
    let why = "the mail server answered 535 5.7.8".to_owned();
    assert_eq!(outcome, Outcome::TryLater(why));
}

#[tokio::test]
async fn a_server_that_says_nothing_is_left_after_the_time_allowed() {
    let (outcome, _) = outcome_of(Manner::Hangs).await;
    let why = "the mail server did not answer in time".to_owned();
    assert_eq!(outcome, Outcome::TryLater(why));
}

#[tokio::test]
async fn a_line_that_breaks_at_the_end_is_tried_again_under_the_same_message_id() {
    let server = SmtpServer::start(Manner::DropsAfterData).await;
    let courier = courier(server.port);
    for _ in 0..2 {
        assert!(matches!(courier.mail(&mail(7)).await, Outcome::TryLater(_)));
    }
    let taken = server.taken();
    assert_eq!(taken.len(), 2);
    for mail in taken {
        assert!(mail.lines().any(|line| line == "Message-ID: <7@care.example>"), "{mail}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_tried_later() {
    let port = SmtpServer::start(Manner::Accepts).await.port;
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    assert_ne!(port, nobody);
    assert!(matches!(courier(nobody).mail(&mail(1)).await, Outcome::TryLater(_)));
}

#[tokio::test]
async fn an_address_that_cannot_be_written_is_refused_for_good() {
    let server = SmtpServer::start(Manner::Accepts).await;
    let mut unwritable = mail(1);
    unwritable.to.address = "no address".into();
    let why = "the recipient's address cannot be written".to_owned();
    assert_eq!(courier(server.port).mail(&unwritable).await, Outcome::RefusedForGood(why));
}

#[test]
fn mails_never_leave_this_machine_in_the_clear() {
    let options = SmtpOptions {
        host: "mail.example".into(),
        port: 25,
        security: Security::None,
        credentials: None,
        timeout: Duration::from_secs(1),
    };
    assert!(matches!(Smtp::new(options), Err(SmtpError::PlainBeyondThisMachine(_))));
}

#[tokio::test]
async fn a_server_without_starttls_gets_no_mail_where_starttls_is_asked() {
    let server = SmtpServer::start(Manner::Accepts).await;
    let options = SmtpOptions {
        host: "127.0.0.1".into(),
        port: server.port,
        security: Security::StartTls,
        credentials: None,
        timeout: Duration::from_secs(1),
    };
    let courier = Courier::smtp(Smtp::new(options).unwrap());
    assert!(matches!(courier.mail(&mail(1)).await, Outcome::TryLater(_)));
    assert!(server.taken().is_empty());
}
