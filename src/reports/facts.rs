//! The coarse facts of a report, and their compact stored form (sealed by `sealing`, padded there).

use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Code, CodeSet, IDENTIFIERS_MOST};
use crate::identifiers::Kind;
use crate::kernel::{Moment, Month, Region};
use crate::sealing::Token;

/// The stored form's version, its first byte.
const FORMAT: u8 = 1;

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $value:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every choice.
            pub const ALL: &[Self] = &[$(Self::$variant),*];
            /// Its name in forms and pages.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $value),* }
            }
            /// The choice of this name.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.as_str() == text)
            }
        }
    };
}

choices! {
    /// Ticks beside the codes.
    Also {
        /// More than one person.
        MoreThanOne = "more_than_one",
        /// Others were waiting.
        Trap = "trap",
        /// The reporter knows it happened to others.
        Others = "others",
    }
}
choices! {
    /// Part of the day.
    PartOfDay {
        /// Before noon.
        Morning = "morning",
        /// Noon to six.
        Afternoon = "afternoon",
        /// Six to midnight.
        Evening = "evening",
        /// After midnight.
        Night = "night",
    }
}
choices! {
    /// Where it was, by kind of place.
    Setting {
        /// At the worker's place.
        Incall = "incall",
        /// At the client's place.
        Outcall = "outcall",
        /// In a hotel.
        Hotel = "hotel",
        /// In a vehicle.
        Vehicle = "vehicle",
        /// On the street.
        Street = "street",
        /// Online.
        Online = "online",
    }
}
choices! {
    /// How contact was made.
    Contact {
        /// A call.
        Phone = "phone",
        /// A text message.
        Message = "message",
        /// A messenger.
        App = "app",
        /// An advertisement.
        Advert = "advert",
        /// A site's own messages.
        Site = "site",
        /// In the street.
        Street = "street",
        /// Through somebody.
        Referral = "referral",
    }
}
choices! {
    /// How long a report waits before a lookup finds it.
    Delay {
        /// At once.
        None = "none",
        /// After some hours, drawn by chance: one to twelve.
        Hours = "hours",
        /// After at least a day.
        Day = "day",
        /// After at least a week.
        Week = "week",
    }
}
choices! {
    /// What the author allows, each by itself.
    Consent {
        /// Found by lookup, as codes.
        Lookup = "lookup",
        /// The words shown after review.
        Words = "words",
        /// Not asked for until there are area alerts; some older reports say so.
        Area = "area",
        /// Counted in anonymous statistics.
        Statistics = "statistics",
        /// Not asked for until it does something; some older reports say so.
        Match = "match",
        /// Not asked for until it does something; some older reports say so.
        Support = "support",
    }
}

impl Delay {
    /// How many lengths [`Delay::Hours`] is drawn from.
    pub const HOURS: u32 = 11;

    /// What holds where the author chose nothing.
    #[must_use]
    pub fn usual(codes: CodeSet) -> Self {
        if codes.iter().any(Code::is_urgent) { Self::None } else { Self::Hours }
    }

    /// From when a lookup finds a report that is filed now; none: at once. `drawn`, below [`Delay::HOURS`], is drawn by chance.
    ///
    /// Days end at midnight (UTC), so a day's delay lasts at least one day and at most two: a report filed just before midnight
    /// must not be found a minute later. Hours end with the hour, so they last one to twelve.
    #[must_use]
    pub const fn visible_from(self, now: Moment, drawn: u32) -> Option<Moment> {
        let whole_hour = now.unix().div_euclid(HOUR_SECONDS) * HOUR_SECONDS;
        match self {
            Self::None => None,
            Self::Hours => Some(Moment::from_unix(whole_hour + (2 + (drawn % Self::HOURS) as i64) * HOUR_SECONDS)),
            Self::Day => Some(now.day().plus(2).start()),
            Self::Week => Some(now.day().plus(8).start()),
        }
    }
}

const HOUR_SECONDS: i64 = 3_600;

/// The consents given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consents(Vec<Consent>);

impl Consents {
    /// These consents.
    #[must_use]
    pub fn of(given: Vec<Consent>) -> Self {
        Self(given)
    }
    /// The same, with this one given or not.
    #[must_use]
    pub fn with(mut self, consent: Consent, given: bool) -> Self {
        self.0.retain(|other| *other != consent);
        self.0.extend(given.then_some(consent));
        self
    }
    /// Whether this one was given.
    #[must_use]
    pub fn has(&self, consent: Consent) -> bool {
        self.0.contains(&consent)
    }
}

/// A region within the country, never an address: at most 40 characters.
#[derive(Clone)]
pub struct Area(SecretString);

impl Area {
    /// The longest, in characters.
    pub const MOST: usize = 40;

    /// An area, unless the text is empty or too long.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!text.is_empty() && text.chars().count() <= Self::MOST).then(|| Self(text.into()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.expose_secret()
    }
}

/// One of a report's identifiers, as the report itself remembers it: enough to go on from one to the others,
/// not enough to read any.
#[derive(Clone)]
pub struct LinkedIdentifier {
    /// What kind it is.
    pub kind: Kind,
    /// Where its entries are found, and how they are opened.
    pub token: Token,
    /// What a reviewer and the author see of it.
    pub mask: SecretString,
}

/// Everything in a report but the words.
#[derive(Clone)]
pub struct Facts {
    /// What happened.
    pub codes: CodeSet,
    /// Ticks beside the codes.
    pub also: Vec<Also>,
    /// Told by the person herself, or passed on with her consent.
    pub first_hand: bool,
    /// The country it was in.
    pub region: Option<Region>,
    /// When it was filed, as a month.
    pub filed: Month,
    /// When it happened.
    pub month: Option<Month>,
    /// Part of the day.
    pub part_of_day: Option<PartOfDay>,
    /// Where, coarsely.
    pub area: Option<Area>,
    /// Kind of place.
    pub setting: Option<Setting>,
    /// How contact was made.
    pub contact: Option<Contact>,
    /// What the author allows.
    pub consents: Consents,
    /// Whom it is about.
    pub identifiers: Vec<LinkedIdentifier>,
}

/// Facts that cannot be stored or read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum FactsError {
    /// More identifiers than a report may carry.
    #[error("a report carries at most {IDENTIFIERS_MOST} identifiers")]
    TooMany,
    /// Not the form this program writes.
    #[error("the report's facts are damaged")]
    Damaged,
}

#[derive(Serialize, Deserialize)]
struct Stored<'a> {
    codes: u32,
    also: Vec<Also>,
    first_hand: bool,
    region: Option<[u8; 2]>,
    filed: i32,
    month: Option<i32>,
    part_of_day: Option<PartOfDay>,
    area: Option<&'a str>,
    setting: Option<Setting>,
    contact: Option<Contact>,
    consents: Consents,
    #[serde(borrow)]
    identifiers: Vec<StoredIdentifier<'a>>,
}

#[derive(Serialize, Deserialize)]
struct StoredIdentifier<'a> {
    kind: &'a str,
    token: &'a [u8],
    mask: &'a str,
}

impl Facts {
    /// The compact stored form.
    ///
    /// # Errors
    /// [`FactsError::TooMany`].
    pub fn encode(&self) -> Result<Zeroizing<Vec<u8>>, FactsError> {
        if self.identifiers.len() > IDENTIFIERS_MOST {
            return Err(FactsError::TooMany);
        }
        let stored = Stored {
            codes: self.codes.bits(),
            also: self.also.clone(),
            first_hand: self.first_hand,
            region: self.region.and_then(|region| region.as_str().as_bytes().try_into().ok()),
            filed: self.filed.number(),
            month: self.month.map(Month::number),
            part_of_day: self.part_of_day,
            area: self.area.as_ref().map(Area::as_str),
            setting: self.setting,
            contact: self.contact,
            consents: self.consents.clone(),
            identifiers: self.identifiers.iter().map(LinkedIdentifier::stored).collect(),
        };
        let start = Zeroizing::new(vec![FORMAT]);
        postcard::to_extend(&stored, start.to_vec()).map(Zeroizing::new).map_err(|_| FactsError::Damaged)
    }

    /// Back from the stored form.
    ///
    /// # Errors
    /// [`FactsError::Damaged`].
    pub fn decode(bytes: &[u8]) -> Result<Self, FactsError> {
        let Some((&FORMAT, body)) = bytes.split_first() else { return Err(FactsError::Damaged) };
        let stored: Stored<'_> = postcard::from_bytes(body).map_err(|_| FactsError::Damaged)?;
        Ok(Self {
            codes: CodeSet::from_bits(stored.codes).ok_or(FactsError::Damaged)?,
            also: stored.also,
            first_hand: stored.first_hand,
            region: stored.region.and_then(|letters| std::str::from_utf8(&letters).ok()?.parse().ok()),
            filed: Month::from_number(stored.filed),
            month: stored.month.map(Month::from_number),
            part_of_day: stored.part_of_day,
            area: stored.area.and_then(Area::new),
            setting: stored.setting,
            contact: stored.contact,
            consents: stored.consents,
            identifiers: stored.identifiers.iter().map(LinkedIdentifier::read).collect::<Result<_, _>>()?,
        })
    }

    /// The last month the report is kept: a report lives as long as its worst code.
    #[must_use]
    pub fn expires(&self) -> Month {
        self.filed.plus(self.codes.severity().kept_months())
    }
}

impl LinkedIdentifier {
    fn stored(&self) -> StoredIdentifier<'_> {
        StoredIdentifier { kind: self.kind.tag(), token: self.token.expose(), mask: self.mask.expose_secret() }
    }

    fn read(stored: &StoredIdentifier<'_>) -> Result<Self, FactsError> {
        Ok(Self {
            kind: stored.kind.parse().map_err(|_| FactsError::Damaged)?,
            token: Token::from_bytes(stored.token.try_into().map_err(|_| FactsError::Damaged)?),
            mask: stored.mask.into(),
        })
    }
}

#[cfg(test)]
mod tests;
