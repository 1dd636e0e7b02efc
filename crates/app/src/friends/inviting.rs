//! What a client does with friends: invite, invite again, end; and what a friend does by
//! logging in: join. Each in the transaction of its caller, with a line in the client's own
//! access log. Whether the address has an account is not looked at here: the job finds out.

use super::{Friendship, MOST, ONE_AT_A_TIME, Standing, invitation, resting, rows};
use crate::{
    App,
    access::Caller,
    accounts::{Name, forms::Details},
    audit::{self, Action, Actor, Entry},
    platforms::Platform,
    tries::{self, Tried},
};
use linden_base::{AccountId, FriendshipId};
use linden_store::{PlatformTx, StoreError};

/// Why nobody is invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// It is the client's own address.
    Oneself,
    /// This client has invited the address already.
    Already,
    /// The friend is here already.
    Here,
    /// So many friends are there as may be.
    Enough,
    /// So many invitations were sent today as may be.
    EnoughToday,
}

/// Invites somebody, or begins an ended friendship with the same address anew.
pub(super) async fn invite(
    tx: &PlatformTx,
    app: &App,
    caller: &Caller,
    details: Details,
) -> Result<Result<(), Refused>, StoreError> {
    tx.one_at_a_time(ONE_AT_A_TIME).await?;
    if details.email == caller.email {
        return Ok(Err(Refused::Oneself));
    }
    let known = rows::of_client(tx, caller.account).await?;
    match known.into_iter().find(|one| one.email == details.email) {
        Some(one) if one.ended_at.is_none() => Ok(Err(Refused::Already)),
        Some(ended) => send(tx, app, caller, Friendship { name: details.name, ..ended }).await,
        None => send(tx, app, caller, new(app, caller.account, details)).await,
    }
}

/// Sends the invitation again; an ended friendship begins anew.
pub(super) async fn invite_again(
    tx: &PlatformTx,
    app: &App,
    caller: &Caller,
    friendship: Friendship,
) -> Result<Result<(), Refused>, StoreError> {
    tx.one_at_a_time(ONE_AT_A_TIME).await?;
    match friendship.standing() {
        Standing::Here => Ok(Err(Refused::Here)),
        Standing::Invited | Standing::Ended => send(tx, app, caller, friendship).await,
    }
}

/// A friendship that has not begun yet: until it is kept it stands as an ended one.
fn new(app: &App, client: AccountId, details: Details) -> Friendship {
    let now = app.clock().now();
    Friendship {
        id: FriendshipId::new(app.clock(), app.chance()),
        client,
        friend: None,
        name: details.name,
        email: details.email,
        invited_at: now,
        joined_at: None,
        ended_at: Some(now),
    }
}

/// Counts, keeps, writes down and leaves the rest to the job. An address that many invite gets
/// few mails; nobody is told, or they would learn of each other.
async fn send(
    tx: &PlatformTx,
    app: &App,
    caller: &Caller,
    friendship: Friendship,
) -> Result<Result<(), Refused>, StoreError> {
    let begins = friendship.ended_at.is_some();
    if begins && rows::count(tx, caller.account).await? >= MOST {
        return Ok(Err(Refused::Enough));
    }
    if !tries::invitation(tx, app, caller.account).await? {
        return Ok(Err(Refused::EnoughToday));
    }
    keep(tx, app, &friendship).await?;
    let entry = Entry::new(caller.actor(), caller.account, Action::FriendInvited);
    audit::rows::write(tx, app, entry.with_detail(friendship.name.full())).await?;
    if tries::about_email(tx, app, Tried::InviteFriend, &friendship.email).await? {
        tx.enqueue(invitation::job(friendship.id)?).await?;
    }
    Ok(Ok(()))
}

async fn keep(tx: &PlatformTx, app: &App, friendship: &Friendship) -> Result<(), StoreError> {
    if rows::own(tx, friendship.client, friendship.id).await?.is_none() {
        rows::insert(tx, friendship).await?;
    }
    rows::begin_anew(tx, friendship, app.clock().now()).await
}

/// Ends a friendship. A friend whom nobody else has is out at once: the account is closed, its
/// sessions and links end. False: it had ended before.
pub(super) async fn end(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    caller: &Caller,
    friendship: &Friendship,
) -> Result<bool, StoreError> {
    tx.one_at_a_time(ONE_AT_A_TIME).await?;
    if !rows::end(tx, friendship.id, app.clock().now()).await? {
        return Ok(false);
    }
    if let Some(friend) = friendship.friend {
        resting::close_if_nobodys(tx, app, platform, caller.actor(), friend).await?;
    }
    let entry = Entry::new(caller.actor(), caller.account, Action::FriendEnded);
    audit::rows::write(tx, app, entry.with_detail(friendship.name.full())).await?;
    Ok(true)
}

/// Notes a log-in: those who waited for this friend see that they are here. Called at the
/// beginning of every session of everybody, as it costs one query.
pub(crate) async fn joined(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
) -> Result<(), StoreError> {
    for friendship in rows::note_joined(tx, account, app.clock().now()).await? {
        let actor = Actor::Person(account, friendship.name.full());
        let entry = Entry::new(actor, friendship.client, Action::FriendJoined);
        audit::rows::write(tx, app, entry).await?;
    }
    Ok(())
}

/// Makes two people friends who are there already, for the demo.
pub(crate) async fn are_friends(
    tx: &PlatformTx,
    app: &App,
    client: AccountId,
    friend: AccountId,
    name: Name,
    email: String,
) -> Result<(), StoreError> {
    let now = app.clock().now();
    let id = FriendshipId::new(app.clock(), app.chance());
    let (friend, joined_at, ended_at) = (Some(friend), Some(now), None);
    let made = Friendship { id, client, friend, name, email, invited_at: now, joined_at, ended_at };
    rows::insert(tx, &made).await
}
