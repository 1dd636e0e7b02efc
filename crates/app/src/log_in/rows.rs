//! The tables `log_in_attempts` and `known_browsers`, seen through one platform.

use super::{Attempt, FAILURES_COUNT_FOR, Failures, Step};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, AttemptId, TokenHash};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
    entity::prelude::{Expr, Uuid},
};

pub(crate) mod attempt {
    //! One row a log-in, finished or not.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "log_in_attempts")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Option<Uuid>,
        pub email_hash: Vec<u8>,
        pub address: String,
        pub known_browser: bool,
        pub step: String,
        pub token_hash: Option<Vec<u8>>,
        pub began_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(crate) mod known_browser {
    //! One row a browser in which a person has logged in.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "known_browsers")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub account_id: Uuid,
        pub token_hash: Vec<u8>,
        pub first_at: DateTimeUtc,
        pub seen_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

impl PlatformOwned for attempt::Entity {
    fn platform_column() -> attempt::Column {
        attempt::Column::PlatformId
    }
}

impl PlatformOwned for known_browser::Entity {
    fn platform_column() -> known_browser::Column {
        known_browser::Column::PlatformId
    }
}

/// Who tries, as the throttle counts them.
#[derive(Clone, Debug)]
pub(crate) struct Trier {
    /// The hash of the typed e-mail address, whether or not it has an account.
    pub(crate) email: TokenHash,
    /// The account behind it, if there is one.
    pub(crate) account: Option<AccountId>,
    /// The network address; an IPv6 one by its first 64 bits.
    pub(crate) address: String,
    /// Whether the owner has logged in with this browser before.
    pub(crate) known_browser: bool,
}

/// Failures that count now: attempts that never got past the password since the last one
/// that did.
pub(crate) async fn failures(
    view: &PlatformView,
    who: &Trier,
    now: DateTime<Utc>,
) -> Result<Failures, StoreError> {
    let since = now - FAILURES_COUNT_FOR;
    let of_account = view
        .find::<attempt::Entity>()
        .filter(attempt::Column::EmailHash.eq(who.email.to_vec()))
        .filter(attempt::Column::KnownBrowser.eq(who.known_browser))
        .filter(attempt::Column::BeganAt.gt(since))
        .order_by_desc(attempt::Column::BeganAt)
        .limit(100)
        .all()
        .await?;
    let of_account =
        of_account.into_iter().take_while(unfinished).map(|row| row.began_at).collect();
    let of_address = view
        .find::<attempt::Entity>()
        .filter(attempt::Column::Address.eq(&who.address))
        .filter(attempt::Column::Step.eq(Step::Password.word()))
        .filter(attempt::Column::BeganAt.gt(since))
        .order_by_desc(attempt::Column::BeganAt)
        .limit(100)
        .all()
        .await?;
    Ok(Failures {
        of_account,
        of_address: of_address.into_iter().map(|row| row.began_at).collect(),
    })
}

fn unfinished(row: &attempt::Model) -> bool {
    row.step == Step::Password.word()
}

/// Writes an attempt that has yet to give the password: it counts as a failure until then,
/// so that a hundred tries at once are still a hundred.
pub(crate) async fn begin(
    tx: &PlatformTx,
    id: AttemptId,
    who: &Trier,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.insert(attempt::ActiveModel {
        id: Set(id.uuid()),
        platform_id: NotSet,
        account_id: Set(who.account.map(AccountId::uuid)),
        email_hash: Set(who.email.to_vec()),
        address: Set(who.address.clone()),
        known_browser: Set(who.known_browser),
        step: Set(Step::Password.word().to_owned()),
        token_hash: Set(None),
        began_at: Set(now),
    })
    .await?;
    Ok(())
}

/// Notes how far an attempt has come.
pub(crate) async fn advance(tx: &PlatformTx, attempt: &Attempt) -> Result<(), StoreError> {
    let row = attempt::ActiveModel {
        id: Set(attempt.id.uuid()),
        step: Set(attempt.step.word().to_owned()),
        ..Default::default()
    };
    tx.update(row).await?;
    Ok(())
}

/// Notes that the password was right and a code is asked; the browser holds the token.
pub(crate) async fn wait_for_code(
    tx: &PlatformTx,
    attempt: &Attempt,
    token: &TokenHash,
) -> Result<(), StoreError> {
    let row = attempt::ActiveModel {
        id: Set(attempt.id.uuid()),
        step: Set(attempt.step.word().to_owned()),
        token_hash: Set(Some(token.to_vec())),
        ..Default::default()
    };
    tx.update(row).await?;
    Ok(())
}

/// The attempt of a browser whose password was right since `since`, and that waits for a code.
pub(crate) async fn waiting(
    view: &PlatformView,
    token: &TokenHash,
    since: DateTime<Utc>,
) -> Result<Option<Attempt>, StoreError> {
    let row = view
        .find::<attempt::Entity>()
        .filter(attempt::Column::TokenHash.eq(token.to_vec()))
        .filter(attempt::Column::Step.eq(Step::Code.word()))
        .filter(attempt::Column::BeganAt.gt(since))
        .one()
        .await?;
    Ok(row.and_then(|row| {
        let account = row.account_id?.into();
        Some(Attempt::waiting(row.id.into(), account))
    }))
}

/// Notes that the code was right. False: the attempt was finished or ended meanwhile.
pub(crate) async fn code_was_right(tx: &PlatformTx, id: AttemptId) -> Result<bool, StoreError> {
    move_on(tx, attempt::Column::Id.eq(id.uuid()), Step::Finished).await
}

/// Ends the attempts of an account that wait for a code: its password or second step changed.
pub(crate) async fn end_half_done(tx: &PlatformTx, account: AccountId) -> Result<(), StoreError> {
    move_on(tx, attempt::Column::AccountId.eq(account.uuid()), Step::Ended).await.map(|_| ())
}

async fn move_on(tx: &PlatformTx, which: Expr, to: Step) -> Result<bool, StoreError> {
    let moved = tx
        .update_many::<attempt::Entity>()
        .set(attempt::Column::Step, to.word())
        .filter(which)
        .filter(attempt::Column::Step.eq(Step::Code.word()))
        .exec()
        .await?;
    Ok(moved > 0)
}

/// Whether the owner of the account has logged in with this browser before.
pub(crate) async fn knows_browser(
    view: &PlatformView,
    account: AccountId,
    browser: &TokenHash,
) -> Result<bool, StoreError> {
    view.find::<known_browser::Entity>()
        .filter(known_browser::Column::AccountId.eq(account.uuid()))
        .filter(known_browser::Column::TokenHash.eq(browser.to_vec()))
        .exists()
        .await
}

/// Whether the account knows any browser yet.
pub(crate) async fn knows_any_browser(
    view: &PlatformView,
    account: AccountId,
) -> Result<bool, StoreError> {
    view.find::<known_browser::Entity>()
        .filter(known_browser::Column::AccountId.eq(account.uuid()))
        .exists()
        .await
}

/// Remembers a browser, or that it was seen again.
pub(crate) async fn know_browser(
    tx: &PlatformTx,
    new_id: Uuid,
    account: AccountId,
    browser: &TokenHash,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let seen = tx
        .update_many::<known_browser::Entity>()
        .set(known_browser::Column::SeenAt, now)
        .filter(known_browser::Column::AccountId.eq(account.uuid()))
        .filter(known_browser::Column::TokenHash.eq(browser.to_vec()))
        .exec()
        .await?;
    if seen == 0 {
        tx.insert(known_browser::ActiveModel {
            id: Set(new_id),
            platform_id: NotSet,
            account_id: Set(account.uuid()),
            token_hash: Set(browser.to_vec()),
            first_at: Set(now),
            seen_at: Set(now),
        })
        .await?;
    }
    Ok(())
}
