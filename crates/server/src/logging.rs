//! The log: one line an event on standard error, for people or as JSON. Every line passes
//! through [`redact`] last, so that a token or an address that slipped into a message does
//! not reach the disk. Nothing else of Linden writes to standard error while it serves.

mod redact;

use crate::{
    config::{Log, LogFormat},
    fault::StartFault,
};
use std::io::{self, Write};
use tracing_subscriber::{
    EnvFilter, fmt::MakeWriter, layer::SubscriberExt, util::SubscriberInitExt,
};

/// Starts logging; once a process.
pub(crate) fn start(settings: &Log) -> Result<(), StartFault> {
    let filter = EnvFilter::try_new(&settings.filter)
        .map_err(|error| StartFault::Setting(format!("log.filter: {error}")))?;
    let plain = tracing_subscriber::fmt::layer().with_writer(Redacting).with_ansi(false);
    let registry = tracing_subscriber::registry().with(filter);
    let started = match settings.format {
        LogFormat::Plain => registry.with(plain).try_init(),
        LogFormat::Json => registry.with(plain.json().flatten_event(true)).try_init(),
    };
    started.map_err(|error| StartFault::Other(error.to_string()))
}

#[derive(Clone, Copy)]
struct Redacting;

impl<'a> MakeWriter<'a> for Redacting {
    type Writer = Line;

    fn make_writer(&'a self) -> Line {
        Line(Vec::with_capacity(256))
    }
}

/// Collects what one event writes, then lets it out redacted and at once.
struct Line(Vec<u8>);

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let line = redact::redact(&String::from_utf8_lossy(&self.0));
        // Where the log cannot be written there is nobody left to tell.
        let _unwritten = io::stderr().lock().write_all(line.as_bytes());
    }
}
