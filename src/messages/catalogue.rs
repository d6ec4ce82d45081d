//! One language's messages, loaded once.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{Arg, Language, Said};
use crate::kernel::{Day, Month, Region};

const MONTHS: [&str; 12] = [
    "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10",
    "month-11", "month-12",
];
const REGION: &str = "region-";

static CATALOGUES: LazyLock<Vec<Catalogue>> =
    LazyLock::new(|| Language::ALL.into_iter().map(|language| Catalogue::load(language).0).collect());

/// One language's messages.
pub(super) struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, String>,
    regions: Vec<(String, String)>,
}

/// The catalogue in one language: a small handle that every page carries.
#[derive(Clone, Copy)]
pub struct Words(&'static Catalogue);

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> Self {
        Self(&CATALOGUES[language as usize]) // invariant: one catalogue for each of Language::ALL, which is in the variants' order
    }

    /// The language spoken.
    #[must_use]
    pub const fn language(self) -> Language {
        self.0.language
    }

    /// A message without arguments. One that is missing is said in English, and if it is missing there, by its id.
    #[must_use]
    pub fn say(self, id: &'static str) -> &'static str {
        self.find(id).or_else(|| Self::of(Language::En).find(id)).unwrap_or(id)
    }

    /// A sentence with its places filled. One that is missing is said in English, and if it is missing there, by its id.
    #[must_use]
    pub fn tell(self, said: &Said) -> Cow<'static, str> {
        let own = self.find_and_fill(said).or_else(|| Self::of(Language::En).find_and_fill(said));
        own.unwrap_or(Cow::Borrowed(said.id))
    }

    fn find(self, id: &str) -> Option<&'static str> {
        self.0.plain.get(id).map(String::as_str)
    }

    fn find_and_fill(self, said: &Said) -> Option<Cow<'static, str>> {
        self.find(said.id).map(Cow::Borrowed).or_else(|| self.0.format(said).map(Cow::Owned))
    }

    /// A month, such as "September 2026".
    #[must_use]
    pub fn month(self, month: Month) -> String {
        let said = Said::new("date-month").with("month", self.month_name(month)).with("year", month.year().to_string());
        self.tell(&said).into_owned()
    }

    /// A day, such as "3 December 2026".
    #[must_use]
    pub fn day(self, day: Day) -> String {
        let month = day.month();
        let said = Said::new("date-day")
            .with("day", day.of_month().to_string())
            .with("month", self.month_name(month))
            .with("year", month.year().to_string());
        self.tell(&said).into_owned()
    }

    /// A region by its name; by its two letters where the catalogue has none.
    #[must_use]
    pub fn region(self, region: Region) -> Cow<'static, str> {
        match self.0.plain.get(&format!("{REGION}{region}")) {
            Some(name) => Cow::Borrowed(name),
            None => Cow::Owned(region.to_string()),
        }
    }

    /// Every region with a name, as two letters and the name, sorted by name.
    #[must_use]
    pub fn regions(self) -> &'static [(String, String)] {
        &self.0.regions
    }

    fn month_name(self, month: Month) -> &'static str {
        let index = usize::try_from(month.of_year() - 1).unwrap_or_default();
        self.say(MONTHS.get(index).copied().unwrap_or_default())
    }
}

impl Catalogue {
    /// Loads a language. What is wrong with its sources comes along; a test holds that nothing is.
    pub(super) fn load(language: Language) -> (Self, Vec<String>) {
        let tag: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks around places would be invisible characters in names and numbers that people copy.
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        let mut ids: Vec<&'static str> = Vec::new();
        for source in language.sources() {
            ids.extend(message_ids(source));
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, errors)| {
                faults.extend(errors.into_iter().map(|error| error.to_string()));
                partial
            });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.into_iter().map(|error| error.to_string()));
            }
        }
        let plain: HashMap<String, String> =
            ids.into_iter().filter_map(|id| format_plain(&bundle, id).map(|text| (id.to_owned(), text))).collect();
        let regions = regions_by_name(&plain);
        (Self { language, bundle, plain, regions }, faults)
    }

    fn format(&self, said: &Said) -> Option<String> {
        let pattern = self.bundle.get_message(said.id)?.value()?;
        let mut args = FluentArgs::with_capacity(said.args.len());
        for (name, arg) in &said.args {
            args.set(*name, self.value(arg));
        }
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        let words = Words::of(self.language);
        match arg {
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Text(text) => FluentValue::from(text.clone()),
            Arg::Month(month) => FluentValue::from(words.month(*month)),
            Arg::Day(day) => FluentValue::from(words.day(*day)),
            Arg::Region(region) => FluentValue::from(words.region(*region).into_owned()),
            Arg::Message(id) => FluentValue::from(words.say(id)),
        }
    }
}

/// The ids a source defines. In Fluent's syntax a message begins its line with its id; everything inside it is indented.
pub(super) fn message_ids(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        (id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.chars().all(fits)).then_some(id)
    })
}

fn format_plain(bundle: &FluentBundle<FluentResource>, id: &str) -> Option<String> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, None, &mut errors).into_owned();
    errors.is_empty().then_some(text)
}

fn regions_by_name(plain: &HashMap<String, String>) -> Vec<(String, String)> {
    let mut regions: Vec<_> = plain
        .iter()
        .filter_map(|(id, name)| id.strip_prefix(REGION).map(|code| (code.to_owned(), name.clone())))
        // The messages `region-mine` and the like are no regions.
        .filter(|(code, _)| code.len() == 2)
        .collect();
    regions.sort_by_cached_key(|(_, name)| without_marks(name));
    regions
}

/// A name as lists are sorted by it: "Émirats arabes unis" stands among the others with an E.
fn without_marks(name: &str) -> String {
    name.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A page with one sentence in English is better than a page with the name of a sentence.
    #[test]
    fn what_is_missing_in_a_language_is_said_in_english() {
        let sources: Vec<&str> =
            Language::Fr.sources().iter().copied().filter(|source| !source.contains("\nlead-who =")).collect();
        let (mut french, _) = Catalogue::load(Language::Fr);
        french.plain.remove("sign-in-title").unwrap();
        let mut bundle = FluentBundle::new_concurrent(vec!["fr".parse().unwrap()]);
        for source in &sources {
            bundle.add_resource(FluentResource::try_new((*source).to_owned()).unwrap()).unwrap();
        }
        assert!(sources.len() < Language::Fr.sources().len());
        french.bundle = bundle;
        let words = Words(Box::leak(Box::new(french)));
        assert_eq!(words.say("sign-in-title"), "Sign in");
        assert_eq!(words.say("sign-in-do"), Words::of(Language::Fr).say("sign-in-do"));
        let said = Said::new("lead-who").with("members", 3_u32).with("circles", 1_u32);
        assert_eq!(words.tell(&said), "Reported by 3 members of the same circle.");
    }
}
