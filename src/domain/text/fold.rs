//! Folding: what two writings of one name have in common, whatever the case, accents, hamzas and marks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::digits::western_char;

/// Lower case, without accents; Arabic letters in their bare form; punctuation and spaces kept.
///
/// Arabic: short vowels and tatweel go, `أإآٱ` → `ا`, `ة` → `ه`, `ى`/`ئ` → `ي`, `ؤ` → `و`, `گ`/`ڭ` → `ك`, `ڤ` → `ف`, `پ` → `ب`, `ء` goes.
///
/// ```
/// use sanad::domain::text::fold::plain;
/// assert_eq!(plain("Béni-Mellal"), "beni-mellal");
/// assert_eq!(plain("أُسَامَة"), plain("اسامه"));
/// ```
#[must_use]
pub fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase) {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ı' => folded.push('i'),
            'ـ' | 'ء' | '\u{307}' | 'ʿ' | 'ʾ' => {}
            'ٱ' => folded.push('ا'),
            'ة' => folded.push('ه'),
            'ى' | 'ی' => folded.push('ي'),
            'گ' | 'ڭ' | 'ک' => folded.push('ك'),
            'ڤ' => folded.push('ف'),
            'پ' => folded.push('ب'),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            other => folded.push(western_char(other)),
        }
    }
    folded
}

/// Only the letters and digits of [`plain`]: how headers, codes and place names are compared.
///
/// ```
/// assert_eq!(sanad::domain::text::fold::bare("Date de début"), "datededebut");
/// ```
#[must_use]
pub fn bare(text: &str) -> String {
    let mut folded = plain(text);
    folded.retain(char::is_alphanumeric);
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alef_hamza_maqsura_and_ta_marbuta_forms_meet() {
        assert_eq!(plain("إدريس"), plain("ادريس"));
        assert_eq!(plain("آسفي"), plain("اسفي"));
        assert_eq!(plain("فاطمة"), plain("فاطمه"));
        assert_eq!(plain("ليلى"), plain("ليلي"));
        assert_eq!(plain("مـــحـمّد"), plain("محمد"));
        assert_eq!(plain("أݣادير").len(), plain("اݣادير").len());
    }

    #[test]
    fn headers_meet_without_regard_to_case_accents_spaces_and_underscores() {
        for header in ["date_debut", "Date Début", " DATE DÉBUT ", "datedebut"] {
            assert_eq!(bare(header), "datedebut");
        }
    }

    proptest::proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
            let once = plain(&text);
            proptest::prop_assert_eq!(plain(&once), once.clone());
            let bare_once = bare(&text);
            proptest::prop_assert_eq!(bare(&bare_once), bare_once.clone());
        }
    }
}
