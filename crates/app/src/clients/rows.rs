//! Clients in the table `accounts`, limited to those whom the caller may see.
//!
//! The list is as quick among 100,000 clients as among ten: it is paged by its sort key, and
//! a search goes by the index of words. Whether that index or the list itself is walked
//! depends on how common the typed words are.

use super::sees_all;
use crate::{
    access::Caller,
    accounts::{
        Account, Kind, State, folded,
        rows::{account, read, word},
    },
    care_relations,
};
use linden_base::AccountId;
use linden_store::{PlatformView, Scoped, StoreError};
use sea_orm::{
    ColumnTrait, Condition, Order,
    sea_query::{Expr, ExprTrait, SelectStatement},
};

/// So many clients stand on one page.
pub(crate) const ON_A_PAGE: u64 = 25;
/// A word that more people share than this does not narrow a search enough to begin with.
const COMMON: u64 = 500;
/// More words than this are not looked at.
const MOST_WORDS: usize = 5;

/// Which clients are wanted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    /// As typed; empty: all.
    pub(crate) find: String,
    /// Closed accounts in place of the others.
    pub(crate) closed: bool,
    /// From where.
    pub(crate) from: From,
}

/// Where a page of the list begins or ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum From {
    /// At the beginning.
    #[default]
    Start,
    /// After this client.
    After(AccountId),
    /// Before this client.
    Before(AccountId),
}

/// One page of the list.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) clients: Vec<Account>,
    /// Whether there are more before and after these.
    pub(crate) more: (bool, bool),
}

/// The client with this id, if the caller may see them; the only way to a client.
pub(crate) async fn visible_to(
    view: &PlatformView,
    caller: &Caller,
    id: AccountId,
) -> Result<Option<Account>, StoreError> {
    let row = visible(view, caller).filter(account::Column::Id.eq(id.uuid())).one().await?;
    Ok(row.and_then(read))
}

/// One page of clients, by last name.
pub(crate) async fn list(
    view: &PlatformView,
    caller: &Caller,
    wanted: &Wanted,
) -> Result<Found, StoreError> {
    let mut query = visible(view, caller).filter(in_state(wanted.closed));
    for word in words(&wanted.find) {
        query = query.filter(having_word(view, &word).await?);
    }
    let backwards = matches!(wanted.from, From::Before(_));
    if let From::After(id) | From::Before(id) = wanted.from {
        query = match visible_to(view, caller, id).await? {
            Some(mark) => query.filter(beyond(&mark, backwards)),
            None => return Ok(Found::default()),
        };
    }
    let order = if backwards { Order::Desc } else { Order::Asc };
    let rows = query
        .order_by(account::Column::SortName, order.clone())
        .order_by(account::Column::Id, order)
        .limit(ON_A_PAGE + 1)
        .all()
        .await?;
    Ok(page(rows, wanted.from))
}

fn page(mut rows: Vec<account::Model>, from: From) -> Found {
    let further = rows.len() as u64 > ON_A_PAGE;
    rows.truncate(ON_A_PAGE as usize);
    let more = match from {
        From::Start => (false, further),
        From::After(_) => (true, further),
        From::Before(_) => {
            rows.reverse();
            (further, true)
        }
    };
    Found { clients: rows.into_iter().filter_map(read).collect(), more }
}

/// A therapist's clients whose accounts are not closed, by last name.
pub(crate) async fn own(
    view: &PlatformView,
    therapist: AccountId,
) -> Result<Vec<Account>, StoreError> {
    let rows = of_therapist(view, therapist)
        .filter(in_state(false))
        .order_by_asc(account::Column::SortName)
        .limit(500)
        .all()
        .await?;
    Ok(rows.into_iter().filter_map(read).collect())
}

/// The clients who were made last.
pub(crate) async fn newest(view: &PlatformView, most: u64) -> Result<Vec<Account>, StoreError> {
    let rows = clients(view)
        .filter(in_state(false))
        .order_by_desc(account::Column::Id)
        .limit(most)
        .all()
        .await?;
    Ok(rows.into_iter().filter_map(read).collect())
}

fn clients(view: &PlatformView) -> Scoped<'_, account::Entity> {
    view.find::<account::Entity>().filter(account::Column::Kind.eq(Kind::Client.word()))
}

fn of_therapist(view: &PlatformView, therapist: AccountId) -> Scoped<'_, account::Entity> {
    let related = care_relations::rows::clients_of(view, therapist);
    clients(view).filter(account::Column::Id.in_subquery(related))
}

fn visible<'v>(view: &'v PlatformView, caller: &Caller) -> Scoped<'v, account::Entity> {
    if sees_all(caller) { clients(view) } else { of_therapist(view, caller.account) }
}

fn in_state(closed: bool) -> Expr {
    let closed_word = State::Deactivated.word();
    if closed {
        account::Column::State.eq(closed_word)
    } else {
        account::Column::State.ne(closed_word)
    }
}

/// Those who come later (or earlier) by last name, and by id where names are the same. The
/// first condition follows from the second; it lets the index find the place.
fn beyond(mark: &Account, backwards: bool) -> Condition {
    let (name, id) = (account::Column::SortName, account::Column::Id);
    let (sort_name, mark_id) = (mark.name.sort_name(), mark.id.uuid());
    let same = name.eq(sort_name.clone());
    let (from, other, later) = if backwards {
        (name.lte(sort_name.clone()), name.lt(sort_name), id.lt(mark_id))
    } else {
        (name.gte(sort_name.clone()), name.gt(sort_name), id.gt(mark_id))
    };
    Condition::all().add(from).add(other.or(same.and(later)))
}

fn words(typed: &str) -> Vec<String> {
    typed.split_whitespace().map(folded).filter(|word| !word.is_empty()).take(MOST_WORDS).collect()
}

/// Those with a word that begins so. A rare word gives its few people; for a common one each
/// person of the list is asked in turn, which soon fills a page.
async fn having_word(view: &PlatformView, beginning: &str) -> Result<Expr, StoreError> {
    let begins = || {
        let after_all = format!("{beginning}\u{10ffff}");
        Condition::all()
            .add(word::Column::Word.gte(beginning))
            .add(word::Column::Word.lt(after_all))
    };
    let probe = view.find::<word::Entity>().filter(begins()).offset(COMMON).limit(1);
    let is_common =
        !probe.columns([word::Column::Word]).into_tuple::<String>().all().await?.is_empty();
    if is_common {
        let own = Expr::col((word::Entity, word::Column::AccountId))
            .equals((account::Entity, account::Column::Id));
        let asked = view.find::<word::Entity>().filter(own).filter(begins());
        return Ok(Expr::exists(asked.subquery(word::Column::AccountId)));
    }
    let few: SelectStatement =
        view.find::<word::Entity>().filter(begins()).subquery(word::Column::AccountId);
    Ok(account::Column::Id.in_subquery(few))
}
