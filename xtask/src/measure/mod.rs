//! `cargo xtask measure NAME`: figures by command. Each builds what it needs in release,
//! works in a temporary folder of its own and ends by itself; it prints one line of JSON, or
//! a table with `--table`. What the figures should be stands with each.

mod chance;
mod forwarding;
mod http;
mod kill;
mod linden;
mod log_in;
mod mail_server;
mod pages;
mod press_to_frame;
mod start;

use anyhow::Result;
use clap::{Args, Subcommand};
use serde_json::{Map, Value};
use std::path::Path;

/// What was measured, by name, in the order in which it is shown.
pub(crate) type Figures = Map<String, Value>;

#[derive(Args)]
pub(crate) struct Options {
    /// A table for people in place of the line of JSON
    #[arg(long, global = true)]
    table: bool,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Time from start to ready, memory at rest, size of the program
    Start(start::Options),
    /// The client list: time to answer, requests a second, with 1,000 to 100,000 clients
    Pages(pages::Options),
    /// What the media server spends on each forwarded packet, and what it loses
    Forwarding(forwarding::Options),
    /// From the press on "Call" to the first frame on both sides, in two Chromium pages
    PressToFrame(press_to_frame::Options),
    /// Log-ins a second, what of one is not the password hash, pages while others wait
    LogIn(log_in::Options),
    /// Kills the process at random moments; nothing that was answered may be lost
    Kill(kill::Options),
}

/// Measures and prints.
pub(crate) fn run(root: &Path, options: &Options) -> Result<()> {
    let figures = match &options.what {
        What::Start(options) => start::run(root, options)?,
        What::Pages(options) => pages::run(root, options)?,
        What::Forwarding(options) => forwarding::run(root, options)?,
        What::PressToFrame(options) => press_to_frame::run(root, options)?,
        What::LogIn(options) => log_in::run(root, options)?,
        What::Kill(options) => kill::run(root, options)?,
    };
    println!(
        "{}",
        if options.table { table(&figures) } else { Value::Object(figures).to_string() }
    );
    Ok(())
}

fn table(figures: &Figures) -> String {
    let width = figures.keys().map(String::len).max().unwrap_or(0);
    let lines = figures.iter().map(|(name, value)| format!("{name:width$}  {value}"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The value below which `share` (0 to 1) of all lie; the nearest rank.
fn percentile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let rank = (values.len() as f64 * share).ceil() as usize;
    values.get(rank.max(1) - 1).copied().unwrap_or(0.0)
}

/// Rounded for reading: three digits after the point.
fn rounded(value: f64) -> Value {
    Value::from((value * 1000.0).round() / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_and_the_rest_are_nearest_ranks() {
        let mut values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(percentile(&mut values, 0.5), 50.0);
        assert_eq!(percentile(&mut values, 0.99), 99.0);
        assert_eq!(percentile(&mut [7.0], 0.5), 7.0);
    }
}
