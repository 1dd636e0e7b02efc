//! No order of changes locks the last application manager out, and every look ahead says what
//! then happens (PRODUCT A8, T5, T9, T10, T12, E8). Random stories of changed rules with and
//! without a day, exemptions, resets, closed and opened accounts, roles, and second steps set up
//! and taken away are told through the router, on a clock that goes on. Beside them the test
//! keeps its own simple record of who should meet what; after each step an application manager
//! and somebody else really log in. `LINDEN_STORIES=200` tells more of them; a failure names its
//! seed, and `LINDEN_STORY=<seed>` tells that one again.

mod story;

use story::Story;

/// So many stories are told, so many steps each.
const STORIES: u64 = 6;
const STEPS: usize = 40;

#[tokio::test]
async fn no_order_of_changes_locks_the_last_manager_out() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let seeds = match number("LINDEN_STORY") {
        Some(seed) => seed..seed + 1,
        None => 0..number("LINDEN_STORIES").unwrap_or(STORIES),
    };
    for seed in seeds {
        let mut story = Story::begin(seed).await;
        for _ in 0..STEPS {
            story.go_on().await;
        }
        story.ends();
    }
}
