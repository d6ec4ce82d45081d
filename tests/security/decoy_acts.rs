//! Whatever a newcomer can do is done behind a second passphrase at the same time, and compared: page by page, mistake
//! by mistake, to the end of every budget.

use parasol::kernel::ExposeSecret;

use super::decoy::Pair;
use crate::support::departing::SECOND;
use crate::support::people::{PASSPHRASE, app_secret};
use crate::support::{Form, Report, TestApp};

/// What the registry knows of, and what it does not, of one length and with the same last digits.
const KNOWN: &str = "07700 900876";
const UNKNOWN: &str = "07700 911876";
const THIRD: &str = "walnut ferry copper twilight";

async fn begun(settings: &[(&str, &str)]) -> (TestApp, Pair) {
    let settings = [&[("PARASOL_REGION", "GB"), ("PARASOL_LOOKUPS_A_MINUTE", "1000")], settings].concat();
    let (app, [ada, bea, cleo]) = TestApp::founded_with(&settings).await;
    for person in [&ada, &cleo] {
        person.report(&Report::about(KNOWN).and("@dark_horse").with("account", "He had a knife.")).await;
    }
    let mut pair = Pair::of(&app, &ada, &bea).await;
    pair.numbers = vec![(KNOWN, UNKNOWN), ("+447700900876", "+447700911876"), ("+44 7700 900876", "+44 7700 911876")];
    // Read in another region, it is one of several that the page asks about.
    pair.numbers.extend([
        ("07700900876", "07700911876"),
        ("+91 77009 00876", "+91 77009 11876"),
        ("dark_horse", "dull_horse"),
    ]);
    (app, pair)
}

fn looking(text: &'static str) -> impl Fn(Form) -> Form {
    move |form| form.with("identifier", text)
}

#[tokio::test]
async fn a_known_number_is_answered_like_an_unknown_one_and_every_mistake_like_anybodys() {
    let (app, pair) = begun(&[("PARASOL_NEWCOMER_LOOKUPS_A_DAY", "9")]).await;
    pair.get("/lookup").await;
    for text in [KNOWN, "+447700900876", "@dark_horse", "t.me/dark_horse"] {
        let page = pair.fill("/lookup", "/lookup", looking(text)).await;
        assert_eq!(page.attribute("#answer", "data-outcome"), "miss", "{text}");
    }
    for text in ["", " ", "no such thing", "12", "07700 9008764567890"] {
        assert_ne!(pair.fill("/lookup", "/lookup", looking(text)).await.status, 303);
    }
    pair.fill("/lookup", "/lookup", |form| looking(KNOWN)(form).with("region", "FR")).await;
    pair.fill("/lookup", "/lookup", |form| looking(KNOWN)(form).with("region", "XX").with("kind", "plate")).await;
    // To the end of the day's budget, and what is left of it on every page.
    let mut last = 200;
    for _ in 0..9 {
        last = pair.fill("/lookup", "/lookup", looking(KNOWN)).await.status;
        pair.get("/lookup").await;
    }
    assert_eq!(last, 429);
    app.pass_seconds(4 * 3_600);
    pair.sign_in_again().await;
    pair.fill("/lookup", "/lookup", looking(KNOWN)).await;
}

#[tokio::test]
async fn reports_are_filed_refused_listed_and_taken_back_as_anybodys() {
    let (app, pair) = begun(&[("PARASOL_REPORTS_A_DAY", "4")]).await;
    let form = "/reports/new";
    let told = |form: Form| Report::about(KNOWN).and("@dark_horse").with("account", "He shouted at me.").in_form(form);
    for wrong in [("month", "never"), ("identifier", "x"), ("code", "none"), ("account", "Ring 07700 900555")] {
        let page = pair.fill(form, form, |drawn| told(drawn).with(wrong.0, wrong.1)).await;
        assert!(page.status == 422 && !page.mistakes().is_empty(), "{wrong:?}");
    }
    pair.fill(form, form, |drawn| told(drawn).without("send").with("check", "1")).await;
    pair.fill(form, form, |drawn| drawn.with("send", "1")).await;
    for delay in ["none", "week"] {
        let page = pair.fill(form, form, |drawn| told(drawn).with("delay", delay)).await;
        assert_eq!(page.path, "/reports", "{}", page.body);
    }
    pair.fill(form, form, |drawn| told(drawn).without("consent")).await;
    let list = pair.get("/reports").await;
    assert_eq!(list.texts("article.own").len(), 3);
    app.pass_days(8);
    app.tidy().await;
    pair.sign_in_again().await;
    for path in ["/reports", "/standing", "/lookup", "/account"] {
        pair.get(path).await;
    }
    let own = |page: &crate::support::Page| page.attribute("article.own", "data-own");
    let (a, b) = (pair.there.get("/reports").await, pair.dora.get("/reports").await);
    let mend = |id: &str| format!("/reports/{id}/mend");
    let (there, dora) = (pair.there.get(&mend(&own(&a))).await, pair.dora.get(&mend(&own(&b))).await);
    pair.alike(pair.there.follow(there).await, &pair.dora.follow(dora).await);
    let (there, dora) =
        (pair.there.send(&a.form_ending("/withdraw")).await, pair.dora.send(&b.form_ending("/withdraw")).await);
    pair.alike(pair.there.follow(there).await, &pair.dora.follow(dora).await);
    assert_eq!(pair.get("/reports").await.texts("article.own").len(), 2);
    for _ in 0..4 {
        pair.fill(form, form, told).await;
    }
    assert_eq!(pair.fill(form, form, told).await.status, 429);
    let nothing = parasol::kernel::ReportId::from_bytes([7; 16]);
    for act in ["flag", "support", "dispute", "withdraw", "mend"] {
        for reason in ["", "made_up", "reveals_worker", "happened"] {
            let form = Form::to(&format!("/reports/{nothing}/{act}")).with("identifier", "@nobody_at_all");
            pair.send(&form.with("reason", reason)).await;
        }
    }
    pair.prove("delete").await;
    assert!(pair.get("/account/delete").await.has("[name=reports]"));
    for reports in ["", "keep"] {
        pair.fill("/account/delete", "/account/delete", |form| form.with("sure", "yes").with("reports", reports)).await;
    }
}

#[tokio::test]
async fn a_list_of_numbers_is_stopped_at_the_same_one_and_stays_stopped() {
    let (app, pair) =
        begun(&[("PARASOL_NEWCOMER_LOOKUPS_A_DAY", "1000"), ("PARASOL_CIRCLE_LOOKUPS_A_DAY", "9000")]).await;
    let mut stopped = 0;
    for n in 0..60 {
        let page = pair.fill("/lookup", "/lookup", looking(KNOWN)).await;
        stopped += usize::from(page.status != 200);
        assert!(page.status == 200 || n >= 38, "{n}");
        app.pass_seconds(1);
    }
    assert!(stopped > 15, "{stopped}");
    app.pass_seconds(25 * 60);
    let page = pair.fill("/lookup", "/lookup", looking(KNOWN)).await;
    assert_ne!(page.status, 200, "some misses would be free again, and a pause is not over with that");
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM cases").await, 1, "only one of the two is a member's");
}

#[tokio::test]
async fn everything_about_its_account_is_changed_as_in_anybodys() {
    let (app, pair) = begun(&[]).await;
    for (page, action) in [("/account", "/account"), ("/account/language", "/account/language")] {
        pair.fill(page, action, |form| form).await;
        pair.fill(page, action, |form| form.with("region", "XX").with("language", "xx").with("look", "x")).await;
    }
    pair.fill("/account", "/account", |form| form.with("region", "FR")).await;
    pair.prove("passphrase").await;
    for new in ["", "short", "password password", PASSPHRASE] {
        let own = |person: &str| if new == PASSPHRASE && person == "Bea" { SECOND } else { new };
        let there = pair.there.form("/account/passphrase", "/account/passphrase").await.with("passphrase", own("Bea"));
        let dora = pair.dora.form("/account/passphrase", "/account/passphrase").await.with("passphrase", own("Dora"));
        pair.alike(pair.there.send(&there).await, &pair.dora.send(&dora).await);
    }
    for page in ["recovery-codes", "second-passphrase", "address", "delete"] {
        let path = format!("/account/{page}");
        pair.fill(&path, &path, |form| form).await;
        pair.get(&path).await;
    }
    pair.fill("/account/second-passphrase", "/account/second-passphrase", |form| form.with("passphrase", THIRD)).await;
    pair.fill("/account/second-factor", "/account/second-factor", |form| form.with("code", "000000")).await;
    pair.sign_in_elsewhere(&app).await;
    pair.fill("/account/sessions", "/account/sessions", |form| form).await;
    for person in [&pair.there, &pair.dora] {
        let page = person.get("/account/second-factor").await.expect(200);
        let code = app_secret(&page).code_at(app.now()).expose_secret().to_owned();
        let form = page.form("/account/second-factor").with("code", code);
        person.send(&form).await.expect_see("/account/second-factor");
    }
    for path in ["/account/second-factor", "/account", "/account/sessions", "/standing", "/account/recovery"] {
        pair.get(path).await;
    }
}

/// Time passes as for any newcomer who waits for a second vouch.
#[tokio::test]
async fn weeks_later_it_still_waits_as_anybody_does() {
    let (app, pair) = begun(&[]).await;
    let mut codes = Vec::new();
    for days in [1, 8, 60, 400] {
        app.pass_days(days);
        app.tidy().await;
        pair.sign_in_again().await;
        for path in ["/standing", "/lookup", "/reports", "/account", "/help", "/transparency"] {
            pair.get(path).await;
        }
        codes.push(pair.there.vouch_code().await);
    }
    codes.dedup();
    assert_eq!(codes.len(), 4, "and its code is a new one each time");
}
