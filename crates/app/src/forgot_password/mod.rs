//! A new password by a mailed link (PRODUCT E4). Whether an address has an account shows
//! neither in words nor in time: the page answers at once and a job does the rest.

pub(crate) mod for_somebody;
pub(crate) mod pages;
pub(crate) mod send_link;
#[cfg(test)]
mod tests;
