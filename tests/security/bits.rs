//! Flipped bits in the database file. A copy of a small registry is damaged, started, and asked for everything: each answer is
//! right, an error, or says that it may not be complete. None says that nothing is known where something is, and none is silently
//! shorter. `scripts/faults/bits` does the same with 500 copies.

use std::collections::BTreeMap;

use diesel::connection::SimpleConnection;
use diesel::{Connection, SqliteConnection};

use crate::support::program::on_sqlite;
use crate::support::{Browser, Form, Founder, Page, Report, TestApp};

const REPORTED: usize = 40;
const UNKNOWN: usize = 5;

/// Xorshift64*: the same flips for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d);
        usize::try_from(drawn >> 32).unwrap() % most
    }
}

/// Where bits are flipped: anywhere, or where something stands. Most of a small file is zeros.
fn flip(file: &mut [u8], bits: usize, where_something_stands: bool, dice: &mut Dice) {
    for _ in 0..bits {
        let mut at = dice.below(file.len());
        while where_something_stands && file[at] == 0 {
            at = dice.below(file.len());
        }
        file[at] ^= 1 << dice.below(8);
    }
}

/// All that an answer says which must not get less unnoticed.
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Debug)]
struct Said {
    outcome: String,
    cards: usize,
    who: Vec<String>,
}

enum Answer {
    Told(Said),
    Incomplete,
    Fault,
}

fn read(page: &Page, cards: &str) -> Answer {
    if page.status != 200 {
        return Answer::Fault;
    }
    if page.has("[data-incomplete]") {
        return Answer::Incomplete;
    }
    let outcome = page.attributes("#answer", "data-outcome").concat();
    Answer::Told(Said { outcome, cards: page.texts(cards).len(), who: page.texts(".banner .who") })
}

/// Asks for everything: each identifier, and each founder's own list.
async fn ask(browsers: &[Browser], numbers: &[String]) -> Vec<Answer> {
    let mut answers = Vec::new();
    let page = browsers[0].get("/lookup").await;
    if page.status != 200 {
        return vec![Answer::Fault];
    }
    let form: Form = page.form("/lookup");
    for number in numbers {
        let page = browsers[0].send(&form.clone().with("identifier", number.as_str())).await;
        answers.push(read(&page, "article.report"));
    }
    for browser in browsers {
        answers.push(read(&browser.get("/reports").await, "article.own"));
    }
    answers
}

/// The registry that is damaged, stopped: 40 numbers reported, some by two, some reports reviewed by nobody; some supported.
async fn registry() -> (TestApp, Vec<String>, Vec<String>) {
    let high = [
        ("PARASOL_LOOKUPS_A_MINUTE", "100000"),
        ("PARASOL_LOOKUPS_A_DAY", "100000"),
        ("PARASOL_NEWCOMER_LOOKUPS_A_DAY", "100000"),
        ("PARASOL_CIRCLE_LOOKUPS_A_DAY", "100000"),
        ("PARASOL_REPORTS_A_DAY", "100"),
        ("PARASOL_REGION", "GB"),
    ];
    let (mut app, founders) = TestApp::founded_with(&high).await;
    app.later(15, &founders.each_ref().map(|founder| &**founder)).await;
    let numbers: Vec<String> = (0..REPORTED + UNKNOWN).map(|n| format!("07700 900{n:03}")).collect();
    for (n, number) in numbers.iter().take(REPORTED).enumerate() {
        founders[n % 3].report(&Report::about(number).with("account", "He would not leave.")).await;
        if n % 4 == 0 {
            founders[(n + 1) % 3].report(&Report::about(number).of(&["unpaid"])).await;
        }
        if n % 8 == 1 {
            founders[(n + 1) % 3].support(number).await;
        }
    }
    let cookies = founders.iter().map(|founder: &Founder| founder.cookies()).collect();
    app.night().await;
    app.stop();
    // What the program wrote goes into the file that is copied.
    let mut database = SqliteConnection::establish(&app.folder().join("parasol.db").to_string_lossy()).unwrap();
    database.batch_execute("PRAGMA busy_timeout = 10000; PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
    (app, numbers, cookies)
}

/// Damages so many copies and counts what is answered. Fails on the first answer that is silently wrong.
async fn damage(copies: usize, seed: u64) -> BTreeMap<&'static str, usize> {
    let (app, numbers, cookies) = registry().await;
    let start = |copy: &TestApp| cookies.iter().map(|one| copy.browser_with(one)).collect::<Vec<_>>();
    let whole = app.start_on_a_copy(|_| ()).await.expect("a start");
    let right: Vec<Said> = ask(&start(&whole), &numbers)
        .await
        .into_iter()
        .map(|answer| match answer {
            Answer::Told(said) => said,
            _ => panic!("an undamaged registry answers"),
        })
        .collect();
    assert_eq!(right.iter().filter(|said| said.outcome == "hit").count(), REPORTED);
    assert_eq!(right.iter().filter(|said| said.outcome == "miss").count(), UNKNOWN);
    drop(whole);
    let mut dice = Dice(seed);
    let mut counts = BTreeMap::new();
    for n in 0..copies {
        let bits = if n % 2 == 0 { 1 } else { 8 };
        let copy = app.start_on_a_copy(|file| flip(file, bits, n % 4 < 2, &mut dice)).await;
        let Ok(copy) = copy else {
            *counts.entry("registries that did not start").or_default() += 1;
            continue;
        };
        let answers = ask(&start(&copy), &numbers).await;
        if answers.len() == 1 {
            *counts.entry("registries whose members are signed out or met an error").or_default() += 1;
            continue;
        }
        for (at, (answer, right)) in answers.into_iter().zip(&right).enumerate() {
            let kind = match answer {
                Answer::Told(said) if said == *right => "right answers",
                Answer::Told(said) => panic!("copy {n} of seed {seed}, question {at}: {said:?} instead of {right:?}"),
                Answer::Incomplete => "answers that may not be complete",
                Answer::Fault => "error pages",
            };
            *counts.entry(kind).or_default() += 1;
        }
    }
    counts
}

#[actix_web::test]
async fn flipped_bits_make_no_false_miss_and_no_shorter_answer() {
    if on_sqlite() {
        let counts = damage(12, 20_261_201).await;
        assert!(counts["right answers"] > 0, "{counts:?}");
    }
}

#[actix_web::test]
#[ignore = "many copies: scripts/faults/bits runs it"]
async fn flipped_bits_in_many_copies() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (copies, seed) = (number("PARASOL_BITS_COPIES").unwrap_or(500), number("PARASOL_BITS_SEED").unwrap_or(1));
    let counts = damage(usize::try_from(copies).unwrap(), seed.max(1)).await;
    println!("{copies} copies, seed {seed}");
    for (what, count) in &counts {
        println!("{count:>8} {what}");
    }
    println!("{:>8} false misses or shorter answers", 0);
}
