//! The queue of mails, SMS and other work as operators see it (PRODUCT M5, G5): what waits, what
//! fails, and one more try. Nothing of what a mail says or of whom it is for.

use crate::{App, platforms};
use chrono::{DateTime, Utc};
use linden_base::{JobId, PlatformId};
use linden_store::{JobRow, JobState, Reason, StoreError};
use std::collections::HashMap;

/// So many of each are shown, the newest.
const SHOWN: u64 = 50;

/// What there is in the queue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueLook {
    /// How much waits, runs, is done and was given up, in this order.
    pub counts: [u64; 4],
    /// Given up, newest first: each waits for [`try_again`].
    pub given_up: Vec<QueueLine>,
    /// Failed and tried again by itself, newest first.
    pub failing: Vec<QueueLine>,
}

/// One piece of work that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueLine {
    /// Which.
    pub id: JobId,
    /// What it is to do, such as `send-mail`.
    pub kind: String,
    /// The main host of the platform that it is for; none: the installation's own.
    pub host: Option<String>,
    /// How often it was tried.
    pub tries: u32,
    /// When it was given up, or is tried next.
    pub at: DateTime<Utc>,
    /// Why the last try failed.
    pub why: String,
}

/// Looks at the queue.
pub async fn look_at_queue(app: &App) -> Result<QueueLook, StoreError> {
    let jobs = app.store().jobs();
    let hosts = hosts(app).await?;
    let lines = |rows: Vec<JobRow>| rows.into_iter().map(|row| line(row, &hosts)).collect();
    let mut counts = [0; 4];
    for (state, count) in jobs.counts().await? {
        counts[place(state)] = count;
    }
    Ok(QueueLook {
        counts,
        given_up: lines(jobs.list(JobState::Dead, SHOWN).await?),
        failing: lines(jobs.failing(SHOWN).await?),
    })
}

const fn place(state: JobState) -> usize {
    match state {
        JobState::Waiting => 0,
        JobState::Running => 1,
        JobState::Done => 2,
        JobState::Dead => 3,
    }
}

/// Gives what was given up all its tries again, from now on.
///
/// # Errors
/// [`StoreError::NotFound`] when nothing with this id was given up.
pub async fn try_again(app: &App, id: JobId) -> Result<(), StoreError> {
    app.store().jobs().revive(id).await
}

async fn hosts(app: &App) -> Result<HashMap<PlatformId, String>, StoreError> {
    let view = app.store().across(Reason::ServiceDesk).await?;
    let all = platforms::rows::all(&view).await?;
    Ok(all.into_iter().map(|(platform, _)| (platform.id, platform.main_host)).collect())
}

fn line(row: JobRow, hosts: &HashMap<PlatformId, String>) -> QueueLine {
    QueueLine {
        id: row.id,
        host: row.platform.and_then(|id| hosts.get(&id).cloned()),
        kind: row.kind,
        tries: row.tries,
        at: row.finished_at.unwrap_or(row.run_at),
        why: row.last_failure.unwrap_or_default(),
    }
}
