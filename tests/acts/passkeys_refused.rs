//! Passkeys: what is no answer, and that nobody is told why.

use serde_json::{Value, json};

use super::passkeys::{LIST, STEP, added, founded, half_in, sign_in};
use crate::support::authenticator::{Authenticator, filled, options};
use crate::support::people::PASSPHRASE;
use crate::support::recovery::WAITING;
use crate::support::{Form, Member, Page, TestApp};

/// What the page for visitors says to an answer, without what differs each time by design.
fn said(page: Page) -> String {
    let page = page.expect(422);
    assert_eq!((page.mistakes(), page.cookie("s")), (vec!["passkey".to_owned()], None));
    let mut body = page.without_tokens();
    for part in [page.attribute("#passkey [name=ceremony]", "value"), options(&page)["challenge"].to_string()] {
        body = body.replace(part.trim_matches('"'), "");
    }
    body
}

type Lie = fn(&mut Authenticator);
type Change = fn(&mut Value);

#[tokio::test]
async fn whatever_is_wrong_with_an_answer_the_page_is_the_same() {
    let (app, [ada, bea, _]) = founded().await;
    let (hers, other) = (added(&ada).await, added(&bea).await);
    let mut all = Vec::new();
    let lies: [(&str, Lie); 5] = [
        ("another origin", |one| one.origin = "http://localhost:8124".to_owned()),
        ("another relying party", |one| one.rp_id = "parasol.example".to_owned()),
        ("nobody verified", |one| one.verifies = false),
        ("a passkey nobody has", |one| one.id = vec![7; 32]),
        ("nobody named", |one| one.handle = None),
    ];
    for (name, lie) in lies {
        let mut one = hers.clone();
        lie(&mut one);
        all.push((name, said(sign_in(&app.visitor(), &mut one).await)));
    }
    let mut stolen = Authenticator { id: other.id.clone(), ..hers.clone() };
    all.push(("her key under another's id", said(sign_in(&app.visitor(), &mut stolen).await)));
    let mut named = Authenticator { handle: other.handle.clone(), ..hers.clone() };
    all.push(("somebody else named", said(sign_in(&app.visitor(), &mut named).await)));
    let changes: [(&str, Change); 5] = [
        ("a flipped signature", |answer| flip(&mut answer["response"]["signature"])),
        ("flipped data", |answer| flip(&mut answer["response"]["authenticatorData"])),
        ("no signature", |answer| answer["response"]["signature"] = json!("")),
        ("nothing", |answer| *answer = json!("")),
        ("nonsense", |answer| *answer = json!({"id": [1, 2]})),
    ];
    for (name, change) in changes {
        let visitor = app.visitor();
        let page = visitor.get("/sign-in").await;
        let mut answer = hers.clone().shown(&options(&page));
        change(&mut answer);
        all.push((name, said(visitor.send(&filled(&page, &answer)).await)));
    }
    for (name, page) in &all {
        assert_eq!(page, &all[0].1, "{name}");
    }
    sign_in(&app.visitor(), &mut hers.clone()).await.expect_see("/lookup");
}

/// Turns one bit in the middle.
fn flip(text: &mut Value) {
    let engine = data_encoding::BASE64URL_NOPAD;
    let mut bytes = engine.decode(text.as_str().unwrap().as_bytes()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    *text = json!(engine.encode(&bytes));
}

#[tokio::test]
async fn an_answer_is_good_once_for_five_minutes_and_in_its_own_browser() {
    let (app, [ada, ..]) = founded().await;
    let mut hers = added(&ada).await;
    let visitor = app.visitor();
    let page = visitor.get("/sign-in").await;
    let form = hers.show(&page);
    let other = app.visitor();
    let csrf = other.get("/sign-in").await.attribute("[name=csrf]", "value");
    said(other.send(&form.clone().with("csrf", csrf)).await);
    let before = visitor.copy();
    visitor.send(&form).await.expect_see("/lookup");
    said(before.send(&form).await);
    // Sent twice is no sign of a copy.
    assert!(!visitor.get("/standing").await.words().contains("copy"));
    let page = app.visitor();
    let (visitor, page) = (&page, page.get("/sign-in").await);
    let form = hers.show(&page);
    app.pass_seconds(300);
    said(visitor.send(&form).await);
    let page = visitor.get("/sign-in").await;
    let form = hers.show(&page);
    app.pass_seconds(299);
    visitor.send(&form).await.expect_see("/lookup");
}

#[tokio::test]
async fn an_answer_for_one_thing_is_none_for_another_nor_for_another_member() {
    let (app, [ada, bea, _]) = founded().await;
    let (mut hers, mut beas) = (added(&ada).await, added(&bea).await);
    let half = half_in(&app, "Ada").await;
    let page = half.get(STEP).await;
    half.send(&beas.show(&page)).await.expect(422);
    // What was asked of a visitor, answered in the second step.
    let visitor = app.visitor();
    let open = visitor.get("/sign-in").await;
    let csrf = half.get(STEP).await.attribute("[name=csrf]", "value");
    let crossed = Form { action: STEP.to_owned(), ..hers.show(&open) }.with("csrf", csrf);
    half.send(&crossed).await.expect(422);
    half.get("/standing").await.expect_see("/sign-in");
    // What was asked to confirm does not add, and the other way round.
    let confirm = "/account/confirm/passphrase";
    ada.send(&beas.show(&ada.get(confirm).await)).await.expect(422);
    let crossed = Form { action: LIST.to_owned(), ..hers.show(&ada.get(confirm).await) };
    ada.send(&crossed).await.expect(422);
    let crossed = Form { action: confirm.to_owned(), ..Authenticator::new().make(&ada.get(LIST).await) };
    ada.send(&crossed).await.expect(422);
    // A sign-in that was asked of Ada in another half-way session.
    let again = half_in(&app, "Ada").await;
    let (theirs, mine) = (again.get(STEP).await, half.get(STEP).await);
    let crossed = hers.show(&theirs).with("csrf", mine.attribute("[name=csrf]", "value"));
    half.send(&crossed).await.expect(422);
    half.send(&hers.show(&half.get(STEP).await)).await.expect_see("/lookup");
}

#[tokio::test]
async fn a_count_that_goes_back_ends_the_passkey_and_she_is_told() {
    let (app, [ada, ..]) = founded().await;
    let mut hers = added(&ada).await;
    let mut copy = hers.clone();
    for _ in 0..2 {
        sign_in(&app.visitor(), &mut hers).await.expect_see("/lookup");
    }
    let copied = said(sign_in(&app.visitor(), &mut copy).await);
    let unknown = said(sign_in(&app.visitor(), &mut Authenticator::new()).await);
    assert_eq!(copied, unknown);
    assert!(ada.get("/standing").await.words().contains("There may be a copy of one of your passkeys."));
    said(sign_in(&app.visitor(), &mut hers).await);
    assert_eq!(ada.get(LIST).await.texts("#passkeys .mistake").len(), 1);
    // The passphrase alone is still not enough.
    half_in(&app, "Ada").await;
    let page = ada.get(LIST).await;
    let id = page.attribute("#passkeys [name=remove]", "value");
    let form = Form::to(LIST).with("csrf", page.attribute("[name=csrf]", "value")).with("remove", id);
    ada.send(&form).await.expect_see(LIST);
    assert!(!ada.get("/standing").await.words().contains("There may be a copy"));
}

#[tokio::test]
async fn one_is_not_added_without_verification_twice_or_to_two_accounts() {
    let (_app, [ada, bea, _]) = founded().await;
    let page = ada.proven("passkeys").await;
    let mut careless = Authenticator { verifies: false, ..Authenticator::new() };
    ada.send(&careless.make(&page)).await.expect(422);
    let mut elsewhere = Authenticator { origin: "https://parasol.example".to_owned(), ..Authenticator::new() };
    ada.send(&elsewhere.make(&ada.get(LIST).await)).await.expect(422);
    let mut hers = Authenticator::new();
    let form = hers.make(&ada.get(LIST).await);
    ada.send(&form).await.expect_see(LIST);
    ada.send(&hers.make(&ada.get(LIST).await)).await.expect(422);
    bea.send(&hers.make(&bea.proven("passkeys").await)).await.expect(422);
    assert_eq!(ada.get(LIST).await.texts("#passkeys h2").len(), 1);
    assert!(!bea.get(LIST).await.has("#passkeys"));
}

#[tokio::test]
async fn answers_have_a_limit_and_a_code_still_works_then() {
    let (app, [ada, ..]) = founded().await;
    let codes = ada.recovery_codes().await;
    let hers = added(&ada).await;
    let half = half_in(&app, "Ada").await;
    let wrong = |page: &Page| Authenticator { verifies: false, ..hers.clone() }.show(page);
    let mut page = half.get(STEP).await;
    for _ in 0..30 {
        page = half.send(&wrong(&page)).await.expect(422);
    }
    let refused = half.send(&hers.clone().show(&page)).await.expect(429);
    assert!(!refused.body.contains("clientDataJSON"), "an answer is not given back");
    let form = Form::to(STEP).with("csrf", page.attribute("[name=csrf]", "value"));
    half.send(&form.with("code", codes[0].as_str())).await.expect_see("/lookup");
}

#[tokio::test]
async fn a_paper_with_recovery_codes_is_no_way_around_a_passkey() {
    let (app, [ada, ..]) = founded().await;
    let codes = ada.recovery_codes().await;
    added(&ada).await;
    app.visitor().recover("Ada", &codes[0], "").await.expect(422);
    app.visitor().recover("Ada", &codes[0], &codes[1]).await.expect(422);
    half_in(&app, "Ada").await;
}

#[tokio::test]
async fn whoever_lost_her_passkey_gives_it_up_by_two_people() {
    let (app, [ada, bea, _]) = founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let mut lost = added(&dora).await;
    let half = half_in(&app, "Dora").await;
    let ask = "/sign-in/second-factor/lost";
    let code = half.send(&half.form(ask, ask).await).await.expect(200).text("#request-code");
    for person in [&ada, &bea] {
        person.stand_in(&code).await.expect_see("/vouches");
    }
    app.pass_seconds(WAITING);
    assert_eq!(app.door("Dora", PASSPHRASE).await, "/lookup");
    said(sign_in(&app.visitor(), &mut lost).await);
}

/// A row that somebody moved to another member opens nothing.
#[tokio::test]
async fn a_passkey_that_was_moved_to_another_member_is_refused() {
    let (app, [ada, bea, _]) = founded().await;
    let mut hers = added(&ada).await;
    added(&bea).await;
    if !moved(&app) {
        return;
    }
    let page = sign_in(&app.visitor(), &mut hers).await;
    assert!(page.status >= 400 && page.cookie("s").is_none());
}

/// Gives every passkey to whoever does not own it, with the file alone.
fn moved(app: &TestApp) -> bool {
    use diesel::connection::SimpleConnection;
    use diesel::{Connection, SqliteConnection};
    let Some(file) = app.sqlite() else { return false };
    let mut file = SqliteConnection::establish(&file.to_string_lossy()).expect("the file");
    for column in ["member_tag", "member_sealed"] {
        let other = format!("SELECT other.{column} FROM passkeys AS other WHERE other.id <> passkeys.id");
        file.batch_execute(&format!("UPDATE passkeys SET {column} = ({other})")).expect("moved");
    }
    true
}
