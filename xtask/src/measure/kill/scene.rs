//! The Linden that is killed: its database, its mail server, and whether it runs at this
//! moment. People ask [`Scene::now`] where it is; the killer changes that.

use super::{
    ledger::Ledger,
    people::{self, Person},
};
use crate::{
    measure::{
        chance::Chance,
        http::Browser,
        linden::{Launch, Linden},
        mail_server::MailServer,
    },
    postgres::Cluster,
};
use anyhow::{Result, bail};
use std::{
    net::Ipv4Addr,
    path::Path,
    sync::{
        Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// The demo's first platform.
pub(super) const HOST: &str = "lindenhof.localhost";
/// Where the first browser seems to be.
const FIRST_ADDRESS: Ipv4Addr = Ipv4Addr::new(10, 0, 0, 1);
/// The mail server takes its time now and then, so that crashes fall before and after it.
const MAIL_SERVER_LATE: Duration = Duration::from_millis(15);
/// Somebody is answered within this time, or the machine is of no use.
const WORKS_WITHIN: Duration = Duration::from_secs(20);

pub(super) struct Scene {
    launch: Launch,
    pub(super) mails: MailServer,
    ledger: Mutex<Ledger>,
    state: Mutex<State>,
    changed: Condvar,
    /// How many there were.
    browsers: AtomicU32,
    _folder: TempDir,
    _cluster: Option<Cluster>,
}

#[derive(Clone, Default)]
struct State {
    address: Option<String>,
    ended: bool,
}

impl Scene {
    /// An installation that was never started.
    pub(super) fn new(binary: &Path, postgres: bool) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let cluster = postgres.then(Cluster::start).transpose()?;
        let mails = MailServer::start(MAIL_SERVER_LATE)?;
        let mut launch = Launch::new(binary, folder.path())
            .with("LINDEN_PUBLIC_BEHIND_PROXY", "true")
            .with("LINDEN_MAIL_DELIVERY", "smtp")
            .with("LINDEN_MAIL_SMTP_HOST", "127.0.0.1")
            .with("LINDEN_MAIL_SMTP_PORT", mails.port().to_string())
            .with("LINDEN_MAIL_SMTP_ENCRYPTION", "none");
        if let Some(cluster) = &cluster {
            launch = launch.with("LINDEN_DATABASE_URL", cluster.database());
        }
        let (ledger, state, changed) = <(Mutex<Ledger>, Mutex<State>, Condvar)>::default();
        let browsers = AtomicU32::new(0);
        Ok(Self {
            launch,
            mails,
            ledger,
            state,
            changed,
            browsers,
            _folder: folder,
            _cluster: cluster,
        })
    }

    /// Starts once without killing: the demo's people are there, and a therapist logs in.
    pub(super) fn prepare(&self) -> Result<Person> {
        let demo = self.launch.serve(&["--demo"])?;
        let people = demo.ready["platforms"][0]["people"].as_array().cloned().unwrap_or_default();
        demo.stop()?;
        let therapist = people.iter().find(|person| person["role"] == "therapist");
        let word = |name: &str| therapist.and_then(|person| person[name].as_str());
        let (Some(email), Some(password)) = (word("email"), word("password")) else {
            bail!("the demo has no therapist");
        };
        let linden = self.start()?;
        let therapist = people::logged_in(self, email, password)?;
        self.set(None);
        linden.stop()?;
        Ok(therapist)
    }

    /// Starts it, and tells everybody where.
    pub(super) fn start(&self) -> Result<Linden> {
        let linden = self.launch.serve(&[])?;
        self.set(Some(linden.address()?));
        Ok(linden)
    }

    /// Starts and kills, each time after another while of work.
    pub(super) fn kill_often(&self, times: u32) -> Result<()> {
        let mut chance = Chance::new()?;
        for time in 1..=times {
            let mut linden = self.start()?;
            // Every other time only in the midst of work, however slow the machine.
            if time.is_multiple_of(2) {
                self.wait_for_an_answer();
            }
            std::thread::sleep(chance.millis(50, 1500));
            linden.kill()?;
            self.set(None);
            eprint!("\rkilled {time} of {times}");
        }
        eprintln!();
        Ok(())
    }

    fn wait_for_an_answer(&self) {
        let (began, before) = (Instant::now(), self.ledger().answered);
        while self.ledger().answered == before && began.elapsed() < WORKS_WITHIN {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    fn set(&self, address: Option<String>) {
        self.state().address = address;
        self.changed.notify_all();
    }

    /// No more presses.
    pub(super) fn end(&self) {
        self.state().ended = true;
        self.changed.notify_all();
    }

    /// Where it listens now; waits while it is down. None: it is over.
    pub(super) fn now(&self) -> Option<String> {
        let down = |state: &mut State| state.address.is_none() && !state.ended;
        let state =
            self.changed.wait_while(self.state(), down).unwrap_or_else(PoisonError::into_inner);
        if state.ended { None } else { state.address.clone() }
    }

    /// A browser that has never been here.
    pub(super) fn browser(&self) -> Option<Browser> {
        self.now().map(|address| self.browser_at(&address))
    }

    /// The same where Linden is known to be. Each seems to come from a network address of its own:
    /// a log-in that a kill cuts off counts as one that failed, and fifty of those lock an address.
    pub(super) fn browser_at(&self, address: &str) -> Browser {
        let number = self.browsers.fetch_add(1, Ordering::Relaxed);
        let mut browser = Browser::new(address, HOST);
        browser.come_from(&Ipv4Addr::from_bits(FIRST_ADDRESS.to_bits() + number).to_string());
        browser
    }

    /// The path of the link in the newest mail to this address, once it has come.
    pub(super) fn link(&self, email: &str, within: Duration) -> Option<String> {
        let began = Instant::now();
        loop {
            let mails = self.mails.taken();
            let mail = mails.iter().rev().find(|mail| mail.to == email);
            if let Some(link) = mail.and_then(|mail| link(&mail.text)) {
                return Some(link);
            }
            if began.elapsed() > within {
                return None;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    pub(super) fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The path of the first link with a token in it.
fn link(text: &str) -> Option<String> {
    let (_, after) = text.split_once("/welcome/")?;
    let token: String =
        after.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect();
    Some(format!("/welcome/{token}"))
}
