//! The table `friendships`, seen through one platform, and what `accounts` has to do for it.

use super::Friendship;
use crate::accounts::{Kind, Name, State, rows::account};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, FriendshipId};
use linden_store::{PlatformOwned, PlatformTx, PlatformView, Scoped, StoreError};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait,
};

pub(crate) mod friendship {
    //! One row a client and an address.
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "friendships")]
    pub(crate) struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub platform_id: Uuid,
        pub client_id: Uuid,
        pub friend_id: Option<Uuid>,
        pub first_name: String,
        pub last_name: String,
        pub email: String,
        pub invited_at: DateTimeUtc,
        pub joined_at: Option<DateTimeUtc>,
        pub ended_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub(crate) enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

use friendship::{Column, Entity};

impl PlatformOwned for Entity {
    fn platform_column() -> Column {
        Column::PlatformId
    }
}

/// All friendships of a client, in the order in which they began.
pub(super) async fn of_client(
    view: &PlatformView,
    client: AccountId,
) -> Result<Vec<Friendship>, StoreError> {
    let rows = view
        .find::<Entity>()
        .filter(Column::ClientId.eq(client.uuid()))
        .order_by_asc(Column::Id)
        .all()
        .await?;
    Ok(rows.into_iter().map(read).collect())
}

/// A client's own friendship; another client's is not found.
pub(super) async fn own(
    view: &PlatformView,
    client: AccountId,
    id: FriendshipId,
) -> Result<Option<Friendship>, StoreError> {
    let found = view.find::<Entity>().filter(Column::Id.eq(id.uuid()));
    Ok(found.filter(Column::ClientId.eq(client.uuid())).one().await?.map(read))
}

/// The friendship with this id, if it is in force.
pub(super) async fn in_force(
    view: &PlatformView,
    id: FriendshipId,
) -> Result<Option<Friendship>, StoreError> {
    Ok(alive(view).filter(Column::Id.eq(id.uuid())).one().await?.map(read))
}

/// How many friends a client has: all that a professional may know (PRODUCT A6).
pub(crate) async fn count(view: &PlatformView, client: AccountId) -> Result<u64, StoreError> {
    alive(view).filter(Column::ClientId.eq(client.uuid())).count().await
}

/// Whether any client whose account is not closed has this account as friend.
pub(super) async fn is_friend(view: &PlatformView, friend: AccountId) -> Result<bool, StoreError> {
    of_friend(view, friend).exists().await
}

/// The accounts of a client's friends.
pub(super) async fn friends_of(
    view: &PlatformView,
    client: AccountId,
) -> Result<Vec<AccountId>, StoreError> {
    let rows = alive(view).filter(Column::ClientId.eq(client.uuid())).all().await?;
    Ok(rows.into_iter().filter_map(|row| row.friend_id.map(AccountId::from)).collect())
}

/// Those whose friend this account is, but for closed accounts.
pub(crate) async fn clients_of(
    view: &PlatformView,
    friend: AccountId,
) -> Result<Vec<AccountId>, StoreError> {
    let rows = of_friend(view, friend).all().await?;
    Ok(rows.into_iter().map(|row| row.client_id.into()).collect())
}

fn of_friend(view: &PlatformView, friend: AccountId) -> Scoped<'_, Entity> {
    let open =
        view.find::<account::Entity>().filter(account::Column::State.ne(State::Deactivated.word()));
    alive(view)
        .filter(Column::FriendId.eq(friend.uuid()))
        .filter(Column::ClientId.in_subquery(open.subquery(account::Column::Id)))
}

fn alive(view: &PlatformView) -> Scoped<'_, Entity> {
    view.find::<Entity>().filter(Column::EndedAt.is_null())
}

/// Writes a new friendship.
pub(super) async fn insert(tx: &PlatformTx, new: &Friendship) -> Result<(), StoreError> {
    tx.insert(friendship::ActiveModel {
        id: Set(new.id.uuid()),
        platform_id: NotSet,
        client_id: Set(new.client.uuid()),
        friend_id: Set(new.friend.map(AccountId::uuid)),
        first_name: Set(new.name.first.clone()),
        last_name: Set(new.name.last.clone()),
        email: Set(new.email.clone()),
        invited_at: Set(new.invited_at),
        joined_at: Set(new.joined_at),
        ended_at: Set(new.ended_at),
    })
    .await?;
    Ok(())
}

/// Begins an ended or unanswered friendship anew, under the name that it has now.
pub(super) async fn begin_anew(
    tx: &PlatformTx,
    again: &Friendship,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    tx.update(friendship::ActiveModel {
        id: Set(again.id.uuid()),
        first_name: Set(again.name.first.clone()),
        last_name: Set(again.name.last.clone()),
        invited_at: Set(now),
        joined_at: Set(None),
        ended_at: Set(None),
        ..Default::default()
    })
    .await?;
    Ok(())
}

/// Ends a friendship. False: it had ended before.
pub(super) async fn end(
    tx: &PlatformTx,
    id: FriendshipId,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let ended = tx
        .update_many::<Entity>()
        .set(Column::EndedAt, now)
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::EndedAt.is_null())
        .exec()
        .await?;
    Ok(ended == 1)
}

/// Notes whose account the invitation led to.
pub(super) async fn set_friend(
    tx: &PlatformTx,
    id: FriendshipId,
    friend: AccountId,
) -> Result<(), StoreError> {
    let row = friendship::ActiveModel {
        id: Set(id.uuid()),
        friend_id: Set(Some(friend.uuid())),
        ..Default::default()
    };
    tx.update(row).await?;
    Ok(())
}

/// Notes that somebody logged in; gives the friendships that waited for it.
pub(super) async fn note_joined(
    tx: &PlatformTx,
    friend: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Friendship>, StoreError> {
    let waiting =
        || alive(tx).filter(Column::FriendId.eq(friend.uuid())).filter(Column::JoinedAt.is_null());
    let rows = waiting().all().await?;
    for row in &rows {
        let row = friendship::ActiveModel {
            id: Set(row.id),
            joined_at: Set(Some(now)),
            ..Default::default()
        };
        tx.update(row).await?;
    }
    Ok(rows.into_iter().map(read).collect())
}

/// The friend's account that has this address.
pub(super) async fn account_with(
    view: &PlatformView,
    email: &str,
) -> Result<Option<AccountId>, StoreError> {
    let found = view
        .find::<account::Entity>()
        .filter(account::Column::Email.eq(email))
        .filter(account::Column::Kind.eq(Kind::Friend.word()))
        .one()
        .await?;
    Ok(found.map(|row| row.id.into()))
}

/// Closes a friend's account and takes its address: what stands in its place is none.
pub(super) async fn close_and_free_address(
    tx: &PlatformTx,
    friend: AccountId,
) -> Result<(), StoreError> {
    tx.update_many::<account::Entity>()
        .set(account::Column::Email, friend.to_string())
        .set(account::Column::State, State::Deactivated.word())
        .filter(account::Column::Id.eq(friend.uuid()))
        .exec()
        .await?;
    Ok(())
}

/// Hands the friendships of one account to another, and deletes the first.
pub(super) async fn hand_over(
    tx: &PlatformTx,
    from: AccountId,
    to: AccountId,
) -> Result<(), StoreError> {
    tx.update_many::<Entity>()
        .set(Column::FriendId, to.uuid())
        .filter(Column::FriendId.eq(from.uuid()))
        .exec()
        .await?;
    tx.delete_many::<account::Entity>().filter(account::Column::Id.eq(from.uuid())).exec().await?;
    Ok(())
}

fn read(row: friendship::Model) -> Friendship {
    Friendship {
        id: row.id.into(),
        client: row.client_id.into(),
        friend: row.friend_id.map(AccountId::from),
        name: Name { first: row.first_name, last: row.last_name },
        email: row.email,
        invited_at: row.invited_at,
        joined_at: row.joined_at,
        ended_at: row.ended_at,
    }
}
