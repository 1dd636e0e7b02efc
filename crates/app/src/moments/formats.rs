//! ICU's patterns for the eight languages, loaded once for the whole process.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use icu_calendar::Gregorian;
use icu_datetime::{
    FixedCalendarDateTimeFormatter, NoCalendarFormatter,
    fieldsets::{MD, MDE, T, YMD},
    input::{Date, Time},
};
use icu_locale_core::Locale;
use linden_base::Language;
use std::sync::LazyLock;

/// How one language writes dates and times.
pub(super) struct Formats {
    day: FixedCalendarDateTimeFormatter<Gregorian, MD>,
    weekday: FixedCalendarDateTimeFormatter<Gregorian, MDE>,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    time: NoCalendarFormatter<T>,
}

/// The patterns of a language.
pub(super) fn of(language: Language) -> &'static Formats {
    static ALL: LazyLock<Vec<Formats>> =
        LazyLock::new(|| Language::ALL.into_iter().map(Formats::load).collect());
    &ALL[language as usize]
}

impl Formats {
    fn load(language: Language) -> Self {
        let locale: Locale = tag(language).parse().expect("these are language tags");
        let known = "ICU's built-in data holds the eight languages";
        Self {
            day: FixedCalendarDateTimeFormatter::try_new(locale.clone().into(), MD::long())
                .expect(known),
            weekday: FixedCalendarDateTimeFormatter::try_new(locale.clone().into(), MDE::long())
                .expect(known),
            date: FixedCalendarDateTimeFormatter::try_new(locale.clone().into(), YMD::long())
                .expect(known),
            time: NoCalendarFormatter::try_new(locale.into(), T::hm()).expect(known),
        }
    }

    /// "3 November".
    pub(super) fn day(&self, date: NaiveDate) -> String {
        self.day.format(&gregorian(date)).to_string()
    }

    /// "Sunday 22 November".
    pub(super) fn weekday(&self, date: NaiveDate) -> String {
        self.weekday.format(&gregorian(date)).to_string()
    }

    /// "3 November 2025".
    pub(super) fn date(&self, date: NaiveDate) -> String {
        self.date.format(&gregorian(date)).to_string()
    }

    /// "16:20".
    pub(super) fn time(&self, time: NaiveTime) -> String {
        let part = |number: u32| u8::try_from(number).unwrap_or_default();
        let time = Time::try_new(part(time.hour()), part(time.minute()), part(time.second()), 0);
        time.map(|time| self.time.format(&time).to_string()).unwrap_or_default()
    }
}

/// English as in Europe: the day before the month, 24 hours.
const fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en-GB",
        other => other.code(),
    }
}

fn gregorian(date: NaiveDate) -> Date<Gregorian> {
    let (month, day) = (date.month(), date.day());
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    Date::try_new_gregorian(date.year(), part(month), part(day))
        .expect("chrono's dates are Gregorian dates")
}
