//! Where the built styles, islands, icons and the font are served, one constant each (`build/assets.rs` makes them), and
//! the service worker, which must be served from the root.

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The script in the first lines of the call page.
pub(crate) const BEGIN: &str = include_str!(concat!(env!("OUT_DIR"), "/begin.inline.js"));

/// The script that says so when the call page's own one does not run.
pub(crate) const STUCK: &str = include_str!(concat!(env!("OUT_DIR"), "/stuck.inline.js"));

/// The text of the service worker.
pub(crate) const SERVICE_WORKER: &str =
    include_str!(concat!(env!("OUT_DIR"), "/service-worker.js"));
