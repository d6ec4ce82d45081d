//! What a thief of the disk learns without any key: who filed what, and in which order. Each test is an attack on the files
//! or tables as they lie, and does no better than chance.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary};
use parasol::store::{Db, StoreFault};

use crate::support::people::PASSPHRASE;
use crate::support::{Founder, Report, TestApp, sqlite_file};

const REPORTS: usize = 28;

/// Tables that are written with each report, and which column names the report.
const WITH_A_REPORT: [(&str, &str); 4] =
    [("reports", "id"), ("entries", "report_id"), ("review_copies", "report_id"), ("voices", "report_id")];

/// The ids of reports in the order in which they were filed.
async fn file_many(app: &TestApp, founders: &[Founder]) -> Vec<Vec<u8>> {
    let mut filed: Vec<Vec<u8>> = Vec::new();
    for n in 0..REPORTS {
        let words = "He would not leave. ".repeat(1 + n % 4 * 10);
        let report = Report::about(&format!("07700 900{n:03}")).with("account", &words).with("shown", "yes");
        founders[n % founders.len()].report(&report).await;
        let all = app.blobs("SELECT id AS b FROM reports").await;
        filed.extend(all.into_iter().filter(|id| !filed.contains(id)).collect::<Vec<_>>());
    }
    assert_eq!(filed.len(), REPORTS);
    filed
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Binary)]
    b: Vec<u8>,
}

#[derive(QueryableByName)]
struct Root {
    #[diesel(sql_type = BigInt)]
    n: i64,
}

/// The reports that a table's rows belong to, in the order in which the rows lie; on PostgreSQL also by the number of the
/// transaction that wrote them, and as a dump writes them.
async fn as_they_lie(app: &TestApp, table: &str, column: &str, filed: &[Vec<u8>]) -> Vec<Vec<Vec<u8>>> {
    let Some(path) = app.sqlite() else {
        let mut orders = Vec::new();
        for by in ["ctid", "xmin::text::bigint", "NULL::int"] {
            let query = format!("SELECT {column} AS b FROM {table} ORDER BY {by}");
            let rows = app.app().store.read(move |db: &mut Db| {
                let rows: Vec<Row> = diesel::sql_query(query).load(db)?;
                Ok::<_, StoreFault>(rows)
            });
            orders.push(rows.await.unwrap().into_iter().map(|row| row.b).collect());
        }
        return orders;
    };
    app.app().store.cut_log().await.unwrap();
    let query = format!("SELECT CAST(rootpage AS BIGINT) AS n FROM sqlite_master WHERE name = '{table}'");
    let root = app.app().store.read(move |db: &mut Db| {
        let root: Root = diesel::sql_query(query).get_result(db)?;
        Ok::<_, StoreFault>(root.n)
    });
    let root = u32::try_from(root.await.unwrap()).unwrap();
    let lying = sqlite_file::cells_as_they_lie(&path, root);
    let whose = |cell: &Vec<u8>| filed.iter().find(|id| cell.windows(16).any(|run| run == id.as_slice())).cloned();
    vec![lying.iter().filter_map(whose).collect()]
}

/// Kendall's rank correlation between two orders: 1 if they are the same, -1 if one is the other turned round, about 0 if they
/// have nothing to do with each other.
fn correlation(filed: &[Vec<u8>], lying: &[Vec<u8>]) -> f64 {
    let place: BTreeMap<&Vec<u8>, usize> = filed.iter().enumerate().map(|(at, id)| (id, at)).collect();
    let (mut alike, mut pairs) = (0_i32, 0_i32);
    for (at, one) in lying.iter().enumerate() {
        for other in &lying[at + 1..] {
            alike += if place[one] < place[other] { 1 } else { -1 };
            pairs += 1;
        }
    }
    f64::from(alike) / f64::from(pairs)
}

/// 28 things in random order come out above this once in 100,000 times (the standard deviation is 0.134).
const BY_CHANCE: f64 = 0.6;

#[tokio::test]
async fn after_the_night_nothing_on_disk_tells_in_which_order_reports_were_filed() {
    let (app, founders) = TestApp::roomy().await;
    let filed = file_many(&app, &founders).await;
    let mut told = 0;
    for (table, column) in WITH_A_REPORT {
        for order in as_they_lie(&app, table, column, &filed).await {
            assert_eq!(order.len(), REPORTS, "{table}");
            told += i32::from(correlation(&filed, &order).abs() > BY_CHANCE);
        }
    }
    assert!(told >= 2, "the attack finds the order while it is there");
    app.night().await;
    for (table, column) in WITH_A_REPORT {
        for order in as_they_lie(&app, table, column, &filed).await {
            assert_eq!(order.len(), REPORTS, "{table}");
            let found = correlation(&filed, &order);
            assert!(found.abs() < BY_CHANCE, "{table} tells the order: {found}");
        }
    }
    // Everything is still there, and found.
    for n in [0, 13, 27] {
        assert_eq!(founders[0].outcome(&format!("07700 900{n:03}")).await, "hit");
    }
}

/// A row that is changed after the night moves again in the next, and only then.
#[tokio::test]
async fn what_changes_is_written_again_the_next_night_and_nothing_else() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    for n in 0..3 {
        ada.report(&Report::about(&format!("07700 90012{n}"))).await;
    }
    app.night().await;
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reports WHERE fresh = 1").await, 0);
    bea.review_all("accept", "").await;
    cleo.review_all("accept", "").await;
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reports WHERE fresh = 1").await, 3);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM entries WHERE fresh = 1").await, 0);
    let counts = app.counts().await;
    app.night().await;
    assert_eq!(app.counts().await, counts, "a night loses nothing");
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM reports WHERE fresh = 1").await, 0);
}

/// Reports that she leaves behind change when she goes: they must not be told from the others by that.
#[tokio::test]
async fn reports_that_were_cut_loose_are_not_marked_as_changed_together() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    for n in 0..4 {
        let who = if n % 2 == 0 { &ada } else { &bea };
        who.report(&Report::about(&format!("07700 90012{n}"))).await;
    }
    app.night().await;
    ada.delete_account("keep").await.expect_see("/gone");
    assert_eq!(app.count("reports").await, 4);
    for table in ["reports", "voices", "entries"] {
        let fresh = Box::leak(format!("SELECT COUNT(*) AS n FROM {table} WHERE fresh = 1").into_boxed_str());
        assert_eq!(app.number(fresh).await, 0, "{table}");
    }
}

/// Rows whose tables refer to each other stay together while they are written again.
#[tokio::test]
async fn a_night_takes_nothing_with_it() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about("07700 900123").with("account", &"He shouted. ".repeat(80)).with("shown", "yes")).await;
    bea.support("07700 900123").await;
    cleo.raise("Founder 1").await.expect_see("/concerns");
    let (counts, page) = (app.counts().await, cleo.look_up("07700 900123").await);
    for _ in 0..3 {
        app.night().await;
    }
    assert_eq!(app.counts().await, counts);
    let again = cleo.look_up("07700 900123").await;
    assert_eq!(again.texts("article.report"), page.texts("article.report"));
    assert_eq!(ada.get("/reports").await.texts("article.own").len(), 1);
}

/// Everybody signs in, looks something up, files, supports: then the program is killed, and the log of changes read.
#[tokio::test]
async fn the_log_of_changes_names_nobody_beside_a_report() {
    let (app, founders) = TestApp::of_founders(3).await;
    let Some(path) = app.sqlite() else { return };
    let secret = founders[2].set_up_app(&app).await;
    let members = app.blobs("SELECT id AS b FROM members").await;
    let names = |written: &[Vec<u8>]| {
        written.iter().any(|cell| members.iter().any(|member| cell.windows(16).any(|run| run == member.as_slice())))
    };
    app.app().store.cut_log().await.unwrap();
    for (n, founder) in founders.iter().enumerate() {
        app.pass_seconds(1_900);
        founder.sign_in_by(PASSPHRASE).await;
        if n == 2 {
            let code = secret.code_at(app.now());
            let form = founder.form("/sign-in/second-factor", "/sign-in/second-factor").await;
            let code = parasol::kernel::ExposeSecret::expose_secret(&code).to_owned();
            founder.send(&form.with("code", &code)).await.expect_see("/lookup");
        }
        app.pass_seconds(660);
        founder.look_up("07700 900123").await.expect(200);
        founder.report(&Report::about(&format!("07700 90045{n}"))).await;
        app.pass_seconds(660);
        founder.get("/reports").await.expect(200);
        if n > 0 {
            founder.support("07700 900450").await;
        }
        app.pass_seconds(660);
    }
    let transactions = sqlite_file::transactions(&path);
    let with_a_report = app.blobs("SELECT id AS b FROM reports").await.len();
    assert!(with_a_report == 3 && transactions.len() > 12, "{}", transactions.len());
    for (at, transaction) in transactions.iter().enumerate() {
        assert!(!names(&transaction.written), "transaction {at} of {} names a member", transactions.len());
    }
    // The search finds what is there: a vouch names both.
    founders[2].invite("for my cousin").await;
    assert!(sqlite_file::transactions(&path).iter().any(|transaction| names(&transaction.written)));
}

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = Binary)]
    key: Vec<u8>,
    #[diesel(sql_type = BigInt)]
    full_at: i64,
}

/// Which counters an act moves.
async fn moved(app: &TestApp, act: impl Future<Output = ()>) -> Vec<Vec<u8>> {
    let before = counters(app).await;
    act.await;
    counters(app)
        .await
        .into_iter()
        .filter(|(key, full_at)| before.get(key) != Some(full_at))
        .map(|(key, _)| key)
        .collect()
}

async fn counters(app: &TestApp) -> BTreeMap<Vec<u8>, i64> {
    let rows = app.app().store.read(|db: &mut Db| {
        let rows: Vec<Count> = diesel::sql_query("SELECT key, full_at FROM limits").load(db)?;
        Ok::<_, StoreFault>(rows)
    });
    rows.await.unwrap().into_iter().map(|count| (count.key, count.full_at)).collect()
}

/// A vouch stands in the log under her id: a counter that it moves, and a report moves too, would name the report's author.
#[tokio::test]
async fn no_counter_joins_what_stands_under_her_id_to_what_does_not() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, _] = &founders[..] else { panic!("three") };
    bea.report(&Report::about("07700 900789")).await;
    let link = bea.invite("a friend").await;
    let dora = app.visitor().join(&link, "Dora").await;
    let code = dora.vouch_code().await;
    let named = moved(&app, async {
        ada.vouch(&code).await.expect_see("/vouches");
    })
    .await;
    assert!(!named.is_empty(), "a vouch is counted");
    let filed = moved(&app, ada.report(&Report::about("07700 900123"))).await;
    let looked_up = moved(&app, async {
        ada.look_up("07700 900456").await.expect(200);
    })
    .await;
    let supported = moved(&app, ada.support("07700 900789")).await;
    for (what, keys) in [("a report", filed), ("a lookup", looked_up), ("a support", supported)] {
        assert!(!keys.is_empty(), "{what} is counted");
        assert!(keys.iter().all(|key| !named.contains(key)), "{what} moves a counter that a vouch moves");
    }
}

/// A form does not touch the session it was sent in, whenever that was last used; when it was is written for all at once.
#[tokio::test]
async fn no_form_writes_when_a_session_was_used() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let sessions = || app.blobs("SELECT session_sealed AS b FROM sessions");
    let before = sessions().await;
    app.pass_seconds(1_000);
    ada.report(&Report::about("07700 900123")).await;
    app.pass_seconds(1_000);
    ada.look_up("07700 900456").await.expect(200);
    assert_eq!(sessions().await, before);
    app.tidy().await;
    assert_ne!(sessions().await, before);
}
