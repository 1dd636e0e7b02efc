use super::{PartOfDay, Reader};
use chrono::NaiveDate;
use chrono_tz::Tz;
use linden_base::{Clock, Language};

fn reader(language: Language, now: &str) -> Reader {
    Reader { language, zone: Tz::Europe__Amsterdam, now: Clock::fixed(now).now() }
}

fn near(language: Language, at: &str) -> String {
    let reader = reader(language, "2026-11-22T15:00:00Z");
    reader.told(Clock::fixed(at).now(), |when| when).words
}

#[test]
fn near_moments_are_told_relative_to_now() {
    let en = |at| near(Language::En, at);
    assert_eq!(en("2026-11-22T14:59:30Z"), "just now");
    assert_eq!(en("2026-11-22T14:59:00Z"), "1 minute ago");
    assert_eq!(en("2026-11-22T14:20:00Z"), "40 minutes ago");
    assert_eq!(en("2026-11-22T08:05:00Z"), "today at 09:05");
    assert_eq!(en("2026-11-21T15:20:00Z"), "yesterday at 16:20");
    assert_eq!(en("2026-11-03T15:20:00Z"), "on 3 November");
    assert_eq!(en("2025-11-03T15:20:00Z"), "on 3 November 2025");
}

#[test]
fn the_day_begins_at_midnight_where_the_platform_is() {
    assert_eq!(near(Language::En, "2026-11-21T22:59:00Z"), "yesterday at 23:59");
    assert_eq!(near(Language::En, "2026-11-21T23:01:00Z"), "today at 00:01");
}

#[test]
fn every_language_tells_yesterday_and_a_date_in_its_own_way() {
    let expected = [
        (Language::En, "yesterday at 16:20", "on 3 November"),
        (Language::Nl, "gisteren om 16:20", "op 3 november"),
        (Language::De, "gestern um 16:20 Uhr", "am 3. November"),
        (Language::Da, "i går kl. 16.20", "den 3. november"),
        (Language::Es, "ayer, 16:20", "el 3 de noviembre"),
        (Language::Fr, "hier à 16:20", "le 3 novembre"),
        (Language::Hu, "tegnap 16:20-kor", "november 3."),
        (Language::Pl, "wczoraj o 16:20", "3 listopada"),
    ];
    for (language, yesterday, date) in expected {
        assert_eq!(near(language, "2026-11-21T15:20:00Z"), yesterday);
        assert_eq!(near(language, "2026-11-03T15:20:00Z"), date);
    }
}

#[test]
fn a_day_is_enough_for_some_sentences() {
    let reader = reader(Language::En, "2026-11-22T15:00:00Z");
    let by_day = |at| reader.told_by_day(Clock::fixed(at).now(), |when| when).words;
    assert_eq!(by_day("2026-11-22T01:00:00Z"), "today");
    assert_eq!(by_day("2026-11-21T01:00:00Z"), "yesterday");
    assert_eq!(by_day("2026-11-19T01:00:00Z"), "3 days ago");
    assert_eq!(by_day("2026-11-15T01:00:00Z"), "on 15 November");
}

#[test]
fn the_exact_moment_stands_beside_the_words() {
    let reader = reader(Language::Da, "2026-11-22T15:00:00Z");
    let told = reader.told(Clock::fixed("2026-07-21T15:20:07Z").now(), |when| when);
    assert_eq!(told.exact, "21. juli 2026, 17.20");
    assert_eq!(told.iso, "2026-07-21T15:20:07Z");
}

#[test]
fn a_birth_date_is_written_in_full() {
    let date = NaiveDate::from_ymd_opt(1987, 3, 9).unwrap();
    let written = |language| reader(language, "2026-11-22T15:00:00Z").date(date);
    assert_eq!(written(Language::Es), "9 de marzo de 1987");
    assert_eq!(written(Language::Hu), "1987. március 9.");
    assert_eq!(written(Language::Pl), "9 marca 1987");
}

#[test]
fn people_are_greeted_by_the_time_of_day() {
    let part = |now| reader(Language::En, now).part_of_day();
    assert_eq!(part("2026-11-22T04:00:00Z"), PartOfDay::Morning);
    assert_eq!(part("2026-11-22T11:00:00Z"), PartOfDay::Afternoon);
    assert_eq!(part("2026-11-22T17:00:00Z"), PartOfDay::Evening);
    assert_eq!(part("2026-11-22T03:59:00Z"), PartOfDay::Evening);
}
