//! A damaged row, page or index: a lookup that reads it says that its answer may not be complete, and never that nothing is
//! known. Each test is one kind of damage, done past the program.

use parasol::acts::examine::look_deep;
use parasol::acts::nightly;
use parasol::kernel::ExposeSecret;
use parasol::store::DatabaseUrl;
use parasol::store::whole::{Disagreement, disagreement};

use crate::support::program::on_sqlite;
use crate::support::{Founder, Page, Report, TestApp};

const NUMBER: &str = "07700 900123";

/// A registry in which one founder has reported a number, and whose database does not mend what is done to it.
async fn with_a_report() -> (TestApp, [Founder; 3]) {
    let (app, founders) = TestApp::roomy().await;
    founders[0].report(&Report::about(NUMBER)).await;
    let on = if on_sqlite() { "" } else { " ON reports" };
    app.execute(format!("DROP TRIGGER reports_copy_on{on}")).await;
    (app, founders)
}

/// What the page says: the outcome, and whether it may not be complete.
async fn answer(reader: &Founder) -> (String, bool) {
    let page: Page = reader.look_up(NUMBER).await.expect(200);
    let incomplete = page.has("#answer[data-incomplete]");
    assert_eq!(incomplete, page.words().contains("This answer may not be complete."), "{}", page.body);
    (page.attribute("#answer", "data-outcome"), incomplete)
}

async fn disagree(app: &TestApp) -> Disagreement {
    let mut all = Disagreement::default();
    for first in 0..=u8::MAX {
        all += app.app().store.read(move |db| disagreement(db, first)).await.unwrap();
    }
    all
}

fn deep(app: &TestApp) -> Vec<String> {
    let storage = &app.app().settings.storage;
    let url = DatabaseUrl::parse(storage.database_url.expose_secret()).unwrap();
    look_deep(&url, &storage.key_file, |_| ()).unwrap()
}

/// Everything that makes lookups find nothing, or less, if nobody looks twice; and what mends it again.
const LOST: [(&str, &str); 14] = [
    (
        "UPDATE entries SET locator = (SELECT id FROM registry)",
        "UPDATE entries SET locator = (SELECT locator FROM whole_places)",
    ),
    (
        "DELETE FROM whole_places",
        "INSERT INTO whole_places (locator, entries, voices) SELECT locator, 1, 1 FROM entries",
    ),
    (
        "UPDATE whole_places SET locator = (SELECT id FROM registry)",
        "UPDATE whole_places SET locator = (SELECT locator FROM entries)",
    ),
    ("UPDATE whole_places SET entries = 2", "UPDATE whole_places SET entries = 1"),
    ("UPDATE whole_places SET voices = 2", "UPDATE whole_places SET voices = 1"),
    (
        "UPDATE voices SET locator = (SELECT id FROM registry)",
        "UPDATE voices SET locator = (SELECT locator FROM entries)",
    ),
    ("UPDATE reports SET hidden = 1", "UPDATE reports SET hidden = 0"),
    ("UPDATE reports SET visible_hour = 9999999", "UPDATE reports SET visible_hour = 0"),
    (
        "UPDATE reports SET expires_month = 1",
        "UPDATE reports SET expires_month = (SELECT expires_month FROM whole_reports)",
    ),
    ("UPDATE reports SET state = 'rejected'", "UPDATE reports SET state = 'unreviewed'"),
    ("UPDATE whole_reports SET hidden = 1", "UPDATE whole_reports SET hidden = 0"),
    ("UPDATE whole_reports SET visible_hour = 9999999", "UPDATE whole_reports SET visible_hour = 0"),
    ("UPDATE whole_reports SET state = 'reviewed'", "UPDATE whole_reports SET state = 'unreviewed'"),
    (
        "DELETE FROM whole_reports",
        "INSERT INTO whole_reports (id, author_tag, state, hidden, visible_hour, expires_month)
             SELECT id, author_tag, state, hidden, visible_hour, expires_month FROM reports",
    ),
];

#[actix_web::test]
async fn whatever_is_lost_no_answer_says_that_nothing_is_known() {
    let (app, [_, reader, _]) = with_a_report().await;
    for (damage, mend) in LOST {
        app.execute(damage).await;
        let (outcome, incomplete) = answer(&reader).await;
        assert!(incomplete && outcome != "miss", "{damage}: {outcome}");
        assert!(disagree(&app).await.all() > 0, "{damage} is not seen at night");
        assert!(!deep(&app).is_empty(), "{damage} is not seen by the doctor");
        app.execute(mend).await;
        assert_eq!(answer(&reader).await, ("hit".to_owned(), false), "{mend}");
        assert_eq!((deep(&app), disagree(&app).await.all()), (Vec::new(), 0), "{mend}");
    }
}

#[actix_web::test]
async fn what_cannot_be_opened_is_told_of_and_keeps_nobody_from_the_rest() {
    let columns =
        [("reports", "facts"), ("reports", "author_sealed"), ("entries", "facts_key"), ("voices", "voice_sealed")];
    for (table, column) in columns {
        let (app, [_, reader, other]) = with_a_report().await;
        other.report(&Report::about(NUMBER).of(&["unpaid"])).await;
        let one = if table == "entries" { "report_id" } else { "id" };
        app.execute(format!(
            "UPDATE {table} SET {column} = (SELECT id FROM registry)
             WHERE {one} = (SELECT {one} FROM {table} ORDER BY {one} LIMIT 1)"
        ))
        .await;
        assert_eq!(answer(&reader).await, ("hit".to_owned(), true), "{table}.{column}");
        if column != "facts_key" {
            assert!(!deep(&app).is_empty(), "{table}.{column} is not seen by the doctor");
        }
    }
}

#[actix_web::test]
async fn a_list_of_own_reports_that_lost_one_says_so() {
    for damage in [
        "UPDATE reports SET author_tag = (SELECT id FROM registry)",
        "UPDATE whole_reports SET author_tag = (SELECT id FROM registry)",
        "UPDATE reports SET expires_month = expires_month + 1",
    ] {
        let (app, [author, ..]) = with_a_report().await;
        let whole = author.get("/reports").await.expect(200);
        assert_eq!((whole.attributes("article.own", "data-own").len(), whole.has("[data-incomplete]")), (1, false));
        // A tag has 32 bytes: another one.
        app.execute(damage.replace("(SELECT id FROM registry)", "(SELECT ring_fingerprint FROM registry)")).await;
        let page = author.get("/reports").await.expect(200);
        assert!(page.has("[data-incomplete]") && !page.words().contains("You have not filed any reports"), "{damage}");
    }
}

#[actix_web::test]
async fn the_night_does_not_copy_damage_into_what_shows_it() {
    let (app, [_, reader, _]) = with_a_report().await;
    app.execute("UPDATE reports SET hidden = 1").await;
    app.night().await;
    assert_eq!(answer(&reader).await, ("incomplete".to_owned(), true));
}

#[actix_web::test]
async fn a_damaged_month_deletes_no_report() {
    let (app, [_, reader, _]) = with_a_report().await;
    app.execute("UPDATE reports SET expires_month = 1").await;
    app.tidy().await;
    assert_eq!((app.count("reports").await, answer(&reader).await), (1, ("incomplete".to_owned(), true)));
}

#[actix_web::test]
async fn the_night_looks_at_everything_within_32_nights() {
    let (app, _) = with_a_report().await;
    app.execute("UPDATE whole_places SET entries = 2").await;
    let mut seen = 0;
    for _ in 0..32 {
        seen += nightly::look_for_damage(app.app()).await.unwrap().all();
        app.pass_days(1);
    }
    assert_eq!(seen, 1);
}

#[actix_web::test]
async fn a_registry_whose_cost_was_changed_does_not_start() {
    for damage in ["stretch_passes = 2", "stretch_memory_kib = 9"] {
        let (mut app, [_, reader, _]) = with_a_report().await;
        assert_eq!(answer(&reader).await.0, "hit");
        app.execute(format!("UPDATE registry SET {damage}")).await;
        app.stop();
        let said = app.start().await.unwrap_err();
        assert!(said.contains("the registry's row is damaged"), "{said}");
    }
}

#[actix_web::test]
async fn whoever_writes_keeps_what_stands_twice_the_same() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    app.later(15, &[&ada, &bea, &cleo]).await;
    for number in ["07700 900101", "07700 900102", "07700 900103"] {
        ada.report(&Report::about(number).and("@late_example")).await;
    }
    cleo.report(&Report::about("07700 900101").with("delay", "day")).await;
    assert!(app.count("whole_places").await >= 4);
    bea.support("07700 900101").await;
    bea.dispute("07700 900102").await;
    let own = ada.get("/reports").await.expect(200).attributes("article.own", "data-own");
    for id in &own[..2] {
        let form = ada.form("/reports", &format!("/reports/{id}/withdraw")).await;
        ada.send(&form).await.expect_see("/reports");
        assert_eq!(disagree(&app).await.all(), 0, "after a withdrawal");
    }
    app.night().await;
    assert_eq!(disagree(&app).await.all(), 0, "after a night");
    app.pass_days(2);
    app.tidy().await;
    assert_eq!(disagree(&app).await.all(), 0, "after a delay");
    app.pass_days(4_000);
    app.tidy().await;
    assert_eq!((disagree(&app).await.all(), app.count("reports").await), (0, 0), "at the end of their time");
    let left = app.count("whole_places").await + app.count("whole_reports").await;
    assert_eq!(left, 0, "nothing stays of what is gone");
}
