//! Every background job of the features, and its rhythm. Run by `server` and, one round at
//! a time, by tests.

mod on_platform;

pub(crate) use on_platform::{Fault, on_platform};

use crate::{
    App,
    calls::{far_rooms, ring_out, watch},
    forgot_password::send_link,
    friends, log_in_rules, mails, push,
    resets::recovery,
    retention, sign_up, sms,
};
use linden_store::{ClaimedJob, JobHandler, JobOutcome, Lane, RunnerOptions};
use std::sync::Arc;

/// What cannot wait: whatever rings, ends a ringing or a call. A mail server that is slow, and
/// hundreds of mails before it, hold none of it up.
const URGENT: &[Lane] = &[
    // These ask the database alone.
    Lane { kinds: &[ring_out::KIND, watch::KIND], at_once: 2 },
    // These ask push services, of which any may be slow; at nine o'clock many phones ring at once.
    Lane { kinds: &[push::send::KIND, push::over::KIND], at_once: 16 },
];

struct Handler(App);

#[async_trait::async_trait]
impl JobHandler for Handler {
    async fn run(&self, job: &ClaimedJob) -> JobOutcome {
        match job.kind.as_str() {
            mails::KIND => mails::send_mail(&self.0, job).await,
            sms::KIND => sms::send_sms(&self.0, job).await,
            push::send::KIND => push::send::run(&self.0, job).await,
            push::over::KIND => push::over::run(&self.0, job).await,
            push::tell::KIND => push::tell::run(&self.0, job).await,
            send_link::KIND => send_link::run(&self.0, job).await,
            recovery::reminder::KIND => recovery::reminder::run(&self.0, job).await,
            retention::KIND => retention::run(&self.0, job).await,
            ring_out::KIND => ring_out::run(&self.0, job).await,
            far_rooms::KIND => far_rooms::run(&self.0, job).await,
            watch::KIND => watch::run(&self.0, job).await,
            friends::making_way::KIND => friends::making_way::run(&self.0, job).await,
            friends::invitation::KIND => friends::invitation::run(&self.0, job).await,
            log_in_rules::notices::KIND => log_in_rules::notices::run(&self.0, job).await,
            sign_up::make::KIND => sign_up::make::run(&self.0, job).await,
            other => JobOutcome::GiveUp(format!("no feature knows jobs of kind {other}")),
        }
    }
}

/// Runs jobs until `stop` is ready, then lets those under way end.
pub async fn run(app: &App, stop: impl Future<Output = ()>) {
    if let Err(cause) = retention::plan(app).await {
        tracing::error!(error = %cause, "today's deletions could not be planned");
    }
    let handler = Arc::new(Handler(app.clone()));
    let options = RunnerOptions { lanes: URGENT, ..RunnerOptions::default() };
    app.store().jobs().run(handler, options, stop).await;
}

/// Runs all jobs that are due now, and those that they make; for tests and the demo.
pub async fn run_due(app: &App) -> Result<usize, linden_store::StoreError> {
    app.store().jobs().run_due_once(&Handler(app.clone())).await
}
