//! Whatever a form holds, the answer is one of ours.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::support::{Form, TestApp};

/// What people and machines put in fields.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        1 => "\\PC{0,400}",
        1 => "[+0-9 ()-]{0,20}",
        1 => prop::sample::select(vec!["kill", "lookup", "2026-09", "week", "yes", "GB", "@some_name", "https://t.me/x"])
            .prop_map(str::to_owned),
    ]
}

/// Names of fields, ours and others.
fn name() -> impl Strategy<Value = String> {
    let ours = vec![
        "identifier",
        "kind",
        "region",
        "code",
        "also",
        "month",
        "part_of_day",
        "area",
        "setting",
        "contact",
        "first_hand",
        "description",
        "account",
        "delay",
        "consent",
        "idempotency",
        "more",
        "check",
        "keep_words",
        "note",
        "name",
        "passphrase",
        "current",
        "reason",
    ];
    prop_oneof![9 => prop::sample::select(ours).prop_map(str::to_owned), 1 => any::<String>()]
}

#[test]
fn no_form_brings_the_server_down() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (_app, ada, csrf) = runtime.block_on(async {
        let (app, [ada, ..]) = TestApp::roomy().await;
        let csrf = ada.csrf().await;
        (app, ada, csrf)
    });
    let paths = prop::sample::select(vec!["/lookup", "/reports/new", "/vouches", "/invitations", "/account"]);
    let fields = prop::collection::vec((name(), value()), 0..30);
    let mut runner = TestRunner::new(Config { cases: 64, failure_persistence: None, ..Config::default() });
    runner
        .run(&(paths, fields), |(path, fields)| {
            let form = Form { action: path.to_owned(), fields }.with("csrf", csrf.as_str());
            let page = runtime.block_on(ada.send(&form));
            prop_assert!([200, 303, 422, 429].contains(&page.status), "{} {}", page.status, page.body);
            prop_assert!(page.status != 200 && page.status != 422 || page.has("main"));
            Ok(())
        })
        .unwrap();
}
