//! What never stands in a log or in a file: a whole evening of the program as its own process, everything it says kept,
//! every file it leaves read byte by byte.

use std::path::Path;

use data_encoding::{BASE64, BASE64URL_NOPAD, HEXLOWER, HEXUPPER};

use crate::support::departing::SECOND;
use crate::support::people::{PASSPHRASE, Person, path};
use crate::support::program::Start;
use crate::support::{Form, Mood, PostOffice, Report};

const PHONE: &str = "+44 7700 900123";
const HANDLE: &str = "Some_Peculiar_Name";
const EMAIL: &str = "peculiar.client@example.org";
const PLATE: &str = "GB: AB12 CDE";
const ACCOUNT: &str = "He would not let me out of the crimson door.";
const DESCRIPTION: &str = "Walks with a marigold cane";
const AREA: &str = "Turnpike quarter";
const NOTE: &str = "for my cousin from the ferry";
const NEW_PASSPHRASE: &str = "marble lantern tide coffee";
const WRONG: &str = "thistle wagon copper seven";
const MISSED: &str = "@nobody_ever_heard";

/// Of members: the mail server takes letters to the first, knows nobody of the second, and puts off the third.
const ADDRESSES: [&str; 3] = ["theodora.ferry@post.example", "wilhelmina.k@post.example", "bea.peculiar@post.example"];

/// Everything that must not be found, beyond what the evening itself brings up.
const TYPED: [&str; 22] = [
    SECOND,
    PHONE,
    "+447700900123",
    "447700900123",
    "7700900123",
    "07700 900123",
    HANDLE,
    "some_peculiar_name",
    EMAIL,
    "AB12CDE",
    ACCOUNT,
    DESCRIPTION,
    AREA,
    NOTE,
    PASSPHRASE,
    NEW_PASSPHRASE,
    WRONG,
    ADDRESSES[0],
    ADDRESSES[1],
    ADDRESSES[2],
    "letter-box",
    "nobody_ever_heard",
];
const NAMES: [&str; 4] =
    ["Wilhelmina Kaszubska", "wilhelmina kaszubska", "Theodora of the Ferry", "theodora of the ferry"];

/// Runs the evening; gives the log and the secrets that only came up in it.
async fn evening(folder: &Path, log: &str) -> (String, Vec<String>) {
    let start = Start::in_folder(folder).with("RUST_LOG", log).with("PARASOL_REGION", "GB");
    let office = PostOffice::with_starttls().await;
    let start = office.settings().iter().fold(start, |start, (name, value)| start.with(name, value));
    let program = start.with("PARASOL_LOOKUPS_A_MINUTE", "100").serve_first();
    let mut secrets: Vec<String> = program.links.iter().map(|link| code(link)).collect();
    let [ada, bea, cleo] = program.found().await;
    program.visitor().sign_in("Wilhelmina Kaszubska", WRONG).await.expect(422);
    let link = ada.invite(NOTE).await;
    secrets.push(code(&link));
    let dora = program.visitor().join(&link, "Theodora of the Ferry").await;
    secrets.push(dora.vouch_code().await);
    let dora = dora.vouched_by(&bea).await;
    secrets.push(letters(&office, [&*dora, &*ada, &*bea]).await);
    let report =
        Report::about(PHONE).and(&format!("https://t.me/{HANDLE}")).and(EMAIL).and(PLATE).of(&["kill", "stalked"]);
    let report = report.with("account", ACCOUNT).with("description", DESCRIPTION).with("area", AREA);
    dora.report(&report.clone().with("shown", "yes")).await;
    ada.report(&report).await;
    assert_eq!(cleo.outcome("07700 900123").await, "hit");
    let flag = cleo.form_of("07700 900123", "flag").await.with("reason", "made_up");
    cleo.send(&flag).await.expect_see("/lookup");
    cleo.send(&flag.clone().with("identifier", MISSED)).await.expect(404);
    cleo.send(&flag.without("reason")).await.expect(422);
    assert_eq!(cleo.outcome(HANDLE).await, "which");
    assert_eq!(cleo.outcome(&format!("{HANDLE} {HANDLE}")).await, "unreadable");
    assert_eq!(cleo.outcome(MISSED).await, "miss");
    cleo.post("/lookup", "application/x-www-form-urlencoded", format!("identifier={PHONE}%ff")).await.expect(422);
    cleo.post("/lookup", "application/x-www-form-urlencoded", format!("{PHONE}{}", "x".repeat(70_000)))
        .await
        .expect(413);
    cleo.send(&Form::to("/reports/new").with("account", ACCOUNT).with("identifier", PHONE)).await.expect(403);
    program.visitor().get(path(&link)).await.expect(403);
    let form = ada.proven("passphrase").await.form("/account/passphrase");
    ada.send(&form.with("passphrase", NEW_PASSPHRASE)).await.expect_see("/account");
    secrets.extend([&*ada, &*bea, &*cleo, &*dora].map(|person| person.cookie("s").expect("a session")));
    secrets.push(ada.csrf().await);
    cleo.set_second(&["ends", "cuts"]).await;
    let there = program.visitor().enter(&cleo.name, SECOND).await;
    secrets.extend([there.cookie("s").expect("a session"), there.vouch_code().await]);
    let withdraw = ada.get("/reports").await.form_ending("/withdraw");
    ada.send(&withdraw).await.expect_see("/reports");
    let leave = ada.form("/lookup", "/leave").await;
    ada.send(&leave).await;
    (program.stop(), secrets)
}

/// Each gives an address, and the program sends a letter there by itself; the first confirms hers. Gives the code of that letter.
async fn letters(office: &PostOffice, people: [&Person; 3]) -> String {
    let moods = [Mood::Kind, Mood::Unknown, Mood::Grey];
    for (number, ((person, address), mood)) in people.into_iter().zip(ADDRESSES).zip(moods).enumerate() {
        office.becomes(mood);
        let form = person.proven("address").await.form("/account/address").with("address", address);
        person.send(&form).await.expect_see("/account/address");
        // Whoever comes again has noted in the log what became of the letter before.
        while office.taken().len() + office.turned_away() <= number {
            tokio::task::yield_now().await;
        }
    }
    let link = office.last_to(ADDRESSES[0]).link();
    let form = people[0].form(&link, &link).await;
    people[0].send(&form).await.expect_see("/account");
    link.trim_start_matches("/letters/").to_owned()
}

fn code(link: &str) -> String {
    path(link).trim_start_matches("/join/").to_owned()
}

/// A text as it might stand in a file.
fn encodings(text: &str) -> Vec<(&'static str, Vec<u8>)> {
    let (bytes, reversed): (_, Vec<u8>) = (text.as_bytes(), text.bytes().rev().collect());
    let wide = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    vec![
        ("UTF-8", bytes.to_vec()),
        ("UTF-16LE", wide(u16::to_le_bytes)),
        ("UTF-16BE", wide(u16::to_be_bytes)),
        ("hex", HEXLOWER.encode(bytes).into_bytes()),
        ("HEX", HEXUPPER.encode(bytes).into_bytes()),
        ("base64", inner(&BASE64.encode(bytes))),
        ("base64url", inner(&BASE64URL_NOPAD.encode(bytes))),
        ("reversed", reversed),
        ("upper case", text.to_uppercase().into_bytes()),
        ("percent", text.replace(' ', "%20").into_bytes()),
        ("form", text.replace('+', "%2B").replace(' ', "+").into_bytes()),
        ("BLAKE3", blake3::hash(bytes).as_bytes().to_vec()),
    ]
}

/// Without the last letters, which depend on what stands behind the text.
fn inner(encoded: &str) -> Vec<u8> {
    let encoded = encoded.trim_end_matches('=').as_bytes();
    encoded[..encoded.len() - 2].to_vec()
}

#[track_caller]
fn absent(place: &str, content: &[u8], secrets: impl Iterator<Item = impl AsRef<str>>) {
    for secret in secrets {
        for (how, bytes) in encodings(secret.as_ref()) {
            let found = content.windows(bytes.len()).any(|window| window == bytes);
            assert!(!found, "{} stands in {place} as {how}", secret.as_ref());
        }
    }
}

#[tokio::test]
async fn no_log_and_no_file_holds_what_anybody_typed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (log, secrets) = evening(&data, "parasol=trace,info").await;
    assert!(secrets.len() >= 10, "the evening brought its own secrets up");
    let all = || TYPED.iter().chain(&NAMES).map(|text| (*text).to_owned()).chain(secrets.iter().cloned());
    absent("the log", log.as_bytes(), all());
    assert!(log.contains("letters were not sent") && log.contains("refused=1"), "{log}");
    let mut bytes = 0;
    for file in std::fs::read_dir(&data).unwrap() {
        let file = file.unwrap().path();
        let content = std::fs::read(&file).unwrap();
        bytes += content.len();
        absent(&file.display().to_string(), &content, all());
    }
    assert!(bytes > 100_000, "there was something to look at: {bytes} bytes");
    // The search finds what is there: a table's name, and a word in a log.
    let database = std::fs::read(data.join("parasol.db")).unwrap_or_default();
    assert!(database.windows(13).any(|window| window == b"review_copies"));
}

/// What an operator might switch on to look for a fault.
#[tokio::test]
async fn not_even_with_everything_logged() {
    let folder = tempfile::tempdir().unwrap();
    let (log, secrets) = evening(&folder.path().join("data"), "trace").await;
    assert!(log.contains("starting"), "something was logged: {log}");
    absent("the log", log.as_bytes(), TYPED.iter().chain(&NAMES).map(|text| (*text).to_owned()).chain(secrets));
}
