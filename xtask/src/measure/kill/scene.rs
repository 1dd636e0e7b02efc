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
use anyhow::{Context, Result, bail};
use std::{
    path::Path,
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use tempfile::TempDir;

pub(super) const HOST: &str = "kill.localhost";
const MANAGER: &str = "manager@example.org";
const THERAPIST: &str = "therapist@example.org";
/// The mail server takes its time now and then, so that crashes fall before and after it.
const MAIL_SERVER_LATE: Duration = Duration::from_millis(15);
const MAIL_COMES_WITHIN: Duration = Duration::from_secs(20);

pub(super) struct Scene {
    launch: Launch,
    pub(super) mails: MailServer,
    ledger: Mutex<Ledger>,
    state: Mutex<State>,
    changed: Condvar,
    _folder: TempDir,
    _cluster: Option<Cluster>,
}

#[derive(Clone, Default)]
struct State {
    address: Option<String>,
    ended: bool,
}

impl Scene {
    /// An installation with one platform that was never started.
    pub(super) fn new(binary: &Path, postgres: bool) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let cluster = postgres.then(Cluster::start).transpose()?;
        let mails = MailServer::start(MAIL_SERVER_LATE)?;
        let mut launch = Launch::new(binary, folder.path())
            .with("LINDEN_MAIL_DELIVERY", "smtp")
            .with("LINDEN_MAIL_SMTP_HOST", "127.0.0.1")
            .with("LINDEN_MAIL_SMTP_PORT", mails.port().to_string())
            .with("LINDEN_MAIL_SMTP_ENCRYPTION", "none");
        if let Some(cluster) = &cluster {
            launch = launch.with("LINDEN_DATABASE_URL", cluster.database());
        }
        let (ledger, state, changed) = <(Mutex<Ledger>, Mutex<State>, Condvar)>::default();
        let scene =
            Self { launch, mails, ledger, state, changed, _folder: folder, _cluster: cluster };
        scene.make_platform()?;
        Ok(scene)
    }

    fn make_platform(&self) -> Result<()> {
        let words = [
            ["--name", "Kill"],
            ["--organisation", "Kill"],
            ["--language", "en"],
            ["--host", HOST],
            ["--first-name", "Mara"],
            ["--last-name", "Manager"],
            ["--email", MANAGER],
        ];
        let mut arguments = vec!["service-desk", "create-platform"];
        arguments.extend(words.iter().flatten());
        let status = self.launch.command(&arguments)?.status()?;
        if !status.success() {
            bail!("the platform could not be made: {}", self.launch.last_words());
        }
        Ok(())
    }

    /// Starts once without killing and makes a therapist, who makes the clients.
    pub(super) fn prepare(&self) -> Result<Person> {
        let linden = self.start()?;
        let manager = self.welcomed(MANAGER)?;
        people::make_therapist(self, &manager, THERAPIST)?;
        let therapist = self.welcomed(THERAPIST)?;
        self.set(None);
        linden.stop()?;
        Ok(therapist)
    }

    fn welcomed(&self, email: &str) -> Result<Person> {
        let link = self
            .link(email, MAIL_COMES_WITHIN)
            .with_context(|| format!("{email} got no welcome mail"))?;
        people::choose_password(self, email, &link)?
            .with_context(|| format!("{email} cannot choose a password"))
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
            std::thread::sleep(chance.millis(50, 1500));
            linden.kill()?;
            self.set(None);
            eprint!("\rkilled {time} of {times}");
        }
        eprintln!();
        Ok(())
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
        self.now().map(|address| Browser::new(&address, HOST))
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
