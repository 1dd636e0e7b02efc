//! Takes out of a log line what must never stand in a log: e-mail addresses, tokens (in
//! addresses, headers and paths) and passwords in database addresses. The last net, not
//! the first: messages are written without personal data to begin with.

/// Names whose value is taken out, up to the next sign that ends a value.
const NAMED: [&str; 7] =
    ["access_token=", "join_request=", "token=", "password=", "secret=", "Bearer ", "bearer "];

/// 256 bits in base64url, the length of Linden's tokens; ids are shorter.
const TOKEN_LENGTH: usize = 43;

/// The line without tokens, addresses and passwords.
pub(super) fn redact(line: &str) -> String {
    let line = NAMED.iter().fold(line.to_owned(), |line, name| without_value(&line, name));
    let mut out = String::with_capacity(line.len());
    let mut rest = line.as_str();
    while let Some(start) = rest.find(is_part) {
        out.push_str(&rest[..start]);
        let length = rest[start..].find(|c| !is_part(c)).unwrap_or(rest.len() - start);
        out.push_str(word(&rest[start..start + length]));
        rest = &rest[start + length..];
    }
    out + rest
}

fn without_value(line: &str, name: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(name) {
        let (before, after) = rest.split_at(at + name.len());
        out.push_str(before);
        out.push_str("[token]");
        let ends = |c: char| c.is_whitespace() || "&\"'\\,;)}".contains(c);
        rest = &after[after.find(ends).unwrap_or(after.len())..];
    }
    out + rest
}

/// Signs of which tokens and e-mail addresses consist.
fn is_part(c: char) -> bool {
    c.is_alphanumeric() || "-_.+@%!".contains(c)
}

fn word(word: &str) -> &str {
    match word {
        word if word.contains('@') && !word.starts_with('@') => "[address]",
        word if word.split('.').any(|part| part.len() >= TOKEN_LENGTH && is_token(part)) => {
            "[token]"
        }
        word => word,
    }
}

/// Random bits hold capitals, small letters or digits mixed; a long plain word does not.
fn is_token(part: &str) -> bool {
    let has = |what: fn(&char) -> bool| part.chars().any(|c| what(&c));
    has(char::is_ascii_digit) && (has(char::is_ascii_uppercase) || has(char::is_ascii_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_tokens_and_passwords_are_taken_out() {
        let token = "Zk3vQ8x-LrT0pW_9sYbC1dEfGhIjKlMnOpQrStUvWx2";
        for line in [
            "sent mail.to=ann.smith+x@example.org".to_owned(),
            format!("GET /welcome/{token} 200"),
            "GET /rtc/v1?access_token=eyJ.abc.def&x=1".to_owned(),
            "authorization: Bearer eyJhbGciOi.J9".to_owned(),
            "opening postgres://linden:hush@db.example.org/linden".to_owned(),
        ] {
            let out = redact(&line);
            for hidden in ["ann", "Zk3v", "eyJ", "hush"] {
                assert!(!out.contains(hidden), "{out}");
            }
        }
    }

    #[test]
    fn ids_paths_and_numbers_stay() {
        let line = "2026-11-22T05:00:00.000001Z INFO linden_app::calls: rang call.id=01935d3e-7a4b-7c00-8000-0123456789ab took_ms=12 &x=1";
        assert_eq!(redact(line), line);
    }

    #[test]
    fn what_follows_a_token_stays() {
        assert_eq!(redact("a?access_token=x&b=2 c"), "a?access_token=[token]&b=2 c");
    }
}
