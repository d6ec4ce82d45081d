//! A database that cannot be written now: told as such, nothing half done, readers go on.

use std::os::unix::fs::PermissionsExt;

use diesel::Connection;
use diesel::connection::SimpleConnection;

use crate::support::database::WriteLock;
use crate::support::program::{Start, on_sqlite};
use crate::support::{Report, TestApp};

const PHONE: &str = "+447700900123";

#[tokio::test]
async fn while_it_is_locked_readers_go_on_and_writers_are_told_to_come_back() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    let file = Report::about(PHONE).in_form(ada.form("/reports/new", "/reports/new").await);
    let look_up = bea.form("/lookup", "/lookup").await.with("identifier", PHONE);
    let leave = cleo.form("/lookup", "/leave").await;
    let before = app.counts().await;
    let holder = WriteLock::of(&app);
    for path in ["/standing", "/reports", "/lookup", "/account", "/invitations", "/health/live"] {
        ada.get(path).await.expect(200);
    }
    app.pass_seconds(2);
    assert_eq!(ada.get("/health/ready").await.expect(200).body, "degraded: nothing can be written\n");
    cleo.send(&leave).await.expect_see("https://www.wikipedia.org/");
    let (filed, looked_up) = tokio::join!(ada.send(&file), bea.send(&look_up));
    assert_eq!(filed.expect(503).header("retry-after"), "5");
    assert_eq!(looked_up.expect(200).texts("article.report").len(), 1, "a warning waits for no disk");
    assert_eq!(app.counts().await, before, "nothing half done");
    holder.lets_go();
    ada.send(&file).await.expect_see("/reports");
    assert_eq!(bea.send(&look_up).await.expect(200).texts("article.report").len(), 1);
}

/// The attack: fill the disk, and look up as many as one likes.
#[tokio::test]
async fn while_nothing_can_be_written_lookups_are_answered_within_the_same_budget() {
    let (app, [ada, bea, cleo]) =
        TestApp::founded_with(&[("PARASOL_LOOKUPS_A_DAY", "3"), ("PARASOL_REGION", "GB")]).await;
    ada.report(&Report::about(PHONE)).await;
    assert_eq!(bea.outcome(PHONE).await, "hit");
    let look_up = |form: &crate::support::Form, number: &str| form.clone().with("identifier", number);
    let (of_bea, of_cleo) = (bea.form("/lookup", "/lookup").await, cleo.form("/lookup", "/lookup").await);
    let holder = WriteLock::of(&app);
    let page = bea.send(&look_up(&of_bea, PHONE)).await.expect(200);
    assert_eq!(page.attribute("#answer", "data-outcome"), "hit");
    let page = bea.send(&look_up(&of_bea, "+447700900456")).await.expect(200);
    assert_eq!(page.attribute("#answer", "data-outcome"), "miss");
    bea.send(&look_up(&of_bea, PHONE)).await.expect(429);
    cleo.send(&look_up(&of_cleo, PHONE)).await.expect(200);
    holder.lets_go();
    bea.send(&look_up(&of_bea, PHONE)).await.expect(429);
    assert_eq!(cleo.outcome(PHONE).await, "hit");
    assert_eq!(cleo.outcome(PHONE).await, "hit");
    cleo.send(&look_up(&of_cleo, PHONE)).await.expect(429);
}

#[tokio::test]
async fn what_was_typed_while_a_session_ended_is_given_back_when_it_cannot_be_kept() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let file = Report::about(PHONE).with("area", "North Leeds").in_form(ada.form("/reports/new", "/reports/new").await);
    app.pass_seconds(40 * 60);
    let holder = WriteLock::of(&app);
    let page = ada.send(&file).await.expect(503);
    let again = page.form("/reports/new");
    assert_eq!((again.value("area"), again.value("identifier")), ("North Leeds", PHONE));
    holder.lets_go();
    ada.send(&again).await.expect_see("/sign-in");
    assert_eq!(app.count("kept_forms").await, 1);
}

#[tokio::test]
async fn a_session_can_be_used_while_its_use_cannot_be_noted() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let holder = WriteLock::of(&app);
    app.pass_seconds(120);
    ada.get("/standing").await.expect(200);
    holder.lets_go();
}

/// A limit on the size of files stands for a full disk: the system refuses the write either way (setrlimit(2)).
#[tokio::test]
async fn when_the_disk_is_full_nothing_is_half_filed_and_everything_filed_is_there() {
    if !on_sqlite() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let start = || {
        let start =
            Start::in_folder(&data).with("PARASOL_REPORTS_A_DAY", "1000").with("PARASOL_LOOKUPS_A_MINUTE", "1000");
        start.with("PARASOL_LOOKUPS_A_DAY", "1000")
    };
    let program = start().after("trap '' XFSZ; ulimit -f 8192").serve_first();
    let [ada, ..] = program.found().await;
    let mut filed = 0;
    let refused = loop {
        assert!(filed < 500, "the disk never was full");
        let page = ada.try_report(&Report::about(PHONE)).await;
        if page.status != 303 {
            break page;
        }
        filed += 1;
    };
    assert_eq!(refused.expect(503).header("retry-after"), "5");
    assert!(filed > 0);
    ada.get("/standing").await.expect(200);
    ada.get("/health/live").await.expect(200);
    let cookies = ada.cookies();
    let log = program.stop();
    assert!(!log.contains("panic"), "{log}");

    let program = start().serve();
    let again = crate::support::Browser::with_cookies(&program.base, &cookies);
    assert_eq!(again.get("/reports").await.expect(200).texts("article.own").len(), filed);
    let form = again.form("/lookup", "/lookup").await.with("identifier", PHONE);
    assert_eq!(again.send(&form).await.expect(200).texts("article.report").len(), 1, "one card of hers");
}

#[tokio::test]
async fn a_database_that_may_only_be_read_shows_pages_and_takes_no_forms() {
    if !on_sqlite() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let first = Start::in_folder(&data).serve_first();
    let link = first.links[0].clone();
    first.stop();
    let database = data.join("parasol.db");
    for (path, mode) in [(&database, 0o400), (&data, 0o500)] {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }
    let is_root = std::fs::write(data.join("probe"), b"").is_ok();
    let program = Start::in_folder(&data).without_privilege(is_root).serve();
    let page = program.visitor().accept(&link, "Ada").await;
    assert_eq!(page.expect(503).header("retry-after"), "5");
    let log = program.stop();
    std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o700)).unwrap();
    assert!(log.contains("readonly database") && !log.contains("panicked"), "the operator is told: {log}");
    std::fs::set_permissions(&database, std::fs::Permissions::from_mode(0o600)).unwrap();
    let program = Start::in_folder(&data).serve();
    program.visitor().accept(&link, "Ada").await.expect_see("/standing");
}

/// No waiting brings a table back: it is a fault of ours in the log, and no busy moment.
#[tokio::test]
async fn a_table_that_is_missing_is_an_error_in_the_log() {
    if !on_sqlite() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let program = Start::in_folder(&data).with("PARASOL_REGION", "GB").serve_first();
    let [ada, ..] = program.found().await;
    let mut connection = diesel::SqliteConnection::establish(&data.join("parasol.db").to_string_lossy()).unwrap();
    connection.batch_execute("PRAGMA foreign_keys = OFF; DROP TABLE entries").unwrap();
    let page = ada.look_up(PHONE).await.expect(500);
    assert_eq!(page.header("retry-after"), "");
    let log = program.stop();
    let line = log.lines().find(|line| line.contains("no such table: entries")).unwrap_or_else(|| panic!("{log}"));
    assert!(line.contains("ERROR") && !line.contains("900123"), "{line}");
}
