//! Captures messages in a file instead of sending them, for the demo and for development: one
//! JSON object a line, oldest first, so that a killed process loses at most the line it was
//! writing (and that message was not yet answered for). Only one process writes it.

use crate::{Captured, CarriesMail, CarriesSms, Mail, Outcome, Sms};
use linden_base::Clock;
use std::{
    io,
    path::{Path, PathBuf},
};
use tokio::{
    fs::{self, OpenOptions},
    io::AsyncWriteExt,
    sync::Mutex,
};

/// The outbox cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("The outbox {file} cannot be written: {source}.")]
pub struct OutboxError {
    /// The file.
    pub file: PathBuf,
    /// What the operating system says.
    pub source: io::Error,
}

/// The captured messages.
pub struct Outbox {
    file: PathBuf,
    most: usize,
    clock: Clock,
    /// How many lines the file has; the lock also keeps writers apart.
    lines: Mutex<usize>,
}

impl Outbox {
    /// Opens the outbox in `file`, which is made when missing. Keeps the newest `most` messages.
    pub async fn open(file: &Path, most: usize, clock: Clock) -> Result<Self, OutboxError> {
        let fault = |source| OutboxError { file: file.to_owned(), source };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).await.map_err(fault)?;
        }
        append(file, "").await.map_err(fault)?;
        let text = fs::read_to_string(file).await.map_err(fault)?;
        if !text.is_empty() && !text.ends_with('\n') {
            append(file, "\n").await.map_err(fault)?;
        }
        let lines = Mutex::new(text.lines().count());
        Ok(Self { file: file.to_owned(), most, clock, lines })
    }

    /// The captured messages, newest first.
    pub async fn newest_first(&self) -> Result<Vec<Captured>, OutboxError> {
        let _writers_wait = self.lines.lock().await;
        let text = fs::read_to_string(&self.file).await.map_err(|error| self.fault(error))?;
        Ok(text.lines().rev().filter_map(read).take(self.most).collect())
    }

    async fn keep(&self, captured: &Captured) -> Outcome {
        match self.write(captured).await {
            Ok(()) => Outcome::Accepted,
            Err(error) => Outcome::TryLater(error.to_string()),
        }
    }

    async fn write(&self, captured: &Captured) -> io::Result<()> {
        let mut lines = self.lines.lock().await;
        let mut line = serde_json::to_string(captured)?;
        line.push('\n');
        append(&self.file, &line).await?;
        *lines += 1;
        if *lines > self.most.saturating_mul(2) {
            *lines = shorten(&self.file, self.most).await?;
        }
        Ok(())
    }

    fn fault(&self, source: io::Error) -> OutboxError {
        OutboxError { file: self.file.clone(), source }
    }
}

#[async_trait::async_trait]
impl CarriesMail for Outbox {
    async fn mail(&self, mail: &Mail) -> Outcome {
        self.keep(&Captured::mail(mail, self.clock.now())).await
    }
}

#[async_trait::async_trait]
impl CarriesSms for Outbox {
    async fn sms(&self, sms: &Sms) -> Outcome {
        self.keep(&Captured::sms(sms, self.clock.now())).await
    }
}

async fn append(file: &Path, text: &str) -> io::Result<()> {
    let mut open = OpenOptions::new().create(true).append(true).open(file).await?;
    open.write_all(text.as_bytes()).await?;
    open.flush().await
}

/// Keeps the last lines, by way of a new file, so that no moment exists without one.
async fn shorten(file: &Path, most: usize) -> io::Result<usize> {
    let text = fs::read_to_string(file).await?;
    let all: Vec<_> = text.lines().collect();
    let kept = &all[all.len().saturating_sub(most)..];
    let shorter = file.with_extension("new");
    fs::write(&shorter, kept.join("\n") + "\n").await?;
    fs::rename(&shorter, file).await?;
    Ok(kept.len())
}

fn read(line: &str) -> Option<Captured> {
    if line.is_empty() {
        return None;
    }
    serde_json::from_str(line)
        .inspect_err(|error| tracing::warn!(%error, "a broken line in the outbox was skipped"))
        .ok()
}
