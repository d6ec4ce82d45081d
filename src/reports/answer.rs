//! What an answer says, and in which order: the worst credible thing first, one card for each author.

use std::collections::HashMap;

use super::{Also, Code, CodeSet, Facts, Severity};
use crate::kernel::{MemberId, Month};

/// Who a report says filed it when it is a shell: nobody but its supporters stands for it.
pub const NO_AUTHOR: MemberId = MemberId::from_bytes([0; 16]);

/// How many cards an answer shows of one identifier; the rest it only counts.
pub const MAX_CARDS: usize = 20;

/// How many other identifiers of the same person a lookup goes on to.
pub const MAX_LINKS: usize = 5;

/// A report that a lookup has found and opened.
pub struct Opened {
    /// What it says, fading codes left out.
    pub codes: CodeSet,
    /// Its facts.
    pub facts: Facts,
    /// Who filed it; none of a shell. Never shown.
    pub author: Option<MemberId>,
}

impl Opened {
    /// The month it tells of: when it happened, else when it was filed.
    #[must_use]
    pub fn month(&self) -> Month {
        self.facts.month.unwrap_or(self.facts.filed)
    }

    /// Its author's other reports of the same identifier, as grave, become part of it: one author is one card, with all the
    /// codes, and with the facts of the newest. Nothing says that there were several.
    pub fn take_in(&mut self, older: &Self) {
        self.codes = self.codes.and(older.codes);
        let also = &mut self.facts.also;
        also.extend(older.facts.also.iter().copied().filter(|tick| !also.contains(tick)).collect::<Vec<Also>>());
    }
}

/// The first sentence of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lead {
    /// What was reported of the worst severity, worst first.
    pub codes: Vec<Code>,
    /// How grave it is.
    pub severity: Severity,
    /// The last month in which they say it happened.
    pub last: Month,
}

/// What to lead with: the gravest things. None of no report.
#[must_use]
pub fn lead<'a>(reports: impl Iterator<Item = &'a Opened>) -> Option<Lead> {
    let reports: Vec<&Opened> = reports.collect();
    let severity = reports.iter().map(|report| report.codes.severity()).max()?;
    let grave = || reports.iter().filter(|report| report.codes.severity() == severity);
    let mut codes: Vec<Code> = grave().flat_map(|report| report.codes.iter()).collect();
    codes.retain(|code| code.severity() == severity);
    codes.sort_unstable();
    codes.dedup();
    Some(Lead { codes, severity, last: grave().map(|report| report.month()).max()? })
}

/// Numbers things so that those of one author and one severity have one number, in the order in which they come. Reports whose
/// author nobody knows any more may all be one person's, and have one number; a shell has no author, and one of its own.
#[must_use]
pub fn cards<'a>(reports: impl Iterator<Item = &'a Opened>, is_known: impl Fn(MemberId) -> bool) -> Vec<usize> {
    let mut numbers: HashMap<(Option<MemberId>, Severity), usize> = HashMap::new();
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        next - 1
    };
    reports
        .map(|report| match report.author {
            Some(author) => {
                let known = Some(author).filter(|author| is_known(*author));
                *numbers.entry((known, report.codes.severity())).or_insert_with(&mut fresh)
            }
            None => fresh(),
        })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::reports::Consents;

    fn opened(author: Option<u8>, codes: &[Code], filed: &str) -> Opened {
        let codes = CodeSet::of(codes.iter().copied()).unwrap();
        let facts = Facts {
            codes,
            also: Vec::new(),
            first_hand: true,
            region: None,
            filed: filed.parse().unwrap(),
            month: None,
            part_of_day: None,
            area: None,
            setting: None,
            contact: None,
            consents: Consents::of(Vec::new()),
            identifiers: Vec::new(),
        };
        Opened { codes, facts, author: author.map(|byte| MemberId::from_bytes([byte; 16])) }
    }

    #[test]
    fn one_author_has_one_card_for_each_severity_and_shells_one_each() {
        let reports = [
            opened(Some(1), &[Code::Kill], "2026-01"),
            opened(Some(2), &[Code::Kill], "2026-02"),
            opened(Some(1), &[Code::Rape], "2026-03"),
            opened(Some(1), &[Code::Unpaid], "2026-04"),
            opened(None, &[Code::Kill], "2026-05"),
            opened(None, &[Code::Kill], "2026-06"),
        ];
        assert_eq!(cards(reports.iter(), |_| true), [0, 1, 0, 2, 3, 4]);
        assert_eq!(cards(reports.iter(), |_| false), [0, 0, 0, 1, 2, 3], "of people nobody knows, one");
    }

    #[test]
    fn a_card_takes_in_codes_and_ticks_and_keeps_its_own_facts() {
        let mut newest = opened(Some(1), &[Code::Rape], "2026-03");
        let mut older = opened(Some(1), &[Code::Kill, Code::Unpaid], "2026-01");
        (newest.facts.also, older.facts.also) = (vec![Also::Trap], vec![Also::Trap, Also::Others]);
        newest.take_in(&older);
        assert_eq!(newest.codes.iter().collect::<Vec<_>>(), [Code::Kill, Code::Rape, Code::Unpaid]);
        assert_eq!(newest.facts.also, [Also::Trap, Also::Others]);
        assert_eq!(newest.month().to_string(), "2026-03");
    }

    #[test]
    fn an_answer_leads_with_every_gravest_code_and_the_last_month_of_such_a_report() {
        let reports = [
            opened(Some(1), &[Code::Weapon, Code::NoShow], "2026-01"),
            opened(Some(2), &[Code::Kill], "2026-02"),
            opened(Some(3), &[Code::TimeWaster], "2026-08"),
        ];
        let lead = lead(reports.iter()).unwrap();
        assert_eq!(lead.codes, [Code::Kill, Code::Weapon]);
        assert_eq!((lead.severity, lead.last.to_string().as_str()), (Severity::Danger, "2026-02"));
        assert_eq!(super::lead([].into_iter()), None);
    }
}
