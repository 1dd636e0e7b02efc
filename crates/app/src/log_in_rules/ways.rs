//! Ways into the accounts of a whole group, beside e-mail and password (PRODUCT E8). Today there
//! is none. Single sign-on becomes one once a test login has proved it; a person's own passkey
//! is none, as others of the group have none.

use crate::accounts::Kind;
use linden_store::{PlatformView, StoreError};

/// Whether everybody of this kind can log in otherwise than by password.
#[expect(clippy::unused_async, reason = "what other ways there are is read from the database")]
pub(crate) async fn other_way(_view: &PlatformView, _kind: Kind) -> Result<bool, StoreError> {
    Ok(false)
}
