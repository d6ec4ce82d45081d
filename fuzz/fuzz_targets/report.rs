//! Any form, sent as a report: a draft comes of it, or mistakes in fields that there are; and a draft can be stored and read back.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parasol::kernel::Month;
use parasol::reports::{Draft, DraftForm, Facts, Words, personal_data};
use parasol::web::form_data::FormData;

const TODAY: Month = Month::from_number(2026 * 12 + 10);
const FIELDS: [&str; 15] = [
    "identifier",
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
    "shown",
    "delay",
    "consent",
];

fuzz_target!(|body: &[u8]| {
    let Ok(form) = FormData::parse(body) else { return };
    for text in [form.get("description"), form.get("account")] {
        let _ = personal_data(text);
    }
    let draft = DraftForm {
        identifiers: form.all("identifier"),
        region: form.get("region"),
        codes: form.all("code"),
        also: form.all("also"),
        month: form.get("month"),
        part_of_day: form.get("part_of_day"),
        area: form.get("area"),
        setting: form.get("setting"),
        contact: form.get("contact"),
        first_hand: form.get("first_hand"),
        description: form.get("description"),
        account: form.get("account"),
        shown: form.get("shown"),
        delay: form.get("delay"),
        consent: form.has("consent").then(|| form.all("consent")),
    };
    match Draft::read(&draft, "GB".parse().ok(), TODAY) {
        Err(mistakes) => {
            assert!(!mistakes.is_empty());
            assert!(mistakes.iter().all(|mistake| FIELDS.contains(&mistake.field)));
        }
        Ok(draft) => {
            assert!(!draft.identifiers.is_empty() && draft.month.is_none_or(|month| month <= TODAY));
            let facts = draft.facts(&[], TODAY).encode().expect("facts that can be stored");
            let back = Facts::decode(&facts).expect("facts that can be read back");
            assert_eq!(back.encode().ok(), Some(facts));
            let words = draft.words.encode();
            assert_eq!(Words::decode(&words).expect("words that can be read back").encode(), words);
            draft.content(TODAY).expect("content that can be told from another");
        }
    }
});
