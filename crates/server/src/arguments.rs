//! The command line. Settings do not stand here: they are `config.default.toml`'s, but for
//! the media server alone, which is made to be started by one line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use linden_base::{JobId, Language, SecretString};
use std::{net::SocketAddr, path::PathBuf};

/// Online care with video calls, on your own machine.
#[derive(Parser)]
#[command(name = "linden", version)]
pub(crate) struct Arguments {
    /// A file with the settings that differ from the defaults
    #[arg(long, env = "LINDEN_CONFIG", global = true)]
    pub(crate) config: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Serve pages and calls (the default)
    Serve(Serve),
    /// Run the media server alone
    Media(Media),
    /// Bring the database's tables up to date, and end
    Migrate,
    /// Print every setting with its default and its meaning
    Settings,
    /// The work of those who run the installation
    ServiceDesk {
        #[command(subcommand)]
        work: ServiceDesk,
    },
    /// How long a password hash takes here, for `cargo xtask measure log-in`
    #[command(hide = true)]
    TimeHash {
        /// How many hashes
        #[arg(long, default_value_t = 20)]
        times: usize,
    },
    /// Made-up clients for `cargo xtask measure pages`
    #[command(hide = true)]
    FillDemo {
        /// How many clients the demo's therapist shall have
        #[arg(long)]
        clients: u32,
    },
}

impl Default for Command {
    fn default() -> Self {
        Self::Serve(Serve::default())
    }
}

#[derive(Args, Default)]
pub(crate) struct Serve {
    /// With made-up platforms and people, and an outbox in place of mail
    #[arg(long)]
    pub(crate) demo: bool,
    /// Print one line of JSON when ready
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Args)]
pub(crate) struct Media {
    /// Address for signalling
    #[arg(long, default_value = "127.0.0.1:7880")]
    pub(crate) listen: SocketAddr,
    /// Address for sound and picture; each worker takes a port, counting up
    #[arg(long, default_value = "0.0.0.0:7882")]
    pub(crate) udp: SocketAddr,
    /// Name of the key that tickets are signed with
    #[arg(long)]
    pub(crate) key: String,
    /// The key itself; better given in the environment, where other users cannot see it
    #[arg(long, env = "LINDEN_MEDIA_SECRET", hide_env_values = true)]
    pub(crate) secret: SecretString,
}

#[derive(Subcommand)]
pub(crate) enum ServiceDesk {
    /// Make a platform, and mail its first application manager
    CreatePlatform(NewPlatform),
    /// Show all platforms, their hosts and what is switched on
    List,
    /// Change a platform: what is not named stays as it is
    ChangePlatform(ChangePlatform),
    /// Say whether one kind of people log in with two steps on a platform
    SetTwoStep(SetTwoStep),
    /// Reset two-step for a platform's only application manager, who lost the phone
    ResetTwoStep(ResetTwoStep),
    /// Say whether e-mail and password let one kind of people in on a platform
    SetPasswordLogIn(SetPasswordLogIn),
    /// Show what waits to be sent and done, and what failed
    Queue,
    /// Give what was given up all its tries again
    TryAgain {
        /// Its id, as `queue` shows it
        id: JobId,
    },
}

#[derive(Args)]
pub(crate) struct SetPasswordLogIn {
    /// A host of the platform
    pub(crate) host: String,
    /// Whom it is for
    #[arg(long = "for", value_enum)]
    pub(crate) kind: People,
    /// Whether they log in so
    #[arg(long, value_enum)]
    pub(crate) switch: Switch,
    /// Why, for the application managers' list of changes
    #[arg(long)]
    pub(crate) reason: Option<String>,
}

#[derive(Args)]
pub(crate) struct ResetTwoStep {
    /// A host of the platform
    pub(crate) host: String,
    /// The application manager's e-mail address
    #[arg(long)]
    pub(crate) email: String,
    /// How you made sure that it is really they who ask
    #[arg(long, value_enum)]
    pub(crate) identity: Identity,
    /// More about that, such as what you asked; the access log keeps it
    #[arg(long, default_value = "")]
    pub(crate) note: String,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Identity {
    /// Face to face
    InPerson,
    /// By telephone, with questions
    Telephone,
    /// By a video call
    Video,
    /// In a way that the note describes
    Other,
}

#[derive(Args)]
pub(crate) struct SetTwoStep {
    /// A host of the platform
    pub(crate) host: String,
    /// Whom it is for
    #[arg(long = "for", value_enum)]
    pub(crate) kind: People,
    /// Whether it is asked
    #[arg(long, value_enum)]
    pub(crate) policy: Policy,
    /// How long professionals' devices are remembered; the others choose it themselves
    #[arg(long, value_enum)]
    pub(crate) remember: Option<Remember>,
    /// Why, for the application managers' list of changes
    #[arg(long)]
    pub(crate) reason: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum People {
    Professionals,
    Clients,
    Friends,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Policy {
    /// Nobody is asked
    Off,
    /// Who wants it sets it up
    Optional,
    /// Nothing else is reachable before it is set up
    Required,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Remember {
    No,
    #[value(name = "12h")]
    HalfDay,
    #[value(name = "3d")]
    ThreeDays,
    #[value(name = "1w")]
    Week,
}

#[derive(Args)]
pub(crate) struct ChangePlatform {
    /// A host of the platform
    pub(crate) host: String,
    /// Whether clients may sign up by themselves
    #[arg(long, value_enum)]
    pub(crate) sign_up: Option<Switch>,
    /// Whether therapists may create clients
    #[arg(long, value_enum)]
    pub(crate) therapists_create_clients: Option<Switch>,
    /// Whether clients may start calls
    #[arg(long, value_enum)]
    pub(crate) clients_start_calls: Option<Switch>,
    /// Whether application managers have the page "Log-in and two-step"
    #[arg(long, value_enum)]
    pub(crate) log_in_rules: Option<Switch>,
    /// Its default language: en, nl, de, da, es, fr, hu or pl
    #[arg(long)]
    pub(crate) language: Option<Language>,
    /// Where its days begin, such as Europe/Amsterdam
    #[arg(long)]
    pub(crate) time_zone: Option<String>,
    /// The organisation's phone number, as people write it
    #[arg(long)]
    pub(crate) phone: Option<String>,
    /// The organisation's e-mail address
    #[arg(long)]
    pub(crate) email: Option<String>,
    /// Whether mails may ask somebody who is not online to come
    #[arg(long, value_enum)]
    pub(crate) asks_by_mail: Option<Switch>,
    /// The organisation's colour, such as #1f5f8b
    #[arg(long)]
    pub(crate) accent: Option<String>,
    /// A file with the organisation's logo: PNG or SVG, 64 KB at most; "none" takes it away
    #[arg(long)]
    pub(crate) logo: Option<PathBuf>,
    /// One more host, which leads to the main one
    #[arg(long)]
    pub(crate) old_host: Option<String>,
    /// The main host from now on; the one before leads to it. Passkeys have to be made anew there
    #[arg(long)]
    pub(crate) main_host: Option<String>,
    /// Change nothing; only tell what would happen
    #[arg(long)]
    pub(crate) rehearse: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Switch {
    On,
    Off,
}

#[derive(Args)]
pub(crate) struct NewPlatform {
    /// The platform's name, as its people see it
    #[arg(long)]
    pub(crate) name: String,
    /// The organisation whose platform it is
    #[arg(long)]
    pub(crate) organisation: String,
    /// What the platform is for
    #[arg(long, value_enum, default_value = "care")]
    pub(crate) kind: Kind,
    /// Its default language: en, nl, de, da, es, fr, hu or pl
    #[arg(long)]
    pub(crate) language: Language,
    /// The host under which it is reached, such as care.example.org
    #[arg(long)]
    pub(crate) host: String,
    /// First name of the first application manager
    #[arg(long)]
    pub(crate) first_name: String,
    /// Last name of the first application manager
    #[arg(long)]
    pub(crate) last_name: String,
    /// E-mail address of the first application manager
    #[arg(long)]
    pub(crate) email: String,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Kind {
    Care,
    Content,
    Training,
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn a_platform_is_made_by_one_line() {
        let line = "linden service-desk create-platform --name L --organisation O --language nl \
                    --host l.example.org --first-name A --last-name B --email a@example.org";
        let arguments = Arguments::try_parse_from(line.split_whitespace()).unwrap();
        let Some(Command::ServiceDesk { work: ServiceDesk::CreatePlatform(new) }) =
            arguments.command
        else {
            panic!("another command was read");
        };
        assert_eq!(new.language, Language::Nl);
    }
}
