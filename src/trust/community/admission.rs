//! Being vetted: two vouches by unrelated members, and a free place.

use super::{Community, pairs};
use crate::trust::few::Few;
use crate::trust::member::{Node, Role, Status};

impl Community {
    /// Vouchers of `node` who may carry an admission now, in the order of the log. Nobody carries her who rests on her.
    pub(in crate::trust) fn admitting_vouchers(&self, node: Node) -> Few<Node, 8> {
        let readmission = self.member(node).ever_vetted;
        let vetted = self.vouchers(node).filter(|&by| self.member(by).status == Status::Vetted);
        vetted.filter(|&by| !readmission || !self.descends_from(by, node)).collect()
    }

    /// Vets `node` if two unrelated vouchers and a place are there; otherwise, with two vouchers, she waits.
    pub(super) fn try_admit(&mut self, node: Node) {
        let vouchers = self.admitting_vouchers(node);
        if let Some((pair, sponsor)) = self.find_admission(node, &vouchers) {
            self.admit(node, pair, sponsor);
            return;
        }
        if vouchers.len() >= 2 {
            self.begin_to_wait(node);
        }
        self.watch(node);
    }

    /// The first unrelated pair that has a place to give, and the sponsor if a new place is needed.
    fn find_admission(&self, node: Node, vouchers: &[Node]) -> Option<([Node; 2], Option<Node>)> {
        let member = self.member(node);
        let keeps_place = member.has_place || member.role == Role::Steward;
        for (a, b) in pairs(vouchers).filter(|&(a, b)| self.unrelated_for_vouch(a, b)) {
            if keeps_place {
                return Some(([a, b], None));
            }
            if let Some(sponsor) = [a, b].into_iter().find(|&voucher| self.has_room(voucher, 1)) {
                return Some(([a, b], Some(sponsor)));
            }
        }
        None
    }

    fn admit(&mut self, node: Node, pair: [Node; 2], sponsor: Option<Node>) {
        let wait = if self.in_bootstrap() { self.params.wait_boot } else { self.params.wait };
        let vouch_from = self.in_days(wait);
        let today = self.today;
        self.stop_waiting(node);
        if let Some(sponsor) = sponsor {
            self.take_place(node, sponsor);
        }
        self.set_status(node, Status::Vetted);
        self.set_credit(node, i64::from(self.budget(node).cost));
        let member = self.edit(node);
        member.parents = Some(pair);
        member.vetted_day = Some(today);
        member.ever_vetted = true;
        member.vouch_from = vouch_from;
    }
}
