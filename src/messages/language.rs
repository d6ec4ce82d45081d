//! The languages the registry speaks.

/// A language with a complete catalogue in `locales/<tag>/`.
///
/// To add one: a folder with the same files, a variant here, and its arms below. The tests hold its completeness.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
    /// Brazilian Portuguese.
    PtBr,
    /// French.
    Fr,
}

/// The files of one language's folder, as text.
macro_rules! folder {
    ($tag:literal) => {
        &[
            include_str!(concat!("../../locales/", $tag, "/frame.ftl")),
            include_str!(concat!("../../locales/", $tag, "/access.ftl")),
            include_str!(concat!("../../locales/", $tag, "/codes.ftl")),
            include_str!(concat!("../../locales/", $tag, "/levels.ftl")),
            include_str!(concat!("../../locales/", $tag, "/lookup.ftl")),
            include_str!(concat!("../../locales/", $tag, "/reports.ftl")),
            include_str!(concat!("../../locales/", $tag, "/reviews.ftl")),
            include_str!(concat!("../../locales/", $tag, "/people.ftl")),
            include_str!(concat!("../../locales/", $tag, "/stewards.ftl")),
            include_str!(concat!("../../locales/", $tag, "/account.ftl")),
            include_str!(concat!("../../locales/", $tag, "/recovery.ftl")),
            include_str!(concat!("../../locales/", $tag, "/letters.ftl")),
            include_str!(concat!("../../locales/", $tag, "/help.ftl")),
            include_str!(concat!("../../locales/", $tag, "/design.ftl")),
            include_str!(concat!("../../locales/", $tag, "/figures.ftl")),
            include_str!(concat!("../../locales/", $tag, "/mistakes.ftl")),
            include_str!(concat!("../../locales/", $tag, "/notices.ftl")),
            include_str!(concat!("../../locales/", $tag, "/regions.ftl")),
        ]
    };
}

impl Language {
    /// Every language, in the order of the variants.
    pub const ALL: [Self; 4] = [Self::En, Self::Es, Self::PtBr, Self::Fr];

    /// The BCP 47 tag, for `lang` attributes and settings.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::PtBr => "pt-BR",
            Self::Fr => "fr",
        }
    }

    /// Its name in itself, for somebody who reads no other.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::PtBr => "Português (Brasil)",
            Self::Fr => "Français",
        }
    }

    /// The language a tag such as `en`, `en-GB` or `EN_us` asks for, if it is spoken here.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let whole = tag.trim().replace('_', "-");
        let primary = whole.split('-').next().unwrap_or_default();
        let exact = Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(&whole));
        exact.or_else(|| {
            Self::ALL
                .into_iter()
                .find(|language| language.tag().split('-').next().is_some_and(|own| own.eq_ignore_ascii_case(primary)))
        })
    }

    /// The sources of its catalogue.
    pub(super) const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::En => folder!("en"),
            Self::Es => folder!("es"),
            Self::PtBr => folder!("pt-BR"),
            Self::Fr => folder!("fr"),
        }
    }
}
