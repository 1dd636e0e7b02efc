//! What a PIN must be (PRODUCT P5): five digits, not all alike, not a row. Pure.

/// Why a PIN is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Fewer or more than five signs, or other signs than digits.
    NotFiveDigits,
    /// `00000` and its like.
    AllAlike,
    /// `12345`, `54321` and their like, also over the end: `89012`.
    InARow,
    /// The second one differs from the first.
    NotTheSame,
}

/// Whether a PIN that was typed twice may be taken.
pub(super) fn chosen(pin: &str, again: &str) -> Result<(), Unfit> {
    let digits: Vec<u8> = pin.bytes().filter(u8::is_ascii_digit).map(|sign| sign - b'0').collect();
    let steps_by = |step: u8| digits.windows(2).all(|pair| (pair[0] + step) % 10 == pair[1]);
    match () {
        () if pin.len() != 5 || digits.len() != 5 => Err(Unfit::NotFiveDigits),
        () if steps_by(0) => Err(Unfit::AllAlike),
        () if steps_by(1) || steps_by(9) => Err(Unfit::InARow),
        () if pin != again => Err(Unfit::NotTheSame),
        () => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_digits_are_a_pin() {
        for pin in ["27419", "00001", "13579", "11223"] {
            assert_eq!(chosen(pin, pin), Ok(()), "{pin}");
        }
    }

    #[test]
    fn fewer_more_and_other_signs_are_none() {
        for odd in ["", "2741", "274190", "2741a", "27 19", "２７４１９", "-2741", "27419\n"] {
            assert_eq!(chosen(odd, odd), Err(Unfit::NotFiveDigits), "{odd}");
        }
    }

    #[test]
    fn what_everybody_tries_first_is_refused() {
        for alike in ["00000", "77777"] {
            assert_eq!(chosen(alike, alike), Err(Unfit::AllAlike), "{alike}");
        }
        for row in ["12345", "54321", "01234", "98765", "67890", "89012", "21098"] {
            assert_eq!(chosen(row, row), Err(Unfit::InARow), "{row}");
        }
    }

    #[test]
    fn both_must_be_the_same() {
        assert_eq!(chosen("27419", "27418"), Err(Unfit::NotTheSame));
    }
}
