//! `linden time-hash --times N`: how long one password hash takes here, in milliseconds, as JSON.
//! For `cargo xtask measure log-in`.

use serde_json::json;

pub(super) fn run(times: usize) {
    let took = linden_app::time_hashes(times).into_iter().map(|time| time.as_secs_f64() * 1000.0);
    println!("{}", json!({ "ms": took.collect::<Vec<_>>() }));
}
