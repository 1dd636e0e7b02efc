//! How a client stands in a list: one line of state, tags, and the one action that fits.

use crate::{
    App,
    access::Visit,
    accounts::{Account, State},
    layout,
    moments::Told,
};
use linden_base::AccountId;
use std::collections::HashSet;

/// A row of a list.
pub(crate) struct ClientRow {
    pub(crate) id: AccountId,
    pub(crate) name: String,
    pub(crate) initials: String,
    pub(crate) hue: u8,
    pub(crate) online: bool,
    /// What shows while the person is not online.
    pub(crate) line: Told,
    /// The person's language, in its own words, if it is not the platform's.
    pub(crate) other_language: Option<&'static str>,
    pub(crate) state: State,
    /// Whether the reader may call the person.
    pub(crate) may_call: bool,
}

impl ClientRow {
    /// The row of a client. `online`: those who have a page open.
    pub(crate) fn new(
        app: &App,
        visit: &Visit,
        client: &Account,
        online: &HashSet<AccountId>,
        may_call: bool,
    ) -> Self {
        let is_other = client.language != visit.platform().default_language;
        Self {
            id: client.id,
            name: client.name.full(),
            initials: client.name.initials(),
            hue: layout::hue(client.id.uuid().as_bytes()),
            online: online.contains(&client.id),
            line: line(app, visit, client),
            other_language: is_other.then(|| client.language.own_name()),
            state: client.state,
            may_call,
        }
    }

    pub(crate) fn is_invited(&self) -> bool {
        self.state == State::Invited
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.state == State::Deactivated
    }
}

/// "Last here yesterday at 16:20", "Welcome mail sent 3 days ago".
pub(crate) fn line(app: &App, visit: &Visit, account: &Account) -> Told {
    let (t, reader) = (visit.t(), visit.reader(app));
    match (account.state, account.seen_at, account.welcomed_at) {
        (State::Active | State::Deactivated, Some(seen), _) => {
            reader.told(seen, |when| t.msg_clients_last_here(when))
        }
        (_, _, Some(welcomed)) => reader.told_by_day(welcomed, |when| t.msg_clients_welcomed(when)),
        (..) => reader.told_by_day(account.made_at, |when| t.msg_clients_made(when)),
    }
}
