//! What somebody reads who has the database and not the key file.

use diesel::prelude::*;
use diesel::sql_types::Binary;
use parasol::store::{Db, StoreFault};

use crate::support::{Report, TestApp};

#[derive(QueryableByName)]
struct Bytes {
    #[diesel(sql_type = Binary)]
    bytes: Vec<u8>,
}

async fn column(app: &TestApp, table: &'static str, column: &'static str) -> Vec<Vec<u8>> {
    let query = format!("SELECT {column} AS bytes FROM {table}");
    let rows = app.app().store.read(move |db: &mut Db| {
        let rows: Vec<Bytes> = diesel::sql_query(query).load(db)?;
        Ok::<_, StoreFault>(rows)
    });
    rows.await.unwrap().into_iter().map(|row| row.bytes).collect()
}

fn stands_in(part: &[u8], whole: &[u8]) -> bool {
    whole.windows(part.len()).any(|window| window == part)
}

const PHONE: &str = "07700 900123";

/// Everything that tells of voices and of who has spoken.
const OF_VOICES: [(&str, &str); 8] = [
    ("voices", "locator"),
    ("voices", "id"),
    ("voices", "report_id"),
    ("voices", "voice_sealed"),
    ("speakers", "tag"),
    ("speakers", "page_sealed"),
    ("cases", "subject_sealed"),
    ("limits", "key"),
];

#[tokio::test]
async fn who_spoke_cannot_be_told_from_the_tables_nor_which_voices_are_one_members() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    ada.report(&Report::about("07700 900456").of(&["unpaid"])).await;
    for number in [PHONE, "07700 900456"] {
        bea.support(number).await;
        cleo.dispute(number).await;
    }
    let flag = bea.form_of(PHONE, "flag").await.with("reason", "made_up");
    bea.send(&flag).await.expect_see("/lookup");
    let members = column(&app, "members", "id").await;
    assert_eq!(members.len(), 3);
    for (table, name) in OF_VOICES {
        let stored = column(&app, table, name).await;
        assert!(!stored.is_empty(), "{table}.{name}");
        for row in &stored {
            assert!(members.iter().all(|member| !stands_in(member, row)), "{table}.{name} names a member");
        }
    }
    let voices = column(&app, "voices", "voice_sealed").await;
    assert_eq!(voices.len(), 6);
    assert!(voices.iter().all(|voice| voice.len() == voices[0].len()), "a report, a support, a dispute: one size");
    // Behind format and key version, no two share four bytes in a row: nothing ties a member's voices together.
    for (at, voice) in voices.iter().enumerate() {
        for other in &voices[at + 1..] {
            assert!(voice[2..].windows(4).all(|run| !stands_in(run, &other[2..])));
        }
    }
    // The search finds what is there.
    let edges = column(&app, "trust_events", "others").await;
    assert!(edges.iter().any(|row| members.iter().any(|member| stands_in(member, row))));
}

/// Everything that tells of recoveries.
const OF_RECOVERIES: [(&str, &str); 7] = [
    ("recoveries", "id"),
    ("recoveries", "code_hash"),
    ("recoveries", "member_tag"),
    ("recoveries", "request_sealed"),
    ("recovery_confirmations", "tag"),
    ("recovery_confirmations", "recovery_id"),
    ("recovery_confirmations", "confirmer_sealed"),
];

#[tokio::test]
async fn who_recovers_and_who_stands_in_cannot_be_told_from_the_tables() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let code = app.ask_two("Ada").await;
    app.ask_two("Eve").await;
    bea.stand_in(&code).await.expect_see("/vouches");
    cleo.stand_in(&code).await.expect_see("/vouches");
    assert!(ada.is_told().await);
    let members = column(&app, "members", "id").await;
    for (table, name) in OF_RECOVERIES {
        let stored = column(&app, table, name).await;
        assert_eq!(stored.len(), 2, "{table}.{name}");
        assert_eq!(stored[0].len(), stored[1].len(), "{table}.{name}");
        for row in &stored {
            assert!(members.iter().all(|member| !stands_in(member, row)), "{table}.{name} names a member");
        }
    }
}
