//! A browser: cookies of its own, no redirect followed by itself, forms sent as a browser sends them.

use std::sync::Arc;

use reqwest::cookie::{CookieStore, Jar};
use reqwest::{Client, Method, RequestBuilder, Url, redirect};

use super::{Form, Page};

/// A browser with its own cookies.
#[derive(Clone)]
pub struct Browser {
    client: Client,
    jar: Arc<Jar>,
    base: Url,
}

impl Browser {
    pub fn at(base: &str) -> Self {
        Self::with_cookies(base, "")
    }

    /// A browser that already holds these cookies, as a `Cookie` header would say them.
    pub fn with_cookies(base: &str, cookies: &str) -> Self {
        let (jar, base) = (Arc::new(Jar::default()), Url::parse(base).expect("a URL"));
        for cookie in cookies.split("; ").filter(|cookie| !cookie.is_empty()) {
            jar.add_cookie_str(&format!("{cookie}; Path=/"), &base);
        }
        let client = Client::builder()
            .redirect(redirect::Policy::none())
            .no_proxy()
            // A test that stretches by itself keeps its thread busy for longer than the server keeps a connection.
            .pool_idle_timeout(std::time::Duration::from_secs(1))
            .cookie_provider(jar.clone())
            .build()
            .expect("a client");
        Self { client, jar, base }
    }

    /// Opens a page with a browser that asks for these languages.
    pub async fn get_in(&self, languages: &str, path: &str) -> Page {
        let request = self.request(Method::GET, path).header("sec-fetch-site", "none");
        Page::of(path, request.header("accept-language", languages).send().await.expect("an answer")).await
    }

    /// The cookies as the next request will send them.
    pub fn cookies(&self) -> String {
        self.jar.cookies(&self.base).map_or_else(String::new, |value| value.to_str().expect("ASCII").to_owned())
    }

    /// The value of one cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let start = format!("{name}=");
        self.cookies().split("; ").find_map(|cookie| cookie.strip_prefix(start.as_str()).map(str::to_owned))
    }

    /// The same cookies in another browser: one that was copied, or the state of an hour ago.
    pub fn copy(&self) -> Self {
        Self::with_cookies(self.base.as_str(), &self.cookies())
    }

    /// A request to be made up by hand.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, self.base.join(path).expect("a path"))
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Page {
        let response = self.request(Method::GET, path).header("sec-fetch-site", "none").send().await;
        Page::of(path, response.expect("an answer")).await
    }

    /// Sends a form from a page of the registry.
    pub async fn send(&self, form: &Form) -> Page {
        self.send_from("same-origin", form).await
    }

    /// Sends a form, saying where it comes from (Fetch Metadata, `Sec-Fetch-Site`).
    pub async fn send_from(&self, site: &str, form: &Form) -> Page {
        let request = self.request(Method::POST, &form.action).header("sec-fetch-site", site).form(&form.fields);
        Page::of(&form.action, request.send().await.expect("an answer")).await
    }

    /// Sends a body that need not be a form.
    pub async fn post(&self, path: &str, kind: &str, body: impl Into<reqwest::Body>) -> Page {
        let request = self.request(Method::POST, path).header("sec-fetch-site", "same-origin");
        let response = request.header("content-type", kind).body(body).send().await;
        Page::of(path, response.expect("an answer")).await
    }

    /// Opens a page and gives the form on it that goes to `action`.
    pub async fn form(&self, path: &str, action: &str) -> Form {
        self.get(path).await.expect(200).form(action)
    }

    /// Goes where an answer sends the browser.
    pub async fn follow(&self, page: Page) -> Page {
        assert_eq!(page.status, 303, "{}:\n{}", page.path, page.body);
        self.get(page.header("location")).await
    }

    /// A token that this person's forms carry.
    pub async fn csrf(&self) -> String {
        let page = self.get("/standing").await;
        let page = if page.status == 200 { page } else { self.get("/sign-in").await };
        page.form("/leave").value("csrf").to_owned()
    }
}
