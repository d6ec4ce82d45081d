//! A form as a browser fills it in and sends it (HTML, "constructing the entry list").

use scraper::{ElementRef, Html, Selector};

/// A form: where it goes, and its fields in the order of the page.
#[derive(Clone)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

/// A form as a page draws it, with what its page asks for.
pub struct Asking {
    pub form: Form,
    /// The fields that must be filled in or chosen, each once.
    pub required: Vec<String>,
    /// The groups to choose from, with the first choice of each.
    pub choices: Vec<(String, String)>,
    /// The buttons that say which of them was pressed.
    pub buttons: Vec<(String, String)>,
}

impl Asking {
    /// Every form of the page.
    pub fn all(html: &Html) -> Vec<Self> {
        let forms = Selector::parse("form[method=post]").expect("a selector");
        html.select(&forms).map(Self::of).collect()
    }

    fn of(form: ElementRef<'_>) -> Self {
        let named = |css: &str| -> Vec<(String, String)> {
            let parts = Selector::parse(css).expect("a selector");
            let named = form.select(&parts).filter_map(|part| Some((part.attr("name")?, part.attr("value")?)));
            named.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        };
        let parts = Selector::parse("[required]").expect("a selector");
        let mut required: Vec<String> =
            form.select(&parts).filter_map(|part| part.attr("name").map(str::to_owned)).collect();
        required.dedup();
        let mut choices = named("input[type=radio]");
        choices.dedup_by(|one, before| one.0 == before.0);
        let action = form.attr("action").expect("an action").to_owned();
        let fields = Selector::parse("input, select, textarea").expect("a selector");
        let fields = form.select(&fields).filter_map(drawn).collect();
        Self { form: Form { action, fields }, required, choices, buttons: named("button[name]") }
    }
}

impl Form {
    /// The first form of the page that goes to `action`, as it is drawn.
    pub fn on(html: &Html, action: &str) -> Option<Self> {
        let forms = Selector::parse("form[method=post]").ok()?;
        let form = html.select(&forms).find(|form| form.attr("action") == Some(action))?;
        let parts = Selector::parse("input, select, textarea").ok()?;
        let fields = form.select(&parts).filter_map(drawn).collect();
        Some(Self { action: action.to_owned(), fields })
    }

    /// A form made by hand.
    pub fn to(action: &str) -> Self {
        Self { action: action.to_owned(), fields: Vec::new() }
    }

    /// Types into a field, or chooses: whatever the page had in it goes.
    pub fn with(self, name: &str, value: impl Into<String>) -> Self {
        self.with_all(name, [value])
    }

    /// Fills a repeated field with these values.
    pub fn with_all<T: Into<String>>(mut self, name: &str, values: impl IntoIterator<Item = T>) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self.fields.extend(values.into_iter().map(|value| (name.to_owned(), value.into())));
        self
    }

    /// Takes a field out.
    pub fn without(self, name: &str) -> Self {
        self.with_all(name, Vec::<String>::new())
    }

    /// What stands in a field.
    pub fn value(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// All that stands in a repeated field.
    pub fn values(&self, name: &str) -> Vec<&str> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.as_str()).collect()
    }
}

fn drawn(part: ElementRef<'_>) -> Option<(String, String)> {
    let name = part.attr("name")?.to_owned();
    let value = match (part.value().name(), part.attr("type").unwrap_or("text")) {
        ("select", _) => chosen(part),
        ("textarea", _) => part.text().collect(),
        (_, "checkbox" | "radio") if part.attr("checked").is_none() => return None,
        (_, "checkbox" | "radio") => part.attr("value").unwrap_or("on").to_owned(),
        (_, "submit" | "button" | "reset") => return None,
        _ => part.attr("value").unwrap_or_default().to_owned(),
    };
    Some((name, value))
}

fn chosen(select: ElementRef<'_>) -> String {
    let options = Selector::parse("option").expect("a selector");
    let all: Vec<_> = select.select(&options).collect();
    let chosen = all.iter().find(|option| option.attr("selected").is_some()).or_else(|| all.first());
    chosen.and_then(|option| option.attr("value")).unwrap_or_default().to_owned()
}
