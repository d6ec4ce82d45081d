//! A hundred thousand members, and somebody who joins all the time: what the others notice, and what a start costs.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use actix_web::rt::System;
use parasol::acts::{App, Setup, keep_standing};
use parasol::config::{Settings, Sources};
use parasol::kernel::{Clock, ManualClock, MemberId, SystemClock};
use parasol::sealing::StretchCost;
use parasol::store::{Db, StoreFault, trust_snapshots};
use parasol::trust::Event;

use super::community::{self, FOUNDERS, PASSPHRASE, name};
use super::http::Client;
use super::served::Served;
use super::spread::{Spread, timed, verdict};
use super::{machine, number, trust};

const READERS: usize = 16;
const PAGES_P99_MS: f64 = 25.0;
const JOIN_MS: f64 = 50.0;
const START_S: f64 = 0.5;
const MEMORY_MB: f64 = 120.0;
const INSTANCES: usize = 8;
const CHANGES: usize = 1_000;
const STARTS: usize = 5;
const MEANWHILE: Duration = Duration::from_secs(20);
/// Each event a transaction of its own would take long to fill in.
const EVENTS_AT_ONCE: usize = 2_000;

/// Fills a registry and measures.
pub fn measure(folder: &Path) {
    System::new().block_on(fill(folder, number("BENCH_MEMBERS", trust::MEMBERS)));
    starts(folder);
    other_instances(folder);
    joins_meanwhile(folder);
}

async fn fill(folder: &Path, members: usize) {
    let names: Vec<MemberId> = (0..FOUNDERS).map(|_| MemberId::random()).collect();
    let (log, _) = trust::grow(members, names.clone());
    let days = log.last().unwrap().0.number();
    let began = SystemClock.now().plus(-days * 86_400);
    let clock = Arc::new(ManualClock::at(began));
    let community = community::found_at(folder, StretchCost::default(), clock.clone()).await;
    let real: Vec<MemberId> = community.founders.iter().map(|founder| founder.member).collect();
    let as_founded = move |id: &MemberId| names.iter().position(|name| name == id).map_or(*id, |at| real[at]);
    let renamed = |event: &Event<MemberId>| match event {
        Event::Genesis { .. } | Event::Tick => None,
        Event::Join { who } => Some(Event::Join { who: as_founded(who) }),
        Event::Vouch { by, to } => Some(Event::Vouch { by: as_founded(by), to: as_founded(to) }),
        Event::Withdraw { by, to } => Some(Event::Withdraw { by: as_founded(by), to: as_founded(to) }),
        Event::Leave { who } => Some(Event::Leave { who: as_founded(who) }),
        Event::Expel { who } => Some(Event::Expel { who: as_founded(who) }),
        Event::Appoint { who, by } => {
            Some(Event::Appoint { who: as_founded(who), by: by.iter().map(&as_founded).collect() })
        }
        Event::Freeze { .. } | Event::Thaw { .. } | Event::Recall { .. } => None,
    };
    let count = log.len();
    for day in log.chunk_by(|a, b| a.0 == b.0) {
        let ahead = day[0].0.number() - clock.now().day().since(began.day());
        clock.advance_days(ahead);
        for some in day.chunks(EVENTS_AT_ONCE) {
            let events: Vec<_> = some.iter().filter_map(|(_, event)| renamed(event)).collect();
            let change = community.app.change(move |db, change| {
                events.iter().try_for_each(|event| change.apply(db, event).map(|taken| taken.unwrap()))
            });
            change.await.unwrap_or_else(|fault: StoreFault| panic!("{fault}"));
        }
    }
    println!("\n10. Standing: {members} members, {count} events, {READERS} readers");
}

async fn open(folder: &Path) -> App {
    let environment = community::environment(folder);
    let pairs: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let settings = Settings::load(&Sources::of(&pairs, "").unwrap()).unwrap();
    let setup = Setup { clock: Arc::new(SystemClock), cost: StretchCost::default(), refuses_first_commits: false };
    App::open(settings, setup).await.unwrap().app
}

/// The program, once it answers: connections are taken before.
fn started(folder: &Path) -> Served {
    let served = Served::registry(folder);
    assert_eq!(Client::connect(served.address, "").get("/sign-in").status, 200);
    served
}

fn starts(folder: &Path) {
    let (whole, served) = timed(|| started(folder));
    println!("  a start without a snapshot: {:.2} s, {:.1} MB", whole.as_secs_f64(), served.memory());
    drop(served);
    let written = System::new().block_on(async {
        let app = open(folder).await;
        let begun = Instant::now();
        keep_standing::keep(&app, 1).await.unwrap();
        let sizes = move |db: &mut Db| {
            let seq = trust_snapshots::finished(db)?[0];
            let mut size = 0;
            for part in 0.. {
                let Some(sealed) = trust_snapshots::part(db, seq, part)? else { break };
                size += sealed.len();
            }
            Ok::<_, StoreFault>(size)
        };
        (begun.elapsed(), app.store.read(sizes).await.unwrap())
    });
    println!("  a snapshot: written in {:.2} s, {:.2} MB", written.0.as_secs_f64(), written.1 as f64 / 1e6);
    let (mut times, mut memory) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let (took, served) = timed(|| started(folder));
        times.push(took.as_secs_f64());
        thread::sleep(Duration::from_secs(1));
        memory.push(served.memory());
    }
    let (times, memory) = (Spread::of(times), Spread::of(memory));
    println!("  a start until it answers: {}; memory a second later: {}", times.rounds("s"), memory.rounds("MB"));
    verdict("a start", times.median(), START_S, "s", true);
    verdict("memory after a start", memory.median(), MEMORY_MB, "MB", true);
}

/// A founder's session.
fn signed_in(address: SocketAddr, who: usize) -> Client {
    let mut client = Client::connect(address, "");
    let form = client.get("/sign-in");
    client.keep_cookies(&form);
    let (csrf, name) = (form.csrf(), name(who % FOUNDERS));
    let answer = client.post("/sign-in", &[("csrf", &csrf), ("name", &name), ("passphrase", PASSPHRASE)]);
    assert_eq!(answer.status, 303, "{}", answer.body);
    client.keep_cookies(&answer);
    client
}

/// Everybody reads until it is said to stop; how long the pages took.
struct Reading {
    stop: Arc<AtomicBool>,
    pages: Arc<Mutex<Vec<Duration>>>,
    threads: Vec<thread::JoinHandle<()>>,
}

impl Reading {
    fn begin(address: SocketAddr) -> Self {
        let (stop, pages) = (Arc::new(AtomicBool::new(false)), Arc::new(Mutex::new(Vec::new())));
        let clients: Vec<Client> = (0..READERS).map(|who| signed_in(address, who)).collect();
        let read = |signed_in: Client| {
            let (stop, pages) = (stop.clone(), pages.clone());
            thread::spawn(move || {
                // The others signed in meanwhile, and a connection without work is closed.
                let (mut client, mut mine) = (signed_in.again(address), Vec::new());
                while !stop.load(Ordering::Relaxed) {
                    let (took, answer) = timed(|| client.get("/standing"));
                    assert_eq!(answer.status, 200, "{}", answer.body);
                    mine.push(took);
                    // A person reads; these are in more of a hurry.
                    thread::sleep(Duration::from_millis(5));
                }
                pages.lock().unwrap().append(&mut mine);
            })
        };
        let threads = clients.into_iter().map(read).collect();
        Self { stop, pages, threads }
    }

    fn end(self) -> Spread {
        self.stop.store(true, Ordering::Relaxed);
        self.threads.into_iter().for_each(|thread| thread.join().unwrap());
        Spread::of_times(&self.pages.lock().unwrap())
    }
}

/// Somebody joins, as by an invitation: both events in one transaction.
async fn join(app: &App) -> Duration {
    let begun = Instant::now();
    let joined = app.change(|db, change| {
        let (who, registry) = (MemberId::random(), change.registry());
        let mut able = registry.members().collect::<Vec<_>>().into_iter().rev().filter(|by| registry.access(by).vouch);
        let by = able.find(|by| registry.standing(by).is_some_and(|standing| standing.vouching.saved > 0));
        change.apply(db, &Event::Join { who })?.unwrap();
        change.apply(db, &Event::Vouch { by: by.unwrap(), to: who })?.unwrap();
        Ok::<_, StoreFault>(())
    });
    joined.await.unwrap();
    begun.elapsed()
}

fn other_instances(folder: &Path) {
    let served = Served::registry(folder);
    let reading = Reading::begin(served.address);
    thread::sleep(Duration::from_secs(2));
    let before = served.memory();
    let times = System::new().block_on(async {
        let mut others = Vec::new();
        for _ in 0..INSTANCES {
            others.push(open(folder).await);
        }
        let mut times = Vec::new();
        for at in 0..CHANGES {
            times.push(join(&others[at % INSTANCES]).await);
        }
        times
    });
    let (pages, after) = (reading.end(), served.memory());
    println!("  {CHANGES} joins by {INSTANCES} other instances in turn: {}", Spread::of_times(&times).many("ms"));
    println!("  a page meanwhile: {} (load {})", pages.many("ms"), machine::load());
    println!("  memory before {before:.1} MB, after {after:.1} MB");
    verdict("p99 of pages while others write", pages.at(99), PAGES_P99_MS, "ms", true);
    verdict("memory after the changes", after, MEMORY_MB, "MB", true);
}

fn joins_meanwhile(folder: &Path) {
    let (tell, told) = mpsc::channel();
    let (stop, folder) = (Arc::new(AtomicBool::new(false)), folder.to_owned());
    let stopping = stop.clone();
    let server = thread::spawn(move || {
        System::new().block_on(async move {
            let app = open(&folder).await;
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let address = listener.local_addr().unwrap();
            let (server, app) = parasol::web::serve::serve(app, listener).unwrap();
            let handle = server.handle();
            actix_web::rt::spawn(server);
            tell.send(address).unwrap();
            let mut times = Vec::new();
            while !stopping.load(Ordering::Relaxed) {
                times.push(join(&app).await);
            }
            handle.stop(false).await;
            times
        })
    });
    let reading = Reading::begin(told.recv().unwrap());
    thread::sleep(MEANWHILE);
    let pages = reading.end();
    stop.store(true, Ordering::Relaxed);
    let joins = Spread::of_times(&server.join().unwrap());
    println!("  joins one after the other in the same process, {} s: {}", MEANWHILE.as_secs(), joins.many("ms"));
    println!("  a page meanwhile: {} (load {})", pages.many("ms"), machine::load());
    verdict("p99 of pages", pages.at(99), PAGES_P99_MS, "ms", true);
    verdict("a join, p99", joins.at(99), JOIN_MS, "ms", true);
}
