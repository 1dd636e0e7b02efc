//! How people of a platform log in (PRODUCT E8, T5, T7), set from above: at once, and in place of
//! what an application manager has planned for the same people. It is refused what would lock
//! out a group or the last application manager, as they are.

use super::CannotMake;
use crate::{
    App,
    accounts::Kind,
    log_in_rules::{
        self, Policy, Remember, Rule,
        change::{self, Author, Made, Wanted},
        dry_run::Refusal,
    },
    platforms::{self, Platform},
};
use linden_store::{PlatformTx, Reason};

/// Whether two-step is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TwoStep {
    /// Nobody is asked.
    Off,
    /// Who wants it sets it up.
    Optional,
    /// All set it up before anything else, from now on.
    Required,
}

/// What is to be changed for one kind of people; the rest stays.
#[derive(Clone, Debug)]
pub struct LogInRule {
    /// Whom it is for.
    pub kind: Kind,
    /// Whether two-step is asked.
    pub asked: Option<TwoStep>,
    /// How long professionals' devices are remembered, in hours: 0, 12, 72 or 168.
    pub remember_hours: Option<u32>,
    /// Whether e-mail and password let in (E8).
    pub password: Option<bool>,
    /// Why, for the list of changes.
    pub reason: Option<String>,
}

/// Sets the rule for the platform that `host` leads to; other nodes follow within seconds. One
/// that is in force already stays without a word.
pub async fn set_log_in_rule(app: &App, host: &str, wanted: LogInRule) -> Result<(), CannotMake> {
    let tx = app.store().across_change(Reason::ServiceDesk).await?;
    let found = platforms::rows::by_host(&tx, host, app.clock().now()).await?;
    let (platform, _) = found.ok_or_else(|| CannotMake::NoPlatform(host.to_owned()))?;
    let tx = tx.narrow(platform.id).await?;
    set(&tx, app, &platform, wanted).await?;
    tx.commit().await?;
    app.directory().forget();
    Ok(())
}

async fn set(
    tx: &PlatformTx,
    app: &App,
    platform: &Platform,
    wanted: LogInRule,
) -> Result<(), CannotMake> {
    let (now, desk) = (app.clock().now(), Author::default());
    let rules = log_in_rules::rows::here(tx, now).await?;
    let rule = changed(*rules.of(wanted.kind), &wanted, now);
    if let Some(planned) = rules.planned(wanted.kind) {
        change::cancel(tx, app, &desk, planned.id).await?;
    }
    let change = Wanted { kind: wanted.kind, rule, starts_at: None };
    match change::make(tx, app, platform, &desk, change, (wanted.reason, None)).await? {
        Made::Done => Ok(()),
        Made::LookAgain(ahead) => match ahead.refused {
            Some(Refusal::NoOtherWay) => Err(CannotMake::NoOtherWay),
            Some(Refusal::LastManager) => Err(CannotMake::LastManager),
            Some(Refusal::AlreadySo | Refusal::AnotherPlanned) | None => Ok(()),
        },
    }
}

fn changed(rule: Rule, wanted: &LogInRule, now: chrono::DateTime<chrono::Utc>) -> Rule {
    let two_step = match wanted.asked {
        None => rule.two_step,
        Some(TwoStep::Off) => Policy::Off,
        Some(TwoStep::Optional) => Policy::Optional,
        Some(TwoStep::Required) => Policy::Required { from: now },
    };
    let remember = wanted.remember_hours.and_then(Remember::from_hours);
    Rule {
        password: wanted.password.unwrap_or(rule.password),
        two_step,
        remember: remember.unwrap_or(rule.remember),
    }
}
