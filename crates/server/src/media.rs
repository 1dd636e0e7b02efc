//! Where calls go: the embedded media server or a LiveKit cluster, as the settings say, and
//! the key that tickets are signed with. The embedded server's key is made from the
//! installation's secret key, so that tickets outlive a restart and nobody has to set one.

use crate::{config::Config, fault::StartFault, secret_key::Key};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use linden_app::settings::MediaPlace;
use linden_base::{Chance, Clock};
use linden_sfu::{ApiKey, Media, MediaConfig};
use sha2::{Digest, Sha256};

/// The name of the embedded server's key.
const OWN_KEY: &str = "linden";

/// What the app needs to know about media.
pub(crate) fn place(config: &Config, key: &Key) -> MediaPlace {
    let livekit = &config.media.livekit;
    match livekit.url.as_str() {
        "" => MediaPlace { url: None, key: OWN_KEY.to_owned(), secret: own_secret(key).into() },
        url => MediaPlace {
            url: Some(url.to_owned()),
            key: livekit.key.clone(),
            secret: livekit.secret.clone(),
        },
    }
}

/// Starts the embedded media server; none where a cluster takes its place.
pub(crate) async fn start(
    config: &Config,
    place: &MediaPlace,
    clock: &Clock,
    chance: &Chance,
) -> Result<Option<Media>, StartFault> {
    if place.url.is_some() {
        return Ok(None);
    }
    let key = ApiKey { id: place.key.clone(), secret: place.secret.clone() };
    let media = MediaConfig {
        tcp: config.media.tcp,
        advertise: config.media.advertise.clone(),
        workers: (config.media.workers > 0).then_some(config.media.workers),
        clock: clock.clone(),
        chance: chance.clone(),
        ..MediaConfig::new(config.media.udp, vec![key])
    };
    Media::start(media).await.map(Some).map_err(StartFault::media)
}

fn own_secret(key: &Key) -> String {
    let hash = Sha256::new().chain_update(b"linden media tickets\0").chain_update(key).finalize();
    URL_SAFE_NO_PAD.encode(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_media_key_stays_with_the_installation_and_tells_nothing_of_the_secret_key() {
        let secret = own_secret(&[7; 32]);
        assert_eq!(secret, own_secret(&[7; 32]));
        assert_ne!(secret, own_secret(&[8; 32]));
        assert_ne!(secret, URL_SAFE_NO_PAD.encode([7; 32]));
    }
}
