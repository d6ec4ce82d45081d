//! Voices stored record by record say what the whole book says.

use std::collections::HashMap;

use proptest::prelude::*;

use super::logs::{Grown, Move, moves, params, pick};
use crate::trust::{
    Book, Outcome, Params, Refusal, Registry, SaidVoice, Severity, Side, SpeakerPage, Spoken, VoiceEvent,
    assess_voices, habits,
};

const CLIENTS: u8 = 6;

/// A record as a database would hold it.
#[derive(Debug, Clone)]
struct Stored {
    severity: Severity,
    ruling: Option<Outcome>,
    voices: Vec<SaidVoice<u32>>,
}

/// The whole book, and beside it what would be stored.
struct Both {
    grown: Grown,
    book: Book<u32, u8>,
    records: HashMap<u8, Stored>,
    pages: HashMap<u32, SpeakerPage<u8>>,
}

impl Both {
    fn new(grown: Grown) -> Self {
        Self { grown, book: Book::new(), records: HashMap::new(), pages: HashMap::new() }
    }

    fn event(&self, Move { what, likely, a, b, .. }: Move) -> VoiceEvent<u32, u8> {
        let registry = &self.grown.registry;
        let client = (b % u16::from(CLIENTS)) as u8;
        let speaks = |id: &u32| !likely || registry.access(id).voice;
        let by = pick(&registry.members().filter(speaks).collect::<Vec<_>>(), a).unwrap_or(0);
        let severity = if b & 64 == 0 { Severity::Danger } else { Severity::Other };
        match what {
            0..40 => VoiceEvent::Report { by, client, severity },
            40..75 => VoiceEvent::Support { by, client },
            75..98 => VoiceEvent::Dispute { by, client },
            _ => VoiceEvent::Ruling { client, outcome: if likely { Outcome::True } else { Outcome::False } },
        }
    }

    /// What somebody who has only the families' pages finds.
    fn habits(&self, client: u8, who: u32, side: Side) -> Vec<u32> {
        let registry = &self.grown.registry;
        let earlier = self.records.get(&client).map_or(&[][..], |record| &record.voices);
        let others: Vec<u32> = earlier.iter().filter(|said| said.side == side).map(|said| said.who).collect();
        let families = others.iter().chain([&who]).flat_map(|id| registry.family(id));
        let pages = families.filter_map(|id| Some((id, self.pages.get(&id)?.clone()))).collect();
        habits(registry, &client, who, &others, &pages)
    }

    fn take(&mut self, event: &VoiceEvent<u32, u8>) -> usize {
        let day = self.grown.registry.today().unwrap();
        let (client, voice) = match event {
            VoiceEvent::Report { by, client, .. } | VoiceEvent::Support { by, client } => {
                (*client, Some((*by, Side::For)))
            }
            VoiceEvent::Dispute { by, client } => (*client, Some((*by, Side::Against))),
            VoiceEvent::Ruling { client, .. } => (*client, None),
        };
        let found = voice.map(|(who, side)| self.habits(client, who, side)).unwrap_or_default();
        let result = self.book.apply(&mut self.grown.registry, day, event);
        if let (VoiceEvent::Report { severity, .. }, Ok(()) | Err(Refusal::DuplicateVoice)) = (event, result) {
            let new = Stored { severity: *severity, ruling: None, voices: Vec::new() };
            let record = self.records.entry(client).or_insert(new);
            if *severity == Severity::Danger {
                record.severity = Severity::Danger;
            }
        }
        if result.is_err() {
            return 0;
        }
        let record = self.records.get_mut(&client).unwrap();
        if let VoiceEvent::Ruling { outcome, .. } = event {
            record.ruling = Some(*outcome);
            let wrong = if *outcome == Outcome::True { Side::Against } else { Side::For };
            for said in record.voices.iter().filter(|said| said.side == wrong) {
                self.pages.entry(said.who).or_default().flags.push(day);
            }
        }
        let habitual = found.len();
        if let Some((who, side)) = voice {
            record.voices.push(SaidVoice { who, side, habitual_with: found });
            self.pages.entry(who).or_default().spoken.push(Spoken { record: client, side, day });
        }
        habitual
    }

    fn check(&self) -> Result<(), TestCaseError> {
        let registry = &self.grown.registry;
        for client in 0..CLIENTS {
            let Some(Stored { severity, ruling, voices }) = self.records.get(&client) else {
                prop_assert_eq!(self.book.assess(registry, &client), None);
                continue;
            };
            prop_assert_eq!(&self.book.said_on(&client), voices);
            let flags = voices.iter().filter_map(|said| Some((said.who, self.pages.get(&said.who)?.flags.clone())));
            let stored = assess_voices(registry, *severity, *ruling, voices, &flags.collect());
            prop_assert_eq!(stored, self.book.assess(registry, &client));
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn stored_voices_say_what_the_whole_book_says(
        params in params(), before in moves(200), between in moves(90), spoken in moves(180),
    ) {
        let mut both = Both::new(Grown::grow(&params, 4, &before));
        for (at, choice) in spoken.into_iter().enumerate() {
            if let Some(&moved) = between.get(at) {
                let (day, event) = both.grown.next(moved);
                let _may_be_refused = both.grown.take(day, event);
            }
            both.take(&both.event(choice));
            both.check()?;
        }
    }
}

/// The property above must not hold because nobody ever had a habit, or was ever flagged.
#[test]
fn random_voices_form_habits() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::deterministic();
    let (mut habitual, mut flagged) = (0, 0);
    for _ in 0..8 {
        let before: Vec<Move> = moves(200).new_tree(&mut runner).unwrap().current();
        let spoken: Vec<Move> = moves(240).new_tree(&mut runner).unwrap().current();
        let mut both = Both::new(Grown::grow(&Params::default(), 4, &before));
        both.grown.registry.advance(both.grown.registry.today().unwrap().plus(20));
        habitual += spoken.into_iter().map(|choice| both.take(&both.event(choice))).sum::<usize>();
        flagged += both.pages.values().filter(|page| !page.flags.is_empty()).count();
    }
    assert!(habitual > 20 && flagged > 5, "{habitual} habits, {flagged} flagged");
}

/// Three founders, so that nobody is related.
fn founded() -> Registry<u32> {
    Grown::founded(&Params::default(), 3).registry
}

#[test]
fn of_several_voices_of_one_member_the_first_counts_and_strangers_have_none() {
    let registry = founded();
    let said = |who, side| SaidVoice { who, side, habitual_with: Vec::new() };
    let voices = [said(1, Side::Against), said(1, Side::For), said(2, Side::For), said(99, Side::For)];
    let found = assess_voices(&registry, Severity::Other, None, &voices, &HashMap::new()).unwrap();
    assert_eq!((found.voices, found.disputes), (1, 1));
}

/// A report whose author is forgotten is somebody's word, and weighs nothing.
#[test]
fn what_nobody_says_is_one_voice_without_weight_and_none_beside_others() {
    let registry = founded();
    let said = |who| SaidVoice { who, side: Side::For, habitual_with: Vec::new() };
    let assess = |who: &[u32]| {
        let voices: Vec<_> = who.iter().map(|who| said(*who)).collect();
        assess_voices(&registry, Severity::Danger, None, &voices, &HashMap::new()).unwrap()
    };
    let (alone, beside) = (assess(&[98, 99]), assess(&[0, 98, 1, 99]));
    assert_eq!((alone.voices, alone.supporting.voices, alone.supporting.score), (1, 0, 0));
    assert!(alone.visible);
    assert_eq!(beside, assess(&[0, 1]), "as if nobody had said anything");
    assert_eq!(registry.author_label(&99), Some(crate::trust::AuthorLabel::NotVetted));
}

#[test]
fn a_page_that_is_missing_is_empty() {
    assert_eq!(habits(&founded(), &7_u8, 0, &[1, 2], &HashMap::new()), Vec::<u32>::new());
    let spoke = |record| SpeakerPage {
        spoken: vec![Spoken { record, side: Side::For, day: crate::kernel::Day::from_number(0) }],
        flags: Vec::new(),
    };
    let pages = HashMap::from([(0, spoke(3)), (1, spoke(3)), (2, spoke(7))]);
    assert_eq!(habits(&founded(), &7_u8, 0, &[1, 2], &pages), vec![1]);
}
