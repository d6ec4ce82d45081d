//! The database's file is deleted, moved or replaced under the running program, by a clean-up, a restore or a mount that went
//! away. It stays open and would take everything, and nobody would ever find it again.

use std::path::{Path, PathBuf};

use crate::support::program::{Start, on_sqlite};
use crate::support::{Browser, Form, Founder, Report, TestApp};

const PHONE: &str = "+447700900123";
const OTHER: &str = "+447700900456";

fn beside(path: &Path, more: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    name.into()
}

/// Neither is a report taken nor does a lookup say that nothing is known; and nobody is told that all is well.
async fn nothing_is_taken_or_told(app: &TestApp, ada: &Founder) {
    app.pass_seconds(60);
    ada.get("/health/ready").await.expect(503);
    ada.get("/health/live").await.expect(200);
    let form = Form::to("/reports/new").with("csrf", "");
    ada.send(&Report::about(OTHER).in_form(form)).await.expect(503);
    ada.get("/lookup").await.expect(503);
}

#[tokio::test]
async fn deleted() {
    if !on_sqlite() {
        return;
    }
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    let file = app.sqlite().unwrap();
    let away = beside(&file, ".away");
    std::fs::rename(&file, &away).unwrap();
    nothing_is_taken_or_told(&app, &ada).await;
    assert!(!file.exists(), "none is made in its place");
    std::fs::rename(&away, &file).unwrap();
    app.pass_seconds(60);
    assert_eq!(ada.look_up(PHONE).await.expect(200).attribute("#answer", "data-outcome"), "hit");
}

#[tokio::test]
async fn replaced_by_another() {
    if !on_sqlite() {
        return;
    }
    let (app, [ada, ..]) = TestApp::roomy().await;
    let file = app.sqlite().unwrap();
    std::fs::copy(&file, beside(&file, ".copy")).unwrap();
    std::fs::rename(beside(&file, ".copy"), &file).unwrap();
    nothing_is_taken_or_told(&app, &ada).await;
}

/// What is committed stands in the log of changes first.
#[tokio::test]
async fn its_log_of_changes_deleted() {
    if !on_sqlite() {
        return;
    }
    let (app, [ada, ..]) = TestApp::roomy().await;
    std::fs::remove_file(beside(&app.sqlite().unwrap(), "-wal")).unwrap();
    let reports = app.count("reports").await;
    ada.try_report(&Report::about(OTHER)).await.expect(503);
    assert_eq!(app.count("reports").await, reports);
}

/// The program ends and says why; it does not begin anew where nothing is left; with the file back, everything is there.
#[tokio::test]
async fn the_program_ends_with_a_word_and_starts_again_when_the_file_is_back() {
    if !on_sqlite() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let program = Start::in_folder(&data).serve_first();
    let [ada, ..] = program.found().await;
    ada.report(&Report::about(PHONE)).await;
    let cookies = ada.cookies();
    let (file, away) = (data.join("parasol.db"), folder.path().join("away.db"));
    for more in ["", "-wal", "-shm"] {
        std::fs::rename(beside(&file, more), beside(&away, more)).unwrap();
    }
    let (code, said) = program.wait();
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("parasol: the database file is not the one that was opened"), "{said}");
    assert!(!file.exists() && !said.contains("panic"), "{said}");

    for more in ["", "-wal", "-shm"] {
        std::fs::rename(beside(&away, more), beside(&file, more)).unwrap();
    }
    let program = Start::in_folder(&data).serve();
    let again = Browser::with_cookies(&program.base, &cookies);
    assert_eq!(again.get("/reports").await.expect(200).texts("article.own").len(), 1);
}
