use super::*;
use crate::calls::Rang;
use linden_base::{Chance, Clock};
use proptest::prelude::*;

/// A call that rings, from the therapist's laptop, and the devices of both.
struct Story {
    call: Call,
    now: DateTime<Utc>,
    laptop: SessionId,
    phone: SessionId,
    tablet: SessionId,
}

fn ringing() -> Story {
    let (clock, chance) = (Clock::fixed("2026-11-22T10:00:00Z"), Chance::seeded(5));
    let session = || SessionId::new(&clock, &chance);
    let (laptop, phone, tablet) = (session(), session(), session());
    let accounts = (AccountId::new(&clock, &chance), AccountId::new(&clock, &chance));
    let id = CallId::new(&clock, &chance);
    let call = Call::ring(id, accounts, Side::Therapist, laptop, clock.now());
    Story { call, now: clock.now(), laptop, phone, tablet }
}

impl Story {
    fn answered(&self) -> Call {
        match self.call.clone().answer(Side::Client, self.phone, self.later(5)) {
            Answered::Taken(call) => call,
            other => panic!("the first answer takes the call: {other:?}"),
        }
    }

    fn later(&self, seconds: i64) -> DateTime<Utc> {
        self.now + Duration::seconds(seconds)
    }
}

fn why(call: &Call) -> Option<Why> {
    match call.stage {
        Stage::Over { why, .. } => Some(why),
        Stage::Ringing | Stage::Going { .. } => None,
    }
}

#[test]
fn the_first_device_takes_the_call_and_the_others_are_elsewhere() {
    let story = ringing();
    let call = story.answered();
    assert_eq!(call.stage, Stage::Going { since: story.later(5) });
    let again = |session| call.clone().answer(Side::Client, session, story.later(6));
    assert_eq!(again(story.tablet), Answered::Elsewhere);
    assert_eq!(again(story.phone), Answered::IsIn);
}

#[test]
fn the_caller_cannot_answer_their_own_call() {
    let story = ringing();
    let answer = |session| story.call.clone().answer(Side::Therapist, session, story.later(1));
    assert_eq!(answer(story.laptop), Answered::IsIn);
    assert_eq!(answer(story.tablet), Answered::Elsewhere);
}

#[test]
fn it_rings_for_45_seconds_and_not_longer() {
    let story = ringing();
    assert_eq!(story.call.clone().ring_out(story.later(44)), None);
    let over = story.call.clone().ring_out(story.later(45)).unwrap();
    assert_eq!(why(&over), Some(Why::RangOut));
    let late = story.call.clone().answer(Side::Client, story.phone, story.later(45));
    assert_eq!(late, Answered::TooLate);
    assert_eq!(story.call.clone().decline(Side::Client, story.phone, story.later(45)), None);
    assert_eq!(story.answered().ring_out(story.later(60)), None);
}

#[test]
fn only_the_one_who_is_called_declines_and_only_while_it_rings() {
    let story = ringing();
    assert_eq!(story.call.clone().decline(Side::Therapist, story.laptop, story.now), None);
    let over = story.call.clone().decline(Side::Client, story.phone, story.now).unwrap();
    assert_eq!(why(&over), Some(Why::Declined));
    assert_eq!(over.since(), None);
    assert_eq!(over.clone().answer(Side::Client, story.phone, story.now), Answered::TooLate);
    assert_eq!(story.answered().decline(Side::Client, story.phone, story.later(6)), None);
}

#[test]
fn the_one_who_was_called_answered_declined_or_missed_it() {
    let story = ringing();
    let rang = |call: &Call| call.after_ringing().map(|after| (after.rang, after.at));
    assert_eq!(rang(&story.call), None);
    let on = Some(story.phone);
    let declined = story.call.clone().decline(Side::Client, story.phone, story.later(3)).unwrap();
    assert_eq!(rang(&declined), Some((Rang::Declined { on }, story.later(3))));
    let out = story.call.clone().ring_out(story.later(45)).unwrap();
    assert_eq!(rang(&out), Some((Rang::Missed, story.later(45))));
    let given_up = story.call.clone().found(|_| false, story.later(9)).unwrap();
    assert_eq!(rang(&given_up), Some((Rang::Missed, story.later(9))));
    let answered = story.answered();
    let since = answered.since().unwrap();
    let left = answered.clone().found(|_| false, story.later(90)).unwrap();
    for call in [answered, left] {
        assert_eq!(rang(&call), Some((Rang::Answered { on }, since)), "whatever comes after");
    }
}

#[test]
fn two_who_press_at_the_same_time_have_both_accepted() {
    let story = ringing();
    let pressed = story.call.clone().press(Side::Client, story.phone, story.now);
    let Pressed::Joins(call) = pressed else { panic!("it is the same call: {pressed:?}") };
    assert_eq!(call.id, story.call.id);
    assert_eq!(call.stage, Stage::Going { since: story.now });
    let again = call.clone().press(Side::Therapist, story.laptop, story.later(1));
    assert_eq!(again, Pressed::Joins(call));
}

#[test]
fn pressing_twice_rings_once_and_pressing_after_it_rang_out_begins_anew() {
    let story = ringing();
    let again = story.call.clone().press(Side::Therapist, story.laptop, story.later(10));
    assert_eq!(again, Pressed::Joins(story.call.clone()));
    let late = story.call.clone().press(Side::Therapist, story.laptop, story.later(50));
    assert!(matches!(late, Pressed::WasOver(call) if why(&call) == Some(Why::RangOut)));
}

#[test]
fn the_caller_gives_up_while_it_rings() {
    let story = ringing();
    let leave = |side, session| story.call.clone().leave(side, session, false, story.later(3));
    assert_eq!(leave(Side::Client, story.phone), None);
    assert_eq!(leave(Side::Therapist, story.tablet), None);
    assert_eq!(why(&leave(Side::Therapist, story.laptop).unwrap()), Some(Why::Cancelled));
}

#[test]
fn who_leaves_can_join_again_while_the_other_is_in_and_the_last_one_ends_it() {
    let story = ringing();
    let left = story.answered().leave(Side::Client, story.phone, true, story.later(60)).unwrap();
    assert_eq!(why(&left), None);
    assert_eq!(left.client.left_at, Some(story.later(60)));
    let back = left.clone().join(Side::Client, story.phone, story.later(70)).unwrap();
    assert_eq!(back.client.left_at, None);
    let over = left.leave(Side::Therapist, story.laptop, true, story.later(80)).unwrap();
    assert_eq!(why(&over), Some(Why::LastLeft));
    assert_eq!(over.since(), Some(story.later(5)));
    assert_eq!(over.clone().join(Side::Client, story.phone, story.later(81)), None);
    assert_eq!(over.leave(Side::Client, story.phone, true, story.later(82)), None);
}

#[test]
fn leaving_when_the_other_is_gone_already_ends_the_call() {
    let story = ringing();
    let over = story.answered().leave(Side::Client, story.phone, false, story.later(60)).unwrap();
    assert_eq!(why(&over), Some(Why::LastLeft));
}

#[test]
fn a_device_whose_place_was_taken_over_cannot_leave_for_the_other() {
    let story = ringing();
    assert_eq!(story.answered().join(Side::Client, story.tablet, story.later(20)), None);
    let moved = story.answered().take_over(Side::Client, story.tablet, story.later(20)).unwrap();
    assert_eq!(moved.client.session, Some(story.tablet));
    assert!(moved.is_elsewhere(Side::Client, story.phone));
    assert_eq!(moved.clone().join(Side::Client, story.phone, story.later(21)), None);
    assert_eq!(moved.clone().leave(Side::Client, story.phone, true, story.later(21)), None);
    assert!(moved.leave(Side::Client, story.tablet, true, story.later(21)).is_some());
}

#[test]
fn nobody_joins_a_call_that_they_have_not_answered() {
    let story = ringing();
    assert_eq!(story.call.clone().join(Side::Client, story.phone, story.now), None);
    let caller = story.call.clone().join(Side::Therapist, story.laptop, story.now);
    assert_eq!(caller, Some(story.call.clone()));
    assert_eq!(story.call.clone().join(Side::Therapist, story.laptop, story.later(45)), None);
}

#[test]
fn a_call_without_anybody_in_it_ends_and_one_with_somebody_goes_on() {
    let story = ringing();
    let found = |call: Call, present: &[Side]| {
        call.found(|side| present.contains(&side), story.later(30)).and_then(|call| why(&call))
    };
    let both = [Side::Therapist, Side::Client];
    assert_eq!(found(story.call.clone(), &[Side::Therapist]), None);
    assert_eq!(found(story.call.clone(), &[]), Some(Why::Cancelled));
    assert_eq!(found(story.answered(), &[Side::Client]), None);
    assert_eq!(found(story.answered(), &[]), Some(Why::LastLeft));
    let left = story.answered().leave(Side::Client, story.phone, true, story.later(9)).unwrap();
    assert_eq!(found(left.clone(), &both), None);
    assert_eq!(found(left, &[Side::Client]), Some(Why::LastLeft));
}

#[test]
fn who_may_not_be_in_a_call_any_more_is_out_at_once() {
    let story = ringing();
    let over = story.answered().forbid(story.later(60)).unwrap();
    assert_eq!(why(&over), Some(Why::NotAllowed));
    assert_eq!(over.since(), Some(story.later(5)));
    assert_eq!(over.forbid(story.later(61)), None);
    assert!(story.call.clone().forbid(story.later(1)).is_some());
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Answer(bool, u8),
    Press(bool, u8),
    Join(bool, u8),
    Decline(bool),
    Leave(bool, u8, bool),
    RingOut,
    Found(bool, bool),
    Forbid,
    Wait(u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        (any::<bool>(), 0..3_u8).prop_map(|(side, device)| Step::Answer(side, device)),
        (any::<bool>(), 0..3_u8).prop_map(|(side, device)| Step::Press(side, device)),
        (any::<bool>(), 0..3_u8).prop_map(|(side, device)| Step::Join(side, device)),
        any::<bool>().prop_map(Step::Decline),
        (any::<bool>(), 0..3_u8, any::<bool>()).prop_map(|(s, d, other)| Step::Leave(s, d, other)),
        Just(Step::RingOut),
        (any::<bool>(), any::<bool>()).prop_map(|(one, two)| Step::Found(one, two)),
        Just(Step::Forbid),
        (0..60_u8).prop_map(Step::Wait),
    ]
}

fn take(call: &Call, story: &Story, now: DateTime<Utc>, step: Step) -> Option<Call> {
    let side = |client| if client { Side::Client } else { Side::Therapist };
    let device = |number| [story.laptop, story.phone, story.tablet][usize::from(number)];
    let call = call.clone();
    match step {
        Step::Answer(who, with) => match call.answer(side(who), device(with), now) {
            Answered::Taken(call) => Some(call),
            Answered::IsIn | Answered::Elsewhere | Answered::TooLate => None,
        },
        Step::Press(who, with) => match call.press(side(who), device(with), now) {
            Pressed::Joins(call) | Pressed::WasOver(call) => Some(call),
        },
        Step::Join(who, with) => call.join(side(who), device(with), now),
        Step::Decline(who) => call.decline(side(who), story.phone, now),
        Step::Leave(who, with, other) => call.leave(side(who), device(with), other, now),
        Step::RingOut => call.ring_out(now),
        Step::Found(one, two) => {
            call.found(|side| if side == Side::Client { one } else { two }, now)
        }
        Step::Forbid => call.forbid(now),
        Step::Wait(_) => None,
    }
}

proptest! {
    #[test]
    fn whatever_happens_a_call_only_goes_forward(steps in prop::collection::vec(step(), 1..40)) {
        let story = ringing();
        let (mut call, mut now) = (story.call.clone(), story.now);
        for step in steps {
            if let Step::Wait(seconds) = step {
                now += Duration::seconds(i64::from(seconds));
            }
            let Some(next) = take(&call, &story, now, step) else { continue };
            prop_assert_eq!(next.id, call.id);
            prop_assert_eq!((next.caller, next.rings_until), (call.caller, call.rings_until));
            match call.stage {
                Stage::Ringing => {}
                Stage::Going { since } => prop_assert_eq!(next.since(), Some(since)),
                Stage::Over { .. } => prop_assert_eq!(next.stage, call.stage),
            }
            if let (Stage::Ringing, Stage::Going { since }) = (call.stage, next.stage) {
                prop_assert!(since < call.rings_until);
                prop_assert!(next.client.session.is_some());
            }
            call = next;
        }
    }
}
