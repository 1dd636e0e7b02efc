//! Columns that are encrypted at rest (PRODUCT S1): XChaCha20-Poly1305 under a key that is not
//! in the database. The place (table, row, column) is authenticated too, so that a sealed value
//! copied into another row does not open. The key's id is the first byte, so that keys can be
//! changed: seal with the new one, open with any.
//!
//! Sealed bytes: key id (1), nonce (24), ciphertext, tag (16).

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use linden_base::Chance;
use std::collections::BTreeMap;
use uuid::Uuid;

const NONCE: usize = 24;

/// One key, with the id under which sealed values name it.
pub struct SealKey {
    /// 0 to 255, never used for another key.
    pub id: u8,
    /// 256 random bits.
    pub bytes: [u8; 32],
}

/// Where a sealed value stands.
#[derive(Clone, Copy, Debug)]
pub struct SealedPlace<'a> {
    /// The table's name.
    pub table: &'a str,
    /// The row's id.
    pub id: Uuid,
    /// The column's name.
    pub column: &'a str,
}

impl SealedPlace<'_> {
    fn to_bytes(self) -> Vec<u8> {
        format!("{}:{}:{}", self.table, self.id, self.column).into_bytes()
    }
}

/// A sealed value that does not open: damaged, moved, or under a key that is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenSealedError {
    /// The key that sealed it is not among the keys given.
    #[error("the key {0} that sealed this value is not configured")]
    NoSuchKey(u8),
    /// Too short, changed, or sealed for another place.
    #[error("a sealed value was changed or moved")]
    Changed,
}

/// Seals and opens.
pub struct Sealer {
    current: u8,
    keys: BTreeMap<u8, XChaCha20Poly1305>,
    chance: Chance,
}

impl Sealer {
    /// Seals with `current`; opens what any of the keys sealed.
    pub fn new(current: SealKey, older: impl IntoIterator<Item = SealKey>, chance: Chance) -> Self {
        let id = current.id;
        let cipher = |key: SealKey| (key.id, XChaCha20Poly1305::new(&key.bytes.into()));
        let keys = older.into_iter().chain([current]).map(cipher).collect();
        Self { current: id, keys, chance }
    }

    /// Seals bytes for their place.
    ///
    /// # Panics
    /// Never for values under 256 GB.
    pub fn seal(&self, place: SealedPlace<'_>, plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE] = self.chance.bytes();
        let aad = place.to_bytes();
        let sealed = self.keys[&self.current]
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &aad })
            .expect("a value shorter than 256 GB can be sealed");
        [&[self.current][..], &nonce, &sealed].concat()
    }

    /// Opens what was sealed for this place.
    pub fn open(&self, place: SealedPlace<'_>, sealed: &[u8]) -> Result<Vec<u8>, OpenSealedError> {
        let (id, rest) = sealed.split_first().ok_or(OpenSealedError::Changed)?;
        let (nonce, msg) = rest.split_first_chunk::<NONCE>().ok_or(OpenSealedError::Changed)?;
        let cipher = self.keys.get(id).ok_or(OpenSealedError::NoSuchKey(*id))?;
        let aad = place.to_bytes();
        cipher
            .decrypt(&XNonce::from(*nonce), Payload { msg, aad: &aad })
            .map_err(|_| OpenSealedError::Changed)
    }

    /// Opens what was sealed as text.
    pub fn open_text(
        &self,
        place: SealedPlace<'_>,
        sealed: &[u8],
    ) -> Result<String, OpenSealedError> {
        String::from_utf8(self.open(place, sealed)?).map_err(|_| OpenSealedError::Changed)
    }

    /// Whether the value should be sealed anew because an older key sealed it.
    pub fn is_stale(&self, sealed: &[u8]) -> bool {
        sealed.first() != Some(&self.current)
    }
}

#[cfg(test)]
mod tests;
