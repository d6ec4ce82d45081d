//! Members' pages: where each spoke within two years, and when stewards found her wrong.

use std::collections::HashMap;

use super::super::Trouble;
use super::side;
use crate::kernel::{Day, MemberId};
use crate::reports::{Page, RecordKey, VoiceKind};
use crate::sealing::{Seals, Slip, SpeakerTag};
use crate::store::{Db, StoreFault, voices};
use crate::trust::{SpeakerPage, Spoken};

/// The pages of some members. Whoever has none spoke nowhere.
pub(in crate::acts) struct Pages(HashMap<MemberId, Page>);

impl Pages {
    /// Loads the pages of these members. One that cannot be opened counts as empty: a damaged row must keep nobody from filing
    /// a report, or from an answer.
    pub(in crate::acts) fn load(
        db: &mut Db,
        seals: &Seals,
        members: impl IntoIterator<Item = MemberId>,
    ) -> Result<Self, Trouble> {
        let mut owners: HashMap<SpeakerTag, MemberId> = HashMap::new();
        for member in members {
            owners.extend(seals.speaker_tags(member).into_iter().map(|tag| (tag, member)));
        }
        let tags: Vec<SpeakerTag> = owners.keys().copied().collect();
        let mut pages = HashMap::new();
        for (tag, sealed) in voices::pages(db, &tags)? {
            let Some(&owner) = owners.get(&tag) else { continue };
            let text = seals.open_slip(Slip::SpeakerPage, &[tag.as_bytes()], sealed.as_bytes()).ok();
            match text.and_then(|text| Page::decode(text.expose()).ok()) {
                Some(page) => drop(pages.insert(owner, page)),
                None => tracing::error!("a speaker's page is damaged and was left out"),
            }
        }
        Ok(Self(pages))
    }

    /// A member's page, to be changed; nothing is stored before [`Pages::save`].
    pub(in crate::acts) fn of(&mut self, member: MemberId) -> &mut Page {
        self.0.entry(member).or_default()
    }

    /// Stores a member's page under her newest tag. An empty one is taken out.
    pub(in crate::acts) fn save(&mut self, db: &mut Db, seals: &Seals, member: MemberId) -> Result<(), Trouble> {
        let newest = seals.speaker_tag(member);
        for tag in seals.speaker_tags(member).iter().filter(|tag| **tag != newest) {
            voices::drop_page(db, tag)?;
        }
        let page = self.of(member);
        if page.lines.is_empty() && page.flags.is_empty() {
            return Ok(voices::drop_page(db, &newest)?);
        }
        let text = page.encode().map_err(|_| Trouble::Damaged("a speaker's page"))?;
        let sealed = seals.seal_slip(Slip::SpeakerPage, &[newest.as_bytes()], &text)?;
        Ok::<_, StoreFault>(voices::set_page(db, &newest, &sealed)?).map_err(Trouble::from)
    }

    /// The days on which each was found wrong.
    pub(in crate::acts) fn flags(&self) -> HashMap<MemberId, Vec<Day>> {
        let days = |page: &Page| page.flags.iter().map(|&day| Day::from_number(day)).collect();
        self.0.iter().map(|(&member, page)| (member, days(page))).collect()
    }

    /// The pages as the rules of trust read them.
    pub(super) fn spoken(&self) -> HashMap<MemberId, SpeakerPage<RecordKey>> {
        let line = |line: &crate::reports::PageLine| Spoken {
            record: line.record,
            side: side(if line.against { VoiceKind::Dispute } else { VoiceKind::Report }),
            day: Day::from_number(line.day),
        };
        let page = |page: &Page| SpeakerPage { spoken: page.lines.iter().map(line).collect(), flags: Vec::new() };
        self.0.iter().map(|(&member, found)| (member, page(found))).collect()
    }
}
