//! `linden migrate`: brings the tables up to date and ends; `serve` does the same by itself.
//! For operators who want to see it happen before the new version serves.

use crate::{config::Config, fault::StartFault, installation};
use linden_base::{Chance, Clock};

pub(super) async fn run(config: &Config) -> Result<(), StartFault> {
    let store = installation::open_store(config, &Clock::system(), &Chance::system()).await?;
    store.close().await;
    eprintln!("The database is up to date.");
    Ok(())
}
