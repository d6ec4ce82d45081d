//! What stewards did, as every vetted member may read it.

use askama::Template;

use crate::acts::audit::{self, Line};
use crate::kernel::Month;
use crate::messages::Said;
use crate::web::call::Call;
use crate::web::frame::{Area, Page};
use crate::web::outcome::Fault;
use crate::web::reply::Reply;

/// The stewards' log.
#[derive(Template)]
#[template(path = "stewards/audit.html")]
pub struct Audit {
    /// The frame.
    pub page: Page,
    /// Its lines, newest first; none when it does not hold.
    pub lines: Option<Vec<Done>>,
}

/// One line.
pub struct Done {
    /// When.
    pub month: Month,
    /// What was done.
    pub said: Said,
}

/// Shows the log.
///
/// # Errors
/// Ours.
pub async fn show(call: Call) -> Result<Reply, Fault> {
    let lines = audit::recent(call.app()).await?;
    let lines = lines.map(|lines| lines.iter().map(done).collect());
    Reply::page(&Audit { page: call.page(Area::Stewards), lines })
}

fn done(line: &Line) -> Done {
    let said = match line.act.as_str() {
        "keep" => Said::new("audit-keep"),
        "hide" => Said::new("audit-hide"),
        "freeze" => Said::new("audit-freeze"),
        "freeze_branch" => Said::new("audit-freeze-branch"),
        "expel" => Said::new("audit-expel"),
        "expel_set_aside" => Said::new("audit-expel-set-aside"),
        "rule_true" => Said::new("audit-rule-true"),
        "rule_false" => Said::new("audit-rule-false"),
        "lift" => Said::new("audit-lift"),
        "undo" => Said::new("audit-undo"),
        "moot" => Said::new("audit-moot"),
        "appoint" => Said::new("audit-appoint"),
        "recall" => Said::new("audit-recall"),
        _ => Said::new("audit-other"),
    };
    Done { month: line.month, said: said.with("number", line.number) }
}
