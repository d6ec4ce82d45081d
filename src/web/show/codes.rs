//! The incident codes in words. Which there are, and how severe, is the report rules' to say; a test compares.

/// How grave what was reported is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Danger to body, freedom or home.
    Danger,
    /// Harm: money, agreements, abuse.
    Harm,
    /// A nuisance: lost time.
    Nuisance,
}

impl Severity {
    /// Gravest first.
    pub const ALL: [Self; 3] = [Self::Danger, Self::Harm, Self::Nuisance];

    /// Its name for machines, for its icon and for its colours.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::Harm => "harm",
            Self::Nuisance => "nuisance",
        }
    }
    /// The message that names it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Danger => "severity-danger",
            Self::Harm => "severity-harm",
            Self::Nuisance => "severity-nuisance",
        }
    }
    /// Its codes.
    pub fn codes(self) -> impl Iterator<Item = &'static Code> {
        CODES.iter().filter(move |code| code.severity == self)
    }
    /// The message over its codes in the report form.
    #[must_use]
    pub const fn question(self) -> &'static str {
        match self {
            Self::Danger => "file-codes-danger",
            Self::Harm => "file-codes-harm",
            Self::Nuisance => "file-codes-nuisance",
        }
    }
}

/// An incident code as pages show it.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// What is stored and sent.
    pub value: &'static str,
    /// Its severity.
    pub severity: Severity,
    /// The message that names it where it is read.
    pub name: &'static str,
    /// The message beside its box in the report form.
    pub tap: &'static str,
}

macro_rules! codes {
    ($($severity:ident: $($value:literal)*;)*) => {
        &[$($(Code {
            value: $value,
            severity: Severity::$severity,
            name: concat!("code-", $value),
            tap: concat!("tap-", $value),
        },)*)*]
    };
}

/// Every code, gravest first.
pub static CODES: &[Code] = codes! {
    Danger: "kill" "rape" "condom" "violence" "weapon" "held" "drugged" "robbed" "stalked" "outed" "false_officer";
    Harm: "theft" "unpaid" "boundary" "threat" "hate" "harassed";
    Nuisance: "no_show" "time_waster";
};

/// The code stored as `value`.
#[must_use]
pub fn code(value: &str) -> Option<&'static Code> {
    CODES.iter().find(|code| code.value == value)
}
