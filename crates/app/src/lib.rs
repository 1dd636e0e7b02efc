//! Linden's features, one folder each, and the routes that lead to them.
//!
//! `server` opens the database and calls [`App::assemble`], [`router`] and [`jobs::run`].
//! A request goes host -> platform -> session -> access -> handler -> transaction -> rows ->
//! page. Absent: sockets, configuration files, and any text that is not a message.

mod access;
mod accounts;
mod addresses;
mod app;
mod app_log_in;
mod app_shell;
mod audit;
mod calls;
mod care_relations;
mod clients;
pub mod demo;
mod events;
mod exemptions;
mod flashes;
mod forgot_password;
mod friends;
mod gate;
mod help;
mod help_texts;
mod helpdesk;
mod home;
pub mod jobs;
mod languages;
pub(crate) mod layout;
mod links;
mod log_in;
mod log_in_rules;
pub mod logos;
mod mails;
mod menu;
mod migrations;
mod moments;
mod new_password;
mod outbox;
mod passkeys;
mod passwords;
mod platforms;
mod problems;
mod professionals;
mod profile;
mod push;
mod resets;
mod retention;
pub mod routes;
pub mod service_desk;
mod sessions;
pub mod settings;
mod sign_up;
mod sms;
#[cfg(feature = "testing")]
pub mod testing;
mod themes;
mod tries;
mod two_step;
mod welcome;

pub use accounts::{Kind as PersonKind, Role as PersonRole, State as PersonState};
pub use app::{App, Parts};
pub use calls::in_step::follow_media;
pub use migrations::Migrations;
pub use passwords::{Cost, time_hashes};
pub use platforms::{Contact, Kind as PlatformKind, Switches};
pub use routes::router;
