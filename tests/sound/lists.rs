//! A list that is run with known numbers in between is a list all the same; canaries are met in every way there is.

use parasol::acts::watch;

use super::{OTHER, PHONE, accept_all, grown};
use crate::support::{Report, TestApp};

fn nobody(n: usize) -> String {
    format!("07700 900{:03}", 200 + n)
}

async fn alarms(app: &TestApp) -> (i64, i64) {
    (app.number("SELECT COUNT(*) AS n FROM cases WHERE kind = 'alarm'").await, app.count("pauses").await)
}

/// The attack: every twelfth lookup is one that is known.
#[tokio::test]
async fn a_known_number_in_between_gives_one_miss_back_and_no_more() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    bea.report(&Report::about(PHONE)).await;
    let mut answered = 0;
    for n in 0..80 {
        let asked = if n % 12 == 0 { PHONE.to_owned() } else { nobody(n) };
        if ada.look_up(&asked).await.status != 200 {
            break;
        }
        answered += 1;
    }
    assert!((40..=48).contains(&answered), "{answered}");
    assert_eq!(alarms(&app).await, (1, 1));
}

/// The attack: she reports a number of her own making, and looks that up in between.
#[tokio::test]
async fn her_own_report_is_no_hit() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    for n in 0..40 {
        let page = ada.look_up(PHONE).await.expect(200);
        assert_eq!(page.attribute("#answer", "data-outcome"), "hit", "{n}");
    }
    ada.look_up(PHONE).await.expect(429);
    assert_eq!(alarms(&app).await, (1, 1));
}

#[tokio::test]
async fn somebody_who_mostly_finds_something_is_never_paused() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    bea.report(&Report::about(PHONE)).await;
    for n in 0..90 {
        let asked = if n % 3 == 0 { nobody(n) } else { PHONE.to_owned() };
        ada.look_up(&asked).await.expect(200);
        app.pass_seconds(2);
    }
    assert_eq!(alarms(&app).await, (1, 0), "thirty misses at machine pace: stewards are told, and that is all");
}

#[tokio::test]
async fn who_reports_a_canary_is_noticed_and_so_is_a_link_to_one() {
    let (app, founders) = grown(4, 100).await;
    let [ada, bea, cleo, dora] = &founders[..] else { panic!("four") };
    watch::plant(app.app(), OTHER, None).await.unwrap();
    ada.report(&Report::about(PHONE).and(OTHER).of(&["theft"])).await;
    assert_eq!(alarms(&app).await, (1, 0), "of her who filed it");
    accept_all(&[bea, cleo, dora]).await;
    for _ in 0..3 {
        assert_eq!(bea.outcome(PHONE).await, "hit", "she did not type it: she is never paused for it");
    }
    assert_eq!(alarms(&app).await, (2, 0));
}

/// The attack: what is said of a report tells whether a guess at its identifier is right, for nothing.
#[tokio::test]
async fn a_wrong_guess_at_a_reports_identifier_is_a_lookup_that_missed() {
    let settings = [("PARASOL_LOOKUPS_A_DAY", "12"), ("PARASOL_REGION", "GB"), ("PARASOL_FOUNDERS", "3")];
    let app = TestApp::with(&settings).await;
    let mut founders = Vec::new();
    for (at, link) in app.links().await.iter().enumerate() {
        founders.push(app.visitor().found(link, &format!("Founder {at}")).await);
    }
    let [ada, bea, _] = &founders[..] else { panic!("three") };
    app.later(15, &[ada, bea]).await;
    ada.report(&Report::about(PHONE).and("t.me/secret_name")).await;
    let form = bea.form_of(PHONE, "flag").await.with("reason", "made_up");
    for n in 0..4 {
        bea.send(&form.clone().with("identifier", format!("t.me/guess_{n}"))).await.expect(404);
    }
    let left = bea.get("/lookup").await.text(".left");
    assert!(left.starts_with("7 lookups left"), "{left}");
}

/// A linked card is no way to its identifier: it has no id that anything could be said by.
#[tokio::test]
async fn a_linked_card_has_no_id() {
    let (_app, founders) = grown(5, 100).await;
    let [ada, bea, cleo, dora, eve] = &founders[..] else { panic!("five") };
    bea.report(&Report::about("t.me/secret_name").of(&["weapon"])).await;
    ada.report(&Report::about(PHONE).and("t.me/secret_name").of(&["theft"])).await;
    accept_all(&[cleo, dora, eve]).await;
    let page = eve.look_up(PHONE).await.expect(200);
    assert_eq!(page.attributes("article.report[data-linked]", "data-codes"), ["weapon"]);
    assert!(!page.has("article.report[data-linked][data-report]"));
}
