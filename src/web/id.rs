//! Identifiers in addresses.

use std::convert::Infallible;
use std::fmt;

use rocket::http::uri::fmt::{Formatter, FromUriParam, Path, UriDisplay};
use rocket::request::FromParam;
use uuid::Uuid;

/// An identifier in a path, as `Id<CohortId>`. Text that is no identifier reads as the nil one, which names nothing: the
/// answer is then the same 404 as for anything else that does not exist.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id<T>(pub T);

impl<'a, T: From<Uuid>> FromParam<'a> for Id<T> {
    type Error = Infallible;

    fn from_param(param: &'a str) -> Result<Self, Infallible> {
        Ok(Self(T::from(param.parse().unwrap_or(Uuid::nil()))))
    }
}

impl<T: fmt::Display> UriDisplay<Path> for Id<T> {
    fn fmt(&self, f: &mut Formatter<'_, Path>) -> fmt::Result {
        f.write_value(self.0.to_string())
    }
}

impl<T: fmt::Display> FromUriParam<Path, T> for Id<T> {
    type Target = Self;

    fn from_uri_param(id: T) -> Self {
        Self(id)
    }
}
