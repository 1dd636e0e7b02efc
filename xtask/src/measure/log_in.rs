//! Log-ins with a password, release build, SQLite: how many a second, what share of one is not
//! the password hash, and how fast pages are while 200 log-ins wait for their turn at the hash.
//! Wanted: a share of 5 % at most, pages at 20 ms at most (median).

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
    sync::atomic::{AtomicBool, Ordering::Relaxed},
    thread,
    time::{Duration, Instant},
};

#[derive(Args)]
pub(crate) struct Options {
    /// How often hashes and log-ins are timed in turn
    #[arg(long, default_value_t = 10)]
    rounds: usize,
}

const CLIENTS: &str = "1000";
/// Hashes, and log-ins, of one round.
const OF_A_ROUND: usize = 20;
/// Fewer than the tries that slow an account down; enough to keep the hash busy.
const BROWSERS: usize = 2;
const BUSY_FOR: Duration = Duration::from_secs(5);
const WAITING: usize = 200;
const LOOKS: usize = 200;

/// What `linden fill-demo` prints.
#[derive(Deserialize)]
struct Person {
    host: String,
    email: String,
    password: String,
}

/// What `linden time-hash` prints.
#[derive(Deserialize)]
struct Hashes {
    ms: Vec<f64>,
}

pub(crate) fn run(root: &Path, options: &Options) -> Result<Figures> {
    let folder = tempfile::tempdir()?;
    let launch =
        Launch::new(&build(root)?, folder.path()).with("LINDEN_PUBLIC_BEHIND_PROXY", "true");
    let person: Person = said(&launch, &["fill-demo", "--clients", CLIENTS])?;
    let linden = launch.serve(&[])?;
    let known = known_browser(&linden, &person)?;
    let (mut hashes, mut log_ins) = (Vec::new(), Vec::new());
    for _ in 0..options.rounds.max(1) {
        let times = OF_A_ROUND.to_string();
        hashes.extend(said::<Hashes>(&launch, &["time-hash", "--times", &times])?.ms);
        for _ in 0..OF_A_ROUND {
            log_ins.push(log_in(&known, &person)?);
        }
    }
    let (hash, one) = (percentile(&mut hashes, 0.5), percentile(&mut log_ins, 0.5));
    let mut figures = Figures::new();
    figures.insert("log_ins_per_s".into(), rounded(per_second(&known, &person)?));
    figures.insert("hash_ms".into(), rounded(hash));
    figures.insert("other_share".into(), rounded(1.0 - hash / one));
    figures
        .insert("page_median_ms_while_waiting".into(), rounded(pages(&linden, &known, &person)?));
    linden.stop()?;
    Ok(figures)
}

fn said<T: serde::de::DeserializeOwned>(launch: &Launch, arguments: &[&str]) -> Result<T> {
    let output = launch.command(arguments)?.output()?;
    if !output.status.success() {
        bail!("linden {} failed: {}", arguments[0], launch.last_words());
    }
    serde_json::from_slice(&output.stdout).context("what it printed cannot be read")
}

/// A browser that knows the person and is logged out.
fn known_browser(linden: &Linden, person: &Person) -> Result<Browser> {
    let mut browser = Browser::new(&linden.address()?, &person.host);
    enter(&mut browser, person)?;
    browser.post("/log-out", &[])?;
    Ok(browser)
}

fn enter(browser: &mut Browser, person: &Person) -> Result<()> {
    let fields = [("email", person.email.as_str()), ("password", &person.password)];
    match browser.post("/log-in", &fields)?.status {
        303 => Ok(()),
        status => bail!("the log-in was answered with {status}"),
    }
}

/// One log-in, in milliseconds.
fn log_in(known: &Browser, person: &Person) -> Result<f64> {
    let mut browser = known.clone();
    let began = Instant::now();
    enter(&mut browser, person)?;
    Ok(began.elapsed().as_secs_f64() * 1000.0)
}

fn per_second(known: &Browser, person: &Person) -> Result<f64> {
    let keep_on = || -> Result<u32> {
        let (began, mut count) = (Instant::now(), 0);
        while began.elapsed() < BUSY_FOR {
            log_in(known, person)?;
            count += 1;
        }
        Ok(count)
    };
    let count = thread::scope(|threads| {
        let all: Vec<_> = (0..BROWSERS).map(|_| threads.spawn(keep_on)).collect();
        let counts = all.into_iter().map(|one| one.join().unwrap_or_else(|_| bail!("one broke")));
        counts.sum::<Result<u32>>()
    })?;
    Ok(f64::from(count) / BUSY_FOR.as_secs_f64())
}

/// The median of a page's looks, in milliseconds, while log-ins wait.
fn pages(linden: &Linden, known: &Browser, person: &Person) -> Result<f64> {
    let mut browser = known.clone();
    enter(&mut browser, person)?;
    let (address, over) = (linden.address()?, AtomicBool::new(false));
    thread::scope(|threads| {
        for number in 0..WAITING {
            let (address, over) = (&address, &over);
            threads.spawn(move || keep_waiting(address, &person.host, number, over));
        }
        thread::sleep(Duration::from_secs(1));
        let looks = (0..LOOKS).map(|_| look(&mut browser)).collect::<Result<Vec<_>>>();
        over.store(true, Relaxed);
        Ok(percentile(&mut looks?, 0.5))
    })
}

/// Somebody without an account, whose log-ins take as long as others'.
fn keep_waiting(address: &str, host: &str, number: usize, over: &AtomicBool) {
    let mut browser = Browser::new(address, host);
    browser.come_from(&format!("198.51.100.{number}"));
    for round in 0.. {
        let email = format!("nobody-{number}-{round}@example.org");
        let fields = [("email", email.as_str()), ("password", "not the right one")];
        if over.load(Relaxed) || browser.post("/log-in", &fields).is_err() {
            return;
        }
    }
}

fn look(browser: &mut Browser) -> Result<f64> {
    let began = Instant::now();
    match browser.get("/clients")?.status {
        200 => Ok(began.elapsed().as_secs_f64() * 1000.0),
        status => bail!("the page was answered with {status}"),
    }
}
