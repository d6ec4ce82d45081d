//! Any name, passphrase and code: name and passphrase are prepared the same the second time, and judged within the time of one form;
//! a code of an app is good only if it is the one the app shows.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parasol::accounts::Name;
use parasol::kernel::{ExposeSecret, Moment};
use parasol::sealing::{APP_SECRET_BYTES, AppSecret, Passphrase, Verdict};

const NOW: Moment = Moment::from_unix(1_795_252_800);

fuzz_target!(|text: &str| {
    let (name, passphrase) = text.split_once('\n').unwrap_or((text, text));
    if let Ok(read) = Name::typed(name) {
        assert!(read.canonical().len() <= 128 && read.shown().chars().count() <= 32);
        assert!(!read.canonical().chars().any(char::is_control));
        let again = Name::typed(read.shown()).expect("a name as it is shown");
        assert_eq!((again.shown(), again.canonical()), (read.shown(), read.canonical()));
    }
    let app = AppSecret::from_bytes([7; APP_SECRET_BYTES]);
    if app.accept(name, NOW, None).is_some() {
        let near = [-30, 0, 30].map(|seconds| app.code_at(NOW.plus(seconds)));
        let digits: String = name.chars().filter(char::is_ascii_digit).collect();
        assert!(near.iter().any(|code| code.expose_secret() == digits));
    }
    let prepared = Passphrase::typed(passphrase);
    assert_eq!(Passphrase::typed(prepared.expose()).expose(), prepared.expose());
    let verdict = prepared.judge(&[name, "parasol"]);
    let length = prepared.expose().chars().count();
    assert_eq!(matches!(verdict, Verdict::TooShort { .. }), length < 12);
    assert_eq!(matches!(verdict, Verdict::TooLong { .. }), length > 256);
});
