//! What an expelled or frozen member filed and nobody has reviewed: labelled, never leading beside others, hidden by no vote on her.

use super::{OTHER, PHONE, grown, severity};
use crate::support::people::Person;
use crate::support::{Founder, Member, Report, TestApp};

const FORMER: &str = "Filed by a former member.";

/// A rogue, a friend of hers, and six founders; all of them old enough to speak.
async fn community() -> (TestApp, Vec<Founder>, Member) {
    let (app, founders) = grown(6, 100).await;
    let rogue = Member::of(app.visitor(), "Rogue", &founders[0], &founders[1]).await;
    app.later(20, &founders.iter().map(|founder| &**founder).chain([&*rogue]).collect::<Vec<_>>()).await;
    (app, founders, rogue)
}

/// Two stewards who did not let her in decide so about her.
async fn decide(by: [&Founder; 2], told_by: &Person, measure: &str) -> String {
    told_by.raise("Rogue").await.expect_see("/concerns");
    let case = by[0].only_case().await;
    for steward in by {
        steward.vote(&case, measure).await.expect_see("/cases");
    }
    case
}

#[tokio::test]
async fn beside_others_it_never_leads_and_alone_it_is_a_hit_of_its_own_severity() {
    let (_app, founders, rogue) = community().await;
    let [_, _, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    rogue.report(&Report::about(PHONE).of(&["kill"])).await;
    rogue.report(&Report::about(OTHER).of(&["kill"])).await;
    eve.report(&Report::about(PHONE).of(&["no_show"])).await;
    assert_eq!(severity(&fran.look_up(PHONE).await), "danger", "while she is a member");
    decide([cleo, dora], eve, "expel").await;
    let page = fran.look_up(PHONE).await.expect(200);
    assert_eq!(severity(&page), "nuisance");
    assert!(page.text("#answer .banner .who").contains("one member"));
    assert_eq!(page.attributes("article.report", "data-codes"), ["no_show", "kill"], "it stands behind");
    assert!(page.text(".group.danger").contains(FORMER) && !page.text(".group.nuisance").contains(FORMER));
    assert!(page.text(".group.danger .level").contains("A former member says so."));
    let page = fran.look_up(OTHER).await.expect(200);
    assert_eq!((page.attribute("#answer", "data-outcome"), severity(&page)), ("hit".into(), "danger".into()));
    assert_eq!(page.attribute("article.report", "data-level"), "unreviewed");
    assert!(page.text("article.report").contains(FORMER));
    assert_eq!(fran.held().await.len(), 2, "it stays in ordinary review: one of hers at a time, and one of another's");
}

#[tokio::test]
async fn a_frozen_members_word_weighs_nothing_while_it_lasts() {
    let (app, founders, rogue) = community().await;
    let [_, _, cleo, ..] = &founders[..] else { panic!("six") };
    rogue.report(&Report::about(PHONE).of(&["kill"])).await;
    app.freeze("rogue").await;
    assert!(cleo.look_up(PHONE).await.text("article.report").contains(FORMER));
    app.later(31, &[cleo]).await;
    assert!(!cleo.look_up(PHONE).await.text("article.report").contains(FORMER));
}

/// What others support is their word too: an expulsion takes it from nobody.
#[tokio::test]
async fn a_report_that_others_support_leads_all_the_same() {
    let (_app, founders, rogue) = community().await;
    let [_, _, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    rogue.report(&Report::about(PHONE).of(&["kill"])).await;
    fran.support(PHONE).await;
    eve.report(&Report::about(PHONE).of(&["no_show"])).await;
    decide([cleo, dora], eve, "expel").await;
    let page = fran.look_up(PHONE).await.expect(200);
    assert_eq!(severity(&page), "danger");
    assert!(page.text("#answer .banner .who").contains("one member"), "hers who supports it");
}

#[tokio::test]
async fn harm_and_nuisance_can_be_set_aside_danger_cannot_and_undoing_restores_all() {
    let (app, founders, rogue) = community().await;
    let [_, _, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    rogue.report(&Report::about(PHONE).of(&["kill"])).await;
    rogue.report(&Report::about(OTHER).of(&["unpaid"])).await;
    rogue.report(&Report::about("@some_name").of(&["no_show"])).await;
    let case = decide([cleo, dora], eve, "expel_set_aside").await;
    let outcomes = async || [fran.outcome(PHONE).await, fran.outcome(OTHER).await, fran.outcome("@some_name").await];
    assert_eq!(outcomes().await, ["hit", "miss", "miss"]);
    app.tidy().await;
    assert_eq!(app.count("reports").await, 3, "nothing is purged for thirty days");
    for steward in [cleo, dora] {
        steward.vote(&case, "undo").await.expect_see("/cases");
    }
    assert_eq!(outcomes().await, ["hit", "hit", "hit"]);
    assert!(!fran.look_up(PHONE).await.text("article.report").contains(FORMER));
    rogue.sign_in_again().await;
    assert_eq!(rogue.standing().await, "vetted");
}

#[tokio::test]
async fn what_was_set_aside_goes_after_thirty_days_and_danger_stays() {
    let (app, founders, rogue) = community().await;
    let [_, _, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    rogue.report(&Report::about(PHONE).of(&["kill"])).await;
    rogue.report(&Report::about(OTHER).of(&["unpaid"])).await;
    decide([cleo, dora], eve, "expel_set_aside").await;
    app.later(31, &[fran]).await;
    app.tidy().await;
    assert_eq!(app.count("reports").await, 1);
    assert_eq!(fran.outcome(PHONE).await, "hit");
}

/// Whether her danger is hidden, only stewards say who did not vote on her.
#[tokio::test]
async fn danger_goes_only_by_stewards_who_did_not_vote_on_its_author() {
    let (_app, founders, rogue) = community().await;
    let [ada, bea, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    rogue.report(&Report::about(PHONE).of(&["kill"])).await;
    let flag = ada.form_of(PHONE, "flag").await.with("reason", "made_up");
    ada.send(&flag).await.expect_see("/lookup");
    let first = cleo.only_case().await;
    for steward in [cleo, dora] {
        steward.vote(&first, "expel").await.expect_see("/cases");
    }
    assert_eq!(bea.outcome(PHONE).await, "hit", "the vote on her hides no danger");
    let open = |cases: Vec<(String, String)>| {
        let mut open = cases.into_iter().filter(|(_, outcome)| outcome == "open");
        open.next().map(|(id, _)| id)
    };
    let second = open(eve.cases().await).expect("the report waits for others");
    for voted in [cleo, dora] {
        assert_eq!(open(voted.cases().await), None);
        assert_eq!(voted.vote_on(&second, "hide").await.status, 403);
    }
    for steward in [eve, fran] {
        steward.vote(&second, "hide").await.expect_see("/cases");
    }
    assert_eq!(bea.outcome(PHONE).await, "miss");
}

impl Person {
    /// Votes on a case that she may not be shown.
    async fn vote_on(&self, case: &str, measure: &str) -> crate::support::Page {
        let form = crate::support::Form::to(&format!("/cases/{case}")).with("csrf", self.csrf().await);
        self.send(&form.with("measure", measure)).await
    }
}

/// The attack: cut the links, and be nobody rather than an expelled member.
#[tokio::test]
async fn cutting_the_links_sheds_no_label() {
    let (app, founders, rogue) = community().await;
    let [_, _, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    rogue.report(&Report::about(PHONE).of(&["kill"])).await;
    rogue.set_second(&["cuts"]).await;
    decide([cleo, dora], eve, "freeze").await;
    app.visitor().enter("Rogue", crate::support::departing::SECOND).await;
    assert!(fran.look_up(PHONE).await.text("article.report").contains(FORMER));
}

/// The attack: cut the links while a case is open, so that nobody is left to be paused.
#[tokio::test]
async fn cutting_the_links_leaves_the_case_somebody_to_decide_about() {
    let (app, founders, rogue) = community().await;
    let [ada, _, cleo, ..] = &founders[..] else { panic!("six") };
    rogue.report(&Report::about(PHONE).of(&["unpaid"])).await;
    rogue.set_second(&["cuts"]).await;
    let flag = ada.form_of(PHONE, "flag").await.with("reason", "made_up");
    ada.send(&flag).await.expect_see("/lookup");
    app.visitor().enter("Rogue", crate::support::departing::SECOND).await;
    let offered = cleo.get("/cases").await.attributes("[name=measure]", "value");
    assert!(offered.contains(&"freeze".to_owned()), "{offered:?}");
}

/// An expulsion takes from nobody what others support.
#[tokio::test]
async fn what_others_support_is_not_set_aside_with_its_author() {
    let (_app, founders, rogue) = community().await;
    let [ada, _, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    for number in [PHONE, OTHER] {
        rogue.report(&Report::about(number).of(&["unpaid"])).await;
        fran.support(number).await;
    }
    // One of them is taken back while a case about it is open.
    let flag = ada.form_of(OTHER, "flag").await.with("reason", "made_up");
    ada.send(&flag).await.expect_see("/lookup");
    super::withdraw(&rogue).await;
    rogue.report(&Report::about("@some_name").of(&["unpaid"])).await;
    let case = cleo.only_case().await;
    for steward in [cleo, dora] {
        steward.vote(&case, "expel_set_aside").await.expect_see("/cases");
    }
    let outcomes = [eve.outcome(PHONE).await, eve.outcome(OTHER).await, eve.outcome("@some_name").await];
    assert_eq!(outcomes, ["hit", "hit", "miss"]);
}
