//! How fast the client list is, release build, SQLite: on a platform with 10,000 clients,
//! and how much slower with 100,000 than with 1,000 (as a fraction: 0.1 is a tenth slower).
//! Wanted: a median of 10 ms at most, slower by a third at most.

use super::{
    Figures,
    http::Browser,
    linden::{Launch, Linden, build},
    percentile, rounded,
};
use anyhow::{Context, Result, bail};
use clap::Args;
use serde::Deserialize;
use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

#[derive(Args)]
pub(crate) struct Options {
    /// How many requests count for each figure
    #[arg(long, default_value_t = 500)]
    requests: usize,
}

/// The page, as the person that `fill-demo` names sees it.
const PAGE: &str = "/clients";
const WARM_UP: usize = 50;
/// For the requests a second: this many browsers for this long.
const BROWSERS: usize = 4;
const BUSY_FOR: Duration = Duration::from_secs(5);

/// What `linden fill-demo` prints: who sees all those clients.
#[derive(Deserialize)]
struct Person {
    host: String,
    email: String,
    password: String,
}

struct Measured {
    median: f64,
    p99: f64,
    per_second: f64,
}

pub(crate) fn run(root: &Path, options: &Options) -> Result<Figures> {
    let binary = build(root)?;
    let small = measure(&binary, 1_000, options)?;
    let usual = measure(&binary, 10_000, options)?;
    let large = measure(&binary, 100_000, options)?;
    let mut figures = Figures::new();
    figures.insert("median_ms".into(), rounded(usual.median));
    figures.insert("p99_ms".into(), rounded(usual.p99));
    figures.insert("requests_per_s".into(), rounded(usual.per_second));
    figures.insert("slowdown_1k_to_100k".into(), rounded(large.median / small.median - 1.0));
    Ok(figures)
}

fn measure(binary: &Path, clients: u32, options: &Options) -> Result<Measured> {
    eprintln!("{clients} clients");
    let folder = tempfile::tempdir()?;
    let launch = Launch::new(binary, folder.path());
    let person = fill(&launch, clients)?;
    let linden = launch.serve(&[])?;
    let browser = logged_in(&linden, &person)?;
    let mut took = one_after_another(&browser, options.requests)?;
    let (median, p99) = (percentile(&mut took, 0.5), percentile(&mut took, 0.99));
    let per_second = all_at_once(&browser)?;
    linden.stop()?;
    Ok(Measured { median, p99, per_second })
}

fn fill(launch: &Launch, clients: u32) -> Result<Person> {
    let output = launch.command(&["fill-demo", "--clients", &clients.to_string()])?.output()?;
    if !output.status.success() {
        bail!("the clients could not be made: {}", launch.last_words());
    }
    serde_json::from_slice(&output.stdout).context("fill-demo names no person")
}

fn logged_in(linden: &Linden, person: &Person) -> Result<Browser> {
    let mut browser = Browser::new(&linden.address()?, &person.host);
    let fields = [("email", person.email.as_str()), ("password", &person.password), ("back", PAGE)];
    let answer = browser.post("/log-in", &fields)?;
    if answer.status != 303 {
        bail!("the log-in was answered with {}", answer.status);
    }
    Ok(browser)
}

fn one_after_another(browser: &Browser, requests: usize) -> Result<Vec<f64>> {
    let mut browser = browser.clone();
    for _ in 0..WARM_UP {
        look(&mut browser)?;
    }
    (0..requests.max(1)).map(|_| look(&mut browser)).collect()
}

/// One look at the page, in milliseconds.
fn look(browser: &mut Browser) -> Result<f64> {
    let began = Instant::now();
    let answer = browser.get(PAGE)?;
    let took = began.elapsed().as_secs_f64() * 1000.0;
    if answer.status != 200 {
        bail!("the page was answered with {}", answer.status);
    }
    Ok(took)
}

fn all_at_once(browser: &Browser) -> Result<f64> {
    let looks = thread::scope(|threads| {
        let looking: Vec<_> =
            (0..BROWSERS).map(|_| threads.spawn(|| keep_looking(browser.clone()))).collect();
        let looks = looking
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| bail!("a browser broke")));
        looks.sum::<Result<u32>>()
    })?;
    Ok(f64::from(looks) / BUSY_FOR.as_secs_f64())
}

fn keep_looking(mut browser: Browser) -> Result<u32> {
    let began = Instant::now();
    let mut looks = 0;
    while began.elapsed() < BUSY_FOR {
        look(&mut browser)?;
        looks += 1;
    }
    Ok(looks)
}
