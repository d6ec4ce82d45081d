//! Expulsion, and who answers for it: the vouchers by a strike, those let in by a review.

use super::{Community, pairs};
use crate::trust::event::Refusal;
use crate::trust::member::{Given, NEVER, Node, Status};

impl Community {
    pub(in crate::trust) fn expel(&mut self, node: Node) -> Result<(), Refusal> {
        if self.member(node).status == Status::Expelled {
            return Err(Refusal::Status);
        }
        self.set_status(node, Status::Expelled);
        self.end_deadlines(node);
        self.hold_place(node, self.params.burn);
        self.strike_vouchers(node);
        let stands =
            |vouch: &&Given| self.member(vouch.to).received.get(vouch.position as usize).is_some_and(|v| !v.withdrawn);
        let vouched_for: Vec<Node> = self.member(node).given.iter().filter(stands).map(|vouch| vouch.to).collect();
        for to in vouched_for {
            self.lose_expelled_voucher(to, node);
        }
        self.wake_waiting();
        Ok(())
    }

    /// A vouch is answered for, as long as the liability lasts.
    fn strike_vouchers(&mut self, node: Node) {
        let member = self.member(node);
        let liable = member.vetted_day.is_some_and(|day| self.within(day, self.params.liability));
        let vouchers = member.parents.filter(|_| liable);
        for voucher in vouchers.into_iter().flatten() {
            self.strike(voucher, node);
        }
    }

    /// One strike: no vouching for a while. Two that count: under review, and no vouching at all.
    fn strike(&mut self, node: Node, cause: Node) {
        if self.member(node).status == Status::Expelled {
            return;
        }
        let (today, frozen) = (self.today, self.in_days(self.params.freeze));
        let member = self.edit(node);
        member.strikes.push(today);
        member.frozen_until = member.frozen_until.max(frozen);
        if self.counting_strikes(node) < 2 {
            return;
        }
        let member = self.edit(node);
        member.frozen_until = NEVER;
        if member.status == Status::Vetted && !member.is_founder() {
            self.start_review(node, cause);
        }
    }

    pub(in crate::trust) fn counting_strikes(&self, node: Node) -> usize {
        self.member(node).strikes.iter().filter(|&&day| self.within(day, self.params.liability)).count()
    }

    /// Somebody whom the expelled member vouched for.
    fn lose_expelled_voucher(&mut self, node: Node, expelled: Node) {
        let member = self.member(node);
        match member.status {
            Status::Vetted if !member.is_founder() => {
                let liable = member.vetted_day.is_some_and(|day| self.within(day, self.params.liability));
                let let_in = member.rests_on(expelled) && liable && !self.member(expelled).is_founder();
                if let_in || !self.rest_on_another_pair(node) {
                    self.start_review(node, expelled);
                }
            }
            Status::Probation => self.check_probation(node),
            _ => {}
        }
    }

    /// Rests the membership on the first two unrelated vouchers whose vouch still counts, if there are such.
    fn rest_on_another_pair(&mut self, node: Node) -> bool {
        let vouchers: Vec<Node> = self.valid_vouchers(node).filter(|&by| !self.descends_from(by, node)).collect();
        let found = pairs(&vouchers).find(|&(a, b)| self.unrelated_for_vouch(a, b));
        if let Some((a, b)) = found {
            self.edit(node).parents = Some([a, b]);
            self.stir(node);
        }
        found.is_some()
    }
}
