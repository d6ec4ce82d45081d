//! What stays of a report for those who support it, if its author takes it back: a *shell*, its codes sealed once more.
//!
//! A support is made with the identifier at hand, so that the codes can be sealed under it then; a withdrawal is not. The shell
//! waits beside the report, and takes its place when the report goes: with the codes and the month of the newest support,
//! without an author, facts or words, and without a sign that anything was taken back.

use std::collections::HashSet;

use super::super::Trouble;
use super::remove::{delete, forget};
use super::{Heard, HeardVoice};
use crate::kernel::{CaseId, MemberId, Moment, Month, ReportId, VoiceId, random};
use crate::reports::{Also, CodeSet, Consent, Consents, Facts, FactsError, NO_AUTHOR, ReportState, VoiceKind, Words};
use crate::sealing::{AuthorTag, Locator, ReportKeys, Sealed, Seals, Slip, Token, WrappedKeys};
use crate::store::entries::Unfindable;
use crate::store::reports::{ReportRow, WordsFor};
use crate::store::shells::ShellRow;
use crate::store::voices::VoiceRow;
use crate::store::{Db, cases, entries, reports, shells, voices};

/// States whose reports lookups do not find. One without consent has no copy for reviewers, and stays unreviewed.
pub(in crate::acts) const UNFINDABLE: Unfindable<'static> =
    Unfindable { rejected: ReportState::Rejected.as_str(), unless_reviewed: ReportState::Unreviewed.as_str() };

/// What a supporter says is true: what the card shows, with all that its author filed of the record.
pub(in crate::acts) struct Supported {
    pub(in crate::acts) codes: CodeSet,
    pub(in crate::acts) also: Vec<Also>,
    /// Whether only supporters stand for it already.
    pub(in crate::acts) is_shell: bool,
}

/// Keeps a report's codes for those who support it, under these tokens, all of one identifier that it is filed under. Called at
/// each support: the newest gives the month.
pub(in crate::acts) fn keep_shell(
    db: &mut Db,
    seals: &Seals,
    report: ReportId,
    supported: &Supported,
    tokens: &[Token],
    this_month: Month,
) -> Result<(), Trouble> {
    let facts = shell_facts(supported.codes, &supported.also, this_month);
    let expires = facts.expires();
    let text = facts.encode().map_err(damaged)?;
    if supported.is_shell {
        let filed = entries::find(db, &locators(tokens))?;
        let Some(entry) = filed.into_iter().find(|entry| entry.report.id == report) else { return Ok(()) };
        let sealed = sealed_again(seals, report, tokens, &entry.locator, entry.keys.facts.as_bytes(), &text)?;
        return Ok(sealed.map_or(Ok(()), |sealed| reports::set_facts(db, report, &sealed, expires))?);
    }
    let there = shells::of_report(db, report)?;
    for shell in &there {
        let filed = shells::entries_of(db, shell.id)?;
        let opens = |(at, keys): &(Locator, WrappedKeys)| {
            Some((tokens.iter().find(|token| token.locator() == *at)?.clone(), keys.clone()))
        };
        let Some((token, wrapped)) = filed.iter().find_map(opens) else { continue };
        let seal = seals.report(shell.id);
        let facts = seal.unwrap_facts(&token, wrapped.facts.as_bytes())?;
        let words = seal.unwrap_words(&token, wrapped.words.as_bytes())?;
        shells::set_facts(db, shell.id, &seal.seal_facts(&facts, &text)?, expires)?;
        // Another spelling of the same identifier: the shell is found by it too from now on.
        let keys = ReportKeys { facts, words };
        for other in tokens.iter().filter(|other| filed.iter().all(|(at, _)| *at != other.locator())) {
            shells::insert_entry(db, &other.locator(), shell.id, &seal.wrap(other, &keys))?;
        }
        return Ok(());
    }
    let id = if there.is_empty() { report } else { ReportId::random() };
    let (seal, keys) = (seals.report(id), ReportKeys::fresh());
    let row = ShellRow {
        id,
        report,
        facts: seal.seal_facts(&keys.facts, &text)?,
        words: seal.seal_words(&keys.words, &Words::none().encode())?,
        expires,
    };
    shells::insert(db, &row)?;
    for token in tokens {
        shells::insert_entry(db, &token.locator(), id, &seal.wrap(token, &keys))?;
    }
    Ok(())
}

/// The facts once more under the key that this entry has, if one of the tokens opens it.
fn sealed_again(
    seals: &Seals,
    id: ReportId,
    tokens: &[Token],
    at: &Locator,
    wrapped: &[u8],
    text: &[u8],
) -> Result<Option<Sealed>, Trouble> {
    let Some(token) = tokens.iter().find(|token| token.locator() == *at) else { return Ok(None) };
    let seal = seals.report(id);
    let key = seal.unwrap_facts(token, wrapped)?;
    Ok(Some(seal.seal_facts(&key, text)?))
}

/// Nothing but codes, and of the ticks those that say what happened, not what else the author knew.
fn shell_facts(codes: CodeSet, also: &[Also], filed: Month) -> Facts {
    Facts {
        codes,
        also: also.iter().copied().filter(|also| matches!(also, Also::MoreThanOne | Also::Trap)).collect(),
        first_hand: true,
        region: None,
        filed,
        month: None,
        part_of_day: None,
        area: None,
        setting: None,
        contact: None,
        consents: Consents::of(vec![Consent::Lookup]),
        identifiers: Vec::new(),
    }
}

const fn damaged(_: FactsError) -> Trouble {
    Trouble::Damaged("a report's facts")
}

fn locators(tokens: &[Token]) -> Vec<Locator> {
    tokens.iter().map(Token::locator).collect()
}

/// What became of a report that its author took back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::acts) enum Withdrawn {
    /// There was none.
    NotThere,
    /// It is gone, with all that was said of it.
    Gone,
    /// It is gone; its codes stay, for these members who support it.
    ShellStays(Vec<MemberId>),
}

/// Takes a report out for its author: facts, words, author, voice and entries go. Where others support it, its shell takes its
/// place, with what they and others said; where they do not, all that was said of it goes too.
pub(in crate::acts) fn withdraw(db: &mut Db, seals: &Seals, id: ReportId, now: Moment) -> Result<Withdrawn, Trouble> {
    let Some(row) = reports::find(db, id)? else { return Ok(Withdrawn::NotThere) };
    let author = seals.report(id).open_author(row.author.as_bytes())?;
    hand_on(db, seals, id, author, now)?;
    let said: Vec<HeardVoice> = Heard::of_report(db, seals, id)?.into_iter().collect();
    let mut standing = Vec::new();
    for shell in shells::of_report(db, id)? {
        let at: HashSet<Locator> = shells::entries_of(db, shell.id)?.into_iter().map(|(locator, _)| locator).collect();
        if said.iter().any(|one| one.voice.kind == VoiceKind::Support && at.contains(&one.at)) {
            standing.push((shell, at));
        }
    }
    if standing.is_empty() {
        return Ok(if delete(db, seals, id)? { Withdrawn::Gone } else { Withdrawn::NotThere });
    }
    let stays =
        |one: &HeardVoice| one.voice.kind != VoiceKind::Report && standing.iter().any(|(_, at)| at.contains(&one.at));
    let (staying, going): (Vec<HeardVoice>, Vec<HeardVoice>) = said.into_iter().partition(stays);
    forget(db, seals, &going)?;
    for one in &going {
        voices::delete(db, &one.at, one.id)?;
    }
    let supporters = supporters(&staying);
    let cases: Vec<CaseId> = cases::about(db, id)?.iter().map(|case| case.id).collect();
    let mut own_stays = false;
    for (shell, at) in standing {
        let new = shell.id;
        own_stays |= new == id;
        take_place(db, seals, &row, shell)?;
        for one in staying.iter().filter(|one| at.contains(&one.at)) {
            hang_on(db, seals, one, Some(author), new)?;
        }
        for case in cases.iter().filter(|_| new != id) {
            cases::add_report(db, *case, new)?;
        }
    }
    shells::delete_of_report(db, id)?;
    reports::delete_review_copy(db, id)?;
    if !own_stays {
        reports::delete(db, id)?;
    }
    Ok(Withdrawn::ShellStays(supporters))
}

/// Where the author has another report of the same record that lookups find, what others said goes on with that one, and so does
/// the shell: nobody empties an answer, or sheds what speaks against it, by taking back one of several.
fn hand_on(db: &mut Db, seals: &Seals, id: ReportId, author: MemberId, now: Moment) -> Result<(), Trouble> {
    let said: Vec<HeardVoice> = Heard::of_report(db, seals, id)?.into_iter().collect();
    let places: HashSet<Locator> = said.iter().map(|one| one.at).collect();
    for at in places {
        let findable = entries::authors_at(db, &[at], &UNFINDABLE, now)?;
        let here = Heard::at(db, seals, &[at])?;
        for one in said.iter().filter(|one| one.at == at && one.voice.kind != VoiceKind::Report) {
            let is_next = |other: &&HeardVoice| {
                other.voice.kind == VoiceKind::Report
                    && (other.voice.speaker, other.voice.severity) == (author, one.voice.severity)
                    && other.report != id
                    && findable.iter().any(|(found, _)| *found == other.report)
            };
            let Some(next) = here.iter().find(is_next).map(|next| next.report) else { continue };
            hang_on(db, seals, one, None, next)?;
            for shell in shells::of_report(db, id)? {
                if shells::entries_of(db, shell.id)?.iter().any(|(filed, _)| *filed == at) {
                    shells::hand_on(db, shell.id, next)?;
                }
            }
        }
    }
    Ok(())
}

fn supporters(staying: &[HeardVoice]) -> Vec<MemberId> {
    let support = staying.iter().filter(|one| one.voice.kind == VoiceKind::Support);
    let mut all: Vec<MemberId> = support.map(|one| one.voice.speaker).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Writes the shell as a report of nobody's, over the report where it has its id.
fn take_place(db: &mut Db, seals: &Seals, was: &ReportRow, shell: ShellRow) -> Result<(), Trouble> {
    let state = ReportState::parse(&was.state).ok_or(Trouble::Damaged("a report's state"))?;
    let row = ReportRow {
        id: shell.id,
        author_tag: AuthorTag::from_bytes(random::bytes()),
        author: seals.report(shell.id).seal_author(NO_AUTHOR),
        facts: shell.facts,
        words: shell.words,
        state: without_words(state).as_str().to_owned(),
        visible_from: None,
        expires: shell.expires,
        hidden: was.hidden,
        ruling: was.ruling.clone(),
        tally: String::new(),
        words_for: WordsFor::Unknown,
    };
    if row.id == was.id {
        reports::replace(db, &row)?;
    } else {
        reports::insert(db, &row)?;
    }
    Ok(shells::file_as_report(db, row.id)?)
}

/// Nobody reviews a shell: one that waited is as one whose words are gone.
const fn without_words(state: ReportState) -> ReportState {
    match state {
        ReportState::Unreviewed | ReportState::Returned => ReportState::Returned,
        ReportState::Reviewed => ReportState::Reviewed,
        ReportState::Rejected => ReportState::Rejected,
    }
}

/// A voice stays with the shell, or with another report. Nobody is named in it who no longer has a voice there.
fn hang_on(
    db: &mut Db,
    seals: &Seals,
    one: &HeardVoice,
    gone: Option<MemberId>,
    shell: ReportId,
) -> Result<(), Trouble> {
    let mut voice = one.voice.clone();
    voice.habitual_with.retain(|other| Some(*other) != gone);
    let text = voice.encode().map_err(|_| Trouble::Damaged("a voice"))?;
    let id: VoiceId = one.id;
    let sealed = seals.seal_slip(Slip::Voice, &[one.at.as_bytes(), shell.as_bytes(), id.as_bytes()], &text)?;
    voices::delete(db, &one.at, id)?;
    Ok(voices::insert(db, &VoiceRow { locator: one.at, id, report: shell, voice: sealed })?)
}

/// Deletes shells that nobody supports any more, of these reports.
pub(super) fn delete_unsupported(db: &mut Db, seals: &Seals, of: &HashSet<ReportId>) -> Result<(), Trouble> {
    for id in of {
        let Some(row) = reports::find(db, *id)? else { continue };
        let is_shell = seals.report(*id).open_author(row.author.as_bytes())? == NO_AUTHOR;
        if is_shell {
            leave_supported(db, seals, *id)?;
        }
    }
    Ok(())
}

/// Of a shell, only what is filed where somebody supports it stays.
fn leave_supported(db: &mut Db, seals: &Seals, id: ReportId) -> Result<(), Trouble> {
    let said: Vec<HeardVoice> = Heard::of_report(db, seals, id)?.into_iter().collect();
    let supported: HashSet<Locator> =
        said.iter().filter(|one| one.voice.kind == VoiceKind::Support).map(|one| one.at).collect();
    if supported.is_empty() {
        delete(db, seals, id)?;
        return Ok(());
    }
    let going: Vec<HeardVoice> = said.into_iter().filter(|one| !supported.contains(&one.at)).collect();
    forget(db, seals, &going)?;
    for one in &going {
        voices::delete(db, &one.at, one.id)?;
    }
    for at in entries::locators_of(db, id)?.iter().filter(|at| !supported.contains(at)) {
        entries::delete(db, at, id)?;
    }
    Ok(())
}
