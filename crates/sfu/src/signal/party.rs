//! What signalling keeps of one participant beside what the room keeps: its line, its
//! sections, the offers under way. Pure; held by `conversation.rs`.

use super::Protocol;
use super::join::Wish;
use super::order::Link;
use super::sdp::Section;
use super::sections::Sections;
use livekit_protocol::ParticipantInfo;
use std::time::Instant;

/// One participant's line.
#[derive(Debug)]
pub(crate) struct Party {
    /// None while the line is lost.
    pub(crate) link: Option<Link>,
    /// Since when it is lost.
    pub(crate) lost_at: Option<Instant>,
    /// The client closed its media connection.
    pub(crate) hung_up: bool,
    pub(crate) protocol: Protocol,
    /// Names its tracks in descriptions otherwise than in `AddTrack`.
    pub(crate) renames_tracks: bool,
    pub(crate) sections: Sections,
    /// Sections that carry a track which was not announced yet, and since when.
    pub(crate) loose: Vec<(Section, Instant)>,
    /// Who left while the line was lost.
    pub(crate) missed: Vec<ParticipantInfo>,
    pub(crate) offers: Offers,
}

/// Our own offers (v0): one at a time.
#[derive(Debug, Default)]
pub(crate) struct Offers {
    /// The number of the last one.
    pub(crate) last: u32,
    /// It waits for its answer.
    pub(crate) outstanding: bool,
    /// The next one restarts ICE.
    pub(crate) restart: bool,
    /// Sections that were given back and are to be silenced.
    pub(crate) silence: Vec<String>,
}

impl Party {
    pub(crate) fn new(link: Link, wish: &Wish) -> Self {
        Self {
            link: Some(link),
            lost_at: None,
            hung_up: false,
            protocol: wish.protocol,
            renames_tracks: wish.browser.contains("firefox"),
            sections: Sections::default(),
            loose: Vec::new(),
            missed: Vec::new(),
            offers: Offers::default(),
        }
    }
}
