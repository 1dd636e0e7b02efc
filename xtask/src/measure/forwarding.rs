//! What the media server spends on forwarding: publishers and subscribers in one room, from
//! a process of their own, without a browser. Wanted, with 6 × 20 at 1.5 Mbit/s: 18 µs of
//! processor time a forwarded packet at most, and none lost. The load itself and the
//! reading of processor time are `crates/sfu/examples/load`.

use super::Figures;
use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

#[derive(Args)]
pub(crate) struct Options {
    /// Who sends one picture each
    #[arg(long, default_value_t = 6)]
    publishers: usize,
    /// Who receive all of them
    #[arg(long, default_value_t = 20)]
    subscribers: usize,
    /// Of each picture
    #[arg(long, default_value_t = 1_500)]
    kbps: usize,
    /// How long it is measured
    #[arg(long, default_value_t = 20)]
    seconds: u64,
}

/// In the order in which they are shown.
const KEYS: [&str; 6] =
    ["packets_in", "packets_out", "lost", "us_per_packet", "core_percent", "rss_mb"];

pub(crate) fn run(root: &Path, options: &Options) -> Result<Figures> {
    let examples = build(root)?;
    let given = [options.publishers, options.subscribers, options.kbps];
    let output = Command::new(examples.join("load"))
        .arg(examples.join("serve"))
        .args(given.map(|number| number.to_string()))
        .arg(options.seconds.to_string())
        .output()
        .context("the load could not be started")?;
    if !output.status.success() {
        bail!("the load failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    let measured: Value = serde_json::from_slice(&output.stdout)?;
    let figure = |key: &str| (key.to_owned(), measured.get(key).cloned().unwrap_or(Value::Null));
    Ok(KEYS.into_iter().map(figure).collect())
}

fn build(root: &Path) -> Result<PathBuf> {
    eprintln!("building the media server and the load in release");
    let status = Command::new(env!("CARGO"))
        .args(["build", "--release", "--locked", "--package", "linden-sfu", "--examples"])
        .current_dir(root)
        .status()?;
    if !status.success() {
        bail!("the load could not be built; the lines above say why");
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join("release/examples"))
}
