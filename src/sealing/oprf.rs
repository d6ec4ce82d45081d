//! The OPRF of RFC 9497 (base mode, ristretto255-SHA512), by the `voprf` crate.
//!
//! A member without scripts has the server evaluate directly; the blinded path gives the same bytes without the
//! server learning the identifier.

use std::fmt;

use voprf::{Group, OprfClient, OprfServer, Ristretto255};
use zeroize::Zeroize;

use super::contexts;
use super::derive::derive_secret;
use crate::kernel::{Bytes, random};

/// `KeyInfo` of RFC 9497, section 3.2.1.
const KEY_INFO: &[u8] = b"parasol 1 oprf key";

/// An identifier that the OPRF does not take: empty, or longer than 65,535 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an identifier to evaluate is between 1 and 65,535 bytes long")]
pub struct NotEvaluable;

/// Bytes that are not an element of ristretto255, or are its identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an element of the group")]
pub struct NotAnElement;

/// The output of the OPRF: as secret as the identifier.
#[derive(Clone, PartialEq, Eq)]
pub struct Evaluated(Bytes<64>);

impl Evaluated {
    pub(super) const fn expose(&self) -> &[u8; 64] {
        self.0.expose()
    }
}

impl fmt::Debug for Evaluated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Evaluated(…)")
    }
}

/// The server's half: the key of one version.
pub struct Oprf(OprfServer<Ristretto255>);

impl Oprf {
    /// The key of a root, by `DeriveKeyPair`. `None` for the one root in 2²⁵² × 256 that has no key.
    pub(super) fn of_root(root: &Bytes<32>) -> Option<Self> {
        Self::of_seed(derive_secret(contexts::OPRF_SEED, root.expose()).expose(), KEY_INFO)
    }

    fn of_seed(seed: &[u8; 32], info: &[u8]) -> Option<Self> {
        OprfServer::new_from_seed(seed, info).ok().map(Self)
    }

    /// Evaluates a canonical identifier directly.
    ///
    /// # Errors
    /// See [`NotEvaluable`].
    pub fn evaluate(&self, canonical: &str) -> Result<Evaluated, NotEvaluable> {
        self.evaluate_bytes(canonical.as_bytes())
    }

    fn evaluate_bytes(&self, input: &[u8]) -> Result<Evaluated, NotEvaluable> {
        checked(input)?;
        let mut output = self.0.evaluate(input).map_err(|_| NotEvaluable)?;
        let evaluated = Evaluated(Bytes::new(output.into()));
        output[..].zeroize();
        Ok(evaluated)
    }

    /// Evaluates a blinded identifier, without learning it.
    #[must_use]
    pub fn blind_evaluate(&self, blinded: &BlindedElement) -> EvaluationElement {
        EvaluationElement(self.0.blind_evaluate(&blinded.0))
    }
}

/// A blinded identifier: uniformly random to whoever lacks the blind.
pub struct BlindedElement(voprf::BlindedElement<Ristretto255>);

/// What the server answers to a [`BlindedElement`].
pub struct EvaluationElement(voprf::EvaluationElement<Ristretto255>);

macro_rules! wire_form {
    ($name:ident, $inner:ident) => {
        impl $name {
            /// The wire form.
            #[must_use]
            pub fn to_bytes(&self) -> [u8; 32] {
                self.0.serialize().into()
            }

            /// From the wire form.
            ///
            /// # Errors
            /// See [`NotAnElement`].
            pub fn from_bytes(bytes: &[u8; 32]) -> Result<Self, NotAnElement> {
                voprf::$inner::deserialize(bytes).map(Self).map_err(|_| NotAnElement)
            }
        }
    };
}
wire_form!(BlindedElement, BlindedElement);
wire_form!(EvaluationElement, EvaluationElement);

/// The member's half of the blinded path: the blind and what was blinded.
pub struct Blind {
    client: OprfClient<Ristretto255>,
    input: zeroize::Zeroizing<Vec<u8>>,
}

impl Blind {
    /// Blinds a canonical identifier with a fresh scalar.
    ///
    /// # Errors
    /// See [`NotEvaluable`].
    pub fn new(canonical: &str) -> Result<(Self, BlindedElement), NotEvaluable> {
        Self::with_scalar(canonical.as_bytes(), random_scalar())
    }

    fn with_scalar(
        input: &[u8],
        scalar: <Ristretto255 as Group>::Scalar,
    ) -> Result<(Self, BlindedElement), NotEvaluable> {
        checked(input)?;
        let blinded = OprfClient::deterministic_blind_unchecked(input, scalar).map_err(|_| NotEvaluable)?;
        let blind = Self { client: blinded.state, input: input.to_vec().into() };
        Ok((blind, BlindedElement(blinded.message)))
    }

    /// Takes the blind off the server's answer.
    ///
    /// # Errors
    /// See [`NotEvaluable`].
    pub fn finalize(&self, evaluation: &EvaluationElement) -> Result<Evaluated, NotEvaluable> {
        let output = self.client.finalize(&self.input, &evaluation.0).map_err(|_| NotEvaluable)?;
        Ok(Evaluated(Bytes::new(output.into())))
    }
}

fn checked(input: &[u8]) -> Result<(), NotEvaluable> {
    if input.is_empty() || input.len() > usize::from(u16::MAX) { Err(NotEvaluable) } else { Ok(()) }
}

/// A uniform non-zero scalar by rejection sampling (RFC 9497, section 4.7.1): the kernel's randomness, not that of
/// another generation of the `rand` crates.
fn random_scalar() -> <Ristretto255 as Group>::Scalar {
    loop {
        let mut bytes: [u8; 32] = random::bytes();
        bytes[31] &= 0x1f;
        let scalar = Ristretto255::deserialize_scalar(&bytes);
        bytes.zeroize();
        if let Ok(scalar) = scalar {
            return scalar;
        }
    }
}

#[cfg(test)]
mod tests;
