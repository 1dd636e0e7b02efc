//! Phone numbers are sealed (PRODUCT S1): they open only for this row, under the
//! installation's key.

use crate::App;
use linden_base::AccountId;
use linden_store::SealedPlace;

/// The number, sealed for its account's row.
pub(crate) fn seal(app: &App, account: AccountId, phone: Option<&str>) -> Option<Vec<u8>> {
    phone.map(|phone| app.sealer().seal(place(account), phone.as_bytes()))
}

/// The number behind sealed bytes. One that cannot be opened is told to the operator and
/// shown as if there were none: the page is worth more than the number.
pub(crate) fn open(app: &App, account: AccountId, sealed: Option<&[u8]>) -> Option<String> {
    match app.sealer().open_text(place(account), sealed?) {
        Ok(phone) => Some(phone),
        Err(cause) => {
            tracing::error!(account.id = %account, error = %cause, "a phone number cannot be opened");
            None
        }
    }
}

fn place(account: AccountId) -> SealedPlace<'static> {
    SealedPlace { table: "accounts", id: account.uuid(), column: "phone_sealed" }
}

/// A number with its country, as gateways take it (E.164): `+31612345678`. None: it is none.
pub(crate) fn international(typed: &str) -> Option<String> {
    let kept: String = typed.chars().filter(|sign| !" -()./".contains(*sign)).take(40).collect();
    let digits = kept.strip_prefix('+').or_else(|| kept.strip_prefix("00"))?;
    let plain = digits.chars().all(|sign| sign.is_ascii_digit()) && !digits.starts_with('0');
    (plain && (8..=15).contains(&digits.len())).then(|| format!("+{digits}"))
}

#[cfg(test)]
mod tests {
    use super::international;

    #[test]
    fn a_number_with_its_country_is_taken_as_people_write_it() {
        let dutch = Some("+31612345678".to_owned());
        assert_eq!(international("+31 6 1234 5678"), dutch);
        assert_eq!(international("0031 (6) 12345678"), dutch);
        for odd in ["0612345678", "+31 6 12", "+0612345678", "+31 six", "", "+1234567890123456"] {
            assert_eq!(international(odd), None, "{odd}");
        }
    }
}
