//! Descriptions that are not as a browser makes them, by malice or by a fault: whatever they
//! say, their sender alone may have to go.

use crate::world::World;
use crate::world::client::Client;
use linden_base::Chance;
use linden_sfu::{Hall, Limits, Link, Now, Protocol, RoomEvent};
use livekit_protocol::{
    SessionDescription, SignalRequest, signal_request::Message as Ask,
    signal_response::Message as Say,
};
use proptest::prelude::*;
use std::net::SocketAddr;
use std::time::{Duration, Instant};
use str0m::Candidate;

const ANN: Link = Link(1);
const EVE: Link = Link(2);

/// Lines that mean something, in places where they should not be.
const LINES: &[&str] = &[
    "a=mid:0",
    "a=mid:",
    "a=mid:a-name-that-is-longer-than-any-name-should-be",
    "a=mid:ŵŷĥ",
    "a=rid:q send",
    "a=rid:~ŵ send pt=96",
    "a=rid:a-name-that-is-longer-than-any-name-should-be recv",
    "a=simulcast:send q;h;f;~g,q",
    "a=simulcast:recv q send q",
    "a=ssrc:0 cname:x",
    "a=ssrc:4294967295 msid:x y",
    "a=ssrc-group:FID 1",
    "a=ssrc-group:FID 7 7",
    "a=ssrc-group:SIM 1 2 3 4 5 6 7 8 9",
    "a=msid:- eve-0",
    "a=extmap:0 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
    "a=extmap:255 urn:ietf:params:rtp-hdrext:sdes:mid",
    "a=extmap:14/recvonly urn:ietf:params:rtp-hdrext:sdes:mid",
    "a=extmap:1 urn:3gpp:video-orientation",
    "a=extmap-allow-mixed",
    "a=rtpmap:255 VP8/90000",
    "a=rtpmap:96 VP8/0",
    "a=rtpmap:97 rtx/90000",
    "a=rtpmap:111 opus/48000/65535",
    "a=fmtp:96 apt=96",
    "a=fmtp:97 apt=255",
    "a=rtcp-fb:* nack pli",
    "a=rtcp-mux",
    "a=setup:passive",
    "a=setup:active",
    "a=setup:holdconn",
    "a=fingerprint:sha-256 00",
    "a=fingerprint:sha-1 00:11:22",
    "a=ice-ufrag:x",
    "a=ice-pwd:",
    "a=ice-lite",
    "a=ice-options:trickle renomination",
    "a=group:BUNDLE",
    "a=group:BUNDLE 0 0 9 ŵ",
    "a=candidate:1 1 udp 1 10.0.0.9 0 typ host",
    "a=candidate:1 1 tcp 4294967295 ::1 9 typ host tcptype active",
    "a=end-of-candidates",
    "a=sctp-port:0",
    "a=max-message-size:0",
    "a=sendrecv",
    "a=sendonly",
    "a=inactive",
    "a=bundle-only",
    "m=video 9 UDP/TLS/RTP/SAVPF 96 97",
    "m=video 0 UDP/TLS/RTP/SAVPF",
    "m=audio 9 UDP/TLS/RTP/SAVPF 111 111 0 255",
    "m=application 9 UDP/DTLS/SCTP webrtc-datachannel",
    "m=text 9 RTP/AVP 98",
    "c=IN IP6 ::",
    "b=AS:0",
];

const NUMBERS: &[&str] =
    &["", "0", "1", "-1", "96", "128", "65536", "4294967296", "99999999999999999999"];

/// One change of one line.
#[derive(Clone, Debug)]
enum Change {
    Drop,
    Double,
    MoveTo(usize),
    Cut(usize),
    Put(&'static str),
    Number(usize, &'static str),
    Letter(usize, char),
}

fn change() -> impl Strategy<Value = (usize, Change)> {
    let what = prop_oneof![
        Just(Change::Drop),
        Just(Change::Double),
        (0..200_usize).prop_map(Change::MoveTo),
        (0..40_usize).prop_map(Change::Cut),
        proptest::sample::select(LINES).prop_map(Change::Put),
        (0..8_usize, proptest::sample::select(NUMBERS)).prop_map(|(n, to)| Change::Number(n, to)),
        (0..40_usize, any::<char>()).prop_map(|(at, letter)| Change::Letter(at, letter)),
    ];
    (0..200_usize, what)
}

fn changed(sdp: &str, changes: &[(usize, Change)]) -> String {
    let mut lines: Vec<String> = sdp.lines().map(str::to_owned).collect();
    for (at, change) in changes {
        if lines.is_empty() {
            break;
        }
        let (at, count) = (at % lines.len(), lines.len());
        match change {
            Change::Drop => drop(lines.remove(at)),
            Change::Double => lines.insert(at, lines[at].clone()),
            Change::MoveTo(to) => lines.swap(at, to % count),
            Change::Cut(length) => lines[at] = lines[at].chars().take(*length).collect(),
            Change::Put(line) => lines.insert(at, (*line).to_owned()),
            Change::Number(which, to) => lines[at] = renumbered(&lines[at], *which, to),
            Change::Letter(at_letter, letter) => {
                let mut letters: Vec<char> = lines[at].chars().collect();
                let place = at_letter % (letters.len() + 1);
                letters.insert(place, *letter);
                lines[at] = letters.into_iter().collect();
            }
        }
    }
    lines.iter().flat_map(|line| [line, "\r\n"]).collect()
}

/// The line with another number in place of its first, second, … one.
fn renumbered(line: &str, which: usize, to: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for letter in line.chars() {
        let digit = letter.is_ascii_digit();
        match parts.last_mut() {
            Some(part) if part.ends_with(|c: char| c.is_ascii_digit()) == digit => {
                part.push(letter)
            }
            _ => parts.push(letter.into()),
        }
    }
    let numbers = parts.iter_mut().filter(|part| part.starts_with(|c: char| c.is_ascii_digit()));
    if let Some(number) = numbers.skip(which).take(1).next() {
        *number = to.to_owned();
    }
    parts.concat()
}

/// Two people at the door of a room; no media flows.
struct Door<'a> {
    hall: Hall,
    now: Now,
    ann: Client,
    eve: Client,
    /// Of eve's descriptions, so many go as they are.
    honest: usize,
    changes: &'a [(usize, Change)],
    lied: bool,
    events: Vec<RoomEvent>,
}

impl<'a> Door<'a> {
    fn new(protocol: Protocol, honest: usize, changes: &'a [(usize, Change)]) -> Self {
        let address = |port| SocketAddr::from(([10, 0, 0, 2], port));
        let candidate = Candidate::host(SocketAddr::from(([10, 0, 0, 1], 3478)), "udp").unwrap();
        let hall = Hall::new(vec![candidate], Limits::default(), Chance::seeded(29));
        let now = Now { at: Instant::now(), ms: 1_800_000_000_000 };
        let ann = Client::new("ann", Protocol::One, [address(1), address(2)], now.at);
        let eve = Client::new("eve", protocol, [address(3), address(4)], now.at);
        Self { hall, now, ann, eve, honest, changes, lied: false, events: Vec::new() }
    }

    fn go(&mut self) {
        let wish = self.ann.wish();
        self.hall.join(ANN, World::ticket("ann"), wish, self.now);
        self.ann.publish_sound();
        self.ann.publish_picture(&[], 300);
        self.talk();
        let mut wish = self.eve.wish();
        wish.offer = wish.offer.map(|offer| self.told(offer));
        self.hall.join(EVE, World::ticket("eve"), wish, self.now);
        self.eve.publish_picture(&["q", "h", "f"], 300);
        self.eve.publish_sound();
        self.talk();
        for _ in 0..20 {
            self.now.at += Duration::from_millis(250);
            self.hall.wake(self.now);
            self.talk();
        }
    }

    /// What eve says in place of a description.
    fn told(&mut self, mut description: SessionDescription) -> SessionDescription {
        if self.honest == 0 {
            self.lied = true;
            description.sdp = changed(&description.sdp, self.changes);
        } else {
            self.honest -= 1;
        }
        description
    }

    /// Everybody says what they have to say, until nobody has anything more.
    fn talk(&mut self) {
        loop {
            self.hall.flush(self.now);
            let output = self.hall.take_output();
            self.events.extend(output.events);
            for (link, said) in output.lines {
                let Some(said) = said else { continue };
                let answer = matches!(said.message, Some(Say::Answer(_)));
                match link {
                    ANN => self.ann.hears(*said),
                    // An answer to what eve never made would confuse her own side.
                    _ if answer && self.lied => {}
                    _ => self.eve.hears(*said),
                }
            }
            let (ann, eve) =
                (std::mem::take(&mut self.ann.asks), std::mem::take(&mut self.eve.asks));
            if ann.is_empty() && eve.is_empty() {
                return;
            }
            ann.into_iter().for_each(|ask| self.hall.message(ANN, ask, self.now));
            for ask in eve {
                let message = match ask.message {
                    Some(Ask::Offer(offer)) => Some(Ask::Offer(self.told(offer))),
                    Some(Ask::Answer(answer)) => Some(Ask::Answer(self.told(answer))),
                    other => other,
                };
                self.hall.message(EVE, SignalRequest { message }, self.now);
            }
        }
    }

    fn ann_stays(&self) -> bool {
        let gone = |event: &RoomEvent| match event {
            RoomEvent::Left { identity, .. } => identity == "ann",
            RoomEvent::RoomEnded { .. } => true,
            RoomEvent::Joined { .. } => false,
        };
        self.ann.join.is_some() && !self.events.iter().any(gone)
    }
}

proptest! {
    #[test]
    fn no_description_takes_others_out_of_the_room(
        changes in proptest::collection::vec(change(), 1..8),
        two in any::<bool>(),
        honest in 0..3_usize,
    ) {
        let protocol = if two { Protocol::Two } else { Protocol::One };
        let mut door = Door::new(protocol, honest, &changes);
        door.go();
        prop_assert!(door.ann_stays(), "{:?}", door.events);
    }
}

#[test]
fn what_nobody_changed_is_taken() {
    for (protocol, descriptions) in [(Protocol::One, 9), (Protocol::Two, 9)] {
        let mut door = Door::new(protocol, descriptions, &[]);
        door.go();
        assert!(door.ann_stays() && door.eve.sent.iter().all(|sent| !sent.sid.is_empty()));
        assert_eq!(door.eve.carried.len(), 2, "eve receives both of ann's tracks");
    }
}
