//! Deletions over all platforms, table by table.

use super::{
    ACCESS_LOG, CALLS, ENDED_APP_LOG_INS, ENDED_LINKS, KNOWN_BROWSERS, LOG_IN_ATTEMPTS, MAIL_WORDS,
    MAILS, REPLACED_ADDRESSES, SMS, SMS_CODES, SMS_WORDS, TRIES, TWO_STEP_DRAFTS,
};
use crate::{
    addresses::rows::replaced_address,
    app_log_in::rows::{app_log_in, challenge, code},
    audit::rows::access_log,
    calls::rows::call,
    exemptions::rows::exemption,
    links::rows::link,
    log_in::rows::{attempt, known_browser},
    mails::rows::{MailState, mail},
    passkeys::rows::challenge as passkey_challenge,
    sessions::rows::session,
    sms::rows::{SmsState, sms},
    tries::rows::tried,
    two_step::{
        remembered_devices::rows::device,
        rows::{DRAFT, two_step},
        sms_codes::rows::sms_code,
    },
};
use chrono::{DateTime, Duration, Utc};
use linden_store::{AcrossTx, StoreError};
use sea_orm::{ColumnTrait, Condition};

/// Deletes everything that is kept no longer at `now`; gives the number of rows.
pub(super) async fn delete_old(
    tx: &AcrossTx,
    now: DateTime<Utc>,
    idle: Duration,
) -> Result<u64, StoreError> {
    forget_old_words(tx, now).await?;
    let counts = [
        delete_ended_sessions(tx, now, idle).await?,
        tx.delete_many::<attempt::Entity>()
            .filter(attempt::Column::BeganAt.lte(now - LOG_IN_ATTEMPTS))
            .exec()
            .await?,
        tx.delete_many::<tried::Entity>().filter(tried::Column::At.lte(now - TRIES)).exec().await?,
        delete_ended_links(tx, now - ENDED_LINKS).await?,
        tx.delete_many::<replaced_address::Entity>()
            .filter(replaced_address::Column::ReplacedAt.lte(now - REPLACED_ADDRESSES))
            .exec()
            .await?,
        tx.delete_many::<mail::Entity>()
            .filter(mail::Column::MadeAt.lte(now - MAILS))
            .exec()
            .await?,
        tx.delete_many::<sms::Entity>().filter(sms::Column::MadeAt.lte(now - SMS)).exec().await?,
        delete_app_log_ins(tx, now).await?,
        delete_two_step(tx, now).await?,
        tx.delete_many::<call::Entity>()
            .filter(call::Column::OverAt.lte(now - CALLS))
            .exec()
            .await?,
        tx.delete_many::<exemption::Entity>()
            .filter(exemption::Column::EndsAt.lte(now))
            .exec()
            .await?,
        tx.delete_many::<known_browser::Entity>()
            .filter(known_browser::Column::SeenAt.lte(now - KNOWN_BROWSERS))
            .exec()
            .await?,
        tx.delete_many::<access_log::Entity>()
            .filter(access_log::Column::At.lte(now - ACCESS_LOG))
            .exec()
            .await?,
    ];
    Ok(counts.into_iter().sum())
}

/// Links that were used, replaced or too old by then.
async fn delete_ended_links(tx: &AcrossTx, then: DateTime<Utc>) -> Result<u64, StoreError> {
    let ended = Condition::any()
        .add(link::Column::UsedAt.lte(then))
        .add(link::Column::ReplacedAt.lte(then))
        .add(link::Column::ExpiresAt.lte(then));
    tx.delete_many::<link::Entity>().filter(ended).exec().await
}

async fn delete_ended_sessions(
    tx: &AcrossTx,
    now: DateTime<Utc>,
    idle: Duration,
) -> Result<u64, StoreError> {
    let ended = Condition::any()
        .add(session::Column::EndsAt.lte(now))
        .add(session::Column::SeenAt.lte(now - idle));
    tx.delete_many::<session::Entity>().filter(ended).exec().await
}

/// What phones were asked, codes that nobody scanned, and phones that were ended or put away.
async fn delete_app_log_ins(tx: &AcrossTx, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let over = Condition::any()
        .add(app_log_in::Column::EndedAt.lte(now - ENDED_APP_LOG_INS))
        .add(app_log_in::Column::SeenAt.lte(now - KNOWN_BROWSERS));
    let counts = [
        tx.delete_many::<challenge::Entity>()
            .filter(challenge::Column::ExpiresAt.lte(now))
            .exec()
            .await?,
        tx.delete_many::<code::Entity>().filter(code::Column::ExpiresAt.lte(now)).exec().await?,
        tx.delete_many::<app_log_in::Entity>().filter(over).exec().await?,
    ];
    Ok(counts.into_iter().sum())
}

/// A mail that could not go for a week, or an SMS for a day, is given up: its words go, the row
/// tells of it.
async fn forget_old_words(tx: &AcrossTx, now: DateTime<Utc>) -> Result<(), StoreError> {
    tx.update_many::<mail::Entity>()
        .set(mail::Column::WordsSealed, None::<Vec<u8>>)
        .set(mail::Column::State, MailState::Refused.word())
        .filter(mail::Column::State.eq(MailState::Waiting.word()))
        .filter(mail::Column::MadeAt.lte(now - MAIL_WORDS))
        .exec()
        .await?;
    tx.update_many::<sms::Entity>()
        .set(sms::Column::WordsSealed, None::<Vec<u8>>)
        .set(sms::Column::State, SmsState::Refused.word())
        .filter(sms::Column::State.eq(SmsState::Waiting.word()))
        .filter(sms::Column::MadeAt.lte(now - SMS_WORDS))
        .exec()
        .await?;
    Ok(())
}

/// Second steps that were never set up to their end, codes that were sent, what passkeys were asked,
/// and devices that are remembered no longer.
async fn delete_two_step(tx: &AcrossTx, now: DateTime<Utc>) -> Result<u64, StoreError> {
    let drafts = tx
        .delete_many::<two_step::Entity>()
        .filter(two_step::Column::State.eq(DRAFT))
        .filter(two_step::Column::MadeAt.lte(now - TWO_STEP_DRAFTS))
        .exec()
        .await?;
    let codes = tx
        .delete_many::<sms_code::Entity>()
        .filter(sms_code::Column::SentAt.lte(now - SMS_CODES))
        .exec()
        .await?;
    let challenges = tx
        .delete_many::<passkey_challenge::Entity>()
        .filter(passkey_challenge::Column::ExpiresAt.lte(now))
        .exec()
        .await?;
    let devices =
        tx.delete_many::<device::Entity>().filter(device::Column::EndsAt.lte(now)).exec().await?;
    Ok(drafts + codes + challenges + devices)
}
