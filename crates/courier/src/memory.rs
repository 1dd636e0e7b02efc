//! Keeps messages in memory, for tests; answers as a test tells it to.

use crate::{
    Captured, CarriesMail, CarriesPush, CarriesSms, Mail, Outcome, Push, PushAddress, PushOutcome,
    Sms,
};
use linden_base::Clock;
use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
};
use tokio::sync::oneshot;

/// Accepts everything, unless told otherwise.
pub struct Memory {
    clock: Clock,
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    accepted: Vec<Captured>,
    answers: VecDeque<Outcome>,
    pushed: Vec<Push>,
    push_answers: VecDeque<PushOutcome>,
    held: VecDeque<(oneshot::Sender<()>, oneshot::Receiver<()>)>,
}

impl Memory {
    /// An empty one.
    pub fn new(clock: Clock) -> Self {
        Self { clock, kept: Mutex::default() }
    }

    /// What was accepted, oldest first.
    pub fn accepted(&self) -> Vec<Captured> {
        self.kept().accepted.clone()
    }

    /// The next messages get these answers, one each; after that all are accepted again.
    pub fn answer_next(&self, answers: impl IntoIterator<Item = Outcome>) {
        self.kept().answers.extend(answers);
    }

    /// The push messages that were accepted, oldest first.
    pub fn pushed(&self) -> Vec<Push> {
        self.kept().pushed.clone()
    }

    /// The next push messages get these answers, one each; after that all are accepted again.
    pub fn answer_next_push(&self, answers: impl IntoIterator<Item = PushOutcome>) {
        self.kept().push_answers.extend(answers);
    }

    /// Holds the next push message on its way: the receiver tells that it is there, and it goes on once
    /// the sender is used or dropped.
    pub fn hold_next_push(&self) -> (oneshot::Receiver<()>, oneshot::Sender<()>) {
        let ((is_there, there), (go_on, goes_on)) = (oneshot::channel(), oneshot::channel());
        self.kept().held.push_back((is_there, goes_on));
        (there, go_on)
    }

    fn take(&self, captured: Captured) -> Outcome {
        let mut kept = self.kept();
        let answer = kept.answers.pop_front().unwrap_or(Outcome::Accepted);
        if answer == Outcome::Accepted {
            kept.accepted.push(captured);
        }
        answer
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait::async_trait]
impl CarriesMail for Memory {
    async fn mail(&self, mail: &Mail) -> Outcome {
        self.take(Captured::mail(mail, self.clock.now()))
    }
}

#[async_trait::async_trait]
impl CarriesSms for Memory {
    async fn sms(&self, sms: &Sms) -> Outcome {
        self.take(Captured::sms(sms, self.clock.now()))
    }
}

#[async_trait::async_trait]
impl CarriesPush for Memory {
    async fn push(&self, push: &Push) -> PushOutcome {
        let held = self.kept().held.pop_front();
        if let Some((is_there, goes_on)) = held {
            let _nobody_waits = is_there.send(());
            let _used_or_dropped = goes_on.await;
        }
        let mut kept = self.kept();
        let answer = kept.push_answers.pop_front().unwrap_or(PushOutcome::Accepted);
        if answer == PushOutcome::Accepted {
            kept.pushed.push(push.clone());
        }
        answer
    }

    fn key(&self) -> String {
        "a key for tests".to_owned()
    }

    fn takes(&self, address: &PushAddress) -> bool {
        address.endpoint.starts_with("https://push.example/")
    }
}
