//! Choosing a new password: the rules checked, the hash made. Called by `welcome`,
//! `forgot_password` and `profile`, which say where the account stands.

use super::{Hash, Owner, Unmet, unmet};
use crate::{App, accounts::Account, layout::Words, platforms::Platform};
use linden_base::{ExposeSecret, SecretString};

/// The hash of a password that meets all rules, or the rules that it does not meet.
pub(crate) async fn choose(
    app: &App,
    platform: &Platform,
    account: &Account,
    password: SecretString,
) -> Result<Hash, Vec<Unmet>> {
    let place = [&platform.name, &platform.organisation, &platform.main_host];
    let unmet = unmet(password.expose_secret(), owner(account, place.map(String::as_str)));
    if unmet.is_empty() { Ok(app.hasher().hash(password).await) } else { Err(unmet) }
}

fn owner<'a>(account: &'a Account, place: [&'a str; 3]) -> Owner<'a> {
    Owner { names: [&account.name.first, &account.name.last], email: &account.email, place }
}

/// Words of the account that its password may not hold, for the live rules in the browser: a list
/// in JSON.
pub(crate) fn own_words(account: &Account) -> String {
    serde_json::json!(owner(account, [""; 3]).words()).to_string()
}

/// Each unmet rule in words, joined for the line below the field.
pub(crate) fn in_words(unmet: &[Unmet], t: &Words) -> String {
    let lines: Vec<String> = unmet.iter().map(|rule| rule_in_words(*rule, t)).collect();
    lines.join(" ")
}

fn rule_in_words(rule: Unmet, t: &Words) -> String {
    match rule {
        Unmet::TooShort => t.msg_passwords_too_short(),
        Unmet::TooLong => t.msg_passwords_too_long(),
        Unmet::NoSpecialSign => t.msg_passwords_no_special(),
        Unmet::TooCommon => t.msg_passwords_too_common(),
        Unmet::HoldsOwnName => t.msg_passwords_own_name(),
    }
}
