//! A database that cannot be opened is told in one sentence.

use super::library::Library;
use crate::{OpenError, Store, StoreOptions};
use std::{fs, path::Path, time::Duration};

async fn error_of(url: &str) -> OpenError {
    let options = StoreOptions { acquire_timeout: Duration::from_secs(2), ..Default::default() };
    Store::open(url, options).await.err().unwrap()
}

fn url_of(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}

#[tokio::test]
async fn an_address_of_neither_kind_is_told_without_its_password() {
    let error = error_of("mysql://linden:secret@db/linden").await;
    assert!(matches!(error, OpenError::Address(_)));
    assert!(!error.to_string().contains("secret"), "{error}");
}

#[tokio::test]
async fn a_file_is_made_and_its_folder_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let error = error_of(&url_of(&folder.path().join("a/linden.db"))).await;
    assert!(matches!(&error, OpenError::NoFolder(folder) if folder.ends_with("/a")), "{error}");
    assert!(!folder.path().join("a").exists());
    let file = folder.path().join("linden.db");
    Store::open(&url_of(&file), StoreOptions::default()).await.unwrap();
    assert!(file.exists());
}

#[tokio::test]
async fn a_file_in_place_of_the_folder_is_named() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("file"), "").unwrap();
    let error = error_of(&url_of(&folder.path().join("file/linden.db"))).await;
    assert!(matches!(&error, OpenError::NoFolder(folder) if folder.ends_with("file")), "{error}");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("linden.db");
    fs::write(&file, "once upon a time there was a file that was no database".repeat(100)).unwrap();
    let error = error_of(&url_of(&file)).await;
    assert!(
        matches!(&error, OpenError::File { file, .. } if file.ends_with("linden.db")),
        "{error}"
    );
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let error = error_of(&format!("postgres://linden:secret@127.0.0.1:{port}/linden")).await;
    assert!(error.to_string().contains("refused"), "{error}");
    assert!(!error.to_string().contains("secret"), "{error}");
}

#[tokio::test]
async fn a_wrong_password_and_a_missing_database_are_told_apart() {
    let library = Library::new().await;
    let Some(url) = library.store.postgres_url() else { return };
    let (front, database) = url.rsplit_once('/').unwrap();
    let error = error_of(&format!("{front}/not_{database}")).await;
    assert!(matches!(error, OpenError::NoSuchDatabase { .. }), "{error}");
    let (_, server) = front.rsplit_once('@').unwrap();
    let error = error_of(&format!("postgres://linden:wrong@{server}/{database}")).await;
    assert!(matches!(error, OpenError::Refused { .. }), "{error}");
}
