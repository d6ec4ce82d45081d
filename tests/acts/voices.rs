//! Support, dispute and flag, and the levels that come of them.

use tokio::join;

use crate::support::people::Person;
use crate::support::voices::refused;
use crate::support::{Member, Report, TestApp};

const PHONE: &str = "07700 900123";
const OTHER: &str = "07700 900456";
const THIRD: &str = "07700 900789";

#[tokio::test]
async fn support_raises_the_level_as_voices_and_their_weight_grow() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    let basis = |of: &[(String, String)]| of[0].1.clone();
    let alone = bea.levels(PHONE).await;
    assert_eq!(alone[0].0, "unreviewed");
    assert!(basis(&alone).contains("One member says so, who was vetted not long ago."), "{}", basis(&alone));
    bea.support(PHONE).await;
    let two = cleo.levels(PHONE).await;
    assert_eq!(two[0].0, "supported");
    assert!(basis(&two).contains("2 members from 2 separate circles say so."), "{}", basis(&two));
    cleo.support(PHONE).await;
    assert_eq!(ada.level(PHONE).await, "supported", "three, all of whom are new");
    app.later(75, &[ada]).await;
    let three = ada.look_up(PHONE).await;
    assert_eq!(three.attribute("article.report", "data-level"), "corroborated");
    assert!(three.text("#answer .banner .who").contains("3 members from 3 separate circles"));
    assert!(three.text(".group .level").contains("3 members from 3 separate circles say so."));
}

#[tokio::test]
async fn puppets_and_their_maker_are_one_voice() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    let maker = Member::of(app.visitor(), "Maker", ada, bea).await;
    app.later(40, &[ada, bea, cleo, &maker]).await;
    let mut puppets = Vec::new();
    for (name, voucher) in [("Puppet", bea), ("Doll", cleo)] {
        let link = maker.invite("").await;
        puppets.push(app.visitor().join(&link, name).await.vouched_by(voucher).await);
        app.later(40, &[ada, bea, cleo, &maker]).await;
    }
    for puppet in &puppets {
        puppet.sign_in_again().await;
    }
    maker.report(&Report::about(PHONE)).await;
    for puppet in &puppets {
        puppet.support(PHONE).await;
    }
    let (level, basis) = cleo.levels(PHONE).await.remove(0);
    assert_eq!(level, "unreviewed", "{basis}");
    assert!(basis.contains("3 members of the same circle say so."), "{basis}");
    assert!(cleo.look_up(PHONE).await.text("#answer .banner .who").contains("3 members of the same circle"));
}

#[tokio::test]
async fn those_who_spoke_together_count_once_on_the_next_number() {
    let (_app, founders) = TestApp::of_founders(4).await;
    let [ada, bea, cleo, dora] = &founders[..] else { panic!("four") };
    ada.report(&Report::about(PHONE)).await;
    bea.support(PHONE).await;
    assert_eq!(cleo.level(PHONE).await, "supported");
    ada.report(&Report::about(OTHER)).await;
    bea.report(&Report::about(OTHER)).await;
    let (level, basis) = cleo.levels(OTHER).await.remove(0);
    assert_eq!(level, "unreviewed", "{basis}");
    assert!(basis.contains("2 members of the same circle"), "{basis}");
    cleo.support(OTHER).await;
    assert_eq!(dora.level(OTHER).await, "supported", "she never spoke with either before");
    // Judged once: what they do together later changes nothing about an earlier number.
    assert_eq!(dora.level(PHONE).await, "supported");
}

#[tokio::test]
async fn one_report_about_two_numbers_is_not_two_occasions() {
    let (_app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE).and(OTHER)).await;
    bea.report(&Report::about(PHONE).and(OTHER)).await;
    for number in [PHONE, OTHER] {
        assert_eq!(cleo.level(number).await, "supported", "{number}");
    }
}

#[tokio::test]
async fn a_report_that_is_taken_back_is_no_occasion_any_more() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    bea.support(PHONE).await;
    assert_eq!((app.count("voices").await, app.count("speakers").await), (2, 2));
    let withdraw = ada.get("/reports").await.form_ending("/withdraw");
    ada.send(&withdraw).await.expect_see("/reports");
    assert_eq!((app.count("voices").await, app.count("speakers").await), (1, 1), "nothing of hers is left");
    ada.report(&Report::about(OTHER)).await;
    bea.support(OTHER).await;
    assert_eq!(cleo.level(OTHER).await, "supported");
}

#[tokio::test]
async fn voices_and_pages_end_with_their_report() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, _] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE).of(&["no_show"])).await;
    ada.report(&Report::about(OTHER).of(&["kill"])).await;
    bea.support(PHONE).await;
    assert_eq!((app.count("voices").await, app.count("speakers").await), (3, 2));
    app.pass_days(240);
    app.tidy().await;
    assert_eq!((app.count("voices").await, app.count("speakers").await), (1, 1));
}

#[tokio::test]
async fn who_files_twice_has_one_voice_and_keeps_it_when_one_report_goes() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    bea.support(PHONE).await;
    // On the next number they are one voice, and filing once more, or taking the first back, does not change that.
    bea.report(&Report::about(OTHER)).await;
    ada.report(&Report::about(OTHER)).await;
    ada.report(&Report::about(OTHER)).await;
    let levels = async || cleo.levels(OTHER).await.into_iter().map(|(level, _)| level).collect::<Vec<_>>();
    assert_eq!(levels().await, ["unreviewed"; 2], "one card each");
    let pages = app.count("speakers").await;
    let withdraw = ada.get("/reports").await.form_ending("/withdraw");
    ada.send(&withdraw).await.expect_see("/reports");
    assert_eq!(levels().await, ["unreviewed"; 2]);
    assert_eq!(app.count("speakers").await, pages);
}

#[tokio::test]
async fn harm_is_disputed_by_three_against_one_and_danger_never() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [ada, bea, cleo, dora] = &founders[..] else { panic!("four") };
    ada.report(&Report::about(PHONE).of(&["unpaid"])).await;
    ada.report(&Report::about(OTHER).of(&["violence"])).await;
    // Two years lie between the two, so that nobody has a habit by then.
    for (number, expected) in [(PHONE, "disputed"), (OTHER, "unreviewed")] {
        for (at, member) in [bea, cleo, dora].into_iter().enumerate() {
            member.dispute(number).await;
            let page = ada.look_up(number).await.expect(200);
            assert_eq!(page.attribute("#answer", "data-outcome"), "hit");
            assert!(page.text("#answer .banner").contains("Other members dispute this."));
            let level = page.attribute("article.report", "data-level");
            assert_eq!(level, if at == 2 { expected } else { "unreviewed" }, "{number} after {at}");
        }
        app.later(731, &[ada, bea, cleo, dora]).await;
    }
    let page = dora.look_up(OTHER).await.expect(200);
    assert_eq!(page.attribute("#answer", "data-severity"), "danger");
    assert!(page.text(".group .level").contains("3 members from 3 separate circles dispute it."));
}

#[tokio::test]
async fn two_independent_disputes_call_stewards_once() {
    let (app, founders) = TestApp::of_founders(5).await;
    let [ada, bea, cleo, dora, eve] = &founders[..] else { panic!("five") };
    ada.report(&Report::about(PHONE)).await;
    app.execute("UPDATE reports SET state = 'reviewed'").await;
    app.execute("DELETE FROM review_copies").await;
    bea.dispute(PHONE).await;
    assert_eq!((app.count("cases").await, app.count("review_copies").await), (0, 0));
    cleo.dispute(PHONE).await;
    assert_eq!((app.count("cases").await, app.count("review_copies").await), (1, 1));
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM cases WHERE kind = 'disputed'").await, 1);
    // A report of the same that comes later is part of the same case once it is disputed too.
    eve.report(&Report::about(PHONE)).await;
    dora.dispute(PHONE).await;
    assert_eq!((app.count("cases").await, app.count("case_reports").await), (1, 2));
    assert_eq!(ada.outcome(PHONE).await, "hit");
}

#[tokio::test]
async fn what_stewards_found_true_says_so_and_what_they_hid_is_gone() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    let form = cleo.form_of(PHONE, "support").await.with("reason", "witness");
    bea.dispute(PHONE).await;
    app.execute("UPDATE reports SET ruling = 'true'").await;
    let (level, basis) = bea.levels(PHONE).await.remove(0);
    assert_eq!(level, "corroborated");
    assert!(basis.contains("Stewards found this true"), "{basis}");
    app.execute("UPDATE reports SET hidden = 1").await;
    assert_eq!(bea.outcome(PHONE).await, "miss");
    refused(&app, cleo, &form, 404).await;
    app.execute("UPDATE reports SET hidden = 0, ruling = '', state = 'rejected'").await;
    assert_eq!(bea.outcome(PHONE).await, "hit", "danger, until stewards rule");
    ada.report(&Report::about(OTHER).of(&["unpaid"])).await;
    app.execute("UPDATE reports SET state = 'rejected'").await;
    assert_eq!(bea.outcome(OTHER).await, "miss");
}

#[tokio::test]
async fn a_newcomers_report_of_danger_is_seen_at_once_and_labelled() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    let nora = ada.bring_in(app.visitor(), "Nora").await;
    nora.report(&Report::about(PHONE).of(&["kill"])).await;
    let page = bea.look_up(PHONE).await.expect(200);
    assert_eq!(page.attribute("#answer", "data-severity"), "danger");
    assert_eq!(page.attribute("article.report", "data-level"), "unreviewed");
    assert!(page.text(".group .level").contains("One member says so, who is new here."));
    let nora = nora.vouched_by(cleo).await;
    let label = async || bea.levels(PHONE).await.remove(0).1;
    assert!(label().await.contains("who was vetted not long ago"), "{}", label().await);
    app.later(90, &[bea, &nora]).await;
    assert!(label().await.contains("One member says so."), "{}", label().await);
}

#[tokio::test]
async fn who_may_say_what_is_on_the_card_and_nothing_on_what_is_linked() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    let nora = ada.bring_in(app.visitor(), "Nora").await;
    ada.report(&Report::about(PHONE).and("t.me/some_name")).await;
    cleo.report(&Report::about("t.me/some_name").of(&["unpaid"])).await;
    let acts = async |person: &Person, identifier: &str| {
        let page = person.look_up(identifier).await.expect(200);
        let forms = page.attributes("article.report form", "action");
        forms.iter().map(|path| path.rsplit('/').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(acts(bea, PHONE).await, ["support", "dispute", "flag"], "on the one found directly alone");
    assert_eq!(acts(&nora, PHONE).await, ["flag"]);
    assert!(acts(ada, PHONE).await.is_empty(), "her own, and one that is linked");
    bea.support(PHONE).await;
    assert_eq!(acts(bea, PHONE).await, ["flag"], "she has spoken");
    assert_eq!(acts(bea, "t.me/some_name").await.len(), 6, "there she has not");
}

#[tokio::test]
async fn a_vetted_member_is_told_from_which_day_her_word_counts() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    ada.report(&Report::about(PHONE)).await;
    let flag = bea.form_of(PHONE, "flag").await;
    let form = crate::support::Form { action: flag.action.replace("/flag", "/support"), ..flag };
    let page = refused(&app, &bea, &form.with("reason", "happened"), 403).await;
    assert!(page.words().contains("It opens for you on 5 December 2026."), "{}", page.words());
}

#[tokio::test]
async fn a_reason_that_is_missing_or_of_another_act_is_asked_for_and_everything_kept() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, _] = &founders[..] else { panic!("three") };
    ada.report(&Report::about("06 12 34 56 78").with("region", "FR")).await;
    let lookup = bea.form("/lookup", "/lookup").await.with("identifier", "06 12 34 56 78").with("region", "FR");
    let found = bea.send(&lookup).await.expect(200);
    for (act, wrong, right) in
        [("support", "untrue", "trust"), ("dispute", "trust", "mistaken"), ("flag", "happened", "about_me")]
    {
        let form = found.form_ending(&format!("/{act}"));
        assert_eq!(form.value("identifier"), "06 12 34 56 78");
        let form = if act == "dispute" { form.with("reason", wrong) } else { form.without("reason") };
        let page = refused(&app, bea, &form.with("kind", "phone"), 422).await;
        assert_eq!(page.mistakes(), ["reason"]);
        let again = page.form_ending(&format!("/{act}"));
        assert_eq!((again.value("identifier"), again.value("region")), ("06 12 34 56 78", "FR"));
        assert_eq!(again.value("kind"), "phone");
        if act != "dispute" {
            bea.send(&again.with("reason", right)).await.expect_see("/lookup");
        }
    }
    assert_eq!(app.count("voices").await, 2);
}

#[tokio::test]
async fn nothing_is_said_twice_of_ones_own_or_of_what_was_not_looked_up() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    ada.report(&Report::about(THIRD)).await;
    cleo.report(&Report::about(PHONE)).await;
    let forms = [
        bea.form_of(PHONE, "support").await.with("reason", "happened"),
        bea.form_of(PHONE, "dispute").await.with("reason", "untrue"),
        bea.form_of(PHONE, "flag").await.with("reason", "made_up"),
    ];
    for form in &forms {
        for identifier in [OTHER, THIRD, "", "no identifier", "+33 6 12 34 56 78"] {
            let page = refused(&app, bea, &form.clone().with("identifier", identifier), 404).await;
            assert!(page.words().contains("no such report under this identifier"), "{}", page.words());
        }
    }
    let hers = ada.look_up(PHONE).await.form_ending("/flag").action;
    for form in &forms {
        // Cleo's report is the one that Ada may flag; the other is her own, and neither has a second voice of hers.
        let as_ada = form.clone().with("csrf", ada.csrf().await);
        let act = form.action.rsplit('/').next().unwrap();
        let cleos = crate::support::Form { action: hers.replace("/flag", &format!("/{act}")), ..as_ada.clone() };
        if act != "flag" {
            let page = refused(&app, ada, &cleos, 409).await;
            assert!(page.words().contains("spoken on this identifier already"), "{}", page.words());
        }
    }
    bea.send(&forms[0]).await.expect_see("/lookup");
    for form in &forms[..2] {
        refused(&app, bea, form, 409).await;
    }
    let own = app.number("SELECT COUNT(*) AS n FROM voices").await;
    assert_eq!(own, 4);
}

#[tokio::test]
async fn her_own_report_is_hers_to_take_back_not_to_speak_on() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, _] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    for act in ["support", "dispute", "flag"] {
        let reason = if act == "support" { "happened" } else { "untrue" };
        let reason = if act == "flag" { "made_up" } else { reason };
        let form = bea.form_of(PHONE, act).await.with("reason", reason).with("csrf", ada.csrf().await);
        let page = refused(&app, ada, &form, 409).await;
        assert!(page.words().contains("You filed this report yourself"), "{}", page.words());
    }
}

#[tokio::test]
async fn a_report_that_was_taken_back_meanwhile_is_told_so() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, _] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    let form = bea.form_of(PHONE, "support").await.with("reason", "happened");
    let withdraw = ada.get("/reports").await.form_ending("/withdraw");
    ada.send(&withdraw).await.expect_see("/reports");
    let page = refused(&app, bea, &form, 404).await;
    assert!(page.words().contains("no such report under this identifier"), "{}", page.words());
    assert!(!page.words().contains("taken"), "{}", page.words());
}

#[tokio::test]
async fn of_one_support_sent_several_times_at_once_one_counts() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    let support = bea.form_of(PHONE, "support").await.with("reason", "happened");
    let dispute = bea.form_of(PHONE, "dispute").await.with("reason", "untrue");
    let other = cleo.form_of(PHONE, "support").await.with("reason", "happened");
    let (a, b, c, d) = join!(bea.send(&support), bea.send(&support), bea.send(&dispute), cleo.send(&other));
    let mut ends = [a.status, b.status, c.status, d.status];
    ends.sort_unstable();
    assert_eq!(ends, [303, 303, 409, 409]);
    assert_eq!((app.count("voices").await, app.count("speakers").await), (3, 3));
}

#[tokio::test]
async fn a_flag_opens_a_copy_for_stewards_and_a_case_once() {
    let (app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    let nora = ada.bring_in(app.visitor(), "Nora").await;
    ada.report(&Report::about(PHONE).with("shown", "yes").with("account", "what happened")).await;
    app.execute("UPDATE reports SET state = 'reviewed'").await;
    app.execute("DELETE FROM review_copies").await;
    let form = nora.form_of(PHONE, "flag").await.with("reason", "reveals_worker");
    nora.follow(nora.send(&form).await.expect_see("/lookup")).await.text(".notice");
    assert_eq!((app.count("cases").await, app.count("review_copies").await), (1, 1));
    let before = app.everything().await;
    nora.send(&form.with("reason", "made_up")).await.expect_see("/lookup");
    assert_eq!(app.everything().await, before);
    let second = bea.form_of(PHONE, "flag").await.with("reason", "about_me");
    bea.send(&second).await.expect_see("/lookup");
    assert_eq!(app.count("cases").await, 1, "one open case is enough");
    assert_eq!(cleo.outcome(PHONE).await, "hit", "a flag hides nothing");
}

#[tokio::test]
async fn flags_and_voices_have_a_daily_limit() {
    let (_app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, _] = &founders[..] else { panic!("three") };
    ada.report(&Report::about(PHONE)).await;
    for (act, reason, most) in [("flag", "made_up", 10), ("support", "happened", 30)] {
        let form = bea.form_of(PHONE, act).await.with("reason", reason).with("identifier", OTHER);
        for _ in 0..most {
            bea.send(&form).await.expect(404);
        }
        assert!(!bea.send(&form).await.expect(429).header("retry-after").is_empty());
    }
}

#[tokio::test]
async fn a_voice_through_a_bare_name_counts_where_the_site_is_looked_up_by_that_name_too() {
    let (_app, founders) = TestApp::of_founders(3).await;
    let [ada, bea, cleo] = &founders[..] else { panic!("three") };
    ada.report(&Report::about("onlyfans: zed_bad")).await;
    bea.support("onlyfans.com/zed_bad").await;
    for spelling in ["onlyfans: zed_bad", "@zed_bad"] {
        assert_eq!(cleo.level(spelling).await, "supported", "{spelling}");
    }
    cleo.support("@zed_bad").await;
    assert!(ada.levels("@zed_bad").await[0].1.contains("3 members"));
}
