//! The prose of the help: written once for each language, as templates in `templates/help/<tag>/`. To add a language: its folder,
//! with the same files as the English one, and a line at the end of this file.

use askama::Template;

use super::numbers::Numbers;
use super::topic::Topic;
use crate::messages::Language;
use crate::web::frame::Page;
use crate::web::show::REFUSED;

/// One page, in the language of its frame.
///
/// # Errors
/// When it cannot be drawn.
pub(super) fn prose(page: &Page, topic: Topic, contacts: &[String]) -> Result<String, askama::Error> {
    let refused: Vec<&str> = REFUSED.iter().map(|(_, label)| page.say(label)).collect();
    let needs = Needs { page, topic, contacts, refused: &refused, numbers: &Numbers::in_force() };
    let spoken = |language: Language| PROSE.iter().find(|(its, _)| *its == language);
    let (_, render) = spoken(page.words.language()).or_else(|| PROSE.first()).ok_or(askama::Error::Fmt)?;
    render(&needs)
}

/// The languages in which there is prose.
pub fn languages() -> impl Iterator<Item = Language> {
    PROSE.iter().map(|(language, _)| *language)
}

/// What the prose may need.
struct Needs<'a> {
    page: &'a Page,
    topic: Topic,
    contacts: &'a [String],
    refused: &'a [&'a str],
    numbers: &'a Numbers,
}

macro_rules! prose {
    ($($language:ident $path:tt;)*) => {
        $(
            #[derive(Template)]
            #[template(path = $path)]
            struct $language<'a> {
                page: &'a Page,
                topic: Topic,
                contacts: &'a [String],
                refused: &'a [&'a str],
                numbers: &'a Numbers,
            }
        )*

        type Render = fn(&Needs<'_>) -> Result<String, askama::Error>;

        /// What renders it, for each language that has it.
        const PROSE: &[(Language, Render)] = &[$((Language::$language, |needs| {
            let Needs { page, topic, contacts, refused, numbers } = *needs;
            $language { page, topic, contacts, refused, numbers }.render()
        })),*];
    };
}

prose! {
    En "help/en/all.html";
    Es "help/es/all.html";
    PtBr "help/pt-BR/all.html";
    Fr "help/fr/all.html";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_prose_in_every_language() {
        for language in Language::ALL {
            assert!(languages().any(|its| its == language), "{language:?}");
        }
    }
}
