//! The table `sessions`, seen through one platform.

use super::{Known, Session};
use crate::accounts::{self, State, rows::account};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, AppLogInId, SessionId, TokenHash};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod session {
    //! One row a logged-in browser.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sessions")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub token_hash: Vec<u8>,
        pub browser: String,
        pub began_at: DateTimeUtc,
        pub seen_at: DateTimeUtc,
        pub ends_at: DateTimeUtc,
        pub app_log_in_id: Option<Uuid>,
        pub by_scan: bool,
        pub confirmed_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for session::Entity {
    fn platform_column() -> session::Column {
        session::Column::PlatformId
    }
}

/// Writes a new session.
pub(super) async fn insert(
    tx: &PlatformTx,
    session: &Session,
    account: AccountId,
    token: &TokenHash,
) -> Result<(), StoreError> {
    tx.insert(session::ActiveModel {
        id: Set(session.id.uuid()),
        platform_id: NotSet,
        account_id: Set(account.uuid()),
        token_hash: Set(token.to_vec()),
        browser: Set(session.browser.clone()),
        began_at: Set(session.began_at),
        seen_at: Set(session.seen_at),
        ends_at: Set(session.ends_at),
        app_log_in_id: Set(session.app.map(AppLogInId::uuid)),
        by_scan: Set(session.by_scan),
        confirmed_at: Set(session.confirmed_at),
    })
    .await?;
    Ok(())
}

/// The session with this token and its account, if that is active.
pub(super) async fn by_token(
    view: &PlatformView,
    token: &TokenHash,
) -> Result<Option<Known>, StoreError> {
    let Some(row) = view
        .find::<session::Entity>()
        .filter(session::Column::TokenHash.eq(token.to_vec()))
        .one()
        .await?
    else {
        return Ok(None);
    };
    let owner =
        view.find::<account::Entity>().filter(account::Column::Id.eq(row.account_id)).one().await?;
    let Some(account) =
        owner.and_then(accounts::rows::read).filter(|account| account.state == State::Active)
    else {
        return Ok(None);
    };
    let roles = accounts::rows::roles(view, account.id).await?;
    Ok(Some(Known { session: read(row), account, roles }))
}

/// All sessions of a person, the newest first.
pub(crate) async fn of_account(
    view: &PlatformView,
    account: AccountId,
) -> Result<Vec<Session>, StoreError> {
    let rows = view
        .find::<session::Entity>()
        .filter(session::Column::AccountId.eq(account.uuid()))
        .order_by_desc(session::Column::SeenAt)
        .all()
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

/// One session of a person, good or not.
pub(crate) async fn by_id(
    view: &PlatformView,
    account: AccountId,
    session: SessionId,
) -> Result<Option<Session>, StoreError> {
    let row = view
        .find::<session::Entity>()
        .filter(session::Column::Id.eq(session.uuid()))
        .filter(session::Column::AccountId.eq(account.uuid()))
        .one()
        .await?;
    Ok(row.map(read))
}

/// Notes that a session is on a phone whose app opens with a PIN. False: it is on one already,
/// began before `since`, or has ended.
pub(crate) async fn put_on_phone(
    tx: &PlatformTx,
    account: AccountId,
    session: SessionId,
    phone: AppLogInId,
    since: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let put = tx
        .update_many::<session::Entity>()
        .set(session::Column::AppLogInId, Some(phone.uuid()))
        .filter(session::Column::Id.eq(session.uuid()))
        .filter(session::Column::AccountId.eq(account.uuid()))
        .filter(session::Column::AppLogInId.is_null())
        .filter(session::Column::BeganAt.gt(since))
        .exec()
        .await?;
    Ok(put == 1)
}

/// Notes that the owner showed who they are, once more. False: the session has ended, is on a phone
/// or was begun by a scan.
pub(crate) async fn confirm(
    tx: &PlatformTx,
    account: AccountId,
    session: SessionId,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let confirmed = tx
        .update_many::<session::Entity>()
        .set(session::Column::ConfirmedAt, Some(at))
        .filter(session::Column::Id.eq(session.uuid()))
        .filter(session::Column::AccountId.eq(account.uuid()))
        .filter(session::Column::AppLogInId.is_null())
        .filter(session::Column::ByScan.eq(false))
        .exec()
        .await?;
    Ok(confirmed == 1)
}

/// Notes a use of the session and of its account.
pub(crate) async fn note_use(
    tx: &PlatformTx,
    session: SessionId,
    account: AccountId,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let row =
        session::ActiveModel { id: Set(session.uuid()), seen_at: Set(at), ..Default::default() };
    tx.update(row).await?;
    accounts::rows::set_seen(tx, account, at).await
}

/// Notes a use that is no request, such as a call that goes on. A session that was silent since
/// before `since` stays as it is, so that its lock stays shut.
pub(crate) async fn note_going_on(
    tx: &PlatformTx,
    session: SessionId,
    account: AccountId,
    since: DateTime<Utc>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let noted = tx
        .update_many::<session::Entity>()
        .set(session::Column::SeenAt, at)
        .filter(session::Column::Id.eq(session.uuid()))
        .filter(session::Column::AccountId.eq(account.uuid()))
        .filter(session::Column::SeenAt.gt(since))
        .exec()
        .await?;
    match noted {
        0 => Ok(()),
        _ => accounts::rows::set_seen(tx, account, at).await,
    }
}

/// Puts another token in the place of a session's.
pub(super) async fn set_token(
    tx: &PlatformTx,
    session: SessionId,
    token: &TokenHash,
) -> Result<(), StoreError> {
    let (id, token_hash) = (Set(session.uuid()), Set(token.to_vec()));
    tx.update(session::ActiveModel { id, token_hash, ..Default::default() }).await?;
    Ok(())
}

/// Ends one session of a person; another person's is not found.
pub(super) async fn end(
    tx: &PlatformTx,
    account: AccountId,
    session: SessionId,
) -> Result<bool, StoreError> {
    let ended = tx
        .delete_many::<session::Entity>()
        .filter(session::Column::Id.eq(session.uuid()))
        .filter(session::Column::AccountId.eq(account.uuid()))
        .exec()
        .await?;
    Ok(ended > 0)
}

fn read(row: session::Model) -> Session {
    Session {
        id: row.id.into(),
        browser: row.browser,
        began_at: row.began_at,
        seen_at: row.seen_at,
        ends_at: row.ends_at,
        app: row.app_log_in_id.map(AppLogInId::from),
        by_scan: row.by_scan,
        confirmed_at: row.confirmed_at,
    }
}
