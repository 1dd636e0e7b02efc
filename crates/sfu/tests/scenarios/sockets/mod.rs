//! A house with real sockets: the media server as it runs, on free ports of this machine, and
//! people who come in over WebSockets and send their packets over UDP, or over TCP alone.
//! Nothing here is waited for by the clock: a scenario goes on when something holds.

mod path;
mod person;

use axum::serve;
use chrono::TimeDelta;
use futures::future::select_all;
use linden_base::Clock;
use linden_sfu::{ApiKey, Grants, Media, MediaConfig, Ticket};
use person::Person;
use std::collections::{BTreeMap, HashMap};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, SocketAddrV4};
use std::time::{Duration, Instant};
use str0m::net::Protocol as Transport;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What does not hold after this time never will.
const PATIENCE: Duration = Duration::from_secs(30);

/// Any free port.
const FREE: SocketAddr = SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0));

pub(crate) struct House {
    pub(crate) media: Media,
    pub(crate) people: BTreeMap<String, Person>,
    door: String,
    serving: JoinHandle<()>,
}

impl House {
    pub(crate) async fn open(workers: usize) -> Self {
        let config = MediaConfig::new(FREE, vec![key()]);
        Self::with(MediaConfig { workers: Some(workers), ..config }).await
    }

    /// One whose sockets are of IPv6 and take IPv4 as well; it tells an address of IPv4.
    pub(crate) async fn open_for_all() -> Self {
        let config = MediaConfig::new((Ipv6Addr::UNSPECIFIED, 0).into(), vec![key()]);
        Self::with(MediaConfig { advertise: vec![FREE.ip()], ..config }).await
    }

    async fn with(config: MediaConfig) -> Self {
        let media = Media::start(config).await.unwrap();
        let listener = TcpListener::bind(FREE).await.unwrap();
        let door = format!("ws://{}", listener.local_addr().unwrap());
        let router = media.router();
        let serving = tokio::spawn(async move { serve(listener, router).await.unwrap() });
        Self { media, people: BTreeMap::new(), door, serving }
    }

    /// Somebody comes in and is told where media goes.
    pub(crate) async fn join(&mut self, name: &str, room: &str, transport: Transport) {
        let person = Person::new(name, &self.door, &token(name, room), transport).await;
        self.people.insert(name.to_owned(), person);
        self.until("they are told where media goes", |house| house.people[name].told.is_some())
            .await;
    }

    pub(crate) fn person(&mut self, name: &str) -> &mut Person {
        self.people.get_mut(name).unwrap()
    }

    /// Both publish a microphone and a camera.
    pub(crate) fn film(&mut self, names: [&str; 2]) {
        for name in names {
            let client = &mut self.person(name).client;
            client.publish_sound();
            client.publish_camera(3, 900);
            client.stir(Instant::now());
        }
    }

    /// Waits until something holds; panics with the name of it if it never does.
    pub(crate) async fn until(&mut self, what: &str, holds: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !holds(self) {
            assert!(Instant::now() < end, "never happened: {what}");
            self.go_on().await;
        }
    }

    /// Whatever happens next happens.
    async fn go_on(&mut self) {
        let mut waiting = Vec::new();
        for person in self.people.values_mut().filter(|person| !person.gone) {
            person.send().await;
            waiting.push(Box::pin(async {
                let event = person.event().await;
                (person, event)
            }));
        }
        assert!(!waiting.is_empty(), "nobody is there any more");
        let ((person, event), _, others) = select_all(waiting).await;
        drop(others);
        person.take(event).await;
    }

    /// Frames, and packets of sound, that one has of another.
    pub(crate) fn perceived(&self, by: &str, of: &str) -> [u32; 2] {
        let (viewer, sent) = (&self.people[by].client, &self.people[of].client.sent);
        let frames = viewer.views.get(&sent[1].sid).map_or(0, |view| view.frames);
        [frames, viewer.sounds.get(&sent[0].sid).copied().unwrap_or(0)]
    }

    /// A second goes by in which both see and hear each other.
    pub(crate) async fn they_see_and_hear_each_other(&mut self, [one, other]: [&str; 2]) {
        let pairs = [(one, other), (other, one)];
        let before = pairs.map(|(by, of)| self.perceived(by, of));
        self.until("they see and hear each other", |house| {
            pairs.iter().zip(before).all(|((by, of), before)| {
                house.perceived(by, of).iter().zip(before).all(|(now, before)| *now >= before + 30)
            })
        })
        .await;
        for name in [one, other] {
            for view in self.people[name].client.views.values() {
                assert!(view.faults.is_empty(), "{name}: {:?}", view.faults);
            }
        }
    }

    pub(crate) async fn close(self) {
        self.serving.abort();
        self.media.stop().await;
    }
}

fn key() -> ApiKey {
    ApiKey { id: "key".into(), secret: "a secret of the scenarios".to_owned().into() }
}

fn token(identity: &str, room: &str) -> String {
    let now = Clock::system().now();
    let ticket = Ticket {
        room: room.into(),
        identity: identity.into(),
        name: identity.into(),
        metadata: String::new(),
        attributes: HashMap::new(),
        grants: Grants::default(),
        issued: now,
        expires: now + TimeDelta::minutes(10),
    };
    ticket.sign(&key())
}
