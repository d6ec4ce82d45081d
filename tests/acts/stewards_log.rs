//! Nobody who can only write to the database changes a log unnoticed.

use super::undoing::differing;
use crate::cli::program::{Ended, Place};
use crate::support::{Founder, Member, TestApp};

async fn two_lines(app: &TestApp, [ada, bea, cleo]: &[Founder; 3]) -> Member {
    let dora = Member::of(app.visitor(), "Dora", ada, bea).await;
    cleo.raise("Dora").await.expect_see("/concerns");
    let case = ada.only_case().await;
    for measure in ["freeze", "undo"] {
        for steward in [ada, bea] {
            steward.vote(&case, measure).await.expect_see("/cases");
        }
    }
    dora.sign_in_again().await;
    dora
}

/// Runs the program on this registry's folder; nothing where the database is a server's.
pub fn run(app: &TestApp, arguments: &[&str]) -> Option<Ended> {
    app.sqlite()?;
    let mut place = Place::new();
    place.set("PARASOL_DATA_DIR", &app.folder().to_string_lossy());
    Some(place.run(arguments))
}

fn complains(app: &TestApp, of: &str) {
    let Some(ended) = run(app, &["doctor"]) else { return };
    assert_eq!(ended.code, Some(1), "{}", ended.out);
    assert!(ended.out.lines().any(|line| line.starts_with("! ") && line.contains(of)), "{}", ended.out);
}

#[tokio::test]
async fn members_read_what_was_done_and_not_about_whom() {
    let (app, founders) = TestApp::founded().await;
    let dora = two_lines(&app, &founders).await;
    let page = dora.get("/audit").await.expect(200);
    assert_eq!(page.texts("#audit dd"), ["A decision was undone.", "A member was paused for 30 days."]);
    assert_eq!(page.texts("#audit dt"), ["November 2026", "November 2026"]);
    let case = founders[0].only_case().await;
    assert!(!page.body.contains(&case) && !page.body.contains("Dora"));
    if let Some(ended) = run(&app, &["doctor"]) {
        assert_eq!(ended.code, Some(0), "{}", ended.out);
        let line =
            ended.out.lines().find(|line| line.starts_with("The stewards' log holds 3 lines, unbroken")).unwrap();
        assert_eq!(line.rsplit(' ').next().unwrap().len(), 8, "{line}");
    }
    app.pass_days(366);
    founders[0].sign_in_again().await;
    assert!(!founders[0].get("/audit").await.has("#audit"), "twelve months are shown");
}

#[tokio::test]
async fn an_altered_line_of_the_stewards_log_is_noticed() {
    let (app, founders) = TestApp::founded().await;
    two_lines(&app, &founders).await;
    app.execute("UPDATE audit SET number = 2 WHERE seq = 2").await;
    complains(&app, "The stewards' log was changed from outside");
    assert!(founders[0].get("/audit").await.expect(200).has(".notice.careful"));
    app.execute("UPDATE audit SET number = 1 WHERE seq = 2").await;
    assert!(founders[0].get("/audit").await.expect(200).has("#audit"));
    app.execute("DELETE FROM audit WHERE seq = 2").await;
    complains(&app, "The stewards' log was changed from outside");
}

#[tokio::test]
async fn a_vote_or_a_signature_that_was_altered_is_refused() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    dora.raise("Cleo").await.expect_see("/concerns");
    let case = ada.only_case().await;
    ada.vote(&case, "keep").await.expect_see("/cases");
    app.execute("UPDATE case_votes SET vote = 'expel'").await;
    bea.vote(&case, "expel").await.expect(500);
    assert_eq!(cleo.standing().await, "vetted");
    dora.steward_act("recall", "name", "Cleo").await.expect_see("/stewards");
    app.execute("UPDATE signings SET step = 'signed'").await;
    ada.steward_act("sign_recall", "name", "Cleo").await.expect(500);
}

#[tokio::test]
async fn an_altered_log_of_standing_is_refused_at_the_start_and_told_by_the_doctor() {
    for statement in [
        "UPDATE trust_events SET kind = 'leave' WHERE kind = 'freeze'",
        "UPDATE trust_events SET day = day + 1 WHERE seq = 3",
        "DELETE FROM trust_events WHERE seq = 2",
        "INSERT INTO trust_events (seq, day, kind, mark) SELECT seq + 1, day, 'tick', mark FROM trust_events \
         WHERE seq = (SELECT MAX(seq) FROM trust_events)",
    ] {
        let (mut app, founders) = TestApp::founded().await;
        two_lines(&app, &founders).await;
        app.execute(statement).await;
        complains(&app, "The log of standing was changed from outside");
        if let Some(ended) = run(&app, &["trust", "recompute"]) {
            ended.refused(&["trust_events"]);
        }
        app.stop();
        let refused = app.start().await.unwrap_err();
        assert!(refused.contains("trust_events"), "{statement}: {refused}");
    }
}

#[tokio::test]
async fn states_that_are_not_what_the_log_comes_to_are_told_and_mended() {
    let (app, founders) = TestApp::founded().await;
    let dora = two_lines(&app, &founders).await;
    assert_eq!(differing(&app).await, 0);
    app.execute("UPDATE trust_states SET state = '{}' WHERE member_id = (SELECT member_id FROM trust_states ORDER BY member_id LIMIT 1)")
        .await;
    assert_eq!(differing(&app).await, 1);
    complains(&app, "parasol trust recompute --mend");
    if let Some(ended) = run(&app, &["trust", "recompute", "--json"]) {
        assert_eq!(ended.code, Some(1));
        let said: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
        assert_eq!((&said["members"], &said["differing"], &said["mended"]), (&4.into(), &1.into(), &false.into()));
        assert_eq!(run(&app, &["trust", "recompute", "--mend"]).unwrap().code, Some(0));
        assert_eq!(run(&app, &["trust", "recompute"]).unwrap().code, Some(0));
        run(&app, &["trust", "recompute", "--mark"]).unwrap().refused(&["has marks already"]);
        assert_eq!(differing(&app).await, 0);
    }
    assert_eq!(dora.standing().await, "vetted", "nobody's standing is read from there");
}

#[tokio::test]
async fn a_log_without_marks_is_refused_until_it_is_marked() {
    let (mut app, founders) = TestApp::founded().await;
    two_lines(&app, &founders).await;
    app.execute("UPDATE trust_events SET mark = ''").await;
    if app.sqlite().is_none() {
        return;
    }
    app.stop();
    let refused = app.start().await.unwrap_err();
    assert!(refused.contains("parasol migrate"), "{refused}");
    let mut place = Place::new();
    place.set("PARASOL_DATA_DIR", &app.folder().to_string_lossy());
    assert_eq!(place.run(&["trust", "recompute", "--mark"]).code, Some(0));
    app.start().await.unwrap();
    founders[0].copy();
    assert_eq!(differing(&app).await, 0);
}

#[test]
fn where_nothing_was_started_there_is_nothing_to_recompute_and_nothing_is_made() {
    let place = Place::new();
    for more in [&[][..], &["--mend"], &["--mark"]] {
        place.run(&[&["trust", "recompute"], more].concat()).refused(&["no registry here"]);
        assert!(!place.data().exists());
    }
}
