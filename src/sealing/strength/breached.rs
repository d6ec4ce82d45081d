//! Passphrases that stood in breached lists: a Bloom filter of them, made by `scripts/breached`.

use zeroize::Zeroizing;

use super::telling::letters;

/// Bits alone, lowest first. `docs/sealing.md` says of which list, how large, and how often it errs.
static FILTER: &[u8] = include_bytes!("breached.bloom");
/// How many bits stand for an entry.
const BITS_AN_ENTRY: u64 = 16;
/// The shortest entry, in letters and digits.
const LEAST: usize = 10;

/// Whether a passphrase, or what is left of it without digits at either end, is in a breached list. Capitals, accents,
/// gaps and signs make no difference.
pub(super) fn is_breached(text: &str) -> bool {
    let whole: Zeroizing<String> = Zeroizing::new(letters(text).into_iter().collect());
    let core = whole.trim_matches(|c: char| c.is_ascii_digit());
    [whole.as_str(), core].into_iter().filter(|form| form.chars().count() >= LEAST).any(holds)
}

fn holds(form: &str) -> bool {
    let bits = FILTER.len() as u64 * 8;
    let (first, step) = hashes(form.as_bytes());
    (0..BITS_AN_ENTRY).all(|n| {
        let bit = first.wrapping_add(n.wrapping_mul(step)) % bits;
        usize::try_from(bit / 8).ok().and_then(|byte| FILTER.get(byte)).is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    })
}

/// FNV-1a, and the same stirred once more (the finaliser of SplitMix64). Nothing here is secret.
fn hashes(bytes: &[u8]) -> (u64, u64) {
    let first = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    let stirred = (first ^ (first >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let stirred = (stirred ^ (stirred >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (first, (stirred ^ (stirred >> 31)) | 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_breached_is_found_however_it_is_dressed_up() {
        for text in [
            "thisismypassword",
            "This is my password!",
            "THISISMYPASSWORD2026",
            "99 thisismypassword",
            "iloveyouforever",
        ] {
            assert!(is_breached(text), "{text}");
        }
        for text in ["plum orbit canyon velvet", "1234", "", "thisismyp"] {
            assert!(!is_breached(text), "{text}");
        }
    }

    /// As often as `docs/sealing.md` says, and no oftener: every passphrase refused wrongly is somebody's.
    #[test]
    fn what_was_not_breached_is_hardly_ever_taken_for_it() {
        let wrong = (0..400_000).filter(|n| holds(&format!("nobodyusesthis{n}"))).count();
        assert!(wrong <= 12, "{wrong} of 400,000");
        let set: u32 = FILTER.iter().map(|byte| byte.count_ones()).sum();
        assert!(f64::from(set) / (FILTER.len() as f64 * 8.0) < 0.52, "{set} bits are set");
    }
}
