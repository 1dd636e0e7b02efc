//! What a new password must be (PRODUCT E3): 12 to 128 characters, at least one special
//! sign, not common, and nothing of the person in it. The same rules show before typing,
//! while typing (`islands/src/password-rules.ts`) and here, where they are decided.

/// Whose password it is to be, and where: words that it may not hold, or not lean on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Owner<'a> {
    /// First and last name.
    pub(crate) names: [&'a str; 2],
    /// The e-mail address.
    pub(crate) email: &'a str,
    /// The platform's name, its organisation and its host.
    pub(crate) place: [&'a str; 3],
}

impl<'a> Owner<'a> {
    /// What the password may not hold.
    pub(crate) fn words(self) -> [&'a str; 4] {
        let local_part = self.email.split('@').next().unwrap_or_default();
        [self.names[0], self.names[1], local_part, self.email]
    }
}

/// A rule that a password does not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unmet {
    /// Fewer than 12 characters.
    TooShort,
    /// More than 128 characters.
    TooLong,
    /// Only letters and digits. A space counts as special.
    NoSpecialSign,
    /// Easy to guess: on the list of common passwords, or little more than one of them.
    TooCommon,
    /// Holds the person's own name or address.
    HoldsOwnName,
}

/// What people take when a password is asked, in Linden's languages; zxcvbn's lists are English.
#[rustfmt::skip]
const USUAL: [&str; 46] = [
    "linden", "welcome", "password", "secret", "welkom", "wachtwoord", "geheim", "willkommen",
    "passwort", "kennwort", "velkommen", "adgangskode", "kodeord", "hemmelig", "bienvenido",
    "bienvenida", "contraseña", "contrasena", "secreto", "bienvenue", "motdepasse",
    "üdvözöljük", "udvozoljuk", "jelszó", "jelszo", "titkos", "witamy", "hasło", "haslo", "tajne",
    "therap", "terap", "praktijk", "praxis", "praksis", "clini", "klini", "spring", "summer",
    "autumn", "winter", "zomer", "herfst", "sommer", "herbst", "verano",
];
/// Shorter parts of an organisation's name turn up in words by accident.
const WORD_THAT_COUNTS: usize = 4;
/// A password with fewer letters beside the usual is easy to guess.
const LETTERS_THAT_COUNT: usize = 5;

const SHORTEST: usize = 12;
const LONGEST: usize = 128;
/// Names shorter than this turn up in words by accident.
const NAME_THAT_COUNTS: usize = 3;

/// The rules that `password` does not meet; none: it may be taken.
pub(crate) fn unmet(password: &str, owner: Owner<'_>) -> Vec<Unmet> {
    let length = password.chars().count();
    if length > LONGEST {
        return vec![Unmet::TooLong];
    }
    let special = password.chars().any(|sign| !sign.is_alphanumeric());
    let checks = [
        (length < SHORTEST, Unmet::TooShort),
        (!special, Unmet::NoSpecialSign),
        (holds_own_name(password, owner), Unmet::HoldsOwnName),
        (is_common(password, owner), Unmet::TooCommon),
    ];
    checks.into_iter().filter_map(|(broken, rule)| broken.then_some(rule)).collect()
}

fn holds_own_name(password: &str, owner: Owner<'_>) -> bool {
    let password = password.to_lowercase();
    let words = owner.words().into_iter();
    words
        .map(|word| word.trim().to_lowercase())
        .any(|word| word.chars().count() >= NAME_THAT_COUNTS && password.contains(&word))
}

/// zxcvbn's score of 0 or 1: guessed within a million tries. It knows the lists of common
/// passwords, keyboard rows, dates and repeats.
fn is_common(password: &str, owner: Owner<'_>) -> bool {
    let score = zxcvbn::zxcvbn(password, &owner.words()).score();
    score <= zxcvbn::Score::One || is_little_more_than_usual(password, owner.place)
}

/// Whether next to nothing is left without the organisation's name and what people usually take
/// (OWASP ASVS 5.0, 6.2.11): "Welcome-Lindenhof-2026".
fn is_little_more_than_usual(password: &str, place: [&str; 3]) -> bool {
    let place = place.iter().flat_map(|name| name.split(|sign: char| !sign.is_alphanumeric()));
    let place =
        place.map(str::to_lowercase).filter(|word| word.chars().count() >= WORD_THAT_COUNTS);
    let words: Vec<String> = place.chain(USUAL.map(str::to_owned)).collect();
    let lower = password.to_lowercase();
    [lower.clone(), lower.replace('0', "o").replace('1', "i").replace('3', "e").replace('@', "a")]
        .iter()
        .any(|typed| {
            let rest = words.iter().fold(typed.clone(), |rest, word| rest.replace(word, ""));
            let letters = rest.chars().filter(|sign| sign.is_alphabetic()).count();
            rest != *typed && letters < LETTERS_THAT_COUNT
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACE: [&str; 3] = ["Lindenhof", "GGZ Lindenhof", "care.lindenhof.example"];
    const ANN: Owner<'_> =
        Owner { names: ["Ann", "Müller"], email: "a.muller@example.org", place: PLACE };

    #[test]
    fn a_long_sentence_is_taken() {
        assert_eq!(unmet("seven green boats", ANN), []);
    }

    #[test]
    fn length_is_counted_in_characters_not_in_bytes() {
        assert!(unmet("éèêëïîôöù-à", ANN).contains(&Unmet::TooShort));
        assert!(!unmet("éèêëïîôöù-àç", ANN).contains(&Unmet::TooShort));
        assert_eq!(unmet(&"é ".repeat(65), ANN), [Unmet::TooLong]);
        assert!(!unmet(&"xq w".repeat(32), ANN).contains(&Unmet::TooLong));
    }

    #[test]
    fn a_special_sign_is_neither_letter_nor_digit_and_a_space_counts() {
        assert!(unmet("sevengreenboatsß9", ANN).contains(&Unmet::NoSpecialSign));
        for special in [" ", "-", "€", "🌳"] {
            assert!(
                !unmet(&format!("sevengreenboats{special}"), ANN).contains(&Unmet::NoSpecialSign)
            );
        }
    }

    #[test]
    fn common_passwords_are_refused_even_when_long() {
        for common in ["password1234!", "aaaaaaaaaaaa!", "qwertyuiop[]", "123456789012!"] {
            assert!(unmet(common, ANN).contains(&Unmet::TooCommon), "{common}");
        }
    }

    #[test]
    fn what_leans_on_the_organisation_or_a_usual_word_is_refused() {
        for easy in [
            "Lindenhof-2026",
            "lindenhof.2026",
            "Welkom-Lindenhof1",
            "Willkommen2026!",
            "L1ndenh0f-2026",
            "ggz-lindenhof!",
            "Wachtwoord-123",
            "Zomer-2026-Zomer",
        ] {
            assert_eq!(unmet(easy, ANN), [Unmet::TooCommon], "{easy}");
        }
        assert_eq!(unmet("walking to lindenhof on tuesdays", ANN), []);
    }

    #[test]
    fn a_name_of_several_words_counts_as_a_whole() {
        let daan = Owner { names: ["Daan", "de Vries"], email: "d@example.org", place: PLACE };
        assert!(!unmet("vriesland is green!", daan).contains(&Unmet::HoldsOwnName));
        assert!(unmet("here is De Vries again", daan).contains(&Unmet::HoldsOwnName));
    }

    #[test]
    fn the_persons_own_name_or_address_is_refused() {
        for own in ["boat-MÜLLER-boat-7", "a.muller is a boat", "green Ann boats sail"] {
            assert!(unmet(own, ANN).contains(&Unmet::HoldsOwnName), "{own}");
        }
    }
}
