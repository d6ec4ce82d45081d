//! Whence a request comes: the visitor's network, and whether another site sent it.

use std::net::{IpAddr, SocketAddr};

use actix_web::HttpRequest;
use actix_web::http::header::HeaderMap;

use crate::config::Network;

/// The visitor's network; none when her address says nothing. Only a proxy that the operator trusts is asked for whom it speaks.
pub(super) fn network(request: &HttpRequest, trusted: &[Network]) -> Option<Network> {
    let peer = request.peer_addr()?.ip();
    Network::of_visitor(address(peer, request.headers(), trusted)?)
}

fn address(peer: IpAddr, headers: &HeaderMap, trusted: &[Network]) -> Option<IpAddr> {
    let is_trusted = |ip: IpAddr| trusted.iter().any(|network| network.contains(ip));
    if !is_trusted(peer) {
        // A neighbour that speaks for others is a proxy nobody told us of: what comes through it has no address.
        let speaks = headers.contains_key("x-forwarded-for") || headers.contains_key("forwarded");
        return (!(speaks && is_neighbour(peer))).then_some(peer);
    }
    // The right-most address is the one that our own proxy saw; what stands further left, anybody may have written. So it is
    // read from the right, as far as trusted proxies reach, and what cannot be read there ends it.
    for hop in hops(headers).into_iter().rev() {
        let ip = hop?;
        if !is_trusted(ip) {
            return Some(ip);
        }
    }
    None
}

/// On this machine's own network: a container's bridge, say.
pub(super) fn is_neighbour(peer: IpAddr) -> bool {
    match peer.to_canonical() {
        IpAddr::V4(ip) => ip.is_private() || ip.is_link_local() || ip.is_loopback(),
        IpAddr::V6(ip) => ip.is_unique_local() || ip.is_unicast_link_local() || ip.is_loopback(),
    }
}

/// The addresses that proxies have added, in their order; `None` for one that is hidden or cannot be read.
fn hops(headers: &HeaderMap) -> Vec<Option<IpAddr>> {
    // A visitor may write bytes that are no text: they stand for nothing, and hide nothing that our proxy
    // adds.
    let lines = |name| headers.get_all(name).map(|line| String::from_utf8_lossy(line.as_bytes())).collect::<Vec<_>>();
    let old = lines("x-forwarded-for");
    if !old.is_empty() {
        return old.iter().flat_map(|line| line.split(',')).map(node).collect();
    }
    lines("forwarded").iter().flat_map(|line| elements(line)).map(forwarded_for).collect()
}

/// The elements of the standard header. A quotation mark that a visitor leaves open must not swallow what our
/// proxy adds: then every comma counts, and the right-most element is the proxy's own.
fn elements(line: &str) -> Vec<&str> {
    let is_closed = line.matches('"').count().is_multiple_of(2);
    if is_closed { split(line, ',') } else { line.split(',').collect() }
}

/// The `for` of one element of the standard header (RFC 7239, section 4).
fn forwarded_for(element: &str) -> Option<IpAddr> {
    let pairs = split(element, ';');
    let mut pairs = pairs.iter().filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(name, _)| name.trim().eq_ignore_ascii_case("for"))?;
    node(value.trim().trim_matches('"'))
}

/// An address with or without a port, an IPv6 one with or without brackets (RFC 7239, section 6).
fn node(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let ip: Result<IpAddr, _> = text.parse();
    let bare = || text.strip_prefix('[')?.strip_suffix(']')?.parse().ok().map(IpAddr::V6);
    ip.ok().or_else(bare).or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip()))
}

/// Splits at a mark that does not stand between quotation marks.
fn split(text: &str, at: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|c| {
        quoted ^= c == '"';
        c == at && !quoted
    })
    .collect()
}

/// What the browser says of who sent a request (Fetch Metadata, `Sec-Fetch-*`); older ones say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sender {
    /// Nothing is said.
    Unsaid,
    /// A page of ours.
    OwnPage,
    /// The person herself: she typed the address, or opened a bookmark.
    Person,
    /// Another site, by a link that somebody followed.
    ForeignLink,
    /// Another site in any other way: a form, a frame, a picture, a script.
    Foreign,
}

impl Sender {
    pub(super) fn of(request: &HttpRequest) -> Self {
        let said = |name| request.headers().get(name).map(|value| value.to_str().unwrap_or("?"));
        let is_page = matches!(said("sec-fetch-mode"), None | Some("navigate"))
            && matches!(said("sec-fetch-dest"), None | Some("document"));
        match said("sec-fetch-site") {
            None => Self::Unsaid,
            Some("same-origin") => Self::OwnPage,
            Some("none") => Self::Person,
            Some(_) if is_page => Self::ForeignLink,
            Some(_) => Self::Foreign,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use actix_web::test::TestRequest;
    use proptest::prelude::*;

    use super::*;

    const PROXIES: &str = "10.0.0.0/8, fd00::/8, 127.0.0.1";

    fn seen(peer: &str, headers: &[(&str, &str)]) -> Option<IpAddr> {
        let mut request = TestRequest::default();
        for header in headers {
            request = request.append_header(*header);
        }
        let set = crate::config::Sources::of(&[("PARASOL_TRUSTED_PROXIES", PROXIES)], "").unwrap();
        let trusted = crate::config::Settings::load(&set).unwrap().web.trusted_proxies;
        address(peer.parse().unwrap(), request.to_http_request().headers(), &trusted)
    }

    #[track_caller]
    fn sees(peer: &str, headers: &[(&str, &str)], expected: &str) {
        assert_eq!(seen(peer, headers), expected.parse().ok(), "{peer} {headers:?}");
    }

    #[test]
    fn only_a_trusted_proxy_is_asked_for_whom_it_speaks() {
        let forged = [("x-forwarded-for", "198.51.100.7"), ("forwarded", "for=198.51.100.7")];
        sees("192.0.2.1", &forged, "192.0.2.1");
        sees("10.0.0.1", &forged, "198.51.100.7");
        sees("10.0.0.1", &[], "unknown");
        sees("::ffff:10.0.0.1", &forged[..1], "198.51.100.7");
    }

    #[test]
    fn a_neighbour_that_nobody_told_us_of_and_that_speaks_for_others_is_nobody() {
        for neighbour in ["172.17.0.1", "192.168.1.2", "fc00::1", "fe80::1", "::ffff:172.17.0.1"] {
            sees(neighbour, &[], neighbour);
            sees(neighbour, &[("x-forwarded-for", "198.51.100.7")], "unknown");
            sees(neighbour, &[("forwarded", "for=198.51.100.7")], "unknown");
        }
    }

    #[test]
    fn the_right_most_address_that_is_no_proxy_counts() {
        sees("10.0.0.1", &[("x-forwarded-for", "203.0.113.9, 198.51.100.7")], "198.51.100.7");
        sees("10.0.0.1", &[("x-forwarded-for", "203.0.113.9, 198.51.100.7, 10.2.2.2,fd00::7")], "198.51.100.7");
        sees("10.0.0.1", &[("x-forwarded-for", "203.0.113.9"), ("x-forwarded-for", "198.51.100.7")], "198.51.100.7");
        sees("10.0.0.1", &[("x-forwarded-for", "10.0.0.2, 10.0.0.3")], "unknown");
    }

    #[test]
    fn what_cannot_be_read_is_unknown_and_not_passed_over() {
        for hidden in ["", "unknown", "_hidden", "198.51.100.7, unknown", "198.51.100.7,", "1.2.3", "\u{e9}"] {
            sees("10.0.0.1", &[("x-forwarded-for", hidden)], "unknown");
            sees("10.0.0.1", &[("forwarded", &format!("for={hidden}"))], "unknown");
        }
        sees("10.0.0.1", &[("x-forwarded-for", "nonsense, 198.51.100.7")], "198.51.100.7");
        sees("10.0.0.1", &[("x-forwarded-for", "\u{e9}, 198.51.100.7")], "198.51.100.7");
    }

    #[test]
    fn a_quotation_mark_left_open_swallows_no_hop() {
        for open in ["for=\"x", "\"", "for=\"a\\\"", "for=1.1.1.1;by=\"", "for=\"[::1]\";x=\"\"\""] {
            for (own, ip) in [("for=198.51.100.7", "198.51.100.7"), ("for=\"[2001:db8::1]:4711\"", "2001:db8::1")] {
                sees("10.0.0.1", &[("forwarded", &format!("{open}, {own}"))], ip);
                sees("10.0.0.1", &[("forwarded", &format!("{open}, {own}, for=10.2.2.2"))], ip);
                sees("10.0.0.1", &[("forwarded", open), ("forwarded", own)], ip);
            }
        }
    }

    #[test]
    fn every_way_to_write_an_address_is_read() {
        for (text, ip) in [
            ("198.51.100.7", "198.51.100.7"),
            ("198.51.100.7:4711", "198.51.100.7"),
            ("2001:db8::1", "2001:db8::1"),
            ("[2001:db8::1]", "2001:db8::1"),
            ("[2001:db8::1]:4711", "2001:db8::1"),
            ("  198.51.100.7 ", "198.51.100.7"),
        ] {
            sees("10.0.0.1", &[("x-forwarded-for", text)], ip);
            sees("10.0.0.1", &[("forwarded", &format!("proto=https;For=\"{text}\";by=10.0.0.1"))], ip);
        }
        sees("10.0.0.1", &[("forwarded", "for=203.0.113.9;x=\"a,b;for=1.1.1.1\", for=198.51.100.7")], "198.51.100.7");
        sees("10.0.0.1", &[("forwarded", "for=198.51.100.7, by=10.0.0.3")], "unknown");
    }

    proptest! {
        /// Whatever a visitor writes left of it, the address that the proxy saw counts.
        #[test]
        fn nobody_chooses_her_own_network(forged in "[ -~]{0,40}|[\",;=\\\\ for]{0,12}") {
            let old = format!("{forged}, 198.51.100.7");
            prop_assert_eq!(seen("10.0.0.1", &[("x-forwarded-for", &old)]), "198.51.100.7".parse().ok());
            for (own, ip) in [("for=198.51.100.7", "198.51.100.7"), ("for=\"[2001:db8::1]:4711\";proto=http", "2001:db8::1")] {
                let standard = format!("{forged}, {own}");
                prop_assert_eq!(seen("10.0.0.1", &[("forwarded", &standard)]), ip.parse().ok());
            }
        }
    }
}
