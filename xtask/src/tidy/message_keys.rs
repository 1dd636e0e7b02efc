//! All eight languages hold the same messages with the same variables (PRODUCT L1), each
//! once. English is the measure only in that its names are listed first.

use super::{
    finding::Finding,
    messages::{self, Catalogue, Message},
};
use crate::tree::Tree;
use std::collections::BTreeMap;

const LANGUAGES: [&str; 8] = ["en", "nl", "de", "da", "es", "fr", "hu", "pl"];
const LOCALES: &str = "crates/app/locales";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let languages = messages::read(tree);
    if languages.is_empty() {
        return Vec::new();
    }
    let empty = Catalogue::default();
    let english = languages.get("en").unwrap_or(&empty);
    let mut findings: Vec<Finding> = languages.values().flat_map(faults).collect();
    for code in LANGUAGES {
        findings.extend(compare(code, english, languages.get(code).unwrap_or(&empty)));
    }
    findings.extend(unknown(&languages));
    findings
}

fn faults(catalogue: &Catalogue) -> Vec<Finding> {
    let twice = catalogue.twice.iter().map(|(name, path)| {
        Finding::new(path, 0, format!("`{name}` stands twice in this language: keep one"))
    });
    let broken = catalogue.broken.iter().map(|(path, start)| {
        Finding::new(path, 0, format!("Fluent cannot read from `{start}`: mend the syntax there"))
    });
    twice.chain(broken).collect()
}

fn compare(code: &str, english: &Catalogue, other: &Catalogue) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, message) in &english.messages {
        match other.messages.get(name) {
            None => findings.push(missing(code, name, &message.path)),
            Some(theirs) => findings.extend(variables(name, message, theirs)),
        }
    }
    for (name, message) in &other.messages {
        if !english.messages.contains_key(name) {
            let words = format!(
                "`{name}` is not in English: add it to all eight languages, or take it out"
            );
            findings.push(Finding::new(&message.path, 0, words));
        }
    }
    findings
}

fn missing(code: &str, name: &str, english_path: &str) -> Finding {
    let path = english_path.replacen("/en/", &format!("/{code}/"), 1);
    Finding::new(
        &path,
        0,
        format!("`{name}` is missing: write it in this language, as warm and exact as in English"),
    )
}

fn variables(name: &str, english: &Message, theirs: &Message) -> Option<Finding> {
    let list = |message: &Message| {
        message.variables.iter().map(|v| format!("${v}")).collect::<Vec<_>>().join(" ")
    };
    let words = format!(
        "`{name}` uses [{}], English uses [{}]: a message says the same in every language",
        list(theirs),
        list(english)
    );
    (english.variables != theirs.variables).then(|| Finding::new(&theirs.path, 0, words))
}

fn unknown(languages: &BTreeMap<String, Catalogue>) -> Vec<Finding> {
    let others = languages.keys().filter(|code| !LANGUAGES.contains(&code.as_str()));
    others
        .map(|code| {
            let words = "is none of the eight languages: take the folder out";
            Finding::new(&format!("{LOCALES}/{code}"), 0, words)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(dutch: &str) -> Vec<String> {
        let english = "hello = Hello { $name }\nbye = Bye\n";
        let texts: Vec<(String, &str)> = LANGUAGES
            .iter()
            .map(|code| {
                (format!("{LOCALES}/{code}/x.ftl"), if *code == "nl" { dutch } else { english })
            })
            .collect();
        let files: Vec<(&str, &str)> =
            texts.iter().map(|(path, text)| (path.as_str(), *text)).collect();
        check(&Tree::of(&files)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn eight_equal_languages_pass() {
        assert!(findings("hello = Dag { $name }\nbye = Tot ziens\n").is_empty());
    }

    #[test]
    fn a_missing_message_is_found_and_named() {
        let found = findings("hello = Dag { $name }\n");
        assert_eq!(found.len(), 1);
        assert!(
            found[0].starts_with("crates/app/locales/nl/x.ftl: `bye` is missing"),
            "{}",
            found[0]
        );
    }

    #[test]
    fn a_lost_or_extra_variable_is_found() {
        assert_eq!(findings("hello = Dag\nbye = Tot ziens { $name }\n").len(), 2);
    }

    #[test]
    fn a_message_too_many_a_double_one_and_broken_syntax_are_found() {
        let good = "hello = Dag { $name }\nbye = Tot ziens\n";
        assert_eq!(findings(&format!("{good}more = Meer\n")).len(), 1);
        assert_eq!(findings(&format!("{good}bye = Tot ziens\n")).len(), 1);
        assert_eq!(findings(&format!("{good}oops = {{ $\n")).len(), 1);
    }

    #[test]
    fn a_whole_language_cannot_be_missing() {
        let tree = Tree::of(&[("crates/app/locales/en/x.ftl", "hello = Hello\n")]);
        assert_eq!(check(&tree).len(), 7);
    }
}
