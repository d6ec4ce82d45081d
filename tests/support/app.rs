//! A registry of a test's own: fresh data folder, fresh database, a clock moved by hand, a real server.

use std::net::TcpListener;
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

use parasol::acts::letters::{self, Delivered};
use parasol::acts::{App, Setup, found, nightly, tidy};
use parasol::config::{Settings, Sources};
use parasol::kernel::{Clock, ManualClock, Moment};
use parasol::sealing::StretchCost;
use tempfile::TempDir;

#[cfg(feature = "postgres")]
use super::database;
use super::{Browser, Founder, Visitor};

/// 21 November 2026, 09:20 UTC.
const START: i64 = 1_795_252_800;
/// The least Argon2id there is: what a test shows does not depend on the price.
const CHEAP: StretchCost = StretchCost { version: 1, memory_kib: 8, passes: 1 };

/// A running registry.
pub struct TestApp {
    running: Option<Running>,
    clock: Arc<ManualClock>,
    settings: Vec<(String, String)>,
    /// Whether each write's first commit is refused; of every registry, if `PARASOL_TEST_REFUSED_COMMITS` is set.
    refuses: bool,
    folder: TempDir,
    #[cfg(feature = "postgres")]
    _database: Option<database::OwnDatabase>,
}

struct Running {
    app: Arc<App>,
    base: String,
    server: actix_web::dev::ServerHandle,
    thread: JoinHandle<()>,
}

impl TestApp {
    /// A registry at its first start: nobody has joined.
    pub async fn new() -> Self {
        Self::with(&[]).await
    }

    /// The same with settings of the operator's.
    pub async fn with(settings: &[(&str, &str)]) -> Self {
        Self::made(settings, std::env::var_os("PARASOL_TEST_REFUSED_COMMITS").is_some()).await
    }

    /// A registry of three founders whose every write runs twice, because its first commit is refused.
    pub async fn refusing_first_commits() -> (Self, [Founder; 3]) {
        let app = Self::made(&[("PARASOL_REGION", "GB")], true).await;
        let founders = app.found().await;
        (app, founders)
    }

    async fn made(settings: &[(&str, &str)], refuses: bool) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let mut all = vec![("PARASOL_DATA_DIR".to_owned(), folder.path().join("data").to_string_lossy().into_owned())];
        all.extend(settings.iter().map(|(variable, value)| ((*variable).to_owned(), (*value).to_owned())));
        #[cfg(feature = "postgres")]
        let database = database::postgres_server().map(|server| database::OwnDatabase::on(&server));
        #[cfg(feature = "postgres")]
        all.extend(database.iter().map(|database| ("PARASOL_DATABASE_URL".to_owned(), database.url())));
        let mut app = Self {
            running: None,
            clock: Arc::new(ManualClock::at(Moment::from_unix(START))),
            settings: all,
            refuses,
            folder,
            #[cfg(feature = "postgres")]
            _database: database,
        };
        app.start().await.expect("a start");
        app
    }

    /// Another registry on a copy of this one's folder, that was stopped, with its database file as `change` leaves it. Gives
    /// what it says if it does not start.
    pub async fn start_on_a_copy(&self, mut change: impl FnMut(&mut [u8])) -> Result<Self, String> {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().join("data");
        std::fs::create_dir(&data).expect("a folder");
        let files = std::fs::read_dir(self.folder()).expect("a folder").map(|file| file.expect("a file").path());
        // The log of changes is empty, and goes while the program that was stopped closes its connections.
        let stays = |path: &std::path::PathBuf| {
            !path.to_string_lossy().ends_with("-wal") && !path.to_string_lossy().ends_with("-shm")
        };
        for path in files.filter(stays) {
            let to = data.join(path.file_name().expect("a name"));
            std::fs::copy(&path, &to).expect("a copy");
            if path.extension().is_some_and(|end| end == "db") {
                let mut bytes = std::fs::read(&path).expect("its bytes");
                change(&mut bytes);
                std::fs::write(&to, bytes).expect("written");
            }
        }
        let mut settings = self.settings.clone();
        settings[0].1 = data.to_string_lossy().into_owned();
        let mut copy = Self {
            running: None,
            clock: self.clock.clone(),
            settings,
            refuses: self.refuses,
            folder,
            #[cfg(feature = "postgres")]
            _database: None,
        };
        copy.start().await?;
        Ok(copy)
    }

    /// A registry that has begun: its three founders are signed in.
    pub async fn founded() -> (Self, [Founder; 3]) {
        Self::founded_with(&[]).await
    }

    pub async fn founded_with(settings: &[(&str, &str)]) -> (Self, [Founder; 3]) {
        let app = Self::with(settings).await;
        let founders = app.found().await;
        (app, founders)
    }

    /// A registry in Britain whose limits are no test's subject.
    pub async fn roomy() -> (Self, [Founder; 3]) {
        let high = [("PARASOL_LOOKUPS_A_MINUTE", "1000"), ("PARASOL_LOOKUPS_A_DAY", "1000")];
        let high = [high[0], high[1], ("PARASOL_NEWCOMER_LOOKUPS_A_DAY", "1000"), ("PARASOL_REGION", "GB")];
        let high = [high[0], high[1], high[2], high[3], ("PARASOL_CIRCLE_LOOKUPS_A_DAY", "10000")];
        Self::founded_with(&high).await
    }

    /// The three founders join.
    pub async fn found(&self) -> [Founder; 3] {
        let links = self.links().await;
        let mut founders = Vec::new();
        for (link, name) in links.iter().zip(["Ada", "Bea", "Cleo"]) {
            founders.push(self.visitor().found(link, name).await);
        }
        founders.try_into().unwrap_or_else(|_| panic!("three founders"))
    }

    /// The founders' links that are still open.
    pub async fn links(&self) -> Vec<String> {
        found::open_links(self.app()).await.expect("links")
    }

    /// Somebody nobody knows, with a fresh browser.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(Browser::at(&self.running().base))
    }

    /// A browser that already holds these cookies.
    pub fn browser_with(&self, cookies: &str) -> Browser {
        Browser::with_cookies(&self.running().base, cookies)
    }

    pub fn app(&self) -> &Arc<App> {
        &self.running().app
    }

    pub fn base(&self) -> &str {
        &self.running().base
    }

    /// The data folder.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// The SQLite file; none on PostgreSQL.
    pub fn sqlite(&self) -> Option<PathBuf> {
        let url = self.app().settings.storage.database_url.clone();
        let url = parasol::kernel::ExposeSecret::expose_secret(&url).to_owned();
        url.strip_prefix("sqlite://").map(PathBuf::from)
    }

    /// The time.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    pub fn pass_seconds(&self, seconds: i64) {
        self.clock.advance(seconds);
    }

    pub fn pass_days(&self, days: i64) {
        self.clock.advance_days(days);
    }

    /// What the program does now and then.
    pub async fn tidy(&self) {
        tidy::tidy(self.app()).await.expect("tidied");
    }

    /// What the program does at night.
    pub async fn night(&self) {
        nightly::mix(self.app()).await.expect("a night");
    }

    /// Sends letters, as the program does by itself.
    pub async fn deliver(&self) -> Delivered {
        letters::deliver(self.app()).await.expect("a round")
    }

    /// Another instance of the program, on the same database.
    pub async fn another(&self) -> App {
        let pairs: Vec<_> = self.settings.iter().map(|(variable, value)| (variable.as_str(), value.as_str())).collect();
        let settings = Settings::load(&Sources::of(&pairs, "").expect("sources")).expect("settings");
        App::open(settings, Setup { clock: self.clock.clone(), cost: CHEAP, refuses_first_commits: false })
            .await
            .expect("a start")
            .app
    }

    /// Stops the server, as its supervisor would.
    pub fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            drop(running.server.stop(false));
            let _ = running.thread.join();
        }
    }

    /// Starts it on what is in the folder and the database.
    pub async fn start(&mut self) -> Result<(), String> {
        let (settings, clock, refuses) = (self.settings.clone(), self.clock.clone(), self.refuses);
        let (tell, told) = mpsc::channel();
        let thread = std::thread::spawn(move || serve(&settings, clock, refuses, &tell));
        let started = tokio::task::spawn_blocking(move || told.recv()).await.expect("a wait");
        let (app, base, server) = started.expect("a server that says how it started")?;
        self.running = Some(Running { app, base, server, thread });
        Ok(())
    }

    fn running(&self) -> &Running {
        self.running.as_ref().expect("a running registry")
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        self.stop();
    }
}

type Started = Result<(Arc<App>, String, actix_web::dev::ServerHandle), String>;

fn serve(settings: &[(String, String)], clock: Arc<dyn Clock>, refuses: bool, tell: &mpsc::Sender<Started>) {
    let pairs: Vec<_> = settings.iter().map(|(variable, value)| (variable.as_str(), value.as_str())).collect();
    let settings = Settings::load(&Sources::of(&pairs, "").expect("sources")).expect("settings");
    actix_web::rt::System::new().block_on(async {
        let startup = match App::open(settings, Setup { clock, cost: CHEAP, refuses_first_commits: refuses }).await {
            Ok(startup) => startup,
            Err(error) => return tell.send(Err(error.to_string())).expect("a listener"),
        };
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let (server, app) = parasol::web::serve::serve(startup.app, listener).expect("a server");
        tell.send(Ok((app, base, server.handle()))).expect("a listener");
        server.await.expect("a server that runs until it is stopped");
    });
}
