//! A browser without a screen: keeps cookies, sends what browsers send, follows nothing.

use crate::Answer;
use axum::{Router, body::Body};
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};
use http_body_util::BodyExt;
use linden_base::AccountId;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};
use tower::ServiceExt;

/// One person's browser at one platform. Cheap to clone; clones share their cookies.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    host: String,
    headers: HeaderMap,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    account: Option<AccountId>,
}

impl Browser {
    pub(crate) fn new(router: Router, host: &str) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, HeaderValue::from_static("text/html"));
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static("en"));
        headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        headers.insert("x-forwarded-for", HeaderValue::from_static("192.0.2.7"));
        Self { router, host: host.to_owned(), headers, cookies: Arc::default(), account: None }
    }

    pub(crate) fn with_session(mut self, account: AccountId, token: &str) -> Self {
        self.account = Some(account);
        self.set_cookie("__Host-session", token);
        self
    }

    /// Who is logged in.
    ///
    /// # Panics
    /// When nobody is.
    pub fn account(&self) -> AccountId {
        self.account.expect("somebody is logged in in this browser")
    }

    /// The same browser, sending another header from now on.
    #[must_use]
    pub fn with_header(mut self, name: &'static str, value: &str) -> Self {
        let value = HeaderValue::from_str(value).expect("a test gives a header that can be sent");
        self.headers.insert(HeaderName::from_static(name), value);
        self
    }

    /// The same browser, sending one more line of a header from now on.
    #[must_use]
    pub fn with_further_header(mut self, name: &'static str, value: &str) -> Self {
        let value = HeaderValue::from_str(value).expect("a test gives a header that can be sent");
        self.headers.append(HeaderName::from_static(name), value);
        self
    }

    /// The same browser, asking another host.
    #[must_use]
    pub fn at_host(mut self, host: &str) -> Self {
        host.clone_into(&mut self.host);
        self
    }

    /// Where its pages come from, as scripts and passkeys see it.
    pub fn origin(&self) -> String {
        format!("https://{}", self.host)
    }

    /// A cookie's value, if the browser has it.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar().get(name).cloned()
    }

    /// Puts a cookie into the browser.
    pub fn set_cookie(&self, name: &str, value: &str) {
        self.jar().insert(name.to_owned(), value.to_owned());
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, Body::empty()).await
    }

    /// Posts a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let form =
            url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, Body::from(form)).await
    }

    /// Sends any request.
    pub async fn send(&self, method: Method, path: &str, body: Body) -> Answer {
        let (parts, body) = self.send_for_stream(method, path, body).await.into_parts();
        let bytes = body.collect().await.expect("an answer has a body").to_bytes();
        Answer::new(parts.status, parts.headers, String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Sends a request and gives the answer with its body still open, for event streams.
    pub async fn send_for_stream(
        &self,
        method: Method,
        path: &str,
        body: Body,
    ) -> http::Response<Body> {
        let mut request =
            Request::builder().method(method).uri(path).header(header::HOST, &self.host);
        if let Some(headers) = request.headers_mut() {
            headers.extend(self.headers.clone());
            headers.insert(
                header::CONTENT_TYPE,
                HeaderValue::from_static("application/x-www-form-urlencoded"),
            );
            if let Ok(cookies) = HeaderValue::from_str(&self.cookie_header()) {
                headers.insert(header::COOKIE, cookies);
            }
        }
        let request = request.body(body).expect("a test gives a path that can be asked");
        let response = self.router.clone().oneshot(request).await.expect("a router always answers");
        self.keep_cookies(response.headers());
        response
    }

    fn cookie_header(&self) -> String {
        self.jar()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("; ")
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        for cookie in
            headers.get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok())
        {
            let (pair, guards) = cookie.split_once(';').unwrap_or((cookie, ""));
            let Some((name, value)) = pair.split_once('=') else { continue };
            if guards.contains("Max-Age=0") {
                self.jar().remove(name);
            } else {
                self.set_cookie(name, value);
            }
        }
    }

    fn jar(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.cookies.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
