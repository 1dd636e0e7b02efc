//! Rust source with the words taken out: comments and the inside of strings become
//! spaces, line breaks stay. So a rule that searches for `use axum` does not trip over a
//! comment about it. Called by the rules that read code; knows no syntax beyond this.

/// The lines of `source` without comments and string contents, numbered from 1.
pub(crate) fn lines(source: &str) -> Vec<(usize, String)> {
    let bare = bare(source);
    bare.lines().enumerate().map(|(index, line)| (index + 1, line.to_owned())).collect()
}

fn bare(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = word_length(rest, out.chars().last()).unwrap_or(0);
        if length > 0 {
            out.extend(rest[..length].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = &rest[length..];
        } else {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

/// How many bytes of comment, string or character stand at the start, if any.
fn word_length(rest: &str, before: Option<char>) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(rest.find("*/").map_or(rest.len(), |end| end + 2));
    }
    if rest.starts_with('"') {
        return Some(quoted(rest));
    }
    let inside_name = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    if !inside_name && let Some(length) = raw_string(rest) {
        return Some(length);
    }
    character(rest)
}

fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (index, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return index + 1,
            _ => {}
        }
    }
    rest.len()
}

fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.bytes().take_while(|byte| *byte == b'#').count();
    if !after[hashes..].starts_with('"') {
        return None;
    }
    let start = rest.len() - after.len() + hashes + 1;
    let end = format!("\"{}", "#".repeat(hashes));
    Some(rest[start..].find(&end).map_or(rest.len(), |at| start + at + end.len()))
}

/// `'x'` or `'\n'`, but not the lifetime `'a`.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    if inside.starts_with('\\') {
        return Some(inside[2..].find('\'')? + 4);
    }
    let first = inside.chars().next()?;
    inside[first.len_utf8()..].starts_with('\'').then(|| first.len_utf8() + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_lose_their_words_and_code_keeps_its_place() {
        let source = "use a; // use b\nlet x = \"use c \\\" use d\"; /* use e\nuse f */ use g;\n";
        let code = bare(source);
        assert_eq!(code.lines().count(), 3);
        assert!(code.contains("use a;") && code.contains("use g;"));
        for word in ["use b", "use c", "use d", "use e", "use f"] {
            assert!(!code.contains(word), "{word}");
        }
    }

    #[test]
    fn raw_strings_end_at_their_own_hashes_and_lifetimes_are_no_characters() {
        let code = bare("r#\"a \" b\"#; fn f<'a>(x: &'a str) { '\"'; '\\''; for_r(\"x\") }");
        assert!(!code.contains('b') && code.contains("fn f<'a>(x: &'a str)"), "{code}");
        assert!(code.contains("for_r("), "{code}");
    }
}
