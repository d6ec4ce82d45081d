//! A registry with an open invitation, and every route in it.

use std::ops::Deref;

use parasol::web::assets;
use parasol::web::route::{Access, Method, Route};

use crate::support::people::{PASSPHRASE, Person};
use crate::support::{Browser, Form, Founder, Newcomer, Page, TestApp, Visitor};

/// A registry, and what its routes' paths are filled with.
pub struct Place {
    pub app: TestApp,
    pub founders: Vec<Founder>,
    pub link: String,
}

impl Place {
    /// One that began long enough ago for its founders' word to count.
    pub async fn begun() -> (Self, Newcomer) {
        Self::begun_with(&[]).await
    }

    pub async fn begun_with(settings: &[(&str, &str)]) -> (Self, Newcomer) {
        let settings = [settings, &[("PARASOL_LOOKUPS_A_MINUTE", "1000")]].concat();
        let (app, founders) = TestApp::founded_with(&settings).await;
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

    /// A route's path: with an invitation that is open, with the id of nothing, and with the stylesheet.
    pub fn path(&self, route: &Route) -> String {
        let code = self.link.rsplit('/').next().unwrap();
        let path = route
            .path
            .replace("/static/{mark}/{name}", &assets::site(&self.app.app().settings).css)
            .replace("{code}", code);
        let path = path.replace("{page}", "passphrase").replace("{topic}", "levels");
        path.replace("{id}", &parasol::kernel::ReportId::from_bytes([0; 16]).to_string())
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

impl Deref for HalfWay {
    type Target = Browser;
    fn deref(&self) -> &Browser {
        &self.0
    }
}

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

    /// Half-way again, if a route has ended it.
    pub async fn still_half_way(&self, name: &str) {
        if self.0.cookie("s").is_none() {
            self.0.sign_in(name, PASSPHRASE).await.expect_see("/sign-in/second-factor");
        }
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
