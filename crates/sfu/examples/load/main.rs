//! A load without browsers: publishers and subscribers in one room, over real sockets and
//! real signalling, against a media server in a process of its own. Prints one line of JSON:
//! packets that came in and went out, how many were lost, and what each cost the server.
//!
//! `load SERVE PUBLISHERS SUBSCRIBERS KBPS SECONDS`, where SERVE is the example `serve`.
//! Called by `cargo xtask measure forwarding`.

#[path = "../../tests/scenarios/world/client.rs"]
#[expect(dead_code, clippy::unwrap_used, reason = "made for the scenarios, which end at a fault")]
mod client;
mod participant;
#[path = "../../tests/scenarios/world/picture.rs"]
mod picture;
mod server;
#[path = "../../tests/scenarios/world/wire.rs"]
#[expect(clippy::unwrap_used, reason = "made for the scenarios, which end at a fault")]
mod wire;

use participant::{Counts, Part, Totals};
use server::Server;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use tokio::time::sleep;

/// Frames a second.
const RATE: usize = 30;

/// Bytes of a packet, at most.
const PACKET: usize = 1_100;

/// How long all may take to see one another.
const PATIENCE: Duration = Duration::from_secs(30);

/// For packets under way, and those that are sent again.
const AFTERMATH: Duration = Duration::from_secs(1);

type Failed = Box<dyn Error + Send + Sync>;

#[tokio::main]
async fn main() -> Result<(), Failed> {
    let given: Vec<_> = std::env::args().skip(1).collect();
    let [serve, publishers, subscribers, kbps, seconds] = &given[..] else {
        return Err("load SERVE PUBLISHERS SUBSCRIBERS KBPS SECONDS".into());
    };
    let (publishers, subscribers) = (publishers.parse()?, subscribers.parse()?);
    let server = Server::start(serve)?;
    let totals = Arc::new(Totals::default());
    let frame = kbps.parse::<usize>()? * 1_000 / 8 / RATE;
    let packets = frame.div_ceil(PACKET).max(1);
    let camera = Part::Publisher { packets: u8::try_from(packets)?, size: frame / packets };
    let mut tasks = Vec::new();
    for number in 0..publishers {
        let name = format!("publisher-{number}");
        tasks.push(participant::start(name, camera, &server, &totals).await?);
    }
    until(&totals, |now| now.ready == publishers, "the publishers to publish").await?;
    for number in 0..subscribers {
        let name = format!("subscriber-{number}");
        let part = Part::Subscriber { publishers };
        tasks.push(participant::start(name, part, &server, &totals).await?);
    }
    let all = publishers + subscribers;
    until(&totals, |now| now.ready == all, "the subscribers to see all publishers").await?;
    sleep(AFTERMATH).await;
    let figures = measure(&server, &totals, Duration::from_secs(seconds.parse()?)).await?;
    tasks.into_iter().for_each(|task| task.abort());
    println!("{figures}");
    Ok(())
}

async fn until(totals: &Totals, holds: impl Fn(Counts) -> bool, what: &str) -> Result<(), Failed> {
    let begin = Instant::now();
    while !holds(totals.now()) {
        if begin.elapsed() > PATIENCE {
            return Err(format!("waited in vain for {what}: {:?}", totals.now()).into());
        }
        sleep(Duration::from_millis(50)).await;
    }
    Ok(())
}

async fn measure(
    server: &Server,
    totals: &Totals,
    time: Duration,
) -> Result<serde_json::Value, Failed> {
    let (before, cpu, begin) = (totals.now(), server.processor_seconds()?, Instant::now());
    sleep(time).await;
    let (after, cpu) = (totals.now(), server.processor_seconds()? - cpu);
    let elapsed = begin.elapsed().as_secs_f64();
    totals.stop.store(true, Ordering::Relaxed);
    sleep(AFTERMATH).await;
    let out = after.received - before.received;
    let rounded = |value: f64| (value * 100.0).round() / 100.0;
    Ok(serde_json::json!({
        "packets_in": after.sent - before.sent,
        "packets_out": out,
        "lost": totals.now().lost,
        "us_per_packet": rounded(cpu * 1e6 / (out.max(1) as f64)),
        "core_percent": rounded(cpu / elapsed * 100.0),
        "rss_mb": rounded(server.resident_megabytes()?),
    }))
}
