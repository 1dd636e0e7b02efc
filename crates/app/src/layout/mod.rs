//! What every page stands in: the frame's facts, the base templates and the components (`ui.html`).
//!
//! A page template has a field `page: PageFrame`, extends `layout/base.html` (logged in), `layout/bare.html` (log-in,
//! welcome, problems) or `layout/stage.html` (the call), and takes its words from `page.t`. Here are plain facts only:
//! no request, no database; `pages.rs` serves the built files.

pub(crate) mod assets;
pub(crate) mod pages;
pub(crate) mod qr;
pub(crate) mod stage;
pub(crate) mod words;

use linden_base::Language;

pub(crate) use words::Words;

/// All that the frame of a page shows, whatever the page itself is.
pub(crate) struct PageFrame {
    /// The reader's language; also `<html lang>`.
    pub(crate) language: Language,
    /// The messages in that language: `page.t.msg_…()`.
    pub(crate) t: &'static Words,
    /// This answer's nonce of the content security policy, for scripts.
    pub(crate) nonce: String,
    /// Whose site this is.
    pub(crate) platform: PlatformLook,
    /// Who reads, or none before log-in.
    pub(crate) caller: Option<CallerLook>,
    /// The main menu, in order. At most five fit on a phone.
    pub(crate) menu: Vec<MenuEntry>,
    /// One line about what was just done, shown once.
    pub(crate) flash: Option<Flash>,
    /// A friend's notice that somebody asked to remove their two-step (PRODUCT T11).
    pub(crate) recovery: Option<RecoveryLook>,
    /// The languages that the reader may choose, or empty when the platform has one.
    pub(crate) languages: Vec<Language>,
    /// Where this page lives, to come back to after the language was chosen.
    pub(crate) path: String,
    /// How to reach the organisation.
    pub(crate) contact: Option<Contact>,
}

/// A platform's name and own colours.
pub(crate) struct PlatformLook {
    /// False on the pages for an address without a platform, where Linden itself speaks and links
    /// lead nowhere.
    pub(crate) is_known: bool,
    /// The organisation's name.
    pub(crate) name: String,
    /// Address of a stylesheet that sets `--leaf`, `--leaf-ink`, `--leaf-tint` and `--leaf-deep`, for light and dark.
    pub(crate) theme: Option<String>,
    /// Address of the organisation's logo, shown in place of the leaf.
    pub(crate) logo: Option<String>,
    /// Whether somebody who is not online can be asked by mail to come.
    pub(crate) asks_by_mail: bool,
}

/// The person who is logged in.
pub(crate) struct CallerLook {
    /// Their account's id.
    pub(crate) id: String,
    /// First and last name.
    pub(crate) name: String,
    /// One or two letters.
    pub(crate) initials: String,
    /// The colour of the initials, 0 to 11.
    pub(crate) hue: u8,
    /// The role in words, such as "Therapist".
    pub(crate) role: String,
}

/// A notice that can be stopped; it waits out of sight until it is wanted.
pub(crate) struct RecoveryLook {
    /// The notice.
    pub(crate) line: String,
    /// Whether it shows now.
    pub(crate) shown: bool,
}

/// One entry of the main menu.
pub(crate) struct MenuEntry {
    /// A name from `islands/icons.txt`.
    pub(crate) icon: &'static str,
    /// The entry in words.
    pub(crate) label: String,
    /// Where it leads.
    pub(crate) href: &'static str,
    /// Whether the page is this one, or one below it.
    pub(crate) current: bool,
}

/// A short line at the top of a page.
pub(crate) struct Flash {
    /// What happened, in one sentence.
    pub(crate) text: String,
    /// How it is meant.
    pub(crate) mood: Mood,
}

/// How a line is meant; decides its colour and its icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// It worked.
    Good,
    /// Something to know or to do.
    Attention,
}

impl Mood {
    /// The name of the icon.
    pub(crate) fn icon(self) -> &'static str {
        match self {
            Self::Good => "circle-check",
            Self::Attention => "info",
        }
    }

    /// The class beside `flash`.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Good => "flash-good",
            Self::Attention => "flash-attention",
        }
    }
}

/// How to reach the organisation, as one link.
pub(crate) struct Contact {
    /// As people read it, such as "030 123 45 67".
    pub(crate) text: String,
    /// `tel:…` or `mailto:…`.
    pub(crate) href: String,
}

/// The colour of a person's initials, 0 to 11, always the same for the same id.
pub(crate) fn hue(id: &[u8]) -> u8 {
    let sum =
        id.iter().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(*byte)));
    (sum % 12) as u8
}

#[cfg(test)]
mod tests;
