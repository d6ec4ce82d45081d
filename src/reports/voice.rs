//! What members say of identifiers, as it is stored: voices, and for each member one page of what she spoke on.
//! Sealed by `sealing`; what it amounts to is for `trust` to say.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Severity;
use crate::kernel::{Day, MemberId};
use crate::sealing::Locator;

/// What kind of voice it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoiceKind {
    /// A report.
    Report,
    /// That a report is true.
    Support,
    /// That a report is wrong.
    Dispute,
}

macro_rules! reasons {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $value:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$variant),*];
            /// Its name in forms and pages.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $value),* }
            }
            /// The one of this name.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text)
            }
        }
    };
}

reasons! {
    /// How a member knows what she says of somebody else's report.
    HowKnown {
        /// It happened to her too.
        Happened = "happened",
        /// She was there, or saw it.
        Witness = "witness",
        /// She knows the person it happened to.
        Trust = "trust",
        /// It is about a different number or person.
        Mistaken = "mistaken",
        /// The number belongs to somebody else now.
        Reassigned = "reassigned",
        /// She was there, and it was not like this.
        Untrue = "untrue",
    }
}
reasons! {
    /// What makes a report unfit to be shown.
    FlagReason {
        /// It gives away who a worker is.
        RevealsWorker = "reveals_worker",
        /// It gives away somebody who has nothing to do with it.
        RevealsThird = "reveals_third",
        /// It is not about how a worker was treated.
        NotConduct = "not_conduct",
        /// It is plainly made up.
        MadeUp = "made_up",
        /// It is about the member herself.
        AboutMe = "about_me",
    }
}

impl FlagReason {
    /// Whether it says that the report gives a person away: that never waits.
    #[must_use]
    pub const fn reveals_a_person(self) -> bool {
        matches!(self, Self::RevealsWorker | Self::RevealsThird)
    }
}

impl HowKnown {
    /// Which kind of voice it can go with.
    #[must_use]
    pub const fn goes_with(self) -> VoiceKind {
        match self {
            Self::Happened | Self::Witness | Self::Trust => VoiceKind::Support,
            Self::Mistaken | Self::Reassigned | Self::Untrue => VoiceKind::Dispute,
        }
    }
}

/// A voice on a record: who says what of an identifier, as grave as what.
#[derive(Clone, PartialEq, Eq)]
pub struct Voice {
    /// Who.
    pub speaker: MemberId,
    /// What kind.
    pub kind: VoiceKind,
    /// How she knows, where that was asked.
    pub how: Option<HowKnown>,
    /// Of something how grave: an identifier and a severity make a record.
    pub severity: Severity,
    /// The day she spoke.
    pub day: Day,
    /// Those who spoke before on the same side of the record, and whose family had the habit of speaking together with
    /// hers then (`trust`, "habits").
    pub habitual_with: Vec<MemberId>,
}

/// A record, as pages remember it: half a locator, and a severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RecordKey([u8; 16], u8);

impl RecordKey {
    /// The record of this identifier and severity.
    #[must_use]
    pub fn of(locator: &Locator, severity: Severity) -> Self {
        let mut half = [0; 16];
        half.copy_from_slice(&locator.as_bytes()[..16]); // invariant: a locator has 32 bytes
        Self(half, severity as u8)
    }
}

/// One line of a member's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageLine {
    /// On which record she spoke.
    pub record: RecordKey,
    /// Whether she spoke against it.
    pub against: bool,
    /// On which day (days since 1970-01-01).
    pub day: i64,
}

/// What a member spoke on in the last two years, and when a ruling found her voice on the wrong side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The oldest first.
    pub lines: Vec<PageLine>,
    /// Days since 1970-01-01.
    pub flags: Vec<i64>,
}

/// A stored voice or page that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a stored voice does not have the form this program writes")]
pub struct VoiceError;

/// The form of a stored voice.
#[derive(Serialize, Deserialize)]
struct Stored {
    speaker: [u8; 16],
    kind: VoiceKind,
    how: Option<HowKnown>,
    severity: u8,
    day: i64,
    habitual_with: Vec<[u8; 16]>,
}

const SEVERITIES: [Severity; 3] = [Severity::Nuisance, Severity::Harm, Severity::Danger];

impl Voice {
    /// How many of those with whom there is a habit are kept: more voices than are looked at on one side.
    pub const HABITS_MOST: usize = 64;

    /// Its stored form.
    ///
    /// # Errors
    /// [`VoiceError`] never, as far as is known.
    pub fn encode(&self) -> Result<Zeroizing<Vec<u8>>, VoiceError> {
        let stored = Stored {
            speaker: *self.speaker.as_bytes(),
            kind: self.kind,
            how: self.how,
            severity: self.severity as u8,
            day: self.day.number(),
            habitual_with: self.habitual_with.iter().map(|one| *one.as_bytes()).collect(),
        };
        postcard::to_allocvec(&stored).map(Zeroizing::new).map_err(|_| VoiceError)
    }

    /// From its stored form.
    ///
    /// # Errors
    /// [`VoiceError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, VoiceError> {
        let stored: Stored = postcard::from_bytes(bytes).map_err(|_| VoiceError)?;
        Ok(Self {
            speaker: MemberId::from_bytes(stored.speaker),
            kind: stored.kind,
            how: stored.how,
            severity: *SEVERITIES.get(usize::from(stored.severity)).ok_or(VoiceError)?,
            day: Day::from_number(stored.day),
            habitual_with: stored.habitual_with.into_iter().map(MemberId::from_bytes).collect(),
        })
    }
}

impl Page {
    /// Lines that a page holds at most: the oldest leave first.
    pub const LINES_MOST: usize = 640;

    /// Adds a line and forgets what happened before `from`.
    pub fn add(&mut self, line: PageLine, from: Day) {
        self.lines.retain(|old| old.day >= from.number());
        self.lines.push(line);
        let over = self.lines.len().saturating_sub(Self::LINES_MOST);
        self.lines.drain(..over);
    }

    /// Takes out what she said of a record: it was taken back.
    pub fn forget(&mut self, record: RecordKey) {
        self.lines.retain(|line| line.record != record);
    }

    /// Its stored form.
    ///
    /// # Errors
    /// [`VoiceError`] never, as far as is known.
    pub fn encode(&self) -> Result<Zeroizing<Vec<u8>>, VoiceError> {
        postcard::to_allocvec(self).map(Zeroizing::new).map_err(|_| VoiceError)
    }

    /// From its stored form.
    ///
    /// # Errors
    /// [`VoiceError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, VoiceError> {
        postcard::from_bytes(bytes).map_err(|_| VoiceError)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::sealing::Slip;

    fn voice(habits: usize) -> Voice {
        Voice {
            speaker: MemberId::from_bytes([7; 16]),
            kind: VoiceKind::Dispute,
            how: Some(HowKnown::Reassigned),
            severity: Severity::Harm,
            day: Day::from_number(20_778),
            habitual_with: (0..habits).map(|n| MemberId::from_bytes([n as u8; 16])).collect(),
        }
    }

    #[test]
    fn voices_and_pages_survive_their_stored_form_and_fit_their_slips() {
        for habits in [0, 1, 64] {
            let stored = voice(habits).encode().unwrap();
            assert!(Voice::decode(&stored).unwrap() == voice(habits));
            assert!(stored.len() <= Slip::Voice.most(), "{habits}: {}", stored.len());
        }
        assert!(voice(1).encode().unwrap().len() <= 62, "the small size is for most: it must not tell a first habit");
        assert!(Voice::decode(b"").is_err() && Page::decode(&[255; 9]).is_err());
        let mut page = Page::default();
        for n in 0..2_000_u32 {
            let mut locator = [0; 32];
            locator[..4].copy_from_slice(&n.to_be_bytes());
            let record = RecordKey::of(&Locator::from_bytes(locator), Severity::Danger);
            page.add(PageLine { record, against: true, day: 30_000 }, Day::from_number(29_000));
        }
        page.flags = vec![30_000; 20];
        let stored = page.encode().unwrap();
        assert!(stored.len() <= Slip::SpeakerPage.most(), "{}", stored.len());
        assert_eq!(Page::decode(&stored).unwrap(), page);
    }

    #[test]
    fn a_page_forgets_what_is_old_and_what_was_taken_back() {
        let record = |byte| RecordKey::of(&Locator::from_bytes([byte; 32]), Severity::Danger);
        let line = |byte, day| PageLine { record: record(byte), against: false, day };
        let mut page = Page::default();
        page.add(line(1, 100), Day::from_number(0));
        page.add(line(2, 200), Day::from_number(0));
        page.add(line(3, 900), Day::from_number(150));
        assert_eq!(page.lines, [line(2, 200), line(3, 900)]);
        page.forget(record(2));
        assert_eq!(page.lines, [line(3, 900)]);
        assert_ne!(record(1), RecordKey::of(&Locator::from_bytes([1; 32]), Severity::Harm));
    }
}
