//! Why Linden does not start: one sentence for the person who started it, printed by
//! `main`, which then ends with a code other than zero. What goes wrong later is logged.

use std::{io, net::SocketAddr, path::Path};
use thiserror::Error;

/// A reason not to start.
#[derive(Debug, Error)]
pub(crate) enum StartFault {
    #[error(
        "The setting {name} in {place} is not one of Linden's. `linden settings` lists them all."
    )]
    UnknownSetting { name: String, place: String },
    #[error("A setting cannot be read: {0}.")]
    Setting(String),
    #[error("The configuration file {file} cannot be read: {reason}.")]
    ConfigFile { file: String, reason: String },
    #[error(
        "{0} is taken by another program. Stop that one, or set LINDEN_LISTEN to another address."
    )]
    PortTaken(SocketAddr),
    #[error("Linden cannot listen on {address}: {reason}.")]
    Listen { address: SocketAddr, reason: String },
    #[error("The disk that holds {0} is full. Make room and start again.")]
    DiskFull(String),
    #[error("{path} cannot be written: {reason}.")]
    Write { path: String, reason: String },
    #[error(
        "{0} does not hold a key, which is 32 bytes in base64. Give the right one: \
         without it what is sealed in the database cannot be read."
    )]
    Key(String),
    #[error(
        "The demo listens on this machine alone, not on {0}: its passwords are printed for all to see. \
         Set LINDEN_LISTEN to 127.0.0.1:PORT, or name a database that has \"demo\" in its name."
    )]
    DemoForAll(SocketAddr),
    #[error("The media server did not start: {0}. LINDEN_MEDIA_UDP chooses another address.")]
    Media(String),
    #[error("The media server did not start: {reason}. {option} chooses another address.")]
    MediaAlone { reason: String, option: &'static str },
    #[error("Another Linden is at work in the folder {0}. Stop that one, or set LINDEN_DATA.")]
    FolderInUse(String),
    #[error("{0}")]
    Other(String),
}

impl StartFault {
    /// A fault that is a sentence for this person already.
    pub(crate) fn other(fault: impl std::fmt::Display) -> Self {
        Self::Other(fault.to_string())
    }

    /// The media server's ports could not be had.
    pub(crate) fn media(fault: impl std::fmt::Display) -> Self {
        Self::Media(fault.to_string())
    }

    /// A failed write to a file or folder.
    pub(crate) fn write(path: &Path, error: &io::Error) -> Self {
        let path = path.display().to_string();
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull(path),
            _ => Self::Write { path, reason: error.to_string() },
        }
    }

    /// A failed listen for pages.
    pub(crate) fn listen(address: SocketAddr, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::AddrInUse => Self::PortTaken(address),
            _ => Self::Listen { address, reason: error.to_string() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_and_a_full_disk_have_sentences_of_their_own() {
        let address = SocketAddr::from(([127, 0, 0, 1], 8080));
        let taken = StartFault::listen(address, &io::ErrorKind::AddrInUse.into()).to_string();
        assert!(taken.starts_with("127.0.0.1:8080 is taken by another program."), "{taken}");
        let full =
            StartFault::write(Path::new("data"), &io::ErrorKind::StorageFull.into()).to_string();
        assert!(full.starts_with("The disk that holds data is full."), "{full}");
    }
}
