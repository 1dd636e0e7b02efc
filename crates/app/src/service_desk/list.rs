//! All platforms of the installation, for the operator. Nothing of any person.

use crate::{App, platforms};
use linden_store::{Reason, StoreError};

/// One platform, in words for a terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformLine {
    /// What its people call it.
    pub name: String,
    /// Where it is.
    pub address: String,
    /// Care, content or training.
    pub kind: &'static str,
    /// The language of those who chose none.
    pub language: String,
    /// Where its days begin.
    pub time_zone: &'static str,
    /// What is switched on, as the command line names it.
    pub switched_on: Vec<&'static str>,
    /// Hosts that lead to the main one.
    pub old_hosts: Vec<String>,
}

/// All platforms, by name.
pub async fn list_platforms(app: &App) -> Result<Vec<PlatformLine>, StoreError> {
    let view = app.store().across(Reason::ServiceDesk).await?;
    let mut lines = Vec::new();
    for (platform, old_hosts) in platforms::rows::all(&view).await? {
        let switches = [
            ("sign-up", platform.switches.sign_up),
            ("therapists-create-clients", platform.switches.therapists_create_clients),
            ("clients-start-calls", platform.switches.clients_start_calls),
            ("log-in-rules", platform.switches.log_in_rules),
            ("asks-by-mail", platform.switches.asks_by_mail),
        ];
        lines.push(PlatformLine {
            address: app.settings().public.of(&platform.main_host, "/"),
            name: platform.name,
            kind: platform.kind.word(),
            language: platform.default_language.to_string(),
            time_zone: platform.time_zone.name(),
            switched_on: switches.into_iter().filter_map(|(name, on)| on.then_some(name)).collect(),
            old_hosts,
        });
    }
    Ok(lines)
}
