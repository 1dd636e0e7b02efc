//! From which addresses each connection is reached, as its first packets told. A client may come
//! from several (Wi-Fi, mobile, another port after a pause), but not from any number: what one
//! of them makes up pushes out its own addresses, and nobody else's.

use super::Place;
use std::collections::{HashMap, VecDeque};
use std::net::SocketAddr;

/// Whether it is TCP, and whence.
pub(super) type Source = (bool, SocketAddr);

/// So many are remembered for one connection, the newest.
const MOST: usize = 32;

#[derive(Debug, Default)]
pub(super) struct Addresses {
    places: HashMap<Source, Place>,
    /// The sources of each, oldest first.
    sources: HashMap<Place, VecDeque<Source>>,
}

impl Addresses {
    pub(super) fn place(&self, source: Source) -> Option<Place> {
        self.places.get(&source).copied()
    }

    /// What comes from there is for this connection from now on.
    pub(super) fn learn(&mut self, source: Source, place: Place) {
        match self.places.insert(source, place) {
            Some(known) if known == place => return,
            Some(other) => self.take_from(other, source),
            None => {}
        }
        let sources = self.sources.entry(place).or_default();
        sources.push_back(source);
        if sources.len() > MOST
            && let Some(oldest) = sources.pop_front()
        {
            self.places.remove(&oldest);
        }
    }

    /// Nothing comes from there any more. Gives the connection that it was for.
    pub(super) fn forget(&mut self, source: Source) -> Option<Place> {
        let place = self.places.remove(&source)?;
        self.take_from(place, source);
        Some(place)
    }

    fn take_from(&mut self, place: Place, source: Source) {
        if let Some(sources) = self.sources.get_mut(&place) {
            sources.retain(|known| *known != source);
        }
    }

    /// Forgets all connections but these.
    pub(super) fn keep(&mut self, stays: impl Fn(&Place) -> bool) {
        self.places.retain(|_, place| stays(place));
        self.sources.retain(|place, _| stays(place));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::peer::Role;
    use crate::room::MemberId;

    fn place(member: u32) -> Place {
        Place { room: 1, member: MemberId(member), role: Role::Publishing }
    }

    fn source(port: u16) -> Source {
        (false, SocketAddr::from(([192, 0, 2, 1], port)))
    }

    #[test]
    fn who_comes_from_everywhere_pushes_out_nobody_but_themselves() {
        let mut addresses = Addresses::default();
        addresses.learn(source(1), place(1));
        (100..10_000).for_each(|port| addresses.learn(source(port), place(2)));
        assert_eq!(addresses.place(source(1)), Some(place(1)));
        assert_eq!(addresses.place(source(100)), None, "the oldest is forgotten");
        assert_eq!(addresses.place(source(9_999)), Some(place(2)));
        assert_eq!(addresses.places.len(), 1 + MOST);
    }

    #[test]
    fn an_address_belongs_to_whom_it_told_last() {
        let mut addresses = Addresses::default();
        addresses.learn(source(1), place(1));
        addresses.learn(source(1), place(2));
        (100..200).for_each(|port| addresses.learn(source(port), place(1)));
        assert_eq!(addresses.place(source(1)), Some(place(2)), "not pushed out with the first");
        assert_eq!(addresses.forget(source(1)), Some(place(2)));
        assert_eq!((addresses.forget(source(1)), addresses.place(source(1))), (None, None));
        addresses.keep(|place| place.member == MemberId(1));
        assert_eq!(addresses.place(source(1)), None);
        assert_eq!(addresses.sources.len(), 1);
    }
}
