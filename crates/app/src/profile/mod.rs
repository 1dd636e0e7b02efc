//! One's own profile (PRODUCT E7, E9, L2, A9): details, language, password, where one is
//! logged in, and for clients and professionals who did what with their account and data. Absent: changing one's own name or
//! address, which the organisation does; two-step (later).

pub(crate) mod pages;
#[cfg(test)]
mod tests;
