//! A form as a browser fills it in and sends it (HTML, "constructing the entry list").

use scraper::{ElementRef, Html, Selector};

/// A form: where it goes, and its fields in the order of the page.
#[derive(Clone)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
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
