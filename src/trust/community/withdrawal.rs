//! What taking a vouch back would do, said before it is done.

use super::Community;
use crate::kernel::Day;
use crate::trust::member::{Node, Status};

/// What taking a standing vouch back today does to her who got it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Consequence {
    /// She keeps everything.
    Nothing,
    /// She stays vetted; unless she finds another vouch, only until this day.
    Grace {
        /// The end of her grace.
        until: Day,
    },
    /// No other vouch for her counts: from probation she goes back to invited.
    LosesFooting,
    /// She waits on probation with two vouches; one remains.
    LosesSecond,
}

impl Community {
    /// None if there is no such vouch. Says what [`Community::withdraw`] does.
    pub(in crate::trust) fn after_withdrawal(&self, by: Node, to: Node) -> Option<Consequence> {
        if !self.vouchers(to).any(|voucher| voucher == by) {
            return None;
        }
        Some(match self.member(to).status {
            Status::Vetted => self.withdrawn_from_vetted(by, to),
            Status::Probation => self.withdrawn_from_probation(by, to),
            Status::Invited | Status::Review | Status::Left | Status::Expelled => Consequence::Nothing,
        })
    }

    fn withdrawn_from_vetted(&self, by: Node, to: Node) -> Consequence {
        let all = self.valid_vouchers(to).count();
        let others = self.valid_vouchers(to).filter(|&voucher| voucher != by).count();
        if others >= 2 {
            return Consequence::Nothing;
        }
        match self.member(to).grace_until {
            // The vouch that ends did not count any more: her grace is about another.
            Some(_) if others == all => Consequence::Nothing,
            Some(until) => Consequence::Grace { until },
            None => Consequence::Grace { until: self.in_days(self.params.grace) },
        }
    }

    fn withdrawn_from_probation(&self, by: Node, to: Node) -> Consequence {
        if self.valid_vouchers(to).all(|voucher| voucher == by) {
            return Consequence::LosesFooting;
        }
        let before = self.admitting_vouchers(to);
        let others = before.iter().filter(|&&voucher| voucher != by).count();
        if before.len() >= 2 && others < 2 { Consequence::LosesSecond } else { Consequence::Nothing }
    }
}
