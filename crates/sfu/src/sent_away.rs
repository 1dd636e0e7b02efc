//! Who was sent away: their tickets of before let nobody in again, though they have not
//! expired yet (PRODUCT E7: ending a session ends what came of it). Asked by `http`, told by
//! `media.rs`.

use crate::ticket::Ticket;
use chrono::{DateTime, TimeDelta, Utc};
use parking_lot::Mutex;
use std::collections::HashMap;

/// No ticket that is signed here is good for longer.
pub(crate) const LONGEST: TimeDelta = TimeDelta::minutes(15);

/// A room, and one identity in it or all.
type Whom = (String, Option<String>);

/// Forgets each as soon as no ticket of theirs can be good any more.
#[derive(Debug, Default)]
pub(crate) struct SentAway(Mutex<HashMap<Whom, DateTime<Utc>>>);

impl SentAway {
    /// Tickets of before `now` to this room let this identity in no more, or nobody.
    pub(crate) fn note(&self, room: &str, identity: Option<&str>, now: DateTime<Utc>) {
        let mut all = self.0.lock();
        all.retain(|_, at| now - *at <= LONGEST + crate::ticket::LEEWAY);
        let whom = (room.to_owned(), identity.map(str::to_owned));
        let at = all.get(&whom).map_or(now, |before| now.max(*before));
        all.insert(whom, at);
    }

    /// Whether this ticket's holder was sent away since it was signed. Tickets tell whole
    /// seconds: one of the very same second counts as of before.
    pub(crate) fn holds(&self, ticket: &Ticket) -> bool {
        let all = self.0.lock();
        [None, Some(ticket.identity.clone())].into_iter().any(|whom| {
            let at = all.get(&(ticket.room.clone(), whom));
            at.is_some_and(|at| ticket.issued.timestamp() <= at.timestamp())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ticket::Grants;
    use linden_base::Clock;

    fn ticket(room: &str, identity: &str, issued: DateTime<Utc>) -> Ticket {
        Ticket {
            room: room.into(),
            identity: identity.into(),
            name: String::new(),
            metadata: String::new(),
            attributes: HashMap::new(),
            grants: Grants::default(),
            issued,
            expires: issued + TimeDelta::minutes(10),
        }
    }

    #[test]
    fn a_ticket_of_before_lets_in_no_more_and_a_new_one_does() {
        let (sent_away, now) = (SentAway::default(), Clock::fixed("2026-11-22T10:00:00Z").now());
        let later = now + TimeDelta::seconds(1);
        sent_away.note("room", Some("ann"), now);
        assert!(sent_away.holds(&ticket("room", "ann", now)));
        assert!(!sent_away.holds(&ticket("room", "ann", later)));
        assert!(!sent_away.holds(&ticket("room", "eva", now)));
        assert!(!sent_away.holds(&ticket("another room", "ann", now)));
    }

    #[test]
    fn the_end_of_a_room_is_the_end_of_all_its_tickets() {
        let (sent_away, now) = (SentAway::default(), Clock::fixed("2026-11-22T10:00:00Z").now());
        sent_away.note("room", None, now);
        assert!(sent_away.holds(&ticket("room", "eva", now)));
        assert!(!sent_away.holds(&ticket("another room", "eva", now)));
    }

    #[test]
    fn nobody_is_kept_longer_than_a_ticket_is_good() {
        let (sent_away, now) = (SentAway::default(), Clock::fixed("2026-11-22T10:00:00Z").now());
        sent_away.note("room", Some("ann"), now);
        sent_away.note("another room", None, now + TimeDelta::minutes(16));
        assert_eq!(sent_away.0.lock().len(), 1);
    }
}
