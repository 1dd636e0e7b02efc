//! A text of the organisation's own: plain words, no more than a page of them.

use chrono::{DateTime, Utc};
use linden_base::Language;

/// So many characters fit.
pub(super) const LONGEST: usize = 2_000;

/// A text as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct OwnText {
    /// In which language it is.
    pub(crate) language: Language,
    /// Plain words in lines; never markup.
    pub(crate) text: String,
}

/// What was kept at one time; an empty text took an older one back.
#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) text: String,
    /// The name that the writer had then.
    pub(super) by: String,
    pub(super) at: DateTime<Utc>,
}

/// What somebody typed, as it may be kept: lines end alike, signs that steer printers go, and
/// at most one empty line stands between others. None: it is too long.
pub(super) fn kept(typed: &str) -> Option<String> {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let plain: String = lines.chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect();
    let mut text = plain.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    let text = text.trim().to_owned();
    (text.chars().count() <= LONGEST).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_and_signs_that_steer_go() {
        let typed = "  Call us.\r\n\r\n\r\n\r\nMonday\u{7} to Friday \t\r";
        assert_eq!(kept(typed).as_deref(), Some("Call us.\n\nMonday to Friday"));
        assert_eq!(kept(" \r\n ").as_deref(), Some(""));
    }

    #[test]
    fn a_page_of_words_fits_and_no_more() {
        assert!(kept(&"é".repeat(LONGEST)).is_some());
        assert!(kept(&"é".repeat(LONGEST + 1)).is_none());
    }
}
