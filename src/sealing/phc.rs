//! Passphrases as stored: Argon2id in a PHC string, checked at the same cost whether or not the name exists.

use std::fmt;

use argon2::password_hash::phc::{Ident, Output, ParamsString, PasswordHash, Salt};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::passphrase::Passphrase;
use super::stretch::{Argon2id, Memory};
use crate::kernel::random;

const SALT: usize = 16;
const OUTPUT: usize = 32;
const VERSION: u32 = 0x13;
/// How many stretches a sign-in costs at least. All hashes of one name have one salt, so one would do; while the policy rises
/// they are of two costs.
const STRETCHES: usize = 2;

/// A stored text that is not a hash of a passphrase this program understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an Argon2id hash in PHC form")]
pub struct NotAPassphraseHash;

/// A cost below the floor, or beyond reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("passphrases cost at least 19,456 KiB and two passes, at most 1,048,576 KiB and 64 passes")]
pub struct TooCheap;

/// A stored passphrase: `$argon2id$v=19$m=…,t=…,p=1$salt$hash`.
#[derive(Clone)]
pub struct PassphraseHash {
    text: String,
    cost: Argon2id,
    salt: Salt,
    output: Output,
}

impl PassphraseHash {
    /// From its stored text.
    ///
    /// # Errors
    /// See [`NotAPassphraseHash`]. A cost beyond 1 GiB or 64 passes is refused too: a tampered row must not stop the
    /// server.
    pub fn parse(text: &str) -> Result<Self, NotAPassphraseHash> {
        let hash = PasswordHash::new(text).map_err(|_| NotAPassphraseHash)?;
        let number = |name| hash.params.get_decimal(name).ok_or(NotAPassphraseHash);
        let ours = hash.algorithm == argon2::ARGON2ID_IDENT
            && hash.version == Some(VERSION)
            && number("p")? == 1
            && hash.params.iter().count() == 3;
        let cost = Argon2id::new(number("m")?, number("t")?).filter(|_| ours).ok_or(NotAPassphraseHash)?;
        let output = hash.hash.filter(|output| output.len() == OUTPUT).ok_or(NotAPassphraseHash)?;
        let salt = hash.salt.filter(|salt| salt.as_ref().len() >= argon2::MIN_SALT_LEN).ok_or(NotAPassphraseHash)?;
        Ok(Self { text: text.to_owned(), cost, salt, output })
    }

    /// Whether one stretch serves both.
    fn is_stretched_like(&self, other: &Self) -> bool {
        self.salt.as_ref() == other.salt.as_ref()
            && (self.cost.memory_kib(), self.cost.passes()) == (other.cost.memory_kib(), other.cost.passes())
    }

    /// Whether both are of the same passphrase, as far as that shows without it: of one salt and cost, as all hashes of one
    /// name are. Constant time.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_stretched_like(other) && bool::from(self.output.as_bytes().ct_eq(other.output.as_bytes()))
    }

    /// The stored text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for PassphraseHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PassphraseHash(…)")
    }
}

/// What checking a passphrase found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// It is hers.
    Correct {
        /// The stored hash is cheaper than the policy: hash again now, while the passphrase is at hand.
        needs_rehash: bool,
    },
    /// Wrong, or there is nobody of that name.
    Wrong,
}

/// What a passphrase costs to check and to guess.
#[derive(Debug, Clone)]
pub struct PassphrasePolicy(Argon2id);

impl PassphrasePolicy {
    /// At least 19,456 KiB and two passes.
    ///
    /// # Errors
    /// See [`TooCheap`].
    pub fn new(memory_kib: u32, passes: u32) -> Result<Self, TooCheap> {
        let enough = memory_kib >= 19_456 && passes >= 2;
        Argon2id::new(memory_kib, passes).filter(|_| enough).map(Self).ok_or(TooCheap)
    }

    /// Hashes a passphrase with a fresh salt. One stretch.
    #[must_use]
    pub fn hash(&self, passphrase: &Passphrase, memory: &mut Memory) -> PassphraseHash {
        self.hash_with(passphrase, &random::bytes::<SALT>(), memory)
    }

    /// Hashes a passphrase with the salt of another hash that belongs to the same name: one stretch then checks what is
    /// typed against both. One stretch.
    #[must_use]
    pub fn hash_beside(&self, passphrase: &Passphrase, beside: &PassphraseHash, memory: &mut Memory) -> PassphraseHash {
        // A salt of another length than ours is none of ours.
        let salt = <[u8; SALT]>::try_from(beside.salt.as_ref()).unwrap_or_else(|_| random::bytes());
        self.hash_with(passphrase, &salt, memory)
    }

    fn hash_with(&self, passphrase: &Passphrase, salt: &[u8; SALT], memory: &mut Memory) -> PassphraseHash {
        let mut output = Zeroizing::new([0; OUTPUT]);
        memory.stretch(&self.0, passphrase.expose().as_bytes(), salt, &mut *output);
        self.phc(salt, &output)
    }

    /// Checks a passphrase against all hashes that belong to a name, or to none; gives the place of the first it fits, and
    /// whether that one is cheaper than the policy. However many there are: one stretch for all of one salt and cost, and
    /// never fewer than [`STRETCHES`].
    #[must_use]
    pub fn fits_one(
        &self,
        passphrase: &Passphrase,
        stored: &[&PassphraseHash],
        memory: &mut Memory,
    ) -> Option<(usize, bool)> {
        let mut done: Vec<(&PassphraseHash, Zeroizing<[u8; OUTPUT]>)> = Vec::new();
        let mut fits = None;
        for (at, hash) in stored.iter().enumerate() {
            if !done.iter().any(|(other, _)| other.is_stretched_like(hash)) {
                let mut output = Zeroizing::new([0; OUTPUT]);
                let secret = passphrase.expose().as_bytes();
                if memory.stretch_any(&hash.cost, secret, hash.salt.as_ref(), &mut *output).is_ok() {
                    done.push((hash, output));
                }
            }
            let stretched = done.iter().find(|(other, _)| other.is_stretched_like(hash));
            if stretched.is_some_and(|(_, output)| bool::from(output.ct_eq(hash.output.as_bytes()))) {
                fits = fits.or(Some((at, self.is_dearer_than(&hash.cost))));
            }
        }
        for _ in done.len()..STRETCHES {
            let _nothing = self.verify(passphrase, None, memory);
        }
        fits
    }

    /// Checks a passphrase against the stored hash of a name, or, for a name that does not exist, against nothing at
    /// the same cost. One stretch.
    #[must_use]
    pub fn verify(&self, passphrase: &Passphrase, stored: Option<&PassphraseHash>, memory: &mut Memory) -> Checked {
        let secret = passphrase.expose().as_bytes();
        let mut output = Zeroizing::new([0; OUTPUT]);
        let Some(stored) = stored else {
            memory.stretch(&self.0, secret, &[0; SALT], &mut *output);
            return Checked::Wrong;
        };
        let stretched = memory.stretch_any(&stored.cost, secret, stored.salt.as_ref(), &mut *output);
        if stretched.is_ok() && bool::from(output.ct_eq(stored.output.as_bytes())) {
            Checked::Correct { needs_rehash: self.is_dearer_than(&stored.cost) }
        } else {
            Checked::Wrong
        }
    }

    fn is_dearer_than(&self, cost: &Argon2id) -> bool {
        self.0.memory_kib() > cost.memory_kib() || self.0.passes() > cost.passes()
    }

    #[allow(clippy::expect_used)] // invariant: names, numbers, a salt of 16 and an output of 32 bytes are all in range
    fn phc(&self, salt: &[u8; SALT], output: &[u8; OUTPUT]) -> PassphraseHash {
        let mut params = ParamsString::new();
        for (name, value) in [("m", self.0.memory_kib()), ("t", self.0.passes()), ("p", 1)] {
            params.add_decimal(Ident::new_unwrap(name), value).expect("a short number");
        }
        let salt = Salt::new(salt).expect("a salt of 16 bytes");
        let output = Output::new(output).expect("an output of 32 bytes");
        let hash = PasswordHash {
            algorithm: argon2::ARGON2ID_IDENT,
            version: Some(VERSION),
            params,
            salt: Some(salt),
            hash: Some(output),
        };
        PassphraseHash { text: hash.to_string(), cost: self.0.clone(), salt, output }
    }
}

impl Default for PassphrasePolicy {
    /// 19,456 KiB and two passes.
    #[allow(clippy::expect_used)] // invariant: the floor itself
    fn default() -> Self {
        Self::new(19_456, 2).expect("the floor")
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use argon2::{Argon2, PasswordVerifier};

    use super::*;

    fn typed(text: &str) -> Passphrase {
        Passphrase::typed(text)
    }

    /// A cheap policy: below the floor, so only made here.
    fn cheap(memory_kib: u32, passes: u32) -> PassphrasePolicy {
        PassphrasePolicy(Argon2id::new(memory_kib, passes).unwrap())
    }

    #[test]
    fn a_passphrase_is_correct_and_nothing_else_is() {
        let (policy, mut memory) = (PassphrasePolicy::default(), Memory::new());
        let stored = policy.hash(&typed("café au lait de nuit"), &mut memory);
        assert!(stored.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let stored = PassphraseHash::parse(stored.as_str()).unwrap();
        let mut verify = |text: &str, stored| policy.verify(&typed(text), stored, &mut memory);
        assert_eq!(verify("cafe\u{301} au lait de nuit ", Some(&stored)), Checked::Correct { needs_rehash: false });
        assert_eq!(verify("cafe au lait de nuit", Some(&stored)), Checked::Wrong);
        assert_eq!(verify("", Some(&stored)), Checked::Wrong);
        assert_eq!(verify("café au lait de nuit", None), Checked::Wrong);
    }

    /// The crate's own verifier reads what is written here, and the reference implementation's string is read here.
    #[test]
    fn the_stored_form_is_the_standard_one() {
        let mut memory = Memory::new();
        let stored = cheap(64, 1).hash(&typed("plum orbit canyon"), &mut memory);
        let standard = PasswordHash::new(stored.as_str()).unwrap();
        assert!(Argon2::default().verify_password(b"plum orbit canyon", &standard).is_ok());

        let reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        let stored = PassphraseHash::parse(reference).unwrap();
        let checked = PassphrasePolicy::default().verify(&typed("password"), Some(&stored), &mut memory);
        assert_eq!(checked, Checked::Correct { needs_rehash: false });
    }

    #[test]
    fn a_raised_policy_asks_for_a_new_hash_of_a_correct_passphrase_only() {
        let mut memory = Memory::new();
        let stored = cheap(64, 2).hash(&typed("plum orbit canyon"), &mut memory);
        for (policy, needs_rehash) in
            [(cheap(64, 2), false), (cheap(65, 2), true), (cheap(64, 3), true), (cheap(32, 1), false)]
        {
            assert_eq!(
                policy.verify(&typed("plum orbit canyon"), Some(&stored), &mut memory),
                Checked::Correct { needs_rehash }
            );
            assert_eq!(policy.verify(&typed("plum orbit canyons"), Some(&stored), &mut memory), Checked::Wrong);
        }
    }

    #[test]
    fn the_floor_is_held() {
        for (memory_kib, passes) in [(19_455, 2), (19_456, 1), (0, 0), (2_000_000, 2)] {
            assert!(PassphrasePolicy::new(memory_kib, passes).is_err(), "{memory_kib} {passes}");
        }
        assert!(PassphrasePolicy::new(65_536, 3).is_ok());
    }

    #[test]
    fn two_hashes_of_one_passphrase_differ() {
        let mut memory = Memory::new();
        let mut hash = || cheap(64, 1).hash(&typed("plum orbit canyon"), &mut memory).text;
        assert_ne!(hash(), hash());
    }

    #[test]
    fn an_unknown_name_takes_the_same_memory_as_a_known_one() {
        let (mut known, mut unknown) = (Memory::new(), Memory::new());
        let policy = cheap(256, 1);
        let stored = policy.hash(&typed("plum orbit canyon"), &mut Memory::new());
        let _ = policy.verify(&typed("x"), Some(&stored), &mut known);
        let _ = policy.verify(&typed("x"), None, &mut unknown);
        assert_eq!(known.block_count(), 256);
        assert_eq!(unknown.block_count(), 256);
    }

    #[test]
    fn only_an_argon2id_hash_of_one_lane_is_read() {
        let salt_and_hash = "c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        for wrong in [
            String::new(),
            "plain".into(),
            "$2b$12$abcdefghijklmnopqrstuuJ8v8y6s8s8s8s8s8s8s8s8s8s8s8s8s8s".into(),
            format!("$argon2i$v=19$m=65536,t=2,p=1${salt_and_hash}"),
            format!("$argon2id$v=16$m=65536,t=2,p=1${salt_and_hash}"),
            format!("$argon2id$m=65536,t=2,p=1${salt_and_hash}"),
            format!("$argon2id$v=19$m=65536,t=2,p=4${salt_and_hash}"),
            format!("$argon2id$v=19$m=65536,t=2${salt_and_hash}"),
            format!("$argon2id$v=19$m=4294967295,t=2,p=1${salt_and_hash}"),
            format!("$argon2id$v=19$m=65536,t=4294967295,p=1${salt_and_hash}"),
            format!("$argon2id$v=19$m=65536,t=2,p=1,keyid=AAAA${salt_and_hash}"),
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ".into(),
            "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5Q".into(),
        ] {
            assert_eq!(PassphraseHash::parse(&wrong).err(), Some(NotAPassphraseHash), "{wrong}");
        }
    }

    #[test]
    fn hashes_of_one_name_share_a_salt_and_each_is_told_from_the_others() {
        let (policy, mut memory) = (cheap(64, 1), Memory::new());
        let own = policy.hash(&typed("plum orbit canyon"), &mut memory);
        let second = policy.hash_beside(&typed("harbour thimble"), &own, &mut memory);
        assert!(own.is_stretched_like(&second) && own.as_str() != second.as_str());
        let both = [&own, &second];
        let mut fits = |text| policy.fits_one(&typed(text), &both, &mut memory);
        assert_eq!(fits("plum orbit canyon"), Some((0, false)));
        assert_eq!(fits("harbour thimble"), Some((1, false)));
        assert_eq!(fits("neither"), None);
        assert_eq!(policy.fits_one(&typed("plum orbit canyon"), &[], &mut memory), None);
        let other = policy.hash(&typed("harbour thimble"), &mut memory);
        let dearer = cheap(128, 1);
        let all = [&own, &other];
        assert_eq!(
            dearer.fits_one(&typed("harbour thimble"), &all, &mut memory),
            Some((1, true)),
            "salts of their own"
        );
    }
}
