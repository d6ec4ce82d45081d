//! Any body: it is read as a form or refused; what is read is what a browser would have sent, and nothing of a form with a
//! passphrase is given back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parasol::web::form_data::FormData;

fuzz_target!(|body: &[u8]| {
    let Ok(form) = FormData::parse(body) else { return };
    let typed = form.typed();
    assert!(!form.has("passphrase") || typed.is_empty());
    for (name, value) in &typed {
        assert!(form.has(name) && form.all(name).contains(&value.as_str()));
        assert_eq!(form.all(name)[0], form.get(name));
    }
    let sent = form_urlencoded::Serializer::new(String::new()).extend_pairs(&typed).finish();
    let Ok(again) = FormData::parse(sent.as_bytes()) else { panic!("what a browser sends is refused") };
    assert_eq!(again.typed(), typed);
});
