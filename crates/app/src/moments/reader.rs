//! A reader of moments: in which language, in which time zone, and when it is read.

use super::formats;
use crate::layout::{Words, words::words};
use chrono::{DateTime, Days, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use linden_base::Language;

/// Who reads, where and when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader {
    pub(crate) language: Language,
    pub(crate) zone: Tz,
    pub(crate) now: DateTime<Utc>,
}

/// A sentence that tells a moment, with the exact one for `<time>`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// The sentence: "Last here yesterday at 16:20".
    pub(crate) words: String,
    /// On hover: "21 November 2026, 16:20".
    pub(crate) exact: String,
    /// For machines (RFC 3339).
    pub(crate) iso: String,
}

/// By what people are greeted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PartOfDay {
    /// From 5 o'clock.
    Morning,
    /// From 12 o'clock.
    Afternoon,
    /// From 18 o'clock, and through the night.
    Evening,
}

impl Reader {
    /// A moment told by `sentence`, which gets it as words from [`Self::near`].
    pub(crate) fn told(&self, at: DateTime<Utc>, sentence: impl FnOnce(String) -> String) -> Told {
        self.with(at, sentence(self.near(at)))
    }

    /// The same, where the day is enough: "3 days ago".
    pub(crate) fn told_by_day(
        &self,
        at: DateTime<Utc>,
        sentence: impl FnOnce(String) -> String,
    ) -> Told {
        self.with(at, sentence(self.days_ago(at)))
    }

    /// The exact moment alone: "21 November 2026, 16:20".
    pub(crate) fn told_exactly(&self, at: DateTime<Utc>) -> Told {
        self.with(at, self.exact(at))
    }

    /// "just now", "5 minutes ago", "today at 16:20", "yesterday at 16:20", "on 3 November".
    fn near(&self, at: DateTime<Utc>) -> String {
        let ago = self.now - at;
        let time = || self.time(at);
        match (ago.num_minutes(), self.days_since(at)) {
            (..1, _) => self.t().msg_moments_now(),
            (minutes @ 1..60, _) => self.t().msg_moments_minutes(minutes),
            (_, ..=0) => self.t().msg_moments_today_at(time()),
            (_, 1) => self.t().msg_moments_yesterday_at(time()),
            _ => self.on_day(at),
        }
    }

    /// "today", "yesterday", "3 days ago", "on 3 November".
    fn days_ago(&self, at: DateTime<Utc>) -> String {
        match self.days_since(at) {
            ..=0 => self.t().msg_moments_today(),
            1 => self.t().msg_moments_yesterday(),
            days @ 2..=6 => self.t().msg_moments_days(days),
            _ => self.on_day(at),
        }
    }

    fn on_day(&self, at: DateTime<Utc>) -> String {
        let date = self.day_of(at);
        let (formats, today) = (formats::of(self.language), self.day_of(self.now));
        let this_year = today - Days::new(300) < date;
        let words = if this_year { formats.day(date) } else { formats.date(date) };
        self.t().msg_moments_on(words)
    }

    /// A date in full: "3 November 1987".
    pub(crate) fn date(&self, date: NaiveDate) -> String {
        formats::of(self.language).date(date)
    }

    /// The date of a moment in full: "3 November 1987".
    pub(crate) fn date_of(&self, at: DateTime<Utc>) -> String {
        self.date(self.day_of(at))
    }

    /// A time of day: "16:20".
    pub(crate) fn time(&self, at: DateTime<Utc>) -> String {
        formats::of(self.language).time(at.with_timezone(&self.zone).time())
    }

    /// A day to come or gone by, without the year: "29 November".
    pub(crate) fn day(&self, at: DateTime<Utc>) -> String {
        formats::of(self.language).day(self.day_of(at))
    }

    /// Today's date where the platform is.
    pub(crate) fn date_now(&self) -> NaiveDate {
        self.day_of(self.now)
    }

    /// "Sunday 22 November".
    pub(crate) fn today(&self) -> String {
        formats::of(self.language).weekday(self.day_of(self.now))
    }

    /// How to greet now.
    pub(crate) fn part_of_day(&self) -> PartOfDay {
        match self.now.with_timezone(&self.zone).hour() {
            5..12 => PartOfDay::Morning,
            12..18 => PartOfDay::Afternoon,
            _ => PartOfDay::Evening,
        }
    }

    fn exact(&self, at: DateTime<Utc>) -> String {
        let formats = formats::of(self.language);
        format!("{}, {}", formats.date(self.day_of(at)), self.time(at))
    }

    fn with(&self, at: DateTime<Utc>, words: String) -> Told {
        Told { words, exact: self.exact(at), iso: at.format("%Y-%m-%dT%H:%M:%SZ").to_string() }
    }

    fn days_since(&self, at: DateTime<Utc>) -> i64 {
        (self.day_of(self.now) - self.day_of(at)).num_days()
    }

    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    fn t(&self) -> &'static Words {
        words(self.language)
    }
}
