//! `docs/data-retention.md` speaks of every table, and of none that is gone; and the job that
//! deletes runs night after night. That each period is kept is tried beside it
//! (`src/retention/tests/periods.rs`).

use chrono::{DateTime, Duration, Utc};
use linden_store::{
    JobRow, JobState,
    testing::{change_by_raw_sql, number_by_raw_sql},
};
use linden_testkit::{Person, PersonKind, TestApp, TestPlatform};
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

#[tokio::test]
async fn the_job_deletes_every_night_and_plans_the_next() {
    let care = TestApp::new().await;
    start(&care).await;
    start(&care).await;
    for night in ["2026-11-23T03:00:00Z", "2026-11-24T03:00:00Z", "2026-11-25T03:00:00Z"] {
        let night = moment(night);
        for platform in [&care.lindenhof, &care.berg] {
            let name = format!("Ann{}", night.timestamp());
            care.log_in_new(platform, Person::new(PersonKind::Client, &name)).await;
        }
        assert_eq!(planned(&care).await, [night], "two servers, and started again, plan it once");
        care.wait(night - Duration::seconds(1) - care.clock.now());
        care.run_jobs().await;
        assert!(sessions(&care).await > 0, "before {night}");
        care.wait(Duration::seconds(1));
        care.run_jobs().await;
        assert_eq!(sessions(&care).await, 0, "at {night}");
        start(&care).await;
    }
}

#[tokio::test]
async fn after_days_without_a_server_it_deletes_at_once_and_goes_on() {
    let care = TestApp::new().await;
    start(&care).await;
    care.client("Ann").await;
    care.wait(Duration::days(5));
    start(&care).await;
    care.run_jobs().await;
    assert_eq!(sessions(&care).await, 0);
    assert_eq!(planned(&care).await, [moment("2026-11-28T03:00:00Z")]);
}

/// On PostgreSQL, tables are not the application's to change.
#[tokio::test]
async fn a_night_that_fails_takes_no_other_with_it() {
    let care = TestApp::new().await;
    if care.store.postgres_url().is_some() {
        return;
    }
    start(&care).await;
    care.client("Ann").await;
    rename(&care, "known_browsers", "not_there").await;
    let [night, next] = ["2026-11-23T03:00:00Z", "2026-11-24T03:00:00Z"].map(moment);
    care.wait(night - care.clock.now());
    care.run_jobs().await;
    let waiting = planned(&care).await;
    assert_eq!(waiting.len(), 2, "it is tried again, and the next one waits: {waiting:?}");
    assert!(waiting.contains(&next), "{waiting:?}");
    assert!(sessions(&care).await > 0);
    rename(&care, "not_there", "known_browsers").await;
    care.wait(next - care.clock.now());
    care.run_jobs().await;
    assert_eq!(sessions(&care).await, 0);
    assert_eq!(planned(&care).await, [moment("2026-11-25T03:00:00Z")]);
}

fn moment(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

async fn rename(care: &TestApp, table: &str, to: &str) {
    let tx = care.store.change(care.lindenhof.id).await.expect("the store can be changed");
    let renamed = change_by_raw_sql(&tx, &format!("ALTER TABLE {table} RENAME TO {to}")).await;
    renamed.expect("the table is renamed");
    tx.commit().await.expect("the change holds");
}

/// A server that starts, does what is due, and ends.
async fn start(care: &TestApp) {
    linden_app::jobs::run(&care.app, async {}).await;
    care.run_jobs().await;
}

/// When the deletions that wait are to run.
async fn planned(care: &TestApp) -> Vec<DateTime<Utc>> {
    let waiting = care.store.jobs().list(JobState::Waiting, 100).await.expect("jobs are listed");
    let deletions = waiting.iter().filter(|job: &&JobRow| job.kind == "delete-on-time");
    deletions.map(|job| job.run_at).collect()
}

/// Of both platforms; on SQLite one look sees both.
async fn sessions(care: &TestApp) -> i64 {
    let count = async |platform: &TestPlatform| {
        let view = care.store.look(platform.id).await.expect("the store can be read");
        let count = number_by_raw_sql(&view, "SELECT COUNT(*) FROM sessions").await;
        count.expect("sessions are counted")
    };
    count(&care.lindenhof).await + count(&care.berg).await
}
