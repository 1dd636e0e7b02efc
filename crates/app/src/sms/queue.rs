//! Writes an SMS and the job that sends it, in the transaction of its cause.

use super::{rows, send};
use crate::{App, platforms::Platform};
use linden_base::SmsId;
use linden_courier::{MessageId, Sms};
use linden_store::{PlatformTx, StoreError};

/// Puts an SMS to `number` (E.164: a plus sign and digits) into the queue. It exists if and only
/// if the transaction commits.
pub(crate) async fn queue(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    number: &str,
    text: String,
) -> Result<(), StoreError> {
    let id = SmsId::new(app.clock(), app.chance());
    let message_id = MessageId::new(id, &platform.main_host);
    rows::insert(tx, app, id, &Sms { message_id, to: number.to_owned(), text }).await?;
    tx.enqueue(send::job(id)?).await?;
    Ok(())
}
