//! Letters, against a mail server of others' making (`tests/support/post_office.rs`).

mod addresses;
mod delivery;
mod occasions;
mod server;

use crate::support::people::Person;
use crate::support::{Form, Founder, Page, PostOffice, TestApp};

/// A registry that has begun, with a mail server in clear beside it.
async fn with_post() -> (TestApp, [Founder; 3], PostOffice) {
    let office = PostOffice::in_clear().await;
    let (app, founders) = begun(&office).await;
    (app, founders, office)
}

/// A registry that has begun, whose letters go to this mail server.
async fn begun(office: &PostOffice) -> (TestApp, [Founder; 3]) {
    let settings = office.settings();
    let mut settings: Vec<(&str, &str)> = settings.iter().map(|(name, value)| (*name, value.as_str())).collect();
    settings.extend([("PARASOL_REGION", "GB"), ("PARASOL_NAME", "Plum")]);
    TestApp::founded_with(&settings).await
}

impl Person {
    /// Gives an address.
    async fn give_address(&self, address: &str) -> Page {
        let form = self.proven("address").await.form("/account/address");
        self.send(&form.with("address", address)).await
    }

    /// Presses one of the page's other buttons.
    async fn press(&self, button: &str, similar: bool) -> Page {
        let page = self.proven("address").await;
        let csrf = page.form("/account/address").value("csrf").to_owned();
        let form = Form::to("/account/address").with("csrf", csrf).with(button, "yes");
        let form = if similar { form.with("similar", "yes") } else { form };
        self.send(&form).await.expect_see("/account/address")
    }

    /// The address in force, and the one that waits.
    async fn addresses(&self) -> (String, Vec<String>) {
        let page = self.proven("address").await;
        (page.text("#address-in-force"), page.texts("#address-waiting"))
    }

    /// Gives an address, and confirms it by the letter that comes.
    async fn is_reached_at(&self, address: &str, app: &TestApp, office: &PostOffice) {
        self.give_address(address).await.expect_see("/account/address");
        app.deliver().await;
        self.open_and_confirm(&office.last_to(address).link()).await.expect_see("/account");
        assert_eq!(self.addresses().await, (address.to_owned(), vec![]));
    }

    /// Opens the link in a letter and presses the button.
    async fn open_and_confirm(&self, link: &str) -> Page {
        let form = self.form(link, link).await;
        self.send(&form).await
    }
}
