//! How LiveKit's server programs ask: Twirp 7, a POST to `/twirp/SERVICE/METHOD` with a body in
//! protobuf or JSON, answered in the same; what is refused is JSON with `code` and `msg`. Used by
//! `room_service.rs`.

use super::bearer;
use crate::media::Media;
use crate::pass::Pass;
use crate::ticket::TicketRefused;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use prost::Message;
use serde::{Serialize, de::DeserializeOwned};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Json,
    Protobuf,
}

impl Format {
    const fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Protobuf => "application/protobuf",
        }
    }

    /// None: neither of the two.
    fn of(request: &Request) -> Option<Self> {
        let given = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
        let media_type = given.split(';').next()?.trim();
        [Self::Json, Self::Protobuf].into_iter().find(|known| known.media_type() == media_type)
    }

    fn read<Q: Message + Default + DeserializeOwned>(self, body: &[u8]) -> Option<Q> {
        match self {
            Self::Json => serde_json::from_slice(body).ok(),
            Self::Protobuf => Q::decode(body).ok(),
        }
    }

    fn write<A: Message + Serialize>(self, answer: &A) -> Result<Vec<u8>, Refused> {
        match self {
            Self::Json => serde_json::to_vec(answer).map_err(|_| Refused::Unsaid),
            Self::Protobuf => Ok(answer.encode_to_vec()),
        }
    }
}

/// A question that can be read, with what its asker may do.
pub(super) struct Asked<Q> {
    pub(super) question: Q,
    pub(super) pass: Pass,
    format: Format,
}

impl<Q> Asked<Q> {
    /// The answer, written as the question was.
    pub(super) fn answer<A: Message + Serialize>(&self, answer: &A) -> Result<Response, Refused> {
        let kind = [(header::CONTENT_TYPE, self.format.media_type())];
        Ok((kind, self.format.write(answer)?).into_response())
    }
}

/// The pass is looked at before the body is.
impl<Q: Message + Default + DeserializeOwned> FromRequest<Media> for Asked<Q> {
    type Rejection = Refused;

    async fn from_request(request: Request, media: &Media) -> Result<Self, Refused> {
        let token = bearer(request.headers()).ok_or(TicketRefused::Missing);
        let pass = token.and_then(|token| media.pass(token)).map_err(Refused::NoPass)?;
        let format = Format::of(&request).ok_or(Refused::Unreadable)?;
        let body = Bytes::from_request(request, media).await.map_err(|_| Refused::Unreadable)?;
        let question = format.read(&body).ok_or(Refused::Unreadable)?;
        Ok(Self { question, pass, format })
    }
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// No pass, or none that is good.
    NoPass(TicketRefused),
    /// The pass does not go so far.
    NotAllowed,
    /// The question cannot be read, or is too long.
    Unreadable,
    /// There is no such method.
    NoMethod,
    NoRoom,
    NoParticipant,
    /// The worker is gone.
    Stopping,
    /// The answer cannot be written.
    Unsaid,
}

impl Refused {
    fn parts(self) -> (StatusCode, &'static str, String) {
        let (status, code, words) = match self {
            Self::NoPass(why) => {
                return (StatusCode::UNAUTHORIZED, "unauthenticated", why.to_string());
            }
            Self::NotAllowed => {
                (StatusCode::FORBIDDEN, "permission_denied", "this token does not allow that")
            }
            Self::Unreadable => {
                (StatusCode::BAD_REQUEST, "malformed", "this request cannot be read")
            }
            Self::NoMethod => (StatusCode::NOT_FOUND, "bad_route", "there is no such method"),
            Self::NoRoom => (StatusCode::NOT_FOUND, "not_found", "requested room does not exist"),
            Self::NoParticipant => {
                (StatusCode::NOT_FOUND, "not_found", "participant does not exist")
            }
            Self::Stopping => {
                (StatusCode::SERVICE_UNAVAILABLE, "unavailable", "the media server stops")
            }
            Self::Unsaid => (StatusCode::INTERNAL_SERVER_ERROR, "internal", "no answer"),
        };
        (status, code, words.to_owned())
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let (status, code, msg) = self.parts();
        let body = serde_json::json!({ "code": code, "msg": msg }).to_string();
        (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
    }
}
