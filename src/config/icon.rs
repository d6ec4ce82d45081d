//! The operator's own picture for the browser's tab: small, and whole in itself.

use super::{ConfigError, ICON, Sources, bad};

/// The most that a picture may hold, in bytes: a page is not to wait for it.
const MOST: usize = 32 * 1024;
/// How a PNG file begins: its signature, then a header chunk of thirteen bytes (PNG specification, sections 5.2 and 11.2.2).
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR";
/// Width and height a PNG may have, in pixels.
const SIDES: std::ops::RangeInclusive<u32> = 16..=512;

/// A picture that every browser shows as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Icon {
    /// Its media type.
    pub kind: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl Icon {
    /// The picture that was set, if one was.
    pub(super) fn load(sources: &Sources) -> Result<Option<Self>, ConfigError> {
        let Some(path) = sources.optional(&ICON) else { return Ok(None) };
        let bytes =
            std::fs::read(path.trim()).map_err(|error| bad(&ICON, format!("the file cannot be read: {error}")))?;
        Self::of(bytes).map(Some).map_err(|why| bad(&ICON, why))
    }

    fn of(bytes: Vec<u8>) -> Result<Self, &'static str> {
        if bytes.len() > MOST {
            return Err("the file must hold at most 32 KiB");
        }
        if bytes.starts_with(PNG) {
            let side = |at: usize| bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
            return match (side(16), side(20)) {
                (Some(width), Some(height)) if width == height && SIDES.contains(&width) => {
                    Ok(Self { kind: "image/png", bytes })
                }
                _ => Err("the picture must be a square of 16 to 512 pixels"),
            };
        }
        match std::str::from_utf8(&bytes) {
            Ok(text) if is_whole_svg(text) => Ok(Self { kind: "image/svg+xml", bytes }),
            _ => Err("it must be a PNG file, or an SVG file without scripts that takes nothing from elsewhere"),
        }
    }
}

/// Whether a text is a picture that does nothing and loads nothing. Browsers run no script in a tab's picture anyway; the
/// registry does not carry one either.
fn is_whole_svg(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim().to_ascii_lowercase();
    let is_svg = (text.starts_with("<svg") || text.starts_with("<?xml") || text.starts_with("<!--"))
        && text.contains("<svg")
        && text.ends_with("</svg>");
    let acts = ["<script", "<foreignobject", "<!doctype", "<!entity", "<?xml-stylesheet", "javascript:", "@import"];
    let leads_elsewhere = ["href=\"", "href='", "src=\"", "src='", "url(", "url(\"", "url('"]
        .iter()
        .flat_map(|opening| text.split(opening).skip(1))
        .any(|target| !target.starts_with(['#', '"', '\'']));
    is_svg && !acts.iter().any(|act| text.contains(act)) && !leads_elsewhere
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        [PNG, &width.to_be_bytes(), &height.to_be_bytes(), b"\x08\x06\0\0\0"].concat()
    }

    #[test]
    fn small_pictures_are_taken() {
        assert_eq!(Icon::of(png(64, 64)).unwrap().kind, "image/png");
        for text in [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>\n",
            "\u{feff}<?xml version='1.0'?><!-- a leaf --><svg><defs><g id=\"a\"/></defs><use href=\"#a\" fill=\"url(#b)\"/></svg>",
            include_str!("../../static/favicon.svg"),
        ] {
            assert_eq!(Icon::of(text.into()).unwrap().kind, "image/svg+xml", "{text}");
        }
    }

    #[test]
    fn anything_else_is_not() {
        for bytes in [
            png(64, 32),
            png(8, 8),
            png(4_096, 4_096),
            PNG.to_vec(),
            b"\xff\xd8\xff\xe0 a photograph".to_vec(),
            b"<html><body>".to_vec(),
            Vec::new(),
            b"<svg><script>alert(1)</script></svg>".to_vec(),
            b"<svg><image href=\"https://elsewhere.example/a.png\"/></svg>".to_vec(),
            b"<svg><image xlink:href='//elsewhere.example/a.png'/></svg>".to_vec(),
            b"<svg><path fill=\"url(https://elsewhere.example/#a)\"/></svg>".to_vec(),
            b"<svg><path fill='url(\"//elsewhere.example/#a\")'/></svg>".to_vec(),
            b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>".to_vec(),
            format!("<svg>{}</svg>", " ".repeat(MOST)).into_bytes(),
        ] {
            assert!(Icon::of(bytes.clone()).is_err(), "{}", String::from_utf8_lossy(&bytes));
        }
    }
}
