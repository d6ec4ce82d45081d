//! Reviewing reports, as people do it.

use super::people::Person;
use super::{Form, Page, TestApp};

impl Person {
    /// What waits for review, and what of it is hers.
    pub async fn reviews(&self) -> Page {
        self.get("/reviews").await.expect(200)
    }

    /// The ids of the reports that are hers to decide.
    pub async fn held(&self) -> Vec<String> {
        self.reviews().await.attributes("article.review", "data-review")
    }

    /// The form for one of them, as the page draws it.
    pub async fn review_form(&self, id: &str) -> Form {
        self.reviews().await.form(&format!("/reviews/{id}"))
    }

    /// Decides on a report that is hers.
    pub async fn review(&self, id: &str, decision: &str, reason: &str) -> Page {
        self.send(&self.review_form(id).await.with("decision", decision).with("reason", reason)).await
    }

    /// Decides on everything that is hers, and on what comes after it.
    pub async fn review_all(&self, decision: &str, reason: &str) {
        loop {
            let held = self.held().await;
            if held.is_empty() {
                return;
            }
            for id in held {
                self.review(&id, decision, reason).await.expect_see("/reviews");
            }
        }
    }
}

impl TestApp {
    /// How far the one report there is has come.
    pub async fn state_of_the_report(&self) -> &'static str {
        let states = ["unreviewed", "reviewed", "returned", "rejected"];
        for state in states {
            let query = format!("SELECT COUNT(*) AS n FROM reports WHERE state = '{state}'");
            if self.number(Box::leak(query.into_boxed_str())).await == 1 {
                return state;
            }
        }
        "gone"
    }
}
