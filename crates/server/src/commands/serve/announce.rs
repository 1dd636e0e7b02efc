//! What is printed when Linden is ready: for people a table of addresses and log-ins, for
//! programs one line of JSON. Nothing else goes to standard output.

use serde::Serialize;
use std::{fmt::Write, net::SocketAddr};

/// What can be tried, in the form of the line of JSON.
#[derive(Debug, Serialize)]
pub(super) struct Demo {
    pub(super) platforms: Vec<DemoPlatform>,
    /// The address of the page with captured mails.
    pub(super) outbox: String,
}

#[derive(Debug, Serialize)]
pub(super) struct DemoPlatform {
    pub(super) name: String,
    pub(super) url: String,
    pub(super) people: Vec<DemoPerson>,
}

#[derive(Debug, Serialize)]
pub(super) struct DemoPerson {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) email: String,
    pub(super) password: String,
}

#[derive(Serialize)]
struct Ready<'a> {
    ready: bool,
    #[serde(flatten)]
    demo: Option<&'a Demo>,
    /// Where it listens; with the demo each platform's address tells.
    #[serde(skip_serializing_if = "Option::is_none")]
    listen: Option<SocketAddr>,
}

/// Tells whoever started Linden that it is ready.
pub(super) fn ready(json: bool, address: SocketAddr, demo: Option<&Demo>) {
    match (json, demo) {
        (true, demo) => println!("{}", line(address, demo)),
        (false, Some(demo)) => println!("{}", table(demo)),
        (false, None) => tracing::info!(%address, "ready"),
    }
}

fn line(address: SocketAddr, demo: Option<&Demo>) -> String {
    let listen = demo.is_none().then_some(address);
    serde_json::to_string(&Ready { ready: true, demo, listen })
        .expect("strings and numbers can always be written as JSON")
}

fn table(demo: &Demo) -> String {
    let mut text = String::from("\nLinden is ready.\n");
    let people = || demo.platforms.iter().flat_map(|platform| &platform.people);
    let width =
        |of: fn(&DemoPerson) -> &str| people().map(|p| of(p).chars().count()).max().unwrap_or(0);
    let (name, role, email) = (width(|p| &p.name), width(|p| &p.role), width(|p| &p.email));
    for platform in &demo.platforms {
        let DemoPlatform { name: title, url, people } = platform;
        write!(text, "\n{title}  {url}\n").expect("text can always be written");
        for DemoPerson { name: n, role: r, email: e, password } in people {
            writeln!(text, "  {n:name$}  {r:role$}  {e:email$}  {password}")
                .expect("text can always be written");
        }
    }
    let outbox = &demo.outbox;
    write!(text, "\nMails and SMS that were caught: {outbox}\nEnd it with Ctrl-C.")
        .expect("text can always be written");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demo() -> Demo {
        let person = DemoPerson {
            name: "Ann".into(),
            role: "client".into(),
            email: "ann@example.org".into(),
            password: "a long password".into(),
        };
        let platform = DemoPlatform {
            name: "L".into(),
            url: "http://l.localhost:8080".into(),
            people: vec![person],
        };
        Demo { platforms: vec![platform], outbox: "http://l.localhost:8080/outbox".into() }
    }

    #[test]
    fn the_line_for_programs_has_exactly_the_agreed_form() {
        let address = SocketAddr::from(([127, 0, 0, 1], 8080));
        assert_eq!(
            line(address, Some(&demo())),
            r#"{"ready":true,"platforms":[{"name":"L","url":"http://l.localhost:8080","people":[{"name":"Ann","role":"client","email":"ann@example.org","password":"a long password"}]}],"outbox":"http://l.localhost:8080/outbox"}"#
        );
        assert_eq!(line(address, None), r#"{"ready":true,"listen":"127.0.0.1:8080"}"#);
    }

    #[test]
    fn the_table_for_people_names_every_log_in() {
        let table = table(&demo());
        for word in [
            "http://l.localhost:8080\n",
            "Ann",
            "client",
            "ann@example.org",
            "a long password",
            "/outbox",
        ] {
            assert!(table.contains(word), "{table}");
        }
    }
}
