//! The kinds of identifier the registry knows.

use std::fmt;
use std::str::FromStr;

/// What sort of thing an identifier is. WhatsApp has no kind of its own: an account there is a phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A telephone number in E.164.
    Phone,
    /// An e-mail address.
    Email,
    /// An account on Telegram.
    Telegram,
    /// A Signal username, such as `name.01`. A Signal account given by its number is a [`Kind::Phone`].
    Signal,
    /// An account on Instagram (and on Threads, which shares its names).
    Instagram,
    /// An account on X, once Twitter.
    X,
    /// An account on Facebook or Messenger.
    Facebook,
    /// An account on Snapchat.
    Snapchat,
    /// A name on any other site (`site/name`), or a bare `@name` whose platform nobody said (`@name`).
    Handle,
    /// A vehicle's number plate, with its country.
    Plate,
}

/// A text that names no kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "this is not a kind of identifier; use phone, email, telegram, signal, instagram, x, facebook, snapchat, handle or plate"
)]
pub struct NotAKind;

impl Kind {
    /// Every kind, in the order in which a select box should offer them.
    pub const ALL: [Self; 10] = [
        Self::Phone,
        Self::Telegram,
        Self::Signal,
        Self::Instagram,
        Self::Snapchat,
        Self::X,
        Self::Facebook,
        Self::Email,
        Self::Plate,
        Self::Handle,
    ];

    /// The kind's stable name: the first part of a canonical form, the value of the `kind` form field.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Email => "email",
            Self::Telegram => "telegram",
            Self::Signal => "signal",
            Self::Instagram => "instagram",
            Self::X => "x",
            Self::Facebook => "facebook",
            Self::Snapchat => "snapchat",
            Self::Handle => "handle",
            Self::Plate => "plate",
        }
    }

    /// The platform's own name, which is the same in every language; empty for a kind that is no platform.
    pub(super) const fn platform_name(self) -> &'static str {
        match self {
            Self::Telegram => "Telegram",
            Self::Signal => "Signal",
            Self::Instagram => "Instagram",
            Self::X => "X",
            Self::Facebook => "Facebook",
            Self::Snapchat => "Snapchat",
            Self::Phone | Self::Email | Self::Handle | Self::Plate => "",
        }
    }

    /// The kind people mean by a word in front of a colon (`insta: some_name`), lower case.
    pub(super) fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "phone" | "mobile" | "cell" | "telephone" | "tel" | "tel." | "number" | "whatsapp" | "whats app" | "wa"
            | "viber" | "sms" | "call" | "ph" | "no" | "nr" | "mo" | "mob" | "tlf" | "cel" | "handy" | "tél"
            | "telefon" | "telefono" | "teléfono" | "telefone" | "téléphone" | "celular" | "movil" | "móvil"
            | "portable" | "zap" | "zapzap" | "wpp" | "whats" | "txt" | "text" | "phone number" | "mobile number" => {
                Self::Phone
            }
            "email" | "e-mail" | "mail" => Self::Email,
            "telegram" | "tg" | "tele" => Self::Telegram,
            "signal" => Self::Signal,
            "instagram" | "insta" | "ig" | "threads" => Self::Instagram,
            "x" | "twitter" => Self::X,
            "facebook" | "fb" | "messenger" => Self::Facebook,
            "snapchat" | "snap" | "sc" => Self::Snapchat,
            "plate" | "number plate" | "licence plate" | "license plate" | "registration" | "reg" | "car" => {
                Self::Plate
            }
            _ => return None,
        })
    }
}

impl FromStr for Kind {
    type Err = NotAKind;

    /// Reads a tag, whatever its case; `whatsapp` is a phone.
    fn from_str(text: &str) -> Result<Self, NotAKind> {
        let tag = text.trim().to_ascii_lowercase();
        if tag == "whatsapp" {
            return Ok(Self::Phone);
        }
        Self::ALL.into_iter().find(|kind| kind.tag() == tag).ok_or(NotAKind)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
