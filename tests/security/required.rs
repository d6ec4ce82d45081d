//! The server itself refuses what a page marks as required: every form of the table of routes is sent without each
//! of its required fields, as a browser never would.

use std::collections::BTreeSet;

use parasol::web::route::Method;
use parasol::web::routes;

use crate::support::people::{PASSPHRASE, Person, path};
use crate::support::recovery::NEW_PASSPHRASE;
use crate::support::{Asking, Browser, Founder, Member, Page, Report, TestApp};

const PHONE: &str = "07700 900123";

/// A registry in which every form is shown to somebody.
struct Scene {
    app: TestApp,
    founders: Vec<Founder>,
    /// The codes and addresses that fit, by form and field.
    right: Vec<(&'static str, &'static str, String)>,
    /// The routes whose forms were seen, and what was left out of them.
    seen: BTreeSet<&'static str>,
    left_out: BTreeSet<(&'static str, String)>,
}

/// The route that a form goes to.
fn route(action: &str) -> &'static str {
    let fits = |path: &str| {
        let (path, action): (Vec<_>, Vec<_>) = (path.split('/').collect(), action.split('/').collect());
        path.len() == action.len()
            && path.iter().zip(action).all(|(part, there)| part.starts_with('{') || *part == there)
    };
    let mut posts = routes::ALL.iter().filter(|route| route.method == Method::Post).map(|route| route.path);
    posts.find(|path| fits(path)).unwrap_or_else(|| panic!("no route takes {action}"))
}

/// Beside which field the mistake stands. At the way in, nothing tells which of several fields is wrong.
fn beside(path: &str, field: &str) -> String {
    match (path, field) {
        ("/sign-in", "name") => "passphrase",
        ("/recover", "name") => "recovery",
        _ => field,
    }
    .to_owned()
}

impl Scene {
    /// What fits a field.
    fn right(&self, path: &str, field: &str) -> String {
        let known = self.right.iter().find(|(at, name, _)| *at == path && *name == field);
        known.map_or_else(|| panic!("nothing is known to fit {field} of {path}"), |(.., value)| value.clone())
    }

    /// All rows that a form could change: not how often somebody did something, and who is signed in.
    async fn rows(&self) -> (Vec<(&'static str, i64)>, Vec<Vec<u8>>) {
        let mut rows = self.app.blobs("SELECT credentials_sealed AS b FROM members ORDER BY id").await;
        rows.extend(self.app.blobs("SELECT profile_sealed AS b FROM members ORDER BY id").await);
        rows.extend(self.app.blobs("SELECT address_sealed AS b FROM members ORDER BY id").await);
        (self.app.everything().await.0, rows)
    }

    /// Sends every form of a page without each of the fields it requires.
    async fn try_all(&mut self, browser: &Browser, page: &Page) {
        for asking in Asking::all(&page.html()) {
            let path = route(&asking.form.action);
            self.seen.insert(path);
            for field in &asking.required {
                self.left_out.insert((path, field.clone()));
                let buttons = asking.buttons.iter().cloned().map(Some).chain(asking.buttons.is_empty().then_some(None));
                for button in buttons {
                    self.try_without(browser, &asking, path, field, button).await;
                }
            }
        }
    }

    async fn try_without(
        &self,
        browser: &Browser,
        asking: &Asking,
        path: &'static str,
        field: &str,
        button: Option<(String, String)>,
    ) {
        let mut form = asking.form.clone();
        for (name, value) in asking.choices.iter().chain(&button).filter(|(name, _)| name != field) {
            form = form.with(name, value.as_str());
        }
        for other in asking.required.iter().filter(|other| *other != field) {
            if !asking.choices.iter().any(|(name, _)| name == other) {
                form = form.with(other, self.right(path, other));
            }
        }
        for wrong in [form.clone().without(field), form.clone().with(field, ""), form.with(field, " ")] {
            self.app.execute("DELETE FROM limits").await;
            let before = self.rows().await;
            let page = browser.send(&wrong).await;
            let told = format!("{path} without {field} ({button:?}): {}\n{}", page.status, page.body);
            assert_eq!((page.status, page.mistakes()), (422, vec![beside(path, field)]), "{told}");
            assert_eq!(self.rows().await, before, "{told}");
        }
    }

    async fn see(&mut self, browser: &Browser, paths: &[&str]) {
        for path in paths {
            let page = browser.get(path).await.expect(200);
            self.try_all(browser, &page).await;
        }
    }

    async fn set() -> Self {
        let (app, founders) = TestApp::of_founders(5).await;
        let right = [
            ("/sign-in", "name", "Founder 0"),
            ("/sign-in", "passphrase", PASSPHRASE),
            ("/join/{code}", "name", "Somebody"),
            ("/join/{code}", "passphrase", NEW_PASSPHRASE),
            ("/recover", "name", "Founder 0"),
            ("/recover", "recovery", "7KQ2-MX9V-4T0B-HJ5C"),
            ("/recover", "passphrase", NEW_PASSPHRASE),
            ("/recover/people", "name", "Founder 0"),
            ("/recover/people", "passphrase", NEW_PASSPHRASE),
            ("/vouches", "promise", "yes"),
        ];
        let right = right.into_iter().map(|(path, field, value)| (path, field, value.to_owned())).collect();
        Self { app, founders, right, seen: BTreeSet::new(), left_out: BTreeSet::new() }
    }
}

/// Of somebody whose reports, requests and cases the others see.
async fn with_dora(scene: &Scene) -> (Member, String) {
    let [ada, bea, ..] = &scene.founders[..] else { panic!("five") };
    let dora = Member::of(scene.app.visitor(), "Dora", ada, bea).await;
    (dora, scene.app.ask_two("Dora").await)
}

#[tokio::test]
async fn every_form_without_a_field_that_its_page_requires_is_refused_and_changes_nothing() {
    let mut scene = Scene::set().await;
    let (dora, request) = with_dora(&scene).await;
    let link = scene.founders[0].invite("").await;
    let visitor = scene.app.visitor();
    scene.see(&visitor, &["/sign-in", "/recover", "/recover/people", path(&link)]).await;
    let founders = std::mem::take(&mut scene.founders);
    let [ada, bea, cleo, dee, _] = &founders[..] else { panic!("five") };
    half_way(&mut scene, cleo).await;
    its_account(&mut scene, dee).await;
    peers(&mut scene, [ada, bea, dee], &dora).await;

    let eve = bea.bring_in(scene.app.visitor(), "Eve").await;
    scene.right.push(("/vouches", "code", eve.vouch_code().await));
    ada.proven("passphrase").await;
    scene.see(ada, &["/vouches", "/vouches/recovery", "/invitations", "/concerns", "/stewards"]).await;
    let page = ada.look_whom(&request).await.expect(200);
    scene.try_all(ada, &page).await;
    assert!(page.has("#stand-in input[name=promise][required]"));

    // These have no field to fill in: the browser makes what is sent, or there is one button.
    let rest: Vec<_> = routes::ALL
        .iter()
        .filter(|route| route.method == Method::Post && !scene.seen.contains(route.path))
        .map(|route| route.path)
        .collect();
    assert_eq!(rest, ["/account/passkeys", "/letters/{code}", "/account/recovery"]);
    let found: BTreeSet<&str> = scene.left_out.iter().map(|(_, field)| field.as_str()).collect();
    let all =
        ["address", "code", "identifier", "measure", "name", "passphrase", "promise", "reason", "recovery", "sure"];
    assert_eq!(found.into_iter().collect::<Vec<_>>(), all);
    assert!(scene.left_out.len() >= 25, "{:?}", scene.left_out);
}

async fn half_way(scene: &mut Scene, cleo: &Founder) {
    cleo.set_up_app(&scene.app).await;
    let half = scene.app.visitor();
    half.sign_in(&cleo.name, PASSPHRASE).await.expect_see("/sign-in/second-factor");
    scene.see(&half, &["/sign-in/second-factor", "/sign-in/second-factor/lost"]).await;
}

async fn its_account(scene: &mut Scene, dee: &Founder) {
    scene.see(dee, &["/account/confirm/passphrase"]).await;
    let page = dee.proven("second-factor").await;
    scene.try_all(dee, &page).await;
    let pages = ["passphrase", "second-passphrase", "address", "delete", "recovery-codes", "language"];
    let pages = pages.map(|page| format!("/account/{page}"));
    scene.see(dee, &pages.iter().map(String::as_str).collect::<Vec<_>>()).await;
    scene.app.visitor().enter(&dee.name, PASSPHRASE).await;
    scene.see(dee, &["/account", "/account/sessions"]).await;
}

/// Lookups, reports, reviews and cases.
async fn peers(scene: &mut Scene, [ada, bea, dee]: [&Founder; 3], dora: &Person) {
    scene.see(ada, &["/lookup", "/reports/new"]).await;
    dora.report(&Report::about(PHONE).with("account", "He had a knife.")).await;
    let answer = ada.look_up(PHONE).await.expect(200);
    assert!(answer.has("form[action$='/support']") && answer.has("form[action$='/flag']"));
    scene.try_all(ada, &answer).await;
    let held = ada.held().await.remove(0);
    scene.see(ada, &["/reviews"]).await;
    ada.review(&held, "return", "unclear").await.expect_see("/reviews");
    scene.see(dora, &["/reports", &format!("/reports/{held}/mend")]).await;
    let flag = bea.form_of(PHONE, "flag").await.with("reason", "made_up");
    bea.send(&flag).await.expect_see("/lookup");
    assert!(dee.get("/cases").await.has(".case input[name=measure][required]"));
    scene.see(dee, &["/cases"]).await;
}
