//! Marks on the pages of those whose voice a ruling found wrong.

use super::super::Trouble;
use super::super::voices::Pages;
use crate::kernel::{Day, MemberId};
use crate::sealing::Seals;
use crate::store::Db;

/// Notes on a member's page that her voice was found wrong on this day.
pub(super) fn flag(db: &mut Db, seals: &Seals, member: MemberId, day: Day) -> Result<(), Trouble> {
    let mut pages = Pages::load(db, seals, [member])?;
    pages.of(member).flags.push(day.number());
    pages.save(db, seals, member)
}

/// Takes one such note back.
pub(super) fn unflag(db: &mut Db, seals: &Seals, member: MemberId, day: Day) -> Result<(), Trouble> {
    let mut pages = Pages::load(db, seals, [member])?;
    let flags = &mut pages.of(member).flags;
    if let Some(at) = flags.iter().position(|flag| *flag == day.number()) {
        flags.remove(at);
    }
    pages.save(db, seals, member)
}
