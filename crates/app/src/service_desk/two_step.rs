//! Whether people of a platform log in with two steps (PRODUCT T5, T7), set from above. Requiring
//! it locks nobody out: who has none is led to setting it up.

use super::CannotMake;
use crate::{
    App,
    accounts::Kind,
    log_in_rules::{self, Policy, Remember},
    platforms,
};
use linden_base::SessionId;
use linden_store::Reason;

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

/// The rule for one kind of people.
#[derive(Clone, Copy, Debug)]
pub struct TwoStepRule {
    /// Whom it is for.
    pub kind: Kind,
    /// Whether it is asked.
    pub asked: TwoStep,
    /// How long professionals' devices are remembered, in hours: 0, 12, 72 or 168; none: as
    /// before.
    pub remember_hours: Option<u32>,
}

/// Sets the rule for the platform that `host` leads to; other nodes follow within seconds.
pub async fn set_two_step(app: &App, host: &str, wanted: TwoStepRule) -> Result<(), CannotMake> {
    let tx = app.store().across_change(Reason::ServiceDesk).await?;
    let found = platforms::rows::by_host(&tx, host).await?;
    let (platform, _) = found.ok_or_else(|| CannotMake::NoPlatform(host.to_owned()))?;
    let mut rule = *log_in_rules::rows::of_platform(&tx, platform.id).await?.of(wanted.kind);
    rule.two_step = match wanted.asked {
        TwoStep::Off => Policy::Off,
        TwoStep::Optional => Policy::Optional,
        TwoStep::Required => Policy::Required { from: app.clock().now() },
    };
    let remember = wanted.remember_hours.and_then(Remember::from_hours);
    rule.remember = remember.unwrap_or(rule.remember);
    let tx = tx.narrow(platform.id).await?;
    let id = SessionId::new(app.clock(), app.chance()).uuid();
    log_in_rules::rows::keep(&tx, id, wanted.kind, &rule).await?;
    tx.commit().await?;
    app.directory().forget();
    Ok(())
}
