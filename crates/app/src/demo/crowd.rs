//! A crowd of made-up clients on the demo's first platform, for `cargo xtask measure pages`.
//! They are found by name as any client is, but nobody logs in as them and no mail goes out.

use super::{CAST, platform_of};
use crate::{
    App,
    accounts::{self, Account, Kind, Name, State},
};
use linden_base::{AccountId, Language};
use linden_store::StoreError;

/// So many are written in one transaction.
const AT_ONCE: u32 = 2_000;

const FIRST_NAMES: [&str; 12] = [
    "Ada", "Bram", "Cleo", "Dirk", "Elsa", "Finn", "Gerda", "Hugo", "Ines", "Jens", "Kaja", "Lena",
];
const LAST_NAMES: [&str; 11] = [
    "Aalders", "Berg", "Costa", "Dupont", "Eriksen", "Fischer", "Garcia", "Horvath", "Ito",
    "Jensen", "Kaminski",
];

/// Adds `count` clients; each call may be made once a database.
pub async fn add_clients(app: &App, count: u32) -> Result<(), StoreError> {
    let platform = platform_of(app, &CAST[0]).await?.ok_or(StoreError::NotFound)?;
    for start in (0..count).step_by(AT_ONCE as usize) {
        let tx = app.store().change(platform).await?;
        for number in start..count.min(start + AT_ONCE) {
            accounts::rows::insert(&tx, &client(app, number), None).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

fn client(app: &App, number: u32) -> Account {
    let pick = |names: &[&str], number: u32| names[number as usize % names.len()].to_owned();
    let last = pick(&LAST_NAMES, number);
    Account {
        id: AccountId::new(app.clock(), app.chance()),
        kind: Kind::Client,
        state: if number.is_multiple_of(7) { State::Invited } else { State::Active },
        name: Name { first: pick(&FIRST_NAMES, number), last: format!("{last}-{number}") },
        email: format!("client-{number}@lindenhof.example"),
        birth_date: None,
        client_number: Some(format!("C{number:06}")),
        language: Language::En,
        made_at: app.clock().now(),
        welcomed_at: Some(app.clock().now()),
        seen_at: None,
    }
}
