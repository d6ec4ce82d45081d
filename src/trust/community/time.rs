//! Time passing: the deadlines that come due, in their order.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::Community;
use crate::kernel::Day;
use crate::trust::member::{Node, Status};

/// What a deadline is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Due {
    /// The place of a member who went becomes free.
    Place,
    /// The grace for finding another vouch ends.
    Grace,
    /// A review that nobody cleared ends.
    Review,
    /// A freeze ends.
    Freeze,
}

/// A deadline. Those of one day come due in the order in which they were set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Timer {
    pub(super) deadline: Day,
    set: u64,
    pub(super) due: Due,
    pub(super) node: Node,
}

impl Community {
    pub(super) fn set_timer(&mut self, deadline: Day, due: Due, node: Node) {
        self.timers_set += 1;
        self.timers.push(Reverse(Timer { deadline, set: self.timers_set, due, node }));
    }

    /// Lets time pass up to `day`, which must not lie before today.
    pub(in crate::trust) fn advance(&mut self, day: Day) {
        while let Some(timer) = self.next_due(day) {
            self.today = self.today.max(timer.deadline);
            self.come_due(timer);
        }
        self.today = day;
    }

    fn next_due(&mut self, day: Day) -> Option<Timer> {
        match self.timers.peek() {
            Some(Reverse(timer)) if timer.deadline <= day => self.timers.pop().map(|Reverse(timer)| timer),
            _ => None,
        }
    }

    /// A deadline that was overtaken (the grace ended, the review was cleared, the freeze was lifted) does nothing.
    fn come_due(&mut self, Timer { deadline, due, node, .. }: Timer) {
        let member = self.member(node);
        match due {
            Due::Place => {
                self.free_place(node);
                self.wake_waiting();
            }
            Due::Grace if member.status == Status::Vetted && member.grace_until == Some(deadline) => {
                self.edit(node).grace_until = None;
                if self.valid_vouchers(node).count() < 2 {
                    self.demote(node);
                }
            }
            Due::Review if member.status == Status::Review && member.review.is_some_and(|r| r.until == deadline) => {
                self.demote(node);
            }
            Due::Freeze if member.frozen_out_until == Some(deadline) => self.edit(node).frozen_out_until = None,
            Due::Grace | Due::Review | Due::Freeze => {}
        }
    }
}

#[cfg(test)]
impl Community {
    /// Members who went and whose place is still used.
    pub(in crate::trust) fn held_places(&self) -> impl Iterator<Item = Node> {
        self.timers.iter().map(|Reverse(timer)| timer).filter(|timer| timer.due == Due::Place).map(|timer| timer.node)
    }
}
