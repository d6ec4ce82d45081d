//! The samples as files, for the browsers of `e2e/`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use parasol::messages::Language;
use scraper::{Html, Selector};

use super::samples::{Sample, all_in};

/// Names the folder the samples are written to, as `<language>/<page-and-state>.html`, with what the pages load beside them.
const TO: &str = "PARASOL_PAGES_TO";

#[test]
fn every_sample_is_a_file_beside_what_it_loads() {
    let named = env::var_os(TO).map(PathBuf::from);
    let thrown_away = tempfile::tempdir().unwrap();
    let to = named.as_deref().unwrap_or(thrown_away.path());
    for language in Language::ALL {
        let folder = to.join(language.tag());
        copy_parts(&folder.join("static"));
        let samples = all_in(language);
        for sample in &samples {
            fs::write(folder.join(format!("{}.html", sample.name)), &sample.html).unwrap();
            for address in loaded(sample) {
                assert!(folder.join(&address).is_file(), "{}/{}: {address}", language.tag(), sample.name);
            }
        }
        let written = fs::read_dir(&folder).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file());
        assert_eq!(written.count(), samples.len(), "two samples of one name");
    }
}

fn copy_parts(to: &Path) {
    fs::create_dir_all(to).unwrap();
    for part in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("static")).unwrap() {
        let part = part.unwrap();
        fs::copy(part.path(), to.join(part.file_name())).unwrap();
    }
    fs::write(to.join("parasol.js"), parasol::web::assets::script()).unwrap();
}

/// The addresses of all that the browser fetches for a page. Pictures of our own pages are drawn when asked for.
fn loaded(sample: &Sample) -> Vec<String> {
    let loading = Selector::parse("link[href], script[src], img[src], use[href]").unwrap();
    let page = Html::parse_document(&sample.html);
    let addresses = page.select(&loading).filter_map(|element| element.attr("href").or(element.attr("src")));
    let files = addresses.filter(|address| !address.starts_with('/'));
    files.map(|address| address.split('#').next().unwrap_or_default().to_owned()).collect()
}
