//! Coming in again: by a recovery code, or by two people.

use parasol::kernel::ExposeSecret;
use parasol::sealing::AppSecret;
use parasol::store::StoreFault;
use parasol::trust::Event;

use super::people::Person;
use super::{Browser, Form, Page, TestApp};

/// What she chooses instead of the passphrase she lost.
pub const NEW_PASSPHRASE: &str = "copper lantern meadow thirteen";
/// How long she can stop it, in seconds.
pub const WAITING: i64 = 72 * 3_600;

impl TestApp {
    /// The digits that an app shows now.
    pub fn digits(&self, secret: &AppSecret) -> String {
        secret.code_at(self.now()).expose_secret().to_owned()
    }

    /// Expels somebody, as stewards could.
    pub async fn expel(&self, name: &str) {
        let who = self.id_of(name).await;
        let done = self.app().change(move |db, change| {
            change.apply(db, &Event::Expel { who })?.expect("expelled");
            Ok::<_, StoreFault>(())
        });
        done.await.expect("a change");
    }

    /// Somebody who is not signed in asks for a code for two people, for her new passphrase.
    pub async fn ask_two(&self, name: &str) -> String {
        let visitor = self.visitor();
        let form = visitor.form("/recover/people", "/recover/people").await;
        let page = visitor.send(&form.with("name", name).with("passphrase", NEW_PASSPHRASE)).await;
        page.expect(200).text("#request-code")
    }

    /// Whether this passphrase leads somewhere, and where.
    pub async fn door(&self, name: &str, passphrase: &str) -> String {
        let page = self.visitor().sign_in(name, passphrase).await;
        if page.status == 422 { "shut".to_owned() } else { page.header("location").to_owned() }
    }
}

impl Browser {
    /// Sends the form of somebody who has a recovery code.
    pub async fn recover(&self, name: &str, recovery: &str, digits: &str) -> Page {
        let form = self.form("/recover", "/recover").await.with("name", name).with("recovery", recovery);
        self.send(&form.with("code", digits).with("passphrase", NEW_PASSPHRASE)).await
    }
}

impl Person {
    /// Types the code of somebody who cannot get in.
    pub async fn look_whom(&self, code: &str) -> Page {
        let form = self.form("/vouches/recovery", "/vouches/recovery").await;
        self.send(&form.with("code", code)).await
    }

    /// Says that it is her.
    pub async fn stand_in(&self, code: &str) -> Page {
        let form = Form::to("/vouches/recovery/confirm").with("csrf", self.csrf().await);
        self.send(&form.with("code", code).with("promise", "yes")).await
    }

    /// Whether her pages tell her that two people may be letting somebody in.
    pub async fn is_told(&self) -> bool {
        let (lookup, account) = (self.get("/standing").await.expect(200), self.get("/account").await.expect(200));
        let told = lookup.has("#recovery-runs a[href='/account/recovery']");
        assert_eq!(told, account.has("#recovery-runs"), "on every page, or on none");
        told
    }

    /// Stops it.
    pub async fn stop_recovery(&self) -> Page {
        let form = self.form("/account/recovery", "/account/recovery").await;
        self.send(&form).await
    }
}
