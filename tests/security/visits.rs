//! Everybody there is, at every route there is.

use parasol::web::route::{Access, Method, Route};

use crate::support::people::{PASSPHRASE, Person};
use crate::support::{Browser, Form, Founder, Newcomer, Page, TestApp, Visitor};

/// Everybody a route may meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Visitor,
    /// Has an account while the registry is being founded: no standing at all.
    Founding,
    /// One vouch.
    Probation,
    /// Vetted, and frozen by stewards.
    Frozen,
    /// A founder, who is a steward too, vetted two weeks ago.
    Vetted,
}

/// Who a route's access class lets in.
pub const fn admits(access: Access, kind: Kind) -> bool {
    match (access, kind) {
        (Access::Machine | Access::Anyone, _) => true,
        // Nobody of these is half-way signed in: they are sent to sign in, and not refused.
        (Access::HalfIn, _) => true,
        (_, Kind::Visitor) => false,
        (Access::SignedIn, _) | (_, Kind::Vetted) => true,
        (_, Kind::Frozen) => false,
        (Access::Unfrozen, _) => true,
        (Access::Reader | Access::Reporter, kind) => matches!(kind, Kind::Probation),
        (Access::Vetted | Access::Reviewer | Access::Voice | Access::Steward, _) => false,
    }
}

/// A registry, and what its routes' paths are filled with.
pub struct Place {
    pub app: TestApp,
    pub founders: Vec<Founder>,
    pub link: String,
}

impl Place {
    /// One that began long enough ago for its founders' word to count.
    pub async fn begun() -> (Self, Newcomer) {
        let (app, founders) = TestApp::founded_with(&[("PARASOL_LOOKUPS_A_MINUTE", "1000")]).await;
        app.later(15, &[&founders[0], &founders[1], &founders[2]]).await;
        let newcomer = founders[0].bring_in(app.visitor(), "Dora").await;
        let link = founders[1].invite("").await;
        (Self { app, founders: founders.into(), link }, newcomer)
    }

    /// One that waits for two of its founders.
    pub async fn founding() -> Self {
        let app = TestApp::new().await;
        let links = app.links().await;
        let ada = app.visitor().found(&links[0], "Ada").await;
        Self { app, founders: vec![ada], link: links[1].clone() }
    }

    /// A route's path: with an invitation that is open, and with the id of nothing.
    pub fn path(&self, route: &Route) -> String {
        let code = self.link.rsplit('/').next().unwrap();
        route
            .path
            .replace("{code}", code)
            .replace("{page}", "passphrase")
            .replace("{id}", &parasol::kernel::ReportId::from_bytes([0; 16]).to_string())
    }

    /// Calls a route as a browser would, with this token if it takes a form.
    pub async fn call(&self, browser: &Browser, route: &Route, csrf: &str) -> Page {
        let path = self.path(route);
        match route.method {
            Method::Get => browser.get(&path).await,
            Method::Post => browser.send(&Form::to(&path).with("csrf", csrf)).await,
        }
    }
}

/// Somebody who gave her passphrase, and not the second factor yet.
pub struct HalfWay(Visitor);

impl HalfWay {
    /// The third founder, who sets up an app and signs in anew.
    pub async fn at(place: &Place) -> Self {
        let cleo = &place.founders[2];
        cleo.set_up_app(&place.app).await;
        let visitor = place.app.visitor();
        visitor.sign_in(&cleo.name, PASSPHRASE).await.expect_see("/sign-in/second-factor");
        Self(visitor)
    }

    /// The token her forms carry.
    pub async fn csrf(&self) -> String {
        self.0.get("/sign-in/second-factor").await.form("/leave").value("csrf").to_owned()
    }

    /// Who can reach a route's form at all: she, or somebody who is signed in.
    pub fn who_sends<'a>(&'a self, route: &Route, signed_in: &'a Browser) -> &'a Browser {
        if route.access == Access::HalfIn { &self.0 } else { signed_in }
    }
}

/// Signs her in again if a route has signed her out.
pub async fn still_signed_in(person: &Person) {
    if person.cookie("s").is_none() {
        person.sign_in_again().await;
    }
}
