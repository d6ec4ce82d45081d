//! A community of about 100,000 members, grown by a fixed draw, and what the rules of trust cost in it.

use std::time::Duration;

use parasol::kernel::{Day, MemberId};
use parasol::trust::{Book, Event, Params, Registry, Role, Severity, Status, VoiceEvent};

use super::spread::{Spread, timed, verdict};

pub const MEMBERS: usize = 105_879;
const REPLAY_MS: f64 = 170.0;
const VOUCH_US: f64 = 0.5;
const EXPULSION_US: f64 = 30.0;
const CHAINS_MS: f64 = 2.0;
const LEVEL_MS: f64 = 2.4;
const LEVEL_P99_MS: f64 = 10.0;

struct SplitMix64(u64);

impl SplitMix64 {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }
}

fn id(number: u64) -> MemberId {
    let mut bytes = [0; 16];
    let mut mix = SplitMix64(number);
    bytes[..8].copy_from_slice(&mix.next().to_le_bytes());
    bytes[8..].copy_from_slice(&number.to_le_bytes());
    MemberId::from_bytes(bytes)
}

/// What happened, and when.
pub type Log = Vec<(Day, Event<MemberId>)>;

/// Grows a community of so many by a fixed draw, from these founders.
pub fn grow(target: usize, mut members: Vec<MemberId>) -> (Log, Registry<MemberId>) {
    let mut rng = SplitMix64(7);
    let mut r = Registry::new(Params::default());
    let mut log: Log = Vec::new();
    let mut heads = members.clone();
    let mut vetted = members.clone();
    let mut pending: Vec<(MemberId, u32, u32)> = Vec::new();
    let mut day = Day::from_number(0);
    let take = |r: &mut Registry<MemberId>, log: &mut Log, day, event: Event<MemberId>| {
        let ok = r.apply(day, &event).is_ok();
        if ok {
            log.push((day, event));
        }
        ok
    };
    take(&mut r, &mut log, day, Event::Genesis { founders: members.clone() });
    let mut joined = members.len() as u64;
    while members.len() < target && day.number() < 20_000 {
        day = day.plus(1);
        if pending.len() < 20 + vetted.len() / 20 {
            for _ in 0..1 + vetted.len() / 150 {
                let who = id(joined);
                joined += 1;
                take(&mut r, &mut log, day, Event::Join { who });
                members.push(who);
                pending.push((who, 0, 2 + (rng.next() % 4) as u32));
            }
        }
        let mut still = Vec::new();
        for (who, mut got, want) in pending {
            for _ in 0..3 {
                let recent = vetted.len() - 1 - rng.below(vetted.len().min(5_000));
                let by = match rng.below(10) {
                    0..2 => heads[rng.below(heads.len())],
                    2..7 => vetted[recent],
                    _ => vetted[rng.below(vetted.len())],
                };
                if got < want && take(&mut r, &mut log, day, Event::Vouch { by, to: who }) {
                    got += 1;
                }
            }
            let is_vetted = r.state(&who).unwrap().status == Status::Vetted;
            if is_vetted && got >= want {
                vetted.push(who);
            } else {
                still.push((who, got, if is_vetted { want } else { want.max(got + 1) }));
            }
        }
        pending = still;
        for _ in 0..20 + vetted.len() / 500 {
            let who = vetted[rng.below(vetted.len())];
            let by = (0..3).map(|_| heads[rng.below(heads.len())]).collect();
            if r.state(&who).unwrap().role == Role::Member && take(&mut r, &mut log, day, Event::Appoint { who, by }) {
                heads.push(who);
            }
        }
        if rng.below(3) == 0 {
            let who = vetted[rng.below(vetted.len())];
            let founder = r.state(&who).unwrap().role == Role::Founder;
            let event = if rng.below(2) == 0 { Event::Leave { who } } else { Event::Expel { who } };
            if !founder && vetted.len() > 200 {
                take(&mut r, &mut log, day, event);
            }
        }
    }
    (log, r)
}

fn show(what: &str, times: &[Duration]) -> Spread {
    let spread = Spread::of(times.iter().map(|time| time.as_secs_f64() * 1e6).collect());
    println!("  {what}: {}", spread.many("µs"));
    spread
}

/// Time this thread was on a processor.
fn on_processor() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(stat.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0))
}

/// Grows the community and measures everything the rules do in it.
pub fn measure() {
    let (_, (log, grown)) = timed(|| grow(MEMBERS, (0..5).map(id).collect()));
    let vouches = log.iter().filter(|(_, event)| matches!(event, Event::Vouch { .. })).count();
    println!(
        "\n7. Trust: {} members, {} vetted, {vouches} vouches, {} events",
        grown.members().count(),
        grown.vetted(),
        log.len()
    );
    replay(&log, &grown);
    changes(&grown);
    chains(&grown);
    levels(&grown);
}

fn replay(log: &Log, grown: &Registry<MemberId>) {
    let (mut replays, mut processor) = (Vec::new(), Vec::new());
    for _ in 0..11 {
        let before = on_processor();
        let (time, again) = timed(|| {
            let mut registry = Registry::new(Params::default());
            for (day, event) in log {
                registry.apply(*day, event).unwrap();
            }
            registry
        });
        processor.push(on_processor().saturating_sub(before));
        assert_eq!(again.vetted(), grown.vetted());
        replays.push(time);
    }
    let (wall, processor) = (Spread::of_times(&replays), Spread::of_times(&processor));
    println!("  replay of the whole log: {}; on the processor: {}", wall.rounds("ms"), processor.rounds("ms"));
    verdict("replay", processor.median(), REPLAY_MS, "ms on the processor", true);
}

fn vetted(grown: &Registry<MemberId>) -> Vec<MemberId> {
    grown.members().filter(|member| grown.state(member).unwrap().status == Status::Vetted).collect()
}

fn changes(grown: &Registry<MemberId>) {
    let (mut rng, members, vetted) = (SplitMix64(11), grown.members().collect::<Vec<_>>(), vetted(grown));
    let day = grown.today().unwrap();
    let mut registry = grown.clone();
    let mut times = Vec::new();
    for _ in 0..60_000 {
        let (by, to) = (vetted[rng.below(vetted.len())], members[rng.below(members.len())]);
        let (time, result) = timed(|| registry.apply(day, &Event::Vouch { by, to }));
        if result.is_ok() {
            times.push(time);
        }
    }
    verdict("a vouch", show("one vouch", &times).median(), VOUCH_US, "µs", true);
    let mut registry = grown.clone();
    let expel = |_| {
        let who = vetted[rng.below(vetted.len())];
        timed(|| registry.apply(day, &Event::Expel { who })).0
    };
    let times: Vec<Duration> = (0..2_000).map(expel).collect();
    verdict("an expulsion", show("an expulsion with its cascade", &times).median(), EXPULSION_US, "µs", true);
}

fn chains(grown: &Registry<MemberId>) {
    let (mut rng, vetted) = (SplitMix64(12), vetted(grown));
    for count in [1, 4, 10] {
        let check = |_| {
            let targets: Vec<MemberId> = (0..count).map(|_| vetted[rng.below(vetted.len())]).collect();
            timed(|| grown.chains(&targets)).0
        };
        let times: Vec<Duration> = (0..1_000).map(check).collect();
        let spread = show(&format!("a disjoint-chain check of {count}"), &times);
        verdict(&format!("chains of {count}, median"), spread.median() / 1e3, CHAINS_MS, "ms", true);
    }
}

fn levels(grown: &Registry<MemberId>) {
    let (mut rng, vetted, day) = (SplitMix64(13), vetted(grown), grown.today().unwrap());
    let (mut registry, mut book) = (grown.clone(), Book::<MemberId, u64>::new());
    for client in 0..1_000_u64 {
        for _ in 0..3 + rng.below(8) {
            let by = vetted[rng.below(vetted.len())];
            let event = match rng.below(5) {
                0 => VoiceEvent::Dispute { by, client },
                _ => VoiceEvent::Report { by, client, severity: Severity::Other },
            };
            // A dispute of one's own report is refused: that voice is not there then.
            book.apply(&mut registry, day, &event).ok();
        }
    }
    let times: Vec<Duration> = (0..1_000).map(|client| timed(|| book.assess(&registry, &client)).0).collect();
    let spread = show("a level of 3 to 10 voices", &times);
    verdict("a level, median", spread.median() / 1e3, LEVEL_MS, "ms", true);
    verdict("a level, p99", spread.at(99) / 1e3, LEVEL_P99_MS, "ms", true);
}
