//! What is printed when Linden is ready: for programs one line of JSON on standard output,
//! for people a line in the log.

use serde::Serialize;
use std::net::SocketAddr;

#[derive(Serialize)]
struct Ready {
    ready: bool,
    listen: SocketAddr,
}

/// Tells whoever started Linden that it is ready.
pub(super) fn ready(json: bool, address: SocketAddr) {
    match json {
        true => println!("{}", line(address)),
        false => tracing::info!(%address, "ready"),
    }
}

fn line(listen: SocketAddr) -> String {
    serde_json::to_string(&Ready { ready: true, listen })
        .expect("an address can always be written as JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_for_programs_names_the_address() {
        let address = SocketAddr::from(([127, 0, 0, 1], 8080));
        assert_eq!(line(address), r#"{"ready":true,"listen":"127.0.0.1:8080"}"#);
    }
}
