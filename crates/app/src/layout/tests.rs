use super::*;

#[test]
fn initials_are_the_first_letters_in_capitals() {
    assert_eq!(initials("Ben", "Jansen"), "BJ");
    assert_eq!(initials("örs", "łukasz"), "ÖŁ");
    assert_eq!(initials(" Anna", ""), "A");
}

#[test]
fn a_person_keeps_one_hue_and_hues_stay_below_twelve() {
    for id in 0..=u16::MAX {
        assert!(hue(&id.to_be_bytes()) < 12);
    }
    assert_eq!(hue(b"the same person"), hue(b"the same person"));
}

#[test]
fn every_language_has_its_own_words() {
    let greetings: std::collections::BTreeSet<String> = Language::ALL
        .into_iter()
        .map(|language| words::words(language).msg_layout_skip())
        .collect();
    assert_eq!(greetings.len(), 8);
}
