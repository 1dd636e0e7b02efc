//! Codes of authenticator apps (PRODUCT T2; RFC 6238): six digits, 30 seconds, SHA-1, as all
//! common apps have it, with one step of drift each way.

use chrono::{DateTime, Utc};
use linden_base::Chance;
use totp_rs::{Algorithm, Builder, Totp};

/// 160 bits, as RFC 4226 recommends.
const SECRET: usize = 20;

/// A new secret.
pub(crate) fn new_secret(chance: &Chance) -> Vec<u8> {
    chance.bytes::<SECRET>().to_vec()
}

/// The time step for which `code` is right around `now`; none: wrong.
pub(crate) fn step_of(secret: &[u8], code: &str, now: DateTime<Utc>) -> Option<i64> {
    let seconds = u64::try_from(now.timestamp()).ok()?;
    let step = totp(secret)?.check(code, seconds)?;
    i64::try_from(step).ok()
}

/// The address that the QR code holds: `otpauth://totp/…`, with the platform as issuer.
pub(crate) fn address(secret: &[u8], platform: &str, email: &str) -> String {
    let plain = |text: &str| text.replace(':', " ");
    let label = [plain(platform), plain(email)].map(|part| encoded(&part)).join(":");
    let issuer = encoded(&plain(platform));
    format!(
        "otpauth://totp/{label}?secret={}&issuer={issuer}&algorithm=SHA1&digits=6&period=30",
        typed(secret)
    )
}

/// The secret in groups of four signs, for typing.
pub(crate) fn in_groups(secret: &[u8]) -> String {
    let signs: Vec<char> = typed(secret).chars().collect();
    let groups: Vec<String> = signs.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

fn typed(secret: &[u8]) -> String {
    base32::encode(base32::Alphabet::Rfc4648 { padding: false }, secret)
}

fn encoded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(30)
        .with_secret(secret.to_vec())
        .build()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use linden_base::Clock;

    /// RFC 6238, appendix B, for SHA-1: the last six of its eight digits.
    #[test]
    fn the_rfcs_own_codes_are_right() {
        let secret = b"12345678901234567890";
        for (seconds, code) in
            [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")]
        {
            let now = DateTime::from_timestamp(seconds, 0).unwrap();
            assert_eq!(step_of(secret, code, now), Some(seconds / 30));
        }
    }

    #[test]
    fn one_step_of_drift_is_taken_and_two_are_not() {
        let secret = b"12345678901234567890";
        let at = |seconds| DateTime::from_timestamp(seconds, 0).unwrap();
        assert_eq!(step_of(secret, "287082", at(59 + 30)), Some(1));
        assert_eq!(step_of(secret, "287082", at(59 - 30)), Some(1));
        assert_eq!(step_of(secret, "287082", at(59 + 60)), None);
        assert_eq!(step_of(secret, "28708", at(59)), None);
    }

    #[test]
    fn the_address_names_the_platform_and_the_account() {
        let secret = new_secret(&Chance::seeded(1));
        let address = address(&secret, "Praktijk: Zee & Zicht", "ann+1@example.org");
        assert!(address.starts_with(
            "otpauth://totp/Praktijk%20%20Zee%20%26%20Zicht:ann%2B1%40example%2Eorg?secret="
        ));
        assert_eq!(in_groups(&secret).replace(' ', "").len(), 32);
        assert!(step_of(&secret, "000000", Clock::system().now()).is_none_or(|step| step > 0));
    }
}
