//! A withdrawal takes the author's word, and nobody else's.

use parasol::acts::cases::Kind;

use super::{OTHER, PHONE, THIRD, grown, severity, withdraw};
use crate::support::{Form, Report, TestApp};

const TELLING: [&str; 5] = ["taken back", "withdraw", "withdrew", "removed", "deleted"];

/// The attack: a client's friend files first, honest members support, and she withdraws.
#[tokio::test]
async fn what_others_support_stays_when_its_author_takes_it_back() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [friend, bea, cleo, dora] = &founders[..] else { panic!("four") };
    let first = Report::about(PHONE).of(&["violence"]).with("area", "North Leeds").with("month", "2026-10");
    friend.report(&first.with_all("also", &["trap", "others"]).with("account", "He had a knife.")).await;
    bea.support(PHONE).await;
    cleo.support(PHONE).await;
    let before = dora.look_up(PHONE).await.expect(200);
    app.later(40, &[friend, dora]).await;
    withdraw(friend).await;

    let page = dora.look_up(PHONE).await.expect(200);
    assert_eq!((page.attribute("#answer", "data-outcome"), severity(&page)), ("hit".into(), "danger".into()));
    let who = page.text("#answer .banner .who");
    assert!(who.contains("2 members from 2 separate circles") && who.contains("December 2026"), "{who}");
    assert_eq!(page.attributes("article.report", "data-codes"), ["violence"]);
    assert_eq!(page.attribute("article.report", "data-report"), before.attribute("article.report", "data-report"));
    assert_eq!(page.attribute("article.report", "data-level"), "supported");
    assert_eq!(page.texts("article.report .also"), ["A trap: others were waiting"], "not what else she knew");
    let words = page.words();
    assert!(!words.contains("North Leeds") && !words.contains("October"), "{words}");
    assert!(TELLING.iter().all(|telling| !words.contains(telling)), "{words}");
    assert_eq!(friend.outcome(PHONE).await, "hit", "to her too");
    assert!(!friend.get("/reports").await.has("article.own"), "and it is not hers any more");
    assert_eq!((app.count("reports").await, app.count("voices").await), (1, 2));
    for gone in ["review_copies", "shells", "shell_entries"] {
        assert_eq!(app.count(gone).await, 0, "{gone}");
    }
}

#[tokio::test]
async fn a_page_that_was_open_before_works_after_and_the_newest_support_gives_the_month() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [friend, bea, cleo, dora] = &founders[..] else { panic!("four") };
    friend.report(&Report::about(PHONE).of(&["unpaid"])).await;
    bea.support(PHONE).await;
    app.later(60, &[friend, cleo, dora]).await;
    let open = cleo.form_of(PHONE, "support").await.with("reason", "happened");
    withdraw(friend).await;
    assert!(dora.look_up(PHONE).await.text("#answer .banner .who").contains("December 2026"));
    cleo.send(&open).await.expect_see("/lookup");
    let who = dora.look_up(PHONE).await.text("#answer .banner .who");
    assert!(who.contains("2 members") && who.contains("February 2027"), "{who}");
}

/// Each identifier keeps the word of those who spoke of it, and nothing joins the two any more.
#[tokio::test]
async fn supports_of_two_identifiers_stay_each_with_its_own() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [friend, bea, cleo, dora] = &founders[..] else { panic!("four") };
    friend.report(&Report::about(PHONE).and(OTHER).and(THIRD).of(&["rape"])).await;
    bea.support(PHONE).await;
    cleo.support(OTHER).await;
    cleo.dispute(THIRD).await;
    withdraw(friend).await;
    for number in [PHONE, OTHER] {
        let page = dora.look_up(number).await.expect(200);
        assert_eq!(page.attributes("article.report", "data-codes"), ["rape"], "{number}");
        assert!(page.text("#answer .banner .who").contains("one member"), "{number}");
        dora.dispute(number).await;
    }
    assert_eq!(dora.outcome(THIRD).await, "miss", "nobody but she said so");
    assert_eq!((app.count("reports").await, app.count("entries").await, app.count("voices").await), (2, 2, 4));
}

#[tokio::test]
async fn a_shell_goes_with_its_last_support_and_at_the_end_of_its_time() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [friend, bea, cleo, dora] = &founders[..] else { panic!("four") };
    for number in [PHONE, OTHER] {
        friend.report(&Report::about(number).of(&["no_show"])).await;
        withdraw_after(friend, number, bea).await;
    }
    cleo.support(OTHER).await;
    assert_eq!((dora.outcome(PHONE).await, dora.outcome(OTHER).await), ("hit".into(), "hit".into()));
    bea.delete_account("").await;
    assert_eq!(dora.outcome(PHONE).await, "miss", "nobody stands for it any more");
    assert_eq!(dora.outcome(OTHER).await, "hit");
    app.pass_days(31 * 8);
    app.tidy().await;
    assert_eq!((app.count("reports").await, app.count("voices").await, app.count("entries").await), (0, 0, 0));
}

async fn withdraw_after(friend: &crate::support::Founder, number: &str, supporter: &crate::support::Founder) {
    supporter.support(number).await;
    withdraw(friend).await;
}

#[tokio::test]
async fn a_support_from_before_there_were_shells_goes_with_the_report() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [friend, bea, cleo] = &founders[..] else { panic!("three") };
    friend.report(&Report::about(PHONE)).await;
    bea.support(PHONE).await;
    app.execute("DELETE FROM shell_entries").await;
    app.execute("DELETE FROM shells").await;
    withdraw(friend).await;
    assert_eq!(cleo.outcome(PHONE).await, "miss");
    assert_eq!((app.count("reports").await, app.count("voices").await, app.count("speakers").await), (0, 0, 0));
}

/// The attack: file something false, wait until it is disputed, and withdraw before stewards rule.
#[tokio::test]
async fn nobody_gets_around_a_ruling_by_taking_the_report_back() {
    let (app, founders) = grown(6, 100).await;
    let [liar, bea, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    liar.report(&Report::about(PHONE)).await;
    bea.dispute(PHONE).await;
    cleo.dispute(PHONE).await;
    withdraw(liar).await;
    app.tidy().await;
    assert_eq!(dora.outcome(PHONE).await, "miss");
    let case = eve.only_case().await;
    assert!(eve.get("/cases").await.words().contains("was taken back since"));
    for steward in [eve, fran] {
        steward.vote(&case, "rule_false").await.expect_see("/cases");
    }
    // A voice that was found false once weighs too little to corroborate, or to support together with one other.
    liar.report(&Report::about(OTHER)).await;
    dora.support(OTHER).await;
    assert_eq!(eve.level(OTHER).await, "supported", "0.15 and 0.50 come to more than a half");
    bea.support(OTHER).await;
    assert_eq!(eve.level(OTHER).await, "supported", "three, of whom one was found wrong");
    assert_eq!(app.count("case_authors").await, 1, "for as long as it can be undone");
    app.pass_days(31);
    app.tidy().await;
    assert_eq!((app.count("cases").await, app.count("case_authors").await), (0, 0));
}

/// An author who leaves for good is kept in no case: nobody is left to be found wrong.
#[tokio::test]
async fn who_deletes_her_account_leaves_nothing_in_a_case() {
    let (app, founders) = TestApp::of_founders(5).await;
    let [ada, bea, ..] = &founders[..] else { panic!("five") };
    ada.report(&Report::about(PHONE)).await;
    app.bring(Kind::Flag, None, vec![ada.report_id().await]).await;
    withdraw(ada).await;
    assert_eq!(app.count("case_authors").await, 1);
    ada.delete_account("withdraw").await;
    assert_eq!(app.count("case_authors").await, 0);
    assert_eq!(bea.outcome(PHONE).await, "miss");
}

#[tokio::test]
async fn who_supports_is_offered_a_report_of_her_own_filled_in() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about("t.me/some_name").of(&["violence", "unpaid"])).await;
    let look_up = bea.form("/lookup", "/lookup").await.with("identifier", "some_name").with("kind", "telegram");
    let card = bea.send(&look_up).await.expect(200).form_ending("/support");
    let begin = Form { action: "/reports/new".into(), ..card.with("begin", "1") };
    let page = bea.send(&begin).await.expect(200);
    assert_eq!(app.count("reports").await, 1, "nothing is filed before she says so");
    let form = page.form("/reports/new");
    assert_eq!(form.values("code"), ["violence", "unpaid"]);
    assert_eq!(form.values("consent"), ["lookup"]);
    bea.send(&form.with("send", "1")).await.expect_see("/reports");
    assert_eq!(cleo.level("t.me/some_name").await, "supported");
}

/// Two spellings of one handle are filed in two places: a support by either stays with both.
#[tokio::test]
async fn a_support_by_a_bare_name_and_one_by_the_link_stay_with_both() {
    const LINK: &str = "https://www.example-ads.com/profile/zed.drook78";
    const NAME: &str = "@zed.drook78";
    for (first, second) in [(NAME, LINK), (LINK, NAME), (NAME, NAME)] {
        let (app, founders) = TestApp::of_founders(5).await;
        let [friend, bea, cleo, dora, eve] = &founders[..] else { panic!("five") };
        friend.report(&Report::about(LINK)).await;
        bea.support(first).await;
        cleo.support(second).await;
        withdraw(friend).await;
        for spelling in [LINK, NAME] {
            let who = dora.look_up(spelling).await.text("#answer .banner .who");
            assert!(who.contains("2 members"), "{first} {second}: {spelling}: {who}");
        }
        // It goes with those who stand for it, wherever they found it.
        bea.delete_account("").await;
        assert!(eve.look_up(LINK).await.text("#answer .banner .who").contains("one member"));
        cleo.delete_account("").await;
        assert_eq!((eve.outcome(LINK).await, eve.outcome(NAME).await), ("miss".into(), "miss".into()));
        assert_eq!(app.count("reports").await, 0);
    }
}

/// The attack: file twice, let others dispute or support the newer one, and take that back.
#[tokio::test]
async fn taking_one_of_several_back_sheds_no_dispute_and_loses_no_code() {
    let (app, founders) = TestApp::of_founders(6).await;
    let [liar, bea, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    liar.report(&Report::about(PHONE).of(&["unpaid"]).with("month", "2026-03")).await;
    liar.report(&Report::about(PHONE).of(&["theft"]).with("month", "2026-10")).await;
    bea.support(PHONE).await;
    for member in [cleo, dora, eve] {
        member.dispute(PHONE).await;
    }
    withdraw(liar).await;
    let basis = fran.levels(PHONE).await.remove(0).1;
    assert!(basis.contains("3 members from 3 separate circles dispute it."), "{basis}");
    assert_eq!(app.count("reports").await, 1);
    withdraw(liar).await;
    let page = fran.look_up(PHONE).await.expect(200);
    assert_eq!(page.attributes("article.report", "data-codes"), ["theft unpaid"], "all that she said is true");
    assert!(page.text(".group .level").contains("3 members from 3 separate circles dispute it."));
}

/// The attack: the same, with a second report that no lookup finds.
#[tokio::test]
async fn nothing_is_handed_on_to_a_report_that_lookups_do_not_find() {
    let (_app, founders) = TestApp::of_founders(4).await;
    let [friend, bea, cleo, _] = &founders[..] else { panic!("four") };
    friend.report(&Report::about(PHONE)).await;
    bea.support(PHONE).await;
    for hidden in
        [Report::about(PHONE).with_all("consent", &["statistics"]), Report::about(PHONE).with("delay", "week")]
    {
        friend.report(&hidden).await;
    }
    let rows = friend.get("/reports").await.expect(200);
    let forms: Vec<_> = rows.attributes("form[action$='/withdraw']", "action");
    // The first that was filed stands last.
    let form = rows.form(forms.last().expect("three"));
    friend.send(&form).await.expect_see("/reports");
    assert!(cleo.look_up(PHONE).await.text("#answer .banner .who").contains("one member"));
}
