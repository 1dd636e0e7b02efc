//! The pages about how clients get access.

pub(crate) mod own;
pub(crate) mod routes;

use crate::access::Visit;
use linden_base::Language;

/// The language that an address or a form asks for; else the reader's own.
fn asked_language(visit: &Visit, asked: &str) -> Language {
    asked.parse().unwrap_or_else(|_| visit.language())
}
