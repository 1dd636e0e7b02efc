//! A phone's own key: ECDSA on P-256 with SHA-256 (FIPS 186-5), made by the phone's browser and
//! never given away. Here its public half is read and its signatures are checked.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, VerifyingKey, signature::Verifier};

/// The public half of a phone's key.
#[derive(Clone, Debug)]
pub(super) struct DeviceKey(VerifyingKey);

impl DeviceKey {
    /// Reads an uncompressed point (SEC 1, 2.3.3; 65 bytes) in base64url, as the page posts it.
    pub(super) fn posted(text: &str) -> Option<Self> {
        Self::kept(&URL_SAFE_NO_PAD.decode(text).ok().filter(|bytes| bytes.len() == 65)?)
    }

    /// Reads what the database keeps.
    pub(super) fn kept(bytes: &[u8]) -> Option<Self> {
        VerifyingKey::from_sec1_bytes(bytes).ok().map(Self)
    }

    /// The 65 bytes to keep.
    pub(super) fn to_vec(&self) -> Vec<u8> {
        self.0.to_encoded_point(false).as_bytes().to_vec()
    }

    /// Stands in where there is no key: an unknown phone is checked against it too, so that its
    /// answer takes as long as a known one's. Whatever comes of it counts for nothing.
    pub(super) fn stand_in() -> Self {
        let generator = p256::AffinePoint::GENERATOR;
        Self(VerifyingKey::from_affine(generator).expect("the generator is a point"))
    }

    /// Whether this phone signed the challenge together with the PIN. `signature`: 64 bytes (r
    /// and s, as WebCrypto gives them) in base64url.
    pub(super) fn signed(&self, challenge: &str, pin: &str, signature: &str) -> bool {
        let bytes = URL_SAFE_NO_PAD.decode(signature).unwrap_or_default();
        let message = message(challenge, pin);
        Signature::from_slice(&bytes)
            .is_ok_and(|signature| self.0.verify(message.as_bytes(), &signature).is_ok())
    }
}

/// What is signed; `islands/src/app/device-key.ts` writes the same.
pub(super) fn message(challenge: &str, pin: &str) -> String {
    format!("linden app\n{challenge}\n{pin}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use p256::ecdsa::{SigningKey, signature::Signer};

    fn signed(key: &SigningKey, text: &str) -> String {
        let signature: Signature = key.sign(text.as_bytes());
        URL_SAFE_NO_PAD.encode(signature.to_bytes())
    }

    #[test]
    fn only_the_phones_own_signature_over_both_is_right() {
        let key = SigningKey::from_slice(&[7; 32]).unwrap();
        let point = key.verifying_key().to_encoded_point(false);
        let device = DeviceKey::posted(&URL_SAFE_NO_PAD.encode(point.as_bytes())).unwrap();
        let signature = signed(&key, &message("challenge", "27419"));
        assert!(device.signed("challenge", "27419", &signature));
        assert!(!device.signed("challenge", "27418", &signature));
        assert!(!device.signed("another", "27419", &signature));
        assert!(!device.signed("challenge", "27419", ""));
        assert!(!DeviceKey::stand_in().signed("challenge", "27419", &signature));
        assert_eq!(DeviceKey::kept(&device.to_vec()).unwrap().to_vec(), device.to_vec());
    }

    #[test]
    fn what_is_no_point_is_no_key() {
        let zeros = URL_SAFE_NO_PAD.encode([4; 65]);
        for odd in ["", "x", zeros.as_str(), &"A".repeat(1000)] {
            assert!(DeviceKey::posted(odd).is_none(), "{odd}");
        }
    }
}
