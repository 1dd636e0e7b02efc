//! What was asked and what was answered. Written before and after each request, so that a
//! request whose answer never came counts as asked alone: it may have taken effect or not.

use crate::measure::http::Browser;
use std::collections::BTreeMap;

/// How many mails one address may and must have got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mails {
    /// At most: one for each action that was asked.
    pub(super) asked: u32,
    /// At least: one for each that was answered with success.
    pub(super) answered: u32,
}

/// Something that was answered with success and has to hold at the end.
pub(super) enum Promise {
    /// This client's page is there and shows this address.
    Client { path: String, email: String },
    /// This browser is logged in.
    Session(Browser),
    /// This password opens this account.
    Password { email: String, password: String },
}

#[derive(Default)]
pub(super) struct Ledger {
    pub(super) mails: BTreeMap<String, Mails>,
    pub(super) promises: Vec<Promise>,
    pub(super) answered: u32,
    /// Why the last of those that failed did: expected when the process is killed.
    pub(super) trouble: String,
}

impl Ledger {
    /// An action that mails this address is about to be asked.
    pub(super) fn ask(&mut self, email: &str) {
        self.mails.entry(email.to_owned()).or_default().asked += 1;
    }

    /// That action was answered with success.
    pub(super) fn answer(&mut self, email: &str, promise: Promise) {
        self.mails.entry(email.to_owned()).or_default().answered += 1;
        self.promise(promise);
    }

    /// An action without a mail was answered with success.
    pub(super) fn promise(&mut self, promise: Promise) {
        self.answered += 1;
        self.promises.push(promise);
    }
}
