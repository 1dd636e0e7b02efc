//! What is urgent begins at once, however much is slow: a phone rings while mails hang.

use super::library::Library;
use crate::{ClaimedJob, Job, JobHandler, JobOutcome, Lane, RunnerOptions};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tokio::{
    sync::{Notify, Semaphore, mpsc},
    task::JoinHandle,
    time::timeout,
};

const AT_ONCE: Duration = Duration::from_secs(1);
const URGENT: &[Lane] = &[
    Lane { kinds: &["ring", "ring-no-more"], at_once: 2 },
    Lane { kinds: &["ring-out"], at_once: 1 },
];

/// Says what begins; mails, and rings that are told to, hang until they are let go.
struct Slow {
    begins: mpsc::UnboundedSender<String>,
    let_go: Semaphore,
}

#[async_trait::async_trait]
impl JobHandler for Slow {
    async fn run(&self, job: &ClaimedJob) -> JobOutcome {
        let hangs: bool = job.payload().unwrap();
        self.begins.send(job.kind.clone()).unwrap();
        if hangs {
            self.let_go.acquire().await.unwrap().forget();
        }
        JobOutcome::Done
    }
}

struct Running {
    library: Library,
    slow: Arc<Slow>,
    begun: mpsc::UnboundedReceiver<String>,
    stop: Arc<Notify>,
    runner: JoinHandle<()>,
}

impl Running {
    async fn begin() -> Self {
        let library = Library::new().await;
        let (begins, begun) = mpsc::unbounded_channel();
        let slow = Arc::new(Slow { begins, let_go: Semaphore::new(0) });
        let (jobs, handler, stop) = (library.store.jobs(), slow.clone(), Arc::new(Notify::new()));
        let told = stop.clone();
        // So long that only the wake-up on commit can explain a job that runs.
        let look_every = Duration::from_secs(3_600);
        let options = RunnerOptions { lanes: URGENT, look_every, ..Default::default() };
        let runner = tokio::spawn(async move { jobs.run(handler, options, told.notified()).await });
        Self { library, slow, begun, stop, runner }
    }

    async fn enqueue(&self, kind: &str, hangs: bool, count: usize) {
        let tx = self.library.store.change(self.library.here).await.unwrap();
        for _ in 0..count {
            tx.enqueue(Job::new(kind, &hangs).unwrap()).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    async fn next(&mut self) -> String {
        self.begun.recv().await.unwrap()
    }

    /// Lets all under way go on, and waits until the runner has ended.
    async fn end(self) {
        self.slow.let_go.add_permits(100);
        self.stop.notify_one();
        self.runner.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_urgent_begins_within_a_second_while_mails_hang() {
    let mut running = Running::begin().await;
    running.enqueue("mail", true, 54).await;
    for _ in 0..4 {
        assert_eq!(running.next().await, "mail");
    }
    for kind in ["ring", "ring-out", "ring-no-more"] {
        let pressed = Instant::now();
        running.enqueue(kind, false, 1).await;
        let begun = timeout(AT_ONCE, running.next()).await;
        assert_eq!(begun.as_deref(), Ok(kind));
        println!("{kind} began after {:?}", pressed.elapsed());
    }
    assert!(running.begun.is_empty(), "no mail has got an urgent place");
    running.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_service_that_hangs_holds_up_neither_mails_nor_the_end_of_a_ringing() {
    let mut running = Running::begin().await;
    running.enqueue("ring", true, 5).await;
    for _ in 0..2 {
        assert_eq!(running.next().await, "ring");
    }
    for kind in ["mail", "ring-out"] {
        running.enqueue(kind, false, 1).await;
        assert_eq!(timeout(AT_ONCE, running.next()).await.as_deref(), Ok(kind));
    }
    assert!(running.begun.is_empty(), "no more than two ring at once");
    running.end().await;
}
