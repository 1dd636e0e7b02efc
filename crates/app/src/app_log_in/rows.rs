//! The tables `app_log_ins`, `app_challenges` and `app_codes`, seen through one platform.

use super::{AppLogIn, MOST_WRONG_PINS};
use crate::passwords::Hash;
use chrono::{DateTime, Utc};
use linden_base::{AccountId, AppLogInId, AttemptId, SessionId, TokenHash};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

pub(crate) mod app_log_in {
    //! One row a phone.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "app_log_ins")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub token_hash: Vec<u8>,
        pub public_key: Vec<u8>,
        pub pin_hash: String,
        pub wrong_pins: i32,
        pub device: String,
        pub made_at: DateTimeUtc,
        pub seen_at: DateTimeUtc,
        pub ended_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod challenge {
    //! One row a challenge that no phone has answered yet.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "app_challenges")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub device_hash: Vec<u8>,
        pub challenge_hash: Vec<u8>,
        pub expires_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod code {
    //! One row a QR code that nobody has scanned yet; it goes with the session that shows it.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "app_codes")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub session_id: Uuid,
        pub token_hash: Vec<u8>,
        pub expires_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

macro_rules! owned_by_platform {
    ($($table:ident),+) => {$(
        impl PlatformOwned for $table::Entity {
            fn platform_column() -> $table::Column {
                $table::Column::PlatformId
            }
        }
    )+};
}
owned_by_platform!(app_log_in, challenge, code);

/// What a phone has to prove to be opened.
pub(super) struct Secrets {
    pub(super) public_key: Vec<u8>,
    pub(super) pin: Hash,
}

/// Writes a new app log-in.
pub(super) async fn insert(
    tx: &PlatformTx,
    made: &AppLogIn,
    token: &TokenHash,
    secrets: Secrets,
) -> Result<(), StoreError> {
    tx.insert(app_log_in::ActiveModel {
        id: Set(made.id.uuid()),
        platform_id: NotSet,
        account_id: Set(made.account.uuid()),
        token_hash: Set(token.to_vec()),
        public_key: Set(secrets.public_key),
        pin_hash: Set(secrets.pin.0),
        wrong_pins: Set(0),
        device: Set(made.device.clone()),
        made_at: Set(made.made_at),
        seen_at: Set(made.seen_at),
        ended_at: Set(None),
    })
    .await?;
    Ok(())
}

/// The live app log-in of the phone with this token.
pub(super) async fn by_token(
    view: &PlatformView,
    token: &TokenHash,
) -> Result<Option<(AppLogIn, Secrets)>, StoreError> {
    let row = view
        .find::<app_log_in::Entity>()
        .filter(app_log_in::Column::TokenHash.eq(token.to_vec()))
        .filter(app_log_in::Column::EndedAt.is_null())
        .one()
        .await?;
    Ok(row.map(with_secrets))
}

/// The same, or for a token that no phone has another phone of the platform; and which of the two.
/// Both are read by the same three queries, so that the time tells nobody whether a phone is known.
pub(super) async fn by_token_or_another(
    view: &PlatformView,
    token: &TokenHash,
) -> Result<(bool, Option<(AppLogIn, Secrets)>), StoreError> {
    let live = || view.find::<app_log_in::Entity>().filter(app_log_in::Column::EndedAt.is_null());
    let ids = [app_log_in::Column::Id];
    let this = live().filter(app_log_in::Column::TokenHash.eq(token.to_vec()));
    let this = this.columns(ids).into_tuple::<Uuid>().one().await?;
    let another = live().order_by_asc(app_log_in::Column::Id);
    let another = another.columns(ids).into_tuple::<Uuid>().one().await?;
    let id = this.or(another).unwrap_or_default();
    let row = live().filter(app_log_in::Column::Id.eq(id)).one().await?;
    Ok((this.is_some(), row.map(with_secrets)))
}

fn with_secrets(row: app_log_in::Model) -> (AppLogIn, Secrets) {
    let secrets = Secrets { public_key: row.public_key.clone(), pin: Hash(row.pin_hash.clone()) };
    (read(row), secrets)
}

/// The live app log-ins of a person, the one last used first.
pub(crate) async fn of_account(
    view: &PlatformView,
    account: AccountId,
) -> Result<Vec<AppLogIn>, StoreError> {
    let rows = view
        .find::<app_log_in::Entity>()
        .filter(app_log_in::Column::AccountId.eq(account.uuid()))
        .filter(app_log_in::Column::EndedAt.is_null())
        .order_by_desc(app_log_in::Column::SeenAt)
        .all()
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

/// Counts a try before its PIN is checked; gives how many there are now. None: ended meanwhile,
/// or there were too many already.
pub(super) async fn count_try(tx: &PlatformTx, id: AppLogInId) -> Result<Option<i32>, StoreError> {
    let counted = tx
        .update_many::<app_log_in::Entity>()
        .set_expr(app_log_in::Column::WrongPins, Expr::col(app_log_in::Column::WrongPins).add(1))
        .filter(app_log_in::Column::Id.eq(id.uuid()))
        .filter(app_log_in::Column::EndedAt.is_null())
        .filter(app_log_in::Column::WrongPins.lt(MOST_WRONG_PINS))
        .exec_returning()
        .await?;
    Ok(counted.first().map(|row| row.wrong_pins))
}

/// Notes that the PIN was right. False: it was ended meanwhile.
pub(super) async fn opened(
    tx: &PlatformTx,
    id: AppLogInId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let opened = tx
        .update_many::<app_log_in::Entity>()
        .set(app_log_in::Column::WrongPins, 0)
        .set(app_log_in::Column::SeenAt, now)
        .filter(app_log_in::Column::Id.eq(id.uuid()))
        .filter(app_log_in::Column::EndedAt.is_null())
        .exec()
        .await?;
    Ok(opened == 1)
}

/// Ends an app log-in of a person; another person's, or one that is ended, is not found.
pub(super) async fn end(
    tx: &PlatformTx,
    account: AccountId,
    id: AppLogInId,
    now: DateTime<Utc>,
) -> Result<Option<AppLogIn>, StoreError> {
    let ended = tx
        .update_many::<app_log_in::Entity>()
        .set(app_log_in::Column::EndedAt, now)
        .set(app_log_in::Column::PinHash, "")
        .filter(app_log_in::Column::Id.eq(id.uuid()))
        .filter(app_log_in::Column::AccountId.eq(account.uuid()))
        .filter(app_log_in::Column::EndedAt.is_null())
        .exec_returning()
        .await?;
    Ok(ended.into_iter().next().map(read))
}

/// Writes a challenge for whoever says they are the phone with this token.
pub(super) async fn insert_challenge(
    tx: &PlatformTx,
    id: AttemptId,
    device: &TokenHash,
    challenge: &TokenHash,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.insert(challenge::ActiveModel {
        id: Set(id.uuid()),
        platform_id: NotSet,
        device_hash: Set(device.to_vec()),
        challenge_hash: Set(challenge.to_vec()),
        expires_at: Set(expires_at),
    })
    .await?;
    Ok(())
}

/// Uses a challenge up. False: it was for another phone, is too old, or was used.
pub(super) async fn use_challenge(
    tx: &PlatformTx,
    device: &TokenHash,
    challenge: &TokenHash,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let used = tx
        .delete_many::<challenge::Entity>()
        .filter(challenge::Column::ChallengeHash.eq(challenge.to_vec()))
        .filter(challenge::Column::DeviceHash.eq(device.to_vec()))
        .filter(challenge::Column::ExpiresAt.gt(now))
        .exec()
        .await?;
    Ok(used == 1)
}

/// Writes a QR code that a session shows.
pub(super) async fn insert_code(
    tx: &PlatformTx,
    id: AttemptId,
    (account, session): (AccountId, SessionId),
    token: &TokenHash,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.insert(code::ActiveModel {
        id: Set(id.uuid()),
        platform_id: NotSet,
        account_id: Set(account.uuid()),
        session_id: Set(session.uuid()),
        token_hash: Set(token.to_vec()),
        expires_at: Set(expires_at),
    })
    .await?;
    Ok(())
}

/// Deletes the codes of a session that are too old; gives how many still work.
pub(super) async fn live_codes(
    tx: &PlatformTx,
    session: SessionId,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    tx.delete_many::<code::Entity>()
        .filter(code::Column::SessionId.eq(session.uuid()))
        .filter(code::Column::ExpiresAt.lte(now))
        .exec()
        .await?;
    tx.find::<code::Entity>().filter(code::Column::SessionId.eq(session.uuid())).count().await
}

/// The session that shows the code with this token, and whose it is.
pub(super) async fn shown_by(
    view: &PlatformView,
    token: &TokenHash,
    now: DateTime<Utc>,
) -> Result<Option<(SessionId, AccountId)>, StoreError> {
    let row = view
        .find::<code::Entity>()
        .filter(code::Column::TokenHash.eq(token.to_vec()))
        .filter(code::Column::ExpiresAt.gt(now))
        .one()
        .await?;
    Ok(row.map(|row| (row.session_id.into(), row.account_id.into())))
}

/// Uses a code up, and all others that the session shows. False: somebody else was first.
pub(super) async fn use_code(
    tx: &PlatformTx,
    token: &TokenHash,
    session: SessionId,
) -> Result<bool, StoreError> {
    let used = tx
        .delete_many::<code::Entity>()
        .filter(code::Column::TokenHash.eq(token.to_vec()))
        .exec()
        .await?;
    tx.delete_many::<code::Entity>()
        .filter(code::Column::SessionId.eq(session.uuid()))
        .exec()
        .await?;
    Ok(used == 1)
}

fn read(row: app_log_in::Model) -> AppLogIn {
    AppLogIn {
        id: row.id.into(),
        account: row.account_id.into(),
        device: row.device,
        made_at: row.made_at,
        seen_at: row.seen_at,
    }
}
