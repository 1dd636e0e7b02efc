//! How long Linden takes from start to ready on an existing database, what memory it
//! holds at rest, and how large the program is. Wanted: 300 ms and 60 MB at most.

use super::{
    Figures,
    linden::{Launch, build},
    percentile, rounded,
};
use anyhow::Result;
use clap::Args;
use std::{fs, path::Path, time::Duration};

#[derive(Args)]
pub(crate) struct Options {
    /// How often it is started; the median counts
    #[arg(long, default_value_t = 11)]
    times: usize,
}

/// Memory is read when nothing has been asked for this long.
const AT_REST: Duration = Duration::from_secs(3);

pub(crate) fn run(root: &Path, options: &Options) -> Result<Figures> {
    let binary = build(root)?;
    let folder = tempfile::tempdir()?;
    let launch = Launch::new(&binary, folder.path());
    launch.serve(&["--demo"])?.stop()?;
    let mut took = Vec::new();
    for _ in 0..options.times.max(1) {
        let linden = launch.serve(&[])?;
        took.push(linden.took.as_secs_f64() * 1000.0);
        linden.stop()?;
    }
    let linden = launch.serve(&[])?;
    std::thread::sleep(AT_REST);
    let mut figures = Figures::new();
    figures.insert("ready_ms".into(), rounded(percentile(&mut took, 0.5)));
    figures.insert("rss_mb".into(), rounded(linden.resident_mb()?));
    figures.insert("binary_mb".into(), rounded(fs::metadata(&binary)?.len() as f64 / 1_048_576.0));
    linden.stop()?;
    Ok(figures)
}
