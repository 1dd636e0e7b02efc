//! A phone rings, and its ringing ends, while the mail server answers nobody and mails wait before
//! it. How soon is measured in the store's tests.

use linden_app::{App, Cost, Parts, jobs};
use linden_courier::{Courier, Security, Smtp, SmtpOptions};
use linden_store::{SealKey, Sealer};
use linden_testkit::{A_PUBLIC_KEY, Browser, Person, PersonKind, TestApp};
use std::{sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Notify,
    time::timeout,
};

/// Far less than a mail takes that hangs.
const PATIENCE: Duration = Duration::from_secs(20);
const HANGS: Duration = Duration::from_secs(3_600);

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_rings_and_falls_silent_while_mails_hang() {
    let care = TestApp::new().await;
    let (tom, phone) = (care.therapist("Tom").await, care.client("Ann").await);
    care.relate(&care.lindenhof, tom.account(), phone.account()).await;
    leave_an_address(&phone).await;
    for number in 0..12 {
        mail_somebody(&care, &tom, number).await;
    }
    let server = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let stop = Arc::new(Notify::new());
    let (app, told) = (with_mails_by(&care, &server), stop.clone());
    let runner = tokio::spawn(async move { jobs::run(&app, told.notified()).await });
    let hanging = four_mails_at(&server).await;
    let (rings, ring) = care.mailbox.hold_next_push();
    let pressed = tom.post("/calls", &[("account", &phone.account().to_string())]).await;
    timeout(PATIENCE, rings).await.expect("the phone rings").unwrap();
    ring.send(()).unwrap();
    let (ends, end) = care.mailbox.hold_next_push();
    tom.post(&format!("{}/leave", pressed.is(303).location()), &[]).await.is(204);
    timeout(PATIENCE, ends).await.expect("the phone falls silent").unwrap();
    end.send(()).unwrap();
    stop.notify_one();
    drop((hanging, server));
    timeout(PATIENCE, runner).await.expect("the runner ends").unwrap();
}

async fn leave_an_address(phone: &Browser) {
    let chosen = [("pin", "27419"), ("again", "27419"), ("key", A_PUBLIC_KEY)];
    phone.post("/app/pin", &chosen).await.leads_to("/app/ready");
    let address = [("endpoint", "https://push.example/ann"), ("p256dh", "key"), ("auth", "secret")];
    phone.post("/app/push", &address).await.is(204);
}

async fn mail_somebody(care: &TestApp, tom: &Browser, number: usize) {
    let person = Person::new(PersonKind::Client, &format!("Client{number}"));
    let client = care.person(&care.lindenhof, person).await;
    care.relate(&care.lindenhof, tom.account(), client).await;
    tom.post(&format!("/people/{client}/ask-to-come"), &[]).await.is(303);
}

/// The same installation, with this mail server.
fn with_mails_by(care: &TestApp, server: &TcpListener) -> App {
    let smtp = Smtp::new(SmtpOptions {
        host: "127.0.0.1".to_owned(),
        port: server.local_addr().expect("it listens").port(),
        security: Security::None,
        credentials: None,
        timeout: HANGS,
    });
    App::assemble(Parts {
        store: care.app.store().clone(),
        courier: Courier::smtp(smtp.expect("the options are good")).with_push(care.mailbox.clone()),
        outbox: None,
        sealer: Sealer::new(SealKey { id: 1, bytes: [7; 32] }, [], care.app.chance().clone()),
        clock: care.clock.clone(),
        chance: care.app.chance().clone(),
        settings: care.app.settings().clone(),
        password_cost: Cost::DRAWN,
    })
}

/// As many as are sent at once; nobody greets them.
async fn four_mails_at(server: &TcpListener) -> Vec<TcpStream> {
    let mut hanging = Vec::new();
    for _ in 0..4 {
        hanging.push(
            timeout(PATIENCE, server.accept()).await.expect("a mail comes").expect("it is taken").0,
        );
    }
    hanging
}
