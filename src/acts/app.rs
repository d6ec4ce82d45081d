//! The running registry: everything an act needs, opened once at start.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use secrecy::ExposeSecret;

use super::credentials::{self, Decoy};
use super::dates;
use super::found;
use super::ledger::{Change, Ledger, unmarked};
use super::letters::{self, Postbox};
use super::look_up::Unwritten;
use super::minutes::MinuteCounts;
use super::passkeys;
use super::sessions::LastUses;
use crate::accounts::Limit;
use crate::accounts::limits::Quota;
use crate::config::Settings;
use crate::kernel::{Clock, Day, Moment, RegistryId};
use crate::mail::{Courier, CourierError};
use crate::sealing::{
    BadCost, Keyring, KeyringError, Lane, LimitKey, Memory, PassphrasePolicy, RelyingParty, RingMatch, Room, Seals,
    StretchCost, Stretcher, Tokens,
};
use crate::store::registry::RegistryRow;
use crate::store::{DatabaseUrl, DatabaseUrlError, Db, Ground, Store, StoreFault, registry};

/// Connections to the database: readers at once. Writers take turns anyway.
const CONNECTIONS: u32 = 8;
/// How many may wait for a lookup to be stretched before the next is sent away.
const LOOKUPS: NonZeroUsize = NonZeroUsize::new(128).unwrap(); // invariant: 128 is not zero
const ONE: NonZeroUsize = NonZeroUsize::MIN;
/// How many may wait for a passphrase to be checked. What strangers wait for takes two or three seconds then.
const PASSPHRASES: Room = Room { known: 128, strangers: 64, recoveries: 32 };
/// At most so many threads for passphrases: each has a working memory of nineteen megabytes while it works.
const MOST_WORKERS: usize = 8;

/// As many threads for passphrases as there are processors, but two at least: this many, and the one for the known.
fn passphrase_workers() -> NonZeroUsize {
    let processors = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    NonZeroUsize::new(processors.min(MOST_WORKERS) - 1).unwrap_or(ONE)
}

/// What an act needs.
pub struct App {
    /// The database.
    pub store: Store,
    /// Everything that is sealed under the keyring.
    pub seals: Seals,
    /// From identifiers to tokens.
    pub tokens: Tokens,
    /// Who stands where.
    pub ledger: Arc<Ledger>,
    /// When sessions were last used.
    pub(super) last_uses: Arc<LastUses>,
    /// What was counted in the last minute.
    pub minutes: MinuteCounts,
    /// What lookups cost while it could not be written.
    pub(super) unwritten: Arc<Unwritten>,
    /// Where letters are put in.
    pub post: Postbox,
    /// Who takes them to the mail server; nobody, until the operator names one.
    pub courier: Option<Courier>,
    /// The workers for passphrases.
    pub passphrases: Stretcher,
    /// The worker for lookups and reports, with a queue of its own.
    pub stretches: Stretcher,
    /// The registry as browsers know it, if they offer passkeys at its address.
    pub(super) relying_party: Option<Arc<RelyingParty>>,
    /// What is opened for a name that nobody has.
    pub(super) decoy: Arc<Decoy>,
    /// What a passphrase costs.
    pub policy: PassphrasePolicy,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What the operator set.
    pub settings: Arc<Settings>,
}

/// What a test may have otherwise than the program: the time, and how dear a stretch is.
pub struct Setup {
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What the tokens of a new registry cost.
    pub cost: StretchCost,
    /// Whether each write's first commit is refused, as if another writer had been in the way.
    pub refuses_first_commits: bool,
}

/// A registry that was opened.
pub struct Startup {
    /// The registry.
    pub app: App,
    /// Whether this was its first start.
    pub first: bool,
}

/// Why the registry cannot start, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The data folder cannot be made or used.
    #[error("the data folder {path} cannot be used: {why}")]
    DataDir {
        /// Which folder.
        path: PathBuf,
        /// What is wrong.
        why: String,
    },
    /// The database URL cannot be used.
    #[error("PARASOL_DATABASE_URL cannot be used: {0}")]
    DatabaseUrl(#[from] DatabaseUrlError),
    /// The database cannot be used.
    #[error("the database cannot be opened: {0}")]
    Store(#[from] StoreFault),
    /// The key file cannot be used.
    #[error("{0}")]
    Keyring(#[from] KeyringError),
    /// The key file belongs to another registry.
    #[error(
        "the key file {path} does not belong to this database: nothing could be opened with it, and nothing was changed. Put this registry's own key file back, or point PARASOL_KEY_FILE at it"
    )]
    WrongKey {
        /// Which file.
        path: PathBuf,
    },
    /// There is a key file, and nothing that was sealed under it.
    #[error(
        "the key file {key_file} is there, and its registry is not: there is none at {database}. Mount or restore its database, or point PARASOL_DATABASE_URL at it; nothing was made. `parasol found --new` begins a new registry beside this key file on purpose"
    )]
    NoRegistry {
        /// Which key file.
        key_file: PathBuf,
        /// Where its registry was looked for.
        database: String,
    },
    /// There are people, and the row that says under which keys they are sealed is gone.
    #[error(
        "the database {database} has lost the row of its registry: nothing in it could be opened. Restore it from its backup; nothing was changed"
    )]
    Remains {
        /// Which database.
        database: String,
    },
    /// A new registry was asked for where there is one.
    #[error("there is a registry at {database} already: a new one needs a database of its own; nothing was changed")]
    RegistryHere {
        /// Which database.
        database: String,
    },
    /// An older version wrote the log of standing, without marks.
    #[error(
        "the log of standing has {lines} lines without marks: a version before the marks wrote it, and nobody can tell whether it was changed since. `parasol migrate` asks you whether to believe it"
    )]
    Unmarked {
        /// How many lines.
        lines: usize,
    },
    /// The stored cost of tokens is out of range.
    #[error("the registry's stretch cost is out of range: {0}")]
    Cost(#[from] BadCost),
    /// No letter could ever be sent.
    #[error(transparent)]
    Courier(#[from] CourierError),
    /// No threads to be had.
    #[error("a worker cannot be started: {0}")]
    Worker(#[from] std::io::Error),
    /// Ours.
    #[error("the registry cannot be set up: {0}")]
    Trouble(#[from] super::Trouble),
}

impl App {
    /// Opens the registry, and makes it at the first start: data folder, key file, tables, founders' seats. A key file without
    /// its registry is no first start.
    ///
    /// # Errors
    /// [`StartError`] says what to do; nothing is half made.
    pub async fn open(settings: Settings, setup: Setup) -> Result<Startup, StartError> {
        let url = DatabaseUrl::parse(settings.storage.database_url.expose_secret())?;
        if let Some(refusal) = refusal(&url, &settings.storage.key_file)? {
            return Err(refusal);
        }
        Self::open_at(&url, settings, setup).await
    }

    /// Makes a new registry, under the key file if there is one already.
    ///
    /// # Errors
    /// As [`App::open`], and where there is a registry, or what is left of one.
    pub async fn found(settings: Settings, setup: Setup) -> Result<Startup, StartError> {
        let url = DatabaseUrl::parse(settings.storage.database_url.expose_secret())?;
        match Store::ground(&url)? {
            Ground::Bare | Ground::Begun => Self::open_at(&url, settings, setup).await,
            Ground::Registry => Err(StartError::RegistryHere { database: url.place() }),
            Ground::Remains => Err(StartError::Remains { database: url.place() }),
        }
    }

    async fn open_at(url: &DatabaseUrl, settings: Settings, setup: Setup) -> Result<Startup, StartError> {
        let courier = letters::courier(&settings.mail)?;
        make_data_dir(&settings.storage.data_dir)?;
        let store = Store::open(url, CONNECTIONS)?;
        let store = if setup.refuses_first_commits { store.refusing_first_commits() } else { store };
        // A write transaction: a database that can only be read is told now, not at the first report.
        let first = store.write(registry::find).await?.is_none();
        let ring = Arc::new(keyring(&settings.storage.key_file, first)?);
        if first {
            let today = setup.clock.now().day();
            found::first_start(&store, &ring, new_registry(&ring, &settings, setup.cost), today).await?;
        }
        let row = store.read(registry::find).await?.ok_or(super::Trouble::Damaged("the registry's row"))?;
        let row = same_ring(&store, &ring, row, &settings.storage.key_file).await?;
        let seals = Seals::new(ring.clone(), row.id);
        let lines = store.read(unmarked).await?;
        if lines > 0 {
            return Err(StartError::Unmarked { lines });
        }
        same_cost(&store, &seals, row.cost).await?;
        credentials::take_in(&store, &seals).await?;
        passkeys::take_in(&store, &seals).await?;
        let settings = Arc::new(settings);
        let app = Self {
            relying_party: RelyingParty::at(&settings.web.base_url, &settings.registry.name).map(Arc::new),
            decoy: Arc::new(Decoy::new(&seals)?),
            ledger: Arc::new(Ledger::new(seals.clone())),
            last_uses: Arc::default(),
            minutes: MinuteCounts::default(),
            unwritten: Arc::default(),
            post: Postbox::new(seals.clone(), settings.clone()),
            courier,
            seals,
            tokens: Tokens::new(ring, row.id, vec![row.cost])?,
            passphrases: Stretcher::start_with_one_for_the_known("passphrases", passphrase_workers(), PASSPHRASES)?,
            stretches: Stretcher::start("lookups", ONE, Room::of_one_line(LOOKUPS))?,
            policy: PassphrasePolicy::default(),
            clock: setup.clock,
            settings,
            store,
        };
        app.read_log().await?;
        app.look_at_dates().await?;
        Ok(Startup { app, first })
    }

    /// Tells the operator that the clock was ahead before, or is behind now.
    async fn look_at_dates(&self) -> Result<(), StoreFault> {
        let (settings, now) = (self.settings.clone(), self.now());
        if let Some(day) = self.store.read(move |db| dates::ahead(db, &settings.limits, now)).await? {
            tracing::warn!(%day, "something is dated ahead of now: the clock was ahead before, or is behind now");
        }
        Ok(())
    }

    /// A log that was altered is refused before anybody is let in by it; what a snapshot vouches for is checked aside
    /// ([`super::keep_standing`]).
    async fn read_log(&self) -> Result<(), StoreFault> {
        let (ledger, today) = (self.ledger.clone(), self.today());
        self.store.read(move |db| ledger.ask(db, today, |_| ())).await
    }

    /// This moment.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Today.
    #[must_use]
    pub fn today(&self) -> Day {
        self.now().day()
    }

    /// A limit as it is in force, and the row that counts this subject.
    #[must_use]
    pub fn counted(&self, quota: &Quota, subject: &[u8]) -> (Limit, LimitKey) {
        (quota.limit(&self.settings.limits), self.seals.limit_key(quota.name, subject))
    }

    /// Runs `work` in one write transaction in which it may apply events of trust; memory and log stay together.
    ///
    /// # Errors
    /// What `work` returns, or ours; nothing was changed then.
    pub async fn change<T, E, F>(&self, mut work: F) -> Result<T, E>
    where
        F: FnMut(&mut Db, &mut Change<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        let (ledger, settling, today) = (self.ledger.clone(), self.ledger.clone(), self.today());
        let work = move |db: &mut Db| ledger.change(db, today, &mut work);
        let done =
            self.store.write_and(work, move |done| settling.settle(done.as_ref().ok().map(|(_, changed)| changed)));
        done.await.map(|(done, _)| done)
    }

    /// Wipes the log of changes after something was deleted. It is deleted all the same if that cannot be done now: it is owed
    /// then, and tidying up sees to it.
    pub(super) async fn wipe_log(&self) {
        if let Err(fault) = self.store.scrub().await {
            tracing::warn!(%fault, "the log of changes could not be wiped yet");
        }
    }

    /// The same after a link was cut. Reports that one member's leaving changed are fresh together, and lie together: they
    /// are mixed with all others of today first.
    pub(super) async fn mix_and_wipe_log(&self) {
        mix_and_wipe(&self.store).await;
    }

    /// The same, while nobody waits for it.
    pub(super) fn mix_and_wipe_log_later(&self) {
        let store = self.store.clone();
        tokio::spawn(async move { mix_and_wipe(&store).await });
    }

    /// Stretches identifiers for a lookup or a report, on the worker.
    ///
    /// # Errors
    /// [`super::Trouble::Busy`] when too many wait.
    pub(super) async fn stretch<T: Send + 'static>(
        &self,
        job: impl FnOnce(&Tokens, &mut Memory) -> T + Send + 'static,
    ) -> Result<T, super::Trouble> {
        let tokens = self.tokens.clone();
        Ok(self.stretches.run(Lane::Known, move |memory| job(&tokens, memory)).await?)
    }
}

async fn mix_and_wipe(store: &Store) {
    if let Err(fault) = store.mix().await {
        tracing::warn!(%fault, "the night's work has to wait");
    }
    if let Err(fault) = store.scrub().await {
        tracing::warn!(%fault, "the log of changes could not be wiped yet");
    }
}

/// Why this is neither a registry nor the place for a new one: the key file is there, and what it sealed is not. The key file is
/// looked for first, since a first start makes it last.
///
/// # Errors
/// The database's own.
pub fn refusal(url: &DatabaseUrl, key_file: &Path) -> Result<Option<StartError>, StoreFault> {
    if !key_file.exists() {
        return Ok(None);
    }
    Ok(match Store::ground(url)? {
        Ground::Registry | Ground::Begun => None,
        Ground::Bare => Some(StartError::NoRegistry { key_file: key_file.to_owned(), database: url.place() }),
        Ground::Remains => Some(StartError::Remains { database: url.place() }),
    })
}

fn make_data_dir(path: &Path) -> Result<(), StartError> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(|error| StartError::DataDir { path: path.to_owned(), why: error.to_string() })
}

/// A new registry may make its key file; one that has sealed something never gets another key by itself.
fn keyring(path: &Path, first: bool) -> Result<Keyring, KeyringError> {
    if first && !path.exists() {
        return match Keyring::create(path) {
            // Another process starts the same registry at this moment.
            Err(KeyringError::AlreadyThere { .. }) => Keyring::load(path),
            made => made,
        };
    }
    Keyring::load(path)
}

async fn same_ring(store: &Store, ring: &Keyring, row: RegistryRow, path: &Path) -> Result<RegistryRow, StartError> {
    match ring.compare(&row.fingerprint) {
        RingMatch::Same => Ok(row),
        RingMatch::Grown => {
            let fingerprint = ring.fingerprint();
            store.write(move |db| registry::set_fingerprint(db, &fingerprint)).await?;
            Ok(row)
        }
        RingMatch::Other => Err(StartError::WrongKey { path: path.to_owned() }),
    }
}

/// A cost that was changed on the disk would let every lookup find nothing.
async fn same_cost(store: &Store, seals: &Seals, cost: StretchCost) -> Result<(), StartError> {
    match store.read(registry::cost_mark).await? {
        Some(mark) if seals.cost_mark_holds(cost, &mark) => Ok(()),
        Some(_) => Err(super::Trouble::Damaged("the registry's row").into()),
        None => {
            let mark = seals.cost_mark(cost);
            Ok(store.write(move |db| registry::set_cost_mark(db, &mark)).await?)
        }
    }
}

fn new_registry(ring: &Keyring, settings: &Settings, cost: StretchCost) -> RegistryRow {
    RegistryRow {
        id: RegistryId::random(),
        fingerprint: ring.fingerprint(),
        founder_seats: settings.registry.founders.get(),
        cost,
    }
}
