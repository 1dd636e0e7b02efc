//! A lint is silenced only with `#[expect(…, reason = "…")]`: it says why, and goes away
//! by itself when it is no longer needed. `#[allow]` does neither.

use super::{finding::Finding, rust_code};
use crate::tree::Tree;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.ending("rs")
        .flat_map(|file| {
            rust_code::lines(&file.text)
                .into_iter()
                .filter(|(_, line)| has_allow(line))
                .map(|(number, _)| Finding::new(&file.path, number, WORDS))
        })
        .collect()
}

const WORDS: &str =
    "silences a lint for ever: mend the cause, or write `#[expect(…, reason = \"…\")]`";

fn has_allow(line: &str) -> bool {
    let tight: String = line.split_whitespace().collect();
    tight.contains("#[allow(") || tight.contains("#![allow(") || tight.contains(",allow(")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_allow_is_found_and_expect_is_not() {
        let source = "#![allow(dead_code)]\n#[allow(x)]\n#[cfg_attr(test, allow(x))]\n\
                      #[expect(x, reason = \"because\")]\n// #[allow(x)]\n";
        assert_eq!(check(&Tree::of(&[("a.rs", source)])).len(), 3);
    }
}
