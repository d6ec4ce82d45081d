//! From a canonical identifier to what its entries are found by and opened with.

use std::fmt;
use std::sync::Arc;

use super::contexts;
use super::derive::{derive, derive_secret};
use super::keyring::{Keyring, VersionKeys};
use super::oprf::NotEvaluable;
use super::stored::Locator;
use super::stretch::{Argon2id, Memory, StretchCost};
use crate::kernel::{Bytes, RegistryId};

/// The stretched evaluation of an identifier: it finds and opens everything filed under it. As secret as the identifier.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(Bytes<64>);

impl Token {
    /// From the bytes that the sealed facts of a report carry for its other identifiers.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 64]) -> Self {
        Self(Bytes::new(bytes))
    }

    /// The bytes, to be carried inside sealed facts and nowhere else.
    #[must_use]
    pub const fn expose(&self) -> &[u8; 64] {
        self.0.expose()
    }

    /// Where its entries are found.
    #[must_use]
    pub fn locator(&self) -> Locator {
        Locator::from_bytes(derive(contexts::LOCATOR, self.0.expose()))
    }

    /// What its entries are opened with.
    #[must_use]
    pub fn entry_key(&self) -> EntryKey {
        EntryKey(derive_secret(contexts::ENTRY_KEY, self.0.expose()))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Opens the data keys in the entries of one identifier; never stored.
#[derive(Clone, PartialEq, Eq)]
pub struct EntryKey(pub(super) Bytes<32>);

impl fmt::Debug for EntryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EntryKey(…)")
    }
}

/// Stretch costs that cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadCost {
    /// There is none.
    #[error("a registry needs a stretch cost")]
    None,
    /// Two have the same version.
    #[error("stretch cost version {0} is there twice")]
    Repeated(u16),
    /// Memory or passes out of range.
    #[error("stretch cost version {0} is out of range: 8 to 1,048,576 KiB, 1 to 64 passes")]
    OutOfRange(u16),
}

/// Turns the canonical identifiers of one registry into tokens.
#[derive(Clone)]
pub struct Tokens {
    ring: Arc<Keyring>,
    salt: [u8; 32],
    newest: Argon2id,
    /// Newest first.
    older: Vec<Argon2id>,
}

impl Tokens {
    /// With every cost that entries may have been filed under.
    ///
    /// # Errors
    /// See [`BadCost`].
    pub fn new(ring: Arc<Keyring>, registry: RegistryId, mut costs: Vec<StretchCost>) -> Result<Self, BadCost> {
        costs.sort_unstable_by_key(|cost| std::cmp::Reverse(cost.version));
        if let Some(pair) = costs.windows(2).find(|pair| pair[0].version == pair[1].version) {
            return Err(BadCost::Repeated(pair[0].version)); // invariant: windows of two
        }
        let checked =
            |cost: &StretchCost| Argon2id::new(cost.memory_kib, cost.passes).ok_or(BadCost::OutOfRange(cost.version));
        let (newest, older) = costs.split_first().ok_or(BadCost::None)?;
        Ok(Self {
            ring,
            salt: derive(contexts::TOKEN_SALT, registry.as_bytes()),
            newest: checked(newest)?,
            older: older.iter().map(checked).collect::<Result<_, _>>()?,
        })
    }

    /// The token to file under: newest key, newest cost. One stretch.
    ///
    /// # Errors
    /// See [`NotEvaluable`].
    pub fn newest(&self, canonical: &str, memory: &mut Memory) -> Result<Token, NotEvaluable> {
        self.token(self.ring.newest_keys(), &self.newest, canonical, memory)
    }

    /// The tokens to look up: every live key with every live cost, what new entries are filed under first. One stretch
    /// each.
    ///
    /// # Errors
    /// See [`NotEvaluable`].
    pub fn live(&self, canonical: &str, memory: &mut Memory) -> Result<Vec<Token>, NotEvaluable> {
        let costs = || [&self.newest].into_iter().chain(&self.older);
        let pairs = self.ring.live().flat_map(|keys| costs().map(move |cost| (keys, cost)));
        pairs.map(|(keys, cost)| self.token(keys, cost, canonical, memory)).collect()
    }

    fn token(
        &self,
        keys: &VersionKeys,
        cost: &Argon2id,
        canonical: &str,
        memory: &mut Memory,
    ) -> Result<Token, NotEvaluable> {
        let evaluated = keys.oprf.evaluate(canonical)?;
        let mut token = [0; 64];
        memory.stretch(cost, evaluated.expose(), &self.salt, &mut token);
        let secret = Token::from_bytes(token);
        zeroize::Zeroize::zeroize(&mut token);
        Ok(secret)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use argon2::{Algorithm, Argon2, Params, Version};

    const NUMBER: &str = "phone:1:+447700900123";
    const CHEAP: StretchCost = StretchCost { version: 1, memory_kib: 64, passes: 1 };
    const DEARER: StretchCost = StretchCost { version: 2, memory_kib: 128, passes: 2 };
    const REGISTRY: RegistryId = RegistryId::from_bytes([5; 16]);

    fn tokens(roots: &[u8], registry: RegistryId, costs: &[StretchCost]) -> Tokens {
        let ring = Keyring::from_roots(roots.iter().map(|byte| [*byte; 32]).collect()).unwrap();
        Tokens::new(Arc::new(ring), registry, costs.to_vec()).unwrap()
    }

    /// The chain of the specification, written out once more with the crates alone.
    #[test]
    fn a_token_is_what_the_specification_says() {
        let seed = blake3::derive_key("parasol 1 oprf seed", &[1; 32]);
        let server = voprf::OprfServer::<voprf::Ristretto255>::new_from_seed(&seed, b"parasol 1 oprf key").unwrap();
        let evaluated = server.evaluate(NUMBER.as_bytes()).unwrap();
        let salt = blake3::derive_key("parasol 1 token salt", REGISTRY.as_bytes());
        let mut token = [0; 64];
        let params = Params::new(64, 1, 1, None).unwrap();
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(&evaluated, &salt, &mut token)
            .unwrap();

        let made = tokens(&[1], REGISTRY, &[CHEAP]).newest(NUMBER, &mut Memory::new()).unwrap();
        assert_eq!(made.expose(), &token);
        assert_eq!(made.locator().as_bytes(), &blake3::derive_key("parasol 1 locator", &token));
        assert_eq!(made.entry_key().0.expose(), &blake3::derive_key("parasol 1 entry key", &token));
    }

    #[test]
    fn a_token_depends_on_identifier_key_registry_and_cost() {
        let mut memory = Memory::new();
        let mut locator = |tokens: Tokens, canonical| tokens.newest(canonical, &mut memory).unwrap().locator();
        let one = locator(tokens(&[1], REGISTRY, &[CHEAP]), NUMBER);
        assert_eq!(locator(tokens(&[1], REGISTRY, &[CHEAP]), NUMBER), one);
        let others = [
            locator(tokens(&[1], REGISTRY, &[CHEAP]), "phone:1:+447700900124"),
            locator(tokens(&[2], REGISTRY, &[CHEAP]), NUMBER),
            locator(tokens(&[1], RegistryId::from_bytes([6; 16]), &[CHEAP]), NUMBER),
            locator(tokens(&[1], REGISTRY, &[DEARER]), NUMBER),
        ];
        let mut all = others.to_vec();
        all.push(one);
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 5);
    }

    #[test]
    fn a_lookup_finds_what_was_filed_under_any_live_version() {
        let mut memory = Memory::new();
        let now = tokens(&[1, 2], REGISTRY, &[CHEAP, DEARER]);
        let live = now.live(NUMBER, &mut memory).unwrap();
        assert_eq!(live.len(), 4);
        assert_eq!(live.first(), Some(&now.newest(NUMBER, &mut memory).unwrap()));
        for earlier in [tokens(&[1], REGISTRY, &[CHEAP]), tokens(&[1], REGISTRY, &[DEARER])] {
            assert!(live.contains(&earlier.newest(NUMBER, &mut memory).unwrap()));
        }
    }

    #[test]
    fn costs_that_cannot_be_used_are_refused() {
        let ring = Arc::new(Keyring::from_roots(vec![[1; 32]]).unwrap());
        let refused = |costs: &[StretchCost]| Tokens::new(Arc::clone(&ring), REGISTRY, costs.to_vec()).err();
        assert_eq!(refused(&[]), Some(BadCost::None));
        assert_eq!(refused(&[CHEAP, DEARER, CHEAP]), Some(BadCost::Repeated(1)));
        assert_eq!(refused(&[CHEAP, StretchCost { passes: 0, ..DEARER }]), Some(BadCost::OutOfRange(2)));
        assert_eq!(refused(&[StretchCost::default()]), None);
    }

    #[test]
    fn nothing_prints() {
        let token = Token::from_bytes([7; 64]);
        let printed = format!("{token:?} {:?} {:?}", token.locator(), token.entry_key());
        assert_eq!(printed, "Token(…) Locator(…) EntryKey(…)");
    }
}
