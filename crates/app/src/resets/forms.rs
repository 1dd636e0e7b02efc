//! What the page of a reset posts.

use super::identity::{How, Identity, LONGEST_NOTE, Odd};
use crate::layout::Words;
use serde::Deserialize;

/// The fields, as typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    pub(crate) how: String,
    pub(crate) note: String,
    /// The page that asked; empty: the person's.
    pub(crate) back: String,
}

/// What needs another look, in words; empty: nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Errors {
    pub(crate) how: String,
    pub(crate) note: String,
}

impl Fields {
    /// How identity was checked, or what is missing of it.
    pub(super) fn checked(&self, t: &Words) -> Result<Identity, Errors> {
        let Some(how) = How::from_word(&self.how) else {
            return Err(Errors { how: t.msg_resets_how_missing(), ..Errors::default() });
        };
        Identity::new(how, &self.note).map_err(|odd| {
            let note = match odd {
                Odd::NoteMissing => t.msg_resets_note_missing(),
                Odd::NoteTooLong => t.msg_accounts_too_long(LONGEST_NOTE),
            };
            Errors { note, ..Errors::default() }
        })
    }
}
