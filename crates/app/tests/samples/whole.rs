//! What every page is.

use linden_base::Language;
use linden_testkit::Answer;

/// What a page holds only if it was not filled in.
const LEFTOVERS: [&str; 9] =
    ["{{", "}}", "{%", "{$", "{ $", "msg_", "msg-", "&#38;amp;", "&amp;amp;"];

/// Fails unless the page says its language, has one heading of the first rank, a title, a label
/// for each field, and no leftovers.
#[track_caller]
pub(crate) fn is_whole(answer: &Answer, language: Language, what: &str) {
    let page = &answer.body;
    assert!(page.contains(&format!("<html lang=\"{language}\"")), "{what}: language\n{page}");
    assert_eq!(page.matches("<h1").count(), 1, "{what}: one heading\n{page}");
    let title = page.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
    assert!(title.is_some_and(|title| !title.starts_with(" ·")), "{what}: {title:?}");
    let written = without_scripts(page);
    for leftover in LEFTOVERS {
        assert!(!written.contains(leftover), "{what}: {leftover}\n{page}");
    }
    for field in page.split("<input").skip(1).map(|rest| rest.split('>').next().unwrap_or_default())
    {
        let needs_none =
            ["type=\"hidden\"", "aria-hidden", "type=\"checkbox\"", "type=\"radio\"", "aria-label"];
        if needs_none.iter().any(|sign| field.contains(sign)) {
            continue;
        }
        let id = field.split("id=\"").nth(1).and_then(|rest| rest.split('"').next());
        let id = id.unwrap_or_else(|| panic!("{what}: a field without id: {field}"));
        assert!(page.contains(&format!("for=\"{id}\"")), "{what}: no label for {id}");
    }
}

fn without_scripts(page: &str) -> String {
    let mut parts = page.split("<script");
    let first = parts.next().unwrap_or_default();
    let rest = parts.filter_map(|part| part.split_once("</script>").map(|(_, rest)| rest));
    std::iter::once(first).chain(rest).collect()
}
