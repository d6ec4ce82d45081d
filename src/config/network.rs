//! Networks: those whose word is believed, and those that visitors come from.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};

/// An IP network, as an address and the number of leading bits that count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    bits: u8,
}

impl Network {
    /// Whether an address lies in it.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        use IpAddr::{V4, V6};
        match (self.address, address.to_canonical()) {
            (V4(net), V4(ip)) => shared_bits(u128::from(u32::from(net) ^ u32::from(ip)), 32) >= self.bits,
            (V6(net), V6(ip)) => shared_bits(u128::from(net) ^ u128::from(ip), 128) >= self.bits,
            _ => false,
        }
    }

    /// The network that somebody at this address is counted with: the address itself, or the /64 of an IPv6 one, which a
    /// household has for itself (RFC 6177). None for an address that says nothing: behind an onion service, or a proxy
    /// nobody told us of, everybody comes from this machine.
    #[must_use]
    pub fn of_visitor(address: IpAddr) -> Option<Self> {
        match address.to_canonical() {
            ip if ip.is_loopback() || ip.is_unspecified() => None,
            ip @ IpAddr::V4(_) => Some(Self { address: ip, bits: 32 }),
            IpAddr::V6(ip) => {
                let [a, b, c, d, ..] = ip.segments();
                Some(Self { address: Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into(), bits: 64 })
            }
        }
    }

    /// The same network, the same bytes; for a limit to count it by.
    #[must_use]
    pub fn subject(&self) -> [u8; 17] {
        let mut bytes = [self.bits; 17];
        let address = match self.address {
            IpAddr::V4(ip) => ip.to_ipv6_mapped(),
            IpAddr::V6(ip) => ip,
        };
        bytes.iter_mut().skip(1).zip(address.octets()).for_each(|(place, byte)| *place = byte);
        bytes
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits.parse().ok()?)),
            None => (text, None),
        };
        let address: IpAddr = address.parse().ok()?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.unwrap_or(most);
        (bits <= most).then_some(Self { address, bits })
    }
}

/// An address never stands in a log, however it got there.
impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Network(…)")
    }
}

/// How many leading bits of a `width`-bit difference are zero.
fn shared_bits(difference: u128, width: u32) -> u8 {
    u8::try_from(width - (128 - difference.leading_zeros()).min(width)).unwrap_or(0)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_network_contains_its_addresses_only() {
        let inside = |net: &str, ip: &str| Network::parse(net).unwrap().contains(ip.parse().unwrap());
        assert!(inside("10.0.0.0/8", "10.255.1.2"));
        assert!(!inside("10.0.0.0/8", "11.0.0.1"));
        assert!(inside("127.0.0.1", "127.0.0.1"));
        assert!(!inside("127.0.0.1", "127.0.0.2"));
        assert!(inside("0.0.0.0/0", "8.8.8.8"));
        assert!(inside("fd00::/8", "fd12::1"));
        assert!(!inside("fd00::/8", "fe80::1"));
        assert!(inside("127.0.0.0/8", "::ffff:127.0.0.1"));
    }

    #[test]
    fn a_visitor_is_counted_with_her_address_or_her_64() {
        let subject = |ip: &str| Network::of_visitor(ip.parse().unwrap()).map(|net| net.subject());
        assert_eq!(subject("2001:db8:0:1::1"), subject("2001:db8:0:1:ffff::9"));
        assert_eq!(subject("192.0.2.1"), subject("::ffff:192.0.2.1"));
        let all = ["2001:db8:0:1::1", "2001:db8:0:2::1", "192.0.2.1", "192.0.2.2", "64:ff9b::192.0.2.1"].map(subject);
        for (at, one) in all.iter().enumerate() {
            assert!(one.is_some() && !all[..at].contains(one));
        }
        for nobodys in ["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1", "0.0.0.0", "::"] {
            assert_eq!(subject(nobodys), None, "{nobodys}");
        }
        assert!(!format!("{:?}", Network::parse("192.0.2.1").unwrap()).contains("192"));
    }
}
