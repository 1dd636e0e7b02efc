//! Where the built styles, islands, icons and the font are served, one constant each (`build/assets.rs` makes them).

include!(concat!(env!("OUT_DIR"), "/assets.rs"));
