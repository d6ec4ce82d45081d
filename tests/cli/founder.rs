//! `parasol founder`.

use std::sync::Arc;

use parasol::accounts::Device;
use parasol::acts::{App, Setup, join};
use parasol::config::{Settings, Sources};
use parasol::kernel::SystemClock;
use parasol::sealing::{Passphrase, StretchCost};

use super::program::Place;

#[test]
fn open_links_are_printed_again_and_one_more_on_demand() {
    let place = Place::new();
    let mut links = place.first_start();
    links.sort();
    let again = place.run(&["founder"]);
    let mut printed = again.lines();
    printed.sort_unstable();
    assert_eq!((again.code, printed), (Some(0), links.iter().map(String::as_str).collect()));

    let more = place.run(&["founder", "--more"]);
    assert_eq!((more.code, more.lines().len()), (Some(0), 4));
    assert!(links.iter().all(|link| more.lines().contains(&link.as_str())));
    assert_eq!(place.run(&["founder"]).lines().len(), 4);
}

#[test]
fn a_link_that_was_used_is_not_printed_and_once_all_are_the_founding_is_closed() {
    let place = Place::new();
    let links = place.first_start();
    come_in(&place, &links[..1]);
    let open = place.run(&["founder"]);
    assert_eq!((open.code, open.lines().len()), (Some(0), 2));
    assert!(!open.lines().contains(&links[0].as_str()));

    come_in(&place, &links[1..]);
    place.run(&["founder"]).refused(&["the founding is closed", "invitation"]);
    place.run(&["founder", "--more"]).refused(&["the founding is closed"]);
    // The server says nothing of links any more.
    let mut server = place.serve();
    assert!(server.line().unwrap().contains("is ready at"));
    assert!(server.stop().success());
}

/// Founders join by their links, past the web server.
fn come_in(place: &Place, links: &[String]) {
    let settings = Settings::load(&Sources::of(&place.settings(), "").unwrap()).unwrap();
    let setup = Setup { clock: Arc::new(SystemClock), cost: StretchCost::default(), refuses_first_commits: false };
    actix_web::rt::System::new().block_on(async {
        let app = App::open(settings, setup).await.unwrap().app;
        for link in links {
            let (_, code) = link.rsplit_once('/').unwrap();
            let passphrase = Passphrase::typed("lantern orchard velvet compass");
            let newcomer = join::Newcomer {
                name: format!("amber {}", &code[..4]),
                passphrase,
                region: None,
                device: Device::default(),
            };
            join::join(&app, code, newcomer).await.unwrap();
        }
    });
}
