//! How often one network address may try to sign in: refused before any password is looked at.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use rocket::request::{FromRequest, Outcome, Request};

/// The address a request comes from: the peer's, or what the declared proxy says.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Peer {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(Self(request.client_ip().unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED))))
    }
}

/// Counts the tries of each address.
pub struct Attempts(DefaultKeyedRateLimiter<IpAddr>);

impl Attempts {
    /// So many a minute; zero counts as one.
    #[must_use]
    pub fn per_minute(tries: u32) -> Self {
        let quota = Quota::per_minute(NonZeroU32::new(tries).unwrap_or(NonZeroU32::MIN));
        Self(RateLimiter::keyed(quota))
    }

    /// Whether this address may try now.
    #[must_use]
    pub fn allow(&self, from: IpAddr) -> bool {
        if self.0.len() > 10_000 {
            self.0.retain_recent();
        }
        self.0.check_key(&network(from)).is_ok()
    }
}

/// One household or office holds a whole /64 of IPv6.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => IpAddr::V6((address.to_bits() & !u128::from(u64::MAX)).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_slowed_down_and_its_neighbour_is_not() {
        let attempts = Attempts::per_minute(2);
        let (one, other) = ("192.0.2.1".parse().unwrap(), "192.0.2.2".parse().unwrap());
        assert!(attempts.allow(one) && attempts.allow(one) && !attempts.allow(one));
        assert!(attempts.allow(other));
    }

    #[test]
    fn a_home_network_counts_as_one() {
        let attempts = Attempts::per_minute(1);
        assert!(attempts.allow("2001:db8::1".parse().unwrap()));
        assert!(!attempts.allow("2001:db8::ffff".parse().unwrap()));
    }
}
