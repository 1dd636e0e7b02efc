//! Reads a template just far enough to know which words in it a person would read: text
//! between tags and in the attributes that are shown or spoken. What stands in `{{ }}`,
//! `{% %}`, `{# #}`, comments, scripts and styles is left out; a bare string inside
//! `{{ "…" }}` is not. Called by the rule about template text; builds no document.

/// A piece of text that a person would read, and the line on which it begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) line: usize,
    pub(super) text: String,
}

const READ_ATTRIBUTES: [&str; 9] = [
    "title",
    "alt",
    "placeholder",
    "label",
    "aria-label",
    "aria-description",
    "aria-placeholder",
    "aria-roledescription",
    "aria-valuetext",
];

/// The words of an HTML template.
pub(super) fn html(source: &str) -> Vec<Words> {
    let source = without_expressions(source);
    let mut words = Vec::new();
    let mut at = 0;
    while at < source.len() {
        let rest = &source[at..];
        let length = if rest.starts_with("<!--") {
            until(rest, "-->")
        } else if is_tag(rest) {
            tag(&source, at, &mut words)
        } else {
            let length = text_length(rest);
            push(&source, at, &without_attributes(&rest[..length]), &mut words);
            length
        };
        at += length;
    }
    words
}

/// The words of a plain text template.
pub(super) fn plain(source: &str) -> Vec<Words> {
    let source = without_expressions(source);
    let mut words = Vec::new();
    push(&source, 0, &source, &mut words);
    words
}

/// Blanks what askama evaluates; a bare string keeps its words.
fn without_expressions(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find('{') {
        let close = match rest.as_bytes().get(at + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                out.push_str(&rest[..=at]);
                rest = &rest[at + 1..];
                continue;
            }
        };
        out.push_str(&rest[..at]);
        let length = until(&rest[at..], close);
        let inside = &rest[at..at + length];
        out.push_str(&if close == "}}" { bare_string(inside) } else { blank(inside) });
        rest = &rest[at + length..];
    }
    out.push_str(rest);
    out
}

fn bare_string(expression: &str) -> String {
    let inside = expression.trim_start_matches(['{', '-', '~', '+', ' ', '\n']);
    let text = inside.strip_prefix('"').and_then(|text| text.split_once('"'));
    text.map_or_else(|| blank(expression), |(text, after)| format!("{text}{}", blank(after)))
}

fn blank(text: &str) -> String {
    text.chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect()
}

fn until(rest: &str, close: &str) -> usize {
    rest.find(close).map_or(rest.len(), |at| at + close.len())
}

fn is_tag(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next() == Some('<')
        && chars.next().is_some_and(|c| c.is_ascii_alphabetic() || "/!".contains(c))
}

fn text_length(rest: &str) -> usize {
    let next = rest.char_indices().skip(1).find(|(at, _)| is_tag(&rest[*at..]));
    next.map_or(rest.len(), |(at, _)| at)
}

/// Reads one tag, and for a script or style all of it; answers its length.
fn tag(source: &str, at: usize, words: &mut Vec<Words>) -> usize {
    let rest = &source[at..];
    let length = tag_length(rest);
    let inside = &rest[1..length.max(2) - 1];
    let name: String = inside.chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
    for (name_of, value) in attributes(inside) {
        if READ_ATTRIBUTES.contains(&name_of) || is_button_value(&name, name_of, inside) {
            push(source, at, value, words);
        }
    }
    match name.as_str() {
        "script" | "style" => length + until(&rest[length..], &format!("</{name}>")),
        _ => length,
    }
}

fn tag_length(rest: &str) -> usize {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    rest.len()
}

fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag;
    while let Some(at) = rest.find(['"', '\'']) {
        let quote = &rest[at..=at];
        let name = rest[..at].trim_end().trim_end_matches('=').trim_end();
        let name = name.rsplit(|c: char| c.is_whitespace()).next().unwrap_or_default();
        let value = rest[at + 1..].split(quote).next().unwrap_or_default();
        found.push((name, value));
        rest = rest.get(at + value.len() + 2..).unwrap_or_default();
    }
    found
}

/// A template may end in the middle of a tag (a macro that writes attributes): what looks
/// like `name="value"` outside any tag is blanked.
fn without_attributes(text: &str) -> String {
    let mut out = text.to_owned();
    let mut from = 0;
    while let Some(at) = out[from..].find("=\"").map(|at| from + at) {
        let is_name = |c: char| c.is_ascii_lowercase() || c == '-';
        let name = out[..at].trim_end_matches(is_name).len();
        let end = out[at + 2..].find('"').map_or(out.len(), |length| at + 2 + length + 1);
        let spaces = blank(&out[name..end]);
        from = name + spaces.len();
        out.replace_range(name..end, &spaces);
    }
    out
}

fn is_button_value(tag: &str, attribute: &str, inside: &str) -> bool {
    let button = ["submit", "button", "reset"];
    tag == "input"
        && attribute == "value"
        && button.iter().any(|kind| inside.contains(&format!("type=\"{kind}\"")))
}

fn push(source: &str, at: usize, text: &str, words: &mut Vec<Words>) {
    if has_words(text) {
        let skipped = text.len() - text.trim_start().len();
        let line = source[..(at + skipped).min(source.len())].matches('\n').count() + 1;
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        words.push(Words { line, text });
    }
}

/// Letters, once entities and the product's own name are gone. One lower-case word with a
/// hyphen in it is the name of a style class that a block fills in.
fn has_words(text: &str) -> bool {
    if text.trim().contains('-') && text.trim().chars().all(|c| c.is_ascii_lowercase() || c == '-')
    {
        return false;
    }
    let mut rest = text.replace("Linden", "");
    while let Some(start) = rest.find('&') {
        match rest[start..].find(';') {
            Some(length) if length < 12 => rest.replace_range(start..=start + length, ""),
            _ => break,
        }
    }
    rest.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(source: &str) -> Vec<String> {
        html(source).into_iter().map(|words| words.text).collect()
    }

    #[test]
    fn text_between_tags_is_found_with_its_line() {
        let found = html("<p>\n{{ t.msg_x() }}\n</p>\n<b>\n  Call now</b>");
        assert_eq!(found, [Words { line: 5, text: "Call now".into() }]);
    }

    #[test]
    fn attributes_that_are_shown_or_spoken_are_found() {
        let source =
            r#"<a class="x" title="Go" href="/y"><img alt='Ann'><input aria-label="A" name="b">"#;
        assert_eq!(texts(source), ["Go", "Ann", "A"]);
        assert_eq!(
            texts(r#"<input type="submit" value="Send"><input type="radio" value="yes">"#),
            ["Send"]
        );
    }

    #[test]
    fn expressions_scripts_comments_and_entities_hold_no_words() {
        let source = "{# note #}{% if a > b %}<!-- x --><script>let a = 'b';</script>\
                      <style>p { }</style>{{ x }}&nbsp;·&middot; 12 {% endif %}<title>Linden</title>";
        assert!(texts(source).is_empty(), "{:?}", texts(source));
    }

    #[test]
    fn a_quoted_sign_inside_an_expression_ends_no_tag() {
        assert!(
            texts(
                r#"<a class="{% if a > b %}x{% endif %}" title="{{ t.msg_a("b") }}">{{ c }}</a>"#
            )
            .is_empty()
        );
    }

    #[test]
    fn a_style_class_that_fills_a_block_is_no_text() {
        assert!(texts("{% block width %}is-wide{% endblock %}").is_empty());
        assert_eq!(texts("{% block title %}well-known words{% endblock %}").len(), 1);
    }

    #[test]
    fn attributes_that_a_macro_writes_are_no_text() {
        let source = "{% if x %} aria-invalid=\"true\" id=\"{{ name }}-error\"{% endif %} Oops";
        assert_eq!(texts(source), ["Oops"]);
    }

    #[test]
    fn a_bare_string_in_an_expression_is_text() {
        assert_eq!(texts("<p>{{ \"Hello\" }}</p>"), ["Hello"]);
        assert_eq!(plain("{{ t.msg_x() }}\nKind regards").len(), 1);
    }
}
