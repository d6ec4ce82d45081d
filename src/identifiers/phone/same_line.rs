//! Numbers that ring the same phone although their E.164 forms differ.
//!
//! Two cases. [`current`]: a spelling that the plan has retired, or that only works inside one country, and that is no
//! assigned number of its own: folded into today's number. [`others`]: two spellings that are both in use, so that
//! neither can be folded away without knowing the line: both are looked up.

use super::plan::is_assigned;

/// Today's number for a retired or inland spelling. Only if today's number is one the metadata knows as assigned.
pub(super) fn current(e164: &str) -> Option<String> {
    candidates(e164).into_iter().find(|candidate| is_assigned(candidate))
}

fn candidates(e164: &str) -> Vec<String> {
    let Some((code, rest)) = split(e164, &["52", "55", "33", "54"]) else { return Vec::new() };
    match code {
        "52" => mexico(rest),
        "55" => brazil(rest),
        "33" => french_overseas(rest),
        _ => argentina(rest),
    }
}

/// Mexico: `1` after the country code, `044` and `045` before mobiles and `01` before long distance ended on 3 August
/// 2019 (Instituto Federal de Telecomunicaciones, numbering plan of 2018); address books and WhatsApp keep them.
fn mexico(rest: &str) -> Vec<String> {
    ["1", "044", "045", "01"]
        .iter()
        .filter_map(|prefix| rest.strip_prefix(prefix))
        .filter(|national| national.len() == 10)
        .map(|national| format!("+52{national}"))
        .collect()
}

/// Brazil: mobiles got a ninth digit, a leading 9, by November 2016 (Anatel, Resolução 553/2010); WhatsApp and address
/// books keep the eight digits. Mobiles began with 6 to 9 before, land lines begin with 2 to 5.
fn brazil(rest: &str) -> Vec<String> {
    match (rest.get(..2), rest.get(2..)) {
        (Some(area), Some(line)) if line.len() == 8 && line.starts_with(['6', '7', '8', '9']) => {
            vec![format!("+55{area}9{line}")]
        }
        _ => Vec::new(),
    }
}

/// The French overseas departments are dialled from France like its own numbers (0692 …), but have country codes of
/// their own (Arcep, plan national de numérotation).
fn french_overseas(rest: &str) -> Vec<String> {
    let code = match rest.get(..3) {
        Some("262" | "263" | "269" | "639" | "692" | "693") => "262",
        Some("590" | "690" | "691") => "590",
        Some("594" | "694") => "594",
        Some("596" | "696" | "697") => "596",
        _ => return Vec::new(),
    };
    vec![format!("+{code}{rest}")]
}

/// Argentina: `15` after the area code is the inland mark of a mobile; from abroad it is a `9` before the area code.
fn argentina(rest: &str) -> Vec<String> {
    (2..=4)
        .filter_map(|area| Some((rest.get(..area)?, rest.get(area..)?.strip_prefix("15")?)))
        .filter(|(area, line)| area.len() + line.len() == 10)
        .map(|(area, line)| format!("+549{area}{line}"))
        .collect()
}

/// Whether it is a spelling that the plan has retired and people still use beside today's.
pub(super) fn is_retired_in_use(e164: &str) -> bool {
    e164.starts_with("+229") && e164.len() == 12 && others(e164).iter().any(|today| is_assigned(today))
}

/// The other spellings in use of the same line.
pub(super) fn others(e164: &str) -> Vec<String> {
    let Some((code, rest)) = split(e164, &["54", "970", "972", "378", "39", "229"]) else { return Vec::new() };
    let other = match code {
        // Argentina: a mobile's 9 is often left out, and land lines and mobiles share the same ten digits' space.
        "54" => match rest.strip_prefix('9') {
            Some(national) if national.len() == 10 => Some(format!("+54{national}")),
            None if rest.len() == 10 => Some(format!("+549{rest}")),
            _ => None,
        },
        // Palestine: mobiles (56, 59) are written and reached with the country code of Israel as well. No published rule
        // says for which lines, hence both.
        "970" if rest.starts_with("56") || rest.starts_with("59") => Some(format!("+972{rest}")),
        "972" if rest.starts_with("56") || rest.starts_with("59") => Some(format!("+970{rest}")),
        // San Marino: land lines are reached through Italy's area code 0549.
        "378" if rest.starts_with("0549") => Some(format!("+39{rest}")),
        "39" if rest.starts_with("0549") => Some(format!("+378{rest}")),
        // Benin: `01` in front of the eight digits since 30 November 2024 (ARCEP Bénin); WhatsApp keeps
        // accounts under the eight.
        "229" if rest.len() == 8 => Some(format!("+22901{rest}")),
        "229" if rest.len() == 10 => rest.strip_prefix("01").map(|old| format!("+229{old}")),
        _ => None,
    };
    other.into_iter().collect()
}

fn split<'a>(e164: &'a str, codes: &[&'static str]) -> Option<(&'static str, &'a str)> {
    let digits = e164.strip_prefix('+')?;
    codes.iter().find_map(|code| Some((*code, digits.strip_prefix(code)?)))
}
