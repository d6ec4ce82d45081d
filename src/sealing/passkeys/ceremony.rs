//! A ceremony: the time between asking a browser for a passkey and its answer. What the registry has to remember of it
//! travels in the page, sealed: it opens for whom, in which session and for what it was begun, for five minutes.

use data_encoding::BASE64URL_NOPAD;
use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{DiscoverableAuthentication, PasskeyRegistration};

use crate::kernel::{MemberId, Moment, PasskeyId, random};
use crate::sealing::envelope::{OpenError, Plaintext, SealError, Sealed};
use crate::sealing::seals::Seals;

/// How long a ceremony may take, in seconds.
const CEREMONY_SECONDS: i64 = 300;
/// What is remembered of one is padded to this many bytes.
const CEREMONY_SIZE: usize = 1_024;
/// A stored passkey is padded to this many bytes: the longest id there is, and a public key of RSA.
const PASSKEY_SIZE: usize = 4_096;
/// The longest stored form of a passkey, in bytes.
pub const PASSKEY_MOST: usize = PASSKEY_SIZE - 2;

/// What a ceremony is for. An answer to one for one purpose is none to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Adding a passkey.
    Add,
    /// Signing in with a passkey alone.
    SignIn,
    /// The second half of a sign-in.
    SecondFactor,
    /// Showing again that it is she.
    Confirm,
}

impl Purpose {
    const fn name(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::SignIn => "sign in",
            Self::SecondFactor => "second factor",
            Self::Confirm => "confirm",
        }
    }
}

/// Whom a ceremony was begun for.
#[derive(Clone, Copy)]
pub struct CeremonyBound<'a> {
    /// What for.
    pub purpose: Purpose,
    /// The token that the forms of her session (or of a visitor's browser) carry.
    pub form_token: &'a str,
    /// Who it is, as far as that is known.
    pub member: Option<MemberId>,
}

/// What an answer is held against.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CeremonyState {
    /// A passkey is to be made.
    Add(PasskeyRegistration),
    /// A passkey is to be used.
    Use(DiscoverableAuthentication),
}

/// A ceremony that has begun.
#[derive(Serialize, Deserialize)]
pub struct Ceremony {
    state: CeremonyState,
    /// Tells it from every other.
    mark: [u8; 16],
    /// Until when it may be answered, in Unix seconds.
    until: i64,
}

impl Ceremony {
    /// Begins one.
    #[must_use]
    pub fn begin(state: CeremonyState, now: Moment) -> Self {
        Self { state, mark: random::bytes(), until: now.unix() + CEREMONY_SECONDS }
    }

    /// Tells it from every other, so that it can be answered once only.
    #[must_use]
    pub const fn mark(&self) -> &[u8; 16] {
        &self.mark
    }

    pub(super) const fn state(&self) -> &CeremonyState {
        &self.state
    }

    fn is_open(&self, now: Moment) -> bool {
        (0..CEREMONY_SECONDS).contains(&(now.unix() + CEREMONY_SECONDS - self.until))
    }
}

impl Seals {
    /// A ceremony as the page carries it.
    ///
    /// # Errors
    /// When it does not fit; it does.
    pub fn seal_ceremony(&self, ceremony: &Ceremony, bound: CeremonyBound<'_>) -> Result<String, SealError> {
        // Writing plain values into memory does not fail.
        let text = serde_json::to_vec(ceremony).unwrap_or_default();
        let sealed = bound.with_ids(|ids| {
            self.seal(|keys| &keys.ceremonies, &self.place("passkey ceremony", ids), CEREMONY_SIZE, &text)
        })?;
        Ok(BASE64URL_NOPAD.encode(sealed.as_bytes()))
    }

    /// The ceremony that a page carried, if it was begun for this and is still open.
    #[must_use]
    pub fn open_ceremony(&self, carried: &str, bound: CeremonyBound<'_>, now: Moment) -> Option<Ceremony> {
        let sealed = BASE64URL_NOPAD.decode(carried.as_bytes()).ok()?;
        let opened = bound
            .with_ids(|ids| self.open(|keys| &keys.ceremonies, &self.place("passkey ceremony", ids), &sealed).ok())?;
        let ceremony: Ceremony = serde_json::from_slice(opened.expose()).ok()?;
        ceremony.is_open(now).then_some(ceremony)
    }

    /// Seals what is stored of a member's passkey.
    ///
    /// # Errors
    /// [`SealError::TooLong`] above [`PASSKEY_MOST`].
    pub fn seal_passkey(&self, id: PasskeyId, member: MemberId, stored: &[u8]) -> Result<Sealed, SealError> {
        let ids: [&[u8]; 2] = [id.as_bytes(), member.as_bytes()];
        self.seal(|keys| &keys.member_data, &self.place("passkey", &ids), PASSKEY_SIZE, stored)
    }

    /// Opens what is stored of a member's passkey.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_passkey(&self, id: PasskeyId, member: MemberId, sealed: &[u8]) -> Result<Plaintext, OpenError> {
        let ids: [&[u8]; 2] = [id.as_bytes(), member.as_bytes()];
        self.open(|keys| &keys.member_data, &self.place("passkey", &ids), sealed)
    }
}

impl CeremonyBound<'_> {
    fn with_ids<T>(&self, work: impl FnOnce(&[&[u8]]) -> T) -> T {
        let member = self.member.as_ref().map_or(&[][..], |member| member.as_bytes());
        work(&[self.purpose.name().as_bytes(), self.form_token.as_bytes(), member])
    }
}
