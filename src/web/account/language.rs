//! In which language, and in which light, pages are shown to her.

use askama::Template;

use crate::accounts::{Look, Preferences};
use crate::acts::profile::set_preferences;
use crate::messages::Language;
use crate::web::call::Call;
use crate::web::flash::Flash;
use crate::web::form::{Field, Mistake, mistakes};
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;
use crate::web::sentences::mistakes as wrong;

const PAGE: &str = "/account/language";
/// The looks to choose from, each with its message.
const LOOKS: &[(&str, &str)] = &[
    (Look::Auto.name(), "look-auto"),
    (Look::Light.name(), "look-light"),
    (Look::Dark.name(), "look-dark"),
    (Look::Dim.name(), "look-dim"),
];

/// Language and light.
#[derive(Template)]
#[template(path = "account/language.html")]
pub struct LanguagePage {
    /// The frame.
    pub page: Page,
    /// The language's tag; empty for the browser's.
    pub language: Field,
    /// The name of the look.
    pub look: Field,
}

impl LanguagePage {
    fn mistakes(&self) -> Vec<Mistake> {
        mistakes([("language", &self.language.mistake), ("look", &self.look.mistake)])
    }
}

/// Shows what is chosen.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let Preferences { language, look } = call.member()?.preferences;
    let (language, look) = (Field::of(language.map_or("", Language::tag)), Field::of(look.name()));
    Reply::page(&LanguagePage { page: call.page(Area::Account), language, look })
}

/// Sets them.
///
/// # Errors
/// Ours; what is not there to choose is no fault but a page.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let (tag, name) = (call.form.get("language").trim(), call.form.get("look").trim());
    let language = Some(Language::from_tag(tag)).filter(|language| language.is_some() || tag.is_empty());
    let (Some(language), Some(look)) = (language, Look::named(name)) else {
        let (mut tag_field, mut look_field) = (Field::of(tag), Field::of(name));
        tag_field.mistake = language.is_none().then_some(wrong::LANGUAGE);
        look_field.mistake = Look::named(name).is_none().then_some(wrong::LOOK);
        return Reply::mistakes(&LanguagePage {
            page: call.page(Area::Account),
            language: tag_field,
            look: look_field,
        });
    };
    set_preferences(call.app(), call.member()?, Preferences { language, look }).await?;
    Ok(Reply::see(PAGE).saying(Flash::Saved))
}
