//! A platform's own accent colour as a small stylesheet (LOOK.md: a platform may bring its
//! own; contrast is checked when it is set). Called by the frame of every page.

pub(crate) mod colour;
pub(crate) mod pages;
