//! A registry with an open invitation, and every route in it.

use parasol::web::assets;
use parasol::web::route::{Method, Route};

use crate::support::people::Person;
use crate::support::{Browser, Form, Founder, Newcomer, Page, TestApp};

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
        let path = route.path.replace("/static/{mark}/{name}", &assets::site("").css).replace("{code}", code);
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

/// Signs her in again if a route has signed her out.
pub async fn still_signed_in(person: &Person) {
    if person.cookie("s").is_none() {
        person.sign_in_again().await;
    }
}
