//! The checker itself, on planted samples: a rule that cannot fail holds nothing.

use super::paths::named_in;
use super::wrong_in;

fn names(source: &str, module: &[&str]) -> Vec<String> {
    named_in(source, module).iter().map(super::paths::Named::text).collect()
}

#[test]
fn nested_braces_renames_and_lists_are_taken_apart() {
    let source = "use crate::{store::{Db, self}, acts as a}; pub use std::{fs, env::{var, args}}; use ::argon2;";
    let wanted = [
        "crate::store::Db",
        "crate::store::self",
        "crate::acts",
        "std::fs",
        "std::env::var",
        "std::env::args",
        "argon2",
    ];
    assert_eq!(names(source, &["acts"]), wanted);
}

#[test]
fn super_is_followed_to_the_crate_and_through_inline_modules() {
    let source = "use super::super::web::Page; fn f() { self::x::y(); } mod t { use super::super::super::store; }";
    assert_eq!(names(source, &["acts", "deep"]), ["crate::web::Page", "crate::acts::deep::x::y", "crate::store"]);
}

#[test]
fn paths_in_code_macros_and_attributes_count_and_words_in_texts_do_not() {
    let source = r#"
        #[derive(clap::Args)]
        struct A { b: Option<crate::store::Db> }
        // crate::web::page
        /// See [`crate::web`].
        fn f() { let s = "crate::web::page"; vec![diesel::x()]; now.diesel::<u8>(); }
        macro_rules! m { () => { $crate::acts::x } }
    "#;
    assert_eq!(names(source, &["acts"]), ["clap::Args", "crate::store::Db", "diesel::x", "crate::acts::x"]);
}

#[test]
fn a_higher_layer_a_sibling_and_an_unknown_module_are_refused() {
    for (module, source) in [
        ("trust", "use crate::store::Db;"),
        ("store", "fn f() { crate::acts::vouch::vouch() }"),
        ("identifiers", "use crate::{kernel::Region, sealing::Token};"),
        ("reports", "use super::accounts::Name;"),
        ("web", "use crate::jobs::tidy_now_and_then;"),
        ("jobs", "use crate::web;"),
        ("web", "use crate::cli;"),
        ("acts", "use crate::*;"),
        ("acts", "use crate::helpers::x;"),
    ] {
        assert_eq!(wrong_in(source, &[module]).len(), 1, "{module}: {source}");
    }
}

#[test]
fn what_has_a_home_is_refused_elsewhere() {
    for (module, source) in [
        ("acts", "use blake3::Hasher;"),
        ("store", "fn f() { argon2::hash() }"),
        ("web", "use diesel::prelude::*;"),
        ("web", "use crate::store::members;"),
        ("cli", "use crate::store::entries;"),
        ("cli", "use actix_web::HttpResponse;"),
        ("acts", "#[derive(askama::Template)] struct A;"),
        ("config", "use clap::Parser;"),
        ("web", "use fluent_bundle::FluentArgs;"),
        ("reports", "use rlibphonenumber::PHONE_NUMBER_UTIL;"),
        ("sealing", "fn f() { std::env::var(x) }"),
        ("sealing", "use std::{env, fs};"),
        ("trust", "let today = Timestamp::now();"),
        ("acts", "use std::time::{Duration, SystemTime};"),
        ("jobs", "let t = tokio::time::Instant::now();"),
        ("sealing", "fn f(mut r: rand_core::OsRng) { getrandom::fill(x) }"),
    ] {
        assert!(!wrong_in(source, &[module]).is_empty(), "{module}: {source}");
    }
}

#[test]
fn what_the_layout_allows_passes() {
    for (module, source) in [
        ("acts", "use crate::store::{members, Db}; let now = app.now(); use std::time::Duration;"),
        ("cli", "use crate::{jobs, web}; actix_web::rt::System::new(); use crate::store::DatabaseUrl;"),
        ("web", "use crate::store::StoreFault; use actix_web::web;"),
        ("store", "use diesel::prelude::*; use crate::kernel::Day; use super::store::Db;"),
        ("kernel", "let now = jiff::Timestamp::now(); getrandom::fill(out);"),
    ] {
        assert!(wrong_in(source, &[module]).is_empty(), "{module}: {source}: {:?}", wrong_in(source, &[module]));
    }
}
