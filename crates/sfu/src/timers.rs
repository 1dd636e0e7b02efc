//! One heap of timers for all rooms of a worker: what is idle is not looked at. Pure.

use crate::hall::{Place, RoomNumber};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::time::Instant;

/// What a timer is for. Timers of what is gone run out and find nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Timer {
    /// A room's regular look.
    Room(RoomNumber),
    /// A connection's own.
    Connection(Place),
}

/// The timers of one worker, soonest first.
#[derive(Debug, Default)]
pub(crate) struct Timers(BinaryHeap<Reverse<(Instant, Timer)>>);

impl Timers {
    pub(crate) fn set(&mut self, at: Instant, timer: Timer) {
        self.0.push(Reverse((at, timer)));
    }

    pub(crate) fn next(&self) -> Option<Instant> {
        self.0.peek().map(|Reverse((at, _))| *at)
    }

    /// Those that are due, with the moments that they were set to. One that is set again to
    /// the present comes with the next call, so that packets are read in between.
    pub(crate) fn take_due(&mut self, now: Instant) -> Vec<(Instant, Timer)> {
        let mut due = Vec::new();
        while self.next().is_some_and(|at| at <= now) {
            due.extend(self.0.pop().map(|Reverse(entry)| entry));
        }
        due
    }
}
