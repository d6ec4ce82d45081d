//! Everything stewards decide can be taken back for thirty days.

use parasol::acts::cases::Kind;
use parasol::acts::examine::{self, Mending};
use parasol::kernel::{Day, ExposeSecret, MemberId, ReportId, VoiceId};
use parasol::reports::{HowKnown, Page as SpeakerPage, Severity, Voice, VoiceKind};
use parasol::sealing::{Locator, Slip};
use parasol::store::voices::{self, VoiceRow};
use parasol::store::{DatabaseUrl, Db};

use crate::support::{Member, Report, TestApp};

const HIDDEN: &str = "SELECT COUNT(*) AS n FROM reports WHERE hidden = 1";

/// How many members' stored standing is not what the log comes to.
pub async fn differing(app: &TestApp) -> usize {
    let storage = &app.app().settings.storage;
    let url = DatabaseUrl::parse(storage.database_url.expose_secret()).unwrap();
    examine::recompute(&url, &storage.key_file, Mending::default()).await.unwrap().differing
}

#[tokio::test]
async fn an_expulsion_that_is_undone_leaves_everybody_where_they_were() {
    let (app, founders) = TestApp::founded_by(5).await;
    let [ada, bea, cleo, dee, elin] = &founders[..] else { panic!("five founders") };
    let dora = Member::of(app.visitor(), "Dora", ada, bea).await;
    app.pass_days(31);
    dora.sign_in_again().await;
    for founder in &founders {
        founder.sign_in_again().await;
    }
    let eve = app.visitor().join(&dora.invite("").await, "Eve").await.vouched_by(cleo).await;
    dora.report(&Report::about("07700 900123")).await;
    eve.raise("Dora").await.expect_see("/concerns");
    let case = cleo.only_case().await;
    for steward in [cleo, dee] {
        steward.vote(&case, "expel").await.expect_see("/cases");
    }
    dora.get("/standing").await.expect_see("/sign-in");
    dora.sign_in_again().await;
    assert_eq!((dora.standing().await, eve.standing().await), ("expelled".into(), "review".into()));
    dora.get("/lookup").await.expect(403);
    ada.get("/cases").await.expect(200);
    let withdraw = dora.get("/reports").await.form_ending("/withdraw");
    dora.send(&withdraw).await.expect_see("/reports");
    assert_eq!(differing(&app).await, 0);

    app.pass_days(20);
    for person in [cleo, dee, elin, ada] {
        person.sign_in_again().await;
    }
    cleo.vote(&case, "undo").await.expect_see("/cases");
    cleo.vote(&case, "undo").await.expect_see("/cases");
    dora.sign_in_again().await;
    assert_eq!(dora.standing().await, "expelled", "one alone cannot");
    elin.vote(&case, "undo").await.expect_see("/cases");
    eve.sign_in_again().await;
    assert_eq!((dora.standing().await, eve.standing().await), ("vetted".into(), "vetted".into()));
    ada.get("/cases").await.expect(200);
    assert_eq!(cleo.cases().await, [(case.clone(), "undone".to_owned())]);
    dee.vote(&case, "undo").await.expect(409);
    assert_eq!(differing(&app).await, 0);
}

#[tokio::test]
async fn a_hidden_report_can_be_shown_again_for_thirty_days_and_is_then_deleted() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let mut cases = Vec::new();
    for number in ["+44 7700 900123", "+44 7700 900456"] {
        dora.report(&Report::about(number)).await;
        let id = dora.report_id().await;
        app.execute("UPDATE reports SET state = 'rejected'").await;
        let case = app.bring(Kind::Rejected, None, vec![id]).await.to_string();
        for steward in [&ada, &bea] {
            steward.vote(&case, "hide").await.expect_see("/cases");
        }
        cases.push(case);
    }
    assert_eq!(app.number(HIDDEN).await, 2);
    assert_eq!(app.count("review_copies").await, 0, "nobody has to read them any more");
    app.pass_days(29);
    for steward in [&ada, &bea, &cleo] {
        steward.sign_in_again().await;
    }
    app.tidy().await;
    for steward in [&ada, &cleo] {
        steward.vote(&cases[0], "undo").await.expect_see("/cases");
    }
    assert_eq!((app.number(HIDDEN).await, app.count("reports").await), (1, 2));
    app.pass_days(1);
    cleo.sign_in_again().await;
    cleo.vote(&cases[1], "undo").await.expect(409);
    app.tidy().await;
    assert_eq!((app.number(HIDDEN).await, app.count("reports").await, app.count("entries").await), (0, 1, 1));
    assert_eq!(cleo.cases().await, [(cases[0].clone(), "undone".to_owned())], "the other is forgotten");
    app.pass_days(30);
    app.tidy().await;
    assert_eq!((app.count("cases").await, app.count("case_votes").await), (0, 0));
    assert_eq!(app.count("reports").await, 1);
}

#[tokio::test]
async fn a_report_that_two_cases_hid_stays_hidden_until_both_are_undone() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    dora.report(&Report::about("+44 7700 900123")).await;
    let id = dora.report_id().await;
    let flag = app.bring(Kind::Flag, None, vec![id]).await.to_string();
    let rejected = app.bring(Kind::Rejected, None, vec![id]).await.to_string();
    for (case, measure, hidden) in
        [(&flag, "hide", 1), (&rejected, "hide", 1), (&flag, "undo", 1), (&rejected, "undo", 0)]
    {
        for steward in [&ada, &bea] {
            steward.vote(case, measure).await.expect_see("/cases");
        }
        assert_eq!(app.number(HIDDEN).await, hidden, "{measure}");
    }
}

#[tokio::test]
async fn the_member_behind_a_report_is_found_even_when_the_report_is_gone() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    dora.report(&Report::about("+44 7700 900123")).await;
    let case = app.bring(Kind::Flag, None, vec![dora.report_id().await]).await.to_string();
    for steward in [&ada, &bea] {
        steward.vote(&case, "freeze").await.expect_see("/cases");
    }
    dora.sign_in_again().await;
    assert_eq!(dora.standing().await, "frozen");
    dora.send(&dora.get("/reports").await.form_ending("/withdraw")).await.expect_see("/reports");
    app.tidy().await;
    for steward in [&ada, &bea] {
        steward.vote(&case, "undo").await.expect_see("/cases");
    }
    assert_eq!(dora.standing().await, "vetted");
}

#[tokio::test]
async fn a_case_whose_report_came_to_its_end_before_anything_was_decided_is_closed() {
    let (app, [ada, ..]) = TestApp::founded().await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    dora.report(&Report::about("+44 7700 900123").of(&["no_show"])).await;
    app.bring(Kind::Flag, None, vec![dora.report_id().await]).await;
    app.pass_days(31 * 8);
    app.tidy().await;
    app.tidy().await;
    assert_eq!(app.count("cases").await, 0);
}

/// Says something of a report, as its readers do.
async fn say(app: &TestApp, report: ReportId, speaker: MemberId, kind: VoiceKind) {
    let (seals, day) = (app.app().seals.clone(), app.app().today());
    let how = (kind == VoiceKind::Dispute).then_some(HowKnown::Untrue);
    let voice = Voice { speaker, kind, how, severity: Severity::Danger, day, habitual_with: Vec::new() };
    // The same voice on two of the report's identifiers.
    for byte in [1, 2] {
        let (locator, id) = (Locator::from_bytes([byte; 32]), VoiceId::random());
        let ids: [&[u8]; 3] = [locator.as_bytes(), report.as_bytes(), id.as_bytes()];
        let sealed = seals.seal_slip(Slip::Voice, &ids, &voice.encode().unwrap()).unwrap();
        let row = VoiceRow { locator, id, report, voice: sealed };
        app.app().store.write(move |db: &mut Db| voices::insert(db, &row)).await.unwrap();
    }
}

async fn flags(app: &TestApp, member: MemberId) -> Vec<Day> {
    let seals = app.app().seals.clone();
    let tags = seals.speaker_tags(member);
    let pages = app.app().store.read(move |db: &mut Db| voices::pages(db, &tags)).await.unwrap();
    let days = pages.into_iter().flat_map(|(tag, sealed)| {
        let text = seals.open_slip(Slip::SpeakerPage, &[tag.as_bytes()], sealed.as_bytes()).unwrap();
        SpeakerPage::decode(text.expose()).unwrap().flags
    });
    days.map(Day::from_number).collect()
}

#[tokio::test]
async fn a_ruling_marks_the_wrong_side_and_taking_it_back_clears_it() {
    let (app, [ada, bea, cleo]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let eve = Member::of(app.visitor(), "Eve", &ada, &bea).await;
    dora.report(&Report::about("+44 7700 900123")).await;
    let report = dora.report_id().await;
    let (dora_id, eve_id, cleo_id) = (app.id_of("dora").await, app.id_of("eve").await, app.id_of("cleo").await);
    say(&app, report, eve_id, VoiceKind::Support).await;
    say(&app, report, cleo_id, VoiceKind::Dispute).await;
    let case = app.bring(Kind::Disputed, None, vec![report]).await.to_string();
    drop(eve);
    cleo.vote(&case, "rule_true").await.expect(403);
    let page = ada.get("/cases").await;
    assert!(page.words().contains("2 members say so; one disputes it."), "{}", page.words());
    let today = app.app().today();
    for (measure, right, wrong, hidden) in [
        ("rule_true", vec![dora_id, eve_id], vec![cleo_id], 0),
        ("rule_false", vec![cleo_id], vec![dora_id, eve_id], 1),
    ] {
        let case = app.bring(Kind::Disputed, None, vec![report]).await.to_string();
        for steward in [&ada, &bea] {
            steward.vote(&case, measure).await.expect_see("/cases");
        }
        assert_eq!(app.number("SELECT COUNT(*) AS n FROM reports WHERE ruling <> ''").await, 1);
        assert_eq!(app.number(HIDDEN).await, hidden);
        for member in &wrong {
            assert_eq!(flags(&app, *member).await, [today], "{measure}");
        }
        for member in &right {
            assert_eq!(flags(&app, *member).await, [], "{measure}");
        }
        for steward in [&ada, &bea] {
            steward.vote(&case, "undo").await.expect_see("/cases");
        }
        assert_eq!(app.number("SELECT COUNT(*) AS n FROM reports WHERE ruling <> ''").await, 0);
        assert_eq!(app.number(HIDDEN).await, 0);
        for member in wrong.iter().chain(&right) {
            assert_eq!(flags(&app, *member).await, [], "{measure} undone");
        }
    }
}

#[tokio::test]
async fn one_steward_opens_lookups_again_and_two_may_take_that_back() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let _dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let case = app.alarm("dora").await.to_string();
    assert_eq!(app.count("pauses").await, 1);
    ada.vote(&case, "lift").await.expect_see("/cases");
    assert_eq!(app.count("pauses").await, 0);
    ada.vote(&case, "undo").await.expect_see("/cases");
    assert_eq!(app.count("pauses").await, 0, "undoing takes two");
    bea.vote(&case, "undo").await.expect_see("/cases");
    assert_eq!(app.count("pauses").await, 1);
    assert_eq!(ada.cases().await, [(case, "open".to_owned())], "somebody has to decide it anew");
}

#[tokio::test]
async fn nobody_is_left_without_lookups_for_a_case_that_is_closed() {
    let (app, [ada, bea, _]) = TestApp::founded().await;
    let dora = Member::of(app.visitor(), "Dora", &ada, &bea).await;
    let case = app.alarm("dora").await.to_string();
    for steward in [&ada, &bea] {
        steward.vote(&case, "freeze").await.expect_see("/cases");
    }
    dora.sign_in_again().await;
    assert_eq!((dora.standing().await.as_str(), app.count("pauses").await), ("frozen", 0));
}
