//! Acts on clients, and what their access logs tell of them.

pub(crate) mod own;
pub(crate) mod second_steps;
pub(crate) mod team;

use linden_base::AccountId;
use linden_testkit::{Answer, Browser, TestApp};
use std::{cell::RefCell, collections::BTreeSet};

/// A route as `routes.rs` writes it.
pub(crate) type Route = (&'static str, &'static str);

/// Lindenhof, and the routes that wrote a line so far.
pub(crate) struct Told {
    pub(crate) care: TestApp,
    routes: RefCell<BTreeSet<Route>>,
}

impl Told {
    pub(crate) async fn new() -> Self {
        let care = TestApp::new().await;
        care.open_everything(&care.lindenhof).await;
        Self { care, routes: RefCell::default() }
    }

    /// Somebody does this at a route's address; it succeeds, and the client's log has one line of
    /// this kind more.
    pub(crate) async fn act(
        &self,
        who: &Browser,
        route: Route,
        (path, fields): (&str, &[(&str, &str)]),
        (client, line): (AccountId, &str),
    ) -> Answer {
        assert!(is_at(path, route.1), "{path} is not an address of {}", route.1);
        let before = self.lines(client, line).await;
        let answer = match route.0 {
            "GET" => who.get(path).await,
            _ => who.post(path, fields).await,
        };
        assert!(answer.status.as_u16() < 400, "{route:?}: {answer:?}");
        self.care.run_jobs().await;
        let after = self.lines(client, line).await;
        assert_eq!(after, before + 1, "{route:?}: lines that say {line}");
        self.routes.borrow_mut().insert(route);
        answer
    }

    /// The same of an act that made the account.
    pub(crate) async fn made(&self, route: Route, client: AccountId) {
        self.care.run_jobs().await;
        assert_eq!(self.lines(client, "account-made").await, 1, "{route:?}");
        self.routes.borrow_mut().insert(route);
    }

    pub(crate) fn routes(&self) -> BTreeSet<(String, String)> {
        let routes = self.routes.borrow();
        routes.iter().map(|(method, path)| ((*method).to_owned(), (*path).to_owned())).collect()
    }

    async fn lines(&self, client: AccountId, line: &str) -> usize {
        let log = self.care.access_log(&self.care.lindenhof, client).await;
        log.iter().filter(|told| told.split(':').next() == Some(line)).count()
    }
}

fn is_at(path: &str, route: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let parts = (path.split('/'), route.split('/'));
    let fits = parts.0.clone().zip(parts.1.clone());
    parts.0.count() == parts.1.count()
        && fits.into_iter().all(|(part, named)| named.starts_with('{') || part == named)
}

/// What stands on a page between two texts, the first time.
pub(crate) fn between(answer: &Answer, before: &str, after: &str) -> String {
    let text = answer.is(200).text();
    let rest = text.split(before).nth(1).unwrap_or_else(|| panic!("no {before} in {text}"));
    rest.split(after).next().unwrap_or_default().to_owned()
}
