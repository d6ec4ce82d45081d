//! From one identifier to others of the same person: only where a report that peers have accepted says so, by an author whose
//! word weighs enough to corroborate, and who is not the reader.

use super::evidence::{Evidence, Place};
use super::known::Known;
use super::reader::FoundReport;
use crate::identifiers::Kind;
use crate::kernel::MemberId;
use crate::reports::{MAX_LINKS, ReportState};
use crate::sealing::Token;
use crate::trust::Registry;

/// What is known of an identifier that is linked to the one that was asked for.
pub struct LinkedKnown {
    /// Which kind of identifier it is. The identifier itself is never shown.
    pub kind: Kind,
    /// Whether two members who are independent of each other say so in reports that peers have accepted.
    pub confirmed: bool,
    /// What is known of it.
    pub known: Known,
}

/// A link that a lookup goes on to.
pub(super) struct Link {
    pub(super) kind: Kind,
    pub(super) token: Token,
    pub(super) confirmed: bool,
}

/// The links that are followed, one step from what was asked: those first that most authors name, and of each author her first
/// before anybody's second, so that nobody crowds out what another says.
pub(super) fn followed(evidence: &Evidence, registry: &Registry, reader: MemberId, place: &Place) -> Vec<Link> {
    struct Named<'a> {
        kind: Kind,
        token: &'a Token,
        by: Vec<MemberId>,
        rank: usize,
    }
    let mut named: Vec<Named<'_>> = Vec::new();
    let mut ranks: Vec<(MemberId, usize)> = Vec::new();
    for (author, report) in place.reports.iter().filter_map(|report| Some((author_of(report, reader)?, report))) {
        if evidence.weight(registry, author) < registry.params().corr_weight {
            continue;
        }
        for other in report.opened.facts.identifiers.iter().filter(|other| !place.at.contains(&other.token.locator())) {
            let rank = next_rank(&mut ranks, author);
            let locator = other.token.locator();
            match named.iter_mut().find(|link| link.token.locator() == locator) {
                Some(link) if link.by.contains(&author) => {}
                Some(link) => {
                    link.by.push(author);
                    link.rank = link.rank.min(rank);
                }
                None => named.push(Named { kind: other.kind, token: &other.token, by: vec![author], rank }),
            }
        }
    }
    named.sort_by_key(|link| (std::cmp::Reverse(link.by.len()), link.rank));
    let link = |link: Named<'_>| Link {
        kind: link.kind,
        token: link.token.clone(),
        confirmed: evidence.are_independent(registry, place, &link.by),
    };
    named.into_iter().take(MAX_LINKS).map(link).collect()
}

/// Who says so, if it is somebody whom a link is taken from.
fn author_of(report: &FoundReport, reader: MemberId) -> Option<MemberId> {
    report.opened.author.filter(|author| report.state == ReportState::Reviewed && *author != reader)
}

fn next_rank(ranks: &mut Vec<(MemberId, usize)>, author: MemberId) -> usize {
    match ranks.iter_mut().find(|(other, _)| *other == author) {
        Some((_, rank)) => {
            *rank += 1;
            *rank
        }
        None => {
            ranks.push((author, 0));
            0
        }
    }
}
