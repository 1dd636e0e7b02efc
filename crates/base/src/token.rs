//! Opaque tokens for sessions, mailed links and log-in attempts: 256 random bits that
//! the person's browser holds and of which the database keeps only a SHA-256 hash.

use crate::Chance;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::fmt;
use subtle::ConstantTimeEq;

/// A fresh token, in the form that goes into a cookie or an address: 43 signs of base64url.
/// Never shown by `Debug`.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// Draws a new token.
    pub fn new(chance: &Chance) -> Self {
        Self(URL_SAFE_NO_PAD.encode(chance.bytes::<32>()))
    }

    /// The text to hand to the person's browser.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// What the database keeps.
    pub fn hash(&self) -> TokenHash {
        TokenHash::of(&self.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The SHA-256 of a token. A plain hash is enough: a token has 256 random bits, so that
/// there is nothing to guess. Compared in constant time.
#[derive(Clone, Debug)]
pub struct TokenHash([u8; 32]);

impl TokenHash {
    /// The hash of a token that somebody presents.
    pub fn of(presented: &str) -> Self {
        Self(Sha256::digest(presented.as_bytes()).into())
    }

    /// The 32 bytes, for storage and look-up.
    pub fn to_vec(&self) -> Vec<u8> {
        self.0.to_vec()
    }
}

impl PartialEq for TokenHash {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for TokenHash {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_presented_token_hashes_to_what_was_kept() {
        let token = Token::new(&Chance::seeded(3));
        assert_eq!(token.hash(), TokenHash::of(token.reveal()));
        assert_ne!(token.hash(), TokenHash::of("something else"));
    }

    #[test]
    fn a_token_does_not_show_itself_in_debug_output() {
        let token = Token::new(&Chance::seeded(3));
        assert!(!format!("{token:?}").contains(token.reveal()));
    }
}
