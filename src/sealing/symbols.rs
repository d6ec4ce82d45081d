//! Codes that people read out and type: Crockford's base 32, in groups.

use zeroize::Zeroizing;

use crate::kernel::{Bytes, SecretString};

/// Crockford's alphabet: no I, L, O, U.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A text that is not a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACode {
    /// Too few or too many characters.
    #[error("this code has another number of characters; this has {found}")]
    Length {
        /// How many were given, spaces and dashes left out.
        found: usize,
    },
    /// A character that is in no code.
    #[error("a code has only letters and digits; this has something else in it")]
    Character,
}

/// From what somebody typed: small letters, spaces and dashes do not matter, O is read as 0, I and L as 1.
pub(super) fn read<const N: usize>(text: &str) -> Result<Bytes<N>, NotACode> {
    let mut symbols = Zeroizing::new([0; N]);
    let mut found = 0;
    for c in text.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)) {
        let symbol = symbol_of(c).ok_or(NotACode::Character)?;
        if let Some(place) = symbols.get_mut(found) {
            *place = symbol;
        }
        found += 1;
    }
    if found == N { Ok(Bytes::new(*symbols)) } else { Err(NotACode::Length { found }) }
}

/// To be read out, with a dash after each `group` characters.
pub(super) fn write<const N: usize>(symbols: &Bytes<N>, group: usize) -> SecretString {
    let mut text = String::with_capacity(2 * N);
    for (place, symbol) in symbols.expose().iter().enumerate() {
        if place > 0 && place % group == 0 {
            text.push('-');
        }
        text.push(char::from(SYMBOLS[usize::from(symbol & 31)])); // invariant: below 32
    }
    SecretString::from(text)
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn symbol_of(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    SYMBOLS.iter().position(|symbol| char::from(*symbol) == c).and_then(|at| u8::try_from(at).ok())
}
