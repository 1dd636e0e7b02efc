//! What became of a call's ringing, for the one who was called: asked by `push`, which then ends the
//! ringing of phones, and by the call's page.

use super::{
    call::{Call, Stage, Why},
    rows,
};
use crate::App;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, CallId, SessionId};
use linden_store::{PlatformView, StoreError};

/// How the ringing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rang {
    /// Nobody answered or declined.
    Missed,
    /// On this device of the one who was called.
    Answered { on: Option<SessionId> },
    /// On this one.
    Declined { on: Option<SessionId> },
}

/// How the ringing ended, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AfterRinging {
    pub(crate) rang: Rang,
    pub(crate) at: DateTime<Utc>,
}

/// How the ringing of a call ended that came to this person. None: it rings still, or there is no
/// such call for them.
pub(crate) async fn after_ringing(
    view: &PlatformView,
    app: &App,
    callee: AccountId,
    id: CallId,
) -> Result<Option<AfterRinging>, StoreError> {
    let found = rows::of(view, id, callee).await?;
    let theirs = found.filter(|(kept, side)| kept.call.callee() == *side);
    Ok(theirs.and_then(|(kept, _)| kept.call.at(app.clock().now()).after_ringing()))
}

impl Call {
    /// How its ringing ended. None: it rings still.
    pub(super) fn after_ringing(&self) -> Option<AfterRinging> {
        let on = self.seat(self.callee()).session;
        let (rang, at) = match self.stage {
            Stage::Ringing => return None,
            Stage::Going { since } | Stage::Over { since: Some(since), .. } => {
                (Rang::Answered { on }, since)
            }
            Stage::Over { why: Why::Declined, at, .. } => (Rang::Declined { on }, at),
            Stage::Over { at, .. } => (Rang::Missed, at),
        };
        Some(AfterRinging { rang, at })
    }
}
