//! Changing a rule (PRODUCT T12, G3): looked at once more in the transaction that keeps it, with
//! the line in the access log and, where people have to get ready, the job that writes to them.

use super::{Rule, Rules, dry_run::DryRun, notices, people, rows, weaker, words::in_the_log};
use crate::{
    App,
    access::Caller,
    accounts::Kind,
    audit::{self, Action, Actor, Entry},
    platforms::Platform,
};
use chrono::{DateTime, Utc};
use linden_base::{AccountId, LogInRuleChangeId};
use linden_store::{PlatformTx, PlatformView, StoreError};

/// Who changes a rule: an application manager, or the service desk without a name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Author {
    pub(crate) account: Option<AccountId>,
    pub(crate) name: String,
}

/// A change that somebody wants.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted {
    pub(crate) kind: Kind,
    pub(crate) rule: Rule,
    /// None: at once.
    pub(crate) starts_at: Option<DateTime<Utc>>,
}

/// A change as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) id: LogInRuleChangeId,
    pub(crate) kind: Kind,
    pub(crate) made_at: DateTime<Utc>,
    /// Empty: the service desk.
    pub(crate) made_by: String,
    pub(crate) reason: Option<String>,
    pub(crate) starts_at: DateTime<Utc>,
    pub(crate) from: Rule,
    pub(crate) to: Rule,
    /// When and by whom it was cancelled before it began.
    pub(crate) cancelled: Option<(DateTime<Utc>, String)>,
}

/// What came of it.
#[derive(Debug)]
pub(crate) enum Made {
    Done,
    /// It cannot be, or it would do something else than what was looked at; nothing was kept.
    LookAgain(DryRun),
}

impl Author {
    pub(crate) fn of(caller: &Caller) -> Self {
        Self { account: Some(caller.account), name: caller.name.full() }
    }
}

/// Looks at a change as things stand.
pub(crate) async fn look_ahead(
    view: &PlatformView,
    app: &App,
    rules: &Rules,
    wanted: Wanted,
) -> Result<DryRun, StoreError> {
    let at = wanted.starts_at.unwrap_or_else(|| app.clock().now());
    Ok(people::group(view, app, wanted.kind).await?.look_ahead(rules, wanted.rule, at))
}

/// Keeps a change, if it may be and does what `seen` (a fingerprint) says; none: whatever it
/// does. The caller commits if it is done.
pub(crate) async fn make(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    author: &Author,
    wanted: Wanted,
    (reason, seen): (Option<String>, Option<&str>),
) -> Result<Made, StoreError> {
    one_at_a_time(tx).await?;
    let now = app.clock().now();
    let rules = rows::here(tx, now).await?;
    let ahead = look_ahead(tx, app, &rules, wanted).await?;
    let is_other = seen.is_some_and(|seen| seen != ahead.fingerprint());
    if ahead.refused.is_some() || is_other {
        return Ok(Made::LookAgain(ahead));
    }
    let change = Kept {
        id: LogInRuleChangeId::new(app.clock(), app.chance()),
        kind: wanted.kind,
        made_at: now,
        made_by: author.name.clone(),
        reason,
        starts_at: wanted.starts_at.unwrap_or(now),
        from: ahead.from,
        to: wanted.rule,
        cancelled: None,
    };
    rows::insert(tx, &change, author).await?;
    log(tx, app, author, Action::LogInRuleChanged, &change).await?;
    notices::plan(tx, &change, now).await?;
    weaker::tell_managers(tx, app, platform, author, &change).await?;
    Ok(Made::Done)
}

/// Cancels a change that is still to come. None: it has begun, or was cancelled already.
pub(crate) async fn cancel(
    tx: &PlatformTx,
    app: &App,
    author: &Author,
    id: LogInRuleChangeId,
) -> Result<Option<Kept>, StoreError> {
    one_at_a_time(tx).await?;
    let cancelled = rows::cancel(tx, id, app.clock().now(), &author.name).await?;
    if let Some(change) = &cancelled {
        log(tx, app, author, Action::LogInRuleCancelled, change).await?;
    }
    Ok(cancelled)
}

/// A change of rules, of roles and of accounts that would leave nobody in charge: each looks at
/// all, so none goes on beside another.
async fn one_at_a_time(tx: &PlatformTx) -> Result<(), StoreError> {
    crate::accounts::rows::lock_role(tx, crate::accounts::Role::ApplicationManager).await?;
    tx.one_at_a_time("change a rule for log-in").await
}

/// A line about the manager who did it; what the service desk does stands in the list of changes
/// alone.
async fn log(
    tx: &PlatformTx,
    app: &App,
    author: &Author,
    action: Action,
    change: &Kept,
) -> Result<(), StoreError> {
    let Some(account) = author.account else { return Ok(()) };
    let actor = Actor::Person(account, author.name.clone());
    let mut entry = Entry::new(actor, account, action).with_detail(in_the_log(change));
    entry.reason = change.reason.clone();
    audit::rows::write(tx, app, entry).await
}
