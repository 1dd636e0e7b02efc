//! The key under which secrets and personal data are sealed in the database. It comes from
//! the settings or from a file of its own, made at the first start; never from the
//! database, so that a copy of that alone tells nothing (PRODUCT S1).

use crate::{config::Config, data_folder, fault::StartFault};
use base64::{Engine, engine::general_purpose::STANDARD};
use linden_base::{Chance, ExposeSecret};
use std::{
    fs::{self, OpenOptions},
    io::{self, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

/// 256 bits.
pub(crate) type Key = [u8; 32];

/// The key of this installation; makes the file if there is none yet.
pub(crate) fn key(config: &Config, chance: &Chance) -> Result<Key, StartFault> {
    match config.secrets.key.expose_secret() {
        "" => from_file(&file(config), chance),
        text => decode(text).ok_or_else(|| StartFault::Key("secrets.key".into())),
    }
}

fn file(config: &Config) -> PathBuf {
    match config.secrets.key_file.as_os_str().is_empty() {
        true => config.data.join("secret.key"),
        false => config.secrets.key_file.clone(),
    }
}

fn from_file(path: &Path, chance: &Chance) -> Result<Key, StartFault> {
    match fs::read_to_string(path) {
        Ok(text) => decode(&text).ok_or_else(|| StartFault::Key(path.display().to_string())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(path, chance),
        Err(error) => {
            Err(StartFault::Write { path: path.display().to_string(), reason: error.to_string() })
        }
    }
}

/// Written whole under another name first: a crash leaves no half key behind.
fn make(path: &Path, chance: &Chance) -> Result<Key, StartFault> {
    let key: Key = chance.bytes();
    let fault = |error: &io::Error| StartFault::write(path, error);
    if let Some(folder) = path.parent() {
        data_folder::make(folder)?;
    }
    let begun = path.with_extension("key.begun");
    write_private(&begun, &STANDARD.encode(key)).map_err(|error| fault(&error))?;
    fs::rename(&begun, path).map_err(|error| fault(&error))?;
    Ok(key)
}

fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let mut file =
        OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}

fn decode(text: &str) -> Option<Key> {
    STANDARD.decode(text.trim()).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn the_first_start_makes_a_key_that_only_this_user_reads_and_later_ones_find_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/secret.key");
        let first = from_file(&path, &Chance::system()).unwrap();
        assert_eq!(from_file(&path, &Chance::system()).unwrap(), first);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_spoilt_key_file_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("secret.key");
        fs::write(&path, "short").unwrap();
        assert!(matches!(from_file(&path, &Chance::system()), Err(StartFault::Key(_))));
        assert_eq!(fs::read_to_string(&path).unwrap(), "short");
    }
}
