//! A registry on disk with founders who are signed in, made through the program's own acts.

use std::path::Path;
use std::sync::Arc;

use parasol::accounts::Device;
use parasol::acts::sessions::{Asking, SignedIn, who};
use parasol::acts::{App, Setup, found, join};
use parasol::config::{Settings, Sources};
use parasol::kernel::{Clock, SystemClock};
use parasol::sealing::{Passphrase, StretchCost};
use secrecy::ExposeSecret;

/// As many as a registry may have: each may send sixty forms in a row.
pub const FOUNDERS: usize = 12;
/// Every founder's.
pub const PASSPHRASE: &str = "seventeen grey herons over water";

/// A registry and its founders.
pub struct Community {
    /// The registry, opened in this process.
    pub app: App,
    /// The founders' session cookies.
    pub cookies: Vec<String>,
    /// The founders, signed in.
    pub founders: Vec<SignedIn>,
}

/// What is set for the registry in this folder, here and in the served program alike.
pub fn environment(folder: &Path) -> Vec<(&'static str, String)> {
    vec![
        ("PARASOL_DATA_DIR", folder.display().to_string()),
        ("PARASOL_FOUNDERS", FOUNDERS.to_string()),
        ("PARASOL_REGION", "GB".into()),
        ("PARASOL_LOOKUPS_A_DAY", "1000000".into()),
        ("PARASOL_LOOKUPS_A_MINUTE", "1000000".into()),
        ("PARASOL_REPORTS_A_DAY", "1000000".into()),
    ]
}

/// The n-th founder's name.
pub fn name(n: usize) -> String {
    format!("heron{n}")
}

/// Founds a registry in an empty folder.
pub async fn found(folder: &Path, cost: StretchCost) -> Community {
    found_at(folder, cost, Arc::new(SystemClock)).await
}

/// The same, when this clock says.
pub async fn found_at(folder: &Path, cost: StretchCost, clock: Arc<dyn Clock>) -> Community {
    let environment = environment(folder);
    let pairs: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let settings = Settings::load(&Sources::of(&pairs, "").unwrap()).unwrap();
    let app = App::open(settings, Setup { clock, cost, refuses_first_commits: false }).await.unwrap().app;
    let mut tokens = Vec::new();
    for (n, link) in found::open_links(&app).await.unwrap().iter().enumerate() {
        let code = link.rsplit('/').next().unwrap();
        let passphrase = Passphrase::typed(PASSPHRASE);
        let newcomer = join::Newcomer { name: name(n), passphrase, region: None, device: Device::default() };
        tokens.push(join::join(&app, code, newcomer).await.unwrap().token);
    }
    let mut founders = Vec::new();
    for token in &tokens {
        founders.push(who(&app, token).await.unwrap().and_then(Asking::whole).unwrap());
    }
    let cookies = tokens.iter().map(|token| format!("s={}", token.text().expose_secret())).collect();
    Community { app, cookies, founders }
}
