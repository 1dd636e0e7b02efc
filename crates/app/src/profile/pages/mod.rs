//! The pages of the profile, one file each.

pub(crate) mod access_log;
pub(crate) mod overview;
pub(crate) mod password;
pub(crate) mod sessions;
