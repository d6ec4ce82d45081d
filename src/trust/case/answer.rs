//! Answering a case: what the rules say, written into it and held against what it expects.

use serde_json::{Map, Value, json};

use super::form::{Case, Client, Happening, Number, Problem, Query};
use super::{Difference, Part};
use crate::trust::book::{Assessment, Book, noisy_or};
use crate::trust::registry::{MemberState, Registry};

/// Members that all snapshots of a case together may list.
const MOST_SNAPSHOT_MEMBERS: usize = 5_000_000;

/// What the rules say to a case.
pub(super) struct Answers {
    /// One per event: `ok` or the reason it was refused.
    results: Vec<Value>,
    /// One per query, and whether it is a machine's name for what a file says in words.
    answers: Vec<(Value, Wording)>,
}

/// Whether an answer can be held against what a file expects.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wording {
    /// Number for number.
    Exact,
    /// The file's words are for its readers, and stay as they are.
    Free,
}

pub(super) fn run(case: &Case) -> Result<Answers, (Part, Problem)> {
    let mut world = World { registry: Registry::new(case.params.clone()), book: Book::new() };
    let results = case.events.iter().map(|(day, happening)| {
        let result = match happening {
            Happening::Registry(event) => world.registry.apply(*day, event),
            Happening::Book(event) => world.book.apply(&mut world.registry, *day, event),
        };
        Value::from(result.map_or_else(|refusal| refusal.code(), |()| "ok"))
    });
    let results = results.collect();
    let snapshots = case.queries.iter().filter(|query| matches!(query, Query::Snapshot)).count();
    if snapshots.saturating_mul(world.registry.members().count()) > MOST_SNAPSHOT_MEMBERS {
        return Err((Part::new(), Problem::TooMuch));
    }
    let answer_at = |(at, query): (usize, &Query)| {
        let wording = if matches!(query, Query::Explain(_)) { Wording::Free } else { Wording::Exact };
        let answer = world.answer(query).map_err(|problem| (format!("query {}", at + 1), problem))?;
        Ok((answer, wording))
    };
    Ok(Answers { results, answers: case.queries.iter().enumerate().map(answer_at).collect::<Result<_, _>>()? })
}

/// Writes the answers into the case. Returns the first that differs from what stood there.
pub(super) fn fill(document: &mut Value, answers: &Answers) -> Result<Option<Difference>, (Part, Problem)> {
    let Some(case) = document.as_object_mut() else { return Err((Part::new(), Problem::NotACase)) };
    let mut difference = None;
    if let Some(expected) = case.get("results").filter(|expected| !expected.is_null()) {
        let expected = expected.as_array().ok_or((Part::new(), Problem::NotAList("results")))?;
        difference = first_different_result(expected, &answers.results);
    }
    case.insert("results".to_owned(), Value::Array(answers.results.clone()));
    let queries = case.get_mut("queries").and_then(Value::as_array_mut).into_iter().flatten();
    for (at, (query, (answer, wording))) in queries.zip(&answers.answers).enumerate() {
        let expected = query.get("expect").filter(|expected| !expected.is_null());
        match expected {
            Some(_) if *wording == Wording::Free => continue,
            Some(expected) if difference.is_none() && expected != answer => {
                let place = format!("query {}", at + 1);
                difference = Some(Difference { place, expected: expected.to_string(), found: answer.to_string() });
            }
            _ => {}
        }
        if let Some(query) = query.as_object_mut() {
            query.insert("expect".to_owned(), answer.clone());
        }
    }
    Ok(difference)
}

fn first_different_result(expected: &[Value], found: &[Value]) -> Option<Difference> {
    let at = (0..expected.len().max(found.len())).find(|&at| expected.get(at) != found.get(at))?;
    let show = |value: Option<&Value>| value.map_or_else(|| "nothing".to_owned(), Value::to_string);
    let place = format!("event {}", at + 1);
    Some(Difference { place, expected: show(expected.get(at)), found: show(found.get(at)) })
}

struct World {
    registry: Registry<Number>,
    book: Book<Number, Client>,
}

impl World {
    fn answer(&self, query: &Query) -> Result<Value, Problem> {
        let registry = &self.registry;
        Ok(match query {
            Query::Status(who) => json!(self.state(*who)?.status.code()),
            Query::Member(who) => member(&self.state(*who)?),
            Query::Access(who) => self.access(*who)?,
            Query::Explain(who) => {
                let standing = registry.standing(who).ok_or(Problem::UnknownMember(*who))?;
                json!(standing.explanation.code())
            }
            Query::Weight(who) => json!(self.book.weight(registry, who).ok_or(Problem::UnknownMember(*who))?),
            Query::Credit(who) => json!(registry.credit(who).ok_or(Problem::UnknownMember(*who))?),
            Query::Related(a, b) => json!(registry.related(a, b).ok_or_else(|| self.stranger(&[*a, *b]))?),
            Query::Chains(targets) => json!(registry.chains(targets).ok_or_else(|| self.stranger(targets))?),
            Query::Level(client) => level(&self.book.assess(registry, client).ok_or(Problem::UnknownClient)?),
            Query::NoisyOr(weights) => json!(noisy_or(weights)),
            Query::Snapshot => self.snapshot()?,
        })
    }

    fn state(&self, who: Number) -> Result<MemberState<Number>, Problem> {
        self.registry.state(&who).ok_or(Problem::UnknownMember(who))
    }

    fn stranger(&self, named: &[Number]) -> Problem {
        let stranger = named.iter().copied().find(|who| self.registry.state(who).is_none());
        Problem::UnknownMember(stranger.unwrap_or_default())
    }

    fn access(&self, who: Number) -> Result<Value, Problem> {
        self.state(who)?;
        let access = self.registry.access(&who);
        let (report, voice, vouch) = (access.report, access.voice, access.vouch);
        Ok(json!({ "read": access.read.code(), "report": report, "voice": voice, "vouch": vouch }))
    }

    fn snapshot(&self) -> Result<Value, Problem> {
        let entry = |who: Number| Ok((who.to_string(), Value::Object(outline(&self.state(who)?))));
        self.registry.members().map(entry).collect::<Result<Map<_, _>, _>>().map(Value::Object)
    }
}

/// What a snapshot says of a member.
fn outline(state: &MemberState<Number>) -> Map<String, Value> {
    Map::from_iter([
        ("status".to_owned(), json!(state.status.code())),
        ("role".to_owned(), json!(state.role.code())),
        ("parents".to_owned(), json!(state.parents.as_ref().map_or(&[][..], |pair| pair))),
        ("sponsor".to_owned(), json!(state.sponsor)),
        ("load".to_owned(), json!(state.load)),
    ])
}

fn member(state: &MemberState<Number>) -> Value {
    let mut member = outline(state);
    member.insert("grace_until".to_owned(), json!(state.grace_until.map(|day| day.number())));
    member.insert("review_until".to_owned(), json!(state.review_until.map(|day| day.number())));
    member.insert("frozen_until".to_owned(), json!(state.frozen_until.number()));
    Value::Object(member)
}

fn level(assessment: &Assessment) -> Value {
    json!({
        "level": assessment.level.code(),
        "independent": assessment.supporting.voices,
        "score": assessment.supporting.score,
        "against": assessment.against.voices,
        "score_against": assessment.against.score,
        "voices": assessment.voices,
        "disputes": assessment.disputes,
        "visible": assessment.visible,
        "panel": assessment.panel,
    })
}
