//! The way to the mail server: TLS or nothing, unless told otherwise.

use std::sync::Arc;

use parasol::acts::{App, Setup};
use parasol::config::{Settings, Sources};
use parasol::kernel::SystemClock;
use parasol::mail::Stopped;
use parasol::sealing::StretchCost;

use super::begun;
use crate::support::{Mood, PostOffice, TestApp};

const ROSA: &str = "rosa@post.example";

/// Whether a letter gets to this server with these settings, and if not, why.
async fn sends(office: &PostOffice, change: impl Fn(&str, &str) -> String) -> Option<Stopped> {
    let settings: Vec<(&str, String)> =
        office.settings().into_iter().map(|(name, value)| (name, change(name, &value))).collect();
    let settings: Vec<(&str, &str)> =
        settings.iter().map(|(name, value)| (*name, value.as_str())).filter(|(_, value)| !value.is_empty()).collect();
    let (app, [ada, ..]) = TestApp::founded_with(&settings).await;
    ada.give_address(ROSA).await.expect_see("/account/address");
    let round = app.deliver().await;
    assert_eq!(round.sent, u32::from(round.stopped.is_none()));
    assert_eq!(office.taken().len(), round.sent as usize);
    round.stopped
}

fn as_it_is(_: &str, value: &str) -> String {
    value.to_owned()
}

#[tokio::test]
async fn starttls_and_tls_from_the_start_with_an_authority_of_ones_own() {
    for office in [PostOffice::with_starttls().await, PostOffice::with_tls().await] {
        let (app, [ada, ..]) = begun(&office).await;
        ada.is_reached_at(ROSA, &app, &office).await;
        let letter = office.last_to(ROSA);
        assert!(letter.encrypted && letter.signed_in, "{letter:?}");
    }
}

#[tokio::test]
async fn a_server_without_starttls_gets_nothing() {
    let office = PostOffice::in_clear().await;
    let demanding = |name: &str, value: &str| match name {
        "PARASOL_SMTP_URL" => value.replace("?tls=none", "").replace("smtp://", "smtp://post:letter-box@"),
        _ => value.to_owned(),
    };
    assert_eq!(sends(&office, demanding).await, Some(Stopped::NoTls));
    assert_eq!(office.visits(), 1);
}

#[tokio::test]
async fn a_certificate_of_an_unknown_authority_is_refused() {
    let (starttls, tls, another) =
        (PostOffice::with_starttls().await, PostOffice::with_tls().await, PostOffice::with_tls().await);
    for office in [&starttls, &tls] {
        let others = |name: &str, value: &str| match name {
            "PARASOL_SMTP_CA" => another.authority().to_string_lossy().into_owned(),
            _ => value.to_owned(),
        };
        assert_eq!(sends(office, others).await, Some(Stopped::Untrusted));
        // Nor do those that browsers know vouch for it.
        let browsers =
            |name: &str, value: &str| if name == "PARASOL_SMTP_CA" { String::new() } else { value.to_owned() };
        assert_eq!(sends(office, browsers).await, Some(Stopped::Untrusted));
    }
}

#[tokio::test]
async fn a_wrong_password_is_told_and_loses_nothing() {
    let office = PostOffice::with_starttls().await;
    let wrong = |_: &str, value: &str| value.replace("letter-box", "letter-bag");
    assert_eq!(sends(&office, wrong).await, Some(Stopped::Unwelcome(535)));
    office.becomes(Mood::Unwelcoming);
    assert_eq!(sends(&office, as_it_is).await, Some(Stopped::Unwelcome(530)));
    office.becomes(Mood::Kind);
    assert_eq!(sends(&office, as_it_is).await, None);
}

#[tokio::test]
async fn a_server_that_speaks_tls_from_the_start_when_it_should_not_and_the_other_way_round() {
    let (starttls, tls) = (PostOffice::with_starttls().await, PostOffice::with_tls().await);
    let to_tls = |_: &str, value: &str| value.replace("smtp://", "smtps://");
    let to_starttls = |_: &str, value: &str| value.replace("smtps://", "smtp://");
    assert!(sends(&starttls, to_tls).await.is_some());
    assert!(sends(&tls, to_starttls).await.is_some());
}

#[tokio::test]
async fn an_authority_that_is_none_keeps_the_registry_from_starting() {
    let office = PostOffice::with_tls().await;
    let folder = tempfile::tempdir().unwrap();
    let (none, gone) = (folder.path().join("none.pem"), folder.path().join("gone.pem"));
    std::fs::write(&none, "no certificate").unwrap();
    for path in [none, gone] {
        let path = path.to_string_lossy().into_owned();
        let data = folder.path().join("data").to_string_lossy().into_owned();
        let mut settings = office.settings();
        settings.retain(|(name, _)| *name != "PARASOL_SMTP_CA");
        settings.extend([("PARASOL_SMTP_CA", path), ("PARASOL_DATA_DIR", data)]);
        let settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let settings = Settings::load(&Sources::of(&settings, "").unwrap()).unwrap();
        let setup = Setup { clock: Arc::new(SystemClock), cost: StretchCost::default(), refuses_first_commits: false };
        let why = App::open(settings, setup).await.err().unwrap().to_string();
        assert!(why.starts_with("PARASOL_SMTP_CA cannot be used"), "{why}");
    }
    assert!(!folder.path().join("data").exists(), "nothing was made");
}
