//! Where in the database a member can be found by whoever has the key file too: every table, every column. Before her account
//! is deleted, and after.

use std::collections::{BTreeSet, HashMap};

use diesel::prelude::*;
use diesel::sql_types::Text;
use parasol::accounts::Name;
use parasol::kernel::{MemberId, ReportId};
use parasol::sealing::{Duty, Field, Seals, Slip};
use parasol::store::{Db, StoreFault, cases, outbox, reviews, signings, voices};

use crate::support::database::TABLES;
use crate::support::departing::SECOND;
use crate::support::{Report, TestApp};

#[derive(QueryableByName)]
struct Shown {
    #[diesel(sql_type = Text)]
    t: String,
}

async fn shown(app: &TestApp, query: String) -> Vec<String> {
    let rows = app.app().store.read(move |db: &mut Db| {
        let rows: Vec<Shown> = diesel::sql_query(query).load(db)?;
        Ok::<_, StoreFault>(rows)
    });
    rows.await.unwrap().into_iter().map(|row| row.t).collect()
}

async fn columns(app: &TestApp, table: &str) -> Vec<String> {
    let query = match app.sqlite() {
        Some(_) => format!("SELECT name AS t FROM pragma_table_info('{table}')"),
        None => format!("SELECT column_name::text AS t FROM information_schema.columns WHERE table_name = '{table}'"),
    };
    shown(app, query).await
}

/// Every value of a column in hexadecimal, whatever its type; on PostgreSQL what is not binary stays as it is written.
async fn values(app: &TestApp, table: &str, column: &str) -> Vec<String> {
    let query = match app.sqlite() {
        Some(_) => format!("SELECT COALESCE(HEX(\"{column}\"), '') AS t FROM {table}"),
        None => format!("SELECT COALESCE(\"{column}\"::text, '') AS t FROM {table}"),
    };
    shown(app, query).await.into_iter().map(|value| value.to_lowercase()).collect()
}

fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}

async fn ids(app: &TestApp, query: &'static str) -> Vec<[u8; 16]> {
    app.blobs(query).await.into_iter().map(|id| id.try_into().unwrap()).collect()
}

/// Everything short that stands between quotation marks in the source: every name that a limit is counted under is among it.
fn limits() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            if entry.extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            for line in std::fs::read_to_string(entry).unwrap().lines() {
                let quoted = line.split('"').skip(1).step_by(2).filter(|text| text.len() < 40);
                all.extend(quoted.map(str::to_owned));
            }
        }
    }
    assert!(["lookups a day", "vouch-code", "sign-in", "voices a day"].iter().all(|one| all.contains(*one)));
    all
}

/// Every tag and key that can be made from her id or from her name.
async fn tags(app: &TestApp, seals: &Seals, who: MemberId, name: &str) -> HashMap<String, &'static str> {
    let name = Name::typed(name).unwrap();
    let mut tags = HashMap::new();
    let mut add = |what, bytes: &[u8]| {
        tags.insert(hex(bytes), what);
    };
    for tag in seals.name_tags(name.canonical()) {
        add("name tag", tag.as_bytes());
    }
    for n in 0..512 {
        for tag in seals.author_tags(who, n) {
            add("author tag", tag.as_bytes());
        }
    }
    for tag in seals.speaker_tags(who) {
        add("speaker tag", tag.as_bytes());
    }
    let (reports, open) = (ids(app, "SELECT id AS b FROM reports").await, ids(app, "SELECT id AS b FROM cases").await);
    let members = ids(app, "SELECT member_id AS b FROM trust_states").await;
    let subjects = app.blobs("SELECT subject_tag AS b FROM signings").await;
    for report in &reports {
        add("reviewer", seals.duty_tag(Duty::Review, report, who).as_bytes());
        let id = ReportId::from_bytes(*report).to_string();
        add("flag", seals.idempotency_key(who, "flag", &id).as_bytes());
    }
    for case in &open {
        add("vote", seals.duty_tag(Duty::Vote, case, who).as_bytes());
    }
    for subject in &subjects {
        add("signer", seals.duty_tag(Duty::Sign, subject, who).as_bytes());
    }
    for (what, duty) in [
        ("signed in", Duty::Session),
        ("passkey", Duty::Passkey),
        ("app code", Duty::AppCode),
        ("kept form", Duty::KeptForm),
    ] {
        add(what, seals.duty_tag(duty, &[], who).as_bytes());
    }
    add("who cannot get in", seals.duty_tag(Duty::Recover, &[], who).as_bytes());
    for request in ids(app, "SELECT id AS b FROM recoveries").await {
        add("who stands in", seals.duty_tag(Duty::Confirm, &request, who).as_bytes());
    }
    for what in [&b"steward"[..], b"recall"] {
        add("candidacy", seals.duty_tag(Duty::Candidacy, what, who).as_bytes());
    }
    for other in &members {
        add("note by her", seals.duty_tag(Duty::Vouch, other, who).as_bytes());
        add("note about her", seals.duty_tag(Duty::Vouch, who.as_bytes(), MemberId::from_bytes(*other)).as_bytes());
    }
    for limit in limits() {
        add("limit", seals.limit_key(&limit, who.as_bytes()).as_bytes());
        for secret in ["", "passphrase ", "recovery "] {
            let subject = format!("{secret}{}", name.canonical());
            add("limit of her name", seals.limit_key(&limit, subject.as_bytes()).as_bytes());
        }
        add("limit of her address", seals.limit_key(&limit, ADDRESS.as_bytes()).as_bytes());
    }
    tags
}

/// Every sealed value that names somebody, opened.
async fn opened(app: &TestApp, seals: &Seals) -> Vec<(&'static str, Vec<u8>)> {
    let mut all: Vec<(&'static str, Vec<u8>)> = Vec::new();
    for (query, column, field) in [
        ("SELECT id || name_sealed AS b FROM members", "members.name_sealed", Field::Name),
        ("SELECT id || profile_sealed AS b FROM members", "members.profile_sealed", Field::Profile),
        ("SELECT id || credentials_sealed AS b FROM members", "members.credentials_sealed", Field::Credentials),
        ("SELECT id || address_sealed AS b FROM members", "members.address_sealed", Field::Address),
        ("SELECT id || note_sealed AS b FROM invitations", "invitations.note_sealed", Field::InvitationNote),
    ] {
        for row in blobs(app, query).await {
            let (id, sealed) = row.split_at(16);
            let text = seals.open_field(field, id.try_into().unwrap(), sealed).expect(column);
            all.push((column, text.expose().to_vec()));
        }
    }
    for row in blobs(app, "SELECT id || author_sealed AS b FROM reports").await {
        let (id, sealed) = row.split_at(16);
        let author = seals.report(ReportId::try_from(id).unwrap()).open_author(sealed).unwrap();
        all.push(("reports.author_sealed", author.as_bytes().to_vec()));
    }
    for row in blobs(app, "SELECT code_hash || request_sealed AS b FROM confirmations").await {
        let (code, sealed) = row.split_at(32);
        let text = seals.open_slip(Slip::Confirmation, &[code], sealed).unwrap();
        all.push(("confirmations.request_sealed", text.expose().to_vec()));
    }
    for row in blobs(app, "SELECT token_hash || id || member_tag || session_sealed AS b FROM sessions").await {
        let ((token, rest), (id, tag)) = (row.split_at(32), (&row[32..48], &row[48..80]));
        let text = seals.open_slip(Slip::Session, &[token, id, tag], &rest[48..]).unwrap();
        all.push(("sessions.session_sealed", text.expose().to_vec()));
    }
    for row in blobs(app, "SELECT id || request_sealed AS b FROM recoveries").await {
        let (id, sealed) = row.split_at(16);
        let text = seals.open_slip(Slip::Recovery, &[id], sealed).unwrap();
        all.push(("recoveries.request_sealed", text.expose().to_vec()));
    }
    for row in blobs(app, "SELECT tag || recovery_id || confirmer_sealed AS b FROM recovery_confirmations").await {
        let (tag, rest) = row.split_at(32);
        let (id, sealed) = rest.split_at(16);
        let text = seals.open_slip(Slip::Confirmer, &[tag, id], sealed).unwrap();
        all.push(("recovery_confirmations.confirmer_sealed", text.expose().to_vec()));
    }
    let seals = seals.clone();
    let rows = app.app().store.read(move |db: &mut Db| {
        let mut all: Vec<(&'static str, Vec<u8>)> = Vec::new();
        for row in voices::after(db, None, 10_000)? {
            let ids: [&[u8]; 3] = [row.locator.as_bytes(), row.report.as_bytes(), row.id.as_bytes()];
            let text = seals.open_slip(Slip::Voice, &ids, row.voice.as_bytes()).unwrap();
            all.push(("voices.voice_sealed", text.expose().to_vec()));
        }
        for row in reviews::all(db)? {
            let ids: [&[u8]; 2] = [row.tag.as_bytes(), row.report.as_bytes()];
            let who = seals.open_member_slip(Slip::Reviewer, &ids, row.reviewer.as_bytes()).unwrap();
            all.push(("reviews.reviewer_sealed", who.as_bytes().to_vec()));
        }
        for row in signings::all(db)? {
            let ids: [&[u8]; 3] = [row.tag.as_bytes(), row.subject.as_bytes(), row.step.as_bytes()];
            let who = seals.open_member_slip(Slip::Signer, &ids, row.signer.as_bytes()).unwrap();
            all.push(("signings.signer_sealed", who.as_bytes().to_vec()));
        }
        for (id, letter) in outbox::all(db)? {
            let text = seals.open_slip(Slip::Letter, &[id.as_bytes()], letter.as_bytes()).unwrap();
            all.push(("outbox.letter_sealed", text.expose().to_vec()));
        }
        for case in cases::all(db)? {
            let text = seals.open_slip(Slip::CaseSubject, &[case.id.as_bytes()], case.subject.as_bytes()).unwrap();
            all.push(("cases.subject_sealed", text.expose().to_vec()));
            for vote in cases::votes(db, case.id)? {
                let ids: [&[u8]; 3] = [vote.tag.as_bytes(), case.id.as_bytes(), vote.vote.as_bytes()];
                let who = seals.open_member_slip(Slip::CaseVoter, &ids, vote.steward.as_bytes()).unwrap();
                all.push(("case_votes.steward_sealed", who.as_bytes().to_vec()));
            }
        }
        Ok::<_, StoreFault>(all)
    });
    all.extend(rows.await.unwrap());
    all
}

async fn blobs(app: &TestApp, query: &'static str) -> Vec<Vec<u8>> {
    // SQLite joins two binary values into a text.
    let query = match app.sqlite() {
        Some(_) => query.replace("SELECT ", "SELECT CAST(").replace(" AS b", " AS BLOB) AS b"),
        None => query.to_owned(),
    };
    app.blobs(Box::leak(query.into_boxed_str())).await
}

/// Where she is found, and as what.
async fn traces(app: &TestApp, who: MemberId, name: &str) -> BTreeSet<String> {
    let seals = app.app().seals.clone();
    let tags = tags(app, &seals, who, name).await;
    let (mut found, id) = (BTreeSet::new(), hex(who.as_bytes()));
    for table in TABLES {
        for column in columns(app, table).await {
            for value in values(app, table, &column).await {
                let whole = value.strip_prefix("\\x").unwrap_or(&value);
                if let Some(what) = tags.get(whole) {
                    found.insert(format!("{table}.{column}: {what}"));
                }
                if value.contains(&id) {
                    found.insert(format!("{table}.{column}: her id"));
                }
            }
        }
    }
    for (column, text) in opened(app, &seals).await {
        let names = text.windows(name.len()).any(|run| run == name.as_bytes());
        if names || text.windows(16).any(|run| run == who.as_bytes()) {
            found.insert(format!("{column}: opened"));
        }
    }
    found
}

const WITH_HER: [&str; 30] = [
    "case_votes.steward_sealed: opened",
    "case_votes.tag: vote",
    "cases.subject_sealed: opened",
    "confirmations.request_sealed: opened",
    "founders.member_id: her id",
    "invitations.inviter: her id",
    "invitations.note_sealed: opened",
    "limits.key: limit",
    "limits.key: limit of her address",
    "members.id: her id",
    "members.name_sealed: opened",
    "members.name_tag: name tag",
    "outbox.letter_sealed: opened",
    "recoveries.member_tag: who cannot get in",
    "recoveries.request_sealed: opened",
    "recovery_confirmations.confirmer_sealed: opened",
    "recovery_confirmations.tag: who stands in",
    "reports.author_sealed: opened",
    "reports.author_tag: author tag",
    "reviews.reviewer_sealed: opened",
    "reviews.tag: reviewer",
    "sessions.member_tag: signed in",
    "sessions.session_sealed: opened",
    "signings.signer_sealed: opened",
    "signings.subject_tag: candidacy",
    "signings.tag: signer",
    "speakers.tag: speaker tag",
    "submissions.key: flag",
    "vouch_notes.tag: note by her",
    "voices.voice_sealed: opened",
];

/// What the log of standing keeps: a random id.
const FOR_EVER: [&str; 3] =
    ["trust_events.others: her id", "trust_events.who: her id", "trust_states.member_id: her id"];

#[tokio::test]
async fn once_her_account_is_deleted_nothing_but_a_random_id_in_the_log_is_left() {
    for keep in ["keep", "withdraw"] {
        let (app, who) = evening().await;
        let before = traces(&app, who, NAME).await;
        for column in WITH_HER {
            assert!(before.contains(column), "{column} is not among {before:#?}");
        }
        let her = app.visitor().enter(NAME, crate::support::people::PASSPHRASE).await;
        her.delete_account(keep).await.expect_see("/gone");
        let after = traces(&app, who, NAME).await;
        let left: Vec<&String> = after.iter().filter(|place| !place.starts_with("trust_")).collect();
        assert!(left.is_empty(), "{left:?}");
        assert!(after.iter().all(|place| FOR_EVER.contains(&place.as_str()) || place == "trust_events.by: her id"));
        assert_eq!(app.count("reports").await, if keep == "keep" { 3 } else { 1 });
        assert_eq!(app.count("members").await, 4, "the account of her second passphrase is gone too");
    }
}

#[tokio::test]
async fn once_the_link_is_cut_nothing_leads_from_her_to_a_report_of_hers() {
    let (app, founders) = TestApp::of_founders(3).await;
    founders[0].report(&Report::about("07700 900123")).await;
    founders[0].set_second(&["cuts"]).await;
    let who = app.id_of("founder 0").await;
    let of_reports = |all: BTreeSet<String>| -> Vec<String> {
        let rooms = ["reports.", "voices.", "speakers.", "reviews.", "cases."];
        all.into_iter().filter(|place| rooms.iter().any(|room| place.starts_with(room))).collect()
    };
    assert_eq!(of_reports(traces(&app, who, "Founder 0").await).len(), 4);
    app.visitor().enter("Founder 0", SECOND).await;
    assert!(of_reports(traces(&app, who, "Founder 0").await).is_empty());
}

const ADDRESS: &str = "ferry@post.example";
const NAME: &str = "Founder 0";

/// Everything a member can leave behind.
async fn evening() -> (TestApp, MemberId) {
    let (app, founders) = TestApp::of_founders(4).await;
    let [ada, bea, cleo, _] = &founders[..] else { panic!("four") };
    ada.report(&Report::about("07700 900123")).await;
    ada.report(&Report::about("07700 900456")).await;
    bea.report(&Report::about("07700 900789").of(&["unpaid"])).await;
    ada.support("07700 900789").await;
    let flag = ada.form_of("07700 900789", "flag").await.with("reason", "made_up");
    ada.send(&flag).await.expect_see("/lookup");
    ada.held().await;
    let form = ada.form("/invitations", "/invitations").await.with("note", "Founder 0 knows her");
    ada.send(&form).await.expect_see("/invitations");
    let dora = bea.bring_in(app.visitor(), "Dora").await;
    let vouch = ada.form("/vouches", "/vouches").await.with("code", dora.vouch_code().await).with("promise", "yes");
    ada.send(&vouch.with("note", "from the ferry")).await.expect_see("/vouches");
    cleo.raise("Founder 3").await.expect_see("/concerns");
    for (case, _) in ada.cases().await {
        ada.vote(&case, "keep").await.expect_see("/cases");
    }
    ada.steward_act("recall", "name", "Founder 1").await.expect_see("/stewards");
    cleo.steward_act("recall", "name", NAME).await.expect_see("/stewards");
    app.ask_two(NAME).await;
    ada.stand_in(&app.ask_two("Founder 1").await).await.expect_see("/vouches");
    let form = ada.proven("address").await.form("/account/address");
    ada.send(&form.with("address", ADDRESS)).await.expect_see("/account/address");
    ada.set_second(&[]).await;
    let who = app.id_of("founder 0").await;
    (app, who)
}

#[tokio::test]
async fn what_others_noted_about_her_goes_too() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let link = ada.invite("my cousin from the ferry").await;
    let dora = app.visitor().join(&link, "Dora").await;
    let vouch = bea.form("/vouches", "/vouches").await.with("code", dora.vouch_code().await).with("promise", "yes");
    bea.send(&vouch.with("note", "with the red hat")).await.expect_see("/vouches");
    let who = app.id_of("dora").await;
    assert!(traces(&app, who, "Dora").await.contains("vouch_notes.tag: note about her"));
    assert_eq!(app.count("vouch_notes").await, 2);
    dora.delete_account("").await.expect_see("/gone");
    assert!(traces(&app, who, "Dora").await.iter().all(|place| place.starts_with("trust_")));
    assert_eq!(app.count("vouch_notes").await, 0);
}
