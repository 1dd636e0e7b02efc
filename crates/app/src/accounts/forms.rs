//! The details of a person as a form posts them (PRODUCT A5), shared by `clients`,
//! `professionals`, `sign_up` and `profile`. Errors are words beside their field; what was
//! typed stays.

use super::{Account, Name, free::NotFree, looks_like_email, stored_email};
use crate::layout::Words;
use chrono::NaiveDate;
use linden_base::Language;
use serde::{Deserialize, Serialize};

/// As typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct DetailFields {
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) birth_date: String,
    pub(crate) client_number: String,
    pub(crate) language: String,
}

/// As it may be kept.
#[derive(Clone, Debug)]
pub(crate) struct Details {
    pub(crate) name: Name,
    pub(crate) email: String,
    pub(crate) phone: Option<String>,
    pub(crate) birth_date: Option<NaiveDate>,
    pub(crate) client_number: Option<String>,
    pub(crate) language: Language,
}

/// What needs another look, in words; empty where nothing does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct DetailErrors {
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) birth_date: String,
    pub(crate) client_number: String,
}

const LONGEST_NAME: usize = 100;
const LONGEST_NUMBER: usize = 40;

impl DetailFields {
    /// The fields of an account that is there already.
    pub(crate) fn of(account: &Account, phone: Option<String>) -> Self {
        Self {
            first_name: account.name.first.clone(),
            last_name: account.name.last.clone(),
            email: account.email.clone(),
            phone: phone.unwrap_or_default(),
            birth_date: account.birth_date.map(|date| date.to_string()).unwrap_or_default(),
            client_number: account.client_number.clone().unwrap_or_default(),
            language: account.language.to_string(),
        }
    }

    /// An empty form that offers a language.
    pub(crate) fn offering(language: Language) -> Self {
        Self { language: language.to_string(), ..Self::default() }
    }

    /// The details, or what is wrong with them. `today` is the last possible birth date.
    pub(crate) fn checked(
        &self,
        t: &Words,
        today: NaiveDate,
        usual: Language,
    ) -> Result<Details, Box<DetailErrors>> {
        let (birth_date, birth_date_error) = self.birth_date(t, today);
        let errors = DetailErrors {
            first_name: name_error(&self.first_name, t.msg_accounts_first_name_missing(), t),
            last_name: name_error(&self.last_name, t.msg_accounts_last_name_missing(), t),
            email: self.email_error(t),
            phone: self.phone_error(t),
            birth_date: birth_date_error,
            client_number: too_long(&self.client_number, LONGEST_NUMBER, t),
        };
        if errors != DetailErrors::default() {
            return Err(Box::new(errors));
        }
        Ok(Details {
            name: Name { first: plain(&self.first_name), last: plain(&self.last_name) },
            email: stored_email(&self.email),
            phone: filled(&self.phone),
            birth_date,
            client_number: filled(&self.client_number),
            language: self.language.parse().unwrap_or(usual),
        })
    }

    fn email_error(&self, t: &Words) -> String {
        if looks_like_email(&stored_email(&self.email)) {
            String::new()
        } else {
            t.msg_accounts_email_odd()
        }
    }

    /// A number as people write it: digits with blanks, dashes, brackets, a leading plus.
    fn phone_error(&self, t: &Words) -> String {
        let digits = self.phone.chars().filter(char::is_ascii_digit).count();
        let fits = |sign: char| sign.is_ascii_digit() || " +-()/.".contains(sign);
        let empty = self.phone.trim().is_empty();
        let good = empty || ((5..=16).contains(&digits) && self.phone.chars().all(fits));
        if good { String::new() } else { t.msg_accounts_phone_odd() }
    }

    fn birth_date(&self, t: &Words, today: NaiveDate) -> (Option<NaiveDate>, String) {
        let typed = self.birth_date.trim();
        if typed.is_empty() {
            return (None, String::new());
        }
        let earliest = NaiveDate::from_ymd_opt(1890, 1, 1).unwrap_or(NaiveDate::MIN);
        let date = NaiveDate::parse_from_str(typed, "%Y-%m-%d").ok();
        match date.filter(|date| (earliest..=today).contains(date)) {
            Some(date) => (Some(date), String::new()),
            None => (None, t.msg_accounts_birth_date_odd()),
        }
    }
}

impl DetailErrors {
    /// The address cannot be had.
    pub(crate) fn of_address(why: NotFree, t: &Words) -> Self {
        let email = match why {
            NotFree::Taken => t.msg_accounts_email_taken(),
            NotFree::TooOften => t.msg_accounts_email_too_often(),
        };
        Self { email, ..Self::default() }
    }
}

fn name_error(typed: &str, missing: String, t: &Words) -> String {
    if plain(typed).is_empty() { missing } else { too_long(typed, LONGEST_NAME, t) }
}

fn too_long(typed: &str, most: usize, t: &Words) -> String {
    if typed.trim().chars().count() > most {
        t.msg_accounts_too_long(i64::try_from(most).unwrap_or(i64::MAX))
    } else {
        String::new()
    }
}

fn filled(typed: &str) -> Option<String> {
    let text = plain(typed);
    (!text.is_empty()).then_some(text)
}

/// Without blanks around it, and without signs that steer printers.
fn plain(typed: &str) -> String {
    typed.trim().chars().filter(|sign| !sign.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::words::words;

    fn fields() -> DetailFields {
        DetailFields {
            first_name: " Zoë ".into(),
            last_name: "van Dijk".into(),
            email: " Zoe@Example.ORG ".into(),
            ..DetailFields::offering(Language::Nl)
        }
    }

    fn checked(fields: &DetailFields) -> Result<Details, Box<DetailErrors>> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        fields.checked(words(Language::En), today, Language::En)
    }

    #[test]
    fn a_name_and_an_address_are_enough() {
        let details = checked(&fields()).unwrap();
        assert_eq!(details.name, Name { first: "Zoë".into(), last: "van Dijk".into() });
        assert_eq!(details.email, "zoe@example.org");
        assert_eq!((details.phone, details.birth_date, details.client_number), (None, None, None));
        assert_eq!(details.language, Language::Nl);
    }

    #[test]
    fn every_odd_field_has_an_error_of_its_own() {
        let odd = DetailFields {
            first_name: " ".into(),
            last_name: "x".repeat(101),
            email: "zoe".into(),
            phone: "call me".into(),
            birth_date: "2026-11-23".into(),
            client_number: "9".repeat(41),
            ..fields()
        };
        let errors = checked(&odd).unwrap_err();
        let all = [
            &errors.first_name,
            &errors.last_name,
            &errors.email,
            &errors.phone,
            &errors.birth_date,
            &errors.client_number,
        ];
        assert!(all.into_iter().all(|error| !error.is_empty()), "{errors:?}");
    }

    #[test]
    fn phone_numbers_are_taken_as_people_write_them() {
        for phone in ["", "030 123 45 67", "+31 (0)6-12345678", "0351/123.456"] {
            assert!(checked(&DetailFields { phone: phone.into(), ..fields() }).is_ok(), "{phone}");
        }
    }
}
