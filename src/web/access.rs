//! Who may use each route, said where the routes are mounted.
//!
//! A module of routes answers `pub fn access() -> Vec<Access>`, made of [`Access::public`], [`Access::signed_in`] and
//! [`Access::of`]. The guards in the handlers' signatures enforce it; this list is what `sanad routes`, the menu and the
//! access matrix of the tests read.

use rocket::Route;
use rocket::http::Method;
use serde::Serialize;

use crate::domain::role::Role;

/// A route and who may use it.
#[derive(Clone, Debug)]
pub struct Access {
    /// The route.
    pub route: Route,
    /// The roles let in; none: everyone, signed in or not.
    pub roles: Option<&'static [Role]>,
    /// Whether it changes anything.
    pub mutates: bool,
}

impl Access {
    /// Routes open to everyone.
    #[must_use]
    pub fn public(routes: Vec<Route>) -> Vec<Self> {
        Self::list(None, routes)
    }

    /// Routes of whoever is signed in.
    #[must_use]
    pub fn signed_in(routes: Vec<Route>) -> Vec<Self> {
        Self::list(Some(Role::ALL), routes)
    }

    /// Routes of some roles.
    #[must_use]
    pub fn of(roles: &'static [Role], routes: Vec<Route>) -> Vec<Self> {
        Self::list(Some(roles), routes)
    }

    fn list(roles: Option<&'static [Role]>, routes: Vec<Route>) -> Vec<Self> {
        let of = |route: Route| Self { roles, mutates: !matches!(route.method, Method::Get | Method::Head), route };
        routes.into_iter().map(of).collect()
    }

    /// The same routes below a base.
    #[must_use]
    pub fn at(base: &'static str, accesses: Vec<Self>) -> Vec<Self> {
        let moved = |access: Self| {
            let route = access.route.clone().map_base(|_| base.to_owned()).unwrap_or(access.route);
            Self { route, ..access }
        };
        accesses.into_iter().map(moved).collect()
    }

    /// The path, with its parameters as `<name>`, without its query.
    #[must_use]
    pub fn path(&self) -> String {
        path(&self.route)
    }
}

/// One line of `sanad routes --format json`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Line {
    /// The HTTP method.
    pub method: &'static str,
    /// The path, with its parameters as `<name>`.
    pub path: String,
    /// `public`, or role codes.
    pub roles: Vec<&'static str>,
    /// Whether it changes anything.
    pub mutates: bool,
}

/// Every route that Rocket mounted, with what [`Access`] says of it; a route nobody declared has no roles (a test refuses
/// it).
pub fn lines<'r>(mounted: impl Iterator<Item = &'r Route>, declared: &[Access]) -> Vec<Line> {
    let mut lines: Vec<_> = mounted
        .map(|route| {
            let (method, path) = (route.method.as_str(), path(route));
            let access = declared.iter().find(|access| access.route.method == route.method && access.path() == path);
            let roles = match access.map(|access| access.roles) {
                None => Vec::new(),
                Some(None) => vec!["public"],
                Some(Some(roles)) => roles.iter().map(|role| role.code()).collect(),
            };
            Line { method, path, roles, mutates: access.is_some_and(|access| access.mutates) }
        })
        .collect();
    lines.sort();
    lines
}

fn path(route: &Route) -> String {
    let uri = route.uri.to_string();
    uri.split('?').next().unwrap_or_default().to_owned()
}
