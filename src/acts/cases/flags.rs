//! Marks on the pages of those whose voice a ruling found wrong.

use super::super::Trouble;
use crate::kernel::{Day, MemberId};
use crate::reports::Page;
use crate::sealing::{Seals, Slip, SpeakerTag};
use crate::store::{Db, voices};

/// Notes on a member's page that her voice was found wrong on this day.
pub(super) fn flag(db: &mut Db, seals: &Seals, member: MemberId, day: Day) -> Result<(), Trouble> {
    change(db, seals, member, |page| page.flags.push(day.number()))
}

/// Takes one such note back.
pub(super) fn unflag(db: &mut Db, seals: &Seals, member: MemberId, day: Day) -> Result<(), Trouble> {
    change(db, seals, member, |page| {
        if let Some(at) = page.flags.iter().position(|flag| *flag == day.number()) {
            page.flags.remove(at);
        }
    })
}

/// Reads a member's page, changes it, and writes it under the newest key in the place of any there was.
fn change(db: &mut Db, seals: &Seals, member: MemberId, work: impl FnOnce(&mut Page)) -> Result<(), Trouble> {
    const DAMAGED: Trouble = Trouble::Damaged("a speaker's page");
    let mut page = Page::default();
    for (tag, sealed) in voices::pages(db, &seals.speaker_tags(member))? {
        let text = seals.open_slip(Slip::SpeakerPage, &[tag.as_bytes()], sealed.as_bytes())?;
        page = Page::decode(text.expose()).map_err(|_| DAMAGED)?;
        voices::drop_page(db, &tag)?;
    }
    work(&mut page);
    if page == Page::default() {
        return Ok(());
    }
    let tag: SpeakerTag = seals.speaker_tag(member);
    let text = page.encode().map_err(|_| DAMAGED)?;
    Ok(voices::set_page(db, &tag, &seals.seal_slip(Slip::SpeakerPage, &[tag.as_bytes()], &text)?)?)
}
