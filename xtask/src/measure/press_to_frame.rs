//! From the press on "Call" to the first frame of the other one on both sides, release build,
//! two Chromium pages whose permissions are given, calls in a row. Wanted: a median of 1.0 s
//! at most, a 95th percentile of 1.8 s at most. The browser's part is `e2e/press-to-frame.mjs`,
//! and no tool looks at the call's tabs while it happens (`e2e/harness/bare.mjs`).

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
    /// Tells at which moment each side was how far, too
    #[arg(long)]
    steps: bool,
}

/// One call as the browsers saw it: moments, in seconds after the press.
#[derive(Deserialize)]
struct Call {
    rang: f64,
    therapist: Side,
    client: Side,
}

/// What happened in one side's tab.
#[derive(Deserialize)]
struct Side {
    /// The page was there.
    page: f64,
    /// The ticket to the media server was there.
    ticket: f64,
    /// Camera and microphone gave something; none if that came after the first frame.
    camera: Option<f64>,
    /// The media server had let them in; none if that came after the first frame.
    joined: Option<f64>,
    /// The other one's first frame was shown.
    picture: f64,
}

impl Call {
    /// When the later of both saw the other.
    fn seconds(&self) -> f64 {
        self.therapist.picture.max(self.client.picture)
    }
}

pub(crate) fn run(root: &Path, options: &Options) -> Result<Figures> {
    let binary = build(root)?;
    if !Command::new(root.join("e2e/prepare")).status()?.success() {
        bail!("what the browser needs could not be fetched; the lines above say why");
    }
    let folder = tempfile::tempdir()?;
    let linden = Launch::new(&binary, folder.path()).serve(&["--demo"])?;
    let calls = watch(root, options.calls, &linden.ready.to_string())?;
    linden.stop()?;
    let mut figures = Figures::new();
    let mut seconds: Vec<f64> = calls.iter().map(Call::seconds).collect();
    figures.insert("calls".into(), calls.len().into());
    figures.insert("median_s".into(), rounded(percentile(&mut seconds, 0.5)));
    figures.insert("p95_s".into(), rounded(percentile(&mut seconds, 0.95)));
    if options.steps {
        tell_steps(&calls, &mut figures);
    }
    Ok(figures)
}

/// The medians of all moments on the way.
fn tell_steps(calls: &[Call], figures: &mut Figures) {
    tell(figures, "rang_s", calls.iter().map(|call| call.rang));
    let therapists: Vec<_> = calls.iter().map(|call| &call.therapist).collect();
    let clients: Vec<_> = calls.iter().map(|call| &call.client).collect();
    for (who, sides) in [("therapist", therapists), ("client", clients)] {
        tell(figures, &format!("{who}_page_s"), sides.iter().map(|side| side.page));
        tell(figures, &format!("{who}_ticket_s"), sides.iter().map(|side| side.ticket));
        tell(figures, &format!("{who}_camera_s"), sides.iter().filter_map(|side| side.camera));
        tell(figures, &format!("{who}_joined_s"), sides.iter().filter_map(|side| side.joined));
        tell(figures, &format!("{who}_picture_s"), sides.iter().map(|side| side.picture));
    }
}

fn tell(figures: &mut Figures, name: &str, moments: impl Iterator<Item = f64>) {
    figures.insert(name.into(), rounded(percentile(&mut moments.collect::<Vec<_>>(), 0.5)));
}

/// Lets the browsers call each other; `ready` tells them where Linden is and who is there.
fn watch(root: &Path, calls: usize, ready: &str) -> Result<Vec<Call>> {
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
