//! The release build of Linden as a process: built, started in a folder of its own on free
//! ports, and gone when its value is dropped. Called by the measurements that need a whole
//! Linden; knows no page.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{
    fs::{self, File},
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const STOPS_WITHIN: Duration = Duration::from_secs(20);

/// How a Linden is to be started.
pub(crate) struct Launch {
    pub(crate) binary: PathBuf,
    /// Its data folder, and its log.
    pub(crate) folder: PathBuf,
    /// Settings beyond the folder, as in the environment.
    pub(crate) settings: Vec<(String, String)>,
}

/// A running Linden; killed when dropped.
pub(crate) struct Linden {
    child: Child,
    /// The line that it printed when it was ready.
    pub(crate) ready: Value,
    /// From the start of the process to that line.
    pub(crate) took: Duration,
}

/// Builds the program in release; answers where it lies.
pub(crate) fn build(root: &Path) -> Result<PathBuf> {
    eprintln!("building linden in release");
    let status = Command::new(env!("CARGO"))
        .args(["build", "--release", "--locked", "--package", "linden"])
        .current_dir(root)
        .status()?;
    if !status.success() {
        bail!("linden could not be built; the lines above say why");
    }
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    Ok(target.join("release/linden"))
}

impl Launch {
    /// Free ports on the loopback, mails into the outbox.
    pub(crate) fn new(binary: &Path, folder: &Path) -> Self {
        let settings = [
            ("LINDEN_LISTEN", "127.0.0.1:0"),
            ("LINDEN_MEDIA_UDP", "127.0.0.1:0"),
            // A free UDP port whose TCP twin is free too cannot be promised.
            ("LINDEN_MEDIA_TCP", "false"),
            ("LINDEN_MAIL_DELIVERY", "outbox"),
            ("LINDEN_PUBLIC_SCHEME", "http"),
            ("LINDEN_LOG_FILTER", "warn"),
        ];
        let settings = settings.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        Self { binary: binary.to_owned(), folder: folder.to_owned(), settings }
    }

    /// One more setting; a later one wins.
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.settings.push((name.to_owned(), value.into()));
        self
    }

    /// A command of the program with these settings, not yet started.
    pub(crate) fn command(&self, arguments: &[&str]) -> Result<Command> {
        fs::create_dir_all(&self.folder)?;
        let log = File::options().create(true).append(true).open(self.log())?;
        let mut command = Command::new(&self.binary);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("LINDEN_") {
                command.env_remove(name);
            }
        }
        command.args(arguments).env("LINDEN_DATA", &self.folder).envs(self.settings.clone());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log);
        Ok(command)
    }

    /// Starts `linden serve --json` with further arguments and waits until it is ready.
    pub(crate) fn serve(&self, arguments: &[&str]) -> Result<Linden> {
        let began = Instant::now();
        let mut child = self.command(&[&["serve", "--json"], arguments].concat())?.spawn()?;
        let stdout = child.stdout.take().context("standard output is piped")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let took = began.elapsed();
        let Ok(ready) = serde_json::from_str(&line) else {
            let code = child.wait()?;
            bail!("linden did not start ({code}): {}", self.last_words());
        };
        Ok(Linden { child, ready, took })
    }

    fn log(&self) -> PathBuf {
        self.folder.join("linden.log")
    }

    /// The last line of its log: why it did not start.
    pub(crate) fn last_words(&self) -> String {
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        log.lines().last().unwrap_or("it wrote nothing").to_owned()
    }
}

impl Linden {
    /// Where it listens, as `127.0.0.1:PORT`.
    pub(crate) fn address(&self) -> Result<String> {
        let listen = self.ready["listen"].as_str().context("the ready line names no address")?;
        Ok(listen.to_owned())
    }

    /// Resident memory in MB.
    pub(crate) fn resident_mb(&self) -> Result<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes = line.and_then(|line| line.split_whitespace().next());
        Ok(kilobytes.context("the system tells no VmRSS")?.parse::<f64>()? / 1024.0)
    }

    /// Asks it to end and waits.
    pub(crate) fn stop(mut self) -> Result<()> {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        let began = Instant::now();
        while began.elapsed() < STOPS_WITHIN {
            if let Some(code) = self.child.try_wait()? {
                return if code.success() { Ok(()) } else { bail!("linden ended with {code}") };
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        bail!("linden did not end within {} s of being asked to", STOPS_WITHIN.as_secs())
    }

    /// SIGKILL, and waits until it is gone.
    pub(crate) fn kill(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Linden {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing to kill.
        let _gone = self.kill();
    }
}
