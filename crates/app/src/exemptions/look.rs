//! What an application manager sees of a professional's exemption.

use super::{Exemption, rows};
use crate::{
    App,
    access::{Caller, Visit},
    accounts::{Account, Kind, State},
    log_in_rules,
    moments::Told,
    two_step,
};
use linden_base::AccountId;
use linden_store::{PlatformView, StoreError};

/// Two-step on the page of a professional, while it is required.
pub(crate) struct Card {
    /// Whether the person has set it up.
    pub(crate) is_set_up: bool,
    pub(crate) exemption: Option<Look>,
    /// Whether the reader may exempt them now.
    pub(crate) may_exempt: bool,
}

/// An exemption in words.
pub(crate) struct Look {
    /// "Exempt until 22 December".
    pub(crate) until: Told,
    /// Who gave it when.
    pub(crate) made: Told,
    pub(crate) reason: String,
}

/// The card; none: there is nothing to say or to do.
pub(crate) async fn card(
    view: &PlatformView,
    app: &App,
    (visit, caller): (&Visit, &Caller),
    account: &Account,
) -> Result<Option<Card>, StoreError> {
    let now = app.clock().now();
    let exemption = rows::of(view, account.id, now).await?;
    let rule = visit.platform().rules.of(Kind::Professional);
    let required = rule.two_step.is_required(now);
    if !visit.platform().switches.log_in_rules || !(required || exemption.is_some()) {
        return Ok(None);
    }
    let is_open = account.state != State::Deactivated;
    Ok(Some(Card {
        is_set_up: two_step::has_one(view, account.id).await?,
        may_exempt: required && is_open && exemption.is_none() && account.id != caller.account,
        exemption: exemption.map(|exemption| look(app, visit, exemption)),
    }))
}

fn look(app: &App, visit: &Visit, exemption: Exemption) -> Look {
    let (t, reader) = (visit.t(), visit.reader(app));
    let until = t.msg_exemptions_until(reader.day(exemption.ends_at));
    Look {
        until: Told { words: until, ..reader.told_exactly(exemption.ends_at) },
        made: reader.told_by_day(exemption.made_at, |when| {
            t.msg_exemptions_made(exemption.made_by.as_str(), when)
        }),
        reason: exemption.reason,
    }
}

/// A professional who is exempt, for the list of all.
pub(crate) struct Exempt {
    pub(crate) account: AccountId,
    pub(crate) name: String,
    pub(crate) look: Look,
}

/// All who are exempt now and whose accounts are not closed, by name.
pub(crate) async fn all(
    view: &PlatformView,
    app: &App,
    visit: &Visit,
) -> Result<Vec<Exempt>, StoreError> {
    let mut exempt = rows::all(view, app.clock().now()).await?;
    let people = log_in_rules::people::group(view, app, Kind::Professional).await?.people;
    let found = people.into_iter().filter_map(|person| {
        let exemption = exempt.remove(&person.account)?;
        let look = look(app, visit, exemption);
        Some(Exempt { account: person.account, name: person.name, look })
    });
    Ok(found.collect())
}
