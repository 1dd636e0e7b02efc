//! Whether a name means this very machine: to it alone may a line be without encryption.

use std::net::IpAddr;

/// Whether `host` is a loopback, by name or by address.
pub(crate) fn is_named(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    bare == "localhost" || bare.parse().is_ok_and(|address: IpAddr| address.is_loopback())
}
