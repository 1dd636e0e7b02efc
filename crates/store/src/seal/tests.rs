//! What sealing promises: nothing opens that was changed or moved.

use super::*;
use proptest::prelude::*;

fn key(id: u8) -> SealKey {
    SealKey { id, bytes: [id; 32] }
}

fn sealer() -> Sealer {
    Sealer::new(key(1), [], Chance::seeded(1))
}

fn place(id: u128, column: &str) -> SealedPlace<'_> {
    SealedPlace { table: "accounts", id: Uuid::from_u128(id), column }
}

proptest! {
    #[test]
    fn what_was_sealed_opens_at_its_own_place(plain: Vec<u8>) {
        let sealed = sealer().seal(place(1, "phone"), &plain);
        prop_assert_eq!(sealer().open(place(1, "phone"), &sealed), Ok(plain));
    }

    #[test]
    fn a_changed_byte_is_noticed(plain: Vec<u8>, at: usize, flip in 1..=255_u8) {
        let mut sealed = sealer().seal(place(1, "phone"), &plain);
        let at = at % sealed.len();
        sealed[at] ^= flip;
        prop_assert!(sealer().open(place(1, "phone"), &sealed).is_err());
    }
}

#[test]
fn a_value_moved_to_another_row_or_column_does_not_open() {
    let sealed = sealer().seal(place(1, "phone"), b"0612345678");
    for elsewhere in [place(2, "phone"), place(1, "secret")] {
        assert_eq!(sealer().open(elsewhere, &sealed), Err(OpenSealedError::Changed));
    }
}

#[test]
fn an_older_key_still_opens_and_the_value_is_told_stale() {
    let sealed = sealer().seal(place(1, "phone"), b"0612345678");
    let rotated = Sealer::new(key(2), [key(1)], Chance::seeded(2));
    assert_eq!(rotated.open_text(place(1, "phone"), &sealed).unwrap(), "0612345678");
    assert!(rotated.is_stale(&sealed));
    assert!(!rotated.is_stale(&rotated.seal(place(1, "phone"), b"0612345678")));
}

#[test]
fn a_value_under_a_key_that_is_gone_names_that_key() {
    let sealed = sealer().seal(place(1, "phone"), b"0612345678");
    let without = Sealer::new(key(2), [], Chance::seeded(2));
    assert_eq!(without.open(place(1, "phone"), &sealed), Err(OpenSealedError::NoSuchKey(1)));
}

#[test]
fn equal_values_do_not_look_equal_when_sealed() {
    let sealer = sealer();
    assert_ne!(sealer.seal(place(1, "phone"), b"06"), sealer.seal(place(1, "phone"), b"06"));
}
