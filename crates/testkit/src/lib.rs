//! A whole Linden for one test: a fresh database, a standing clock, mails kept in memory,
//! two platforms that know nothing of each other, and browsers to walk with. For tests
//! alone: `let care = TestApp::new().await; let ann = care.client("Ann").await;`.
//!
//! Absent: sockets. Requests go straight into the router; `e2e/` has real browsers.

mod answer;
mod app;
mod authenticator;
mod browser;
mod qr_code;
mod soft_passkey;
mod timing;

/// A phone's public key for tests that only choose a PIN: the generator of P-256 in base64url.
pub const A_PUBLIC_KEY: &str =
    "BGsX0fLhLEJH-Lzm5WOkQPJ3A32BLeszoPShOUXYmMKWT-NC4v4af5uO5-tKfA-eFivOM1drMV7Oy7ZAaDe_UfU";

pub use answer::Answer;
pub use app::{TestApp, TestPlatform};
pub use authenticator::Authenticator;
pub use browser::Browser;
pub use linden_app::Switches;
pub use linden_app::testing::{Asked, PASSWORD, Person, PersonKind, PersonRole, PersonState};
pub use qr_code::code_in;
pub use soft_passkey::{SoftPasskey, question};
pub use timing::SideBySide;
