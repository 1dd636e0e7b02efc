//! The data folder: made for this user alone, and held by one Linden at a time where the
//! database is a file in it. The lock goes with the process, also with SIGKILL.

use crate::{config::Config, fault::StartFault};
use std::{
    fs::{DirBuilder, File, TryLockError},
    os::unix::fs::DirBuilderExt,
    path::Path,
};

/// Makes the folder if it is missing; what lies in it is for this user alone.
pub(crate) fn make(folder: &Path) -> Result<(), StartFault> {
    let made = DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|error| StartFault::write(folder, &error))
}

/// Holds the data folder as long as it lives; nothing to hold with PostgreSQL.
pub(crate) fn hold(config: &Config) -> Result<Option<File>, StartFault> {
    if !config.is_sqlite() {
        return Ok(None);
    }
    lock(&config.data).map(Some)
}

fn lock(folder: &Path) -> Result<File, StartFault> {
    make(folder)?;
    let path = folder.join("linden.lock");
    let file = File::options().create(true).append(true).open(&path);
    let file = file.map_err(|error| StartFault::write(&path, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StartFault::FolderInUse(folder.display().to_string())),
        Err(TryLockError::Error(error)) => Err(StartFault::write(&path, &error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_linden_is_refused_until_the_first_has_ended() {
        let folder = tempfile::tempdir().unwrap();
        let first = lock(folder.path()).unwrap();
        assert!(matches!(lock(folder.path()), Err(StartFault::FolderInUse(_))));
        drop(first);
        assert!(lock(folder.path()).is_ok());
    }
}
