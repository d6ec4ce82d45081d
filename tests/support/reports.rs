//! Filing reports through the form.

use super::people::Person;
use super::{Form, Page};

/// What somebody reports; everything else stays as the form draws it, but for the delay (none) and whether words are shown (yes,
/// if there are any): no test's subject unless it says so.
#[derive(Clone, Default)]
pub struct Report {
    identifiers: Vec<String>,
    codes: Vec<String>,
    more: Vec<(String, Vec<String>)>,
}

impl Report {
    pub fn about(identifier: &str) -> Self {
        Self { identifiers: vec![identifier.to_owned()], codes: vec!["violence".to_owned()], more: Vec::new() }
    }

    pub fn and(mut self, identifier: &str) -> Self {
        self.identifiers.push(identifier.to_owned());
        self
    }

    /// What happened, instead of `violence`.
    pub fn of(mut self, codes: &[&str]) -> Self {
        self.codes = codes.iter().map(|code| (*code).to_owned()).collect();
        self
    }

    pub fn with(self, field: &str, value: &str) -> Self {
        self.with_all(field, &[value])
    }

    pub fn with_all(mut self, field: &str, values: &[&str]) -> Self {
        self.more.push((field.to_owned(), values.iter().map(|value| (*value).to_owned()).collect()));
        self
    }

    /// Fills a form in.
    pub fn in_form(&self, form: Form) -> Form {
        let mut form = form.with_all("identifier", self.identifiers.clone()).with_all("code", self.codes.clone());
        form = form.with("delay", "none");
        if self.more.iter().any(|(field, _)| matches!(field.as_str(), "account" | "description")) {
            form = form.with("shown", "yes");
        }
        for (field, values) in &self.more {
            form = form.with_all(field, values.clone());
        }
        form.with("send", "1")
    }
}

impl Person {
    /// Fills the form in and sends it, whatever comes of it.
    pub async fn try_report(&self, report: &Report) -> Page {
        let form = self.form("/reports/new", "/reports/new").await;
        self.send(&report.in_form(form)).await
    }

    /// Files a report.
    pub async fn report(&self, report: &Report) {
        self.try_report(report).await.expect_see("/reports");
    }
}
