//! People, as types: what somebody can do in a test is what she is.

use std::ops::Deref;

use parasol::kernel::ExposeSecret;
use parasol::sealing::AppSecret;

use super::{Browser, Form, Page, TestApp};

/// Passes the strength check, and is no test's subject.
pub const PASSPHRASE: &str = "plum orbit canyon velvet";

/// Where her passphrase is asked for before she does something.
pub const CONFIRM_KEPT: &str = "/account/confirm/kept";

/// Somebody nobody knows.
pub struct Visitor(Browser);

/// Somebody who has joined by an invitation: one vouch, her inviter's.
pub struct Newcomer(Person);

/// Somebody vetted by two members' vouches.
pub struct Member(Person);

/// One of the three who began the registry.
pub struct Founder(Person);

/// What everybody with an account has.
pub struct Person {
    browser: Browser,
    pub name: String,
}

macro_rules! derefs {
    ($($from:ty => $to:ty, $field:tt;)*) => {$(
        impl Deref for $from {
            type Target = $to;
            fn deref(&self) -> &$to {
                &self.$field
            }
        }
    )*};
}

derefs! {
    Visitor => Browser, 0;
    Newcomer => Person, 0;
    Member => Person, 0;
    Founder => Person, 0;
    Person => Browser, browser;
}

/// The path of a link, whatever address stands before it.
pub fn path(link: &str) -> &str {
    &link[link.find("/join/").expect("a link to join by")..]
}

/// The secret that a page offers to an authenticator app, as somebody types it in.
pub fn app_secret(page: &Page) -> AppSecret {
    let text = page.text("#app-secret").replace(' ', "");
    let bytes = data_encoding::BASE32_NOPAD.decode(text.as_bytes()).expect("base 32");
    AppSecret::from_bytes(bytes.try_into().expect("twenty bytes"))
}

impl Visitor {
    pub const fn new(browser: Browser) -> Self {
        Self(browser)
    }

    /// Fills in the page behind a link and sends it.
    pub async fn accept(&self, link: &str, name: &str) -> Page {
        let form = self.form(path(link), path(link)).await;
        self.send(&form.with("name", name).with("passphrase", PASSPHRASE)).await
    }

    async fn account(self, link: &str, name: &str) -> Person {
        self.accept(link, name).await.expect_see("/standing");
        Person { browser: self.0, name: name.to_owned() }
    }

    /// Joins by a founder's link.
    pub async fn found(self, link: &str, name: &str) -> Founder {
        Founder(self.account(link, name).await)
    }

    /// Joins by a member's invitation.
    pub async fn join(self, link: &str, name: &str) -> Newcomer {
        Newcomer(self.account(link, name).await)
    }

    /// Signs in by a passphrase that opens something.
    pub async fn enter(self, name: &str, passphrase: &str) -> Newcomer {
        self.sign_in(name, passphrase).await.expect(303);
        Newcomer(Person { browser: self.0, name: name.to_owned() })
    }

    /// Somebody of this name, however far she is signed in.
    pub fn named(self, name: &str) -> Newcomer {
        Newcomer(Person { browser: self.0, name: name.to_owned() })
    }

    /// Signs in.
    pub async fn sign_in(&self, name: &str, passphrase: &str) -> Page {
        let form = self.form("/sign-in", "/sign-in").await;
        self.send(&form.with("name", name).with("passphrase", passphrase)).await
    }
}

impl Person {
    /// Where she stands, as the page says it to machines.
    pub async fn standing(&self) -> String {
        self.get("/standing").await.expect(200).attribute("#standing", "data-standing")
    }

    /// The sentences about where she stands.
    pub async fn sentence(&self) -> String {
        self.get("/standing").await.expect(200).text("#standing h1")
    }

    pub async fn vouch_code(&self) -> String {
        self.get("/standing").await.expect(200).text("#vouch-code")
    }

    /// Makes an invitation and gives its link.
    pub async fn invite(&self, note: &str) -> String {
        let form = self.form("/invitations", "/invitations").await.with("note", note);
        let page = self.follow(self.send(&form).await.expect_see("/invitations")).await;
        page.text("#invitation-link")
    }

    /// Types a newcomer's code.
    pub async fn vouch(&self, code: &str) -> Page {
        let form = self.form("/vouches", "/vouches").await.with("code", code).with("promise", "yes");
        self.send(&form).await
    }

    /// Looks an identifier up.
    pub async fn look_up(&self, identifier: &str) -> Page {
        let form = self.form("/lookup", "/lookup").await.with("identifier", identifier);
        self.send(&form).await
    }

    /// What a lookup comes to: `hit`, `miss` or `unreadable`.
    pub async fn outcome(&self, identifier: &str) -> String {
        self.look_up(identifier).await.attribute("#answer", "data-outcome")
    }

    /// Opens a page of her account that asks for her passphrase, and gives it.
    pub async fn proven(&self, page: &str) -> Page {
        self.proven_by(page, PASSPHRASE).await
    }

    /// The same with another passphrase.
    pub async fn proven_by(&self, page: &str, passphrase: &str) -> Page {
        let (to, confirm) = (format!("/account/{page}"), format!("/account/confirm/{page}"));
        let sent = self.get(&to).await;
        if sent.status == 200 {
            return sent;
        }
        let sent = sent.expect_see(&confirm);
        let form = self.follow(sent).await.expect(200).form(&confirm);
        let sent = self.send(&form.with("passphrase", passphrase)).await.expect_see(&to);
        self.follow(sent).await.expect(200)
    }

    /// Sends a form that may ask for her passphrase first, and sends it again then.
    pub async fn send_proven(&self, form: Form) -> Page {
        let sent = self.send(&form).await;
        if sent.header("location") != CONFIRM_KEPT {
            return sent;
        }
        let asked = self.follow(sent).await.expect(200).form(CONFIRM_KEPT);
        let kept = self.send(&asked.with("passphrase", PASSPHRASE)).await.expect_see("/kept");
        let again = self.follow(kept).await.expect(200).form(&form.action);
        self.send(&again).await
    }

    /// Sets up an authenticator app, and gives its secret.
    pub async fn set_up_app(&self, app: &TestApp) -> AppSecret {
        let page = self.proven("second-factor").await;
        let secret = app_secret(&page);
        let code = secret.code_at(app.now()).expose_secret().to_owned();
        let form = page.form("/account/second-factor").with("code", code);
        self.send(&form).await.expect_see("/account/second-factor");
        secret
    }

    /// Makes recovery codes.
    pub async fn recovery_codes(&self) -> Vec<String> {
        let form = self.proven("recovery-codes").await.form("/account/recovery-codes");
        self.send(&form).await.expect(200).texts("#recovery-codes li")
    }

    /// Signs in with this passphrase, when her session has run out.
    pub async fn sign_in_by(&self, passphrase: &str) -> Page {
        let form = self.form("/sign-in", "/sign-in").await;
        self.send(&form.with("name", self.name.as_str()).with("passphrase", passphrase)).await
    }

    /// Signs in again, when her session has run out.
    pub async fn sign_in_again(&self) {
        let page = self.sign_in_by(PASSPHRASE).await;
        let onward = ["/lookup", "/standing"].contains(&page.header("location"));
        assert!(page.status == 303 && onward, "{}:\n{}", page.status, page.body);
    }
}

impl Member {
    /// Somebody whom one founder brought in, and another vouched for.
    pub async fn of(visitor: Visitor, name: &str, inviter: &Founder, voucher: &Founder) -> Self {
        inviter.bring_in(visitor, name).await.vouched_by(voucher).await
    }
}

impl Founder {
    /// Invites somebody, who joins.
    pub async fn bring_in(&self, visitor: Visitor, name: &str) -> Newcomer {
        let link = self.invite("").await;
        visitor.join(&link, name).await
    }
}

impl Newcomer {
    /// Becomes a member by the vouch of somebody other than her inviter.
    pub async fn vouched_by(self, voucher: &Person) -> Member {
        voucher.vouch(&self.vouch_code().await).await.expect_see("/vouches");
        assert_eq!(self.standing().await, "vetted");
        Member(self.0)
    }
}
