//! Tokens and codes that people and browsers carry, and the hashes that are stored instead.

use std::fmt;

use data_encoding::BASE64URL_NOPAD;
use zeroize::Zeroizing;

use super::contexts;
use super::derive::derive;
use super::seals::Seals;
use super::stored::{InvitationHash, KeptHash, LetterHash, SessionHash, VouchHash};
use super::symbols::{self, NotACode};
use crate::kernel::{Bytes, InvitationId, MemberId, SecretString, random};

macro_rules! carried {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(Bytes<32>);

        impl $name {
            /// The text form: 43 characters, fit for a cookie, a form or a path.
            #[must_use]
            pub fn text(&self) -> SecretString {
                SecretString::from(BASE64URL_NOPAD.encode(self.0.expose()))
            }

            /// From the text form, if it is one.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                if text.len() != 43 {
                    return None;
                }
                let bytes = Zeroizing::new(BASE64URL_NOPAD.decode(text.as_bytes()).ok()?);
                Some(Self(Bytes::new(bytes.as_slice().try_into().ok()?)))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

carried! {
    /// What a browser carries while somebody is signed in: 256 random bits.
    SessionToken
}
carried! {
    /// What an invitation's link carries: 256 bits, derived from the invitation's id.
    InvitationCode
}
carried! {
    /// What the link in a letter carries, to confirm an address: 256 random bits.
    LetterCode
}
carried! {
    /// What a browser carries to find what was typed while the session ended: 256 random bits.
    KeptToken
}
carried! {
    /// What a form carries to show that this registry's page sent it to this session.
    FormToken
}

impl FormToken {
    /// As a page carries it: under a mask that is new each time, and with the mask. A page that is compressed tells by its length
    /// what repeats in it; a token that never reads the same repeats nothing (the BREACH attack, and this way out of it:
    /// <https://breachattack.com>, "Masking Secrets").
    #[must_use]
    pub fn masked(&self) -> SecretString {
        let mask = random::bytes::<32>();
        let mut both = Zeroizing::new([0; 64]);
        for ((byte, at), own) in mask.iter().zip(0..32).zip(self.0.expose()) {
            both[at] = *byte; // invariant: at is below 32
            both[32 + at] = byte ^ own;
        }
        SecretString::from(BASE64URL_NOPAD.encode(&*both))
    }

    /// Back from the form in which a page carried it.
    fn unmasked(text: &str) -> Option<Self> {
        let both =
            Zeroizing::new(BASE64URL_NOPAD.decode(text.as_bytes()).ok().filter(|_| text.len() == MASKED_LENGTH)?);
        let (mask, masked) = both.split_at_checked(32)?;
        let mut token = Zeroizing::new([0; 32]);
        for ((byte, mask), masked) in token.iter_mut().zip(mask).zip(masked) {
            *byte = mask ^ masked;
        }
        Some(Self(Bytes::new(*token)))
    }
}

impl SessionToken {
    /// A fresh one.
    #[must_use]
    pub fn random() -> Self {
        Self(Bytes::new(random::bytes()))
    }

    /// What is stored of it.
    #[must_use]
    pub fn hash(&self) -> SessionHash {
        SessionHash::from_bytes(derive(contexts::SESSION_HASH, self.0.expose()))
    }
}

impl KeptToken {
    /// A fresh one.
    #[must_use]
    pub fn random() -> Self {
        Self(Bytes::new(random::bytes()))
    }

    /// What is stored of it.
    #[must_use]
    pub fn hash(&self) -> KeptHash {
        KeptHash::from_bytes(derive(contexts::KEPT_HASH, self.0.expose()))
    }
}

impl LetterCode {
    /// A fresh one.
    #[must_use]
    pub fn random() -> Self {
        Self(Bytes::new(random::bytes()))
    }

    /// What is stored of it.
    #[must_use]
    pub fn hash(&self) -> LetterHash {
        LetterHash::from_bytes(derive(contexts::LETTER_HASH, self.0.expose()))
    }
}

impl InvitationCode {
    /// What is stored of it.
    #[must_use]
    pub fn hash(&self) -> InvitationHash {
        InvitationHash::from_bytes(derive(contexts::INVITATION_HASH, self.0.expose()))
    }
}

const CODE_LENGTH: usize = 10;
/// A form token under its mask, in characters.
const MASKED_LENGTH: usize = 86;

/// A short code that a newcomer reads out to whoever vouches for her: fifty bits, ten characters in two groups.
#[derive(Clone, PartialEq, Eq)]
pub struct VouchCode(Bytes<CODE_LENGTH>);

impl VouchCode {
    fn of_hash(hash: &[u8; 32]) -> Self {
        let bits = hash.iter().take(8).fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        Self(Bytes::new(std::array::from_fn(|i| (bits >> (59 - 5 * i)) as u8 & 31)))
    }

    /// From what somebody typed.
    ///
    /// # Errors
    /// See [`NotACode`].
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        symbols::read(text).map(Self)
    }

    /// To be read out: `7KQ2M-X9V4T`.
    #[must_use]
    pub fn text(&self) -> SecretString {
        symbols::write(&self.0, CODE_LENGTH / 2)
    }
}

impl fmt::Debug for VouchCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("VouchCode(…)")
    }
}

impl Seals {
    /// The token for the forms of one session.
    #[must_use]
    pub fn form_token(&self, session: &SessionToken) -> FormToken {
        FormToken(Bytes::new(self.tag(|keys| &keys.form_tokens, &[session.0.expose()])))
    }

    /// Whether a form was made for this session, under any live key. Constant time.
    #[must_use]
    pub fn form_token_matches(&self, session: &SessionToken, given: &str) -> bool {
        let given = FormToken::unmasked(given);
        let session: [&[u8]; 1] = [session.0.expose()];
        let mut live = self.tags(|keys| &keys.form_tokens, &session);
        given.is_some_and(|given| live.any(|token| FormToken(Bytes::new(token)) == given))
    }

    /// The code of a new invitation. The same again for the same id, as long as the newest key stays.
    #[must_use]
    pub fn invitation_code(&self, id: InvitationId) -> InvitationCode {
        InvitationCode(Bytes::new(self.tag(|keys| &keys.invitation_codes, &[id.as_bytes()])))
    }

    /// The code of an invitation made earlier, to show its link again; `None` if its key is not live any more.
    #[must_use]
    pub fn invitation_code_again(&self, id: InvitationId, stored: &InvitationHash) -> Option<InvitationCode> {
        let id: [&[u8]; 1] = [id.as_bytes()];
        let mut codes = self.tags(|keys| &keys.invitation_codes, &id).map(|code| InvitationCode(Bytes::new(code)));
        codes.find(|code| code.hash() == *stored)
    }

    /// A newcomer's code; the counter makes a new one when the old one is used or withdrawn.
    #[must_use]
    pub fn vouch_code(&self, member: MemberId, counter: u32) -> VouchCode {
        VouchCode::of_hash(&self.tag(|keys| &keys.vouch_codes, &[member.as_bytes(), &counter.to_be_bytes()]))
    }

    /// The code she was given earlier, to show it again; `None` if its key is not live any more.
    #[must_use]
    pub fn vouch_code_again(&self, member: MemberId, counter: u32, stored: &VouchHash) -> Option<VouchCode> {
        let parts: [&[u8]; 2] = [member.as_bytes(), &counter.to_be_bytes()];
        let mut codes = self.tags(|keys| &keys.vouch_codes, &parts).map(|hash| VouchCode::of_hash(&hash));
        codes.find(|code| self.vouch_hashes(code).contains(stored))
    }

    /// What is stored of a vouch code: keyed, since fifty bits alone could be searched.
    #[must_use]
    pub fn vouch_hash(&self, code: &VouchCode) -> VouchHash {
        VouchHash::from_bytes(self.tag(|keys| &keys.vouch_hashes, &[code.0.expose()]))
    }

    /// What a vouch code is looked for by: one hash a live key version, newest first.
    #[must_use]
    pub fn vouch_hashes(&self, code: &VouchCode) -> Vec<VouchHash> {
        self.tags(|keys| &keys.vouch_hashes, &[code.0.expose()]).map(VouchHash::from_bytes).collect()
    }
}

#[cfg(test)]
mod tests;
