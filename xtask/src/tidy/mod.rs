//! `cargo xtask tidy`: the rules of the house as code. One rule a file; each returns
//! findings that say where, what and what to do. `./test` calls this; it changes nothing.

mod closed_imports;
mod crate_walls;
mod file_length;
mod finding;
mod inline_tests;
mod licences;
mod message_keys;
mod message_use;
mod messages;
mod module_words;
mod no_allow;
mod rust_code;
mod template_scan;
mod template_text;
mod unfinished_words;

use crate::tree::Tree;
use anyhow::{Result, bail};
use finding::Finding;
use std::path::Path;

type Rule = fn(&Tree) -> Vec<Finding>;

const RULES: [(&str, Rule); 9] = [
    ("crate walls", crate_walls::check),
    ("closed imports", closed_imports::check),
    ("message keys", message_keys::check),
    ("message use", message_use::check),
    ("template text", template_text::check),
    ("module words", module_words::check),
    ("file length", file_length::check),
    ("no allow", no_allow::check),
    ("unfinished words", unfinished_words::check),
];

/// Checks every rule and prints every finding; an error if there was one.
pub(crate) fn run(root: &Path) -> Result<()> {
    let tree = Tree::read(root)?;
    let mut findings = 0;
    for (name, rule) in RULES {
        findings += report(name, &rule(&tree));
    }
    findings += report("licences", &licences::check(root)?);
    if findings > 0 {
        bail!("tidy: {findings} findings; each line above says what to do");
    }
    eprintln!("tidy: {} rules hold over {} files", RULES.len() + 1, tree.files.len());
    Ok(())
}

fn report(rule: &str, findings: &[Finding]) -> usize {
    for finding in findings {
        eprintln!("{finding}  [{rule}]");
    }
    findings.len()
}
