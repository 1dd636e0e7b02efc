//! The choice of a language, before log-in (a cookie) and after (the account): PRODUCT L2.

pub(crate) mod pages;
