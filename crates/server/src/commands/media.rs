//! `linden media`: the media server alone, without accounts or database, so that any LiveKit
//! client or tool can be pointed at it, or an installation's calls can have a machine of their own.

use crate::{arguments::Media, fault::StartFault};
use linden_sfu::{ApiKey, MediaConfig, ServeError, serve_alone};

pub(super) async fn run(options: Media) -> Result<(), StartFault> {
    let Media { listen, udp, key, secret } = options;
    let config = MediaConfig::new(udp, vec![ApiKey { id: key, secret }]);
    let ready = |address| println!("The media server listens on ws://{address}");
    serve_alone(listen, config, ready).await.map_err(fault)
}

fn fault(error: ServeError) -> StartFault {
    let reason = error.to_string();
    match error {
        ServeError::Media(_) => StartFault::MediaAlone { reason, option: "--udp" },
        ServeError::Taken(_) | ServeError::Listen(..) => {
            StartFault::MediaAlone { reason, option: "--listen" }
        }
        ServeError::Http(_) => StartFault::Other(reason),
    }
}
