//! Turns `locales/<lang>/<feature>.ftl` into one typed function a message (`t.msg_…()`), and stops the build when a
//! language lacks a message that another one has. The generated file is `OUT_DIR/l10n.rs`, included by `layout/words.rs`.

use crate::arguments;
use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel, try_build_from_locales_folder};

/// The eight languages of PRODUCT.md L1, as their folders are named.
const LANGUAGES: [&str; 8] = ["da", "de", "en", "es", "fr", "hu", "nl", "pl"];

/// Generates `OUT_DIR/l10n.rs`; ends the build with a sentence when messages are missing or cannot be read.
pub(crate) fn build() {
    println!("cargo::rerun-if-changed=locales");
    let english = keys("en");
    for language in LANGUAGES {
        same_keys(language, &english, &keys(language));
    }
    if let Some(fault) = arguments::out_of_order(Path::new("locales/en")) {
        stop(&fault);
    }
    let generated = PathBuf::from(env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    let options = BuildOptions::default()
        .with_output_file_path(&generated.join("l10n.rs").to_string_lossy())
        .with_ftl_output(FtlOutputOptions::single_file(
            &generated.join("messages.ftl").to_string_lossy(),
        ))
        .with_lint_level(LintLevel::Strict)
        .without_bidi_isolation();
    if let Err(error) = try_build_from_locales_folder(options) {
        stop(&format!("The messages in crates/app/locales could not be built: {error}"));
    }
}

/// The keys of all messages of one language. A message starts at the line's first sign; its further lines are indented.
fn keys(language: &str) -> BTreeSet<String> {
    let folder = Path::new("locales").join(language);
    let files = fs::read_dir(&folder)
        .unwrap_or_else(|error| stop(&format!("crates/app/{}: {error}", folder.display())));
    files
        .filter_map(|file| fs::read_to_string(file.ok()?.path()).ok())
        .flat_map(|text| text.lines().filter_map(key).collect::<Vec<_>>())
        .collect()
}

fn key(line: &str) -> Option<String> {
    let (key, _) = line.split_once('=')?;
    let starts_small = line.starts_with(|first: char| first.is_ascii_lowercase());
    starts_small.then(|| key.trim().to_owned())
}

fn same_keys(language: &str, english: &BTreeSet<String>, own: &BTreeSet<String>) {
    let missing: Vec<&str> = english.difference(own).map(String::as_str).collect();
    let surplus: Vec<&str> = own.difference(english).map(String::as_str).collect();
    if !missing.is_empty() || !surplus.is_empty() {
        stop(&format!(
            "The messages in locales/{language} differ from English. Missing: [{}]. Only there: [{}].",
            missing.join(", "),
            surplus.join(", ")
        ));
    }
}

fn stop(sentence: &str) -> ! {
    println!("cargo::error={sentence}");
    std::process::exit(1)
}
