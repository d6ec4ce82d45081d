//! Two people, or one with two hands, at the same moment.

use tokio::join;

use crate::support::people::{PASSPHRASE, path};
use crate::support::{Report, TestApp};

#[tokio::test]
async fn of_two_who_accept_one_invitation_one_joins() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let link = ada.invite("").await;
    let (dora, eve) = (app.visitor(), app.visitor());
    let form = |form: crate::support::Form, name| form.with("name", name).with("passphrase", PASSPHRASE);
    let hers = form(dora.form(path(&link), path(&link)).await, "Dora");
    let others = form(eve.form(path(&link), path(&link)).await, "Eve");
    let (one, other) = join!(dora.send(&hers), eve.send(&others));
    let mut ends = [one.status, other.status];
    ends.sort_unstable();
    assert_eq!(ends, [303, 403]);
    assert_eq!(app.count("members").await, 4);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM trust_events WHERE kind = 'vouch'").await, 1);
}

#[tokio::test]
async fn of_two_who_take_one_name_one_has_it_and_the_others_invitation_is_still_good() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let links = [ada.invite("").await, bea.invite("").await];
    let (dora, eve) = (app.visitor(), app.visitor());
    let (one, other) = join!(dora.accept(&links[0], "Dora"), eve.accept(&links[1], "DORA"));
    let mut ends = [one.status, other.status];
    ends.sort_unstable();
    assert_eq!(ends, [303, 422]);
    let (loser, link) = if one.status == 422 { (dora, &links[0]) } else { (eve, &links[1]) };
    loser.accept(link, "Eve").await.expect_see("/standing");
}

#[tokio::test]
async fn lookups_at_once_do_not_exceed_the_budget() {
    let (_app, [ada, ..]) = TestApp::founded_with(&[("PARASOL_LOOKUPS_A_DAY", "3")]).await;
    let form = ada.form("/lookup", "/lookup").await.with("identifier", "+447700900123");
    let answers = futures_util::future::join_all((0..8).map(|_| ada.send(&form))).await;
    let found = answers.iter().filter(|page| page.status == 200).count();
    let refused = answers.iter().filter(|page| page.status == 429).count();
    assert_eq!((found, refused), (3, 5));
}

#[tokio::test]
async fn one_report_form_sent_twice_at_once_files_once() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let form = Report::about("07700 900123").in_form(ada.form("/reports/new", "/reports/new").await);
    let answers = futures_util::future::join_all((0..4).map(|_| ada.send(&form))).await;
    for page in answers {
        page.expect_see("/reports");
    }
    assert_eq!((app.count("reports").await, app.count("entries").await), (1, 1));
}

#[tokio::test]
async fn different_reports_at_once_are_all_filed() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    let report = Report::about("07700 900123");
    join!(ada.report(&report), ada.report(&report), bea.report(&report), ada.report(&report));
    assert_eq!(app.count("reports").await, 4);
    assert_eq!(ada.get("/reports").await.texts("article.own").len(), 3);
}

#[tokio::test]
async fn one_vouch_code_typed_twice_at_once_counts_once() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    let form = bea.form("/vouches", "/vouches").await.with("code", dora.vouch_code().await).with("promise", "yes");
    let (one, other) = join!(bea.send(&form), bea.send(&form));
    let mut ends = [one.status, other.status];
    ends.sort_unstable();
    assert_eq!(ends, [303, 422]);
    assert_eq!(app.number("SELECT COUNT(*) AS n FROM trust_events WHERE kind = 'vouch'").await, 2);
    assert_eq!(dora.standing().await, "vetted");
}

#[tokio::test]
async fn an_invitation_is_not_promised_beyond_what_is_saved_up() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let form = ada.form("/invitations", "/invitations").await;
    let answers = futures_util::future::join_all((0..14).map(|_| ada.send(&form))).await;
    assert_eq!(answers.iter().filter(|page| page.status == 303).count(), 12, "twelve are saved up");
    assert_eq!(answers.iter().filter(|page| page.status == 422).count(), 2);
    assert_eq!(app.count("invitations").await, 15);
}

/// Every write of a long evening runs twice, because another writer is in the way of its first commit. Nothing happens twice, and
/// nothing is lost.
#[tokio::test]
async fn what_another_writer_stood_in_the_way_of_runs_again_and_happens_once() {
    let (app, [ada, bea, cleo]) = TestApp::refusing_first_commits().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await.vouched_by(&bea).await;
    app.later(15, &[&ada, &bea, &cleo, &dora]).await;
    dora.report(&Report::about("07700 900123").with("account", "He would not leave.")).await;
    dora.report(&Report::about("07700 900124")).await;
    assert_eq!((app.count("reports").await, app.count("entries").await, app.count("voices").await), (2, 2, 2));
    bea.support("07700 900123").await;
    cleo.dispute("07700 900124").await;
    assert_eq!(ada.outcome("07700 900123").await, "hit");
    assert_eq!((app.count("voices").await, app.count("shells").await), (4, 1));
    dora.set_up_app(&app).await;
    assert_eq!(dora.recovery_codes().await.len(), 10);
    for id in dora.get("/reports").await.expect(200).attributes("article.own", "data-own") {
        let form = dora.form("/reports", &format!("/reports/{id}/withdraw")).await;
        dora.send(&form).await.expect_see("/reports");
    }
    assert_eq!(
        (app.count("reports").await, app.count("shells").await),
        (1, 0),
        "the shell of the one that is supported"
    );
    app.tidy().await;
    app.night().await;
    let kinds = "SELECT COUNT(*) AS n FROM trust_events WHERE kind IN ('join', 'vouch')";
    assert_eq!(
        (app.count("members").await, app.number(kinds).await),
        (4, 3),
        "a vouch, a join and her inviter's vouch"
    );
}

#[tokio::test]
async fn two_connections_that_write_take_turns() {
    use parasol::kernel::ExposeSecret;
    use parasol::store::{DatabaseUrl, Store};
    let (app, _) = TestApp::founded().await;
    let url = DatabaseUrl::parse(app.app().settings.storage.database_url.expose_secret()).unwrap();
    assert!(Store::takes_turns(&url).unwrap());
}
