//! How many streams a session has open on this node. A browser opens few; a script that opens
//! more is sent away before it costs anything. A page has one place: its new stream takes that of
//! its old one, which may have no end yet.

use linden_base::{PageId, SessionId};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};
use tokio::sync::{oneshot, watch};

/// Open pages of one session at the same time.
const MOST: usize = 20;

/// The streams that are open on this node, by session.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    open: Arc<Mutex<HashMap<SessionId, Vec<Taken>>>>,
    looks: watch::Sender<()>,
}

/// A place that somebody has. Its stream ends with it.
#[derive(Debug)]
struct Taken {
    page: Option<PageId>,
    stream: oneshot::Sender<()>,
}

/// What a stream has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// All streams are to look at once whether their session is still good.
    Look,
    /// Another stream of the same page has this one's place.
    End,
}

/// One stream's place; free again when it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    places: Places,
    session: SessionId,
    looks: watch::Receiver<()>,
    taken: oneshot::Receiver<()>,
}

impl Places {
    /// A place for one more stream, unless the session has too many.
    pub(super) fn take(&self, session: SessionId, page: Option<PageId>) -> Option<Place> {
        let mut open = self.lock();
        let of_session = open.entry(session).or_default();
        of_session.retain(|taken| page.is_none() || taken.page != page);
        if of_session.len() >= MOST {
            return None;
        }
        let (stream, taken) = oneshot::channel();
        of_session.push(Taken { page, stream });
        let (places, looks) = (self.clone(), self.looks.subscribe());
        Some(Place { places, session, looks, taken })
    }

    /// Lets all streams look at once whether their session is still good: the clock was moved.
    pub(crate) fn look_now(&self) {
        self.looks.send_replace(());
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<SessionId, Vec<Taken>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    /// Waits for something that the stream has to do.
    pub(super) async fn told(&mut self) -> Told {
        tokio::select! {
            looks = self.looks.changed() => match looks {
                Ok(()) => Told::Look,
                // Never: the place holds the other end, too.
                Err(_) => std::future::pending().await,
            },
            // Nothing is sent: the other end goes when another stream takes the place.
            _ = &mut self.taken => Told::End,
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.taken.close();
        let mut open = self.places.lock();
        if let Some(of_session) = open.get_mut(&self.session) {
            of_session.retain(|taken| !taken.stream.is_closed());
            if of_session.is_empty() {
                open.remove(&self.session);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::{Chance, Clock};

    fn session() -> SessionId {
        SessionId::new(&Clock::system(), &Chance::system())
    }

    #[test]
    fn a_session_has_twenty_streams_and_a_closed_one_makes_room() {
        let (places, ours) = (Places::default(), session());
        let mut taken: Vec<_> = (0..MOST).map(|_| places.take(ours, None).unwrap()).collect();
        assert!(places.take(ours, None).is_none());
        assert!(places.take(session(), None).is_some(), "another session has its own");
        taken.pop();
        taken.push(places.take(ours, None).unwrap());
        drop(taken);
        assert!(places.lock().is_empty());
    }

    #[tokio::test]
    async fn a_page_that_opens_its_stream_anew_has_one_place_and_its_old_stream_ends() {
        let (places, ours) = (Places::default(), session());
        let page = Some(PageId::new(&Clock::system(), &Chance::system()));
        let mut streams: Vec<_> = (0..=MOST).map(|_| places.take(ours, page).unwrap()).collect();
        let last = streams.pop().unwrap();
        for mut old in streams {
            assert_eq!(old.told().await, Told::End);
        }
        assert_eq!(places.lock()[&ours].len(), 1, "an old stream's end leaves the new one's place");
        drop(last);
        assert!(places.lock().is_empty());
    }

    #[tokio::test]
    async fn a_stream_that_was_busy_still_learns_that_it_is_to_look() {
        let places = Places::default();
        let mut place = places.take(session(), None).unwrap();
        places.look_now();
        assert_eq!(place.told().await, Told::Look);
    }
}
