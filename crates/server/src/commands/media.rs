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

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::{SocketAddr, TcpListener, UdpSocket};

    fn options(listen: SocketAddr, udp: SocketAddr) -> Media {
        Media { listen, udp, key: "key".to_owned(), secret: "a secret of some length".into() }
    }

    #[tokio::test]
    async fn a_taken_port_names_the_option_that_chooses_another() {
        let any = SocketAddr::from(([127, 0, 0, 1], 0));
        let (pages, media) = (TcpListener::bind(any).unwrap(), UdpSocket::bind(any).unwrap());
        let taken = run(options(pages.local_addr().unwrap(), any)).await.unwrap_err().to_string();
        assert!(taken.ends_with("--listen chooses another address."), "{taken}");
        let taken = run(options(any, media.local_addr().unwrap())).await.unwrap_err().to_string();
        assert!(taken.ends_with("--udp chooses another address."), "{taken}");
    }
}
