//! Which section of a subscriber's connection carries which track. With one connection
//! (v1) the client must offer the sections, and we ask for those that are missing; with two
//! (v0) we offer them ourselves. Pure; held by `conversation.rs` for each participant.

use super::sdp::Kind;
use crate::room::TrackId;

/// One section towards the subscriber.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Slot {
    mid: String,
    kind: Kind,
    track: Option<TrackId>,
    /// It carried a track before: a browser needs a new SSRC to show another one in it.
    used: bool,
    /// It was freed and the client was not told yet: a browser announces another track in it
    /// only after it was inactive in between.
    resting: bool,
}

impl Slot {
    fn takes(&self, kind: Kind) -> bool {
        self.track.is_none() && !self.resting && self.kind == kind
    }
}

/// Sections to ask a v1 client for. Both zero: it need only offer again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Requirement {
    pub(crate) audios: usize,
    pub(crate) videos: usize,
}

/// What an offer settles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Assigned {
    /// Tracks that have a section from now on.
    pub(crate) begun: Vec<(TrackId, String)>,
    /// Sections that need a new SSRC.
    pub(crate) renewed: Vec<String>,
}

/// The sections of one subscriber and the tracks that wait for one.
#[derive(Debug, Default)]
pub(crate) struct Sections {
    slots: Vec<Slot>,
    waiting: Vec<(TrackId, Kind)>,
    asked: Requirement,
    asked_to_offer: bool,
    /// Something was freed since the last description went out.
    stale: bool,
}

impl Sections {
    /// The subscriber is to receive this track.
    pub(crate) fn want(&mut self, track: TrackId, kind: Kind) {
        if !self.waiting.iter().any(|(waiting, _)| *waiting == track) && self.mid(track).is_none() {
            self.waiting.push((track, kind));
        }
    }

    /// The subscriber is to receive this track no longer.
    pub(crate) fn release(&mut self, track: TrackId) {
        self.waiting.retain(|(waiting, _)| *waiting != track);
        if let Some(slot) = self.slots.iter_mut().find(|slot| slot.track == Some(track)) {
            (slot.track, slot.resting) = (None, true);
            self.stale = true;
        }
    }

    /// The section that carries this track.
    pub(crate) fn mid(&self, track: TrackId) -> Option<&str> {
        let slot = self.slots.iter().find(|slot| slot.track == Some(track))?;
        Some(&slot.mid)
    }

    /// All sections that carry a track now.
    pub(crate) fn carried(&self) -> impl Iterator<Item = (&str, TrackId)> {
        self.slots.iter().filter_map(|slot| Some((slot.mid.as_str(), slot.track?)))
    }

    /// A client offered these sections to receive on; tracks that wait are put into them.
    pub(crate) fn offered<'a>(
        &mut self,
        receiving: impl Iterator<Item = (&'a str, Kind)>,
    ) -> Assigned {
        for (mid, kind) in receiving {
            if !self.slots.iter().any(|slot| slot.mid == mid) {
                self.add(mid.to_owned(), kind);
                let asked = match kind {
                    Kind::Audio => &mut self.asked.audios,
                    Kind::Video => &mut self.asked.videos,
                };
                *asked = asked.saturating_sub(1);
            }
        }
        self.asked_to_offer = false;
        let assigned = self.assign();
        self.told();
        assigned
    }

    /// Whether there are any; a v1 client that has not offered yet will do so by itself.
    pub(crate) fn exist(&self) -> bool {
        !self.slots.is_empty()
    }

    /// What was asked may have been lost with the line.
    pub(crate) fn forget_asking(&mut self) {
        self.asked = Requirement::default();
        self.asked_to_offer = false;
    }

    /// A section that we offer ourselves (v0).
    pub(crate) fn add(&mut self, mid: String, kind: Kind) {
        self.slots.push(Slot { mid, kind, track: None, used: false, resting: false });
    }

    /// Puts waiting tracks into free sections.
    pub(crate) fn assign(&mut self) -> Assigned {
        self.assign_to(|_| true)
    }

    /// Puts waiting tracks into sections that an offer of ours has just added; others would
    /// have to be renewed in an offer first.
    pub(crate) fn assign_new(&mut self) -> Assigned {
        self.assign_to(|slot| !slot.used)
    }

    fn assign_to(&mut self, fit: impl Fn(&Slot) -> bool) -> Assigned {
        let mut assigned = Assigned::default();
        let slots = &mut self.slots;
        self.waiting.retain(|(track, kind)| {
            let free = slots.iter_mut().find(|slot| slot.takes(*kind) && fit(slot));
            let Some(slot) = free else { return true };
            if slot.used {
                assigned.renewed.push(slot.mid.clone());
            }
            (slot.track, slot.used) = (Some(*track), true);
            assigned.begun.push((*track, slot.mid.clone()));
            false
        });
        assigned
    }

    /// Kinds of the tracks that wait and for which no section is free.
    pub(crate) fn missing(&self) -> Requirement {
        let count = |kind: Kind| {
            let waiting = self.waiting.iter().filter(|(_, waiting)| *waiting == kind).count();
            let free = self.slots.iter().filter(|slot| slot.track.is_none() && slot.kind == kind);
            waiting.saturating_sub(free.count())
        };
        Requirement { audios: count(Kind::Audio), videos: count(Kind::Video) }
    }

    /// Whether the last description no longer says what is wanted.
    pub(crate) fn changed(&self) -> bool {
        self.stale || !self.waiting.is_empty()
    }

    /// A description went out that says what stands.
    pub(crate) fn told(&mut self) {
        self.stale = false;
        self.slots.iter_mut().for_each(|slot| slot.resting = false);
    }

    /// What to ask a v1 client for, if anything; what was asked is not asked again.
    pub(crate) fn ask(&mut self) -> Option<Requirement> {
        if !self.changed() {
            return None;
        }
        let missing = self.missing();
        let more = Requirement {
            audios: missing.audios.saturating_sub(self.asked.audios),
            videos: missing.videos.saturating_sub(self.asked.videos),
        };
        if more == Requirement::default() && self.asked_to_offer {
            return None;
        }
        self.asked.audios += more.audios;
        self.asked.videos += more.videos;
        self.asked_to_offer = true;
        Some(more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn three_and_three() -> Vec<(&'static str, Kind)> {
        let audio = ["0", "1", "2"].map(|mid| (mid, Kind::Audio));
        let video = ["3", "4", "5"].map(|mid| (mid, Kind::Video));
        audio.into_iter().chain(video).collect()
    }

    #[test]
    fn tracks_that_wait_are_in_the_first_answer() {
        let mut sections = Sections::default();
        sections.want(TrackId(1), Kind::Audio);
        sections.want(TrackId(2), Kind::Video);
        let assigned = sections.offered(three_and_three().into_iter());
        assert_eq!(assigned.begun, [(TrackId(1), "0".into()), (TrackId(2), "3".into())]);
        assert!(assigned.renewed.is_empty());
        assert_eq!(sections.ask(), None);
    }

    #[test]
    fn only_what_is_missing_is_asked_for_and_only_once() {
        let mut sections = Sections::default();
        sections.offered(three_and_three().into_iter());
        for track in 0..5 {
            sections.want(TrackId(track), Kind::Video);
        }
        assert_eq!(sections.ask(), Some(Requirement { audios: 0, videos: 2 }));
        assert_eq!(sections.ask(), None);
        sections.want(TrackId(9), Kind::Video);
        assert_eq!(sections.ask(), Some(Requirement { audios: 0, videos: 1 }));
    }

    #[test]
    fn a_free_section_needs_only_another_offer() {
        let mut sections = Sections::default();
        sections.offered(three_and_three().into_iter());
        sections.want(TrackId(1), Kind::Audio);
        assert_eq!(sections.ask(), Some(Requirement::default()));
        assert_eq!(sections.ask(), None);
    }

    #[test]
    fn a_section_that_is_used_again_gets_a_new_ssrc() {
        let mut sections = Sections::default();
        sections.want(TrackId(1), Kind::Audio);
        sections.offered([("0", Kind::Audio)].into_iter());
        sections.release(TrackId(1));
        sections.want(TrackId(2), Kind::Audio);
        assert_eq!(sections.ask(), Some(Requirement::default()));
        let between = sections.offered([("0", Kind::Audio)].into_iter());
        assert!(between.begun.is_empty(), "the section is inactive once in between");
        assert_eq!(sections.ask(), Some(Requirement::default()));
        let assigned = sections.offered([("0", Kind::Audio)].into_iter());
        assert_eq!(assigned.renewed, ["0"]);
        assert_eq!(sections.mid(TrackId(2)), Some("0"));
    }
}
