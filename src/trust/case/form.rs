//! Reading a case: every field is checked before any rule runs.

use serde_json::{Map, Value};

use super::Part;
use crate::kernel::Day;
use crate::trust::book::{Outcome, Severity, VoiceEvent};
use crate::trust::event::Event;
use crate::trust::params::Params;
use crate::trust::registry::LAST_DAY;

/// A member in a case.
pub(super) type Number = i64;

/// A client in a case.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Client {
    Number(i64),
    Text(String),
}

/// What is wrong with a case.
#[derive(Debug, thiserror::Error)]
pub(super) enum Problem {
    #[error("a case is an object with `events` and `queries`")]
    NotACase,
    #[error("the field `{0}` is missing")]
    Missing(&'static str),
    #[error("the field `{0}` must be a list")]
    NotAList(&'static str),
    #[error("the field `{0}` must be an object")]
    NotAnObject(&'static str),
    #[error("an event or a query must be an object")]
    NotAnItem,
    #[error("the field `{0}` must be a whole number that fits 64 bits")]
    NotANumber(&'static str),
    #[error("the field `{0}` must be a text")]
    NotAText(&'static str),
    #[error("the field `client` must be a text or a whole number")]
    NotAClient,
    #[error("the day must be a whole number from 0 to {}", LAST_DAY.number())]
    Day,
    #[error("a weight must be a whole number from 0 to 1000000")]
    Weight,
    #[error("unknown kind of event `{0}`")]
    Kind(String),
    #[error("unknown kind of query `{0}`")]
    Query(String),
    #[error("`{field}` must be one of {allowed}, not `{found}`")]
    Word { field: &'static str, allowed: &'static str, found: String },
    #[error("no rule knows the parameter `{0}`")]
    UnknownParam(String),
    #[error("the parameter `{name}` must be a whole number from {least} to {most}")]
    Param { name: String, least: u64, most: u64 },
    #[error("this format is not known; the field `format` must be 1")]
    Format,
    #[error("nobody has joined as member {0}")]
    UnknownMember(i64),
    #[error("there is no record about this client")]
    UnknownClient,
    #[error("this asks for more snapshots than anybody could read")]
    TooMuch,
}

/// What happens in a case, in order.
#[derive(Debug)]
pub(super) enum Happening {
    Registry(Event<Number>),
    Book(VoiceEvent<Number, Client>),
}

/// What a case asks when everything has happened.
#[derive(Debug)]
pub(super) enum Query {
    Status(Number),
    Member(Number),
    Access(Number),
    Explain(Number),
    Weight(Number),
    Credit(Number),
    Related(Number, Number),
    Chains(Vec<Number>),
    Level(Client),
    NoisyOr(Vec<u32>),
    Snapshot,
}

/// A case, read and checked.
#[derive(Debug)]
pub(super) struct Case {
    pub(super) params: Params,
    pub(super) events: Vec<(Day, Happening)>,
    pub(super) queries: Vec<Query>,
}

type Object = Map<String, Value>;

impl Case {
    pub(super) fn read(document: &Value, base: &Params) -> Result<Self, (Part, Problem)> {
        let whole = |problem| (Part::new(), problem);
        let case = document.as_object().ok_or(whole(Problem::NotACase))?;
        let params = with_params(base, case, "params").map_err(whole)?;
        let events = each(list(case, "events").map_err(whole)?, "event", read_event)?;
        let queries = each(list(case, "queries").map_err(whole)?, "query", read_query)?;
        Ok(Self { params, events, queries })
    }
}

fn each<T>(
    items: &[Value],
    name: &str,
    read: impl Fn(&Object) -> Result<T, Problem>,
) -> Result<Vec<T>, (Part, Problem)> {
    let read_at = |(at, item): (usize, &Value)| {
        let object = item.as_object().ok_or(Problem::NotAnItem);
        object.and_then(&read).map_err(|problem| (format!("{name} {}", at + 1), problem))
    };
    items.iter().enumerate().map(read_at).collect()
}

/// The numbers a file of cases starts from.
pub(super) fn defaults(file: &Object) -> Result<Params, Problem> {
    match file.get("format") {
        None => {}
        Some(format) if format.as_u64() == Some(1) => {}
        Some(_) => return Err(Problem::Format),
    }
    with_params(&Params::default(), file, "defaults")
}

/// `base` with the numbers of the field `name`, if it is there.
fn with_params(base: &Params, object: &Object, name: &'static str) -> Result<Params, Problem> {
    let changes = match object.get(name) {
        None | Some(Value::Null) => return Ok(base.clone()),
        Some(changes) => changes.as_object().ok_or(Problem::NotAnObject(name))?,
    };
    let Ok(Value::Object(mut params)) = serde_json::to_value(base) else { return Err(Problem::NotAnObject(name)) };
    for (name, value) in changes {
        let slot = params.get_mut(name).ok_or_else(|| Problem::UnknownParam(name.clone()))?;
        let (least, most) = param_range(name);
        if value.as_u64().is_none_or(|number| !(least..=most).contains(&number)) {
            return Err(Problem::Param { name: name.clone(), least, most });
        }
        slot.clone_from(value);
    }
    serde_json::from_value(Value::Object(params)).map_err(|error| Problem::UnknownParam(error.to_string()))
}

/// The range of a parameter within which no sum overflows and no search goes on for ever.
fn param_range(name: &str) -> (u64, u64) {
    match name {
        "FOUNDERS_MIN" | "STEWARD_RATIO" => (1, 1_000_000_000),
        "W_NEW" | "W_REGULAR" | "W_SENIOR" | "W_FLAGGED" => (0, 1_000_000),
        "IND_CAP" => (0, Params::IND_CAP_MAX.into()),
        "MAX_VOICES" => (0, Params::MAX_VOICES_MAX.into()),
        "STEWARD_SIGS" => (0, 100),
        _ => (0, 1_000_000_000),
    }
}

fn read_event(event: &Object) -> Result<(Day, Happening), Problem> {
    let day = field(event, "day")?.as_i64().map(Day::from_number).ok_or(Problem::Day)?;
    if !(Day::from_number(0)..=LAST_DAY).contains(&day) {
        return Err(Problem::Day);
    }
    Ok((day, read_happening(event)?))
}

fn read_happening(event: &Object) -> Result<Happening, Problem> {
    let (who, by, to) = (|| number(event, "who"), || number(event, "by"), || number(event, "for"));
    let client = || read_client(event);
    let registry = |event| Ok(Happening::Registry(event));
    let book = |event| Ok(Happening::Book(event));
    match text(event, "kind")? {
        "genesis" => registry(Event::Genesis { founders: numbers(event, "founders")? }),
        "tick" => registry(Event::Tick),
        "join" => registry(Event::Join { who: who()? }),
        "vouch" => registry(Event::Vouch { by: by()?, to: to()? }),
        "withdraw" => registry(Event::Withdraw { by: by()?, to: to()? }),
        "leave" => registry(Event::Leave { who: who()? }),
        "expel" => registry(Event::Expel { who: who()? }),
        "appoint" => registry(Event::Appoint { who: who()?, by: numbers(event, "by")? }),
        "freeze" => registry(Event::Freeze { who: who()? }),
        "thaw" => registry(Event::Thaw { who: who()? }),
        "recall" => registry(Event::Recall { who: who()?, by: numbers(event, "by")? }),
        "report" => book(VoiceEvent::Report { by: by()?, client: client()?, severity: severity(event)? }),
        "support" => book(VoiceEvent::Support { by: by()?, client: client()? }),
        "dispute" => book(VoiceEvent::Dispute { by: by()?, client: client()? }),
        "ruling" => book(VoiceEvent::Ruling { client: client()?, outcome: outcome(event)? }),
        other => Err(Problem::Kind(other.to_owned())),
    }
}

fn severity(event: &Object) -> Result<Severity, Problem> {
    match text(event, "severity")? {
        "violent" => Ok(Severity::Danger),
        "other" => Ok(Severity::Other),
        found => Err(Problem::Word { field: "severity", allowed: "`violent`, `other`", found: found.to_owned() }),
    }
}

fn outcome(event: &Object) -> Result<Outcome, Problem> {
    match text(event, "outcome")? {
        "true" => Ok(Outcome::True),
        "false" => Ok(Outcome::False),
        found => Err(Problem::Word { field: "outcome", allowed: "`true`, `false`", found: found.to_owned() }),
    }
}

fn read_query(query: &Object) -> Result<Query, Problem> {
    let who = || number(query, "who");
    Ok(match text(query, "q")? {
        "status" => Query::Status(who()?),
        "member" => Query::Member(who()?),
        "access" => Query::Access(who()?),
        "explain" => Query::Explain(who()?),
        "weight" => Query::Weight(who()?),
        "credit" => Query::Credit(who()?),
        "related" => Query::Related(number(query, "a")?, number(query, "b")?),
        "chains" => Query::Chains(numbers(query, "targets")?),
        "level" => Query::Level(read_client(query)?),
        "noisy_or" => Query::NoisyOr(list(query, "weights")?.iter().map(weight).collect::<Result<_, _>>()?),
        "snapshot" => Query::Snapshot,
        other => return Err(Problem::Query(other.to_owned())),
    })
}

fn weight(value: &Value) -> Result<u32, Problem> {
    let weight = value.as_u64().filter(|&weight| weight <= 1_000_000);
    weight.and_then(|weight| u32::try_from(weight).ok()).ok_or(Problem::Weight)
}

fn field<'a>(object: &'a Object, name: &'static str) -> Result<&'a Value, Problem> {
    object.get(name).ok_or(Problem::Missing(name))
}

fn text<'a>(object: &'a Object, name: &'static str) -> Result<&'a str, Problem> {
    field(object, name)?.as_str().ok_or(Problem::NotAText(name))
}

fn number(object: &Object, name: &'static str) -> Result<Number, Problem> {
    field(object, name)?.as_i64().ok_or(Problem::NotANumber(name))
}

fn list<'a>(object: &'a Object, name: &'static str) -> Result<&'a [Value], Problem> {
    field(object, name)?.as_array().map(Vec::as_slice).ok_or(Problem::NotAList(name))
}

fn numbers(object: &Object, name: &'static str) -> Result<Vec<Number>, Problem> {
    list(object, name)?.iter().map(|value| value.as_i64().ok_or(Problem::NotANumber(name))).collect()
}

fn read_client(object: &Object) -> Result<Client, Problem> {
    match field(object, "client")? {
        Value::String(text) => Ok(Client::Text(text.clone())),
        value => value.as_i64().map(Client::Number).ok_or(Problem::NotAClient),
    }
}
