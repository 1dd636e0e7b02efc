//! The linden binary.
fn main() {}
