//! What therapists and secretaries do with a client.

use super::{Route, Told};
use axum::body::Body;
use http::Method;
use linden_testkit::{Authenticator, Browser, Person, PersonKind, PersonRole, PersonState};

const NO_FIELDS: &[(&str, &str)] = &[];

pub(crate) async fn acts(told: &Told) {
    let care = &told.care;
    let eva = care.therapist("Eva").await;
    let ruth = care.professional("Ruth", PersonRole::Secretary).await;
    making(told, &eva).await;
    let ann = care.client("Ann").await;
    care.relate(&care.lindenhof, eva.account(), ann.account()).await;
    looking(told, &eva, &ann).await;
    account(told, (&eva, &ruth), &ann).await;
    relations(told, &ruth, &ann).await;
    resetting(told, &eva).await;
    calling(told, &eva, &ann).await;
}

async fn making(told: &Told, eva: &Browser) {
    let care = &told.care;
    let fields = [("first_name", "Mia"), ("last_name", "Test"), ("email", "mia@example.org")];
    let answer = eva.post("/clients", &fields).await;
    let id = answer.location().trim_start_matches("/clients/").parse().expect("it leads to Mia");
    told.made(("POST", "/clients"), id).await;
    let ivy = Person::new(PersonKind::Client, "Ivy").in_state(PersonState::Invited);
    let ivy = care.person(&care.lindenhof, ivy).await;
    care.relate(&care.lindenhof, eva.account(), ivy).await;
    let again: Route = ("POST", "/clients/{id}/welcome-mail");
    let path = format!("/clients/{ivy}/welcome-mail");
    told.act(eva, again, (&path, NO_FIELDS), (ivy, "welcomed-again")).await;
}

async fn looking(told: &Told, eva: &Browser, ann: &Browser) {
    let id = ann.account();
    for (route, line) in [
        ("/clients/{id}", "viewed"),
        ("/clients/{id}/edit", "viewed"),
        ("/clients/{id}/access-log", "log-read"),
    ] {
        let path = route.replace("{id}", &id.to_string());
        told.act(eva, ("GET", route), (&path, NO_FIELDS), (id, line)).await;
    }
    let path = format!("/helpdesk?client={id}");
    told.act(eva, ("GET", "/helpdesk"), (&path, NO_FIELDS), (id, "helpdesk-asked")).await;
}

async fn account(told: &Told, (eva, ruth): (&Browser, &Browser), ann: &Browser) {
    let id = ann.account();
    let changed = [("first_name", "Anna"), ("last_name", "Test"), ("email", "ann@example.org")];
    let path = format!("/clients/{id}");
    told.act(eva, ("POST", "/clients/{id}"), (&path, &changed), (id, "account-changed")).await;
    for (who, route, line) in [
        (eva, "/clients/{id}/password-link", "password-link-sent"),
        (ruth, "/clients/{id}/deactivation", "account-deactivated"),
        (ruth, "/clients/{id}/reactivation", "account-reactivated"),
    ] {
        let path = route.replace("{id}", &id.to_string());
        told.act(who, ("POST", route), (&path, NO_FIELDS), (id, line)).await;
    }
}

async fn relations(told: &Told, ruth: &Browser, ann: &Browser) {
    let (id, tom) = (ann.account(), told.care.therapist("Tom").await.account().to_string());
    let path = format!("/clients/{id}/relations");
    let begin: Route = ("POST", "/clients/{id}/relations");
    told.act(ruth, begin, (&path, &[("therapist", &tom)]), (id, "related")).await;
    let end: Route = ("POST", "/clients/{id}/relations/{therapist}/end");
    let path = format!("{path}/{tom}/end");
    told.act(ruth, end, (&path, NO_FIELDS), (id, "relation-ended")).await;
}

async fn resetting(told: &Told, eva: &Browser) {
    let care = &told.care;
    let tia = care.client("Tia").await;
    Authenticator::set_up(care, &tia).await;
    care.relate(&care.lindenhof, eva.account(), tia.account()).await;
    let path = format!("/clients/{}/two-step-reset", tia.account());
    let fields = [("how", "telephone"), ("note", "Asked for the birth date.")];
    let reset: Route = ("POST", "/clients/{id}/two-step-reset");
    told.act(eva, reset, (&path, &fields), (tia.account(), "two-step-reset")).await;
}

async fn calling(told: &Told, eva: &Browser, ann: &Browser) {
    let (care, id) = (&told.care, ann.account());
    let path = format!("/people/{id}/ask-to-come");
    let ask: Route = ("POST", "/people/{account}/ask-to-come");
    told.act(eva, ask, (&path, NO_FIELDS), (id, "asked-to-come")).await;
    let ann = care.log_in(&care.lindenhof, id).await;
    let _page = ann.send_for_stream(Method::GET, "/events", Body::empty()).await;
    let pressed = eva.post("/calls", &[("account", &id.to_string())]).await;
    let call = pressed.location();
    let answered: Route = ("POST", "/calls/{id}/answer");
    let path = format!("{call}/answer");
    told.act(&ann, answered, (&path, NO_FIELDS), (id, "call-started")).await;
    let left: Route = ("POST", "/calls/{id}/leave");
    let path = format!("{call}/leave");
    told.act(eva, left, (&path, NO_FIELDS), (id, "call-ended")).await;
}
