//! Before the crate is compiled: the messages become typed functions, the islands and styles become files to serve.

#[path = "build/arguments.rs"]
mod arguments;
#[path = "build/assets.rs"]
mod assets;
#[path = "build/messages.rs"]
mod messages;

fn main() {
    messages::build();
    assets::build();
}
