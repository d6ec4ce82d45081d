//! What is known of one identifier, as an answer shows it: the worst credible thing, then one card an author.

use std::collections::{HashMap, HashSet};

use super::evidence::{Certainty, Evidence, Place};
use super::reader::{FoundReport, May, NoWords};
use crate::kernel::{MemberId, ReportId};
use crate::reports::{Lead, MAX_CARDS, Opened, ReportState, Severity, cards, lead};
use crate::trust::{AuthorLabel, Outcome, Registry};

/// What is known of one identifier.
pub struct Known {
    /// The worst credible thing.
    pub lead: Lead,
    /// How many members say each of the codes it names.
    pub shared: Vec<usize>,
    /// How sure the community is of that.
    pub behind: Certainty,
    /// The cards, by what they lead with, the gravest first.
    pub groups: Vec<Group>,
    /// How many cards are not shown: less grave, or older.
    pub left_out: usize,
}

/// The cards of one severity.
pub struct Group {
    /// How grave it is.
    pub severity: Severity,
    /// How sure the community is.
    pub certainty: Certainty,
    /// One an author, the gravest and newest first.
    pub cards: Vec<FoundReport>,
}

/// Who asks, and of which reports there are cards already.
pub(super) struct Asking<'a> {
    pub(super) reader: MemberId,
    /// Whether the reader typed this identifier: nobody says anything of one that she does not know.
    pub(super) typed: bool,
    pub(super) shown: &'a HashSet<ReportId>,
}

impl Known {
    /// What is known at this place; none where nothing is, or nothing that is not shown already.
    pub(super) fn at(evidence: &Evidence, registry: &Registry, asking: &Asking<'_>, place: Place) -> Option<Self> {
        let backed = backed(evidence, registry, &place);
        let leads = |report: &&FoundReport| backed.is_empty() || backed.contains(&report.id);
        let lead = lead(place.reports.iter().filter(leads).map(|report| &report.opened))?;
        let behind = evidence.certainty(registry, &place, lead.severity)?;
        if behind.assessment.voices == 0 {
            // A shell that nobody stands for any more says nothing.
            return None;
        }
        let may_speak = registry.access(&asking.reader).voice;
        let mut certainties: HashMap<Severity, (Certainty, bool)> = HashMap::new();
        for severity in [Severity::Danger, Severity::Harm, Severity::Nuisance] {
            let ruled = all_ruled_true(&place, severity).then_some(Outcome::True);
            let certainty = evidence.certainty_after(registry, &place, severity, ruled);
            let has_spoken = evidence.has_spoken(&place, severity, asking.reader);
            certainties.extend(certainty.map(|certainty| (severity, (certainty, has_spoken))));
        }
        let shared = lead.codes.iter().map(|code| evidence.behind_code(registry, &place, *code, &backed)).collect();
        let fresh = place.reports.into_iter().filter(|report| !asking.shown.contains(&report.id)).collect();
        let mut cards = merged(fresh, |author| registry.state(&author).is_some());
        for card in &mut cards {
            let others = asking.typed && card.opened.author != Some(asking.reader);
            let has_spoken = certainties.get(&card.opened.codes.severity()).is_none_or(|(_, spoken)| *spoken);
            card.may = May { speak: others && may_speak && !has_spoken, flag: others };
            card.author_label = card.opened.author.and_then(|author| registry.author_label(&author));
        }
        cards.sort_by_key(|card| {
            let opened = &card.opened;
            let behind_others = !leads(&card);
            (behind_others, opened.codes.worst(), std::cmp::Reverse(opened.month()))
        });
        let left_out = cards.len().saturating_sub(MAX_CARDS);
        cards.truncate(MAX_CARDS);
        let groups = grouped(cards, &certainties);
        (!groups.is_empty()).then_some(Self { lead, shared, behind, groups, left_out })
    }
}

/// Reports that others stand behind, or that a member does: all but those of a former member, or of somebody nobody knows any
/// more, that peers have not accepted and nobody whose word weighs something supports. If there are no others, they are what is
/// known.
fn backed(evidence: &Evidence, registry: &Registry, place: &Place) -> HashSet<ReportId> {
    let is_backed = |report: &&FoundReport| {
        let is_member = |author: MemberId| {
            registry.state(&author).is_some() && registry.author_label(&author) != Some(AuthorLabel::Former)
        };
        let stands = report.opened.author.is_some_and(is_member);
        stands || report.state == ReportState::Reviewed || evidence.is_supported(registry, report.id)
    };
    place.reports.iter().filter(is_backed).map(|report| report.id).collect()
}

fn all_ruled_true(place: &Place, severity: Severity) -> bool {
    let mut on_record = place.reports.iter().filter(|report| report.opened.codes.severity() == severity).peekable();
    on_record.peek().is_some() && on_record.all(|report| report.ruled_true)
}

/// One card for each author and severity: the newest report, with what her others add.
fn merged(mut reports: Vec<FoundReport>, is_known: impl Fn(MemberId) -> bool) -> Vec<FoundReport> {
    reports.sort_by_key(|report| std::cmp::Reverse(report.opened.month()));
    let numbers = cards(reports.iter().map(|report| &report.opened), is_known);
    let mut merged: Vec<FoundReport> = Vec::new();
    for (number, report) in numbers.into_iter().zip(reports) {
        match merged.get_mut(number) {
            Some(card) => take_in(card, report),
            None => merged.push(report),
        }
    }
    merged
}

/// What peers or stewards have not looked at in one of them, they have not looked at on the card.
fn take_in(card: &mut FoundReport, older: FoundReport) {
    Opened::take_in(&mut card.opened, &older.opened);
    card.ruled_true &= older.ruled_true;
    if older.state != ReportState::Reviewed {
        card.state = older.state;
    }
    if matches!(card.words, Err(NoWords::NoneForReaders)) || (card.words.is_err() && older.words.is_ok()) {
        card.words = older.words;
    }
}

fn grouped(cards: Vec<FoundReport>, certainties: &HashMap<Severity, (Certainty, bool)>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for card in cards {
        let severity = card.opened.codes.severity();
        match groups.iter_mut().find(|group| group.severity == severity) {
            Some(group) => group.cards.push(card),
            None => {
                let Some((certainty, _)) = certainties.get(&severity) else { continue };
                groups.push(Group { severity, certainty: *certainty, cards: vec![card] });
            }
        }
    }
    groups
}
