//! A community taken apart, to be written down, and put together again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Community;
use super::time::Timer;
use crate::kernel::Day;
use crate::trust::member::{Member, Node};
use crate::trust::params::Params;

/// Everything but the members.
#[derive(Serialize, Deserialize)]
pub(in crate::trust) struct Frame {
    pub members: usize,
    params: Vec<u8>,
    today: Day,
    founders: Vec<Node>,
    timers: Vec<Timer>,
    timers_set: u64,
    waiting: BTreeMap<u64, Node>,
    waits_begun: u64,
    stirred: BTreeSet<u64>,
    vetted: u32,
    heads: u32,
}

fn encoded(params: &Params) -> Vec<u8> {
    postcard::to_allocvec(params).unwrap_or_default()
}

impl Community {
    pub(in crate::trust) fn frame(&self) -> Frame {
        Frame {
            members: self.members.len(),
            params: encoded(&self.params),
            today: self.today,
            founders: self.founders.clone(),
            timers: self.timers.iter().map(|Reverse(timer)| *timer).collect(),
            timers_set: self.timers_set,
            waiting: self.waiting.clone(),
            waits_begun: self.waits_begun,
            stirred: self.stirred.clone(),
            vetted: self.vetted,
            heads: self.heads,
        }
    }

    pub(in crate::trust) fn shelf(&self, number: usize) -> &[Member] {
        self.members.shelf(number)
    }

    pub(in crate::trust) fn add_restored(&mut self, member: Member) {
        self.members.push(member);
    }

    /// Nobody is in it yet. None when it was taken apart under other numbers than these.
    pub(in crate::trust) fn of_frame(params: Params, frame: Frame) -> Option<Self> {
        if encoded(&params) != frame.params {
            return None;
        }
        Some(Self {
            today: frame.today,
            founders: frame.founders,
            timers: frame.timers.into_iter().map(Reverse).collect(),
            timers_set: frame.timers_set,
            waiting: frame.waiting,
            waits_begun: frame.waits_begun,
            stirred: frame.stirred,
            vetted: frame.vetted,
            heads: frame.heads,
            ..Self::new(params)
        })
    }
}
