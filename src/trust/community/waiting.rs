//! Waiting for a free place, in the order in which the waiting began.
//!
//! Whenever a place may have become free, everybody who waits is looked at again. Nothing can have changed for most of
//! them, so each leaves her name with those on whom the answer depends, and only those whose name was called since
//! they were last looked at are looked at again: the same result, without walking the whole queue at every departure.

use super::Community;
use crate::trust::few::Few;
use crate::trust::member::{Node, Status};

impl Community {
    pub(super) fn begin_to_wait(&mut self, node: Node) {
        if self.member(node).waiting.is_none() {
            self.waits_begun += 1;
            self.waiting.insert(self.waits_begun, node);
            self.edit_quietly(node).waiting = Some(self.waits_begun);
        }
    }

    pub(super) fn stop_waiting(&mut self, node: Node) {
        if let Some(since) = self.edit_quietly(node).waiting.take() {
            self.waiting.remove(&since);
            self.stirred.remove(&since);
        }
    }

    /// Leaves the waiting member's name with her vouchers and everybody above them, and with herself.
    pub(super) fn watch(&mut self, node: Node) {
        let Some(since) = self.member(node).waiting else { return };
        if self.member(node).ever_vetted {
            // Who may carry her again depends on all her descendants: she is looked at every time.
            self.stirred.insert(since);
            return;
        }
        let above: Few<Node, 24> = self.vouchers(node).flat_map(|voucher| self.upward(voucher)).collect();
        self.stirred.remove(&since);
        for at in above.iter().copied().chain([node]) {
            let watchers = &mut self.edit_quietly(at).watched_by;
            if watchers.last() != Some(&node) {
                watchers.push(node);
            }
        }
    }

    /// Something changed about `node` that may let somebody in who waits: her status, role, sponsor or vouchers, or
    /// fewer places used below her. (More places used let nobody in.)
    pub(super) fn stir(&mut self, node: Node) {
        if self.member(node).watched_by.is_empty() {
            return;
        }
        for watcher in std::mem::take(&mut self.edit_quietly(node).watched_by) {
            self.stirred.extend(self.member(watcher).waiting);
        }
    }

    /// Something changed that may let anybody in who waits.
    pub(in crate::trust) fn stir_all(&mut self) {
        self.stirred.extend(self.waiting.keys().copied());
    }

    /// A place may have become free: everybody who waits is looked at again, the longest waiting first. Whoever is
    /// let in may stir those behind her; those before her wait for the next time.
    pub(super) fn wake_waiting(&mut self) {
        let mut next = 0;
        while let Some(&since) = self.stirred.range(next..).next() {
            next = since + 1;
            self.stirred.remove(&since);
            let Some(&node) = self.waiting.get(&since) else { continue };
            if self.member(node).status == Status::Probation {
                self.try_admit(node);
            } else {
                self.stop_waiting(node);
            }
        }
    }
}
