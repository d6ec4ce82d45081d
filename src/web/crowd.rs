//! How many connections come from one place: nobody has so many that others find no room.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::dev::Extensions;
use actix_web::rt::net::TcpStream;
use rustix::net::Shutdown;

use super::origin::is_neighbour;
use crate::config::Network;

/// Connections at once from one network: a house full of people, each with a browser that opens six.
const MOST: u32 = 128;

type Subject = [u8; 17];

/// Everybody who is connected now, by network. Those who come through a proxy or an onion service come from
/// nowhere: they are not counted, since they would be counted as one.
pub(super) struct Crowd {
    present: Mutex<HashMap<Subject, u32>>,
    trusted: Vec<Network>,
    /// Whether machines of our own network are counted, too.
    counts_neighbours: bool,
}

/// A connection that is counted for as long as it lasts.
pub(super) struct Present {
    crowd: Arc<Crowd>,
    subject: Subject,
}

/// Too many come from there.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Crowded;

impl Crowd {
    pub(super) fn new(trusted: &[Network]) -> Arc<Self> {
        Arc::new(Self { present: Mutex::default(), trusted: trusted.to_vec(), counts_neighbours: false })
    }

    /// What the server does with a new connection: it stays until it ends, or ends at once.
    pub(super) fn meet(self: &Arc<Self>, connection: &TcpStream, kept: &mut Extensions) {
        let Ok(peer) = connection.peer_addr() else { return };
        match self.enter(peer.ip()) {
            Ok(Some(present)) => drop(kept.insert(present)),
            Ok(None) => {}
            // Gone already is as good.
            Err(Crowded) => drop(rustix::net::shutdown(connection, Shutdown::Both)),
        }
    }

    /// Nothing where nobody is counted.
    fn enter(self: &Arc<Self>, peer: IpAddr) -> Result<Option<Present>, Crowded> {
        let Some(subject) = self.subject(peer) else { return Ok(None) };
        let mut present = self.present.lock().unwrap_or_else(PoisonError::into_inner);
        let count = present.entry(subject).or_default();
        if *count >= MOST {
            return Err(Crowded);
        }
        *count += 1;
        Ok(Some(Present { crowd: self.clone(), subject }))
    }

    fn subject(&self, peer: IpAddr) -> Option<Subject> {
        if self.counts_neighbours {
            return Some([0; 17]);
        }
        let speaks_for_others = is_neighbour(peer) || self.trusted.iter().any(|network| network.contains(peer));
        if speaks_for_others { None } else { Network::of_visitor(peer).map(|network| network.subject()) }
    }
}

impl Drop for Present {
    fn drop(&mut self) {
        let mut present = self.crowd.present.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = present.get_mut(&self.subject) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                present.remove(&self.subject);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{TcpListener, TcpStream};
    use std::time::Duration;

    use actix_web::{HttpServer, web};

    use super::*;
    use crate::config::{Settings, Sources};

    fn crowd() -> Arc<Crowd> {
        let set = Sources::of(&[("PARASOL_TRUSTED_PROXIES", "203.0.113.0/24")], "").unwrap();
        Crowd::new(&Settings::load(&set).unwrap().web.trusted_proxies)
    }

    #[test]
    fn one_network_has_so_many_and_others_theirs() {
        let crowd = crowd();
        let come = |address: &str| crowd.enter(address.parse().unwrap());
        let mut inside: Vec<_> = (0..MOST).map(|n| come(&format!("2001:db8:0:1::{n:x}")).unwrap()).collect();
        assert!(come("2001:db8:0:1::ffff").is_err());
        assert!(come("2001:db8:0:2::1").unwrap().is_some() && come("198.51.100.7").unwrap().is_some());
        inside.pop();
        assert!(come("2001:db8:0:1::ffff").is_ok(), "one has gone");
        drop(inside);
        assert!(crowd.present.lock().unwrap().is_empty(), "nobody is remembered who has gone");
    }

    #[test]
    fn who_comes_through_a_proxy_or_an_onion_service_is_not_counted_with_the_others_there() {
        let crowd = crowd();
        for address in ["127.0.0.1", "::1", "203.0.113.9", "::ffff:203.0.113.9", "172.17.0.1", "fe80::1", "fc00::1"] {
            for _ in 0..2 * MOST {
                assert!(crowd.enter(address.parse().unwrap()).unwrap().is_none(), "{address}");
            }
        }
    }

    /// The attack: half a request on each of many connections. Those over the limit are closed at once.
    #[test]
    fn connections_over_the_limit_are_closed_at_once_and_the_others_are_served() {
        let crowd = Arc::new(Crowd { present: Mutex::default(), trusted: Vec::new(), counts_neighbours: true });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (tell, told) = std::sync::mpsc::channel();
        let server = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async {
                let app = || actix_web::App::new().default_service(web::to(|| async { "here" }));
                let server = HttpServer::new(app).workers(1).on_connect(move |io: &dyn std::any::Any, kept| {
                    crowd.meet(io.downcast_ref().unwrap(), kept);
                });
                let server = server.listen(listener).unwrap().run();
                tell.send(server.handle()).unwrap();
                server.await.unwrap();
            });
        });
        let handle = told.recv().unwrap();
        let ask = |mut line: &TcpStream| {
            line.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
            let mut answer = Vec::new();
            let mut read = || -> std::io::Result<()> {
                line.write_all(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")?;
                while !answer.ends_with(b"here") {
                    let mut byte = [0];
                    line.read_exact(&mut byte)?;
                    answer.extend(byte);
                }
                Ok(())
            };
            read().is_ok()
        };
        // Answered once, so that each is known to have been met; and then kept open.
        let inside: Vec<_> = (0..MOST).map(|_| TcpStream::connect(address).unwrap()).collect();
        assert!(inside.iter().all(ask));
        for _ in 0..20 {
            assert!(!ask(&TcpStream::connect(address).unwrap()), "there is no room");
        }
        assert!(ask(&inside[0]), "who is there stays");
        drop(handle.stop(false));
        server.join().unwrap();
    }
}
