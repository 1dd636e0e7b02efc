//! Runs due jobs until told to stop. One runner a process; any number of processes.

use super::{ClaimedJob, Jobs, Lane, lanes::Kinds};
use crate::StoreError;
use chrono::Duration;
use futures::{
    FutureExt,
    future::{join, join_all},
};
use std::{panic::AssertUnwindSafe, pin::pin, sync::Arc};
use tokio::task::JoinSet;

/// How a try ended. Reasons are shown to the service desk: no personal data in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobOutcome {
    /// The work is done.
    Done,
    /// It may work later.
    TryLater(String),
    /// It never will.
    GiveUp(String),
}

/// What the app does for a job. It is told the job's kind and platform, opens its own
/// transactions, and may be called again for the same job.
#[async_trait::async_trait]
pub trait JobHandler: Send + Sync + 'static {
    /// One try.
    async fn run(&self, job: &ClaimedJob) -> JobOutcome;
}

/// How a runner works.
#[derive(Clone, Copy, Debug)]
pub struct RunnerOptions {
    /// The most jobs at once of those that have no lane of their own.
    pub at_once: usize,
    /// What is urgent has places of its own.
    pub lanes: &'static [Lane],
    /// For how long a job is held without a sign of life; renewed three times as often.
    pub lease: Duration,
    /// How often to look for jobs that other nodes made, or whose time has come.
    pub look_every: std::time::Duration,
}

impl Default for RunnerOptions {
    fn default() -> Self {
        let look_every = std::time::Duration::from_secs(1);
        Self { at_once: 4, lanes: &[], lease: Duration::seconds(30), look_every }
    }
}

impl Jobs {
    /// Runs jobs until `stop` is ready; then takes no more, and returns when those under way
    /// have ended.
    pub async fn run(
        &self,
        handler: Arc<dyn JobHandler>,
        options: RunnerOptions,
        stop: impl Future<Output = ()>,
    ) {
        let stop = stop.shared();
        let part = |kinds, at_once| {
            let options = RunnerOptions { at_once, ..options };
            self.run_these(kinds, handler.clone(), options, stop.clone())
        };
        let urgent = options.lanes.iter().map(|lane| part(Kinds::These(lane.kinds), lane.at_once));
        let others = part(Kinds::outside_of(options.lanes), options.at_once);
        join(join_all(urgent), others).await;
    }

    async fn run_these(
        &self,
        kinds: Kinds,
        handler: Arc<dyn JobHandler>,
        options: RunnerOptions,
        stop: impl Future<Output = ()>,
    ) {
        let (mut under_way, mut stop) = (JoinSet::new(), pin!(stop));
        loop {
            // Made before looking, so that a wake-up in between is not lost.
            let woken = self.store.shared().jobs_wake.notified();
            let free = options.at_once.saturating_sub(under_way.len());
            for job in self.claim_or_log(&kinds, free, options.lease).await {
                let (jobs, handler) = (self.clone(), handler.clone());
                under_way.spawn(async move { jobs.run_one(&*handler, &job, options.lease).await });
            }
            let is_full = under_way.len() >= options.at_once;
            tokio::select! {
                () = &mut stop => break,
                Some(_) = under_way.join_next() => {}
                () = woken, if !is_full => {}
                () = tokio::time::sleep(options.look_every) => {}
            }
        }
        while under_way.join_next().await.is_some() {}
    }

    async fn claim_or_log(&self, kinds: &Kinds, free: usize, lease: Duration) -> Vec<ClaimedJob> {
        if free == 0 {
            return Vec::new();
        }
        match self.claim_of(kinds, free as u64, lease).await {
            Ok(claimed) => claimed,
            Err(error) => {
                tracing::error!(%error, "due jobs could not be taken");
                Vec::new()
            }
        }
    }

    /// Runs, one after another, every job that is due now, and those that they make; gives how
    /// many. For tests, and for a command that should leave nothing waiting.
    pub async fn run_due_once(&self, handler: &dyn JobHandler) -> Result<usize, StoreError> {
        let (mut count, lease) = (0, RunnerOptions::default().lease);
        while let Some(job) = self.claim(1, lease).await?.into_iter().next() {
            self.run_one(handler, &job, lease).await;
            count += 1;
        }
        Ok(count)
    }

    async fn run_one(&self, handler: &dyn JobHandler, job: &ClaimedJob, lease: Duration) {
        let outcome = tokio::select! {
            outcome = AssertUnwindSafe(handler.run(job)).catch_unwind() => outcome,
            error = self.hold(job, lease) => {
                tracing::warn!(%error, job.id = %job.id, job.kind, "a job was taken over");
                return;
            }
        };
        let outcome =
            outcome.unwrap_or_else(|_| JobOutcome::TryLater("the handler panicked".to_owned()));
        if let Err(error) = self.record(job, &outcome).await {
            tracing::error!(%error, job.id = %job.id, job.kind, "a job's end was not recorded");
        }
    }

    /// Renews the lease for as long as it is polled; returns only when it cannot.
    async fn hold(&self, job: &ClaimedJob, lease: Duration) -> StoreError {
        let third = (lease / 3).to_std().unwrap_or_default();
        loop {
            tokio::time::sleep(third).await;
            match self.renew(job, lease).await {
                Ok(()) => {}
                Err(StoreError::LeaseLost) => return StoreError::LeaseLost,
                Err(error) => {
                    tracing::warn!(%error, job.id = %job.id, "a job's lease was not renewed");
                }
            }
        }
    }

    async fn record(&self, job: &ClaimedJob, outcome: &JobOutcome) -> Result<(), StoreError> {
        let recorded = match outcome {
            JobOutcome::Done => self.complete(job).await,
            JobOutcome::GiveUp(why) => {
                tracing::error!(job.id = %job.id, job.kind, why, "a job was given up");
                self.give_up(job, why).await
            }
            JobOutcome::TryLater(why) => {
                tracing::warn!(job.id = %job.id, job.kind, why, "a job will be tried again");
                self.try_later(job, self.now() + wait_after(job.attempt), why).await
            }
        };
        match recorded {
            // The handler ended it itself, in the transaction of its effects.
            Err(StoreError::LeaseLost) if *outcome == JobOutcome::Done => Ok(()),
            other => other,
        }
    }
}

/// 10 s after the first try, then twice as long each time, up to four hours.
fn wait_after(attempt: u32) -> Duration {
    let doublings = attempt.saturating_sub(1).min(11);
    Duration::seconds((10 << doublings).min(4 * 3600))
}
