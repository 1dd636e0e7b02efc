//! The media server's process: started, measured, ended.

use super::Failed;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// Ticks of a second in `/proc/<pid>/stat` (Linux's USER_HZ).
const TICKS: f64 = 100.0;

/// A running media server; ended when dropped.
pub(crate) struct Server {
    child: Child,
    /// Its address for WebSockets.
    pub(crate) address: String,
}

impl Server {
    pub(crate) fn start(serve: &str) -> Result<Self, Failed> {
        let mut child =
            Command::new(serve).args(["127.0.0.1:0", "2", "udp"]).stdout(Stdio::piped()).spawn()?;
        let mut line = String::new();
        let out = child.stdout.take().ok_or("no output")?;
        BufReader::new(out).read_line(&mut line)?;
        let ready: serde_json::Value = serde_json::from_str(&line)?;
        let http = ready["http"].as_str().ok_or("no address")?;
        Ok(Self { child, address: http.replace("http:", "ws:") })
    }

    /// Processor time that it has used, in its own code and in the system's for it.
    pub(crate) fn processor_seconds(&self) -> Result<f64, Failed> {
        let text = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let after_name = text.rsplit(") ").next().ok_or("no fields")?;
        let fields: Vec<_> = after_name.split(' ').collect();
        let ticks = |number: usize| fields.get(number).and_then(|text| text.parse::<f64>().ok());
        let (own, system) = (ticks(11).ok_or("utime")?, ticks(12).ok_or("stime")?);
        Ok((own + system) / TICKS)
    }

    pub(crate) fn resident_megabytes(&self) -> Result<f64, Failed> {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse()?;
        Ok(kilobytes / 1024.0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Err(error) = self.child.kill().and_then(|()| self.child.wait().map(drop)) {
            eprintln!("the media server could not be ended: {error}");
        }
    }
}
