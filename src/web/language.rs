//! In which language somebody is answered who is not signed in, and the form by which she chooses it.

use actix_web::HttpRequest;
use actix_web::http::header::{AcceptLanguage, Header, Preference};

use super::call::Call;
use super::outcome::Fault;
use super::reply::Reply;
use crate::config::Registry;
use crate::messages::Language;

/// What she chose on this browser, else what the browser asks for, else the registry's.
pub(super) fn of_visitor(request: &HttpRequest, chosen: Option<Language>, registry: &Registry) -> Language {
    chosen.or_else(|| of_browser(request)).or_else(|| Language::from_tag(&registry.language)).unwrap_or_default()
}

/// The language spoken here that the browser likes best (RFC 9110, section 12.5.4).
fn of_browser(request: &HttpRequest) -> Option<Language> {
    let asked = AcceptLanguage::parse(request).ok()?;
    asked.ranked().into_iter().find_map(|one| match one {
        Preference::Specific(tag) => Language::from_tag(tag.as_str()),
        Preference::Any => None,
    })
}

/// Goes on in another language, on the page where it was chosen.
///
/// # Errors
/// [`Fault::Unreadable`] for a language that is not spoken here.
pub async fn submit(call: Call) -> Result<Reply, Fault> {
    let language = Language::from_tag(call.form.get("language")).ok_or(Fault::Unreadable)?;
    let mut reply = Reply::see(own_page(call.form.get("page")));
    reply.language = Some(language);
    Ok(reply)
}

/// A page of ours by its path; the sign-in page, if it is none.
fn own_page(path: &str) -> &str {
    let own = path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if own { path } else { "/sign-in" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_ours_are_led_to() {
        for own in ["/sign-in", "/join/abc-DEF_1", "/"] {
            assert_eq!(own_page(own), own);
        }
        for foreign in
            ["", "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nx: y", "/\u{2028}", "sign-in"]
        {
            assert_eq!(own_page(foreign), "/sign-in");
        }
    }
}
