//! `docs/security-accounts.md` and `SECURITY.md` name tests by file and name: each of them is
//! there. The counts at the top of the first are those of its points; in the second every threat
//! has a test.

use std::{fs, path::Path};

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    fs::read_to_string(root.join(path)).unwrap_or_default()
}

fn evidence() -> String {
    read("docs/security-accounts.md")
}

#[test]
fn every_test_that_is_named_exists() {
    for (text, at_least) in [(evidence(), 100), (read("SECURITY.md"), 20)] {
        let named: Vec<_> = text.lines().flat_map(named).collect();
        assert!(named.len() > at_least, "only {} tests are named", named.len());
        for (file, name) in named {
            assert!(is_there(file, name), "{file} has no test {name}");
        }
    }
}

#[test]
fn every_threat_has_a_test() {
    let text = read("SECURITY.md");
    let threats: Vec<_> = text.lines().filter(|line| line.starts_with("| ")).skip(2).collect();
    assert!(threats.len() > 10, "{threats:?}");
    for threat in threats {
        assert!(!named(threat).is_empty(), "no test is named: {threat}");
    }
}

/// The tests that a line names: a file with a name, and further names of the same file.
fn named(line: &str) -> Vec<(&str, &str)> {
    let mut file = None;
    let mut named = Vec::new();
    for quoted in line.split('`').skip(1).step_by(2) {
        match quoted.split_once(": ") {
            Some((in_file, name)) if in_file.ends_with(".rs") || in_file.ends_with(".mjs") => {
                file = Some(in_file);
                named.push((in_file, name));
            }
            _ => named.extend(file.filter(|_| is_a_sentence(quoted)).map(|file| (file, quoted))),
        }
    }
    named
}

fn is_a_sentence(name: &str) -> bool {
    let fits = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '_';
    name.len() > 13 && name.chars().all(fits)
}

fn is_there(file: &str, name: &str) -> bool {
    let whole = file.starts_with("crates/") || file.starts_with("e2e/");
    let text = if whole { read(file) } else { read(&format!("crates/app/src/{file}")) };
    text.contains(&format!("fn {name}(")) || text.contains(&format!("test(\"{name}\""))
}

#[test]
fn the_counts_are_those_of_the_points() {
    let text = evidence();
    for (chapter, name) in [
        ("| 6.", "V6 Authentication"),
        ("| 7.", "V7 Session management"),
        ("| 8.", "V8 Authorisation"),
    ] {
        let points = text.lines().filter(|line| line.starts_with(chapter) && line.contains(" · L"));
        let points: Vec<_> = points.map(standing).collect();
        let count = |word: &str| points.iter().filter(|standing| **standing == word).count();
        let [met, partly, not, none] = ["met", "partly", "not", "does not apply"].map(count);
        let row = format!("| {name} | {met} | {partly} | {not} | {none} | {} |", points.len());
        assert!(text.contains(&row), "the table should say: {row}");
        assert_eq!(met + partly + not + none, points.len(), "a word that is none of the four");
    }
}

fn standing(line: &str) -> &str {
    line.split('|').nth(3).unwrap_or_default().trim().trim_matches('*')
}
