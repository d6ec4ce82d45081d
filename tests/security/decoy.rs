//! The account that a second passphrase opens is like a newcomer's who has joined by an invitation, and leads to nothing
//! of its owner's.

use parasol::sealing::Field;
use parasol::store::members;
use parasol::web::route::Method;
use parasol::web::routes;

use crate::support::departing::{SECOND, is_signed_in};
use crate::support::people::{PASSPHRASE, Person};
use crate::support::{Form, Newcomer, Page, Report, TestApp};

/// A page without what differs between any two people by design.
fn plain(page: &Page, person: &Person) -> String {
    if page.header("content-type").starts_with("image/") {
        return "A PICTURE OF A SECRET".to_owned();
    }
    let mut body = page.without_tokens();
    for part in [".offered", "#vouch-code", "#app-secret", "#recovery-codes li", "#request-code"] {
        for text in page.texts(part) {
            body = body.replace(&text, "MADE FOR ONE");
        }
    }
    for (part, name) in [
        ("[name=idempotency]", "value"),
        ("[name=end]", "value"),
        ("[data-own]", "data-own"),
        ("[data-keys]", "data-keys"),
    ] {
        for id in page.attributes(part, name) {
            body = body.replace(&id, "MADE FOR ONE");
        }
    }
    body.replace(&person.name, "NAME")
}

/// Status and headers, without times and the cookies' values.
fn outside(page: &Page) -> Vec<String> {
    let header = |(name, value): (&reqwest::header::HeaderName, &reqwest::header::HeaderValue)| match name.as_str() {
        // Whether the server kept the line open is between it and the network, and chance (RFC 9110, section 7.6.1): now and then
        // such a header is there and now and then not.
        "date" | "content-length" | "connection" => None,
        "set-cookie" => Some(value.to_str().unwrap().split(['=', ';']).map(str::len).count().to_string()),
        name => Some(format!("{name}: {}", value.to_str().unwrap())),
    };
    let mut all: Vec<String> = page.headers.iter().filter_map(header).collect();
    all.push(page.status.to_string());
    all.sort();
    all
}

/// The account behind a second passphrase, and a real newcomer's: both do the same at the same time.
pub struct Pair {
    pub there: Newcomer,
    pub dora: Newcomer,
    /// What the one does with a known number, the other does with one that nobody knows: by these numbers.
    pub numbers: Vec<(&'static str, &'static str)>,
}

impl Pair {
    /// Bea's second passphrase, and Dora, whom Ada invited.
    pub async fn of(app: &TestApp, ada: &Person, bea: &Person) -> Self {
        bea.set_second(&["ends", "cuts"]).await;
        let link = ada.invite("").await;
        let joined = app.visitor().join(&link, "Dora").await;
        joined.send(&joined.form("/account", "/sign-out").await).await.expect_see("/sign-in");
        let there = app.visitor().enter("Bea", SECOND).await;
        let dora = app.visitor().enter("Dora", PASSPHRASE).await;
        Self { there, dora, numbers: Vec::new() }
    }

    /// Fails unless both were answered alike; gives the account's answer.
    #[track_caller]
    pub fn alike(&self, there: Page, dora: &Page) -> Page {
        assert_eq!(outside(&there), outside(dora), "{}", there.path);
        let mut seen = plain(&there, &self.there);
        for (known, unknown) in &self.numbers {
            seen = seen.replace(known, unknown);
        }
        let hers = plain(dora, &self.dora);
        let differing = seen.lines().zip(hers.lines()).find(|(one, other)| one != other);
        assert!(seen == hers, "{}: {differing:#?}", there.path);
        there
    }

    pub async fn get(&self, path: &str) -> Page {
        let (there, dora) = (self.there.get(path).await, self.dora.get(path).await);
        self.alike(there, &dora)
    }

    /// Both fill in the form of a page of their own; the account with known numbers.
    pub async fn fill(&self, page: &str, action: &str, fields: impl Fn(Form) -> Form) -> Page {
        let there = fields(self.there.form(page, action).await);
        let mut dora = fields(self.dora.form(page, action).await);
        for (_, value) in &mut dora.fields {
            for (known, unknown) in &self.numbers {
                *value = value.replace(known, unknown);
            }
        }
        let (there, dora) = (self.there.send(&there).await, self.dora.send(&dora).await);
        if there.status != 303 || dora.status != 303 {
            return self.alike(there, &dora);
        }
        let there = self.alike(there, &dora);
        let (there, dora) = (self.there.follow(there).await, self.dora.follow(dora).await);
        self.alike(there, &dora)
    }

    /// Both send a form that is no page's.
    pub async fn send(&self, form: &Form) -> Page {
        let (a, b) = (self.there.csrf().await, self.dora.csrf().await);
        let there = self.there.send(&form.clone().with("csrf", a)).await;
        let dora = self.dora.send(&form.clone().with("csrf", b)).await;
        self.alike(there, &dora)
    }

    /// Both sign in again, when their sessions have run out.
    pub async fn sign_in_again(&self) {
        let (there, dora) = (self.there.sign_in_by(SECOND).await, self.dora.sign_in_by(PASSPHRASE).await);
        self.alike(there, &dora).expect_see("/lookup");
    }

    /// Both sign in on a second device; one who uses an app stops half-way.
    pub async fn sign_in_elsewhere(&self, app: &TestApp) {
        for (person, passphrase) in [(&self.there, SECOND), (&self.dora, PASSPHRASE)] {
            app.visitor().enter(&person.name, passphrase).await;
        }
        for path in ["/account", "/account/sessions"] {
            self.get(path).await;
        }
    }

    pub async fn prove(&self, page: &str) {
        self.there.proven_by(page, SECOND).await;
        self.dora.proven(page).await;
    }
}

/// Both do the same at the same time; whatever they see is the same.
#[tokio::test]
async fn no_page_no_header_and_no_answer_to_a_form_tells_it_from_an_invitees() {
    let (app, [ada, bea, _]) = TestApp::roomy().await;
    bea.report(&Report::about("07700 900123")).await;
    let pair = Pair::of(&app, &ada, &bea).await;
    let mut seen = 0;
    for proved in [false, true] {
        app.pass_seconds(61);
        if proved {
            pair.prove("passphrase").await;
        }
        for route in routes::ALL {
            // What ends the session or the account comes last.
            if ["/sign-out", "/leave"].contains(&route.path) {
                continue;
            }
            let path =
                route.path.replace("{code}", "none").replace("{page}", "passphrase").replace("{topic}", "levels");
            let path = path.replace("{id}", &parasol::kernel::ReportId::from_bytes([7; 16]).to_string());
            let answer = match route.method {
                Method::Get => pair.get(&path).await,
                Method::Post => pair.send(&Form::to(&path)).await,
            };
            seen += usize::from(answer.status == 200);
        }
    }
    assert!(seen >= 20, "most were pages: {seen}");
    let tabs = pair.get("/standing").await.attributes("nav.tabs a", "href");
    assert_eq!(tabs, ["/lookup", "/reports/new", "/standing"]);
    assert_eq!(
        (pair.there.standing().await.as_str(), pair.get("/standing").await.texts(".steps .done").len()),
        ("probation", 1)
    );
    for (person, passphrase) in [(&pair.there, SECOND), (&pair.dora, PASSPHRASE)] {
        let form = person.proven_by("delete", passphrase).await.form("/account/delete");
        person.send(&form.with("sure", "yes")).await.expect_see("/gone");
    }
    assert!(!is_signed_in(&pair.there).await && !is_signed_in(&pair.dora).await);
}

/// Every route, with the ids of everything that is its owner's.
#[tokio::test]
async fn no_route_leads_from_it_to_what_is_its_owners() {
    let (app, founders) = TestApp::of_founders(4).await;
    let [ada, bea, cleo, _] = &founders[..] else { panic!("four") };
    ada.report(&Report::about("07700 900123")).await;
    ada.invite("for my cousin").await;
    let dora = ada.bring_in(app.visitor(), "Dora").await;
    cleo.raise("Dora").await.expect_see("/concerns");
    ada.set_second(&[]).await;
    let report = ada.report_id().await.to_string();
    let case = bea.only_case().await;
    let hex = "SELECT id AS b FROM invitations WHERE state = 'open' AND inviter IS NOT NULL";
    let invitation = parasol::kernel::InvitationId::try_from(app.blobs(hex).await[0].as_slice()).unwrap().to_string();
    let vouch = app.id_of("dora").await.to_string();
    let sessions: Vec<String> = app
        .blobs("SELECT id AS b FROM sessions")
        .await
        .iter()
        .map(|id| parasol::kernel::SessionId::try_from(id.as_slice()).unwrap().to_string())
        .collect();
    let there = app.visitor().enter("Founder 0", SECOND).await;
    there.proven_by("passphrase", SECOND).await;
    let hers = [&report, &case, &invitation, &vouch, &ada.csrf().await];
    let before = app.everything().await;
    for route in routes::ALL {
        if ["/sign-out", "/leave", "/account/delete", "/account/second-passphrase"].contains(&route.path) {
            continue;
        }
        for (at, id) in hers.into_iter().enumerate() {
            if at == 0 {
                // No limit is what keeps it from anything.
                app.pass_seconds(5);
            }
            let path = route.path.replace("{id}", id).replace("{code}", id).replace("{page}", id);
            let page = match route.method {
                Method::Get => there.get(&path).await,
                Method::Post => {
                    let form = Form::to(&path).with("csrf", there.csrf().await).with("identifier", "07700 900123");
                    let form = form.with("reason", "untrue").with("decision", "accept").with("region", "GB");
                    there.send(&form.with("end", sessions[0].as_str())).await
                }
            };
            for secret in hers.into_iter().filter(|secret| *secret != id) {
                assert!(!page.body.contains(secret.as_str()), "{:?} {path}", route.method);
            }
            assert!(page.status < 429 || page.status == 431, "{:?} {path}: {}", route.method, page.status);
            assert_ne!(page.status, 500, "{:?} {path}", route.method);
        }
    }
    assert_eq!(app.everything().await, before, "nothing was changed by any of them");
    assert!(is_signed_in(ada).await && is_signed_in(bea).await && is_signed_in(&dora).await);
    assert_eq!(ada.get("/reports").await.texts("article.own").len(), 1);
}

/// What whoever has the database and the key file can see, as docs/sealing.md says: that there is one, and whose.
#[tokio::test]
async fn its_row_has_every_size_of_a_members_and_leads_to_its_owner_by_nothing() {
    let (app, [ada, ..]) = TestApp::roomy().await;
    ada.set_second(&[]).await;
    for column in ["name_tag", "name_sealed", "profile_sealed", "credentials_sealed", "passphrase"] {
        let query = format!("SELECT COUNT(DISTINCT LENGTH({column})) AS n FROM members");
        assert_eq!(app.number(Box::leak(query.into_boxed_str())).await, 1, "{column}");
    }
    let ids = app.blobs("SELECT m.id AS b FROM members m WHERE m.id NOT IN (SELECT member_id FROM trust_states)").await;
    let there = parasol::kernel::MemberId::try_from(ids[0].as_slice()).unwrap();
    assert_eq!(ids.len(), 1);
    let (seals, owner) = (app.app().seals.clone(), app.id_of("ada").await);
    let row = app.app().store.read(move |db| members::find(db, there)).await.unwrap().unwrap();
    let opened = seals.open_field(Field::Credentials, there.as_bytes(), row.credentials.as_bytes()).unwrap();
    assert!(!opened.expose().windows(16).any(|run| run == owner.as_bytes()));
}
