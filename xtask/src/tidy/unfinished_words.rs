//! What is begun is finished: no notes to do it later, no tests that are skipped, no
//! focus left on one test.

use super::finding::Finding;
use crate::tree::{File, Tree};

const READ: [&str; 7] = ["rs", "ts", "mjs", "js", "html", "scss", "toml"];

/// Each is written in two halves, so that this file does not find itself.
const WORDS: [(&str, &str); 9] = [
    ("TO", "DO"),
    ("FIX", "ME"),
    ("XX", "X"),
    ("todo", "!("),
    ("unimplemented", "!("),
    ("#[ign", "ore"),
    ("test.sk", "ip("),
    ("it.sk", "ip("),
    (".on", "ly("),
];

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().filter(|file| READ.contains(&file.ending())).flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        for word in
            WORDS.iter().map(|(one, two)| format!("{one}{two}")).filter(|word| has(line, word))
        {
            let words = format!("`{word}`: finish it, or take it out and write it into an issue");
            findings.push(Finding::new(&file.path, index + 1, words));
        }
    }
    findings
}

fn has(line: &str, word: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        let begins = !word.starts_with(is_name) || !before.is_some_and(is_name);
        let ends = !word.ends_with(is_name) || !after.is_some_and(is_name);
        begins && ends
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_for_later_and_skipped_tests_are_found() {
        let bad: String = WORDS.iter().map(|(one, two)| format!("// {one}{two} x\n")).collect();
        assert_eq!(check(&Tree::of(&[("a.rs", &bad)])).len(), WORDS.len());
    }

    #[test]
    fn a_longer_word_is_another_word() {
        assert!(
            check(&Tree::of(&[("a.rs", "let todos = MAXXXL; list.only_mine();\n")])).is_empty()
        );
    }
}
