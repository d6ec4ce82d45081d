//! What a browser draws around a page, and before its stylesheet is there: nothing bright around a dark one.

use crate::accounts::Look;

/// For the browser's own parts.
pub struct Light {
    /// The schemes it may draw them in.
    pub scheme: &'static str,
    /// The colours of its bars: the stylesheet's `--paper`.
    pub bars: &'static [Bar],
}

/// A colour of the browser's bars.
pub struct Bar {
    /// The colour.
    pub colour: &'static str,
    /// When it counts, if not always.
    pub media: Option<&'static str>,
}

const LIGHT: &str = "#f8f4ee";
const DARK: &str = "#171412";
const DIM: &str = "#090706";
const BY_DEVICE: &[Bar] = &[
    Bar { colour: LIGHT, media: Some("(prefers-color-scheme: light)") },
    Bar { colour: DARK, media: Some("(prefers-color-scheme: dark)") },
];

/// What fits a look.
#[must_use]
pub const fn light(look: Look) -> Light {
    match look {
        Look::Auto => Light { scheme: "light dark", bars: BY_DEVICE },
        Look::Light => Light { scheme: "light", bars: &[Bar { colour: LIGHT, media: None }] },
        Look::Dark => Light { scheme: "dark", bars: &[Bar { colour: DARK, media: None }] },
        Look::Dim => Light { scheme: "dark", bars: &[Bar { colour: DIM, media: None }] },
    }
}
