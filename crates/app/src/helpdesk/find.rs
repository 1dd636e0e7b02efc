//! Finds the therapist and the client whom somebody asks about, among those whom the asker may
//! see. Nobody else is found, whatever is typed.

use crate::{
    access::Caller,
    accounts::{self, Account, Kind, Role, folded, stored_email},
    clients::{self, rows::Wanted},
    professionals,
};
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};

/// So many are offered where several fit.
const MOST: usize = 10;

/// Who was found.
#[derive(Debug)]
pub(super) enum Found<T> {
    /// Nobody was asked about.
    NotAsked,
    /// Nobody fits, or nobody whom the asker may see.
    Nobody,
    One(T),
    /// These fit; one of them is to be chosen.
    Several(Vec<Account>),
}

impl<T> Found<T> {
    fn map<U>(self, with: impl FnOnce(T) -> U) -> Found<U> {
        match self {
            Self::One(one) => Found::One(with(one)),
            Self::Several(several) => Found::Several(several),
            Self::NotAsked => Found::NotAsked,
            Self::Nobody => Found::Nobody,
        }
    }
}

/// Somebody of the team.
#[derive(Debug)]
pub(super) struct Colleague {
    pub(super) account: Account,
    pub(super) is_therapist: bool,
}

/// A client, as far as the asker may see them.
#[derive(Debug)]
pub(super) enum Client {
    /// Name, therapists and state.
    Whole(Account),
    /// The account's state alone.
    StateAlone(Account),
}

impl Client {
    pub(super) fn account(&self) -> &Account {
        match self {
            Self::Whole(account) | Self::StateAlone(account) => account,
        }
    }
}

/// Whether somebody may ask about every therapist; others ask about themselves.
pub(super) fn sees_therapists(caller: &Caller) -> bool {
    caller.is(Role::Secretary) || caller.is(Role::ApplicationManager)
}

/// Whether somebody finds clients by name; others by the whole address alone.
pub(super) fn sees_clients(caller: &Caller) -> bool {
    caller.is(Role::Secretary) || caller.is(Role::Therapist)
}

/// The therapist behind a text: an id, a name or an address. Where no therapist fits it is a
/// colleague who does: they have an account already. A therapist who may not ask about others is
/// answered about oneself.
pub(super) async fn therapist(
    view: &PlatformView,
    caller: &Caller,
    asked: &str,
) -> Result<Found<Colleague>, StoreError> {
    if !sees_therapists(caller) {
        let own = accounts::rows::by_id(view, caller.account).await?;
        let own = own.map(|account| Colleague { account, is_therapist: true });
        return Ok(own.map_or(Found::Nobody, Found::One));
    }
    if asked.is_empty() {
        return Ok(Found::NotAsked);
    }
    let fits = |account: &Account| match asked.parse::<AccountId>() {
        Ok(id) => account.id == id,
        Err(_) => is_meant(account, asked),
    };
    let all = professionals::rows::list(view).await?.into_iter();
    let (therapists, others): (Vec<_>, Vec<_>) = all
        .filter(|(account, _)| fits(account))
        .partition(|(_, roles)| roles.contains(&Role::Therapist));
    let is_therapist = !therapists.is_empty();
    let found = if is_therapist { therapists } else { others };
    let found = found.into_iter().map(|(account, _)| account).collect();
    Ok(chosen(found, asked).map(|account| Colleague { account, is_therapist }))
}

/// The client behind a text: an id, a name, an address or a client number.
pub(super) async fn client(
    view: &PlatformView,
    caller: &Caller,
    asked: &str,
) -> Result<Found<Client>, StoreError> {
    if asked.is_empty() {
        return Ok(Found::NotAsked);
    }
    let found = if sees_clients(caller) { visible(view, caller, asked).await? } else { vec![] };
    match chosen(found, asked) {
        Found::One(account) => Ok(Found::One(Client::Whole(account))),
        Found::Several(several) => Ok(Found::Several(several)),
        Found::Nobody | Found::NotAsked if caller.is(Role::ApplicationManager) => {
            let known = accounts::rows::by_email(view, &stored_email(asked)).await?;
            let client = known.map(|(account, _)| account).filter(|one| one.kind == Kind::Client);
            Ok(client.map_or(Found::Nobody, |client| Found::One(Client::StateAlone(client))))
        }
        Found::Nobody | Found::NotAsked => Ok(Found::Nobody),
    }
}

/// Clients whom a secretary or their therapist may see, closed accounts too.
async fn visible(
    view: &PlatformView,
    caller: &Caller,
    asked: &str,
) -> Result<Vec<Account>, StoreError> {
    if let Ok(id) = asked.parse() {
        return Ok(clients::rows::visible_to(view, caller, id).await?.into_iter().collect());
    }
    let mut found = Vec::new();
    for closed in [false, true] {
        let wanted = Wanted { find: asked.to_owned(), closed, ..Wanted::default() };
        found.extend(clients::rows::list(view, caller, &wanted).await?.clients);
    }
    Ok(found)
}

/// One who fits alone, or whose address was typed whole.
fn chosen(mut found: Vec<Account>, asked: &str) -> Found<Account> {
    if let Some(exact) = found.iter().position(|one| one.email == stored_email(asked)) {
        return Found::One(found.swap_remove(exact));
    }
    found.truncate(MOST);
    match found.pop() {
        None => Found::Nobody,
        Some(only) if found.is_empty() => Found::One(only),
        Some(last) => {
            found.push(last);
            Found::Several(found)
        }
    }
}

/// Whether every typed word begins a word of the person.
fn is_meant(account: &Account, typed: &str) -> bool {
    let words = accounts::words_of(account);
    typed
        .split_whitespace()
        .map(folded)
        .all(|typed| words.iter().any(|word| word.starts_with(&typed)))
}
