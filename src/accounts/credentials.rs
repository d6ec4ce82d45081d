//! Everything a member gets in by, in its compact stored form (sealed by `sealing` as one value).

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::kernel::{MemberId, Moment};
use crate::sealing::{APP_SECRET_BYTES, AppSecret, PassphraseHash, RecoveryHash};

/// The stored form's version, its first byte.
const FORMAT: u8 = 1;
/// How many recovery codes are made at once.
pub const RECOVERY_CODES: usize = 10;

/// Everything a member gets in by.
#[derive(Clone)]
pub struct Credentials {
    /// Her passphrase.
    pub passphrase: PassphraseHash,
    /// The second passphrase, which opens another account.
    pub cover: Option<Cover>,
    /// Her authenticator app.
    pub app: Option<AuthenticatorApp>,
    /// How many apps she has given up: the next one gets another secret.
    pub app_turn: u32,
    /// Her recovery codes that are still good.
    pub recovery: Vec<RecoveryHash>,
}

/// A second passphrase. Under pressure it opens an account in which there is nothing.
#[derive(Clone)]
pub struct Cover {
    /// The account it opens. Its credentials hold the passphrase, and nothing else does.
    pub member: MemberId,
    /// Whether it ends all sessions of her own account.
    pub ends_sessions: bool,
    /// Whether it cuts the link between her and her reports.
    pub cuts_links: bool,
}

/// An authenticator app that shares a secret with the registry.
#[derive(Clone)]
pub struct AuthenticatorApp {
    /// The secret.
    pub secret: AppSecret,
    /// The step of the code it began with: neither it nor an older one is taken again.
    pub first_step: u64,
}

/// Not the form this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a member's credentials are damaged")]
pub struct CredentialsError;

impl Credentials {
    /// A passphrase, and nothing else yet.
    #[must_use]
    pub const fn new(passphrase: PassphraseHash) -> Self {
        Self { passphrase, cover: None, app: None, app_turn: 0, recovery: Vec::new() }
    }

    /// The step of a code of her authenticator app, if it is one and newer than the last that was used.
    #[must_use]
    pub fn app_code_step(&self, typed: &str, now: Moment, used: Option<u64>) -> Option<u64> {
        let app = self.app.as_ref()?;
        app.secret.accept(typed, now, Some(used.map_or(app.first_step, |used| used.max(app.first_step))))
    }

    /// Begins to use an app, if `typed` shows that it has the secret.
    pub fn begin_app(&mut self, secret: AppSecret, typed: &str, now: Moment) -> bool {
        let Some(first_step) = secret.accept(typed, now, None) else { return false };
        self.app = Some(AuthenticatorApp { secret, first_step });
        true
    }

    /// Gives the app up; its secret is never offered again.
    pub fn end_app(&mut self) {
        if self.app.take().is_some() {
            self.app_turn = self.app_turn.wrapping_add(1);
        }
    }

    /// Gives up everything that was asked for besides the passphrase, and what stood in for it: the recovery codes may have
    /// been lost together with the app.
    pub fn end_second_factor(&mut self) {
        self.end_app();
        self.recovery.clear();
    }

    /// Uses a recovery code up, by any of the hashes it may be stored as.
    pub fn use_recovery(&mut self, hashes: &[RecoveryHash]) -> bool {
        let Some(at) = self.recovery.iter().position(|stored| hashes.contains(stored)) else { return false };
        self.recovery.swap_remove(at);
        true
    }

    /// The stored form.
    #[must_use]
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        let stored = Stored {
            passphrase: self.passphrase.as_str(),
            cover: self.cover.as_ref().map(|cover| StoredCover {
                member: *cover.member.as_bytes(),
                ends_sessions: cover.ends_sessions,
                cuts_links: cover.cuts_links,
            }),
            app: self.app.as_ref().map(|app| (*app.secret.expose(), app.first_step)),
            app_turn: self.app_turn,
            recovery: self.recovery.iter().map(|hash| *hash.as_bytes()).collect(),
        };
        let mut bytes = Zeroizing::new(Vec::with_capacity(1_024));
        bytes.push(FORMAT);
        // Writing plain values into memory does not fail.
        let encoded = postcard::to_allocvec(&stored).map(Zeroizing::new).unwrap_or_default();
        bytes.extend_from_slice(&encoded);
        bytes
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`CredentialsError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, CredentialsError> {
        let (&FORMAT, rest) = bytes.split_first().ok_or(CredentialsError)? else { return Err(CredentialsError) };
        let stored: Stored<'_> = postcard::from_bytes(rest).map_err(|_| CredentialsError)?;
        let hash = |text| PassphraseHash::parse(text).map_err(|_| CredentialsError);
        let cover = |cover: &StoredCover| Cover {
            member: MemberId::from_bytes(cover.member),
            ends_sessions: cover.ends_sessions,
            cuts_links: cover.cuts_links,
        };
        Ok(Self {
            passphrase: hash(stored.passphrase)?,
            cover: stored.cover.as_ref().map(cover),
            app: stored
                .app
                .map(|(secret, first_step)| AuthenticatorApp { secret: AppSecret::from_bytes(secret), first_step }),
            app_turn: stored.app_turn,
            recovery: stored.recovery.iter().copied().map(RecoveryHash::from_bytes).collect(),
        })
    }
}

#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    passphrase: &'a str,
    cover: Option<StoredCover>,
    app: Option<([u8; APP_SECRET_BYTES], u64)>,
    app_turn: u32,
    recovery: Vec<[u8; 32]>,
}

#[derive(Serialize, Deserialize)]
struct StoredCover {
    member: [u8; 16],
    ends_sessions: bool,
    cuts_links: bool,
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sealing::Field;
    use secrecy::ExposeSecret;

    const PHC: &str =
        "$argon2id$v=19$m=1048576,t=64,p=1$MTIzNDU2Nzg5MDEyMzQ1Ng$NG9JcPh4nPBz7hVhSrGLvEPXSWSB+HJqVrfPYd1gJh0";
    const NOW: Moment = Moment::from_unix(1_795_252_800);

    fn full() -> Credentials {
        let passphrase = PassphraseHash::parse(PHC).unwrap();
        let secret = AppSecret::from_bytes([7; 20]);
        let cover = Cover { member: MemberId::from_bytes([9; 16]), ends_sessions: true, cuts_links: false };
        Credentials {
            cover: Some(cover),
            app: Some(AuthenticatorApp { secret, first_step: u64::MAX }),
            app_turn: u32::MAX,
            recovery: (0..10).map(|n| RecoveryHash::from_bytes([n; 32])).collect(),
            ..Credentials::new(passphrase)
        }
    }

    #[test]
    fn they_come_back_and_always_fit_their_envelope() {
        let bytes = full().encode();
        assert!(bytes.len() <= Field::Credentials.most(), "{}", bytes.len());
        let back = Credentials::decode(&bytes).unwrap();
        assert_eq!(back.encode(), bytes);
        assert!(back.cover.is_some_and(|cover| cover.ends_sessions && !cover.cuts_links));
        for damaged in [&b""[..], b"\x01", b"\x02", &bytes[..bytes.len() - 1]] {
            assert_eq!(Credentials::decode(damaged).err(), Some(CredentialsError));
        }
    }

    #[test]
    fn an_app_begins_with_a_code_and_takes_each_code_once() {
        let mut hers = Credentials::new(PassphraseHash::parse(PHC).unwrap());
        let secret = AppSecret::from_bytes([7; 20]);
        let code = |at: Moment| secret.code_at(at).expose_secret().to_owned();
        assert!(!hers.begin_app(secret.clone(), "000000", NOW) && hers.app.is_none());
        assert!(hers.begin_app(secret.clone(), &code(NOW), NOW));
        assert_eq!(hers.app_code_step(&code(NOW), NOW, None), None, "the code it began with is used up");
        let next = hers.app_code_step(&code(NOW.plus(30)), NOW, None);
        assert_eq!(next, hers.app.as_ref().map(|app| app.first_step + 1));
        assert_eq!(hers.app_code_step(&code(NOW.plus(30)), NOW, next), None, "nor is any other taken twice");
        assert_eq!(hers.app_code_step(&code(NOW), NOW.plus(30), next), None, "nor an older one after a newer");
        hers.recovery.push(RecoveryHash::from_bytes([1; 32]));
        hers.end_second_factor();
        assert!(hers.app.is_none() && hers.recovery.is_empty());
        hers.end_app();
        assert_eq!((hers.app_turn, hers.app_code_step(&code(NOW.plus(90)), NOW.plus(90), None)), (1, None));
    }

    #[test]
    fn a_recovery_code_is_used_up() {
        let mut hers = full();
        let one = [RecoveryHash::from_bytes([77; 32]), RecoveryHash::from_bytes([3; 32])];
        assert!(hers.use_recovery(&one));
        assert!(!hers.use_recovery(&one));
        assert_eq!(hers.recovery.len(), 9);
    }
}
