//! Every Rust file but tests begins with `//!`: what it is for, who calls it, what is absent. A
//! reader meets the purpose before the code. Placeholder words do not count; tests have
//! names that are sentences.

use super::finding::Finding;
use crate::tree::{File, Tree};

const SHORTEST: usize = 12;

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    tree.ending("rs").filter(|file| !file.is_test()).filter_map(check_file).collect()
}

fn check_file(file: &File) -> Option<Finding> {
    let words: String =
        file.text.lines().map_while(|line| line.strip_prefix("//!")).collect::<Vec<_>>().join(" ");
    let words = words.trim();
    if words.is_empty() {
        let ask = "begins without `//!`: say what the module is for, who calls it, what is absent";
        return Some(Finding::new(&file.path, 1, ask));
    }
    let empty = words.chars().count() < SHORTEST || words.starts_with("Placeholder");
    empty.then(|| {
        Finding::new(
            &file.path,
            1,
            "its `//!` says too little: what for, who calls it, what is absent?",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_module_and_an_empty_phrase_are_found() {
        let tree = Tree::of(&[
            ("a.rs", "fn main() {}\n"),
            ("b.rs", "//! Calls.\n"),
            ("c.rs", "//! Rings the other side; called by pages, knows no media.\n"),
        ]);
        assert_eq!(check(&tree).len(), 2);
    }
}
