//! An answer, and what a reader or a script finds in it.

use reqwest::header::HeaderMap;
use scraper::{Html, Selector};

use super::Form;

/// What the server answered.
pub struct Page {
    /// The path that was asked for.
    pub path: String,
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: String,
}

impl Page {
    pub async fn of(path: &str, response: reqwest::Response) -> Self {
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        Self { path: path.to_owned(), status, headers, body: response.text().await.expect("a body") }
    }

    /// A header's value; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header in ASCII"))
    }

    /// Every cookie it sets, as it stands in the header.
    pub fn cookies(&self) -> Vec<&str> {
        self.headers.get_all("set-cookie").iter().map(|value| value.to_str().expect("a cookie in ASCII")).collect()
    }

    /// The value of the cookie that it sets under this name.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let start = format!("{name}=");
        self.cookies().into_iter().find_map(|cookie| cookie.strip_prefix(start.as_str())?.split(';').next())
    }

    pub fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// The text of every element that fits, white space folded.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let html = self.html();
        html.select(&selector(css)).map(|element| folded(&element.text().collect::<String>())).collect()
    }

    /// The text of the first element that fits.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        let found = self.texts(css).into_iter().next();
        found.unwrap_or_else(|| panic!("no {css} on {} ({}):\n{}", self.path, self.status, self.body))
    }

    pub fn has(&self, css: &str) -> bool {
        self.html().select(&selector(css)).next().is_some()
    }

    /// An attribute of every element that fits and has it.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let html = self.html();
        html.select(&selector(css)).filter_map(|element| element.attr(name).map(str::to_owned)).collect()
    }

    #[track_caller]
    pub fn attribute(&self, css: &str, name: &str) -> String {
        let found = self.attributes(css, name).into_iter().next();
        found.unwrap_or_else(|| panic!("no {css}[{name}] on {} ({}):\n{}", self.path, self.status, self.body))
    }

    /// The fields that have a mistake beside them, each once.
    pub fn mistakes(&self) -> Vec<String> {
        let mut fields = self.attributes("[data-mistake]", "data-mistake");
        fields.dedup();
        fields
    }

    /// The form that goes to `action`, filled in as the page draws it.
    #[track_caller]
    pub fn form(&self, action: &str) -> Form {
        Form::on(&self.html(), action)
            .unwrap_or_else(|| panic!("no form to {action} on {} ({}):\n{}", self.path, self.status, self.body))
    }

    /// The one form of the page whose action ends so.
    #[track_caller]
    pub fn form_ending(&self, end: &str) -> Form {
        self.form(&self.attribute(&format!("form[action$='{end}']"), "action"))
    }

    /// The language the page says it is in.
    pub fn language(&self) -> String {
        self.attribute("html", "lang")
    }

    /// Everything a reader sees, white space folded.
    pub fn words(&self) -> String {
        self.text("main")
    }

    /// Fails unless the status is this one; gives the page back.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}:\n{}", self.path, self.body);
        self
    }

    /// Fails unless it sends the browser on to `path`.
    #[track_caller]
    pub fn expect_see(self, path: &str) -> Self {
        assert_eq!((self.status, self.header("location")), (303, path), "{}:\n{}", self.path, self.body);
        self
    }

    /// The body without what differs from one answer to the next by design: the form token and the offered passphrase.
    pub fn without_tokens(&self) -> String {
        let mut body = self.body.clone();
        for token in self.attributes("input[name=csrf]", "value") {
            body = body.replace(&token, "TOKEN");
        }
        for own in self.attributes("input[name=page]", "value") {
            body = body.replace(&format!("name=\"page\" value=\"{own}\""), "name=\"page\"");
        }
        body
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

fn folded(text: &str) -> String {
    // Fluent marks where a filled-in value begins and ends; a reader does not see the marks.
    let seen = text.replace(['\u{2068}', '\u{2069}'], "");
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}
