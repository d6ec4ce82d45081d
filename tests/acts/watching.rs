//! Lists that are run through the lookup, and canaries.

use parasol::acts::watch;

use crate::support::{Founder, Report, TestApp};

const KNOWN: &str = "07700 900123";
const CANARY: &str = "07700 900555";

/// Numbers that nobody reported.
fn nobody(n: usize) -> String {
    format!("07700 900{:03}", 200 + n)
}

/// How many of so many lookups, one every so many seconds, were answered.
async fn run_list(app: &TestApp, who: &Founder, lookups: usize, seconds: i64) -> usize {
    for n in 0..lookups {
        if who.look_up(&nobody(n)).await.status != 200 {
            return n;
        }
        app.pass_seconds(seconds);
    }
    lookups
}

#[tokio::test]
async fn a_list_run_at_machine_pace_is_paused_and_the_stewards_are_told() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    bea.report(&Report::about(KNOWN)).await;
    assert_eq!(run_list(&app, &ada, 23, 6).await, 23);
    assert_eq!(app.count("cases").await, 0);
    let answered = 23 + run_list(&app, &ada, 60, 6).await;
    assert!((40..=55).contains(&answered), "{answered}");
    let page = ada.look_up(KNOWN).await.expect(429);
    assert!(page.words().contains("Your lookups are paused"), "{}", page.words());
    assert!(!page.header("retry-after").is_empty());
    assert_eq!(app.count("cases").await, 1, "one alarm");
    assert_eq!(app.count("pauses").await, 1);
    app.pass_days(3);
    ada.sign_in_again().await;
    ada.look_up(KNOWN).await.expect(429);
    assert_eq!(app.count("cases").await, 1, "still one");
    bea.sign_in_again().await;
    assert_eq!(bea.outcome(KNOWN).await, "hit", "nobody else is held up");
}

#[tokio::test]
async fn nobody_is_paused_at_the_pace_of_people() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    bea.report(&Report::about(KNOWN)).await;
    assert_eq!(run_list(&app, &ada, 59, 31).await, 59, "somebody who goes through her day's requests");
    assert_eq!((app.count("cases").await, app.count("pauses").await), (0, 0));
}

#[tokio::test]
async fn who_goes_on_when_her_day_is_used_up_is_noticed_too() {
    let settings = [("PARASOL_REGION", "GB"), ("PARASOL_LOOKUPS_A_DAY", "30"), ("PARASOL_LOOKUPS_A_MINUTE", "1000")];
    let (app, [ada, ..]) = TestApp::founded_with(&settings).await;
    assert_eq!(run_list(&app, &ada, 60, 0).await, 30);
    assert_eq!((app.count("cases").await, app.count("pauses").await), (1, 0), "an alarm at the twenty-fourth");
    for n in 30..42 {
        ada.look_up(&nobody(n)).await.expect(429);
    }
    assert_eq!((app.count("cases").await, app.count("pauses").await), (1, 1));
}

#[tokio::test]
async fn what_cannot_be_read_is_no_lookup_and_no_miss() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    for _ in 0..50 {
        ada.look_up("hello there").await.expect(422);
    }
    assert_eq!((ada.outcome(KNOWN).await.as_str(), app.count("pauses").await), ("miss", 0));
}

#[tokio::test]
async fn a_canary_answers_like_any_miss_and_raises_an_alarm_and_a_second_time_a_pause() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    assert!(watch::plant(app.app(), CANARY, None).await.unwrap());
    assert!(!watch::plant(app.app(), "+44 7700 900555", None).await.unwrap(), "the same one");
    let miss = bea.look_up("07700 900556").await.expect(200);
    assert_eq!(app.count("cases").await, 0);
    let canary = bea.look_up(CANARY).await.expect(200);
    let bare = |page: &crate::support::Page| page.without_tokens().replace("900555", "900556");
    let counted = |text: String| text.replace("998 lookups", "999 lookups");
    assert_eq!(counted(bare(&canary)), counted(bare(&miss)), "nothing tells that it is one");
    assert_eq!((app.count("cases").await, app.count("pauses").await), (1, 0));
    bea.look_up("0044 7700 900555").await.expect(200);
    bea.look_up("07700 900556").await.expect(429);
    assert_eq!((app.count("cases").await, app.count("pauses").await), (1, 1));
    assert_eq!(ada.outcome("07700 900556").await, "miss");
    assert!(watch::unplant(app.app(), CANARY, None).await.unwrap());
    assert_eq!(watch::canaries(app.app()).await.unwrap(), 0);
}

#[tokio::test]
async fn members_of_one_circle_share_a_budget_and_another_circle_has_its_own() {
    let settings =
        [("PARASOL_REGION", "GB"), ("PARASOL_CIRCLE_LOOKUPS_A_DAY", "12"), ("PARASOL_LOOKUPS_A_MINUTE", "1000")];
    let (app, [ada, bea, cleo]) = TestApp::founded_with(&settings).await;
    let dora = ada.bring_in(app.visitor(), "dora").await.vouched_by(&bea).await;
    let mut answered = 0;
    for n in 0..10 {
        answered += usize::from(dora.look_up(&nobody(n)).await.status == 200);
    }
    assert_eq!(answered, 10, "her own budget is larger");
    let heads = [(&ada, ada.look_up(KNOWN).await.status), (&bea, bea.look_up(KNOWN).await.status)];
    assert!(heads.iter().all(|(_, status)| *status == 200), "twelve are not used up yet");
    let mut refused = 0;
    for n in 10..13 {
        refused += usize::from(dora.look_up(&nobody(n)).await.status == 429);
    }
    assert!(refused >= 1, "her circle's are");
    assert_eq!(cleo.outcome(KNOWN).await, "miss", "another circle's are not");
}
