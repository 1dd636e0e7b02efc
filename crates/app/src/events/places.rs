//! How many streams a session has open on this node. A browser opens few; a script that opens
//! more is sent away before it costs anything.

use linden_base::SessionId;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::watch;

/// Open pages of one session at the same time.
const MOST: usize = 20;

/// The streams that are open on this node, by session.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    open: Arc<Mutex<HashMap<SessionId, usize>>>,
    looks: watch::Sender<()>,
}

/// One stream's place; free again when it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    places: Places,
    session: SessionId,
    looks: watch::Receiver<()>,
}

impl Places {
    /// A place for one more stream, unless the session has too many.
    pub(super) fn take(&self, session: SessionId) -> Option<Place> {
        let mut open = self.lock();
        let count = open.entry(session).or_default();
        if *count >= MOST {
            return None;
        }
        *count += 1;
        let (places, looks) = (self.clone(), self.looks.subscribe());
        Some(Place { places, session, looks })
    }

    /// Lets all streams look at once whether their session is still good: the clock was moved.
    pub(crate) fn look_now(&self) {
        self.looks.send_replace(());
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<SessionId, usize>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// Ready when all streams are to look at once.
    pub(super) async fn is_to_look(&mut self) {
        if self.looks.changed().await.is_err() {
            // Never: the place holds the other end, too.
            std::future::pending().await
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.places.lock();
        match open.get_mut(&self.session) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(open.remove(&self.session)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::{Chance, Clock};

    #[test]
    fn a_session_has_twenty_streams_and_a_closed_one_makes_room() {
        let session = || SessionId::new(&Clock::system(), &Chance::system());
        let (places, ours) = (Places::default(), session());
        let mut taken: Vec<_> = (0..MOST).map(|_| places.take(ours).unwrap()).collect();
        assert!(places.take(ours).is_none());
        assert!(places.take(session()).is_some(), "another session has its own");
        taken.pop();
        taken.push(places.take(ours).unwrap());
        drop(taken);
        assert!(places.lock().is_empty());
    }

    #[tokio::test]
    async fn a_stream_that_was_busy_still_learns_that_it_is_to_look() {
        let places = Places::default();
        let mut place = places.take(SessionId::new(&Clock::system(), &Chance::system())).unwrap();
        places.look_now();
        place.is_to_look().await;
    }
}
