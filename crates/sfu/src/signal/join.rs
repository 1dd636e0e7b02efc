//! How a client asks to come in: the query of `/rtc` (v0) and of `/rtc/v1` (one
//! `join_request`, base64 over protobuf over maybe gzip). Pure and bounded: what inflates
//! beyond the limit is refused. Called by `http.rs`.

use super::Protocol;
use crate::config::Limits;
use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use livekit_protocol::{AddTrackRequest, SessionDescription, SyncState};
use livekit_protocol::{JoinRequest, WrappedJoinRequest, wrapped_join_request::Compression};
use prost::Message;
use std::collections::HashMap;
use std::io::Read;

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What a client wants of its session.
#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    /// One peer connection or two.
    pub protocol: Protocol,
    /// Receive all that others publish.
    pub auto_subscribe: bool,
    /// The session to take up again after the signalling line was lost.
    pub resume: Option<String>,
    /// The browser's name in small letters; empty when unknown.
    pub browser: String,
    /// Tracks that are announced with joining.
    pub add_tracks: Vec<AddTrackRequest>,
    /// An offer that comes with joining.
    pub offer: Option<SessionDescription>,
    /// What the client knows, when it resumes.
    pub sync: Option<SyncState>,
}

impl Wish {
    /// A first join that receives everything.
    pub fn new(protocol: Protocol) -> Self {
        Self {
            protocol,
            auto_subscribe: true,
            resume: None,
            browser: String::new(),
            add_tracks: Vec::new(),
            offer: None,
            sync: None,
        }
    }
}

/// The request cannot be read, or is larger than allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this join request cannot be read")]
pub struct Unreadable;

/// Reads the query of `/rtc`.
pub(crate) fn read_query(query: &HashMap<String, String>) -> Wish {
    let is = |key: &str, value: &str| query.get(key).is_some_and(|given| given == value);
    let text = |key: &str| query.get(key).cloned().unwrap_or_default();
    let resume = is("reconnect", "1").then(|| text("sid"));
    Wish {
        auto_subscribe: !is("auto_subscribe", "0") && !is("auto_subscribe", "false"),
        resume,
        browser: text("browser").to_lowercase(),
        ..Wish::new(Protocol::Two)
    }
}

/// Reads the `join_request` of `/rtc/v1`.
pub(crate) fn read_join_request(text: &str, limits: &Limits) -> Result<Wish, Unreadable> {
    if text.len() > limits.message {
        return Err(Unreadable);
    }
    let bytes = BASE64.decode(text).map_err(|_| Unreadable)?;
    let wrapped = WrappedJoinRequest::decode(&bytes[..]).map_err(|_| Unreadable)?;
    let inflated = match wrapped.compression() {
        Compression::None => wrapped.join_request,
        Compression::Gzip => inflate(&wrapped.join_request, limits.message)?,
    };
    let join = JoinRequest::decode(&inflated[..]).map_err(|_| Unreadable)?;
    Ok(wish(join))
}

fn inflate(bytes: &[u8], limit: usize) -> Result<Vec<u8>, Unreadable> {
    let mut inflated = Vec::new();
    let limit = u64::try_from(limit).unwrap_or(u64::MAX);
    let mut reader = flate2::read::GzDecoder::new(bytes).take(limit + 1);
    let length = reader.read_to_end(&mut inflated).map_err(|_| Unreadable)?;
    if length as u64 > limit { Err(Unreadable) } else { Ok(inflated) }
}

fn wish(join: JoinRequest) -> Wish {
    let settings = join.connection_settings.unwrap_or_default();
    let browser = join.client_info.map(|info| info.browser.to_lowercase());
    Wish {
        protocol: Protocol::One,
        auto_subscribe: settings.auto_subscribe,
        resume: join.reconnect.then_some(join.participant_sid),
        browser: browser.unwrap_or_default(),
        add_tracks: join.add_track_requests,
        offer: join.publisher_offer,
        sync: join.sync_state,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression as Level, write::GzEncoder};
    use livekit_protocol::ConnectionSettings;
    use proptest::prelude::*;
    use std::io::Write;

    fn wrap(join_request: Vec<u8>, compression: Compression) -> String {
        let wrapped = WrappedJoinRequest { compression: compression.into(), join_request };
        BASE64.encode(wrapped.encode_to_vec())
    }

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Level::best());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn a_join_request_is_read_plain_and_compressed() {
        let settings = ConnectionSettings { auto_subscribe: true, ..Default::default() };
        let request = JoinRequest {
            connection_settings: Some(settings),
            reconnect: true,
            participant_sid: "PA_1".into(),
            ..Default::default()
        };
        let plain = wrap(request.encode_to_vec(), Compression::None);
        let packed = wrap(gzip(&request.encode_to_vec()), Compression::Gzip);
        let expected = Wish { resume: Some("PA_1".into()), ..Wish::new(Protocol::One) };
        for text in [plain, packed] {
            assert_eq!(read_join_request(&text, &Limits::default()), Ok(expected.clone()));
        }
    }

    #[test]
    fn a_request_that_inflates_without_end_is_refused() {
        let bomb = wrap(gzip(&vec![0; 64 * 1024 * 1024]), Compression::Gzip);
        assert!(bomb.len() < Limits::default().message, "small enough to get that far");
        assert_eq!(read_join_request(&bomb, &Limits::default()), Err(Unreadable));
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "\\PC{0,200}") {
            let _outcome = read_join_request(&text, &Limits::default());
        }

        #[test]
        fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _outcome = read_join_request(&wrap(bytes, Compression::Gzip), &Limits::default());
        }
    }

    #[test]
    fn the_older_query_is_read_too() {
        let query = [("reconnect", "1"), ("sid", "PA_2"), ("auto_subscribe", "0")];
        let query = query.map(|(key, value)| (key.to_owned(), value.to_owned())).into();
        let wish = read_query(&query);
        assert_eq!((wish.protocol, wish.auto_subscribe), (Protocol::Two, false));
        assert_eq!(wish.resume.as_deref(), Some("PA_2"));
    }
}
