//! `cargo xtask with-postgres COMMAND…`: runs a command beside a PostgreSQL server of its own,
//! whose address is in `LINDEN_TEST_POSTGRES`, and throws the server away afterwards. Called by
//! `./test` and by `measure kill --postgres`. Needs the server's programs installed; no server
//! that may already run on the machine is touched.
//!
//! The address's user is no superuser but may make databases and roles: what `docs/operate.md`
//! asks of an installation.

use anyhow::{Context, Result, bail, ensure};
use std::{
    fs::{self, File},
    io::Read,
    net::TcpListener,
    os::unix::fs::{PermissionsExt, chown},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// Nothing here outlives a crash, so that speed is all.
const SETTINGS: [&str; 6] = [
    "password_encryption=md5",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "listen_addresses=127.0.0.1",
];
const TO_START: Duration = Duration::from_secs(30);

/// Runs the command with the address of a fresh server in its environment.
pub(crate) fn with_postgres(command: &[String]) -> Result<()> {
    let cluster = Cluster::start()?;
    let (program, arguments) = command.split_first().context("with-postgres wants a command")?;
    let status = Command::new(program)
        .args(arguments)
        .env("LINDEN_TEST_POSTGRES", cluster.url())
        .status()
        .with_context(|| format!("{program} cannot be started"))?;
    drop(cluster);
    ensure!(status.success(), "{program} ended with {status}");
    Ok(())
}

/// A running server; dropping it ends it and deletes its files.
pub(crate) struct Cluster {
    server: Child,
    folder: tempfile::TempDir,
    password: String,
    port: u16,
}

impl Cluster {
    /// Makes and starts a server on a free port of the loopback.
    pub(crate) fn start() -> Result<Self> {
        let programs = programs()?;
        let folder = roomy_memory().map_or_else(tempfile::tempdir, tempfile::tempdir_in)?;
        let owner = Owner::of_server(folder.path())?;
        let password = random_word()?;
        make_files(&programs, &owner, folder.path(), &password)?;
        let port = free_port()?;
        let server = serve(&programs, &owner, folder.path(), port)?;
        let mut cluster = Self { server, folder, password, port };
        cluster.wait_until_ready(&programs)?;
        cluster.make_user(&programs)?;
        Ok(cluster)
    }

    /// The address for tests, which make databases of their own.
    pub(crate) fn url(&self) -> String {
        format!("postgres://linden:{}@127.0.0.1:{}/postgres", self.password, self.port)
    }

    /// The address of an empty database of its own, for a whole Linden.
    pub(crate) fn database(&self) -> String {
        format!("postgres://linden:{}@127.0.0.1:{}/linden", self.password, self.port)
    }

    fn wait_until_ready(&mut self, programs: &Path) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < TO_START {
            if let Some(status) = self.server.try_wait()? {
                bail!("PostgreSQL ended with {status} at once:\n{}", self.log());
            }
            let ready = Command::new(programs.join("pg_isready"))
                .args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()])
                .status()?;
            if ready.success() {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        bail!("PostgreSQL was not ready within {TO_START:?}:\n{}", self.log())
    }

    fn make_user(&self, programs: &Path) -> Result<()> {
        let password = &self.password;
        let user = format!(
            "CREATE ROLE linden LOGIN CREATEDB CREATEROLE NOSUPERUSER PASSWORD '{password}'"
        );
        let made = Command::new(programs.join("psql"))
            .args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()])
            .args(["-U", "postgres", "-d", "postgres", "-c", &user])
            .args(["-c", "CREATE DATABASE linden OWNER linden"])
            // Roles belong to the whole server: made here, a hundred tests do not race for them.
            .args(["-c", "CREATE ROLE linden_platform NOLOGIN"])
            .args(["-c", "CREATE ROLE linden_across NOLOGIN"])
            .args(["-c", "GRANT linden_platform, linden_across TO linden WITH ADMIN OPTION"])
            .env("PGPASSWORD", password)
            .status()?;
        ensure!(made.success(), "the database user could not be made");
        Ok(())
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }
}

impl Drop for Cluster {
    /// SIGINT is PostgreSQL's fast shutdown: connections are ended, nothing is waited for.
    fn drop(&mut self) {
        let process = self.server.id().to_string();
        let told = Command::new("kill").args(["-INT", &process]).status();
        if !told.is_ok_and(|status| status.success()) {
            eprintln!("The test database server {process} could not be told to end.");
            return;
        }
        if let Err(error) = self.server.wait() {
            eprintln!("The test database server {process} did not end: {error}");
        }
    }
}

/// The newest installed server's programs, where Debian and most others put them.
fn programs() -> Result<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let number = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
    let newest = versions.map(|version| version.path()).max_by_key(number);
    let programs = newest.map(|version| version.join("bin"));
    programs
        .filter(|programs| programs.join("initdb").exists())
        .context("PostgreSQL is not installed. As root: apt-get install postgresql")
}

/// As whom the server runs: it refuses to run as root.
enum Owner {
    Ourselves,
    Postgres,
}

impl Owner {
    fn of_server(folder: &Path) -> Result<Self> {
        let is_root = number("id", &["-u"])? == 0;
        if !is_root {
            return Ok(Self::Ourselves);
        }
        let (user, group) =
            (number("id", &["-u", "postgres"])?, number("id", &["-g", "postgres"])?);
        chown(folder, Some(user), Some(group))?;
        Ok(Self::Postgres)
    }

    /// `setpriv` becomes the program, so that the process id stays the server's own.
    fn command(&self, program: &Path) -> Command {
        match self {
            Self::Ourselves => Command::new(program),
            Self::Postgres => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid=postgres", "--regid=postgres", "--init-groups", "--"]);
                command.arg(program);
                command
            }
        }
    }
}

fn number(program: &str, arguments: &[&str]) -> Result<u32> {
    let output = Command::new(program).args(arguments).output()?;
    let text = String::from_utf8(output.stdout)?;
    text.trim().parse().with_context(|| format!("{program} {arguments:?} gave no number"))
}

fn make_files(programs: &Path, owner: &Owner, folder: &Path, password: &str) -> Result<()> {
    let password_file = folder.join("password");
    fs::write(&password_file, password)?;
    // The folder itself is closed to others.
    fs::set_permissions(&password_file, fs::Permissions::from_mode(0o644))?;
    let made = owner
        .command(&programs.join("initdb"))
        // SCRAM's 4,096 rounds, without optimisation, cost each test more than all its queries.
        .args(["--username=postgres", "--auth=md5", "--no-sync", "--encoding=UTF8"])
        .args(["--locale=C.UTF-8", "--no-instructions"])
        .arg(format!("--pwfile={}", password_file.display()))
        .arg(format!("--pgdata={}", folder.join("data").display()))
        .current_dir(folder)
        .output()?;
    ensure!(made.status.success(), "initdb failed:\n{}", String::from_utf8_lossy(&made.stderr));
    Ok(())
}

fn serve(programs: &Path, owner: &Owner, folder: &Path, port: u16) -> Result<Child> {
    let log = File::create(folder.join("log"))?;
    let mut command = owner.command(&programs.join("postgres"));
    command.arg("-D").arg(folder.join("data")).arg("-k").arg(folder);
    command.args(["-p", &port.to_string()]);
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    command.current_dir(folder).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
    command.spawn().context("PostgreSQL cannot be started")
}

/// The machine's memory disk, where there is one with room for hundreds of small databases:
/// making one is mostly making files.
fn roomy_memory() -> Option<&'static str> {
    const WANTED_MB: u32 = 4_096;
    let output = Command::new("df").args(["--output=avail", "-BM", "/dev/shm"]).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let free: u32 = text.lines().nth(1)?.trim().trim_end_matches('M').parse().ok()?;
    (free >= WANTED_MB).then_some("/dev/shm")
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

fn random_word() -> Result<String> {
    let mut bytes = [0; 16];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
