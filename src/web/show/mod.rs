//! How the registry's terms look and read on a page: codes, severities, levels, facts, report cards.

mod card;
pub mod chart;
mod codes;
pub mod devices;
pub mod domain;
mod facts;
mod level;
mod light;
pub mod picture;

pub use crate::identifiers::Kind;
pub use card::{Act, CardActions, CardState, CardWords, ReportCard};
pub use codes::{CODES, Code, Severity, code};
pub use facts::{
    ALSO, CONSENTS, CONTACTS, Choice, DECISIONS, DELAYS, DISPUTE_REASONS, FIRST_HAND, FLAG_REASONS, KindInWords,
    PARTS_OF_DAY, REFUSED, SETTINGS, SHOWN,
};
pub use facts::{SUPPORT_REASONS, label};
pub use level::{Basis, Level};
pub use light::{Bar, Light, light};
