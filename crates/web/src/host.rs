//! The host that a request was sent to: how a platform is found.

use http::{HeaderMap, Uri, header::HOST};

/// The host name in lower case, without its port; none if the request names none that
/// could be one. HTTP/2 sends it in the address, HTTP/1.1 in a header (RFC 9110, 7.2).
pub fn asked_host(uri: &Uri, headers: &HeaderMap) -> Option<String> {
    let named = match uri.authority() {
        Some(authority) => authority.as_str(),
        None => headers.get(HOST)?.to_str().ok()?,
    };
    let name = named.rsplit_once(':').map_or(named, |(name, _port)| name);
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let fits = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '.';
    (!name.is_empty() && name.len() <= 253 && name.chars().all(fits)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(header: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, header.parse().unwrap());
        asked_host(&Uri::from_static("/"), &headers)
    }

    #[test]
    fn a_host_is_read_without_port_case_or_last_dot() {
        assert_eq!(host("Lindenhof.Example.ORG.:8080").as_deref(), Some("lindenhof.example.org"));
    }

    #[test]
    fn what_cannot_be_a_name_is_no_host() {
        for odd in ["", "a b", "[::1]:80", "a/b", "ä.org"] {
            let mut headers = HeaderMap::new();
            if let Ok(value) = http::HeaderValue::from_bytes(odd.as_bytes()) {
                headers.insert(HOST, value);
            }
            assert_eq!(asked_host(&Uri::from_static("/"), &headers), None, "{odd}");
        }
    }
}
