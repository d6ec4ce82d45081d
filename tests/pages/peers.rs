//! Samples of what members see who review, or say something of others' reports.

use parasol::kernel::ReportId;
use parasol::messages::Said;
use parasol::reports::WaitingTimes;
use parasol::web::form::Field;
use parasol::web::frame::Area;
use parasol::web::reports::form::ReportForm;
use parasol::web::reports::mend::Mend;
use parasol::web::reports::say::{NotSaid, Say};
use parasol::web::reviews::reviews::{Held, Reviews};
use parasol::web::sentences::notices;
use parasol::web::show::{Act, CardState, CardWords, Level, ReportCard, Severity};

use super::samples::{WORDS, card, vetted};

pub fn say(act: Act, mistake: Said) -> Say {
    Say {
        page: vetted(Area::Lookup),
        act,
        report: ReportId::from_bytes([7; 16]),
        identifier: "07700 900123".into(),
        kind: String::new(),
        region: "GB".into(),
        reason: Field::wrong("", mistake),
    }
}

pub fn not_said(why: Said) -> NotSaid {
    NotSaid { page: vetted(Area::Lookup), why }
}

pub fn held(byte: u8, words: CardWords) -> Held {
    let level = card(Level::Unreviewed, Severity::Danger, &["violence", "robbed"]);
    Held {
        card: ReportCard { id: ReportId::from_bytes([byte; 16]), words, state: CardState::Unreviewed, ..level },
        identifiers: vec!["+44 77•• •••123".into(), "@S•••••••e".into()],
        waited: i64::from(byte),
        seen: "k3v7m5c2".into(),
        decision: Field::default(),
        reason: Field::default(),
    }
}

pub fn told() -> CardWords {
    CardWords::Shown { description: Some("Deep voice, silver van".into()), account: Some(WORDS.into()) }
}

pub fn reviews(held: Vec<Held>, waits: &[i64]) -> Reviews {
    Reviews { page: vetted(Area::Reviews), held, waiting: WaitingTimes::of(waits.iter().copied()) }
}

pub fn mend(form: ReportForm) -> Mend {
    Mend {
        page: vetted(Area::Reports),
        id: ReportId::from_bytes([9; 16]),
        why: vec![notices::REASON_REVEALS_WORKER, notices::REASON_UNCLEAR],
        form,
        warnings: Vec::new(),
    }
}
