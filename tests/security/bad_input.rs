//! What no form of ours would send, and what people send all the same.

use parasol::web::route::Method;
use parasol::web::routes;

use super::visits::{HalfWay, Place, still_signed_in};
use crate::support::database::Watch;
use crate::support::people::PASSPHRASE;
use crate::support::{Form, Report, TestApp};

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn a_megabyte_is_too_large_for_every_form() {
    let (place, _) = Place::begun().await;
    let ada = &place.founders[0];
    let half = HalfWay::at(&place).await;
    ada.proven("passphrase").await;
    let mut watch = Watch::over(&place.app).await;
    for route in routes::ALL.iter().filter(|route| route.method == Method::Post) {
        let browser = half.who_sends(route, ada);
        let page =
            browser.post(&place.path(route), FORM, format!("account={}", "x".repeat(1_000_000))).await.expect(413);
        assert!(page.has("main h1"), "a page that says so");
    }
    assert!(watch.nothing_was_written(&place.app).await);
    ada.get("/standing").await.expect(200);
}

#[tokio::test]
async fn what_is_no_form_is_unreadable_for_every_form() {
    let (place, _) = Place::begun().await;
    let ada = &place.founders[0];
    let many = "a=1&".repeat(201);
    let half = HalfWay::at(&place).await;
    ada.proven("passphrase").await;
    let mut watch = Watch::over(&place.app).await;
    for route in routes::ALL.iter().filter(|route| route.method == Method::Post) {
        for (kind, body) in [
            (FORM, &b"identifier=%ff"[..]),
            (FORM, b"identifier=\xc3\x28"),
            (FORM, b"%ff=x"),
            (FORM, b"identifier=%4"),
            (FORM, many.as_bytes()),
            ("application/json", b"{}"),
            ("multipart/form-data; boundary=x", b"--x--"),
        ] {
            half.who_sends(route, ada).post(&place.path(route), kind, body.to_vec()).await.expect(422);
        }
    }
    assert!(watch.nothing_was_written(&place.app).await);
}

#[tokio::test]
async fn an_empty_form_is_never_a_fault() {
    let (place, _) = Place::begun().await;
    let ada = &place.founders[0];
    for route in routes::ALL.iter().filter(|route| route.method == Method::Post) {
        still_signed_in(ada).await;
        let page = place.call(ada, route, &ada.csrf().await).await;
        assert!([303, 404, 422].contains(&page.status), "{}: {}", route.path, page.status);
    }
}

#[tokio::test]
async fn an_empty_report_says_what_is_missing() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let form = Form::to("/reports/new").with("csrf", ada.csrf().await);
    assert_eq!(ada.send(&form).await.expect(422).mistakes(), ["code", "identifier"]);
    assert_eq!(app.count("reports").await, 0);
}

#[tokio::test]
async fn control_characters_are_no_identifier_and_no_name() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    for bad in ["07700\u{0}900123", "\u{0}", "@some\u{7}name", "\u{1b}[31m@some_name"] {
        let page = ada.look_up(bad).await;
        assert_eq!(page.status, 422, "{bad:?}");
        assert_eq!(page.attribute("#answer", "data-outcome"), "unreadable", "{bad:?}");
    }
    let link = ada.invite("").await;
    assert_eq!(app.visitor().accept(&link, "Do\u{0}ra").await.expect(422).mistakes(), ["name"]);
    app.visitor().sign_in("Ada\u{0}", PASSPHRASE).await.expect(422);
}

#[tokio::test]
async fn control_characters_in_words_are_a_mistake_beside_their_field() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    for field in ["account", "description", "area"] {
        for bad in ['\u{0}', '\u{7}', '\u{1b}', '\u{1f}', '\u{85}'] {
            let report = Report::about("07700 900123").with(field, &format!("He said {bad}[31mno"));
            assert_eq!(ada.try_report(&report).await.expect(422).mistakes(), [field], "{bad:?}");
        }
    }
    assert_eq!(app.count("reports").await, 0);
    ada.report(&Report::about("07700 900123").with("account", "one line\r\n\tand another")).await;
}

#[tokio::test]
async fn any_alphabet_is_at_home() {
    let (app, [ada, bea, cleo]) = TestApp::roomy().await;
    let words = "Er schlug mich. Он ударил меня. هو ضربني. 他打了我。 🙅🏽‍♀️";
    let report = Report::about("٠٧٧٠٠ ٩٠٠١٢٣").with("account", words).with("area", "Łódź 北");
    ada.report(&report.with("shown", "yes")).await;
    assert!(bea.reviews().await.text("article.review").contains(words));
    bea.review_all("accept", "").await;
    cleo.review_all("accept", "").await;
    let card = bea.look_up("07700 900123").await.text("article.report");
    assert!(card.contains(words) && card.contains("Łódź 北"), "{card}");
    let dora = ada.bring_in(app.visitor(), "Дора Ķ").await;
    assert!(dora.get("/account").await.body.contains("Дора Ķ"));
    app.visitor().sign_in("ДОРА Ķ", PASSPHRASE).await.expect_see("/lookup");
}

#[tokio::test]
async fn choices_that_are_not_on_the_form_are_mistakes_beside_their_field() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    for (field, value) in [
        ("code", "adorable"),
        ("also", "adorable"),
        ("month", "2026-12"),
        ("month", "2027-01"),
        ("month", "September"),
        ("month", "2026-13"),
        ("month", "1999-01"),
        ("part_of_day", "teatime"),
        ("setting", "moon"),
        ("contact", "pigeon"),
        ("first_hand", "maybe"),
        ("delay", "year"),
        ("consent", "everything"),
        ("region", "Britain"),
    ] {
        let page = ada.try_report(&Report::about("+447700900123").with(field, value)).await.expect(422);
        assert_eq!(page.mistakes(), [field], "{field}={value}");
    }
    for (field, most) in [("account", 1_000), ("description", 140), ("area", 40)] {
        let long = "é".repeat(most + 1);
        let page = ada.try_report(&Report::about("+447700900123").with(field, &long)).await.expect(422);
        assert_eq!(page.mistakes(), [field]);
        assert_eq!(page.form("/reports/new").value(field), long);
        ada.report(&Report::about("+447700900123").with(field, &"é".repeat(most))).await;
    }
    assert_eq!(app.count("reports").await, 3);
}

#[tokio::test]
async fn thirty_identifiers_are_too_many_and_none_is_lost() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let thirty: Vec<String> = (0..30).map(|n| format!("@some_name_{n}")).collect();
    let form = Report::about("x").in_form(ada.form("/reports/new", "/reports/new").await);
    let form = form.with_all("identifier", thirty.clone());
    let page = ada.send(&form).await.expect(422);
    assert_eq!(page.mistakes(), ["identifier"]);
    assert_eq!(page.form("/reports/new").values("identifier"), thirty);
    assert_eq!(app.count("reports").await, 0);
}

#[tokio::test]
async fn one_bad_identifier_among_good_ones_is_the_one_that_is_marked() {
    let (_app, [ada, ..]) = TestApp::roomy().await;
    let page = ada.try_report(&Report::about("@good_name").and("???").and("07700 900123")).await.expect(422);
    assert_eq!(page.attributes("[data-mistake]", "id"), ["identifier-2-mistake"]);
}

#[tokio::test]
async fn a_form_of_an_older_session_is_kept_and_can_be_sent_again() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    let report = Report::about("07700 900123").with("account", "what happened, and \"how\"");
    let form = report.in_form(ada.form("/reports/new", "/reports/new").await);
    app.pass_seconds(31 * 60);
    ada.sign_in_again().await;
    let page = ada.send(&form).await.expect(403);
    assert_eq!(app.count("reports").await, 0);
    let again = page.form("/reports/new");
    assert_eq!(again.value("account"), "what happened, and \"how\"");
    assert_ne!(again.value("csrf"), form.value("csrf"));
    ada.send(&again).await.expect_see("/reports");
    assert_eq!(app.count("reports").await, 1);
}

#[tokio::test]
async fn a_stale_form_never_gives_a_passphrase_back() {
    let (_app, [ada, ..]) = TestApp::founded().await;
    let form = ada.proven("passphrase").await.form("/account/passphrase");
    let form = form.with("csrf", "stale").with("passphrase", "marble lantern tide coffee");
    let page = ada.send(&form).await.expect(403);
    assert!(!page.body.contains("velvet") && !page.body.contains("marble"), "{}", page.body);
}

#[tokio::test]
async fn bodies_that_break_off_leave_the_server_as_it_was() {
    use std::io::{Read, Write};
    let (app, [ada, ..]) = TestApp::founded().await;
    for head in [
        "POST /lookup HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nidentifier=",
        "POST /lookup HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "\u{0}\u{0}\u{0}",
    ] {
        let mut connection = std::net::TcpStream::connect(app.base().trim_start_matches("http://")).unwrap();
        connection.write_all(head.as_bytes()).unwrap();
        connection.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        let _ = connection.read_to_end(&mut answer);
        assert!(!String::from_utf8_lossy(&answer).starts_with("HTTP/1.1 5"), "{head:?}");
    }
    ada.get("/standing").await.expect(200);
}
