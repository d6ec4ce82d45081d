//! Every route against everybody: the table below, written by hand, is the whole truth.

use parasol::store::StoreFault;
use parasol::trust::Event;
use parasol::web::route::{Method, Route};
use parasol::web::routes;

use super::visits::{HalfWay, Place, still_signed_in};
use crate::support::people::Person;
use crate::support::{Member, Page, Report, TestApp};

/// What comes back: `o` whatever the route does; `p` the question for her passphrase; `x` 403, a page that says what is missing;
/// `/` the way to the sign-in page.
const TABLE: &str = "
    method path                           visitor half founding invited probation vetted voice reviewer steward founder left expelled frozen review
    GET    /                              /       /    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /sign-in                       o       o    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /sign-in                       o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /sign-in/second-factor         /       o    /        /       /         /      /     /        /       /       /    /        /      /
    POST   /sign-in/second-factor         /       o    /        /       /         /      /     /        /       /       /    /        /      /
    GET    /sign-in/second-factor/lost    /       o    /        /       /         /      /     /        /       /       /    /        /      /
    POST   /sign-in/second-factor/lost    /       o    /        /       /         /      /     /        /       /       /    /        /      /
    GET    /recover                       o       o    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /recover                       o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /recover/people                o       o    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /recover/people                o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /kept                          /       /    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /language                      o       o    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /sign-out                      /       /    /        /       /         /      /     /        /       /       /    /        /      /
    POST   /leave                         o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /gone                          o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /join/{code}                   o       o    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /join/{code}                   o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /lookup                        /       /    x        x       o         o      o     o        o       o       x    x        x      o
    POST   /lookup                        /       /    x        x       o         o      o     o        o       o       x    x        x      o
    GET    /reports/new                   /       /    x        x       o         o      o     o        o       o       x    x        x      o
    POST   /reports/new                   /       /    x        x       o         o      o     o        o       o       x    x        x      o
    GET    /reports                       /       /    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /reports/{id}/withdraw         /       /    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /reports/{id}/mend             /       /    x        x       o         o      o     o        o       o       x    x        x      o
    POST   /reports/{id}/mend             /       /    x        x       o         o      o     o        o       o       x    x        x      o
    GET    /reviews                       /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /reviews/{id}                  /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /reports/{id}/support          /       /    x        x       x         x      o     o        o       o       x    x        x      x
    POST   /reports/{id}/dispute          /       /    x        x       x         x      o     o        o       o       x    x        x      x
    POST   /reports/{id}/flag             /       /    x        x       o         o      o     o        o       o       x    x        x      o
    GET    /vouches                       /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /vouches                       /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /vouches/{id}/withdraw         /       /    o        o       o         o      o     o        o       o       x    x        x      o
    GET    /vouches/recovery              /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /vouches/recovery              /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /vouches/recovery/confirm      /       /    x        x       x         o      o     o        o       o       x    x        x      x
    GET    /invitations                   /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /invitations                   /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /invitations/{id}/revoke       /       /    o        o       o         o      o     o        o       o       x    x        x      o
    GET    /cases                         /       /    x        x       x         x      x     x        o       o       x    x        x      x
    POST   /cases/{id}                    /       /    x        x       x         x      x     x        p       p       x    x        x      x
    GET    /concerns                      /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /concerns                      /       /    x        x       x         o      o     o        o       o       x    x        x      x
    GET    /stewards                      /       /    x        x       x         o      o     o        o       o       x    x        x      x
    POST   /stewards                      /       /    x        x       x         p      p     p        p       p       x    x        x      x
    GET    /audit                         /       /    x        x       x         o      o     o        o       o       x    x        x      x
    GET    /help                         /       /    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /help/listed                   o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /help/{topic}                  /       /    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /transparency                  o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /stewards/figures              /       /    x        x       x         x      x     x        o       o       x    x        x      x
    GET    /standing                      /       /    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /account/language              /       /    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /account/language              /       /    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /account                       /       /    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /account                       /       /    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /account/confirm/{page}        /       /    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /account/confirm/{page}        /       /    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /account/passphrase            /       /    p        p       p         p      p     p        p       p       p    p        p      p
    POST   /account/passphrase            /       /    p        p       p         p      p     p        p       p       p    p        p      p
    GET    /account/passkeys              /       /    p        p       p         p      p     p        p       p       p    p        p      p
    POST   /account/passkeys              /       /    p        p       p         p      p     p        p       p       p    p        p      p
    GET    /account/second-factor         /       /    p        p       p         p      p     p        p       p       p    p        p      p
    POST   /account/second-factor         /       /    p        p       p         p      p     p        p       p       p    p        p      p
    GET    /account/second-factor/picture /       /    p        p       p         p      p     p        p       p       p    p        p      p
    GET    /account/recovery-codes        /       /    p        p       p         p      p     p        p       p       p    p        p      p
    POST   /account/recovery-codes        /       /    p        p       p         p      p     p        p       p       p    p        p      p
    GET    /account/second-passphrase     /       /    p        p       p         p      p     p        p       p       p    p        p      p
    POST   /account/second-passphrase     /       /    p        p       p         p      p     p        p       p       p    p        p      p
    GET    /account/delete                /       /    p        p       p         p      p     p        p       p       p    p        p      p
    POST   /account/delete                /       /    p        p       p         p      p     p        p       p       p    p        p      p
    GET    /account/address               /       /    p        p       p         p      p     p        p       p       p    p        p      p
    POST   /account/address               /       /    p        p       p         p      p     p        p       p       p    p        p      p
    GET    /letters/{code}                o       o    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /letters/{code}                o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /account/sessions              /       /    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /account/sessions              /       /    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /account/sessions/end          /       /    p        p       p         p      p     p        p       p       p    p        p      p
    GET    /account/recovery              /       /    o        o       o         o      o     o        o       o       o    o        o      o
    POST   /account/recovery              /       /    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /static/{mark}/{name}          o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /design                        o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /.well-known/security.txt      o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /health/live                   o       o    o        o       o         o      o     o        o       o       o    o        o      o
    GET    /health/ready                  o       o    o        o       o         o      o     o        o       o       o    o        o      o
";

/// The table's lines, split.
fn rows() -> Vec<Vec<&'static str>> {
    TABLE.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).filter(|row| !row.is_empty()).collect()
}

fn method(route: &Route) -> &'static str {
    match route.method {
        Method::Get => "GET",
        Method::Post => "POST",
    }
}

/// What the table says of a route for this kind of person.
fn cell(route: &Route, kind: &str) -> &'static str {
    let rows = rows();
    let column = rows[0].iter().position(|head| *head == kind).unwrap_or_else(|| panic!("no column {kind}"));
    let row = rows.iter().find(|row| row[0] == method(route) && row[1] == route.path);
    row.unwrap_or_else(|| panic!("no row {} {}", method(route), route.path))[column]
}

/// What came back, as the table says it.
fn came(page: &Page) -> &'static str {
    match (page.status, page.header("location")) {
        (403, _) => "x",
        (303, "/sign-in") => "/",
        (303, to) if to.starts_with("/account/confirm/") => "p",
        (429 | 500.., _) => panic!("{}: {}", page.path, page.status),
        _ => "o",
    }
}

/// Calls every route as this person, and holds every cell of her column.
async fn holds_for(place: &Place, person: &Person, kind: &str) {
    for route in routes::ALL {
        still_signed_in(person).await;
        let page = place.call(person, route, &person.csrf().await).await;
        let came = came(&page);
        assert_eq!(came, cell(route, kind), "{kind} at {} {}: {}", method(route), route.path, page.status);
        if came == "x" {
            assert_eq!(page.attributes("main a.button", "href"), ["/standing"], "{kind} at {}", route.path);
            assert_eq!(page.texts("main .lead").len(), 2, "what is missing, and the way to it");
        }
    }
}

#[test]
fn the_table_has_every_route_once_and_a_cell_for_everybody() {
    let rows = rows();
    let mut named: Vec<(&str, &str)> = rows[1..].iter().map(|row| (row[0], row[1])).collect();
    let mut routes: Vec<(&str, &str)> = routes::ALL.iter().map(|route| (method(route), route.path)).collect();
    named.sort_unstable();
    routes.sort_unstable();
    assert_eq!(named, routes);
    let cells = rows[1..].iter().all(|row| row[2..].iter().all(|cell| ["o", "p", "x", "/"].contains(cell)));
    assert!(cells && rows.iter().all(|row| row.len() == rows[0].len()));
}

/// No path is answered that is not in the table of routes: nothing but `dispatch`, which reads the table, registers any.
#[test]
fn nothing_is_registered_beside_the_table_of_routes() {
    let ways = [".route(", "web::resource", "web::scope", ".service(", "#[get", "#[post", "#[route", "web::redirect"];
    let mut found = Vec::new();
    let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            if ways.iter().any(|way| source.contains(way)) {
                found.push(path.strip_prefix(env!("CARGO_MANIFEST_DIR")).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    assert_eq!(found, ["src/web/dispatch/mod.rs"]);
}

#[tokio::test]
async fn a_visitor_is_sent_to_sign_in_and_told_nothing() {
    let (place, _) = Place::begun().await;
    for route in routes::ALL {
        let visitor = place.app.visitor();
        let page = place.call(&visitor, route, &visitor.csrf().await).await;
        assert_eq!(came(&page), cell(route, "visitor"), "{} {}: {}", method(route), route.path, page.status);
        assert!(page.status != 303 || page.body.is_empty(), "{}", route.path);
    }
}

#[tokio::test]
async fn whoever_is_half_way_is_a_visitor_but_for_the_second_factor() {
    let (place, _) = Place::begun().await;
    let half = HalfWay::at(&place).await;
    for route in routes::ALL {
        half.still_half_way("Cleo").await;
        let page = place.call(&half, route, &half.csrf().await).await;
        assert_eq!(came(&page), cell(route, "half"), "{} {}: {}", method(route), route.path, page.status);
    }
}

#[tokio::test]
async fn a_founder_who_waits_for_the_others_reaches_her_own_pages() {
    let place = Place::founding().await;
    holds_for(&place, &place.founders[0], "founding").await;
}

#[tokio::test]
async fn newcomers_reach_what_is_open_to_newcomers() {
    let (place, probation) = Place::begun().await;
    holds_for(&place, &probation, "probation").await;
    let (ada, bea) = (&place.founders[0], &place.founders[1]);
    let invited = ada.bring_in(place.app.visitor(), "Ivy").await;
    let withdraw = ada.get("/vouches").await.form_ending("/withdraw");
    ada.send(&withdraw).await.expect_see("/vouches");
    let invited = if invited.standing().await == "invited" { invited } else { probation };
    assert_eq!(invited.standing().await, "invited", "nobody's vouch for her counts");
    holds_for(&place, &invited, "invited").await;
    let vetted = Member::of(place.app.visitor(), "Vera", ada, bea).await;
    holds_for(&place, &vetted, "vetted").await;
}

#[tokio::test]
async fn members_reach_everything_but_what_is_stewards() {
    let (mut place, _) = Place::begun().await;
    let founders = std::mem::take(&mut place.founders);
    let [ada, bea, cleo] = &founders[..] else { panic!("three founders") };
    let (dora, rita) = (
        Member::of(place.app.visitor(), "Vera", ada, bea).await,
        Member::of(place.app.visitor(), "Rita", bea, cleo).await,
    );
    place.app.later(15, &[ada, bea, &dora, &rita]).await;
    place.link = bea.invite("").await;
    holds_for(&place, &dora, "voice").await;
    ada.report(&Report::about("+44 7700 900123").with("shown", "yes")).await;
    assert!(rita.get("/reviews").await.has("article.review"), "she holds a report to review");
    holds_for(&place, &rita, "reviewer").await;
    holds_for(&place, ada, "founder").await;
}

/// Fifteen are vetted, so that there is a free seat, and one of them was appointed.
#[tokio::test]
async fn a_steward_reaches_everything() {
    let (app, [ada, bea, cleo]) = TestApp::founded_with(&[("PARASOL_LOOKUPS_A_MINUTE", "1000")]).await;
    let mut others = Vec::new();
    for number in 1..=11 {
        others.push(Member::of(app.visitor(), &format!("Member {number}"), &ada, &bea).await);
    }
    app.later(31, &[&others[0], &cleo]).await;
    let eve = cleo.bring_in(app.visitor(), "Eve").await.vouched_by(&others[0]).await;
    app.later(60, &[&ada, &eve]).await;
    let (who, by) = (app.id_of("eve").await, [app.id_of("ada").await, app.id_of("bea").await, app.id_of("cleo").await]);
    happen(&app, Event::Appoint { who, by: by.to_vec() }).await;
    let place = Place { link: ada.invite("").await, founders: vec![ada, bea, cleo], app };
    holds_for(&place, &eve, "steward").await;
}

#[tokio::test]
async fn whoever_is_here_no_longer_or_not_for_now_reaches_her_own_pages() {
    let (mut place, _) = Place::begun().await;
    let founders = std::mem::take(&mut place.founders);
    let [ada, bea, cleo] = &founders[..] else { panic!("three founders") };
    let mut people = Vec::new();
    for name in ["Lea", "Xena", "Fay"] {
        people.push(Member::of(place.app.visitor(), name, ada, bea).await);
    }
    place.app.later(31, &[ada, bea, cleo, &people[0], &people[1], &people[2]]).await;
    place.link = cleo.invite("").await;
    let rest = place.app.visitor().join(&people[1].invite("").await, "Rosa").await.vouched_by(cleo).await;
    happen(&place.app, Event::Leave { who: place.app.id_of("lea").await }).await;
    happen(&place.app, Event::Expel { who: place.app.id_of("xena").await }).await;
    place.app.freeze("fay").await;
    for (person, kind) in people.iter().zip(["left", "expelled", "frozen"]) {
        assert_eq!(person.standing().await, kind);
        holds_for(&place, person, kind).await;
    }
    assert_eq!(rest.standing().await, "review", "she rested on somebody who was expelled");
    holds_for(&place, &rest, "review").await;
    let page = people[2].get("/lookup").await.expect(403);
    assert!(page.words().contains("paused") && page.words().contains("2027"), "{}", page.words());
    assert_eq!(page.attributes("nav.tabs a", "href"), ["/standing"], "nothing else is hers to open");
}

async fn happen(app: &TestApp, event: Event<parasol::kernel::MemberId>) {
    let done = app.app().change(move |db, change| {
        change.apply(db, &event)?.expect("it can happen");
        Ok::<_, StoreFault>(())
    });
    done.await.expect("a change");
}
