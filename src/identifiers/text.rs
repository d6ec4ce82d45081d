//! Free text made plain: Unicode NFKC, invisible characters removed, other scripts' digits in ASCII.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_security::MixedScript;
use zeroize::Zeroizing;

use super::Unrecognised;

/// The most bytes an input may have before any work is done on it.
pub const MAX_INPUT: usize = 512;

/// Trims, refuses control characters, removes invisible ones, and applies NFKC. Spaces of every kind become one U+0020.
pub(super) fn plain(input: &str) -> Result<Zeroizing<String>, Unrecognised> {
    if input.len() > MAX_INPUT {
        return Err(Unrecognised::TooLong);
    }
    let trimmed = input.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    if trimmed.chars().any(|c| c.is_control() && c != '\t') {
        return Err(Unrecognised::ControlCharacters);
    }
    let text = if trimmed.is_ascii() { Cow::Borrowed(trimmed) } else { Cow::Owned(composed(trimmed)) };
    let text = single_spaced(unwrapped(&text));
    if text.is_empty() { Err(Unrecognised::Empty) } else { Ok(text) }
}

/// Without what a sentence puts around it: quotation marks, a comma behind it, brackets around the whole, however many.
pub(super) fn unwrapped(text: &str) -> &str {
    let is_quote = |c: char| {
        matches!(c, '"' | '\'' | '\u{201c}' | '\u{201d}' | '\u{2018}' | '\u{2019}' | '\u{ab}' | '\u{bb}' | ' ')
    };
    let mut text = text;
    loop {
        let bare = text.trim_start_matches(is_quote).trim_end_matches(|c| is_quote(c) || matches!(c, ',' | ';'));
        let inside = match bare.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
            Some(inside) if !inside.contains(['(', ')']) => inside,
            _ => bare,
        };
        if inside.len() == text.len() {
            return text;
        }
        text = inside;
    }
}

/// Lower case that stays what it is under NFKC and a second lower-casing.
pub(super) fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let folded: String = text.nfkc().collect::<String>().to_lowercase().nfkc().collect();
    folded.to_lowercase().nfkc().collect()
}

/// The text with its dashes as ASCII hyphens: phones, plates and country prefixes are written with all of them.
pub(super) fn hyphens(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if is_dash(c) { '-' } else { c }).collect())
}

/// The text with letters that look like an ASCII letter or digit replaced by it; `None` if nothing was replaced.
/// The table is that of Unicode Technical Standard 39, applied to non-ASCII characters only.
pub(super) fn latinised(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let out: String = text.chars().map(look_alike).collect();
    (out != text).then_some(out)
}

/// Whether the text mixes scripts in a way no language does (Unicode Technical Standard 39, section 5.1).
pub(super) fn mixes_scripts(text: &str) -> bool {
    !text.is_ascii() && !text.is_single_script()
}

fn look_alike(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let mut buffer = [0; 4];
    let mut skeleton = unicode_security::confusable_detection::skeleton(c.encode_utf8(&mut buffer));
    match (skeleton.next(), skeleton.next()) {
        (Some(single), None) if single.is_ascii_alphanumeric() => single.to_ascii_lowercase(),
        _ => c,
    }
}

fn composed(text: &str) -> String {
    // Removing a joiner can bring a base and its mark together, hence the second pass.
    let once: String = text.nfkc().filter(|c| !is_invisible(*c)).map(ascii_digit).collect();
    once.nfkc().filter(|c| !is_invisible(*c)).collect()
}

fn single_spaced(text: &str) -> Zeroizing<String> {
    let mut out = Zeroizing::new(String::with_capacity(text.len()));
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Default-ignorable code points (DerivedCoreProperties.txt) and the bidirectional controls.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

const fn is_dash(c: char) -> bool {
    matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{30fc}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// The zeros of Unicode's decimal digits (general category Nd): each begins a run of ten.
const ZEROS: [char; 67] = [
    '\u{660}',
    '\u{6f0}',
    '\u{7c0}',
    '\u{966}',
    '\u{9e6}',
    '\u{a66}',
    '\u{ae6}',
    '\u{b66}',
    '\u{be6}',
    '\u{c66}',
    '\u{ce6}',
    '\u{d66}',
    '\u{de6}',
    '\u{e50}',
    '\u{ed0}',
    '\u{f20}',
    '\u{1040}',
    '\u{1090}',
    '\u{17e0}',
    '\u{1810}',
    '\u{1946}',
    '\u{19d0}',
    '\u{1a80}',
    '\u{1a90}',
    '\u{1b50}',
    '\u{1bb0}',
    '\u{1c40}',
    '\u{1c50}',
    '\u{a620}',
    '\u{a8d0}',
    '\u{a900}',
    '\u{a9d0}',
    '\u{a9f0}',
    '\u{aa50}',
    '\u{abf0}',
    '\u{104a0}',
    '\u{10d30}',
    '\u{10d40}',
    '\u{11066}',
    '\u{110f0}',
    '\u{11136}',
    '\u{111d0}',
    '\u{112f0}',
    '\u{11450}',
    '\u{114d0}',
    '\u{11650}',
    '\u{116c0}',
    '\u{116d0}',
    '\u{116da}',
    '\u{11730}',
    '\u{118e0}',
    '\u{11950}',
    '\u{11bf0}',
    '\u{11c50}',
    '\u{11d50}',
    '\u{11da0}',
    '\u{11f50}',
    '\u{16130}',
    '\u{16a60}',
    '\u{16ac0}',
    '\u{16b50}',
    '\u{16d70}',
    '\u{1e140}',
    '\u{1e2f0}',
    '\u{1e4f0}',
    '\u{1e5f1}',
    '\u{1e950}',
];

fn ascii_digit(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let run = ZEROS.partition_point(|zero| *zero <= c);
    let Some(zero) = run.checked_sub(1).and_then(|last| ZEROS.get(last)) else { return c };
    match u32::from(c) - u32::from(*zero) {
        offset @ 0..=9 => char::from_digit(offset, 10).unwrap_or(c),
        _ => c,
    }
}
