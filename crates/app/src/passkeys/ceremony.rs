//! What `webauthn-rs` checks (WebAuthn level 3, 7.1 and 7.2): challenge, origin, host, presence,
//! verification of the user, signature, counter. The user is always verified (by fingerprint,
//! face or PIN of the device), so that a passkey is two factors and needs no password beside it.
//! Pure: no database. Its state between question and answer is kept in the platform's own
//! database, never given to the browser.

use super::Passkey;
use crate::{App, accounts::Account, platforms::Platform};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use webauthn_rs::prelude::{
    DiscoverableAuthentication, Passkey as Credential, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder, WebauthnError,
};

/// So long a challenge can be answered; the browser is told, too.
pub(crate) const ANSWERED_WITHIN: chrono::Duration = chrono::Duration::minutes(5);
/// No answer of a passkey is longer; a signature of a large RSA key is 700 signs.
const LONGEST_ANSWER: usize = 16 * 1024;

/// What the browser is asked, and what is kept until it answers.
pub(super) struct Question {
    pub(super) options: Value,
    pub(super) state: String,
}

/// A new passkey, as it is kept.
pub(super) struct Made {
    pub(super) credential_id: Vec<u8>,
    pub(super) credential: String,
}

/// What came of an answer.
pub(super) enum Used {
    /// It is right; so the passkey is kept from now on.
    Right {
        credential: String,
    },
    Wrong,
    /// It is right, but its counter went backwards.
    Copied,
}

/// The platform as passkeys see it. None: its main host is a number, for which there are none.
fn site(app: &App, platform: &Platform) -> Option<Webauthn> {
    let host = &platform.main_host;
    let origin = Url::parse(&app.settings().public.of(host, "/")).ok()?;
    let site = WebauthnBuilder::new(host, &origin).ok()?.rp_name(&platform.name);
    site.timeout(ANSWERED_WITHIN.to_std().ok()?).build().ok()
}

/// Asks to make a passkey that none of `known` is yet. One that the device can list is preferred:
/// it also logs in without a password.
pub(super) fn to_make(
    app: &App,
    platform: &Platform,
    account: &Account,
    known: &[Passkey],
) -> Option<Question> {
    let known = known.iter().map(|passkey| passkey.credential_id.clone()).collect();
    let (options, state) = site(app, platform)?
        .start_passkey_registration(
            account.id.uuid(),
            &account.email,
            &account.name.full(),
            Some(known),
        )
        .ok()?;
    let mut options = serde_json::to_value(options).ok()?;
    options["publicKey"]["authenticatorSelection"]["residentKey"] = json!("preferred");
    Some(Question { options, state: serde_json::to_string(&state).ok()? })
}

/// Asks to use one of `known`; none of them: any that the device lists for this platform.
pub(super) fn to_use(app: &App, platform: &Platform, known: &[Passkey]) -> Option<Question> {
    let (options, state) = site(app, platform)?.start_discoverable_authentication().ok()?;
    let allowed = |passkey: &Passkey| {
        let id = BASE64_URL_SAFE_NO_PAD.encode(&passkey.credential_id);
        json!({ "type": "public-key", "id": id })
    };
    let mut options = serde_json::to_value(options).ok()?;
    let object = options.as_object_mut()?;
    object.remove("mediation");
    object["publicKey"]["allowCredentials"] = known.iter().map(allowed).collect();
    object["publicKey"].as_object_mut()?.remove("extensions");
    Some(Question { options, state: serde_json::to_string(&state).ok()? })
}

/// Reads what a browser says it made. None: it is not right.
pub(super) fn made(app: &App, platform: &Platform, state: &str, posted: &str) -> Option<Made> {
    let state: PasskeyRegistration = serde_json::from_str(state).ok()?;
    let answer: RegisterPublicKeyCredential = read(posted)?;
    let made = site(app, platform)?.finish_passkey_registration(&answer, &state).ok()?;
    Some(Made {
        credential_id: made.cred_id().to_vec(),
        credential: serde_json::to_string(&made).ok()?,
    })
}

/// Reads an answer, unchecked.
pub(super) fn answer(posted: &str) -> Option<PublicKeyCredential> {
    read(posted)
}

fn read<T: serde::de::DeserializeOwned>(posted: &str) -> Option<T> {
    (posted.len() <= LONGEST_ANSWER).then(|| serde_json::from_str(posted).ok()).flatten()
}

/// Checks an answer of `kept`.
pub(super) fn used(
    app: &App,
    platform: &Platform,
    state: &str,
    answer: &PublicKeyCredential,
    kept: &Passkey,
) -> Used {
    check(app, platform, state, answer, kept).unwrap_or(Used::Wrong)
}

fn check(
    app: &App,
    platform: &Platform,
    state: &str,
    answer: &PublicKeyCredential,
    kept: &Passkey,
) -> Option<Used> {
    let state: DiscoverableAuthentication = serde_json::from_str(state).ok()?;
    let mut credential: Credential = serde_json::from_str(&kept.credential).ok()?;
    let site = site(app, platform)?;
    match site.finish_discoverable_authentication_v2(answer, state, &credential) {
        Ok(result) => {
            credential.update_credential(&result)?;
            Some(Used::Right { credential: serde_json::to_string(&credential).ok()? })
        }
        Err(WebauthnError::CredentialPossibleCompromise) => Some(Used::Copied),
        Err(_) => Some(Used::Wrong),
    }
}
