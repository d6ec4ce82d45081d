//! In which language somebody is answered who is not signed in, and the form by which she chooses it.

use actix_web::HttpRequest;
use actix_web::http::header;

use super::call::Call;
use super::outcome::Fault;
use super::reply::Reply;
use crate::config::Registry;
use crate::messages::Language;

/// What she chose on this browser, else what the browser asks for, else the registry's.
pub(super) fn of_visitor(request: &HttpRequest, chosen: Option<Language>, registry: &Registry) -> Language {
    let own = Language::from_tag(&registry.language).unwrap_or_default();
    chosen.unwrap_or_else(|| of_browser(&asked_for(request), own))
}

/// What a browser asks for: a range such as `fr` or `fr-CA`, and how much it likes it, in thousandths.
type Asked = (String, u16);

/// The header as far as it is ASCII: what comes after, or is no range, is not read.
fn asked_for(request: &HttpRequest) -> Vec<Asked> {
    let mut all = Vec::new();
    for value in request.headers().get_all(header::ACCEPT_LANGUAGE) {
        let bytes = value.as_bytes();
        let readable = bytes.iter().position(|byte| !byte.is_ascii()).map_or(bytes, |bad| {
            let whole = bytes.iter().take(bad).rposition(|byte| *byte == b',').unwrap_or(0);
            bytes.split_at(whole).0
        });
        all.extend(String::from_utf8_lossy(readable).split(',').filter_map(one_asked));
    }
    all
}

fn one_asked(element: &str) -> Option<Asked> {
    let mut parts = element.split(';').map(str::trim);
    let range = parts.next().filter(|range| !range.is_empty())?.to_ascii_lowercase();
    let Some(weight) = parts.next() else { return Some((range, 1_000)) };
    let (name, value) = weight.split_once('=')?;
    let liked: f32 = value.trim().parse().ok().filter(|liked| (0.0..=1.0).contains(liked))?;
    // invariant: at most a thousand
    name.trim().eq_ignore_ascii_case("q").then_some((range, (liked * 1_000.0) as u16))
}

/// The language spoken here that the browser likes best (RFC 9110, section 12.5.4); where it names none, the registry's
/// own, unless the browser excludes that one.
fn of_browser(asked: &[Asked], own: Language) -> Language {
    let liked = |language: Language| how_much(asked, language);
    let named = asked.iter().filter_map(|(range, _)| Language::from_tag(range));
    // Of those liked alike, the first that is named: `max_by_key` gives the last.
    let best = named.rev().filter(|language| liked(*language) > 0).max_by_key(|language| liked(*language));
    let others = || std::iter::once(own).chain(Language::ALL).find(|language| liked(*language) > 0);
    best.or_else(others).unwrap_or(own)
}

/// How much a browser likes a language: as the range says that fits it best. One that is only another region's, such as
/// `pt-PT` for `pt-BR`, is better than none.
fn how_much(asked: &[Asked], language: Language) -> u16 {
    let tag = language.tag().to_ascii_lowercase();
    let primary = tag.split('-').next().unwrap_or_default();
    let by = |fits: &dyn Fn(&str) -> bool| asked.iter().filter(|(range, _)| fits(range)).map(|(_, liked)| *liked).max();
    by(&|range| range == tag)
        .or_else(|| by(&|range| range == primary))
        .or_else(|| by(&|range| Language::from_tag(range) == Some(language)))
        .or_else(|| by(&|range| range == "*"))
        .unwrap_or(1)
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
