//! The job that writes an invitation: it makes the friend's account or opens it, or tells the
//! owner of an account of another kind. Apart from the request, so that the client's answer is
//! the same, in words and in time, whatever account the address has.

use super::{Friendship, rows};
use crate::{
    App,
    accounts::{self, Account, Kind, State, forms::Details, making},
    audit::{self, Action, Actor, Entry},
    jobs::on_platform,
    links::{self, Purpose},
    mails::{self, Mail},
    platforms::Platform,
};
use linden_base::FriendshipId;
use linden_store::{ClaimedJob, Job, JobOutcome, PlatformTx, StoreError};
use serde::{Deserialize, Serialize};

/// The job's kind.
pub(crate) const KIND: &str = "invite-friend";

#[derive(Serialize, Deserialize)]
struct Payload {
    friendship: FriendshipId,
}

pub(super) fn job(friendship: FriendshipId) -> Result<Job, StoreError> {
    Job::new(KIND, &Payload { friendship })
}

/// Runs the job. A friendship that was ended meanwhile, or whose client's account was closed, makes
/// no mail.
pub(crate) async fn run(app: &App, job: &ClaimedJob) -> JobOutcome {
    on_platform(app, job, async |tx, platform, Payload { friendship }| {
        tx.one_at_a_time("friends").await?;
        let Some(friendship) = rows::in_force(tx, friendship).await? else { return Ok(()) };
        let client = accounts::rows::by_id(tx, friendship.client).await?;
        if let Some(client) = client.filter(|client| client.state == State::Active) {
            write(tx, app, platform, &friendship, &client).await?;
        }
        Ok(())
    })
    .await
}

async fn write(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    friendship: &Friendship,
    client: &Account,
) -> Result<(), StoreError> {
    let friend = match accounts::rows::by_email(tx, &friendship.email).await? {
        None => make(tx, app, friendship, client).await?,
        Some((account, _)) if account.kind == Kind::Friend => {
            open(tx, app, account, client).await?
        }
        Some((account, _)) => return tell(tx, app, platform, friendship, &account).await,
    };
    rows::set_friend(tx, friendship.id, friend.id).await?;
    let link = match friend.state {
        State::Invited => Some(links::make(tx, app, friend.id, Purpose::Welcome).await?),
        State::Active | State::Deactivated => None,
    };
    accounts::rows::set_welcomed(tx, friend.id, app.clock().now()).await?;
    let mail = Mail::FriendInvitation { from: client.name.first.clone(), link };
    mails::queue(tx, app, platform, &friend, &mail).await
}

async fn make(
    tx: &PlatformTx,
    app: &App,
    friendship: &Friendship,
    client: &Account,
) -> Result<Account, StoreError> {
    let details = Details {
        name: friendship.name.clone(),
        email: friendship.email.clone(),
        phone: None,
        birth_date: None,
        client_number: None,
        language: client.language,
    };
    let account = making::account(app, Kind::Friend, &details);
    accounts::rows::insert(tx, &account, None).await?;
    let entry = Entry::new(by(client), account.id, Action::AccountMade);
    audit::rows::write(tx, app, entry).await?;
    Ok(account)
}

/// The account of somebody who is or was a friend; a closed one is opened again.
async fn open(
    tx: &PlatformTx,
    app: &App,
    account: Account,
    client: &Account,
) -> Result<Account, StoreError> {
    if account.state != State::Deactivated {
        return Ok(account);
    }
    making::open(tx, app, by(client), account.id).await?;
    accounts::rows::by_id(tx, account.id).await?.ok_or(StoreError::NotFound)
}

/// Somebody in care here, or who works here, hears that they cannot be a friend with this
/// address. Not by whom they were invited: the address may have been mistyped.
async fn tell(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    friendship: &Friendship,
    account: &Account,
) -> Result<(), StoreError> {
    let was_friend = friendship.friend == Some(account.id);
    match account.state {
        State::Active | State::Invited if !was_friend => {
            mails::queue(tx, app, platform, account, &Mail::FriendElsewhere).await
        }
        State::Active | State::Invited | State::Deactivated => Ok(()),
    }
}

fn by(client: &Account) -> Actor {
    Actor::Person(client.id, client.name.full())
}
