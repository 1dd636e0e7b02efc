//! Clients who make their own account, where the platform allows it (PRODUCT A2). Where it
//! does not, neither link nor address exists. Whether an address has an account already shows
//! neither in words nor in time: the page answers at once and a job does the rest.

pub(crate) mod make;
pub(crate) mod pages;
#[cfg(test)]
mod tests;
