//! Announcements: heard once they are true, by every node.

use super::library::{Library, new_shelf};
use crate::{Event, EventStream, Heard, Reason, Store, StoreError, StoreOptions};
use serde_json::json;
use std::time::Duration;
use tokio::time::timeout;

async fn next(stream: &mut EventStream) -> Heard {
    timeout(Duration::from_secs(10), stream.next()).await.unwrap().unwrap()
}

#[tokio::test]
async fn an_event_is_heard_after_commit_with_its_platform() {
    let library = Library::new().await;
    let mut stream = library.store.events().listen();
    let tx = library.store.change(library.here).await.unwrap();
    tx.insert(new_shelf("poems")).await.unwrap();
    tx.announce("shelves.made", &json!({ "name": "poems" })).await.unwrap();
    tx.commit().await.unwrap();
    let expected = Event {
        platform: Some(library.here),
        topic: "shelves.made".into(),
        payload: json!({ "name": "poems" }),
    };
    assert_eq!(next(&mut stream).await, Heard::Event(expected));
}

#[tokio::test]
async fn an_event_of_a_dropped_transaction_is_never_heard() {
    let library = Library::new().await;
    let mut stream = library.store.events().listen();
    let tx = library.store.change(library.here).await.unwrap();
    tx.announce("dropped", &()).await.unwrap();
    drop(tx);
    let tx = library.store.across_change(Reason::ServiceDesk).await.unwrap();
    tx.announce(None, "committed", &()).await.unwrap();
    tx.commit().await.unwrap();
    let Heard::Event(event) = next(&mut stream).await else { panic!("something was missed") };
    assert_eq!((event.topic.as_str(), event.platform), ("committed", None));
}

#[tokio::test]
async fn an_event_that_postgres_could_not_carry_is_refused_everywhere() {
    let library = Library::new().await;
    let tx = library.store.change(library.here).await.unwrap();
    let refused = tx.announce("long", &"x".repeat(8_000)).await;
    assert!(matches!(refused, Err(StoreError::EventTooLong(_))));
}

#[tokio::test]
async fn a_listener_that_was_too_slow_is_told() {
    let library = Library::new().await;
    if library.store.postgres_url().is_some() {
        return;
    }
    let mut stream = library.store.events().listen();
    for number in 0..2_000 {
        let tx = library.store.change(library.here).await.unwrap();
        tx.announce("many", &number).await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!(next(&mut stream).await, Heard::Missed);
    assert!(matches!(next(&mut stream).await, Heard::Event(_)));
}

#[tokio::test]
async fn another_node_hears_it_too() {
    let library = Library::new().await;
    let Some(url) = library.store.postgres_url() else { return };
    let other = Store::open(&url, StoreOptions::default()).await.unwrap();
    let mut stream = other.events().listen();
    let tx = library.store.change(library.here).await.unwrap();
    tx.announce("calls.ringing", &7).await.unwrap();
    tx.commit().await.unwrap();
    assert!(matches!(next(&mut stream).await, Heard::Event(event) if event.payload == 7));
}

#[tokio::test]
async fn a_broken_connection_is_told_and_made_anew() {
    let library = Library::new().await;
    let Some(url) = library.store.postgres_url() else { return };
    let mut stream = library.store.events().listen();
    let end_listeners = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'";
    let mut server = <sqlx::PgConnection as sqlx::Connection>::connect(&url).await.unwrap();
    let ended = sqlx::query(end_listeners).execute(&mut server).await.unwrap();
    assert_eq!(ended.rows_affected(), 1);
    assert_eq!(next(&mut stream).await, Heard::Missed);
    let tx = library.store.change(library.here).await.unwrap();
    tx.announce("after", &()).await.unwrap();
    tx.commit().await.unwrap();
    loop {
        match next(&mut stream).await {
            Heard::Event(event) if event.topic == "after" => break,
            heard => assert_eq!(heard, Heard::Missed),
        }
    }
}
