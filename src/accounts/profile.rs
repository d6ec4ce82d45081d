//! What a member has set for herself, in its compact stored form (sealed by `sealing`).

use super::{NEWS_DAYS, News};
use crate::kernel::{Day, Region};
use crate::messages::Language;

/// The stored form's version, its first byte.
const FORMAT: u8 = 3;
/// The form before this one, without news.
const FORMER: u8 = 2;
/// The first one, without a look.
const FIRST: u8 = 1;
/// Stands where no region is set.
const NO_REGION: [u8; 2] = *b"--";
/// The most bytes of a language tag.
const TAG_MOST: usize = 16;

/// A member's own settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Profile {
    /// How her numbers are read; else as the registry's are.
    pub region: Option<Region>,
    /// How pages are shown to her.
    pub preferences: Preferences,
    /// What happened to her account, for the sessions that begin soon after.
    pub told: Told,
}

/// What sessions that begin have to tell her, and since which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    news: News,
    since: Day,
}

impl Default for Told {
    fn default() -> Self {
        Self { news: News::NONE, since: Day::from_number(0) }
    }
}

impl Told {
    /// With one more thing, which happened today.
    #[must_use]
    pub fn and(self, news: News, today: Day) -> Self {
        Self { news: self.on(today).and(news), since: today }
    }

    /// Of all that, one kind alone.
    #[must_use]
    pub const fn only(self, news: News) -> Self {
        Self { news: self.news.among(news), since: self.since }
    }

    /// What a session that begins today has to tell.
    #[must_use]
    pub fn on(self, today: Day) -> News {
        let days = today.number() - self.since.number();
        if (0..NEWS_DAYS).contains(&days) { self.news } else { News::NONE }
    }
}

/// How pages are shown to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Preferences {
    /// In which language; else as her browser asks.
    pub language: Option<Language>,
    /// In which light.
    pub look: Look,
}

/// In which light pages are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Look {
    /// As her device is set.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// So dark that it lights no face.
    Dim,
}

impl Look {
    /// Every look.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Dim];

    /// Its name in forms, and in the page's `data-look`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Dim => "dim",
        }
    }

    /// The look of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.name() == name)
    }

    const fn code(self) -> u8 {
        self as u8
    }

    fn of_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.code() == code)
    }
}

/// Not the form this program writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a profile is damaged")]
pub struct ProfileError;

impl Profile {
    /// The stored form.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = vec![FORMAT];
        bytes.extend(self.region.as_ref().map_or(&NO_REGION[..], |region| region.as_str().as_bytes()));
        bytes.push(self.preferences.look.code());
        bytes.extend(self.told.news.bits().to_le_bytes());
        bytes.extend(self.told.since.number().to_le_bytes());
        bytes.extend(self.preferences.language.map_or("", Language::tag).bytes());
        bytes
    }

    /// Back from the stored form. A language that is spoken here no more is none.
    ///
    /// # Errors
    /// [`ProfileError`].
    pub fn decode(bytes: &[u8]) -> Result<Self, ProfileError> {
        let (&format, rest) = bytes.split_first().ok_or(ProfileError)?;
        let (region, rest) = rest.split_at_checked(2).ok_or(ProfileError)?;
        let (look, rest) = match format {
            FIRST => (Look::Auto, rest),
            FORMER | FORMAT => {
                let (&look, rest) = rest.split_first().ok_or(ProfileError)?;
                (Look::of_code(look).ok_or(ProfileError)?, rest)
            }
            _ => return Err(ProfileError),
        };
        let (told, language) = if format == FORMAT { told(rest)? } else { (Told::default(), rest) };
        if language.len() > TAG_MOST {
            return Err(ProfileError);
        }
        let text = |part| std::str::from_utf8(part).map_err(|_| ProfileError);
        Ok(Self {
            region: (region != NO_REGION).then(|| text(region)?.parse().map_err(|_| ProfileError)).transpose()?,
            preferences: Preferences { language: Language::from_tag(text(language)?), look },
            told,
        })
    }
}

fn told(bytes: &[u8]) -> Result<(Told, &[u8]), ProfileError> {
    let (news, rest) = bytes.split_first_chunk().ok_or(ProfileError)?;
    let (since, rest) = rest.split_first_chunk().ok_or(ProfileError)?;
    let told =
        Told { news: News::from_bits(i64::from_le_bytes(*news)), since: Day::from_number(i64::from_le_bytes(*since)) };
    Ok((told, rest))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_profile_comes_back() {
        let languages = Language::ALL.into_iter().map(Some).chain([None]);
        for (language, look) in languages.flat_map(|language| Look::ALL.map(|look| (language, look))) {
            for region in [None, Some("GB".parse().unwrap())] {
                let told = Told::default().and(News::HALF, Day::from_number(20_000));
                let profile = Profile { region, preferences: Preferences { language, look }, told };
                assert_eq!(Profile::decode(&profile.encode()), Ok(profile));
            }
        }
    }

    #[test]
    fn what_happened_is_told_for_a_week_and_not_by_a_clock_that_was_set_back() {
        let (monday, day) = (Day::from_number(20_000), Day::from_number);
        let told = Told::default().and(News::HALF, monday);
        assert_eq!(
            [19_999, 20_000, 20_006, 20_007].map(|on| told.on(day(on)).has(News::HALF)),
            [false, true, true, false]
        );
        let later = told.and(News::CHANGED, day(20_010));
        assert!(later.on(day(20_010)).has(News::CHANGED) && !later.on(day(20_010)).has(News::HALF));
    }

    #[test]
    fn one_of_an_older_build_is_read() {
        let read = |bytes: &[u8]| Profile::decode(bytes).unwrap();
        assert_eq!(read(b"\x01--"), Profile::default());
        let profile = read(b"\x01GBen");
        assert_eq!((profile.region, profile.preferences.language), (Some("GB".parse().unwrap()), Some(Language::En)));
        assert_eq!(read(b"\x01--tlh").preferences.language, None, "a language that is spoken here no more");
    }

    #[test]
    fn a_damaged_one_is_refused() {
        for damaged in [
            &b""[..],
            b"\x01GBa-language-too-long",
            b"\x01",
            b"\x01G",
            b"\x02GB",
            b"\x02GB\x04",
            b"\x03GB\x00",
            b"\x04GB\x00",
            b"\x01G1",
            b"\x01GB\xff",
        ] {
            assert_eq!(Profile::decode(damaged), Err(ProfileError));
        }
    }
}
