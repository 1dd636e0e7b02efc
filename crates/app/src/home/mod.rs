//! "Today", the first page of everybody who is logged in. What stands on it depends on what
//! the person is: a client's therapists, a therapist's clients, what a secretary or an
//! application manager does most. Somebody with several roles has all of it.

pub(crate) mod pages;
mod sections;
#[cfg(test)]
mod tests;
