//! `docs/data-retention.md` speaks of every table, and of none that is gone.

use linden_testkit::TestApp;
use std::{collections::BTreeSet, fs, path::Path};

/// What is kept elsewhere than in the database.
const IN_NO_TABLE: [&str; 3] = ["outbox", "log_lines", "media_server"];

#[tokio::test]
async fn every_table_has_its_row_and_every_row_its_table() {
    let care = TestApp::new().await;
    let view = care.store.look(care.lindenhof.id).await.unwrap();
    let tables = linden_store::testing::tables(&view).await.unwrap();
    let tables: BTreeSet<String> = tables.into_iter().collect();
    let told = told();
    assert!(tables.len() > 20, "{tables:?}");
    let untold: Vec<_> = tables.difference(&told).collect();
    assert!(untold.is_empty(), "docs/data-retention.md does not say what is kept in {untold:?}");
    let gone = told.difference(&tables).filter(|name| !IN_NO_TABLE.contains(&name.as_str()));
    let gone: Vec<_> = gone.collect();
    assert!(gone.is_empty(), "docs/data-retention.md speaks of {gone:?}, which no table keeps");
}

/// The tables of which the first column speaks: `platforms, hosts` or ``mailed links (`links`)``.
fn told() -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/data-retention.md");
    let text = fs::read_to_string(path).unwrap_or_default();
    let rows = text.lines().filter(|line| line.starts_with("| ")).skip(2);
    let things = rows.flat_map(|row| row.split('|').nth(1).unwrap_or_default().split(','));
    things.map(|thing| table(thing.trim())).collect()
}

fn table(thing: &str) -> String {
    let named = thing.split('`').nth(1).map(str::to_owned);
    named.unwrap_or_else(|| thing.to_lowercase().replace([' ', '-'], "_"))
}
