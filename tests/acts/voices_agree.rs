//! Levels from stored voices are the levels of one whole book in memory, whatever people do.

use std::sync::Arc;

use parasol::accounts::{News, Preferences};
use parasol::acts::look_up::{Question, look_up};
use parasol::acts::say::{SayError, say};
use parasol::acts::sessions::SignedIn;
use parasol::acts::{App, Setup, file_report};
use parasol::config::{Settings, Sources};
use parasol::kernel::{ManualClock, MemberId, Moment, SessionId};
use parasol::reports::{Draft, DraftForm, HowKnown};
use parasol::sealing::StretchCost;
use parasol::store::StoreFault;
use parasol::trust::{Assessment, Book, Event, Params, Registry, Severity, VoiceEvent};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

const NUMBERS: [&str; 5] = ["07700 900101", "07700 900102", "07700 900103", "07700 900104", "07700 900105"];
/// Founders; then those whom one of the first two lets in and another vouches for; then whom those let in.
const PEOPLE: usize = 14;

/// One thing somebody does: what, who, about which number, and how many days later.
type Move = (u8, usize, usize, i64);

/// The running registry, and beside it the rules alone.
struct Both {
    app: App,
    clock: Arc<ManualClock>,
    people: Vec<MemberId>,
    registry: Registry,
    book: Book<MemberId, usize>,
    /// Things that were taken in.
    done: usize,
}

impl Both {
    async fn begun(folder: &std::path::Path) -> Self {
        let settings = [
            ("PARASOL_DATA_DIR", folder.to_str().unwrap()),
            ("PARASOL_REGION", "GB"),
            ("PARASOL_REPORTS_A_DAY", "1000"),
            ("PARASOL_LOOKUPS_A_DAY", "100000"),
            ("PARASOL_LOOKUPS_A_MINUTE", "100000"),
        ];
        let settings = Settings::load(&Sources::of(&settings, "").unwrap()).unwrap();
        let clock = Arc::new(ManualClock::at(Moment::from_unix(1_795_252_800)));
        let cost = StretchCost { version: 1, memory_kib: 8, passes: 1 };
        let app =
            App::open(settings, Setup { clock: clock.clone(), cost, refuses_first_commits: false }).await.unwrap().app;
        let people: Vec<MemberId> = (0..PEOPLE).map(|_| MemberId::random()).collect();
        let (registry, book) = (Registry::new(Params::default()), Book::new());
        let mut both = Self { app, clock, people, registry, book, done: 0 };
        both.grow().await;
        both
    }

    /// Four founders; each other member is let in by somebody before her and vouched for by a founder.
    async fn grow(&mut self) {
        self.event(Event::Genesis { founders: self.people[..4].to_vec() }).await;
        for at in 4..PEOPLE {
            self.clock.advance_days(40);
            let (who, first) = (self.people[at], self.people[if at < 8 { at - 4 } else { at - 4 - (at % 2) }]);
            let second = self.people[(at + 1) % 4];
            self.event(Event::Join { who }).await;
            for by in [first, second] {
                self.event(Event::Vouch { by, to: who }).await;
            }
        }
        self.clock.advance_days(30);
    }

    async fn event(&mut self, event: Event<MemberId>) {
        let mirrored = self.registry.apply(self.app.today(), &event);
        let done = self.app.change(move |db, change| change.apply(db, &event)).await;
        assert_eq!(done.map_err(|fault: StoreFault| fault.to_string()), Ok(mirrored));
    }

    fn signed_in(&self, who: MemberId) -> SignedIn {
        SignedIn {
            member: who,
            session: SessionId::random(),
            stands: self.registry.standing(&who),
            duress: false,
            strong: false,
            proved: None,
            news: News::NONE,
            recovery_runs: false,
            preferences: Preferences::default(),
        }
    }

    async fn act(&mut self, (what, who, number, days): Move) {
        self.clock.advance_days(days);
        self.registry.advance(self.app.today());
        let who = self.people[who % PEOPLE];
        let client = number % NUMBERS.len();
        match what {
            0..35 => self.report(who, client).await,
            35..75 => self.say(who, client, HowKnown::Trust).await,
            _ => self.say(who, client, HowKnown::Untrue).await,
        }
    }

    async fn report(&mut self, who: MemberId, client: usize) {
        let severity = if client < 2 { Severity::Danger } else { Severity::Other };
        let event = VoiceEvent::Report { by: who, client, severity };
        let taken = self.book.apply(&mut self.registry, self.app.today(), &event);
        if !self.registry.access(&who).report {
            return;
        }
        let codes = vec![if client < 2 { "violence" } else { "unpaid" }];
        let identifiers = vec![NUMBERS[client]];
        let form = DraftForm { identifiers, codes, delay: "none", ..DraftForm::default() };
        let draft = Draft::read(&form, "GB".parse().ok(), self.app.today().month()).ok().unwrap();
        assert!(file_report::file(&self.app, self.signed_in(who), draft, "").await.unwrap());
        self.done += usize::from(taken.is_ok());
    }

    async fn say(&mut self, by: MemberId, client: usize, how: HowKnown) {
        let who = self.signed_in(by);
        let found = look_up(&self.app, self.signed_in(self.people[0]), &question(client)).await.unwrap();
        let mut cards = found.known.iter().flat_map(|known| &known.groups).flat_map(|group| &group.cards);
        let Some(report) = cards.find(|report| report.opened.author != Some(by)) else { return };
        let said = say(&self.app, who, report.id, &question(client), how).await;
        let event = match how {
            HowKnown::Trust => VoiceEvent::Support { by, client },
            _ => VoiceEvent::Dispute { by, client },
        };
        let taken = self.book.apply(&mut self.registry, self.app.today(), &event);
        self.done += usize::from(taken.is_ok());
        match said {
            Ok(()) => assert_eq!(taken, Ok(())),
            Err(SayError::Already | SayError::NoStanding) => assert!(taken.is_err()),
            Err(error) => panic!("{error}"),
        }
    }

    /// How many records are surer than one word makes them.
    async fn check(&self) -> usize {
        let mut sure = 0;
        for (client, number) in NUMBERS.iter().enumerate() {
            let found = look_up(&self.app, self.signed_in(self.people[0]), &question(client)).await.unwrap();
            let expected = self.book.assess(&self.registry, &client);
            let behind = found.known.iter().map(|known| known.behind);
            let groups = found.known.iter().flat_map(|known| &known.groups).map(|group| group.certainty);
            for shown in behind.chain(groups) {
                let Assessment { voices, .. } = expected.unwrap();
                assert!(shown.assessment.voices <= voices, "{number}: voices that weigh nothing are left out");
                assert_eq!(Some(Assessment { voices, ..shown.assessment }), expected, "{number}");
            }
            assert_eq!(found.known.is_some(), expected.is_some());
            sure += usize::from(expected.is_some_and(|level| level.supporting.voices > 1));
        }
        sure
    }
}

fn question(client: usize) -> Question {
    Question { identifier: NUMBERS[client].to_owned(), kind: None, region: None }
}

#[actix_web::test]
async fn stored_voices_give_the_levels_of_one_book_in_memory() {
    let moves = prop::collection::vec((0..100_u8, 0..PEOPLE, 0..NUMBERS.len(), 0..6_i64), 60);
    let mut runner = TestRunner::deterministic();
    let (mut done, mut sure) = (0, 0);
    for _ in 0..3 {
        let folder = tempfile::tempdir().unwrap();
        let mut both = Both::begun(folder.path()).await;
        for (at, choice) in moves.new_tree(&mut runner).unwrap().current().into_iter().enumerate() {
            both.act(choice).await;
            if at % 4 == 3 {
                sure += both.check().await;
            }
        }
        done += both.done;
    }
    assert!(done > 60 && sure > 20, "{done} voices, {sure} records that more than one stands behind");
}
