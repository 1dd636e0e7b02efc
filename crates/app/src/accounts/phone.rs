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
