//! A file of a form, held in memory: the rows of people never lie in a temporary file.

use rocket::data::ToByteUnit;
use rocket::form::{self, DataField, FromFormField, ValueField};

use crate::web::form::note_file;

/// Largest file sent to the page, in mebibytes; larger ones go by the command line.
pub const MOST_MEBIBYTES: u32 = 32;
/// Longest file name kept, in characters.
const MOST_NAME: usize = 120;

/// A file received.
#[derive(Clone, Debug, Default)]
pub struct Received {
    /// Its name, without folders.
    pub name: String,
    /// Its bytes; cut at the limit.
    pub bytes: Vec<u8>,
    /// Whether it was larger than accepted.
    pub too_large: bool,
}

#[rocket::async_trait]
impl<'r> FromFormField<'r> for Received {
    fn from_value(field: ValueField<'r>) -> form::Result<'r, Self> {
        Ok(Self { name: "import.csv".to_owned(), bytes: field.value.as_bytes().to_vec(), too_large: false })
    }

    async fn from_data(field: DataField<'r, '_>) -> form::Result<'r, Self> {
        let name = field.file_name.map(|name| plain_name(name.dangerous_unsafe_unsanitized_raw().as_str()));
        let request = field.request;
        let capped = field.data.open(MOST_MEBIBYTES.mebibytes()).into_bytes().await?;
        note_file(request, &capped);
        let too_large = !capped.is_complete();
        Ok(Self { name: name.unwrap_or_default(), bytes: capped.into_inner(), too_large })
    }
}

/// The last part of a path, without control characters: shown, and proposed for downloads, never opened.
fn plain_name(raw: &str) -> String {
    let last = raw.rsplit(['/', '\\']).next().unwrap_or_default();
    let bidi =
        |letter: &char| matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    last.chars().filter(|letter| !letter.is_control() && !bidi(letter)).take(MOST_NAME).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_keeps_neither_folders_nor_controls() {
        assert_eq!(plain_name("C:\\Users\\moi\\apprenants.csv"), "apprenants.csv");
        assert_eq!(plain_name("../../etc/pass\r\nwd\u{202e}vsc"), "passwdvsc");
    }
}
