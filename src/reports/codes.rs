//! Incident codes, their severity, and how long each is kept.

use std::fmt;

/// How grave a code is. Greater is worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Wasted time.
    Nuisance,
    /// Harm done or threatened.
    Harm,
    /// Danger to life and limb.
    Danger,
}

impl Severity {
    /// Its name in pages and settings.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::Harm => "harm",
            Self::Nuisance => "nuisance",
        }
    }

    /// For how many months a code of this severity is kept.
    #[must_use]
    pub const fn kept_months(self) -> i32 {
        match self {
            Self::Danger => 60,
            Self::Harm => 24,
            Self::Nuisance => 6,
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident $value:literal $severity:ident;)*) => {
        /// What happened, worst first. Stored by its number, which therefore never changes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$doc])* $name),* }

        impl Code {
            /// Every code, worst first.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its name in forms and pages.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $value),* }
            }

            /// How grave it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }
        }
    };
}

codes! {
    /// Tried to kill or strangled.
    Kill "kill" Danger;
    /// Sexual violence, or tried.
    Rape "rape" Danger;
    /// Removed, damaged or refused a condom by force or trick.
    Condom "condom" Danger;
    /// Other physical violence.
    Violence "violence" Danger;
    /// Showed or used a weapon.
    Weapon "weapon" Danger;
    /// Locked in, abducted, would not let go.
    Held "held" Danger;
    /// Drugged or spiked.
    Drugged "drugged" Danger;
    /// Robbed by force or threat.
    Robbed "robbed" Danger;
    /// Stalked, followed, found the home.
    Stalked "stalked" Danger;
    /// Outed, blackmailed, or threatened to.
    Outed "outed" Danger;
    /// Posed as police or immigration to get something.
    FalseOfficer "false_officer" Danger;
    /// Stole, or took the money back.
    Theft "theft" Harm;
    /// Did not pay, fake or reversed payment, counterfeit.
    Unpaid "unpaid" Harm;
    /// Broke what was agreed; recorded in secret.
    Boundary "boundary" Harm;
    /// Threatened violence.
    Threat "threat" Harm;
    /// Abuse over race, gender, migration, disability.
    Hate "hate" Harm;
    /// Kept calling or messaging after being told to stop.
    Harassed "harassed" Harm;
    /// Did not come, or gave a fake address.
    NoShow "no_show" Nuisance;
    /// No intent to book, haggling, pestering.
    TimeWaster "time_waster" Nuisance;
}

impl Code {
    /// Whether others ought to hear of it at once: who does this may do it to the next person tonight.
    #[must_use]
    pub const fn is_urgent(self) -> bool {
        matches!(self.severity(), Severity::Danger) || matches!(self, Self::Threat | Self::Harassed)
    }

    /// The code of this name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text)
    }
}

/// A set of codes that is never empty: a report says at least one thing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CodeSet(u32);

impl CodeSet {
    /// The set of these codes; nothing if there are none.
    pub fn of(codes: impl IntoIterator<Item = Code>) -> Option<Self> {
        let bits = codes.into_iter().fold(0, |bits, code| bits | 1 << (code as u32));
        (bits != 0).then_some(Self(bits))
    }

    /// From its stored bits; unknown bits (of a newer version) are kept out.
    #[must_use]
    pub fn from_bits(bits: u32) -> Option<Self> {
        let known = bits & ((1 << Code::ALL.len()) - 1);
        (known != 0).then_some(Self(known))
    }

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The stored bits.
    #[must_use]
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The codes, worst first.
    pub fn iter(self) -> impl Iterator<Item = Code> {
        Code::ALL.iter().copied().filter(move |code| self.0 & (1 << (*code as u32)) != 0)
    }

    /// The worst of them.
    #[must_use]
    pub fn worst(self) -> Code {
        self.iter().next().unwrap_or(Code::TimeWaster)
    }

    /// The severity of the worst.
    #[must_use]
    pub fn severity(self) -> Severity {
        self.worst().severity()
    }

    /// What is left of the set after `age` months: each code is kept for its own time.
    #[must_use]
    pub fn still_kept(self, age_months: i32) -> Option<Self> {
        Self::of(self.iter().filter(|code| age_months <= code.severity().kept_months()))
    }
}

impl fmt::Debug for CodeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeSet(…)")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_worst_first_and_are_found_by_name() {
        assert_eq!(Code::ALL.len(), 19);
        assert!(Code::ALL.windows(2).all(|pair| pair[0].severity() >= pair[1].severity()));
        for code in Code::ALL {
            assert_eq!(Code::parse(code.as_str()), Some(*code));
        }
        assert_eq!(Code::parse("KILL"), None);
        assert_eq!(Code::parse(""), None);
    }

    #[test]
    fn each_code_fades_at_its_own_time() {
        let set = CodeSet::of([Code::NoShow, Code::Theft, Code::Kill]).unwrap();
        assert_eq!(set.severity(), Severity::Danger);
        let left = |age| set.still_kept(age).map(|set| set.iter().map(Code::as_str).collect::<Vec<_>>());
        assert_eq!(left(6), Some(vec!["kill", "theft", "no_show"]));
        assert_eq!(left(7), Some(vec!["kill", "theft"]));
        assert_eq!(left(25), Some(vec!["kill"]));
        assert_eq!(left(61), None);
    }

    #[test]
    fn a_set_survives_its_bits_and_is_never_empty() {
        let set = CodeSet::of(Code::ALL.iter().copied()).unwrap();
        assert_eq!(CodeSet::from_bits(set.bits()), Some(set));
        assert_eq!(CodeSet::of([]), None);
        assert_eq!(CodeSet::from_bits(1 << 31), None);
    }
}
