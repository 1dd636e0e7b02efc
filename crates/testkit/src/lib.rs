//! A whole Linden for one test: a fresh database, a standing clock, mails kept in memory,
//! two platforms that know nothing of each other, and browsers to walk with. For tests
//! alone: `let care = TestApp::new().await; let ann = care.client("Ann").await;`.
//!
//! Absent: sockets. Requests go straight into the router; `e2e/` has real browsers.

mod answer;
mod app;
mod browser;
mod timing;

pub use answer::Answer;
pub use app::{TestApp, TestPlatform};
pub use browser::Browser;
pub use linden_app::Switches;
pub use linden_app::testing::{PASSWORD, Person, PersonKind, PersonRole, PersonState};
pub use timing::SideBySide;
