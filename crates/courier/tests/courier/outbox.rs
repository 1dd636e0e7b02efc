//! What is captured instead of sent: kept, capped, and whole after a crash.

use crate::{clock, mail};
use linden_courier::{CapturedKind, Courier, Memory, MessageId, Outbox, Outcome, Sms};
use std::{fs, io::Write, sync::Arc};

fn sms() -> Sms {
    let message_id = MessageId::new("s", "care.example");
    Sms { message_id, to: "+31612345678".into(), text: "Code 123456".into() }
}

#[tokio::test]
async fn mails_and_sms_are_captured_newest_first_and_outlive_the_process() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("new/outbox.jsonl");
    let outbox = Arc::new(Outbox::open(&file, 10, clock()).await.unwrap());
    let courier = Courier::outbox(outbox);
    assert_eq!(courier.mail(&mail(1)).await, Outcome::Accepted);
    assert_eq!(courier.sms(&sms()).await, Outcome::Accepted);
    let again = Outbox::open(&file, 10, clock()).await.unwrap();
    let captured = again.newest_first().await.unwrap();
    assert_eq!(captured.len(), 2);
    assert_eq!((captured[0].kind, captured[0].to.as_str()), (CapturedKind::Sms, "+31612345678"));
    assert_eq!(
        (captured[1].kind, captured[1].to.as_str()),
        (CapturedKind::Mail, "ann@home.example")
    );
    assert_eq!(captured[1].links, ["https://care.example/welcome/abc"]);
    assert_eq!(captured[1].message_id, "<1@care.example>");
}

#[tokio::test]
async fn only_the_newest_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("outbox.jsonl");
    let outbox = Arc::new(Outbox::open(&file, 3, clock()).await.unwrap());
    let courier = Courier::outbox(outbox.clone());
    for number in 1..=20 {
        assert_eq!(courier.mail(&mail(number)).await, Outcome::Accepted);
    }
    let ids: Vec<_> =
        outbox.newest_first().await.unwrap().into_iter().map(|c| c.message_id).collect();
    assert_eq!(ids, ["<20@care.example>", "<19@care.example>", "<18@care.example>"]);
    assert!(fs::read_to_string(&file).unwrap().lines().count() <= 6);
}

#[tokio::test]
async fn half_a_line_left_by_a_killed_process_spoils_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("outbox.jsonl");
    let first = Arc::new(Outbox::open(&file, 10, clock()).await.unwrap());
    Courier::outbox(first).mail(&mail(1)).await;
    fs::OpenOptions::new().append(true).open(&file).unwrap().write_all(b"{\"to\":\"an").unwrap();
    let second = Arc::new(Outbox::open(&file, 10, clock()).await.unwrap());
    Courier::outbox(second.clone()).mail(&mail(2)).await;
    let ids: Vec<_> =
        second.newest_first().await.unwrap().into_iter().map(|c| c.message_id).collect();
    assert_eq!(ids, ["<2@care.example>", "<1@care.example>"]);
}

#[tokio::test]
async fn an_outbox_whose_folder_cannot_be_made_says_so_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let error = Outbox::open(&folder.path().join("file/outbox"), 3, clock()).await.err().unwrap();
    assert!(error.to_string().starts_with("The outbox "), "{error}");
}

#[tokio::test]
async fn memory_answers_as_told_and_then_accepts() {
    let memory = Arc::new(Memory::new(clock()));
    let courier = Courier::memory(memory.clone());
    memory.answer_next([Outcome::TryLater("busy".into())]);
    assert_eq!(courier.mail(&mail(1)).await, Outcome::TryLater("busy".into()));
    assert_eq!(courier.mail(&mail(1)).await, Outcome::Accepted);
    assert_eq!(memory.accepted().len(), 1);
}
