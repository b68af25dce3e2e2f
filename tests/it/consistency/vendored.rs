//! What others made is under their licence, and the licence is here.

use crate::support::files;

use super::assert_none;

/// Where vendored files lie, how their names begin, and the licence that comes with them.
const VENDORED: [(&str, &str, &str); 7] = [
    ("static/fonts/", "ibm-plex-sans-arabic-", "static/licences/ibm-plex-sans-arabic-OFL-1.1.txt"),
    ("static/fonts/", "ibm-plex-sans-latin-", "static/licences/ibm-plex-sans-OFL-1.1.txt"),
    ("src/report/pdf/fonts/", "IBMPlex", "static/licences/ibm-plex-OFL-1.1.txt"),
    ("src/report/pdf/fonts/", "NotoNaskhArabic", "static/licences/noto-naskh-arabic-OFL-1.1.txt"),
    ("templates/icons/", "", "static/licences/lucide-ISC.txt"),
    ("seeds/maps/", "ma-regions", "static/licences/ma-regions-MIT.txt"),
    ("src/web/chart/", "ma-regions", "static/licences/ma-regions-MIT.txt"),
];

/// Ours, although not text.
const OWN: [&str; 2] = ["docs/screenshot.png", "seeds/demo/specimen.png"];

#[test]
fn every_vendored_file_has_its_licence() {
    let drawn = [".woff2", ".ttf", ".svg", ".png", ".ico"];
    let mut without = Vec::new();
    for folder in ["static", "templates", "seeds", "src", "docs"].into_iter().filter(|folder| files::exists(folder)) {
        for path in files::paths(folder) {
            // The one drawing of our own.
            let ours = path == "static/icon.svg" || OWN.contains(&path.as_str());
            if ours || !drawn.iter().any(|end| path.ends_with(end)) {
                continue;
            }
            let licence = VENDORED
                .iter()
                .find(|(folder, name, _)| path.strip_prefix(folder).is_some_and(|file| file.starts_with(name)));
            if !licence.is_some_and(|(_, _, licence)| files::exists(licence)) {
                without.push(path);
            }
        }
    }
    assert_none(&without);
}

#[test]
fn every_licence_is_of_something() {
    let unused = files::paths("static/licences");
    let unused = unused.into_iter().filter(|path| !VENDORED.iter().any(|(_, _, licence)| licence == path));
    assert_none(&unused.collect::<Vec<_>>());
}

#[test]
fn the_program_comes_under_either_of_two_licences() {
    assert!(files::text("LICENSE-MIT").contains("MIT License"));
    assert!(files::text("LICENSE-APACHE").contains("Apache License"));
    assert!(files::text("Cargo.toml").contains("license = \"MIT OR Apache-2.0\""));
}
