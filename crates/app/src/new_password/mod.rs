//! The page behind a password link (PRODUCT E4): a new password, all sessions ended, the
//! owner told. Logging in stays the person's next step, so that two-step can ask its code.

pub(crate) mod pages;
