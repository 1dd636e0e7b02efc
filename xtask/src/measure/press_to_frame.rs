//! From the press on "Call" to the first frame of the other one on both sides, release build,
//! two Chromium pages whose permissions are given, calls in a row. Wanted: a median of 1.0 s
//! at most, a 95th percentile of 1.8 s at most. The browser's part is `e2e/press-to-frame.mjs`.

use super::{
    Figures,
    linden::{Launch, build},
    percentile, rounded,
};
use anyhow::{Context, Result, bail};
use clap::Args;
use serde::Deserialize;
use std::{
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

#[derive(Args)]
pub(crate) struct Options {
    /// How many calls in a row
    #[arg(long, default_value_t = 20)]
    calls: usize,
}

/// What the browsers saw.
#[derive(Deserialize)]
struct Seen {
    seconds: Vec<f64>,
}

pub(crate) fn run(root: &Path, options: &Options) -> Result<Figures> {
    let binary = build(root)?;
    if !Command::new(root.join("e2e/prepare")).status()?.success() {
        bail!("what the browser needs could not be fetched; the lines above say why");
    }
    let folder = tempfile::tempdir()?;
    let linden = Launch::new(&binary, folder.path()).serve(&["--demo"])?;
    let mut seen = watch(root, options.calls, &linden.ready.to_string())?;
    linden.stop()?;
    let mut figures = Figures::new();
    figures.insert("calls".into(), seen.seconds.len().into());
    figures.insert("median_s".into(), rounded(percentile(&mut seen.seconds, 0.5)));
    figures.insert("p95_s".into(), rounded(percentile(&mut seen.seconds, 0.95)));
    Ok(figures)
}

/// Lets the browsers call each other; `ready` tells them where Linden is and who is there.
fn watch(root: &Path, calls: usize, ready: &str) -> Result<Seen> {
    let mut browsers = Command::new("node")
        .arg(root.join("e2e/press-to-frame.mjs"))
        .arg(calls.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("Node.js is needed")?;
    browsers.stdin.take().context("standard input is piped")?.write_all(ready.as_bytes())?;
    let output = browsers.wait_with_output()?;
    if !output.status.success() {
        bail!("the browsers gave up; the lines above say why");
    }
    serde_json::from_slice(&output.stdout).context("the browsers gave no figures")
}
