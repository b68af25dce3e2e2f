//! The repository's own files, for the tests that read them.

use std::fs;
use std::path::PathBuf;

/// A text file of the repository.
pub struct File {
    /// Path from the root, with `/`.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder of the repository, by path; what a build or a run leaves there is passed over.
pub fn paths(folder: &str) -> Vec<String> {
    const LEFT_BY_BUILDS: [&str; 5] = ["target", "var", "node_modules", ".git", "__pycache__"];
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let entry = entry.unwrap();
            let name = entry.file_name().to_string_lossy().into_owned();
            if LEFT_BY_BUILDS.contains(&name.as_str()) {
                continue;
            }
            if entry.file_type().unwrap().is_dir() {
                folders.push(entry.path());
            } else {
                found.push(entry.path().strip_prefix(root()).unwrap().to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    found
}

/// Every file under a folder whose name ends so.
pub fn texts(folder: &str, ending: &str) -> Vec<File> {
    let wanted = paths(folder).into_iter().filter(|path| path.ends_with(ending));
    wanted.map(|path| File { text: text(&path), path }).collect()
}

/// One file of the repository.
pub fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Whether the repository has this file or folder.
pub fn exists(path: &str) -> bool {
    root().join(path.trim_start_matches('/')).exists()
}
