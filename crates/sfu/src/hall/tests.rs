//! A room that fails ends alone, and whoever was in it can come in anew.

use super::*;
use crate::signal::Protocol;
use crate::ticket::Grants;
use linden_base::Clock;
use livekit_protocol::signal_response::Message as Say;

const ANN: Link = Link(1);
const BOB: Link = Link(2);
const CEM: Link = Link(3);

struct House {
    hall: Hall,
    now: Now,
    lines: Vec<(Link, Option<Box<SignalResponse>>)>,
    events: Vec<RoomEvent>,
}

impl House {
    /// Ann and Bob are in one room, Cem in another.
    fn new() -> Self {
        let candidate = Candidate::host(([10, 0, 0, 1], 3478).into(), "udp").unwrap();
        let hall = Hall::new(vec![candidate], Limits::default(), Chance::seeded(1));
        let now = Now { at: Instant::now(), ms: 1_800_000_000_000 };
        let mut house = Self { hall, now, lines: Vec::new(), events: Vec::new() };
        house.join(ANN, "garden", "ann");
        house.join(BOB, "garden", "bob");
        house.join(CEM, "kitchen", "cem");
        house.look();
        house.lines.clear();
        house.events.clear();
        house
    }

    fn join(&mut self, link: Link, room: &str, identity: &str) {
        let moment = Clock::fixed("2030-01-01T00:00:00Z").now();
        let ticket = Ticket {
            room: room.into(),
            identity: identity.into(),
            name: identity.into(),
            metadata: String::new(),
            attributes: HashMap::new(),
            grants: Grants::default(),
            issued: moment,
            expires: moment,
        };
        self.hall.join(link, ticket, Wish::new(Protocol::Two), self.now);
    }

    fn look(&mut self) {
        let output = self.hall.take_output();
        self.lines.extend(output.lines);
        self.events.extend(output.events);
    }

    /// Something that no code foresaw happens in a room.
    fn fail(&mut self, room: &str) {
        let number = self.hall.names[room];
        let outcome = self.hall.at_work(number, |_| panic!("on purpose, by a test"));
        assert_eq!(outcome, None::<()>);
        self.look();
    }

    fn said(&self, link: Link) -> Vec<Option<&Say>> {
        let mine = self.lines.iter().filter(|(to, _)| *to == link);
        mine.map(|(_, said)| said.as_ref().and_then(|said| said.message.as_ref())).collect()
    }

    fn joins(&self, link: Link) -> bool {
        self.said(link).iter().any(|said| matches!(said, Some(Say::Join(_))))
    }
}

fn left(identity: &str) -> RoomEvent {
    let reason = crate::LeftBecause::Fault;
    RoomEvent::Left { room: "garden".into(), identity: identity.into(), reason }
}

#[test]
fn a_room_that_fails_is_told_to_join_anew_and_no_other_notices() {
    let mut house = House::new();
    house.fail("garden");
    for link in [ANN, BOB] {
        let said = house.said(link);
        let [Some(Say::Leave(leave)), None] = said[..] else { panic!("{said:?}") };
        assert_eq!(leave.action(), Action::Reconnect);
        assert_eq!(leave.reason(), DisconnectReason::StateMismatch);
    }
    assert!(house.said(CEM).is_empty());
    house.events[..2].sort_by_key(|event| format!("{event:?}"));
    let ended = RoomEvent::RoomEnded { room: "garden".into() };
    assert_eq!(house.events, [left("ann"), left("bob"), ended]);
}

#[test]
fn nothing_of_a_room_that_failed_is_kept() {
    let mut house = House::new();
    house.fail("garden");
    let hall = &house.hall;
    assert_eq!((hall.len(), hall.names.len(), hall.links.len()), (1, 1, 1));
    let kitchen = hall.names["kitchen"];
    assert!(!hall.ufrags.is_empty() && hall.ufrags.values().all(|place| place.room == kitchen));
    // What still comes over the lines, and the room's timers, find nothing and do no harm.
    house.hall.lost(ANN, house.now);
    house.now.at += TICK * 2;
    house.hall.wake(house.now);
    house.hall.flush(house.now);
    house.look();
    assert_eq!(house.hall.len(), 1);
    assert_eq!(house.events.len(), 3);
}

#[test]
fn a_room_that_failed_takes_its_people_in_anew() {
    let mut house = House::new();
    house.fail("garden");
    house.join(Link(4), "garden", "ann");
    house.join(Link(5), "garden", "bob");
    house.look();
    assert!(house.joins(Link(4)) && house.joins(Link(5)));
    house.fail("kitchen");
    house.join(Link(6), "garden", "dan");
    house.look();
    assert!(house.joins(Link(6)));
}
