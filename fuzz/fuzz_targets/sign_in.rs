//! Any name and any passphrase: both are prepared the same the second time, and judged within the time of one form.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parasol::accounts::Name;
use parasol::sealing::{Passphrase, Verdict};

fuzz_target!(|text: &str| {
    let (name, passphrase) = text.split_once('\n').unwrap_or((text, text));
    if let Ok(read) = Name::typed(name) {
        assert!(read.canonical().len() <= 128 && read.shown().chars().count() <= 32);
        assert!(!read.canonical().chars().any(char::is_control));
        let again = Name::typed(read.shown()).expect("a name as it is shown");
        assert_eq!((again.shown(), again.canonical()), (read.shown(), read.canonical()));
    }
    let prepared = Passphrase::typed(passphrase);
    assert_eq!(Passphrase::typed(prepared.expose()).expose(), prepared.expose());
    let verdict = prepared.judge(&[name, "parasol"]);
    let length = prepared.expose().chars().count();
    assert_eq!(matches!(verdict, Verdict::TooShort { .. }), length < 12);
    assert_eq!(matches!(verdict, Verdict::TooLong { .. }), length > 256);
});
