//! What comes from others: no crate that brings OpenSSL along, and only licences that go
//! with Apache-2.0. Asks `cargo metadata` for the crates that are really used on Linux;
//! nothing is downloaded that a build would not.

use super::finding::Finding;
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{collections::BTreeSet, path::Path, process::Command};

const REFUSED: [&str; 4] = ["openssl", "openssl-sys", "native-tls", "openssl-src"];
/// MPL-2.0 asks for changes to its own files alone: as a library that is not changed it goes with
/// everything. It comes with `webauthn-rs`.
const ACCEPTED: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

pub(super) fn check(root: &Path) -> Result<Vec<Finding>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(root)
        .output()
        .context("cannot start cargo metadata")?;
    if !output.status.success() {
        bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    let metadata =
        serde_json::from_slice(&output.stdout).context("cargo metadata answered no JSON")?;
    Ok(findings(&metadata))
}

fn findings(metadata: &Value) -> Vec<Finding> {
    let used = used(metadata);
    let packages = metadata["packages"].as_array().into_iter().flatten();
    packages
        .filter(|package| used.contains(text(package, "id")))
        .filter_map(check_package)
        .collect()
}

fn used(metadata: &Value) -> BTreeSet<&str> {
    let nodes = metadata["resolve"]["nodes"].as_array().into_iter().flatten();
    nodes.map(|node| text(node, "id")).collect()
}

fn check_package(package: &Value) -> Option<Finding> {
    let (name, licence) = (text(package, "name"), text(package, "license"));
    let place = format!("Cargo.lock ({name} {})", text(package, "version"));
    if REFUSED.contains(&name) {
        let words = "brings OpenSSL along: choose the rustls feature of whatever pulls it in (cargo tree -i tells)";
        return Some(Finding::new(&place, 0, words));
    }
    let words = format!(
        "has the licence `{licence}`, which is not on the list in licences.rs: choose another crate"
    );
    (!accepted(licence)).then(|| Finding::new(&place, 0, words))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// Reads SPDX expressions as far as crates use them: OR, AND and brackets.
fn accepted(licence: &str) -> bool {
    let licence = licence.replace('/', " OR ");
    let licence = licence.trim();
    if let Some((one, other)) = split_outside_brackets(licence, " AND ") {
        return accepted(one) && accepted(other);
    }
    if let Some((one, other)) = split_outside_brackets(licence, " OR ") {
        return accepted(one) || accepted(other);
    }
    match licence.strip_prefix('(').and_then(|inside| inside.strip_suffix(')')) {
        Some(inside) => accepted(inside),
        None => ACCEPTED.contains(&licence),
    }
}

fn split_outside_brackets<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let depth = |at: usize| text[..at].matches('(').count() - text[..at].matches(')').count();
    let at = text.match_indices(word).map(|(at, _)| at).find(|at| depth(*at) == 0)?;
    Some((&text[..at], &text[at + word.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn one(name: &str, licence: &str) -> usize {
        let metadata = json!({
            "packages": [{ "id": "1", "name": name, "version": "1.0.0", "license": licence }],
            "resolve": { "nodes": [{ "id": "1" }] },
        });
        findings(&metadata).len()
    }

    #[test]
    fn openssl_is_found_under_any_licence() {
        assert_eq!(one("openssl-sys", "MIT"), 1);
    }

    #[test]
    fn a_licence_that_does_not_go_with_ours_is_found() {
        assert_eq!(one("x", "GPL-3.0"), 1);
        assert_eq!(one("x", "MIT AND GPL-3.0"), 1);
        assert_eq!(one("x", ""), 1);
    }

    #[test]
    fn choices_and_brackets_are_understood() {
        assert_eq!(one("x", "(MIT OR GPL-3.0) AND Unicode-3.0"), 0);
        assert_eq!(one("x", "MIT/Apache-2.0"), 0);
        assert_eq!(one("x", "ISC AND (Apache-2.0 OR ISC)"), 0);
    }
}
