//! With what a session was begun: coarse on purpose, just enough for her to know her own phone again.

/// A browser, by the name people know it by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BrowserKind {
    /// Any other.
    #[default]
    Other,
    /// Firefox, and Tor Browser, which says it is Firefox.
    Firefox,
    /// Chrome and Chromium.
    Chrome,
    /// Safari.
    Safari,
    /// Edge.
    Edge,
    /// Samsung's browser.
    Samsung,
    /// Opera.
    Opera,
}

/// What it runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SystemKind {
    /// Anything else.
    #[default]
    Other,
    /// Android.
    Android,
    /// iPhone and iPad.
    Apple,
    /// Windows.
    Windows,
    /// macOS.
    Mac,
    /// Linux.
    Linux,
}

/// A browser and what it runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Device {
    /// The browser.
    pub browser: BrowserKind,
    /// What it runs on.
    pub system: SystemKind,
}

/// In the order of their stored numbers.
const BROWSERS: [BrowserKind; 7] = [
    BrowserKind::Other,
    BrowserKind::Firefox,
    BrowserKind::Chrome,
    BrowserKind::Safari,
    BrowserKind::Edge,
    BrowserKind::Samsung,
    BrowserKind::Opera,
];
const SYSTEMS: [SystemKind; 6] = [
    SystemKind::Other,
    SystemKind::Android,
    SystemKind::Apple,
    SystemKind::Windows,
    SystemKind::Mac,
    SystemKind::Linux,
];

/// What stands in a `User-Agent` for each; the first that is found counts, since most browsers also claim to be others.
const BROWSER_MARKS: [(&str, BrowserKind); 10] = [
    ("Edg", BrowserKind::Edge),
    ("OPR/", BrowserKind::Opera),
    ("Opera", BrowserKind::Opera),
    ("SamsungBrowser", BrowserKind::Samsung),
    ("FxiOS", BrowserKind::Firefox),
    ("CriOS", BrowserKind::Chrome),
    ("Firefox", BrowserKind::Firefox),
    ("Chrome", BrowserKind::Chrome),
    ("Chromium", BrowserKind::Chrome),
    ("Safari", BrowserKind::Safari),
];
const SYSTEM_MARKS: [(&str, SystemKind); 7] = [
    ("Android", SystemKind::Android),
    ("iPhone", SystemKind::Apple),
    ("iPad", SystemKind::Apple),
    ("Windows", SystemKind::Windows),
    ("Macintosh", SystemKind::Mac),
    ("Linux", SystemKind::Linux),
    ("X11", SystemKind::Linux),
];

impl Device {
    /// From what a browser says of itself (`User-Agent`); anything may stand there.
    #[must_use]
    pub fn of_user_agent(text: &str) -> Self {
        Self { browser: first(text, &BROWSER_MARKS), system: first(text, &SYSTEM_MARKS) }
    }

    /// The stored form.
    #[must_use]
    pub fn encode(self) -> [u8; 2] {
        [place(&BROWSERS, self.browser), place(&SYSTEMS, self.system)]
    }

    /// Back from the stored form; what is not known (any more) is something else.
    #[must_use]
    pub fn decode(bytes: &[u8]) -> Self {
        let at = |n: usize| bytes.get(n).copied().map_or(0, usize::from);
        Self {
            browser: BROWSERS.get(at(0)).copied().unwrap_or_default(),
            system: SYSTEMS.get(at(1)).copied().unwrap_or_default(),
        }
    }
}

fn first<T: Copy + Default>(text: &str, marks: &[(&str, T)]) -> T {
    marks.iter().find(|(mark, _)| text.contains(mark)).map(|(_, kind)| *kind).unwrap_or_default()
}

fn place<T: PartialEq>(all: &[T], one: T) -> u8 {
    all.iter().position(|other| *other == one).and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_known_by_what_they_say() {
        for (says, browser, system) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0",
                BrowserKind::Firefox,
                SystemKind::Windows,
            ),
            (
                "Mozilla/5.0 (Linux; Android 14; SM-A145) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0 Mobile Safari/537.36",
                BrowserKind::Samsung,
                SystemKind::Android,
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                BrowserKind::Safari,
                SystemKind::Apple,
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0",
                BrowserKind::Edge,
                SystemKind::Mac,
            ),
            ("", BrowserKind::Other, SystemKind::Other),
            ("<script>", BrowserKind::Other, SystemKind::Other),
        ] {
            assert_eq!(Device::of_user_agent(says), Device { browser, system }, "{says}");
        }
    }

    #[test]
    fn every_device_comes_back() {
        for browser in BROWSERS {
            for system in SYSTEMS {
                let device = Device { browser, system };
                assert_eq!(Device::decode(&device.encode()), device);
            }
        }
        assert_eq!(Device::decode(&[]), Device::default());
        assert_eq!(Device::decode(&[200, 200]), Device::default());
    }
}
