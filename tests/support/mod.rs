//! What every test builds on: a registry of its own with a real server, people as types, browsers, pages.

pub mod app;
pub mod authenticator;
pub mod browser;
pub mod database;
pub mod departing;
pub mod form;
pub mod growing;
pub mod page;
pub mod people;
pub mod post_office;
pub mod program;
pub mod recovery;
pub mod reports;
pub mod reviews;
pub mod sqlite_file;
pub mod stewarding;
pub mod voices;

pub use app::TestApp;
pub use browser::Browser;
pub use form::{Asking, Form};
pub use page::Page;
pub use people::{Founder, Member, Newcomer, Visitor};
pub use post_office::{Mood, PostOffice};
pub use reports::Report;
