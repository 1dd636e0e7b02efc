//! Six recovery codes (PRODUCT T4): each works once in place of a code. Kept as Argon2id hashes
//! (OWASP ASVS 5.0, 6.5.2), as a person types them and they are short.

pub(crate) mod rows;

use crate::{App, passwords::Hash};
use linden_base::{AccountId, Chance, SessionId};
use linden_store::{PlatformTx, StoreError};

/// How many there are.
pub(crate) const CODES: usize = 6;
/// Groups of four signs; 60 random bits.
const GROUPS: usize = 3;
/// Without the signs that look alike: I, L, O and U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// New codes, to be shown once, and what is kept of them.
pub(crate) struct Fresh {
    pub(crate) codes: Vec<String>,
    hashes: Vec<Hash>,
}

/// Draws six codes. Takes the time of six hashes, so outside of any transaction.
pub(crate) async fn draw(app: &App) -> Fresh {
    let codes: Vec<String> = (0..CODES).map(|_| code(app.chance())).collect();
    let mut hashes = Vec::new();
    for code in &codes {
        hashes.push(app.hasher().hash_drawn(plain(code).into()).await);
    }
    Fresh { codes, hashes }
}

/// Keeps them; the ones before stop.
pub(crate) async fn keep(
    tx: &PlatformTx,
    app: &App,
    account: AccountId,
    fresh: &Fresh,
) -> Result<(), StoreError> {
    rows::delete_all(tx, account).await?;
    for hash in &fresh.hashes {
        let id = SessionId::new(app.clock(), app.chance()).uuid();
        rows::insert(tx, id, account, hash).await?;
    }
    Ok(())
}

/// Whether a typed text can be a recovery code at all.
pub(crate) fn looks_like_one(typed: &str) -> bool {
    plain(typed).len() == GROUPS * 4
}

/// The unused code that was typed. Takes the time of up to six hashes.
pub(crate) async fn find(app: &App, unused: Vec<rows::Kept>, typed: &str) -> Option<rows::Kept> {
    for kept in unused {
        let hash = Some(kept.hash.clone());
        if app.hasher().fits(plain(typed).into(), hash).await {
            return Some(kept);
        }
    }
    None
}

fn code(chance: &Chance) -> String {
    let drawn = chance.bytes::<{ GROUPS * 4 }>();
    let signs: Vec<char> =
        drawn.iter().map(|byte| char::from(SIGNS[usize::from(byte % 32)])).collect();
    let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

/// As it counts: capitals, without what stands between, and with the signs that were meant.
fn plain(typed: &str) -> String {
    let meant = |sign: char| match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        sign => sign,
    };
    typed.chars().filter(char::is_ascii_alphanumeric).take(64).map(meant).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_well_and_is_known_as_it_is_typed() {
        let code = code(&Chance::seeded(1));
        assert_eq!(code.len(), 14);
        assert!(looks_like_one(&code));
        assert_eq!(plain(&code.to_lowercase().replace('-', " ")), plain(&code));
        assert_eq!(plain("oil0"), "0110");
        assert!(!looks_like_one("123456"));
    }
}
