//! Care relations (PRODUCT A7, W): which therapist is related to which client. A relation
//! carries the right to see, to call and to reset; every request asks anew, so that an ended
//! one is in force at once. Called by `clients`, `home` and `calls`. Ended relations stay in
//! the table: they explain the access log.

pub(crate) mod rows;
