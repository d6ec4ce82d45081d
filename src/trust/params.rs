//! The numbers of the trust rules, under the names of the reference (`trust.md`): `WAIT_BOOT` there is `wait_boot` here.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

/// Every number the rules use. Days, counts, and weights and scores in parts per million.
///
/// [`Params::default`] is what `trust.md` lays down; other values are for what-if questions and tests.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE", deny_unknown_fields)]
pub struct Params {
    /// Genesis needs at least this many founders.
    pub founders_min: NonZeroU32,
    /// Fewer vetted members than this: bootstrap.
    pub boot_size: u32,
    /// Members an ordinary member may carry in her whole branch.
    pub places_member: u32,
    /// Members a steward or founder may carry in her whole circle.
    pub places_steward: u32,
    /// Days in which a member earns one vouch.
    pub token_member: u32,
    /// Vouches a member can save up.
    pub token_member_cap: u32,
    /// Days in which a steward or founder earns one vouch.
    pub token_steward: u32,
    /// Vouches a steward or founder can save up.
    pub token_steward_cap: u32,
    /// Days from being vetted to the first own vouch.
    pub wait: u32,
    /// The same while in bootstrap.
    pub wait_boot: u32,
    /// Days to find another vouch when one was withdrawn or its giver was demoted.
    pub grace: u32,
    /// Days under review before a member falls back to probation.
    pub review: u32,
    /// Days for which vouchers answer for a member, and for which strikes count.
    pub liability: u32,
    /// Days without vouching after one strike.
    pub freeze: u32,
    /// Days for which the place of an expelled member stays used.
    pub burn: u32,
    /// Days for which the place of a member who left stays used, so that accounts cannot be cycled through one place.
    pub hold: u32,
    /// Days a member must have been vetted to become a steward.
    pub steward_tenure: u32,
    /// The same while in bootstrap.
    pub steward_tenure_boot: u32,
    /// Stewards or founders who must sign for a new steward.
    pub steward_sigs: u32,
    /// Stewards and founders a registry may have however small it is.
    pub steward_base: u32,
    /// One more steward for every so many vetted members.
    pub steward_ratio: NonZeroU32,
    /// Days from being vetted until a support or a dispute is accepted.
    pub voice_wait: u32,
    /// Weight of a voice on probation or newly vetted.
    pub w_new: u32,
    /// Weight of a voice vetted for `new_days`.
    pub w_regular: u32,
    /// Weight of a voice vetted for `senior_days`.
    pub w_senior: u32,
    /// Weight of a voice found false once within `flag_days`.
    pub w_flagged: u32,
    /// Days for which a vetted member counts as new.
    pub new_days: u32,
    /// Days after which a vetted member counts as senior.
    pub senior_days: u32,
    /// Days for which a voice found false counts against its member.
    pub flag_days: u32,
    /// Days for which having spoken together counts.
    pub habit_days: u32,
    /// Two families that spoke together on this many other records are one voice.
    pub habit: u32,
    /// Independent voices that corroborate.
    pub corroborated_n: u32,
    /// Score that corroborates.
    pub corroborated_score: u32,
    /// Voices that weigh less do not corroborate: on probation, vetted not long ago, or flagged.
    pub corr_weight: u32,
    /// Independent voices that support.
    pub supported_n: u32,
    /// Score that supports.
    pub supported_score: u32,
    /// Independent voices that dispute.
    pub disputed_n: u32,
    /// By how many they must outnumber those for.
    pub disputed_lead: u32,
    /// Independent voices are counted up to this number. More than [`Params::IND_CAP_MAX`] counts as that.
    pub ind_cap: u32,
    /// Voices of one side that are looked at, the weightiest first. More than [`Params::MAX_VOICES_MAX`] counts as that.
    pub max_voices: u32,
}

impl Params {
    /// The largest meaningful `ind_cap`: the search for independent voices grows with its power.
    pub const IND_CAP_MAX: u32 = 6;
    /// The largest meaningful `max_voices`: a set of voices fits one machine word.
    pub const MAX_VOICES_MAX: u32 = 64;
}

const fn at_least_one(number: u32) -> NonZeroU32 {
    match NonZeroU32::new(number) {
        Some(number) => number,
        None => NonZeroU32::MIN,
    }
}

impl Default for Params {
    fn default() -> Self {
        Self {
            founders_min: at_least_one(3),
            boot_size: 50,
            places_member: 4,
            places_steward: 24,
            token_member: 30,
            token_member_cap: 4,
            token_steward: 7,
            token_steward_cap: 12,
            wait: 30,
            wait_boot: 7,
            grace: 90,
            review: 30,
            liability: 730,
            freeze: 180,
            burn: 365,
            hold: 180,
            steward_tenure: 180,
            steward_tenure_boot: 60,
            steward_sigs: 3,
            steward_base: 3,
            steward_ratio: at_least_one(15),
            voice_wait: 14,
            w_new: 300_000,
            w_regular: 500_000,
            w_senior: 600_000,
            w_flagged: 150_000,
            new_days: 90,
            senior_days: 365,
            flag_days: 730,
            habit_days: 730,
            habit: 1,
            corroborated_n: 3,
            corroborated_score: 800_000,
            corr_weight: 500_000,
            supported_n: 2,
            supported_score: 500_000,
            disputed_n: 3,
            disputed_lead: 2,
            ind_cap: 4,
            max_voices: 64,
        }
    }
}
