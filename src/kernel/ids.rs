//! Typed ids: sixteen random bytes each, so that no order or count can be read from them.

use std::fmt;
use std::str::FromStr;

use data_encoding::BASE32_NOPAD_NOCASE;

use super::random;

/// A text that is not an id (wrong length or alphabet).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id")]
pub struct NotAnId;

macro_rules! typed_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name([u8; 16]);

        impl $name {
            /// A fresh id from the operating system's randomness.
            #[must_use]
            pub fn random() -> Self {
                Self(random::bytes())
            }

            /// An id from its stored form.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The stored form.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }
        }

        impl TryFrom<&[u8]> for $name {
            type Error = NotAnId;
            fn try_from(bytes: &[u8]) -> Result<Self, NotAnId> {
                bytes.try_into().map(Self).map_err(|_| NotAnId)
            }
        }

        /// Lower-case base 32 without padding, 26 characters: fit for a path.
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&BASE32_NOPAD_NOCASE.encode(&self.0).to_ascii_lowercase())
            }
        }

        /// Ids do not print in logs: a random id is still a thread to pull on.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let bytes = BASE32_NOPAD_NOCASE.decode(text.as_bytes()).map_err(|_| NotAnId)?;
                Self::try_from(bytes.as_slice())
            }
        }
    };
}

typed_id! {
    /// The registry itself; bound into everything it seals, so that nothing can be carried into another one.
    RegistryId
}
typed_id! {
    /// A member. Random, and the only name the vouch graph knows.
    MemberId
}
typed_id! {
    /// A report.
    ReportId
}
typed_id! {
    /// An invitation (not its secret code).
    InvitationId
}
typed_id! {
    /// A signed-in session (not its secret token).
    SessionId
}
typed_id! {
    /// A passkey (not the id its authenticator gives it).
    PasskeyId
}
typed_id! {
    /// A vouch.
    VouchId
}
typed_id! {
    /// What a member said of an identifier: a report, a support or a dispute.
    VoiceId
}
typed_id! {
    /// Something that stewards decide.
    CaseId
}

typed_id! {
    /// A letter that waits to be sent.
    LetterId
}

typed_id! {
    /// A request of a member who cannot get in (not its secret code).
    RecoveryId
}

/// As its text form.
impl serde::Serialize for MemberId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_text_form_and_nothing_else_is_an_id() {
        let id = ReportId::random();
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().to_uppercase().parse(), Ok(id));
        for wrong in ["", "a", "not an id", "../../etc/passwd", &"a".repeat(27)] {
            assert_eq!(wrong.parse::<ReportId>(), Err(NotAnId), "{wrong}");
        }
    }

    #[test]
    fn a_member_is_written_as_her_text_form() {
        let id = MemberId::random();
        assert_eq!(serde_json::to_value(id).ok(), Some(id.to_string().into()));
    }

    #[test]
    fn an_id_does_not_print() {
        assert_eq!(format!("{:?}", MemberId::from_bytes([7; 16])), "MemberId(…)");
    }
}
