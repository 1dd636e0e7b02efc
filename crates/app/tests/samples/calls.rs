//! The page of a call, from its ringing to each of its ends, as both of the two see it.

use super::{Look, Sample};
use axum::body::Body;
use chrono::Duration;
use http::Method;
use linden_testkit::{Browser, TestApp};

const ROUTE: &str = "/calls/{id}";

pub(super) async fn samples(care: &TestApp) -> Vec<Sample> {
    let (tess, ann) = (care.therapist("Tess").await, care.client("Anouk").await);
    care.relate(&care.lindenhof, tess.account(), ann.account()).await;
    let _open_page = ann.send_for_stream(Method::GET, "/events", Body::empty()).await;
    let both = (&tess, &ann);
    let mut samples = whole_call(care, both).await;
    let call = press(both).await;
    ann.post(&format!("{call}/decline"), &[]).await.is(303);
    samples.extend(seen(both, &call, "declined").await);
    let call = press(both).await;
    care.wait(Duration::minutes(2));
    samples.extend(seen(both, &call, "rang out").await);
    samples
}

/// A call that was answered, looked at from the client's other device, too, and left by both.
async fn whole_call(care: &TestApp, both: (&Browser, &Browser)) -> Vec<Sample> {
    let (tess, ann) = both;
    let call = press(both).await;
    let mut samples = seen(both, &call, "ringing").await;
    ann.post(&format!("{call}/answer"), &[]).await.leads_to(&call);
    samples.extend(seen(both, &call, "going").await);
    let elsewhere = care.log_in(&care.lindenhof, ann.account()).await;
    let look = Look { browser: &elsewhere, route: ROUTE, state: "on another device" };
    samples.extend(look.at(&call).await);
    for one in [tess, ann] {
        one.post(&format!("{call}/leave"), &[]).await.is(204);
    }
    samples.extend(seen(both, &call, "over").await);
    samples
}

/// The therapist presses "Call"; gives where it leads.
async fn press((tess, ann): (&Browser, &Browser)) -> String {
    let pressed = tess.post("/calls", &[("account", &ann.account().to_string())]).await;
    let call = pressed.is(303).location();
    assert!(call.starts_with("/calls/"), "it rings: {call}");
    call.to_owned()
}

async fn seen(both: (&Browser, &Browser), call: &str, state: &'static str) -> Vec<Sample> {
    let mut samples = Vec::new();
    for browser in [both.0, both.1] {
        samples.extend(Look { browser, route: ROUTE, state }.at(call).await);
    }
    samples
}
