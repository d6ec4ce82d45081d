//! Where a setting's value comes from: environment, file, default.

use std::collections::BTreeMap;
use std::path::Path;

use super::{ALL, ConfigError};

/// One thing that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Its environment variable.
    pub variable: &'static str,
    /// Its key in the file.
    pub key: &'static str,
    /// Its value when nobody sets it; `None` where that depends on another setting.
    pub default: Option<&'static str>,
    /// Whether it may hold a secret and must not be printed.
    pub secret: bool,
}

/// Who set it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Nobody.
    Default,
    /// The file.
    File,
    /// The environment.
    Environment,
}

/// The environment's and the file's values, as text.
pub struct Sources {
    environment: BTreeMap<&'static str, String>,
    file: BTreeMap<&'static str, String>,
}

impl Sources {
    /// Reads the environment and, if there is one, the file named there by `PARASOL_CONFIG`.
    ///
    /// # Errors
    /// When the file cannot be read or has a key nobody knows.
    pub fn of_this_process() -> Result<Self, ConfigError> {
        let set = |setting: &Setting| Some((setting.variable, std::env::var(setting.variable).ok()?));
        let environment = ALL.iter().filter_map(set).filter(|(_, value)| !value.is_empty()).collect();
        let file = match std::env::var_os("PARASOL_CONFIG") {
            Some(path) => read_file(Path::new(&path))?,
            None => BTreeMap::new(),
        };
        Ok(Self { environment, file })
    }

    /// Values by hand; for tests and for `parasol demo`.
    ///
    /// # Errors
    /// When the text is not TOML or has a key nobody knows.
    pub fn of(environment: &[(&str, &str)], file: &str) -> Result<Self, ConfigError> {
        let value = |setting: &Setting| {
            let (_, value) = environment.iter().find(|(variable, _)| *variable == setting.variable)?;
            Some((setting.variable, (*value).to_owned()))
        };
        Ok(Self { environment: ALL.iter().filter_map(value).collect(), file: parse_file(Path::new("-"), file)? })
    }

    /// Puts a value over whatever was set.
    pub fn set(&mut self, setting: &Setting, value: String) {
        self.environment.insert(setting.variable, value);
    }

    /// Takes away whatever was set.
    pub fn unset(&mut self, setting: &Setting) {
        self.environment.remove(setting.variable);
        self.file.remove(setting.variable);
    }

    /// The value, if anybody set it.
    #[must_use]
    pub fn optional(&self, setting: &Setting) -> Option<String> {
        self.environment.get(setting.variable).or_else(|| self.file.get(setting.variable)).cloned()
    }

    /// The value, or its default.
    #[must_use]
    pub fn value(&self, setting: &Setting) -> String {
        self.optional(setting).or_else(|| setting.default.map(str::to_owned)).unwrap_or_default()
    }

    /// Who set it.
    #[must_use]
    pub fn origin(&self, setting: &Setting) -> Origin {
        if self.environment.contains_key(setting.variable) {
            return Origin::Environment;
        }
        if self.file.contains_key(setting.variable) { Origin::File } else { Origin::Default }
    }
}

fn read_file(path: &Path) -> Result<BTreeMap<&'static str, String>, ConfigError> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| ConfigError::File { path: path.to_owned(), why: error.to_string() })?;
    parse_file(path, &text)
}

fn parse_file(path: &Path, text: &str) -> Result<BTreeMap<&'static str, String>, ConfigError> {
    // The parser's message quotes the line, which may hold a secret: only that is told.
    let table: toml::Table = text
        .parse()
        .map_err(|_| ConfigError::File { path: path.to_owned(), why: "it is not valid TOML".to_owned() })?;
    let mut values = BTreeMap::new();
    for (key, value) in table {
        let Some(setting) = ALL.iter().find(|setting| setting.key == key) else {
            return Err(ConfigError::Unknown(key));
        };
        let text = match value {
            toml::Value::String(text) => text,
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Array(parts) => parts.iter().filter_map(toml::Value::as_str).collect::<Vec<_>>().join(","),
            _ => {
                return Err(ConfigError::Bad {
                    variable: setting.variable,
                    why: "it must be a text or a number".into(),
                });
            }
        };
        values.insert(setting.variable, text);
    }
    Ok(values)
}
