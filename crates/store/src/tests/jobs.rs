//! The queue: nothing lost, nothing done by two at once, everything seen.

use super::library::{Library, Migrator, new_shelf, shelf};
use crate::{
    ClaimedJob, Job, JobHandler, JobOutcome, JobState, Reason, RunnerOptions, Store, StoreError,
    StoreOptions,
    testing::{self, FreshStore},
};
use chrono::Duration;
use linden_base::{Chance, Clock, PlatformId};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};
use tokio::{sync::Notify, task::JoinSet};

const LEASE: Duration = Duration::seconds(30);

struct Queue {
    store: FreshStore,
    clock: Clock,
    platform: PlatformId,
}

impl Queue {
    async fn new() -> Self {
        let clock = Clock::fixed("2026-11-22T09:30:00Z");
        let options = StoreOptions { clock: clock.clone(), ..Default::default() };
        let store = testing::fresh_with::<Migrator>(options).await;
        let platform = PlatformId::new(&clock, &Chance::system());
        Self { store, clock, platform }
    }

    async fn enqueue(&self, job: Job) {
        let tx = self.store.change(self.platform).await.unwrap();
        tx.enqueue(job).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn claim_one(&self) -> Option<ClaimedJob> {
        self.store.jobs().claim(1, LEASE).await.unwrap().pop()
    }

    async fn states(&self) -> Vec<(JobState, u64)> {
        let counts = self.store.jobs().counts().await.unwrap();
        counts.into_iter().filter(|(_, count)| *count > 0).collect()
    }
}

fn greet(name: &str) -> Job {
    Job::new("greet", &name).unwrap()
}

/// Notes what it was given and answers from a list, then `Done`.
#[derive(Default)]
struct Notes {
    seen: Mutex<Vec<(String, u32)>>,
    answers: Mutex<Vec<JobOutcome>>,
}

impl Notes {
    fn answering(answers: impl IntoIterator<Item = JobOutcome>) -> Self {
        let answers = Mutex::new(answers.into_iter().collect());
        Self { answers, ..Default::default() }
    }

    fn seen(&self) -> Vec<(String, u32)> {
        self.seen.lock().unwrap().clone()
    }
}

#[async_trait::async_trait]
impl JobHandler for Notes {
    async fn run(&self, job: &ClaimedJob) -> JobOutcome {
        self.seen.lock().unwrap().push((job.payload().unwrap(), job.attempt));
        let mut answers = self.answers.lock().unwrap();
        if answers.is_empty() { JobOutcome::Done } else { answers.remove(0) }
    }
}

#[tokio::test]
async fn a_job_exists_only_once_its_cause_is_committed() {
    let queue = Queue::new().await;
    let tx = queue.store.change(queue.platform).await.unwrap();
    tx.enqueue(greet("Ann")).await.unwrap();
    drop(tx);
    assert!(queue.claim_one().await.is_none());
    queue.enqueue(greet("Bea")).await;
    let job = queue.claim_one().await.unwrap();
    assert_eq!(job.payload::<String>().unwrap(), "Bea");
    assert_eq!((job.platform, job.kind.as_str()), (Some(queue.platform), "greet"));
}

#[tokio::test]
async fn a_job_waits_for_its_moment() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann").at(queue.clock.now() + Duration::minutes(5))).await;
    assert!(queue.claim_one().await.is_none());
    queue.clock.advance(Duration::minutes(5));
    assert!(queue.claim_one().await.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_runners_each_job_is_given_to_one() {
    let queue = Queue::new().await;
    for number in 0..40 {
        queue.enqueue(greet(&number.to_string())).await;
    }
    let mut runners = JoinSet::new();
    for _ in 0..8 {
        let jobs = queue.store.jobs();
        runners.spawn(async move {
            let mut got = Vec::new();
            loop {
                let claimed = jobs.claim(3, LEASE).await.unwrap();
                if claimed.is_empty() && jobs.list(JobState::Waiting, 1).await.unwrap().is_empty() {
                    return got;
                }
                got.extend(claimed.into_iter().map(|job| job.id));
            }
        });
    }
    let mut all: Vec<_> = runners.join_all().await.into_iter().flatten().collect();
    assert_eq!(all.len(), 40);
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 40, "a job was given to two runners");
}

#[tokio::test]
async fn the_job_of_a_killed_process_is_taken_again_and_the_dead_cannot_end_it() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann")).await;
    let killed = queue.claim_one().await.unwrap();
    assert!(queue.claim_one().await.is_none());
    queue.clock.advance(LEASE);
    let again = queue.claim_one().await.unwrap();
    assert_eq!((again.id, again.attempt), (killed.id, 2));
    let too_late = queue.store.jobs().complete(&killed).await;
    assert!(matches!(too_late, Err(StoreError::LeaseLost)));
    queue.store.jobs().complete(&again).await.unwrap();
    assert_eq!(queue.states().await, [(JobState::Done, 1)]);
}

#[tokio::test]
async fn a_server_alone_on_its_database_takes_over_at_once_what_its_forerunner_held() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann")).await;
    queue.claim_one().await.unwrap();
    let is_alone = queue.store.postgres_url().is_none();
    let freed = queue.store.jobs().take_over_at_start().await.unwrap();
    assert_eq!(freed, u64::from(is_alone));
    assert_eq!(queue.claim_one().await.is_some(), is_alone);
}

#[tokio::test]
async fn a_job_ends_together_with_its_effects_or_not_at_all() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann")).await;
    let slow = queue.claim_one().await.unwrap();
    queue.clock.advance(LEASE);
    let quick = queue.claim_one().await.unwrap();
    for (job, expected) in [(&quick, true), (&slow, false)] {
        let tx = queue.store.change(queue.platform).await.unwrap();
        tx.insert(new_shelf(&job.attempt.to_string())).await.unwrap();
        let completed = tx.complete(job).await;
        assert_eq!(completed.is_ok(), expected);
        if expected {
            tx.commit().await.unwrap();
        }
    }
    let view = queue.store.look(queue.platform).await.unwrap();
    assert_eq!(view.find::<shelf::Entity>().all().await.unwrap()[0].name, "2");
    assert_eq!(view.find::<shelf::Entity>().count().await.unwrap(), 1);
}

#[tokio::test]
async fn a_job_of_another_platform_cannot_be_ended() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann")).await;
    let job = queue.claim_one().await.unwrap();
    let elsewhere = PlatformId::new(&queue.clock, &Chance::system());
    let tx = queue.store.change(elsewhere).await.unwrap();
    assert!(matches!(tx.complete(&job).await, Err(StoreError::LeaseLost)));
}

#[tokio::test]
async fn a_job_that_fails_is_tried_again_later_and_then_is_done() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann")).await;
    let notes = Notes::answering([JobOutcome::TryLater("busy".into())]);
    let jobs = queue.store.jobs();
    assert_eq!(jobs.run_due_once(&notes).await.unwrap(), 1);
    let waiting = &jobs.list(JobState::Waiting, 9).await.unwrap()[0];
    assert_eq!(waiting.last_failure.as_deref(), Some("busy"));
    assert_eq!(waiting.run_at, queue.clock.now() + Duration::seconds(10));
    queue.clock.advance(Duration::seconds(10));
    assert_eq!(jobs.run_due_once(&notes).await.unwrap(), 1);
    assert_eq!(notes.seen(), [("Ann".to_owned(), 1), ("Ann".to_owned(), 2)]);
    assert_eq!(queue.states().await, [(JobState::Done, 1)]);
}

#[tokio::test]
async fn a_job_that_fails_too_often_is_dead_and_can_be_revived() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann").most_tries(1)).await;
    let (jobs, notes) = (queue.store.jobs(), Notes::answering([JobOutcome::TryLater("no".into())]));
    jobs.run_due_once(&notes).await.unwrap();
    let dead = jobs.list(JobState::Dead, 9).await.unwrap().remove(0);
    assert_eq!((dead.last_failure.as_deref(), dead.tries), (Some("no"), 1));
    jobs.revive(dead.id).await.unwrap();
    assert!(matches!(jobs.revive(dead.id).await, Err(StoreError::NotFound)));
    assert_eq!(jobs.run_due_once(&notes).await.unwrap(), 1);
    assert_eq!(queue.states().await, [(JobState::Done, 1)]);
}

#[tokio::test]
async fn a_job_that_kills_every_process_is_dead_in_the_end() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann").most_tries(2)).await;
    for _ in 0..2 {
        assert!(queue.claim_one().await.is_some());
        queue.clock.advance(LEASE);
    }
    assert!(queue.claim_one().await.is_none());
    assert_eq!(queue.states().await, [(JobState::Dead, 1)]);
}

#[tokio::test]
async fn a_job_given_up_is_seen_with_its_reason() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann")).await;
    let notes = Notes::answering([JobOutcome::GiveUp("no such mailbox".into())]);
    queue.store.jobs().run_due_once(&notes).await.unwrap();
    let dead = queue.store.jobs().list(JobState::Dead, 9).await.unwrap().remove(0);
    assert_eq!(dead.last_failure.as_deref(), Some("no such mailbox"));
}

struct Panics;

#[async_trait::async_trait]
impl JobHandler for Panics {
    async fn run(&self, _: &ClaimedJob) -> JobOutcome {
        panic!("a bug in a handler")
    }
}

#[tokio::test]
async fn a_handler_that_panics_loses_no_job() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann")).await;
    queue.store.jobs().run_due_once(&Panics).await.unwrap();
    assert_eq!(queue.states().await, [(JobState::Waiting, 1)]);
}

#[tokio::test]
async fn a_done_job_keeps_no_payload_and_is_forgotten_in_time() {
    let queue = Queue::new().await;
    queue.enqueue(greet("Ann")).await;
    queue.store.jobs().run_due_once(&Notes::default()).await.unwrap();
    let tx = queue.store.change(queue.platform).await.unwrap();
    let named = "SELECT COUNT(*) FROM jobs WHERE payload LIKE '%Ann%'";
    assert_eq!(testing::number_by_raw_sql(&tx, named).await.unwrap(), 0);
    drop(tx);
    let jobs = queue.store.jobs();
    assert_eq!(jobs.forget_finished(queue.clock.now()).await.unwrap(), 0);
    queue.clock.advance(Duration::days(30));
    assert_eq!(jobs.forget_finished(queue.clock.now()).await.unwrap(), 1);
    assert!(queue.states().await.is_empty());
}

#[tokio::test]
async fn a_job_with_a_rhythm_is_made_once_for_each_of_its_times() {
    let queue = Queue::new().await;
    for _ in 0..3 {
        let tx = queue.store.across_change(Reason::Jobs).await.unwrap();
        tx.enqueue_once(None, "clean 2026-11-22", greet("Ann")).await.unwrap();
        tx.commit().await.unwrap();
    }
    assert_eq!(queue.store.jobs().run_due_once(&Notes::default()).await.unwrap(), 1);
    let tx = queue.store.across_change(Reason::Jobs).await.unwrap();
    let after = tx.enqueue_once(None, "clean 2026-11-22", greet("Ann")).await.unwrap();
    assert_eq!(after, None);
}

/// Counts, says that it began, and goes on when told.
#[derive(Default)]
struct Gate {
    began: Notify,
    go_on: Notify,
    ended: AtomicUsize,
}

#[async_trait::async_trait]
impl JobHandler for Gate {
    async fn run(&self, _: &ClaimedJob) -> JobOutcome {
        self.began.notify_one();
        self.go_on.notified().await;
        self.ended.fetch_add(1, Ordering::Relaxed);
        JobOutcome::Done
    }
}

async fn running(store: &Store, gate: &Arc<Gate>) -> (Arc<Notify>, tokio::task::JoinHandle<()>) {
    let (jobs, gate, stop) = (store.jobs(), gate.clone(), Arc::new(Notify::new()));
    let told = stop.clone();
    // So long that only the wake-up on commit can explain a job that runs.
    let look_every = std::time::Duration::from_secs(3_600);
    let options = RunnerOptions { look_every, ..Default::default() };
    let runner = tokio::spawn(async move { jobs.run(gate, options, told.notified()).await });
    (stop, runner)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_runner_wakes_on_commit_and_ends_only_after_the_job_under_way() {
    let library = Library::new().await;
    let gate = Arc::new(Gate::default());
    let (stop, runner) = running(&library.store, &gate).await;
    let tx = library.store.change(library.here).await.unwrap();
    tx.enqueue(greet("Ann")).await.unwrap();
    tx.commit().await.unwrap();
    gate.began.notified().await;
    stop.notify_one();
    gate.go_on.notify_one();
    runner.await.unwrap();
    assert_eq!(gate.ended.load(Ordering::Relaxed), 1);
    assert_eq!(library.store.jobs().list(JobState::Done, 9).await.unwrap().len(), 1);
}
