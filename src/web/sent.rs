//! What a form sent, read once for whoever needs it: the handler its type, a keyed write its fingerprint, a conflict
//! what was typed.

use std::ops::Deref;
use std::sync::{Mutex, OnceLock, PoisonError};

use rocket::data::{self, Data, FromData};
use rocket::form::{self, DataField, FromForm, Options, ValueField};
use rocket::request::Request;
use sha2::{Digest, Sha256};

use super::idempotency;

/// A form, as Rocket reads one; use it in handlers instead of Rocket's own, which leaves no trace of what was sent.
pub struct Form<T>(T);

impl<T> Form<T> {
    /// The value read.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Form<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

#[rocket::async_trait]
impl<'r, T: FromForm<'r> + Send> FromData<'r> for Form<T> {
    type Error = form::Errors<'r>;

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> data::Outcome<'r, Self> {
        let read = form::Form::<Watched<T>>::from_data(request, data).await;
        if let data::Outcome::Success(form) = &read {
            idempotency::name(request, Sent::keep(request, &form.fields)).await;
        }
        read.map(|form| Self(form.into_inner().form))
    }
}

/// The fields of the form that a request sent, in their order.
#[derive(Debug, Default)]
pub struct Sent {
    fields: Vec<(String, String)>,
}

/// A cell, because a request keeps the first value it is given per type.
#[derive(Default)]
struct Kept(OnceLock<Sent>);

/// Hashes of the files received so far.
#[derive(Default)]
struct Files(Mutex<Sha256>);

impl Sent {
    fn keep<'r>(request: &'r Request<'_>, fields: &[(String, String)]) -> &'r Self {
        request.local_cache(Kept::default).0.get_or_init(|| Self { fields: fields.to_vec() })
    }

    /// What this request sent; nothing when it was no form.
    pub fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        request.local_cache(Kept::default).0.get_or_init(Self::default)
    }

    /// The fields, in their order.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The first value of a field.
    #[must_use]
    pub fn field(&self, wanted: &str) -> Option<&str> {
        self.fields().find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }
}

/// Notes a file of a form, which is not kept.
pub fn note_file(request: &Request<'_>, bytes: &[u8]) {
    let mut files = request.local_cache(Files::default).0.lock().unwrap_or_else(PoisonError::into_inner);
    files.update(Sha256::digest(bytes));
}

/// Hash of the method, the address and everything sent: equal for a retry and for nothing else.
pub(super) fn fingerprint(request: &Request<'_>, sent: &Sent) -> [u8; 32] {
    let mut hash = Sha256::new();
    let mut add = |part: &str| {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    };
    add(request.method().as_str());
    add(&request.uri().to_string());
    for (name, value) in sent.fields() {
        add(name);
        add(value);
    }
    let files = request.local_cache(Files::default).0.lock().unwrap_or_else(PoisonError::into_inner);
    hash.update(files.clone().finalize());
    hash.finalize().into()
}

/// A form and the fields it was read from.
struct Watched<T> {
    form: T,
    fields: Vec<(String, String)>,
}

#[rocket::async_trait]
impl<'r, T: FromForm<'r> + Send> FromForm<'r> for Watched<T> {
    type Context = (T::Context, Vec<(String, String)>);

    fn init(options: Options) -> Self::Context {
        (T::init(options), Vec::new())
    }

    fn push_value((form, fields): &mut Self::Context, field: ValueField<'r>) {
        fields.push((field.name.source().to_string(), field.value.to_owned()));
        T::push_value(form, field);
    }

    async fn push_data((form, fields): &mut Self::Context, field: DataField<'r, '_>) {
        let file = field.file_name.map(|name| name.dangerous_unsafe_unsanitized_raw().as_str().to_owned());
        fields.push((field.name.source().to_string(), file.unwrap_or_default()));
        T::push_data(form, field).await;
    }

    fn push_error((form, _): &mut Self::Context, error: form::Error<'r>) {
        T::push_error(form, error);
    }

    fn finalize((form, fields): Self::Context) -> form::Result<'r, Self> {
        Ok(Self { form: T::finalize(form)?, fields })
    }
}
