//! What the reported person could work out, if he ever heard what a report says.

use super::form::ReportForm;
use crate::messages::Said;

/// What he could work out from a report as it is filled in, gravest first. Never empty.
#[must_use]
pub fn could_infer(form: &ReportForm) -> Vec<Said> {
    let given = |value: &str| !value.trim().is_empty();
    let mut all = Vec::new();
    let place = given(&form.area.value) || given(&form.setting.value);
    let time = given(&form.month.value) || given(&form.part_of_day.value);
    all.push(match (time, place) {
        (true, true) => Said::plain("infer-time-and-place"),
        (true, false) => Said::plain("infer-time"),
        (false, true) => Said::plain("infer-place"),
        (false, false) => Said::plain("infer-codes-only"),
    });
    if given(&form.account.value) || given(&form.description.value) {
        let shared = form.consent.has("words");
        all.push(if shared { Said::plain("infer-words-shared") } else { Said::plain("infer-words-kept") });
    }
    if form.identifiers.iter().filter(|field| given(&field.value)).count() > 1 {
        all.push(Said::plain("infer-identifiers"));
    }
    all.push(match form.delay.value.as_str() {
        "day" => Said::plain("infer-delay-day"),
        "week" => Said::plain("infer-delay-week"),
        _ => Said::plain("infer-no-delay"),
    });
    all
}
