//! The numbers that the help states: each is taken from what is in force, so that the prose cannot drift away from it.

use crate::accounts::{SESSION_ABSOLUTE_SECONDS, SESSION_IDLE_SECONDS};
use crate::acts::cases::UNDO_DAYS;
use crate::acts::letters::LETTER_DAYS;
use crate::acts::review::HOLD_DAYS;
use crate::reports::{DESK_MOST, REVIEWERS_TO_DECIDE, Severity};
use crate::sealing::KNOWN_BROWSER_DAYS;
use crate::trust::Params;
use crate::web::show::domain::REASSIGNED_AFTER_MONTHS;

/// What the prose may name.
#[derive(Debug, Clone, Copy)]
pub struct Numbers {
    /// Reviewers who agree decide.
    pub reviewers: usize,
    /// Reports that one reviewer has at a time.
    pub held: usize,
    /// Days for which a report is a reviewer's.
    pub hold_days: i64,
    /// Fewer vetted members than this: anybody else reviews.
    pub small: u32,
    /// Independent voices that support.
    pub supported: u32,
    /// Independent voices that corroborate.
    pub corroborated: u32,
    /// Independent voices that dispute.
    pub disputed: u32,
    /// By how many they must outnumber those for.
    pub disputed_lead: u32,
    /// Days from being vetted until her word on others' reports counts.
    pub voice_days: u32,
    /// Days for which a vetted member's word is too new to corroborate.
    pub new_days: u32,
    /// Years for which a voice found wrong counts for less.
    pub wrong_years: u32,
    /// After how many months a phone number may be somebody else's.
    pub reassigned_months: u32,
    /// Years for which danger is kept.
    pub danger_years: i32,
    /// Years for which harm is kept.
    pub harm_years: i32,
    /// Months for which nuisance is kept.
    pub nuisance_months: i32,
    /// Days for which a decision of stewards can be undone, and after which what they hid is deleted.
    pub undo_days: i64,
    /// Minutes without use after which a session ends.
    pub idle_minutes: i64,
    /// Hours after which any session ends.
    pub session_hours: i64,
    /// Days for which a letter is tried.
    pub letter_days: i64,
    /// Days for which a browser is known.
    pub browser_days: i64,
}

impl Numbers {
    /// Those in force.
    #[must_use]
    pub fn in_force() -> Self {
        let params = Params::default();
        Self {
            reviewers: REVIEWERS_TO_DECIDE,
            held: DESK_MOST,
            hold_days: HOLD_DAYS,
            small: params.boot_size,
            supported: params.supported_n,
            corroborated: params.corroborated_n,
            disputed: params.disputed_n,
            disputed_lead: params.disputed_lead,
            voice_days: params.voice_wait,
            new_days: params.new_days,
            wrong_years: params.flag_days / 365,
            reassigned_months: REASSIGNED_AFTER_MONTHS,
            danger_years: Severity::Danger.kept_months() / 12,
            harm_years: Severity::Harm.kept_months() / 12,
            nuisance_months: Severity::Nuisance.kept_months(),
            undo_days: UNDO_DAYS,
            idle_minutes: SESSION_IDLE_SECONDS / 60,
            session_hours: SESSION_ABSOLUTE_SECONDS / 3_600,
            letter_days: LETTER_DAYS,
            browser_days: KNOWN_BROWSER_DAYS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the prose states in years, minutes and hours is so many whole ones.
    #[test]
    fn nothing_is_rounded() {
        let (params, numbers) = (Params::default(), Numbers::in_force());
        assert_eq!(numbers.wrong_years * 365, params.flag_days);
        assert_eq!(numbers.danger_years * 12, Severity::Danger.kept_months());
        assert_eq!(numbers.harm_years * 12, Severity::Harm.kept_months());
        assert_eq!(numbers.idle_minutes * 60, SESSION_IDLE_SECONDS);
        assert_eq!(numbers.session_hours * 3_600, SESSION_ABSOLUTE_SECONDS);
    }
}
