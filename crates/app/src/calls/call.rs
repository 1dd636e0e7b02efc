//! One call between a therapist and a client, as a machine without clock, database or network:
//! it rings, goes on, and is over. Every change takes the moment and gives what came of it;
//! `rows.rs` keeps it only if nobody else was faster.
//!
//! A seat belongs to a person; the device that sits there is known by its session. Whoever
//! leaves by the red button has left until they join again.

mod seats;

pub(crate) use seats::{Seat, Side, Why};

use chrono::{DateTime, Duration, Utc};
use linden_base::{AccountId, CallId, SessionId};

/// It rings so long (PRODUCT, issue 2: rings out after 45 s).
pub(crate) const RINGS_FOR: Duration = Duration::seconds(45);

/// A call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Call {
    pub(crate) id: CallId,
    pub(crate) therapist: Seat,
    pub(crate) client: Seat,
    /// Who pressed.
    pub(crate) caller: Side,
    pub(crate) rings_until: DateTime<Utc>,
    pub(crate) stage: Stage,
}

/// Where a call stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Nobody has answered yet.
    Ringing,
    /// It was answered.
    Going { since: DateTime<Utc> },
    /// It is over and stays so; `since` if it was ever answered.
    Over { why: Why, at: DateTime<Utc>, since: Option<DateTime<Utc>> },
}

/// What came of answering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answered {
    /// This device takes the call.
    Taken(Call),
    /// This device sits in the call already.
    IsIn,
    /// Another device of the person was faster.
    Elsewhere,
    /// There is nothing to answer any more.
    TooLate,
}

/// What came of pressing "Call" while the two have a call that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Pressed {
    /// This is the call; it may have changed.
    Joins(Call),
    /// That call is over now, and a new one begins.
    WasOver(Call),
}

impl Call {
    /// The therapist or the client presses "Call".
    pub(crate) fn ring(
        id: CallId,
        (therapist, client): (AccountId, AccountId),
        caller: Side,
        session: SessionId,
        now: DateTime<Utc>,
    ) -> Self {
        let mut call = Self {
            id,
            therapist: Seat::empty(therapist),
            client: Seat::empty(client),
            caller,
            rings_until: now + RINGS_FOR,
            stage: Stage::Ringing,
        };
        call.seat_mut(caller).taken_by(session);
        call
    }

    /// On which side this person sits, if they are one of the two.
    pub(crate) fn side_of(&self, account: AccountId) -> Option<Side> {
        [Side::Therapist, Side::Client].into_iter().find(|side| self.seat(*side).account == account)
    }

    pub(crate) const fn seat(&self, side: Side) -> &Seat {
        match side {
            Side::Therapist => &self.therapist,
            Side::Client => &self.client,
        }
    }

    const fn seat_mut(&mut self, side: Side) -> &mut Seat {
        match side {
            Side::Therapist => &mut self.therapist,
            Side::Client => &mut self.client,
        }
    }

    pub(crate) const fn callee(&self) -> Side {
        self.caller.other()
    }

    /// When it was answered, if it ever was.
    pub(crate) const fn since(&self) -> Option<DateTime<Utc>> {
        match self.stage {
            Stage::Ringing => None,
            Stage::Going { since } => Some(since),
            Stage::Over { since, .. } => since,
        }
    }

    pub(crate) const fn is_over(&self) -> bool {
        matches!(self.stage, Stage::Over { .. })
    }

    /// The call as it stands at `now`: what rang too long has rung out, whether or not anybody
    /// has noted it yet.
    pub(crate) fn at(self, now: DateTime<Utc>) -> Self {
        match self.stage {
            Stage::Ringing if now >= self.rings_until => self.over(Why::RangOut, now),
            _ => self,
        }
    }

    /// Somebody accepts on a device. The first device takes it.
    pub(crate) fn answer(self, side: Side, session: SessionId, now: DateTime<Utc>) -> Answered {
        let call = self.at(now);
        match call.stage {
            Stage::Over { .. } => Answered::TooLate,
            Stage::Ringing if side == call.callee() => Answered::Taken(call.go(side, session, now)),
            Stage::Ringing | Stage::Going { .. } => {
                match call.seat(side).session == Some(session) {
                    true => Answered::IsIn,
                    false => Answered::Elsewhere,
                }
            }
        }
    }

    /// One of the two presses "Call" while this call is not known to be over. Two who press at
    /// the same time have both accepted.
    pub(crate) fn press(self, side: Side, session: SessionId, now: DateTime<Utc>) -> Pressed {
        let call = self.at(now);
        match call.stage {
            Stage::Over { .. } => Pressed::WasOver(call),
            Stage::Ringing if side == call.callee() => Pressed::Joins(call.go(side, session, now)),
            Stage::Ringing | Stage::Going { .. } => Pressed::Joins(call.seated(side, session)),
        }
    }

    /// Whether another device of this person sits in the call. Its place is taken by a press
    /// alone: a device that was left behind must not come back with camera and microphone.
    pub(crate) fn is_elsewhere(&self, side: Side, session: SessionId) -> bool {
        let seat = self.seat(side);
        let is_anothers = seat.session.is_some_and(|taken| taken != session);
        !self.is_over() && seat.left_at.is_none() && is_anothers
    }

    /// A device of somebody who may be in the call joins, or joins again. None: the call is over,
    /// still to be answered by this person, or on another device.
    pub(crate) fn join(self, side: Side, session: SessionId, now: DateTime<Utc>) -> Option<Self> {
        if self.is_elsewhere(side, session) {
            return None;
        }
        self.take_over(side, session, now)
    }

    /// The same by a press, in place of another device of the person.
    pub(crate) fn take_over(
        self,
        side: Side,
        session: SessionId,
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let call = self.at(now);
        match call.stage {
            Stage::Over { .. } => None,
            Stage::Ringing if side == call.callee() => None,
            Stage::Ringing | Stage::Going { .. } => Some(call.seated(side, session)),
        }
    }

    /// The one who is called declines. None: there is nothing to decline.
    pub(crate) fn decline(
        self,
        side: Side,
        session: SessionId,
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let call = self.at(now);
        let rings = call.stage == Stage::Ringing && side == call.callee();
        rings.then(|| call.seated(side, session).over(Why::Declined, now))
    }

    /// Somebody presses the red button. The call goes on while the other one is in it. None:
    /// this device is not in the call.
    pub(crate) fn leave(
        self,
        side: Side,
        session: SessionId,
        other_is_in: bool,
        now: DateTime<Utc>,
    ) -> Option<Self> {
        let mut call = self.at(now);
        if call.seat(side).session != Some(session) {
            return None;
        }
        match call.stage {
            Stage::Over { .. } => None,
            Stage::Ringing => Some(call.over(Why::Cancelled, now)),
            Stage::Going { .. } => {
                call.seat_mut(side).left_at = Some(now);
                let goes_on = other_is_in && call.seat(side.other()).left_at.is_none();
                Some(if goes_on { call } else { call.over(Why::LastLeft, now) })
            }
        }
    }

    /// Nobody answered in time. None: it does not ring (any more), or it is too early.
    pub(crate) fn ring_out(self, now: DateTime<Utc>) -> Option<Self> {
        let rings = self.stage == Stage::Ringing;
        Some(self.at(now)).filter(|call| rings && call.is_over())
    }

    /// It was seen that somebody is gone: nobody is left in a call that was answered, or the
    /// caller's page is closed while it rings. None: it goes on.
    pub(crate) fn found(self, is_in: impl Fn(Side) -> bool, now: DateTime<Utc>) -> Option<Self> {
        let call = self.at(now);
        let sits = |side| is_in(side) && call.seat(side).left_at.is_none();
        match call.stage {
            Stage::Ringing if !sits(call.caller) => Some(call.over(Why::Cancelled, now)),
            Stage::Going { .. } if !sits(Side::Therapist) && !sits(Side::Client) => {
                Some(call.over(Why::LastLeft, now))
            }
            Stage::Ringing | Stage::Going { .. } | Stage::Over { .. } => None,
        }
    }

    /// The two may not be in a call any more. None: it was over.
    pub(crate) fn forbid(self, now: DateTime<Utc>) -> Option<Self> {
        let call = self.at(now);
        (!call.is_over()).then(|| call.over(Why::NotAllowed, now))
    }

    fn seated(mut self, side: Side, session: SessionId) -> Self {
        self.seat_mut(side).taken_by(session);
        self
    }

    fn go(self, side: Side, session: SessionId, now: DateTime<Utc>) -> Self {
        Self { stage: Stage::Going { since: now }, ..self.seated(side, session) }
    }

    fn over(self, why: Why, at: DateTime<Utc>) -> Self {
        let since = self.since();
        Self { stage: Stage::Over { why, at, since }, ..self }
    }
}

#[cfg(test)]
mod tests;
