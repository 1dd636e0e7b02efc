//! Security headers for every answer, and the nonce that a page's scripts carry.
//! Content Security Policy level 3: nonce and `strict-dynamic`, nothing inline.

use axum::{extract::Request, middleware::Next, response::Response};
use http::{HeaderName, HeaderValue, header};
use linden_base::Chance;

/// The value that scripts of this one answer carry.
#[derive(Clone, Debug)]
pub struct Nonce(String);

impl Nonce {
    /// 128 fresh random bits, in hexadecimal.
    fn new() -> Self {
        let bytes = Chance::system().bytes::<16>();
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The text for the `nonce` attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A fixed nonce, for sample pages.
    pub fn sample() -> Self {
        Self("sample".to_owned())
    }
}

/// Put on a response: scripts of this page may compile WebAssembly of our own (the scanner).
#[derive(Clone, Copy, Debug)]
pub struct AllowsWasm;

const FIXED: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=()",
    ),
    (header::STRICT_TRANSPORT_SECURITY, "max-age=63072000"),
];

/// Middleware: gives the request its [`Nonce`] and the answer its headers. `connect` names
/// further origins that scripts may talk to, such as the media server's.
pub async fn secure(connect: String, mut request: Request, next: Next) -> Response {
    let nonce = Nonce::new();
    request.extensions_mut().insert(nonce.clone());
    let mut response = next.run(request).await;
    let wasm = response.extensions().get::<AllowsWasm>().is_some();
    let policy = policy(&nonce, &connect, wasm);
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if let Ok(policy) = HeaderValue::try_from(policy) {
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
    }
    response
}

fn policy(nonce: &Nonce, connect: &str, wasm: bool) -> String {
    let nonce = nonce.as_str();
    let wasm = if wasm { " 'wasm-unsafe-eval'" } else { "" };
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'{wasm}; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; media-src 'self' blob: mediastream:; \
         connect-src 'self' {connect}; worker-src 'self' blob:; manifest-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_allows_nothing_inline_and_no_eval() {
        let policy = policy(&Nonce::sample(), "wss://media.example.org", false);
        assert!(!policy.contains("unsafe"));
        assert!(policy.contains("'nonce-sample' 'strict-dynamic'"));
        assert!(policy.contains("connect-src 'self' wss://media.example.org;"));
    }

    #[test]
    fn a_page_that_asks_for_it_may_compile_webassembly_and_nothing_more() {
        let usual = policy(&Nonce::sample(), "", false);
        let with_wasm = policy(&Nonce::sample(), "", true);
        assert_eq!(with_wasm.replace(" 'wasm-unsafe-eval'", ""), usual);
        assert_ne!(with_wasm, usual);
    }
}
