//! What a new password must be (PRODUCT E3): 12 to 128 characters, at least one special
//! sign, not common, and nothing of the person in it. The same rules show before typing,
//! while typing (`islands/src/password-rules.ts`) and here, where they are decided.

/// Whose password it is to be: words that it may not hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Owner<'a> {
    /// First and last name.
    pub(crate) names: [&'a str; 2],
    /// The e-mail address.
    pub(crate) email: &'a str,
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
    let inputs = [owner.names[0], owner.names[1], owner.email];
    zxcvbn::zxcvbn(password, &inputs).score() <= zxcvbn::Score::One
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANN: Owner<'_> = Owner { names: ["Ann", "Müller"], email: "a.muller@example.org" };

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
    fn a_name_of_several_words_counts_as_a_whole() {
        let daan = Owner { names: ["Daan", "de Vries"], email: "d@example.org" };
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
