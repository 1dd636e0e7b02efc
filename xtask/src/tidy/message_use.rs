//! No message that nobody reads: `foo-bar` must be called somewhere as `msg_foo_bar`, in
//! Rust or in a template, or stand inside another message. That a called message exists is
//! the compiler's business.

use super::{
    finding::Finding,
    messages::{self, Catalogue},
};
use crate::tree::Tree;
use std::collections::BTreeSet;

const PREFIX: &str = "msg_";
const LANGUAGE_NAME: &str = "language-name";

pub(super) fn check(tree: &Tree) -> Vec<Finding> {
    let languages = messages::read(tree);
    let Some(english) = languages.get("en") else {
        return Vec::new();
    };
    let called = called(tree);
    let inside = inside_others(english);
    english
        .messages
        .iter()
        .filter(|(name, _)| *name != LANGUAGE_NAME && !inside.contains(name.as_str()))
        .filter(|(name, _)| !called.contains(&function(name)))
        .map(|(name, message)| {
            let words = format!(
                "`{name}` is used nowhere (`{}`): take it out of all languages",
                function(name)
            );
            Finding::new(&message.path, 0, words)
        })
        .collect()
}

/// The typed function that is generated for a message.
fn function(name: &str) -> String {
    let mut function = PREFIX.to_owned();
    for (index, c) in name.chars().enumerate() {
        match c {
            '-' | '.' => function.push('_'),
            c if c.is_ascii_uppercase() && index == 0 => function.push(c.to_ascii_lowercase()),
            c if c.is_ascii_uppercase() => function.extend(['_', c.to_ascii_lowercase()]),
            c => function.push(c),
        }
    }
    function
}

fn called(tree: &Tree) -> BTreeSet<String> {
    let sources = tree.files.iter().filter(|file| matches!(file.ending(), "rs" | "html" | "txt"));
    sources.flat_map(|file| calls(&file.text)).collect()
}

fn calls(text: &str) -> Vec<String> {
    let starts = text.match_indices(PREFIX).map(|(at, _)| &text[at..]);
    starts
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect())
        .collect()
}

fn inside_others(catalogue: &Catalogue) -> BTreeSet<&str> {
    let messages = catalogue.messages.values();
    messages.flat_map(|message| message.points_to.iter().map(String::as_str)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_nobody_calls_is_found() {
        let tree = Tree::of(&[
            (
                "crates/app/locales/en/x.ftl",
                "used-here = x\nused-Too = x { part }\npart = x\nlonely = x\n",
            ),
            ("crates/app/src/x.html", "<p>{{ t.msg_used_here() }}</p>"),
            ("crates/app/src/x.rs", "//! x\nt.msg_used__too(); t.msg_lonely_other();"),
        ]);
        let found: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains("`lonely`"));
    }
}
