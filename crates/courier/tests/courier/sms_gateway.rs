//! Sending SMS to a gateway that accepts, refuses, answers late or drops the line.

use crate::sms_server::{Manner, SmsServer, Taken};
use linden_courier::{
    BodyFormat, CarriesSms, MessageId, Outcome, Sms, SmsGateway, SmsGatewayError, SmsGatewayOptions,
};
use std::time::Duration;

fn sms() -> Sms {
    let message_id = MessageId::new("s", "care.example");
    Sms { message_id, to: "+31612345678".into(), text: "Your code is 123 456 \"ü\"".into() }
}

fn options(port: u16) -> SmsGatewayOptions {
    SmsGatewayOptions {
        address: format!("http://127.0.0.1:{port}/v1/send?a=b"),
        headers: vec!["Authorization: Bearer {secret}".into(), "X-Sender: linden".into()],
        format: BodyFormat::Json,
        template: r#"{"to":"{number}","text":"{text}","reference":"{id}"}"#.into(),
        secret: "hush hush".into(),
        timeout: Duration::from_millis(500),
    }
}

async fn outcome_of(manner: Manner) -> (Outcome, Vec<Taken>) {
    let server = SmsServer::start(manner).await;
    let outcome = SmsGateway::new(options(server.port)).unwrap().sms(&sms()).await;
    (outcome, server.taken())
}

#[tokio::test]
async fn an_sms_is_posted_as_json_with_its_headers_and_secret() {
    let (outcome, taken) = outcome_of(Manner::Answers("202 Accepted")).await;
    assert_eq!((outcome, taken.len()), (Outcome::Accepted, 1));
    let head = taken[0].head.to_lowercase();
    for line in [
        "post /v1/send?a=b http/1.1",
        "authorization: bearer hush hush",
        "x-sender: linden",
        "content-type: application/json",
    ] {
        assert!(head.lines().any(|found| found == line), "{line} is not in\n{head}");
    }
    assert_eq!(
        taken[0].text(),
        r#"{"reference":"s@care.example","text":"Your code is 123 456 \"ü\"","to":"+31612345678"}"#
    );
}

#[tokio::test]
async fn an_sms_is_posted_as_a_form() {
    let server = SmsServer::start(Manner::Answers("200 OK")).await;
    let template = "user=linden&key={secret}&to={digits}&text={text}".to_owned();
    let form = SmsGatewayOptions { format: BodyFormat::Form, template, ..options(server.port) };
    assert_eq!(SmsGateway::new(form).unwrap().sms(&sms()).await, Outcome::Accepted);
    let taken = server.taken();
    assert!(taken[0].head.contains("application/x-www-form-urlencoded"), "{}", taken[0].head);
    assert_eq!(
        taken[0].text(),
        "user=linden&key=hush+hush&to=31612345678&text=Your+code+is+123+456+%22%C3%BC%22"
    );
}

#[tokio::test]
async fn a_number_that_the_gateway_refuses_is_refused_for_good() {
    let (outcome, _) = outcome_of(Manner::Answers("422 No such number +31612345678")).await;
    assert_eq!(outcome, Outcome::RefusedForGood("the SMS gateway answered 422".into()));
}

#[tokio::test]
async fn a_gateway_that_is_busy_or_broken_is_asked_again() {
    for status in ["408 Late", "429 Too many", "500 Oh", "503 Busy", "302 Elsewhere"] {
        let (outcome, taken) = outcome_of(Manner::Answers(status)).await;
        let why = format!("the SMS gateway answered {}", &status[..3]);
        assert_eq!((outcome, taken.len()), (Outcome::TryLater(why), 1));
    }
}

#[tokio::test]
async fn an_answer_that_comes_too_late_is_none() {
    let (outcome, _) = outcome_of(Manner::AnswersAfter(Duration::from_secs(5))).await;
    assert_eq!(outcome, Outcome::TryLater("the SMS gateway did not answer in time".into()));
}

#[tokio::test]
async fn a_gateway_that_drops_the_line_or_is_not_there_is_asked_again() {
    let (outcome, _) = outcome_of(Manner::Drops).await;
    assert_eq!(outcome, Outcome::TryLater("the line to the SMS gateway broke".into()));
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let outcome = SmsGateway::new(options(nobody)).unwrap().sms(&sms()).await;
    assert_eq!(outcome, Outcome::TryLater("the SMS gateway could not be reached".into()));
}

#[test]
fn numbers_and_secret_never_leave_this_machine_in_the_clear() {
    for address in ["http://sms.example/send", "ftp://127.0.0.1/", "sms.example", ""] {
        let refused = SmsGateway::new(SmsGatewayOptions { address: address.into(), ..options(1) });
        assert!(matches!(refused, Err(SmsGatewayError::Address(_))), "{address}");
    }
}

#[test]
fn a_header_that_is_none_is_named_by_its_number_and_not_by_its_words() {
    let headers = vec!["X-Sender: linden".into(), "Bearer hush".into()];
    let refused = SmsGateway::new(SmsGatewayOptions { headers, ..options(1) }).err().unwrap();
    let words = "The header number 2 for the SMS gateway is not written as \"Name: value\".";
    assert_eq!(refused.to_string(), words);
}
