//! `linden fill-demo --clients N`: the demo with a crowd of clients, and then the name of
//! somebody who sees them all, as JSON. For `cargo xtask measure pages`; refused like the demo.

use super::serve::demo;
use crate::{config::Config, fault::StartFault, installation::Installation};
use linden_app::demo::{PASSWORD, add_clients};
use serde_json::json;

pub(super) async fn run(mut config: Config, clients: u32) -> Result<(), StartFault> {
    demo::refuse_for_all(&config)?;
    let address = config.listen;
    demo::adjust(&mut config, address);
    let installation = Installation::open(&config, true).await?;
    let made = linden_app::demo::fill(&installation.app).await.map_err(StartFault::other)?;
    add_clients(&installation.app, clients).await.map_err(StartFault::other)?;
    installation.store.close().await;
    let people = made
        .iter()
        .flat_map(|platform| platform.people.iter().map(move |person| (platform, person)));
    let secretary = people.into_iter().find(|(_, person)| person.role == "secretary");
    let Some((platform, secretary)) = secretary else {
        return Err(StartFault::Other("The demo has no secretary.".to_owned()));
    };
    println!(
        "{}",
        json!({ "host": platform.host, "email": secretary.email, "password": PASSWORD })
    );
    Ok(())
}
