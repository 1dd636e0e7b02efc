use crate::outbox::pages::Caught;
use linden_courier::CapturedKind;

#[test]
fn programs_get_exactly_the_agreed_fields() {
    let caught = Caught {
        to: "ann@example.org".into(),
        kind: CapturedKind::Mail,
        subject: "Welcome".into(),
        text: "Hi".into(),
        links: vec!["http://x/".into()],
        at: "2026-11-22T10:00:00+00:00".into(),
    };
    assert_eq!(
        serde_json::to_string(&caught).unwrap(),
        r#"{"to":"ann@example.org","kind":"mail","subject":"Welcome","text":"Hi","links":["http://x/"],"at":"2026-11-22T10:00:00+00:00"}"#
    );
}
