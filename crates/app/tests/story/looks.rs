//! The look ahead: what its page says, held against the record.

use super::{
    Story,
    record::{Meets, Rule},
};
use chrono::{DateTime, Utc};
use linden_testkit::{Answer, PersonKind};

/// The page's word for a group.
pub(super) const fn word(kind: PersonKind) -> &'static str {
    match kind {
        PersonKind::Professional => "professionals",
        PersonKind::Client => "clients",
        PersonKind::Friend => "friends",
    }
}

/// How many meet this, and who, as the page says.
fn told(page: &str, meets: &str) -> (usize, Vec<String>) {
    let (_, rest) =
        page.split_once(&format!("data-meets=\"{meets}\"")).expect("a line of the page");
    let rest = rest.split("data-meets=").next().unwrap_or_default();
    let count = rest.split_once("data-count=\"").and_then(|(_, rest)| rest.split('"').next());
    let count = count.and_then(|count| count.parse().ok()).expect("a number");
    let list = rest.split_once("<details").map_or("", |(_, list)| list);
    let list = list.split("</details>").next().unwrap_or_default();
    let names = list.split("<li>").skip(1).filter_map(|name| name.split(" Test").next());
    (count, names.map(str::to_owned).filter(|name| !name.starts_with("Mona")).collect())
}

impl Story {
    /// Fails unless the page says of everybody what the record says.
    pub(super) fn says_the_same(&self, answer: &Answer, rule: &Rule, at: DateTime<Utc>) {
        let page = answer.text();
        let open = self.record.who(|human| human.kind == rule.kind && human.is_open);
        for (meets, lines) in [
            (Meets::Code, &["code"][..]),
            (Meets::SetUp, &["set-up"]),
            (Meets::Nothing, &["nothing", "exempt"]),
            (Meets::LockedOut, &["locked-out"]),
        ] {
            let is_met = |who: &usize| self.record.would_meet(*who, rule, at) == meets;
            let mut expected: Vec<&str> = open
                .iter()
                .copied()
                .filter(is_met)
                .map(|who| self.record.people[who].name)
                .collect();
            let told: Vec<_> = lines.iter().map(|line| told(&page, line)).collect();
            let count: usize = told.iter().map(|(count, _)| count).sum();
            let mut names: Vec<String> = told.into_iter().flat_map(|(_, names)| names).collect();
            names.sort_unstable();
            expected.sort_unstable();
            if rule.kind == PersonKind::Professional {
                assert_eq!(names, expected, "{meets:?}");
                let mona = self.mona_meets(rule) == meets;
                assert_eq!(count, expected.len() + usize::from(mona), "{meets:?}, with Mona");
            } else {
                assert_eq!((count, names.len()), (expected.len(), 0), "{meets:?}");
            }
        }
    }

    /// Mona has no account in use: two-step is what she will meet first.
    fn mona_meets(&self, rule: &Rule) -> Meets {
        if rule.two_step == "required" { Meets::SetUp } else { Meets::Nothing }
    }
}
