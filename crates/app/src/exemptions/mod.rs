//! Exemptions (PRODUCT T10): while two-step is required of professionals, an application manager
//! exempts one of them, never themself, for one calendar month. It ends by itself, or is ended
//! before; the owner is told of both. An exempt person need not set two-step up; who has it is
//! asked all the same. Called by `professionals` and `log_in_rules`, which ask who is exempt.
//! Absent: ended ones, of which the access log tells.

pub(crate) mod look;
pub(crate) mod pages;
pub(crate) mod rows;
#[cfg(test)]
mod tests;

use crate::{
    App,
    access::Caller,
    accounts::{Account, Kind, State},
    audit::{self, Action, Entry},
    log_in_rules, mails,
    mails::Mail,
    moments::Reader,
    platforms::Platform,
};
use chrono::{DateTime, Duration, Months, TimeZone, Utc};
use chrono_tz::Tz;
use linden_base::ExemptionId;
use linden_store::{PlatformTx, StoreError};

/// An exemption in force.
#[derive(Clone, Debug)]
pub(crate) struct Exemption {
    /// Who gave it, by the name they had then.
    pub(crate) made_by: String,
    pub(crate) reason: String,
    pub(crate) made_at: DateTime<Utc>,
    pub(crate) ends_at: DateTime<Utc>,
}

/// What came of giving one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    Done,
    /// Nobody exempts themself.
    Oneself,
    /// Two-step is not required of professionals now.
    NotRequired,
    /// There is one in force.
    Already,
    /// The account is closed.
    Closed,
}

/// Exempts a professional for one calendar month from now, and tells them.
pub(crate) async fn give(
    tx: &PlatformTx,
    app: &App,
    (platform, caller): (&Platform, &Caller),
    account: &Account,
    reason: &str,
) -> Result<Given, StoreError> {
    tx.one_at_a_time("exempt a professional").await?;
    let now = app.clock().now();
    let rules = log_in_rules::rows::here(tx, now).await?;
    let refused = match () {
        () if account.id == caller.account => Given::Oneself,
        () if account.state == State::Deactivated => Given::Closed,
        () if !rules.of(Kind::Professional).two_step.is_required(now) => Given::NotRequired,
        () if rows::of(tx, account.id, now).await?.is_some() => Given::Already,
        () => Given::Done,
    };
    if refused != Given::Done {
        return Ok(refused);
    }
    let exemption = Exemption {
        made_by: caller.name.full(),
        reason: reason.to_owned(),
        made_at: now,
        ends_at: a_month_after(now, platform.time_zone),
    };
    let id = ExemptionId::new(app.clock(), app.chance());
    rows::replace(tx, id, account.id, &exemption).await?;
    let until = day(app, platform, account, exemption.ends_at);
    let mut entry = Entry::new(caller.actor(), account.id, Action::Exempted);
    entry.reason = Some(exemption.reason);
    entry.detail = Some(exemption.ends_at.format("%Y-%m-%d").to_string());
    audit::rows::write(tx, app, entry).await?;
    mails::queue(tx, app, platform, account, &Mail::Exempted { until }).await?;
    Ok(Given::Done)
}

/// Ends one before its time, and tells its owner. False: there was none in force.
pub(crate) async fn end(
    tx: &PlatformTx,
    app: &App,
    (platform, caller): (&Platform, &Caller),
    account: &Account,
) -> Result<bool, StoreError> {
    if !rows::end(tx, account.id, app.clock().now()).await? {
        return Ok(false);
    }
    let entry = Entry::new(caller.actor(), account.id, Action::ExemptionEnded);
    audit::rows::write(tx, app, entry).await?;
    mails::queue(tx, app, platform, account, &Mail::ExemptionEnded).await?;
    Ok(true)
}

/// The same day and time of the next month where the platform is; a month that is too short has
/// its last day in place of it, and an hour that a clock skips the one after.
fn a_month_after(now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let here = now.with_timezone(&zone).naive_local();
    let there = here.checked_add_months(Months::new(1)).unwrap_or(here);
    let at = |time| zone.from_local_datetime(&time).earliest();
    let found = at(there).or_else(|| at(there + Duration::hours(1)));
    found.map_or(now + Months::new(1), |end| end.with_timezone(&Utc))
}

/// A day as its owner reads it: "22 December".
fn day(app: &App, platform: &Platform, account: &Account, at: DateTime<Utc>) -> String {
    let (language, zone) = (account.language, platform.time_zone);
    Reader { language, zone, now: app.clock().now() }.day(at)
}

#[cfg(test)]
mod a_month {
    use super::*;

    #[track_caller]
    fn leads(from: &str, to: &str) {
        let moment = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(a_month_after(moment(from), chrono_tz::Europe::Amsterdam), moment(to));
    }

    #[test]
    fn leads_to_the_same_day_and_time() {
        leads("2026-11-22T10:00:00Z", "2026-12-22T10:00:00Z");
        leads("2026-12-31T10:00:00Z", "2027-01-31T10:00:00Z");
    }

    #[test]
    fn ends_on_the_last_day_of_a_month_that_is_too_short() {
        leads("2027-01-31T10:00:00Z", "2027-02-28T10:00:00Z");
        leads("2028-01-31T10:00:00Z", "2028-02-29T10:00:00Z");
        leads("2027-01-29T10:00:00Z", "2027-02-28T10:00:00Z");
        leads("2027-05-31T10:00:00Z", "2027-06-30T10:00:00Z");
    }

    #[test]
    fn keeps_the_time_of_day_where_the_platform_is() {
        // In Amsterdam: at 12:00 before and after the clocks go back; and one day is not ours yet.
        leads("2026-10-01T10:00:00Z", "2026-11-01T11:00:00Z");
        leads("2027-01-31T23:30:00Z", "2027-02-28T23:30:00Z");
    }

    #[test]
    fn goes_on_an_hour_later_where_a_clock_skips_one() {
        // 28 March 2027, 02:30 in Amsterdam does not exist.
        leads("2027-02-28T01:30:00Z", "2027-03-28T01:30:00Z");
    }
}
