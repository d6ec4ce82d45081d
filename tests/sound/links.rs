//! One report that names a harmless number beside a notorious one hands over nothing; a link that peers have accepted stands apart.

use super::{OTHER, PHONE, THIRD, accept_all, grown, severity};
use crate::support::{Founder, Page, Report, TestApp};

/// Reported for violence by two founders.
async fn notorious(number: &str, by: &[&Founder]) {
    for founder in by {
        founder.report(&Report::about(number).of(&["violence"])).await;
    }
}

fn left(page: &Page) -> u32 {
    let words = page.text(".left");
    match words.split_whitespace().next() {
        Some("No") => 0,
        Some("One") => 1,
        number => number.and_then(|number| number.parse().ok()).expect("lookups left"),
    }
}

/// The attack: one member on probation names an innocent number beside one that is corroborated.
#[tokio::test]
async fn an_unreviewed_report_hands_over_nothing_of_another_number() {
    let (app, founders) = grown(4, 100).await;
    let [ada, bea, cleo, dora] = &founders[..] else { panic!("four") };
    for founder in [ada, bea, cleo] {
        founder.report(&Report::about(PHONE).of(&["violence"])).await;
    }
    assert_eq!(dora.level(PHONE).await, "corroborated");
    let liar = ada.bring_in(app.visitor(), "Liar").await;
    liar.report(&Report::about(OTHER).and(PHONE).of(&["time_waster"])).await;
    let page = dora.look_up(OTHER).await.expect(200);
    assert_eq!(severity(&page), "nuisance");
    assert_eq!(page.attributes("article.report", "data-codes"), ["time_waster"]);
    assert!(!page.has("[data-linked]") && !page.has("#answer .link"));
    assert!(!page.words().contains("Violence"), "{}", page.words());
}

/// Accepted by peers, but of an author whose word weighs too little to corroborate.
#[tokio::test]
async fn a_reviewed_link_is_followed_once_its_author_weighs_enough_and_never_leads() {
    let (app, founders) = grown(5, 100).await;
    let [ada, bea, cleo, dora, eve] = &founders[..] else { panic!("five") };
    notorious(PHONE, &[ada, bea]).await;
    let nora = crate::support::Member::of(app.visitor(), "Nora", ada, bea).await;
    nora.report(&Report::about(OTHER).and(PHONE).of(&["time_waster"])).await;
    accept_all(&[cleo, dora, eve]).await;
    assert!(!cleo.look_up(OTHER).await.expect(200).has("[data-linked]"), "she was vetted today");
    app.later(90, &[cleo, &nora]).await;
    let page = cleo.look_up(OTHER).await.expect(200);
    assert_eq!(severity(&page), "nuisance", "it never leads");
    assert!(page.text("#answer .banner .who").contains("one member"));
    assert_eq!(page.attributes("article.report:not([data-linked])", "data-codes"), ["time_waster"]);
    assert_eq!(page.attributes("article.report:not([data-linked])", "data-level"), ["reviewed"], "nor lends its level");
    assert_eq!(page.attributes("article.report[data-linked]", "data-codes"), ["violence"; 2]);
    assert_eq!(page.attributes("article.report[data-linked]", "data-level"), ["supported"; 2]);
    let title = page.text(".linked h2");
    assert!(title.contains("A reviewed report says that the same person also uses another phone number"), "{title}");
    assert!(!page.has("#answer .link"), "one report is no confirmation");
    assert!(!page.body.contains("900123") && !page.body.contains("+44 7700 900 123"), "the number itself is not shown");
    assert!(!page.has("article.report[data-linked] form"), "nobody says anything of a number she does not know");
    assert!(!nora.look_up(OTHER).await.expect(200).has("[data-linked]"), "her own report is no way to others'");
}

#[tokio::test]
async fn what_two_independent_members_say_in_reviewed_reports_is_a_line_of_the_banner() {
    let (app, founders) = grown(6, 100).await;
    let [ada, bea, cleo, dora, eve, fran] = &founders[..] else { panic!("six") };
    notorious(PHONE, &[ada, bea]).await;
    let asked = async || fran.look_up(OTHER).await.expect(200);
    cleo.report(&Report::about(OTHER).and(PHONE).of(&["time_waster"])).await;
    dora.report(&Report::about(OTHER).and(PHONE).of(&["no_show"])).await;
    accept_all(&[ada, bea, eve, fran]).await;
    let page = asked().await;
    assert_eq!(severity(&page), "nuisance");
    assert_eq!(page.attributes("#answer .link", "data-severity"), ["danger"]);
    let line = page.text("#answer .banner .link");
    assert!(line.contains("another phone number") && line.contains("Violence") && line.contains("2 members"), "{line}");
    assert!(page.text(".linked h2").contains("Two independent members say"));
    // Once one of them weighs nothing any more, one is left.
    app.freeze("founder 3").await;
    let page = asked().await;
    assert!(!page.has("#answer .link") && page.has("[data-linked]"));
}

/// The attack: one report with five numbers of a list, looked up at the price of one.
#[tokio::test]
async fn links_count_on_the_readers_day_and_the_direct_answer_never_fails_for_them() {
    let settings = [("PARASOL_LOOKUPS_A_DAY", "9"), ("PARASOL_REGION", "GB"), ("PARASOL_FOUNDERS", "4")];
    let app = TestApp::with(&settings).await;
    let mut founders = Vec::new();
    for (at, link) in app.links().await.iter().enumerate() {
        founders.push(app.visitor().found(link, &format!("Founder {at}")).await);
    }
    let [ada, bea, cleo, dora] = &founders[..] else { panic!("four") };
    app.later(100, &[ada, bea, cleo, dora]).await;
    let listed = ["t.me/list_one", "t.me/list_two", "t.me/list_three", "t.me/list_four", "t.me/list_five"];
    for name in listed {
        bea.report(&Report::about(name).of(&["unpaid"])).await;
    }
    let linking = listed.iter().fold(Report::about(PHONE).of(&["theft"]), |report, name| report.and(name));
    ada.report(&linking).await;
    accept_all(&[cleo, dora]).await;
    let before = left(&cleo.get("/lookup").await);
    let page = cleo.look_up(PHONE).await.expect(200);
    assert_eq!(page.texts(".linked").len(), 5);
    assert_eq!(left(&page), before - 6, "one, and one for each that is shown");
    assert!(listed.iter().all(|name| !page.body.contains(name.trim_start_matches("t.me/"))));
    let page = cleo.look_up(PHONE).await.expect(200);
    assert_eq!((page.texts(".linked").len(), left(&page)), (2, 0), "as far as it reaches");
    cleo.look_up(PHONE).await.expect(429);
    app.pass_seconds(3 * 3_600);
    cleo.sign_in_again().await;
    let page = cleo.look_up(PHONE).await.expect(200);
    assert_eq!(page.attributes("article.report:not([data-linked])", "data-codes"), ["theft"]);
    assert!(!page.has(".linked"), "the day's last lookup is for what she asked");
}

#[tokio::test]
async fn five_links_are_followed_and_nobody_crowds_out_what_another_says() {
    let (_app, founders) = grown(5, 100).await;
    let [ada, bea, cleo, dora, eve] = &founders[..] else { panic!("five") };
    let mut junk = Vec::new();
    for n in 0..2 {
        let names: Vec<String> = (0..5).map(|m| format!("t.me/invented_{n}_{m}")).collect();
        for name in &names {
            ada.report(&Report::about(name).of(&["time_waster"])).await;
        }
        junk.push(names.iter().fold(Report::about(PHONE).of(&["time_waster"]), |report, name| report.and(name)));
    }
    for report in &junk {
        bea.report(report).await;
    }
    ada.report(&Report::about("t.me/real_name").of(&["rape"])).await;
    cleo.report(&Report::about(PHONE).and("t.me/real_name").of(&["unpaid"])).await;
    accept_all(&[dora, eve, ada, cleo, bea]).await;
    let page = eve.look_up(PHONE).await.expect(200);
    assert_eq!(page.texts(".linked").len(), 5);
    let codes = page.attributes("article.report[data-linked]", "data-codes");
    assert!(codes.contains(&"rape".to_owned()), "{codes:?}");
}

#[tokio::test]
async fn a_report_names_six_at_most_and_withdrawing_gives_nothing_back() {
    let settings = [("PARASOL_REPORTS_A_DAY", "2"), ("PARASOL_REGION", "GB")];
    let (app, [ada, ..]) = TestApp::founded_with(&settings).await;
    let seven = (0..6).fold(Report::about(THIRD), |report, n| report.and(&format!("t.me/number_{n}")));
    assert_eq!(ada.try_report(&seven).await.expect(422).mistakes(), ["identifier"]);
    for number in [PHONE, OTHER] {
        ada.report(&Report::about(number)).await;
        super::withdraw(&ada).await;
    }
    ada.try_report(&Report::about(THIRD)).await.expect(429);
    assert_eq!(app.count("reports").await, 0);
}
