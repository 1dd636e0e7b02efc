//! "Today", the first page of everybody who is logged in. What stands on it depends on what
//! the person is; `people` and `calls` give the cards.

pub(crate) mod pages;
