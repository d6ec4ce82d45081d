//! One identifier in canonical form: held so that it does not print and is wiped.

use std::fmt;

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use super::{Kind, phone};

/// The first version of the normalisation rules. A rule that changes the canonical form of anything already
/// filed gives the new form the next version, and a lookup asks for the old form beside it
/// (docs/identifiers.md, "Versions").
pub const VERSION: u8 = 1;

/// A phone number, handle, e-mail address or plate, in canonical form (`phone:1:+447700900123`).
///
/// It does not print, is wiped when dropped and compared in constant time.
#[derive(Clone)]
pub struct Identifier {
    kind: Kind,
    canonical: Zeroizing<String>,
}

impl Identifier {
    /// From a value that the kind's own module has normalised.
    pub(super) fn new(kind: Kind, value: &str) -> Self {
        Self::of_version(kind, VERSION, value)
    }

    /// The same, by a later version of the rules.
    pub(super) fn of_version(kind: Kind, version: u8, value: &str) -> Self {
        Self { kind, canonical: Zeroizing::new(format!("{}:{version}:{value}", kind.tag())) }
    }

    /// What sort of identifier it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The canonical form, `<kind>:<version>:<value>`: what is sealed. Whoever calls this answers for where it goes.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.canonical
    }

    /// The value alone.
    pub(super) fn value(&self) -> &str {
        self.canonical.splitn(3, ':').nth(2).unwrap_or_default()
    }

    /// How it was read, for the member who typed it and for nobody else: `+44 7700 900123`, `Telegram: some_name`.
    /// Recognising it again gives the same identifier.
    #[must_use]
    pub fn spoken(&self) -> String {
        let value = self.value();
        match self.kind {
            Kind::Phone => phone::spoken(value),
            Kind::Email | Kind::Plate => value.to_owned(),
            Kind::Handle => value.replacen('/', ": ", 1),
            platform => format!("{}: {value}", platform.platform_name()),
        }
    }

    /// Whether it says anything to a person. The name that stands for "on some site or other" does not.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        !(self.kind == Kind::Handle && self.value().starts_with('~'))
    }

    /// For a reviewer's screen: enough to tell two apart, never enough to find the person. The number of dots is fixed,
    /// so that the length stays hidden; shown are at most the country code and the last three digits of a phone, the
    /// first character of a name, the site of a handle, the country of a plate.
    #[must_use]
    pub fn mask(&self) -> String {
        let value = self.value();
        let veiled = |name: &str| format!("{}••••", name.chars().next().unwrap_or('•'));
        match self.kind {
            Kind::Phone => phone::mask(value),
            Kind::Email => format!("{}@••••", veiled(value)),
            Kind::Handle | Kind::Plate => match value.split_once('/') {
                Some((place, name)) => format!("{place}: {}", veiled(name)),
                None => format!("@{}", veiled(value.trim_start_matches('@'))),
            },
            platform => format!("{}: {}", platform.platform_name(), veiled(value)),
        }
    }
}

impl PartialEq for Identifier {
    fn eq(&self, other: &Self) -> bool {
        self.canonical.as_bytes().ct_eq(other.canonical.as_bytes()).into()
    }
}

impl Eq for Identifier {}

impl fmt::Debug for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Identifier({}, …)", self.kind)
    }
}
