//! Hashes and tags that are stored: thirty-two bytes each, of a type each, so that none is taken for another.

use std::fmt;

/// A stored value that is not thirty-two bytes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a stored hash is 32 bytes long")]
pub struct NotAHash;

macro_rules! stored_hash {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 32]);

        impl $name {
            /// From its stored form.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            /// The stored form.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl TryFrom<&[u8]> for $name {
            type Error = NotAHash;
            fn try_from(bytes: &[u8]) -> Result<Self, NotAHash> {
                bytes.try_into().map(Self).map_err(|_| NotAHash)
            }
        }

        /// Does not print: in a log, even a hash ties two lines together.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

stored_hash! {
    /// Where the entries of an identifier are found; says nothing of the identifier to whoever lacks its token.
    Locator
}
stored_hash! {
    /// What a member's name is found by.
    NameTag
}
stored_hash! {
    /// Finds a member's n-th report for herself; two of them cannot be told to be hers without the keyring.
    AuthorTag
}
stored_hash! {
    /// Finds the page of what a member spoke on; which member, only the keyring can tell.
    SpeakerTag
}
stored_hash! {
    /// That somebody has a duty done: a review, a vote, a signature. Whose it is, only the keyring can tell.
    DutyTag
}
stored_hash! {
    /// Ties an event of a log to the one before it.
    LogMark
}
stored_hash! {
    /// Stored form of a session token.
    SessionHash
}
stored_hash! {
    /// Finds a passkey by the id its authenticator gives it.
    PasskeyTag
}
stored_hash! {
    /// Stored form of a recovery code.
    RecoveryHash
}
stored_hash! {
    /// Stored form of the code that a member who cannot get in gives to two people.
    RequestHash
}
stored_hash! {
    /// Stored form of an invitation code.
    InvitationHash
}
stored_hash! {
    /// Stored form of the code in a letter.
    LetterHash
}
stored_hash! {
    /// Stored form of what a browser finds a kept form by.
    KeptHash
}
stored_hash! {
    /// Stored form of a vouch code.
    VouchHash
}
stored_hash! {
    /// Whom a limit counts, without saying who it is.
    LimitKey
}
stored_hash! {
    /// What tells a second submission of the same form from a new one.
    IdempotencyKey
}
stored_hash! {
    /// Tells whether a key file belongs to a database, and nothing else of the keys.
    Fingerprint
}
