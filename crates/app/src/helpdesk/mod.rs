//! The helpdesk's four questions (PRODUCT H1): has the therapist an account, can the therapist
//! log in, how does the client get access here, can the client log in. Each is answered from
//! what is stored, with its evidence and the one remedy that the asker may use there and then.
//! Called by the router. Who sees what:
//! - a secretary: every therapist (else a colleague of that name) and every client;
//! - a therapist: oneself and the own clients;
//! - an application manager: every therapist; of a client the account's state alone, and only of
//!   the address that they type whole: no name, no list, no therapist of theirs (PRODUCT W).
//!
//! What the asker may not see answers like what never was. Every look at a client's account is
//! written in that client's access log. Absent: friends, about whom nobody is told anything.

mod answers;
mod button;
mod find;
mod look;
pub(crate) mod pages;
mod standing;
#[cfg(test)]
mod tests;
