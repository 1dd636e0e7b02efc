//! The generated functions take a message's arguments in the order in which the English text has them. Rewording a
//! text may turn that order round, and where both are texts no call notices. So the comments above a message name
//! its arguments in the same order, and the build stops where they do not: whoever writes them anew looks at the
//! calls, too.

use std::fs;
use std::path::Path;

/// A message of English whose comments and text disagree, as a sentence for the developer.
pub(crate) fn out_of_order(folder: &Path) -> Option<String> {
    let files = fs::read_dir(folder).ok()?;
    let texts = files.filter_map(|file| fs::read_to_string(file.ok()?.path()).ok());
    texts.into_iter().find_map(|text| first_fault(&text))
}

fn first_fault(text: &str) -> Option<String> {
    let mut named = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(comment) = line.strip_prefix("# $") {
            named.push(word(comment));
        } else if line.starts_with(|first: char| first.is_ascii_lowercase()) {
            let mut used = Vec::new();
            add(&mut used, line);
            while let Some(more) = lines.next_if(|next| next.starts_with([' ', '}'])) {
                add(&mut used, more);
            }
            if used.len() > 1 && named != used {
                return Some(sentence(line, &named, &used));
            }
            named.clear();
        }
    }
    None
}

fn sentence(line: &str, named: &[&str], used: &[&str]) -> String {
    let key = line.split_once(" =").map_or(line, |(key, _)| key);
    let (named, used) = (named.join(", "), used.join(", "));
    format!(
        "The message {key} takes its arguments as its English text has them: {used}. Its comments name {named}. Give \
         every call of it that order, and then the comments."
    )
}

/// Adds the variables of a line that are not there yet.
fn add<'a>(used: &mut Vec<&'a str>, line: &'a str) {
    for name in line.split('$').skip(1).map(word) {
        if !used.contains(&name) {
            used.push(name);
        }
    }
}

fn word(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '_');
    &text[..end.unwrap_or(text.len())]
}
