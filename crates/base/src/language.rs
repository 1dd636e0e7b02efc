//! The eight languages (PRODUCT L1) and the choice among them for a browser that sends
//! its preferences (RFC 9110, 12.5.4).

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A language in which every text of Linden exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Dutch.
    Nl,
    /// German.
    De,
    /// Danish.
    Da,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// Hungarian.
    Hu,
    /// Polish.
    Pl,
}

/// The text names none of the eight languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not one of the eight languages")]
pub struct UnknownLanguage;

impl Language {
    /// All eight, in the order in which they are offered.
    pub const ALL: [Self; 8] =
        [Self::En, Self::Nl, Self::De, Self::Da, Self::Es, Self::Fr, Self::Hu, Self::Pl];

    /// The two-letter code (ISO 639-1), as in `<html lang>` and in the folders of `locales`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::De => "de",
            Self::Da => "da",
            Self::Es => "es",
            Self::Fr => "fr",
            Self::Hu => "hu",
            Self::Pl => "pl",
        }
    }

    /// The language's name for itself, as a language menu shows it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nl => "Nederlands",
            Self::De => "Deutsch",
            Self::Da => "Dansk",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::Hu => "Magyar",
            Self::Pl => "Polski",
        }
    }

    /// The best of the eight for an `Accept-Language` header, or none if it names none of them.
    pub fn accepted(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> =
            header.split(',').take(20).filter_map(weighted).collect();
        wanted.sort_by(|(one, _), (other, _)| other.total_cmp(one));
        wanted.first().map(|(_, language)| *language)
    }
}

fn weighted(part: &str) -> Option<(f32, Language)> {
    let (range, parameter) = part.split_once(';').unwrap_or((part, "q=1"));
    let primary = range.trim().split('-').next()?;
    let weight = parameter.trim().strip_prefix("q=")?.parse().ok().filter(|q| *q > 0.0)?;
    Some((weight, primary.to_ascii_lowercase().parse().ok()?))
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(code: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.into_iter().find(|language| language.code() == code).ok_or(UnknownLanguage)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_known_language_is_chosen() {
        assert_eq!(Language::accepted("sv, da;q=0.7, pl-PL;q=0.9"), Some(Language::Pl));
        assert_eq!(Language::accepted("DE-at"), Some(Language::De));
    }

    #[test]
    fn unknown_refused_and_broken_preferences_choose_nothing() {
        for header in ["", "sv", "nl;q=0", "nl;q=x", ";;,,"] {
            assert_eq!(Language::accepted(header), None, "{header}");
        }
    }

    #[test]
    fn every_language_is_found_by_its_code() {
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
        }
    }
}
