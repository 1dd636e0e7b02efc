//! Where the built styles, islands, icons and the font are served, one constant each (`build/assets.rs` makes them).

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The script in the first lines of the call page.
pub(crate) const BEGIN: &str = include_str!(concat!(env!("OUT_DIR"), "/begin.inline.js"));
