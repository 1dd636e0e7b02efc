//! One request's circumstances: which platform, in which language, by whom, from where.

use super::{Caller, welcome_in::LANGUAGE_COOKIE};
use crate::{
    App,
    accounts::{Account, Kind},
    layout::{self, Flash, PageFrame, PlatformLook, RecoveryLook, Words},
    menu,
    moments::Reader,
    platforms::Platform,
};
use axum::{extract::FromRequestParts, http::request::Parts};
use linden_base::Language;
use linden_web::{Jar, Nonce, Problem};
use std::sync::Arc;

/// A request on a platform. Every handler may take one.
#[derive(Clone)]
pub(crate) struct Visit {
    pub(super) platform: Arc<Platform>,
    pub(super) language: Language,
    pub(super) caller: Option<Caller>,
    pub(super) nonce: Nonce,
    pub(super) jar: Jar,
    pub(super) address: String,
    pub(super) browser: String,
    pub(super) path: String,
    pub(super) flash: Option<String>,
}

impl Visit {
    pub(crate) fn platform(&self) -> &Platform {
        &self.platform
    }

    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The messages in the reader's language.
    pub(crate) fn t(&self) -> &'static Words {
        layout::words::words(self.language)
    }

    /// The same visit as whoever got a mail reads it: in the language of the mail, unless another
    /// was chosen in this browser.
    pub(crate) fn read_by(mut self, account: &Account) -> Self {
        if self.cookie(LANGUAGE_COOKIE).is_none() {
            self.language = account.language;
        }
        self
    }

    pub(crate) fn caller(&self) -> Option<&Caller> {
        self.caller.as_ref()
    }

    /// The one who reads, for dates and times.
    pub(crate) fn reader(&self, app: &App) -> Reader {
        let (language, zone) = (self.language, self.platform.time_zone);
        Reader { language, zone, now: app.clock().now() }
    }

    /// The network address, as throttles count it.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// The browser's own name, such as "Firefox, Windows".
    pub(crate) fn browser(&self) -> &str {
        &self.browser
    }

    /// The cookies that came; changes to them go back with the answer.
    pub(crate) fn jar(&self) -> Jar {
        self.jar.clone()
    }

    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.jar.get(name).map(|cookie| cookie.value().to_owned())
    }

    /// What every page of this request stands in.
    pub(crate) fn frame(&self) -> PageFrame {
        PageFrame {
            language: self.language,
            t: self.t(),
            nonce: self.nonce.as_str().to_owned(),
            platform: self.look(),
            caller: self.caller.as_ref().map(|caller| menu::look(caller, self.t())),
            menu: self
                .caller
                .as_ref()
                .map(|caller| menu::entries(caller, self.t(), &self.path))
                .unwrap_or_default(),
            flash: self.flash.as_deref().and_then(|code| flash(code, self.t())),
            recovery: self.caller.as_ref().and_then(|caller| self.recovery(caller)),
            languages: Language::ALL.to_vec(),
            path: self.path.clone(),
            contact: menu::contact(&self.platform.contact),
        }
    }

    fn recovery(&self, caller: &Caller) -> Option<RecoveryLook> {
        let (t, zone) = (self.t(), self.platform.time_zone);
        let when = caller.recovery.map(|at| {
            let reader = Reader { language: self.language, zone, now: at };
            format!("{}, {}", reader.day(at), reader.time(at))
        });
        (caller.kind == Kind::Friend).then(|| RecoveryLook {
            shown: when.is_some(),
            line: t.msg_resets_notice(when.unwrap_or_default()),
        })
    }

    fn look(&self) -> PlatformLook {
        let theme = self
            .platform
            .accent
            .as_ref()
            .map(|accent| format!("/theme.css?{}", accent.trim_start_matches('#')));
        PlatformLook {
            is_known: true,
            name: self.platform.name.clone(),
            theme,
            logo: self.platform.logo.as_ref().map(|name| format!("/logo/{name}")),
            asks_by_mail: self.platform.switches.asks_by_mail,
        }
    }
}

fn flash(code: &str, t: &Words) -> Option<Flash> {
    crate::flashes::Said::from_code(code).map(|said| said.in_words(t))
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Self>().cloned().ok_or(Problem::NotFound)
    }
}
