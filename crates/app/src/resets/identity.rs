//! How somebody's identity was checked before a reset (PRODUCT T9). The access log keeps the word
//! and the note.

use crate::layout::Words;

/// Longer notes help nobody.
pub(crate) const LONGEST_NOTE: usize = 500;

/// What was done to be sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// Face to face.
    InPerson,
    /// By telephone, with questions.
    Telephone,
    /// By a video call.
    Video,
    /// In a way that the note describes.
    Other,
}

/// How it was checked, and what is worth knowing of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    how: How,
    note: Option<String>,
}

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Odd {
    /// Another way needs a note.
    NoteMissing,
    /// More than [`LONGEST_NOTE`] characters.
    NoteTooLong,
}

impl How {
    /// In the order in which they are offered.
    pub(crate) const ALL: [Self; 4] = [Self::InPerson, Self::Telephone, Self::Video, Self::Other];

    /// The word in the access log and in forms.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::InPerson => "in-person",
            Self::Telephone => "telephone",
            Self::Video => "video",
            Self::Other => "other",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.word() == word)
    }

    pub(crate) fn in_words(self, t: &Words) -> String {
        match self {
            Self::InPerson => t.msg_resets_in_person(),
            Self::Telephone => t.msg_resets_telephone(),
            Self::Video => t.msg_resets_video(),
            Self::Other => t.msg_resets_other(),
        }
    }

    pub(super) fn help(self, t: &Words) -> String {
        match self {
            Self::InPerson => t.msg_resets_in_person_help(),
            Self::Telephone => t.msg_resets_telephone_help(),
            Self::Video => t.msg_resets_video_help(),
            Self::Other => t.msg_resets_other_help(),
        }
    }
}

impl Identity {
    /// What was chosen and typed, if it is enough.
    pub(crate) fn new(how: How, note: &str) -> Result<Self, Odd> {
        let plain = |sign: char| if sign.is_control() { ' ' } else { sign };
        let note: String = note.chars().map(plain).collect();
        let note = note.trim();
        match note.chars().count() {
            0 if how == How::Other => Err(Odd::NoteMissing),
            0 => Ok(Self { how, note: None }),
            1..=LONGEST_NOTE => Ok(Self { how, note: Some(note.to_owned()) }),
            _ => Err(Odd::NoteTooLong),
        }
    }

    pub(super) const fn how(&self) -> How {
        self.how
    }

    pub(super) fn note(&self) -> Option<&str> {
        self.note.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_way_is_described_and_a_note_has_an_end() {
        assert_eq!(Identity::new(How::Other, "  "), Err(Odd::NoteMissing));
        assert_eq!(Identity::new(How::Video, " ").unwrap().note(), None);
        assert_eq!(Identity::new(How::Other, " a letter ").unwrap().note(), Some("a letter"));
        assert!(Identity::new(How::InPerson, &"ß".repeat(LONGEST_NOTE)).is_ok());
        let long = "ß".repeat(LONGEST_NOTE + 1);
        assert_eq!(Identity::new(How::InPerson, &long), Err(Odd::NoteTooLong));
    }
}
