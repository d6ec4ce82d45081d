//! Looking into a registry's database without opening the registry: whether its logs hold, and whether the states beside the
//! log of standing are what the log comes to. Only mending changes anything.

use std::path::Path;
use std::sync::Arc;

use super::ledger::{Agreement, compare, mark_log};
use super::{Trouble, audit, dates};
use crate::config::Limits;
use crate::kernel::{Day, Moment};
use crate::sealing::{Keyring, KeyringError, LogMark, RingMatch, Seals};
use crate::store::whole::{self, Disagreement};
use crate::store::{DatabaseUrl, Db, Peeked, Store, StoreFault, outbox, registry, reports, trust_log, voices};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// How many lines the stewards' log holds, and the mark of the last; what is wrong with it.
    pub audit: Result<Log, String>,
    /// The same of the log of standing.
    pub standing: Result<Log, String>,
    /// How the states beside it agree with it.
    pub agreement: Option<Agreement>,
    /// How many letters wait to be sent.
    pub letters: u64,
    /// A day to come that the clock has shown already.
    pub ahead: Option<Day>,
    /// Whether the database server keeps sums of its pages, so that it notices a damaged one.
    pub sums_its_pages: bool,
}

/// A log that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// How many lines it has.
    pub lines: usize,
    /// The first eight digits of the last one's mark, to be noted down elsewhere: a log that is cut off at its end shows it.
    pub last: Option<String>,
}

/// Why nothing could be found out.
#[derive(Debug, thiserror::Error)]
pub enum ExamineError {
    /// There is no registry.
    #[error("there is no registry here yet: nothing was started with these settings")]
    Nothing,
    /// Its tables are of another version of the program.
    #[error("the database's tables are older than this program: `parasol migrate` brings them up to date")]
    Older,
    /// Not its key file.
    #[error("the key file does not belong to this database")]
    WrongKey,
    /// No key file.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    /// The log has marks already, so that new ones would hide what was changed.
    #[error("the log of standing has marks already: it is not marked again")]
    Marked,
    /// Ours.
    #[error(transparent)]
    Trouble(#[from] Trouble),
}
super::trouble::takes_trouble!(ExamineError);

/// What to do besides comparing.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mending {
    /// Write the states anew where they differ.
    pub mend: bool,
    /// Put marks on a log that an older version wrote without any.
    pub mark: bool,
}

/// Looks, and changes nothing.
///
/// # Errors
/// [`ExamineError`].
pub fn look(url: &DatabaseUrl, key_file: &Path, limits: &Limits, now: Moment) -> Result<Findings, ExamineError> {
    peek(url, |db| {
        let seals = seals(db, key_file)?;
        let audit = audit::verified(db, &seals);
        let compared = compare(db, &seals, false);
        Ok(Findings {
            audit: audit.map(audit_log).map_err(|trouble| trouble.to_string()),
            standing: match &compared {
                Ok(_) => Ok(standing_log(db)?),
                Err(fault) => Err(fault.to_string()),
            },
            agreement: compared.ok(),
            letters: outbox::count(db)?,
            ahead: dates::ahead(db, limits, now)?,
            sums_its_pages: whole::sums_its_pages(db)?,
        })
    })
}

/// Looks at everything that is stored, as far as the key file opens it, and gives what is wrong. `progress` is told how many
/// of 256 parts are done.
///
/// # Errors
/// [`ExamineError`].
pub fn look_deep(url: &DatabaseUrl, key_file: &Path, progress: impl Fn(u32)) -> Result<Vec<String>, ExamineError> {
    peek(url, |db| {
        let seals = seals(db, key_file)?;
        let mut found = whole::pages(db).unwrap_or_else(|fault| vec![fault.to_string()]);
        found.truncate(LINES);
        let (mut differ, mut closed, mut unread) = (Disagreement::default(), 0_usize, 0_u32);
        for first in 0..=u8::MAX {
            match whole::disagreement(db, first) {
                Ok(part) => differ += part,
                Err(_) => unread += 1,
            }
            match unopened(db, &seals, first) {
                Ok(part) => closed += part,
                Err(_) => unread += 1,
            }
            progress(u32::from(first) + 1);
        }
        let Disagreement { places, reports, loose } = differ;
        let counts = [
            (places, "identifiers have more or fewer entries or voices than are counted"),
            (reports, "reports differ from what stands of them a second time"),
            (loose, "entries or voices lead to no report"),
            (i64::try_from(closed).unwrap_or(i64::MAX), "sealed values cannot be opened"),
            (i64::from(unread), "parts cannot be read at all"),
        ];
        found.extend(counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")));
        Ok(found)
    })
}

/// At most so many of the engine's own lines.
const LINES: usize = 20;

/// How many sealed values the key file ought to open and does not, of reports and voices whose key begins with this byte.
fn unopened(db: &mut Db, seals: &Seals, first: u8) -> Result<usize, ExamineError> {
    let mut closed = 0;
    for row in reports::beginning_with(db, first)? {
        let seal = seals.report(row.id);
        let mut opens = seal.open_author(row.author.as_bytes()).is_ok();
        if let Some(copy) = reports::review_copy(db, row.id)? {
            opens &= seal.open_review_copy(copy.as_bytes()).is_ok_and(|keys| {
                seal.open_facts(&keys.facts, row.facts.as_bytes()).is_ok()
                    && seal.open_words(&keys.words, row.words.as_bytes()).is_ok()
            });
        }
        closed += usize::from(!opens);
    }
    let rows = voices::beginning_with(db, first)?;
    closed += rows.iter().filter(|row| !super::voices::opens(seals, row)).count();
    Ok(closed)
}

/// Holds the states beside the log of standing against it.
///
/// # Errors
/// [`ExamineError`]; a log that was altered among them.
pub async fn recompute(url: &DatabaseUrl, key_file: &Path, how: Mending) -> Result<Agreement, ExamineError> {
    if !how.mend && !how.mark {
        return peek(url, |db| {
            let seals = seals(db, key_file)?;
            Ok(compare(db, &seals, false)?)
        });
    }
    // Nothing is made where there is nothing.
    peek(url, |db| seals(db, key_file).map(drop))?;
    let key_file = key_file.to_owned();
    let store = Store::open(url, 1)?;
    store
        .write(move |db| {
            let seals = seals(db, &key_file)?;
            if how.mark && !mark_log(db, &seals)? {
                return Err(ExamineError::Marked);
            }
            Ok(compare(db, &seals, how.mend)?)
        })
        .await
}

fn peek<T>(url: &DatabaseUrl, work: impl FnOnce(&mut Db) -> Result<T, ExamineError>) -> Result<T, ExamineError> {
    match Store::look(url)? {
        Peeked::Nothing => Err(ExamineError::Nothing),
        Peeked::Older => Err(ExamineError::Older),
        Peeked::Open(mut db) => work(&mut db),
    }
}

fn seals(db: &mut Db, key_file: &Path) -> Result<Seals, ExamineError> {
    let row = registry::find(db)?.ok_or(ExamineError::Nothing)?;
    let ring = Keyring::load(key_file)?;
    if ring.compare(&row.fingerprint) == RingMatch::Other {
        return Err(ExamineError::WrongKey);
    }
    Ok(Seals::new(Arc::new(ring), row.id))
}

fn audit_log(lines: Vec<crate::store::audit::AuditRow>) -> Log {
    Log { lines: lines.len(), last: lines.last().map(|line| short(&line.mark)) }
}

fn standing_log(db: &mut Db) -> Result<Log, StoreFault> {
    let last = trust_log::last(db)?;
    let mark = trust_log::day_and_mark(db, last)?.map(|(_, mark)| short(&mark));
    Ok(Log { lines: usize::try_from(last).unwrap_or(0), last: mark })
}

fn short(mark: &LogMark) -> String {
    data_encoding::HEXLOWER.encode(mark.as_bytes().get(..4).unwrap_or_default())
}
