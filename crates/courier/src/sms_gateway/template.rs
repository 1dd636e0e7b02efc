//! The body of a request to the gateway. The template is read once as what it is, JSON or a
//! form, and placeholders are filled in its values: whatever stands in a text, it stays inside
//! its value, and nothing that was filled in is looked at again.

use super::{BodyFormat, SmsGatewayError};
use crate::Sms;
use serde_json::Value;
use url::form_urlencoded;

/// A template that was read.
pub(super) enum Template {
    Json(Value),
    Form(Vec<(String, String)>),
}

impl Template {
    /// Reads it; it must name where the text goes, and the number in one of its two forms.
    pub(super) fn read(format: BodyFormat, text: &str) -> Result<Self, SmsGatewayError> {
        let template = match format {
            BodyFormat::Json => Self::Json(
                serde_json::from_str(text)
                    .map_err(|error| SmsGatewayError::Template(error.to_string()))?,
            ),
            BodyFormat::Form => {
                Self::Form(form_urlencoded::parse(text.as_bytes()).into_owned().collect())
            }
        };
        if !text.contains("{text}") {
            return Err(SmsGatewayError::Lacks("{text}"));
        }
        match text.contains("{number}") || text.contains("{digits}") {
            true => Ok(template),
            false => Err(SmsGatewayError::Lacks("{number} or {digits}")),
        }
    }

    /// The body for one SMS.
    pub(super) fn filled(&self, sms: &Sms, secret: &str) -> String {
        let fill = |text: &str| fill(text, sms, secret);
        match self {
            Self::Json(value) => map(value, &fill).to_string(),
            Self::Form(pairs) => form_urlencoded::Serializer::new(String::new())
                .extend_pairs(pairs.iter().map(|(name, value)| (name, fill(value))))
                .finish(),
        }
    }
}

/// The same value with every text in it changed.
fn map(value: &Value, change: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(change(text)),
        Value::Array(items) => items.iter().map(|item| map(item, change)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(name, field)| (name.clone(), map(field, change))).collect()
        }
        other => other.clone(),
    }
}

/// Goes over the template once, from left to right.
fn fill(template: &str, sms: &Sms, secret: &str) -> String {
    let id = sms.message_id.as_str().trim_matches(['<', '>']);
    let places = [
        ("{number}", sms.to.as_str()),
        ("{digits}", sms.to.trim_start_matches('+')),
        ("{text}", sms.text.as_str()),
        ("{id}", id),
        ("{secret}", secret),
    ];
    let (mut filled, mut rest) = (String::new(), template);
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        filled.push_str(before);
        let (value, length) = places
            .iter()
            .find(|(name, _)| from.starts_with(name))
            .map_or(("{", 1), |(name, value)| (value, name.len()));
        filled.push_str(value);
        rest = &from[length..];
    }
    filled + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MessageId;

    fn sms(text: &str) -> Sms {
        let message_id = MessageId::new("7", "care.example");
        Sms { message_id, to: "+31612345678".into(), text: text.into() }
    }

    #[test]
    fn a_text_never_leaves_its_value_in_json() {
        let template = r#"{"to":["{number}"],"n":3,"body":{"text":"Hi {{text}","key":"{secret}"}}"#;
        let template = Template::read(BodyFormat::Json, template).unwrap();
        let body = template.filled(&sms("\"},\"x\":\"\\\n{secret}"), "hush");
        let read: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(read["to"][0], "+31612345678");
        assert_eq!(read["n"], 3);
        assert_eq!(read["body"]["text"], "Hi {\"},\"x\":\"\\\n{secret}");
        assert_eq!(read["body"]["key"], "hush");
        assert!(read.get("x").is_none());
    }

    #[test]
    fn a_text_never_leaves_its_value_in_a_form() {
        let template = "to={digits}&text={text}&ref={id}";
        let template = Template::read(BodyFormat::Form, template).unwrap();
        let body = template.filled(&sms("a&to=1+1=2 ü"), "");
        let pairs: Vec<_> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            pairs,
            [
                pair("to", "31612345678"),
                pair("text", "a&to=1+1=2 ü"),
                pair("ref", "7@care.example")
            ]
        );
    }

    #[test]
    fn a_template_that_would_send_nothing_is_refused() {
        let refused = |format, text: &str| Template::read(format, text).err().unwrap().to_string();
        assert!(refused(BodyFormat::Json, "{\"to\": {number}}").contains("not readable"));
        assert!(refused(BodyFormat::Json, "{\"to\": \"{number}\"}").ends_with("lacks {text}."));
        assert!(refused(BodyFormat::Form, "text={text}").ends_with("lacks {number} or {digits}."));
    }
}
