//! From drafts to issues: what the drafts in `tests/drafts` become, what is refused and
//! how, and what nobody would send.

mod drafts;
mod hostile;
mod judge;
mod odd;
mod own;
mod package;
mod refused;
mod seed;
mod untouched;

use std::fs;
use std::path::{Path, PathBuf};

use bantin::Imported;

/// The folder of the drafts.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("drafts")
}

/// The drafts, by name.
fn all() -> Vec<PathBuf> {
    let entries = fs::read_dir(folder()).unwrap();
    let files = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut files: Vec<PathBuf> = files.collect();
    files.sort();
    files
}

/// The name of a draft.
fn name(path: &Path) -> &str {
    path.file_name().unwrap().to_str().unwrap()
}

/// What the draft of this name becomes.
fn imported(name: &str) -> Imported {
    bantin::import_files(&[folder().join(name)]).unwrap()
}
