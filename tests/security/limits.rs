//! The limits in the table of routes are in force: each of them, on each route that names it, and no others are counted.

use std::collections::{BTreeMap, BTreeSet};

use parasol::accounts::limits::{self, Per, Quota};
use parasol::kernel::{MemberId, SessionId};
use parasol::sealing::{InvitationCode, KnownBrowser, LimitKey, SessionToken};
use parasol::store::{self, Db, StoreFault};
use parasol::web::route::{Access, Method, Route};
use parasol::web::routes;

use super::visits::{HalfWay, Place};
use crate::support::people::{PASSPHRASE, Person};
use crate::support::{Browser, Form, Page, Report};

/// Somebody's address, as a proxy on this machine tells it.
const ADDRESS: &str = "198.51.100.7";
const NETWORK: [u8; 17] = [32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 198, 51, 100, 7];

/// Who calls a route in a test.
enum Who<'a> {
    Member(&'a Person),
    /// A browser that is not signed in.
    Visitor(Browser),
    /// The third founder, who still has to give a code.
    HalfWay(&'a HalfWay),
}

impl Who<'_> {
    fn browser(&self) -> &Browser {
        match self {
            Who::Member(person) => person,
            Who::Visitor(browser) => browser,
            Who::HalfWay(half) => half,
        }
    }
}

/// A registry with a report to review, in which everything can be done once.
struct Scene {
    place: Place,
    newcomer: crate::support::Newcomer,
    to_review: String,
    half: HalfWay,
}

impl Scene {
    async fn set() -> Self {
        let (place, newcomer) = Place::begun_with(&[("PARASOL_TRUSTED_PROXIES", "127.0.0.1")]).await;
        newcomer.report(&Report::about("+447700900456").with("shown", "yes")).await;
        let to_review = place.founders[2].held().await.remove(0);
        let half = HalfWay::at(&place).await;
        place.founders[0].proven("second-factor").await;
        Self { place, newcomer, to_review, half }
    }

    /// Who calls a route so that this limit is the one that counts.
    fn who(&self, route: &Route, quota: &Quota) -> Who<'_> {
        let founder = if route.path.starts_with("/reviews") { 2 } else { 0 };
        match quota.per {
            _ if route.access == Access::HalfIn => Who::HalfWay(&self.half),
            Per::Visitor | Per::Network | Per::Name | Per::NameAndNetwork | Per::Invitation => {
                Who::Visitor(self.place.app.browser_with(&format!("v={}", "B".repeat(42) + "A")))
            }
            Per::Browser | Per::Browsers => {
                let known = self.place.founders[0].cookie("k").expect("a browser that signed in");
                Who::Visitor(self.place.app.browser_with(&format!("k={known}; v={}", "B".repeat(42) + "A")))
            }
            _ if quota.name == limits::LOOKUPS_A_DAY.name && !std::ptr::eq(quota, day_of_the_vetted(route)) => {
                Who::Member(&self.newcomer)
            }
            Per::Member | Per::Session | Per::Circle | Per::Address | Per::Recipient => {
                Who::Member(&self.place.founders[founder])
            }
        }
    }

    /// What fills the route's form, so that the act behind it is reached.
    async fn form(&self, route: &Route, quota: &Quota, who: &Who<'_>) -> Form {
        let form = Form::to(
            &self
                .place
                .path(route)
                .replace("/reviews/aaaaaaaaaaaaaaaaaaaaaaaaaa", &format!("/reviews/{}", self.to_review)),
        );
        let form = match (route.path, who) {
            _ if quota.name == limits::TRIES_WITH_A_PASSKEY.name => form.with("ceremony", "x").with("passkey", "{}"),
            ("/reports/new", Who::Member(person)) => {
                return Report::about("+447700900789").in_form(person.form("/reports/new", "/reports/new").await);
            }
            ("/reviews/{id}", Who::Member(person)) => {
                return person.review_form(&self.to_review).await.with("decision", "accept");
            }
            ("/recover", _) => form
                .with("name", "Ada")
                .with("recovery", "7KQ2-MX9V-4T0B-HJ5C")
                .with("passphrase", "marble lantern tide coffee"),
            ("/recover/people", _) => form.with("name", "Ada").with("passphrase", "marble lantern tide coffee"),
            ("/sign-in", _) => form.with("name", "Ada").with("passphrase", "not the right one"),
            ("/join/{code}", _) => form.with("name", "Ada").with("passphrase", PASSPHRASE),
            ("/account/address", _) => form.with("address", "ada@example.org"),
            ("/lookup", _) => form.with("identifier", "+447700900123"),
            ("/reports/{id}/support", _) => form.with("identifier", "+447700900123").with("reason", "happened"),
            ("/reports/{id}/dispute", _) => form.with("identifier", "+447700900123").with("reason", "untrue"),
            ("/reports/{id}/flag", _) => form.with("identifier", "+447700900123").with("reason", "made_up"),
            ("/vouches", _) => form.with("code", "ABCDE-FGHJK").with("promise", "yes"),
            ("/concerns", _) => form.with("name", "Nobody").with("reason", "harms"),
            ("/stewards", _) if quota.per == Per::Member && quota.name == limits::NAMES_A_DAY.name => {
                form.with("act", "recall").with("name", "Nobody")
            }
            ("/stewards", _) => form.with("act", "sign").with("code", "ABCDE-FGHJK"),
            ("/account/confirm/{page}", _) => form.with("passphrase", "not the right one"),
            ("/sign-in/second-factor", _) if quota.name == limits::TRIES_AT_A_RECOVERY_CODE.name => {
                form.with("code", "7KQ2-MX9V-4T0B-HJ5C")
            }
            ("/sign-in/second-factor" | "/account/second-factor", _) => form.with("code", "000000"),
            _ => form,
        };
        let csrf = match who {
            Who::HalfWay(half) => half.csrf().await,
            _ => who.browser().csrf().await,
        };
        form.with("csrf", csrf)
    }

    async fn call(&self, route: &Route, quota: &Quota) -> Page {
        let who = self.who(route, quota);
        let browser = who.browser();
        let request = match route.method {
            Method::Get => browser.request(reqwest::Method::GET, &self.place.path(route)),
            Method::Post => {
                let form = self.form(route, quota, &who).await;
                browser.request(reqwest::Method::POST, &form.action).form(&form.fields)
            }
        };
        let request = request.header("x-forwarded-for", ADDRESS).header("sec-fetch-site", "same-origin");
        Page::of(route.path, request.send().await.unwrap()).await
    }

    /// Whom a limit counts when this person calls.
    async fn subject(&self, route: &Route, quota: &Quota, who: &Who<'_>) -> Option<Vec<u8>> {
        let is_recovery = route.path.starts_with("/recover");
        let at_name = if is_recovery { b"recovery ada".to_vec() } else { b"passphrase ada".to_vec() };
        let browser = who.browser();
        let known = browser.cookie("k").map(|text| KnownBrowser::parse(&text).unwrap().random().to_vec());
        Some(match (quota.per, who, known) {
            (Per::Member, Who::HalfWay(_), _) => self.place.app.id_of("cleo").await.as_bytes().to_vec(),
            (Per::Member, Who::Member(person), _) => self.id(person).await.as_bytes().to_vec(),
            (Per::Session, Who::Member(_) | Who::HalfWay(_), _) => self.session(browser).await.as_bytes().to_vec(),
            (Per::Circle, Who::Member(person), _) => self.circle(person).await?.as_bytes().to_vec(),
            (Per::Visitor, Who::Visitor(_), Some(known)) => known,
            (Per::Visitor, Who::Visitor(_), None) => {
                SessionToken::parse(&browser.cookie("v")?).unwrap().hash().as_bytes().to_vec()
            }
            (Per::Network, _, None) => NETWORK.to_vec(),
            // What a known browser tries is counted with strangers' tries too.
            (Per::Name, _, None) => at_name,
            (Per::Name, _, Some(_)) if quota.name == limits::TRIES_AT_A_NAME.name => at_name,
            (Per::Browsers, _, Some(_)) => [b"of ".to_vec(), at_name].concat(),
            (Per::NameAndNetwork, _, None) => [NETWORK.to_vec(), at_name].concat(),
            (Per::Browser, _, Some(known)) => [known, at_name].concat(),
            (Per::Address, ..) => b"ada@example.org".to_vec(),
            (Per::Invitation, ..) => {
                InvitationCode::parse(self.place.link.rsplit('/').next()?).unwrap().hash().as_bytes().to_vec()
            }
            _ => return None,
        })
    }

    /// The head of the circle that counts for her.
    async fn circle(&self, person: &Person) -> Option<MemberId> {
        let (app, id) = (self.place.app.app(), self.id(person).await);
        let (ledger, today) = (app.ledger.clone(), app.today());
        app.store.read(move |db: &mut Db| ledger.ask(db, today, |all| all.home_circle(&id))).await.unwrap()
    }

    async fn id(&self, person: &Person) -> MemberId {
        self.place.app.id_of(&person.name.to_lowercase()).await
    }

    async fn session(&self, browser: &Browser) -> SessionId {
        let hash = SessionToken::parse(&browser.cookie("s").unwrap()).unwrap().hash();
        let found = self.place.app.app().store.read(move |db: &mut Db| store::sessions::find(db, &hash));
        found.await.unwrap().unwrap().id
    }

    async fn key(&self, route: &Route, quota: &Quota, who: &Who<'_>) -> Option<(parasol::accounts::Limit, LimitKey)> {
        Some(self.place.app.app().counted(quota, &self.subject(route, quota, who).await?))
    }

    /// Nobody has done anything yet.
    async fn forget_counts(&self) {
        self.place.app.execute("DELETE FROM limits").await;
        self.place.app.app().minutes.forget();
    }

    /// This limit is used up.
    async fn use_up(&self, (limit, key): (parasol::accounts::Limit, LimitKey)) {
        let app = self.place.app.app();
        if limit.seconds <= 60 {
            while app.minutes.spend(&[(limit, key)], app.now()).is_ok() {}
            return;
        }
        let full_at = app.now().unix() * 1_000 + i64::from(limit.seconds) * 1_000;
        let done = app.store.write(move |db: &mut Db| {
            store::limits::set(db, &key, full_at)?;
            Ok::<_, StoreFault>(())
        });
        done.await.unwrap();
    }
}

/// The limit of a vetted member's day, as the route's line has it.
fn day_of_the_vetted(route: &Route) -> &Quota {
    let named = route.act_counts.iter().find(|quota| quota.name == limits::LOOKUPS_A_DAY.name);
    named.unwrap_or_else(|| panic!("{} counts no lookups", route.path))
}

/// What stops without a word, since an answer would tell: that others gave the same address (tests/acts/letters), or that a
/// recovery code was right (tests/acts/recovering.rs).
fn is_silent(route: &Route, quota: &Quota) -> bool {
    quota.per == Per::Address || needs_a_right_code(route, quota)
}

fn needs_a_right_code(route: &Route, quota: &Quota) -> bool {
    route.path == "/recover" && quota.name == limits::TRIES_AT_A_SECOND_FACTOR.name
}

fn all_of(route: &Route) -> impl Iterator<Item = &Quota> {
    route.counts.iter().chain(route.act_counts)
}

/// Used up, it stops the route with a time to wait; not used up, it does not.
#[tokio::test]
async fn every_limit_of_every_route_stops_it_and_says_for_how_long() {
    let scene = Scene::set().await;
    let mut seen = 0;
    for route in routes::ALL {
        for quota in all_of(route).filter(|quota| !is_silent(route, quota)) {
            scene.forget_counts().await;
            let who = scene.who(route, quota);
            let key = scene
                .key(route, quota, &who)
                .await
                .unwrap_or_else(|| panic!("{} counts nobody at {}", quota.name, route.path));
            scene.use_up(key).await;
            let page = scene.call(route, quota).await;
            assert_eq!(page.status, 429, "{} at {}: {}", quota.name, route.path, page.body);
            let wait: u32 = page.header("retry-after").parse().unwrap();
            assert!((1..=86_400).contains(&wait), "{wait}");
            scene.place.app.execute("DELETE FROM pauses").await;
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen}");
}

/// What a request counts is what its line in the table says: nothing more, and nothing less.
#[tokio::test]
async fn a_route_counts_what_its_line_says_and_nothing_else() {
    let scene = Scene::set().await;
    for route in routes::ALL {
        let reached = all_of(route).filter(|quota| !needs_a_right_code(route, quota));
        let lines: BTreeMap<&str, &Quota> = reached.map(|quota| (quota.name, quota)).collect();
        let mut counted: BTreeSet<String> = BTreeSet::new();
        for quota in lines.values() {
            if counted.len() == lines.len() {
                break;
            }
            scene.forget_counts().await;
            let who = scene.who(route, quota);
            let page = scene.call(route, quota).await;
            assert!(page.status < 429, "{} at {}: {}", quota.name, route.path, page.status);
            let mut rows = scene.place.app.blobs("SELECT key AS b FROM limits").await;
            rows.extend(scene.place.app.app().minutes.keys().iter().map(|key| key.as_bytes().to_vec()));
            let mut expected = Vec::new();
            for (name, named) in &lines {
                if let Some((_, key)) = scene.key(route, named, &who).await {
                    expected.push((*name, key.as_bytes().to_vec()));
                }
            }
            for row in &rows {
                let (name, _) = expected.iter().find(|(_, key)| key == row).unwrap_or_else(|| {
                    panic!("{} counts what it does not say, of {} rows; for {}", route.path, rows.len(), quota.name)
                });
                counted.insert((*name).to_owned());
            }
        }
        let named: BTreeSet<String> = lines.keys().map(|name| (*name).to_owned()).collect();
        assert_eq!(counted, named, "{:?} {}", route.method, route.path);
    }
}

/// A page that somebody reads who is signed in writes nothing.
#[tokio::test]
async fn reading_counts_nothing() {
    let scene = Scene::set().await;
    let ada = &scene.place.founders[0];
    scene.forget_counts().await;
    for route in routes::ALL.iter().filter(|route| route.method == Method::Get) {
        ada.get(&scene.place.path(route)).await;
    }
    assert_eq!(scene.place.app.count("limits").await, 0);
    assert!(scene.place.app.app().minutes.keys().is_empty());
}

#[test]
fn every_limit_there_is_is_in_force_somewhere() {
    let named: BTreeSet<&str> = routes::ALL.iter().flat_map(all_of).map(|quota| quota.name).collect();
    for quota in limits::ALL.iter().filter(|quota| quota.per != Per::Recipient) {
        assert!(named.contains(quota.name), "{} is on no route", quota.name);
    }
}
