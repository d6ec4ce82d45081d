//! A key file that is missing, wrong or open to others: refused at the start, with what to do, and nothing changed.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use crate::support::{Founder, Report, TestApp};

async fn stopped() -> (TestApp, Founder, PathBuf) {
    let (mut app, [ada, ..]) = TestApp::roomy().await;
    ada.report(&Report::about("07700 900123")).await;
    let key = app.app().settings.storage.key_file.clone();
    app.stop();
    (app, ada, key)
}

async fn starts_and_finds_the_report(mut app: TestApp, ada: &Founder) {
    app.start().await.unwrap();
    let again = app.browser_with(&ada.cookies());
    let form = again.form("/lookup", "/lookup").await.with("identifier", "07700 900123");
    assert_eq!(again.send(&form).await.attribute("#answer", "data-outcome"), "hit");
}

#[tokio::test]
async fn missing() {
    let (mut app, ada, key) = stopped().await;
    let kept = std::fs::read(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    let said = app.start().await.unwrap_err();
    assert!(said.contains("there is no key file at") && said.contains("restore it"), "{said}");
    assert!(!key.exists(), "a registry that has sealed something never gets another key by itself");
    std::fs::write(&key, kept).unwrap();
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
    starts_and_finds_the_report(app, &ada).await;
}

#[tokio::test]
async fn wrong() {
    let (mut app, ada, key) = stopped().await;
    let (other, _) = TestApp::founded().await;
    let kept = std::fs::read(&key).unwrap();
    std::fs::copy(&other.app().settings.storage.key_file, &key).unwrap();
    let said = app.start().await.unwrap_err();
    assert!(said.contains("does not belong to this database") && said.contains("nothing was changed"), "{said}");
    std::fs::write(&key, kept).unwrap();
    starts_and_finds_the_report(app, &ada).await;
}

#[tokio::test]
async fn damaged() {
    let (mut app, ada, key) = stopped().await;
    let kept = std::fs::read(&key).unwrap();
    for bytes in [&b""[..], b"hello\n", &[0xff; 64]] {
        std::fs::write(&key, bytes).unwrap();
        let said = app.start().await.unwrap_err();
        assert!(said.contains("key"), "{said}");
    }
    std::fs::write(&key, kept).unwrap();
    starts_and_finds_the_report(app, &ada).await;
}

#[tokio::test]
async fn open_to_others() {
    let (mut app, ada, key) = stopped().await;
    for mode in [0o644, 0o640, 0o604] {
        std::fs::set_permissions(&key, std::fs::Permissions::from_mode(mode)).unwrap();
        let said = app.start().await.unwrap_err();
        assert!(said.contains("open to other users") && said.contains("chmod 600"), "{said}");
    }
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o600)).unwrap();
    starts_and_finds_the_report(app, &ada).await;
}

#[tokio::test]
async fn a_new_one_is_its_owners_alone_and_so_is_the_folder() {
    let app = TestApp::with(&[]).await;
    let key = std::fs::metadata(&app.app().settings.storage.key_file).unwrap();
    assert_eq!(key.permissions().mode() & 0o777, 0o600);
    let folder = std::fs::metadata(app.folder()).unwrap();
    assert_eq!(folder.permissions().mode() & 0o077, 0);
}
