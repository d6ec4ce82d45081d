//! What the reported person could work out, if he ever heard what a report says.
//!
//! One table says which sentence holds when. The server evaluates it for the page that it draws; the page carries the conditions, and
//! `static/infer.js` evaluates them again at every change.

use std::fmt;

use super::form::ReportForm;
use crate::messages::Said;

/// A sentence, and whether it holds of a report as it is filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Inference {
    /// The sentence.
    pub said: Said,
    /// All of these must hold.
    pub when: &'static [Term],
    /// Whether they do.
    pub holds: bool,
}

impl Inference {
    /// The conditions as `static/infer.js` reads them.
    #[must_use]
    pub fn conditions(&self) -> String {
        self.when.iter().map(Term::to_string).collect::<Vec<_>>().join(" ")
    }
}

/// A condition: of these fields (`area`), or fields with these values (`delay=day`), more than so many are filled in; or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    not: bool,
    of: &'static [&'static str],
    more_than: usize,
}

const fn any(of: &'static [&'static str]) -> Term {
    Term { not: false, of, more_than: 0 }
}

const fn none(of: &'static [&'static str]) -> Term {
    Term { not: true, ..any(of) }
}

const TIME: &[&str] = &["month", "part_of_day"];
const PLACE: &[&str] = &["area", "setting"];
const WORDS: &[&str] = &["account", "description"];
const SHOWN: &[&str] = &["shown=yes"];
const KEPT_BACK: &[&str] = &["shown=no"];
const DELAYS: &[&str] = &["delay=none", "delay=hours", "delay=day", "delay=week"];
/// Those of which [`Code::is_urgent`](crate::reports::Code::is_urgent) says that others ought to hear at once.
const URGENT: &[&str] = &[
    "code=kill",
    "code=rape",
    "code=condom",
    "code=violence",
    "code=weapon",
    "code=held",
    "code=drugged",
    "code=robbed",
    "code=stalked",
    "code=outed",
    "code=false_officer",
    "code=threat",
    "code=harassed",
];

/// Gravest first.
const TABLE: &[(&str, &[Term])] = &[
    ("infer-time-and-place", &[any(TIME), any(PLACE)]),
    ("infer-time", &[any(TIME), none(PLACE)]),
    ("infer-place", &[none(TIME), any(PLACE)]),
    ("infer-codes-only", &[none(TIME), none(PLACE)]),
    ("infer-words-shared", &[any(WORDS), any(SHOWN)]),
    ("infer-words-kept", &[any(WORDS), any(KEPT_BACK)]),
    ("infer-words-unsaid", &[any(WORDS), none(&["shown=yes", "shown=no"])]),
    ("infer-identifiers", &[Term { more_than: 1, ..any(&["identifier"]) }]),
    ("infer-delay-day", &[any(&["delay=day"])]),
    ("infer-delay-week", &[any(&["delay=week"])]),
    ("infer-delay-hours", &[any(&["delay=hours"])]),
    ("infer-no-delay", &[any(&["delay=none"])]),
    ("infer-usual-at-once", &[none(DELAYS), any(URGENT)]),
    ("infer-usual-hours", &[none(DELAYS), none(URGENT)]),
];

/// Every sentence, gravest first, and whether it holds of this form.
#[must_use]
pub fn could_infer(form: &ReportForm) -> Vec<Inference> {
    let filled = filled_in(form);
    let inference = |&(id, when): &(&'static str, &'static [Term])| Inference {
        said: Said::plain(id),
        when,
        holds: when.iter().all(|term| term.holds(&filled)),
    };
    TABLE.iter().map(inference).collect()
}

/// What is filled in, as a browser would send it; of the fields that the table speaks of.
fn filled_in(form: &ReportForm) -> Vec<(&'static str, &str)> {
    let mut all: Vec<(&'static str, &str)> = form.identifiers.iter().map(|one| ("identifier", &*one.value)).collect();
    all.extend([
        ("month", &*form.month.value),
        ("part_of_day", &*form.part_of_day.value),
        ("area", &*form.area.value),
        ("setting", &*form.setting.value),
        ("account", &*form.account.value),
        ("description", &*form.description.value),
        ("shown", &*form.shown.value),
        ("delay", &*form.delay.value),
    ]);
    all.extend(form.codes.chosen.iter().map(|chosen| ("code", &**chosen)));
    all.retain(|(_, value)| !value.trim().is_empty());
    all
}

impl Term {
    fn holds(&self, filled: &[(&str, &str)]) -> bool {
        let named = |name: &str, value: &str| {
            self.of.iter().any(|wanted| match wanted.split_once('=') {
                Some((field, chosen)) => (field, chosen) == (name, value),
                None => *wanted == name,
            })
        };
        let count = filled.iter().filter(|(name, value)| named(name, value)).count();
        (count > self.more_than) != self.not
    }
}

/// As `!area|setting`, `delay=day` or `identifier>1`.
impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", if self.not { "!" } else { "" }, self.of.join("|"))?;
        if self.more_than > 0 { write!(f, ">{}", self.more_than) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::web::form::Field;

    fn said(form: &ReportForm) -> Vec<Said> {
        could_infer(form).into_iter().filter(|one| one.holds).map(|one| one.said).collect()
    }

    #[test]
    fn of_an_empty_form_he_could_tell_what_happened_and_that_it_was_some_hours_ago() {
        assert_eq!(said(&ReportForm::empty()), [Said::plain("infer-codes-only"), Said::plain("infer-usual-hours")]);
        let urgent = |code: &str| ReportForm { codes: crate::web::form::Ticks::of([code]), ..ReportForm::empty() };
        for code in crate::reports::Code::ALL {
            let usual = if code.is_urgent() { "infer-usual-at-once" } else { "infer-usual-hours" };
            assert!(said(&urgent(code.as_str())).contains(&Said::plain(usual)), "{}", code.as_str());
        }
        let blank = ReportForm { area: Field::of(" \u{a0}\n"), ..ReportForm::empty() };
        assert_eq!(said(&blank), said(&ReportForm::empty()));
    }

    #[test]
    fn each_group_says_one_thing_at_most_and_time_and_delay_always_one() {
        for bits in 0..64_u8 {
            let on = |bit: u8, value: &str| Field::of(if bits >> bit & 1 == 1 { value } else { "" });
            let form = ReportForm {
                month: on(0, "2026-09"),
                area: on(1, "Leeds"),
                account: on(2, "what"),
                delay: on(3, "week"),
                identifiers: vec![Field::of("a"), on(4, "b")],
                shown: on(5, "yes"),
                ..ReportForm::empty()
            };
            let held: Vec<bool> = could_infer(&form).iter().map(|one| one.holds).collect();
            let count = |range: std::ops::Range<usize>| held[range].iter().filter(|holds| **holds).count();
            let words = usize::from(bits >> 2 & 1 == 1);
            assert_eq!((count(0..4), count(4..7), count(8..14)), (1, words, 1), "{bits:06b}");
            assert_eq!(held[7], bits >> 4 & 1 == 1, "{bits:06b}");
        }
    }

    #[test]
    fn conditions_are_written_as_the_script_reads_them() {
        let all: Vec<String> = could_infer(&ReportForm::empty()).iter().map(Inference::conditions).collect();
        assert_eq!(all[1], "month|part_of_day !area|setting");
        assert_eq!(all[6], "account|description !shown=yes|shown=no");
        assert_eq!((&*all[7], &*all[11]), ("identifier>1", "delay=none"));
    }
}
