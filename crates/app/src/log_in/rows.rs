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
    let of_address = match who.known_browser {
        true => Vec::new(),
        false => of_address(view, &who.address, since).await?,
    };
    Ok(Failures { of_account, of_address })
}

/// Not asked for a browser that its owner is known by: whoever shares their address with
/// somebody who guesses would be locked out with them.
async fn of_address(
    view: &PlatformView,
    address: &str,
    since: DateTime<Utc>,
) -> Result<Vec<DateTime<Utc>>, StoreError> {
    let rows = view
        .find::<attempt::Entity>()
        .filter(attempt::Column::Address.eq(address))
        .filter(attempt::Column::Step.eq(Step::Password.word()))
        .filter(attempt::Column::BeganAt.gt(since))
        .order_by_desc(attempt::Column::BeganAt)
        .limit(100)
        .all()
        .await?;
    Ok(rows.into_iter().map(|row| row.began_at).collect())
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

/// Notes how far an attempt has come. False: it was ended meanwhile.
pub(crate) async fn advance(tx: &PlatformTx, attempt: &Attempt) -> Result<bool, StoreError> {
    move_on(tx, attempt::Column::Id.eq(attempt.id.uuid()), &[Step::Password], attempt.step).await
}

/// Notes that the password was right and a code is asked; the browser holds the token. False:
/// the attempt was ended meanwhile.
pub(crate) async fn wait_for_code(
    tx: &PlatformTx,
    attempt: &Attempt,
    token: &TokenHash,
) -> Result<bool, StoreError> {
    if !advance(tx, attempt).await? {
        return Ok(false);
    }
    let token_hash = Set(Some(token.to_vec()));
    let id = Set(attempt.id.uuid());
    tx.update(attempt::ActiveModel { id, token_hash, ..Default::default() }).await?;
    Ok(true)
}

/// Whether the session of a finished log-in may begin: not if its attempt was ended since. One
/// that was never written down may. Whoever ends it waits until this transaction is over.
pub(crate) async fn may_begin(tx: &PlatformTx, id: AttemptId) -> Result<bool, StoreError> {
    let which = attempt::Column::Id.eq(id.uuid());
    if move_on(tx, which.clone(), &[Step::Finished], Step::Finished).await? {
        return Ok(true);
    }
    Ok(!tx.find::<attempt::Entity>().filter(which).exists().await?)
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
    move_on(tx, attempt::Column::Id.eq(id.uuid()), &[Step::Code], Step::Finished).await
}

/// Ends an attempt that waits for its code.
pub(crate) async fn end(tx: &PlatformTx, id: AttemptId) -> Result<bool, StoreError> {
    move_on(tx, attempt::Column::Id.eq(id.uuid()), &[Step::Code], Step::Ended).await
}

/// Ends the attempts of an account that are under way, also one whose password was just found
/// right: its password or second step changed. Sessions that began are ended by themselves.
pub(crate) async fn end_half_done(tx: &PlatformTx, account: AccountId) -> Result<(), StoreError> {
    let under_way = [Step::Password, Step::Code, Step::Finished];
    let which = attempt::Column::AccountId.eq(account.uuid());
    move_on(tx, which, &under_way, Step::Ended).await.map(|_| ())
}

async fn move_on(
    tx: &PlatformTx,
    which: Expr,
    from: &[Step],
    to: Step,
) -> Result<bool, StoreError> {
    let moved = tx
        .update_many::<attempt::Entity>()
        .set(attempt::Column::Step, to.word())
        .filter(which)
        .filter(attempt::Column::Step.is_in(from.iter().map(|step| step.word())))
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

/// Forgets all browsers that the account is known by.
pub(crate) async fn forget_browsers(tx: &PlatformTx, account: AccountId) -> Result<(), StoreError> {
    tx.delete_many::<known_browser::Entity>()
        .filter(known_browser::Column::AccountId.eq(account.uuid()))
        .exec()
        .await
        .map(|_| ())
}
