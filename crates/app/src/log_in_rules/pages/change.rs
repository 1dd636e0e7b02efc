//! The form for one group's rule, and what is read from it. It leads to a look ahead; nothing is
//! saved here.

use super::{START, enabled};
use crate::{
    App,
    access::Visit,
    accounts::Kind,
    layout::PageFrame,
    log_in_rules::{KINDS, Policy, Remember, Rule, change::Wanted, ways, words},
};
use askama::Template;
use axum::extract::{Query, State};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use linden_store::PlatformView;
use linden_web::{Page, Problem};
use serde::Deserialize;

/// A change begins within so many days.
const LATEST: i64 = 366;

#[derive(Template)]
#[template(path = "log_in_rules/change.html")]
pub(crate) struct ChangePage {
    pub(crate) page: PageFrame,
    pub(crate) word: &'static str,
    pub(crate) name: String,
    pub(crate) fields: Fields,
    /// Whether the rule says how long devices are remembered (T7).
    pub(crate) remembers: bool,
    /// Whether the password may be switched off (E8).
    pub(crate) other_way: bool,
    /// Whether something is planned already.
    pub(crate) is_planned: bool,
    pub(crate) error: String,
    /// The days that may be chosen, as `<input type="date">` takes them.
    pub(crate) days: (String, String),
}

/// As typed, in addresses and forms; what is missing stays as it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    #[serde(rename = "for")]
    pub(crate) group: String,
    pub(crate) two_step: String,
    pub(crate) remember: String,
    /// Whether e-mail and password let in; named so that it is not taken for a password.
    #[serde(rename = "by_email")]
    pub(crate) password: String,
    pub(crate) start: String,
}

impl Fields {
    /// The group; the first one where none is named.
    pub(crate) fn kind(&self) -> Kind {
        let named = |kind: &Kind| words::word(*kind) == self.group;
        KINDS.into_iter().find(named).unwrap_or(Kind::Professional)
    }

    /// The address of one of these pages, filled in like this.
    pub(super) fn address(&self, page: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("for", words::word(self.kind()));
        query.append_pair("two_step", &self.two_step).append_pair("remember", &self.remember);
        query.append_pair("by_email", &self.password).append_pair("start", &self.start);
        format!("{START}/{page}?{}", query.finish())
    }

    /// The fields with what is missing filled in.
    fn filled(mut self, rule: &Rule) -> Self {
        fn fill(field: &mut String, word: &str) {
            if field.is_empty() {
                word.clone_into(field);
            }
        }
        fill(&mut self.two_step, rule.two_step.word());
        fill(&mut self.remember, rule.remember.word());
        fill(&mut self.password, if rule.password { "on" } else { "off" });
        self
    }

    /// The change that they stand for; none: the day cannot be.
    pub(crate) fn wanted(&self, rule: &Rule, zone: Tz, now: DateTime<Utc>) -> Option<Wanted> {
        let starts_at = match self.start.trim() {
            "" => None,
            day => Some(start_of(day, zone, now)?),
        };
        let since = starts_at.unwrap_or(now);
        let remember = Remember::from_word(&self.remember).unwrap_or(rule.remember);
        let rule = Rule {
            password: if self.password.is_empty() { rule.password } else { self.password == "on" },
            two_step: Policy::from_word(&self.two_step, since).unwrap_or(rule.two_step),
            remember: if self.kind() == Kind::Professional { remember } else { rule.remember },
        };
        Some(Wanted { kind: self.kind(), rule, starts_at })
    }
}

/// The first moment of a day to come, where the platform is.
fn start_of(day: &str, zone: Tz, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let day: NaiveDate = day.parse().ok()?;
    let midnight = day.and_time(NaiveTime::MIN);
    let at = |time| zone.from_local_datetime(&time).earliest();
    let start = at(midnight).or_else(|| at(midnight + Duration::hours(1)))?.with_timezone(&Utc);
    (start > now && start < now + Duration::days(LATEST)).then_some(start)
}

pub(crate) async fn show(
    State(app): State<App>,
    visit: Visit,
    Query(fields): Query<Fields>,
) -> Result<Page<ChangePage>, Problem> {
    enabled(&visit)?;
    let view = app.store().look(visit.platform().id).await?;
    Ok(Page::ok(page(&view, &app, &visit, fields, String::new()).await?))
}

pub(super) async fn page(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
    fields: Fields,
    error: String,
) -> Result<ChangePage, Problem> {
    let (kind, rules) = (fields.kind(), &visit.platform().rules);
    let day = |days| (visit.reader(app).date_now() + Duration::days(days)).to_string();
    Ok(ChangePage {
        page: visit.frame(),
        word: words::word(kind),
        remembers: kind == Kind::Professional,
        name: words::group(kind, visit.t()),
        fields: fields.filled(rules.of(kind)),
        other_way: ways::other_way(view, kind).await?,
        is_planned: rules.planned(kind).is_some(),
        error,
        days: (day(1), day(LATEST - 1)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::Clock;

    #[test]
    fn a_day_begins_at_midnight_where_the_platform_is() {
        let now = Clock::fixed("2026-11-22T23:30:00Z").now();
        let start =
            |day| start_of(day, chrono_tz::Europe::Amsterdam, now).map(|at| at.to_rfc3339());
        assert_eq!(start("2026-11-24").as_deref(), Some("2026-11-23T23:00:00+00:00"));
        assert_eq!(start("2026-11-23"), None, "it is the 23rd there already");
        assert_eq!(start("2026-11-01"), None);
        assert_eq!(start("2028-11-24"), None);
        assert_eq!(start("soon"), None);
    }

    #[test]
    fn a_day_whose_midnight_a_clock_skips_begins_an_hour_later() {
        let now = Clock::fixed("2026-11-22T10:00:00Z").now();
        let start = start_of("2027-04-30", chrono_tz::Africa::Cairo, now).unwrap();
        assert_eq!(start.to_rfc3339(), "2027-04-29T22:00:00+00:00");
    }
}
