//! The little that we must read and change in session descriptions by hand: which sections
//! there are and whose track each carries. str0m does the rest. Pure; called by
//! `conversation.rs`. Never logs a description: it holds addresses of the participant.

use std::collections::HashMap;

/// LiveKit's clients send three layers of a picture at most (`q`, `h`, `f`).
const MOST_LAYERS: usize = 3;

/// Sound or picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    /// Sound.
    Audio,
    /// Picture.
    Video,
}

/// One media section of a client's offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    /// Its name, unique in the description.
    pub(crate) mid: String,
    /// Sound or picture.
    pub(crate) kind: Kind,
    /// The client sends on it.
    pub(crate) sends: bool,
    /// The client is ready to receive on it.
    pub(crate) receives: bool,
    /// The client's own id of the track that it sends: second part of `a=msid`.
    pub(crate) cid: Option<String>,
    /// Layers that the client sends, in the order of `a=rid`.
    pub(crate) rids: Vec<String>,
}

/// A track as it stands in a section towards a subscriber: (`PA_…|TR_…`, `TR_…`).
pub(crate) type StreamAndTrack = (String, String);

/// The media sections of a description; the data section is left out. A stopped section
/// (port 0 outside the bundle) neither sends nor receives.
pub(crate) fn sections(sdp: &str) -> Vec<Section> {
    split(sdp).filter_map(|lines| section(&lines)).collect()
}

fn split(sdp: &str) -> impl Iterator<Item = Vec<&str>> {
    let mut parts: Vec<Vec<&str>> = Vec::new();
    for line in sdp.lines() {
        if line.starts_with("m=") {
            parts.push(Vec::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(line);
        }
    }
    parts.into_iter()
}

fn section(lines: &[&str]) -> Option<Section> {
    let head = lines.first()?;
    let kind = kind_of(head)?;
    let value = |key: &str| lines.iter().find_map(|line| line.strip_prefix(key));
    let has = |key: &str| lines.contains(&key);
    let stopped = head.split(' ').nth(1) == Some("0") && !has("a=bundle-only");
    let silent = stopped || has("a=inactive");
    let cid = value("a=msid:").and_then(|ids| ids.split(' ').nth(1)).map(str::to_owned);
    let rids = lines.iter().filter_map(|line| line.strip_prefix("a=rid:"));
    let rids = rids.filter(|rid| rid.contains(" send")).take(MOST_LAYERS);
    Some(Section {
        mid: value("a=mid:")?.trim().to_owned(),
        kind,
        sends: !silent && !has("a=recvonly"),
        receives: !silent && !has("a=sendonly"),
        cid,
        rids: rids.filter_map(|rid| rid.split(' ').next()).map(str::to_owned).collect(),
    })
}

fn kind_of(head: &str) -> Option<Kind> {
    match head.strip_prefix("m=")?.split(' ').next()? {
        "audio" => Some(Kind::Audio),
        "video" => Some(Kind::Video),
        _ => None,
    }
}

/// Our own description, made ready for the subscriber: each section that we send on says
/// whose track it carries, or that it is inactive when it carries none. `carried` maps the
/// section to its track. Sections that we only receive on keep their direction.
pub(crate) fn dress(sdp: &str, carried: &HashMap<String, StreamAndTrack>) -> String {
    let session = sdp.lines().take_while(|line| !line.starts_with("m="));
    let mut out: String = session.flat_map(|line| [line, "\r\n"]).collect();
    for lines in split(sdp) {
        let mid = lines.iter().find_map(|line| line.strip_prefix("a=mid:"));
        let track = mid.and_then(|mid| carried.get(mid));
        let sends = lines.contains(&"a=sendonly") || lines.contains(&"a=sendrecv");
        for line in &lines {
            if let Some(line) = dressed_line(line, track, sends) {
                out.push_str(&line);
                out.push_str("\r\n");
            }
        }
    }
    out
}

fn dressed_line(line: &str, track: Option<&StreamAndTrack>, sends: bool) -> Option<String> {
    let names_a_track = line.starts_with("a=msid:") || line.starts_with("a=ssrc");
    match track {
        _ if line.starts_with("a=fmtp:") && line.contains("useinbandfec=1") => Some(with_dtx(line)),
        Some((stream, track)) if line.starts_with("a=msid:") => {
            Some(format!("a=msid:{stream} {track}"))
        }
        Some((stream, track)) if line.starts_with("a=ssrc:") && line.contains(" msid:") => {
            let ssrc = line.split(' ').next()?;
            Some(format!("{ssrc} msid:{stream} {track}"))
        }
        None if names_a_track => None,
        None if sends && matches!(line, "a=sendonly" | "a=sendrecv") => Some("a=inactive".into()),
        _ => Some(line.to_owned()),
    }
}

/// Silence may be sent as (almost) nothing: asks the client for it (RFC 7587, 3.1.3).
fn with_dtx(line: &str) -> String {
    if line.contains("usedtx=") { line.to_owned() } else { format!("{line};usedtx=1") }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFER: &str = "v=0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\na=recvonly\r\n\
        m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=mid:1\r\n\
        m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:2\r\na=sendonly\r\na=msid:s cam\r\n\
        a=rid:q send\r\na=rid:h send\r\na=simulcast:send q;h\r\n\
        m=video 0 UDP/TLS/RTP/SAVPF 96\r\na=mid:3\r\na=sendonly\r\n";

    #[test]
    fn the_sections_of_an_offer_tell_who_sends_what() {
        let found = sections(OFFER);
        assert_eq!(found.len(), 3);
        assert!(found[0].receives && !found[0].sends);
        assert_eq!((found[1].cid.as_deref(), found[1].sends), (Some("cam"), true));
        assert_eq!(found[1].rids, ["q", "h"]);
        assert!(!found[2].sends && !found[2].receives, "a stopped section carries nothing");
    }

    #[test]
    fn no_more_layers_are_taken_than_any_client_sends() {
        let many: String = (0..10_000).map(|number| format!("a=rid:{number} send\r\n")).collect();
        let found = sections(&format!("m=video 9 x 96\r\na=mid:0\r\n{many}"));
        assert_eq!(found[0].rids, ["0", "1", "2"]);
    }

    const ANSWER: &str = "v=0\r\na=ice-lite\r\nm=audio 9 x 111\r\na=mid:0\r\na=sendonly\r\n\
        a=msid:x y\r\na=fmtp:111 minptime=10;useinbandfec=1\r\na=ssrc:7 cname:c\r\n\
        a=ssrc:7 msid:x y\r\nm=video 9 x 96\r\na=mid:1\r\na=sendonly\r\na=msid:x y\r\n\
        a=ssrc:8 cname:c\r\na=ssrc-group:FID 8 9\r\nm=video 9 x 96\r\na=mid:2\r\na=recvonly\r\n";

    #[test]
    fn a_section_names_its_track_or_is_inactive() {
        let carried = HashMap::from([("0".into(), ("PA_a|TR_b".into(), "TR_b".into()))]);
        let text = dress(ANSWER, &carried);
        assert!(text.contains("a=msid:PA_a|TR_b TR_b\r\n"));
        assert!(text.contains("a=ssrc:7 msid:PA_a|TR_b TR_b\r\n"));
        assert!(text.contains("useinbandfec=1;usedtx=1"));
        let video = text.split("m=video").nth(1).unwrap();
        assert!(video.contains("a=inactive") && !video.contains("ssrc") && !video.contains("msid"));
        assert!(text.ends_with("a=mid:2\r\na=recvonly\r\n"), "what the client sends is left alone");
    }
}
