//! Drafts on a disk.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use bantin_import::{Imported, Manuscript, Refusals, import};

use crate::Folder;

/// Why drafts are not made into an issue.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// A draft, or its folder, cannot be read from the disk.
    #[error("cannot read {}", path.display())]
    Unreadable {
        /// The draft.
        path: PathBuf,
        /// What the system says.
        #[source]
        fault: io::Error,
    },
    /// There are drafts that nothing can be made of.
    #[error(transparent)]
    Refused(#[from] Refusals),
}

/// Makes one issue of the drafts in the files `paths`, in their order. Pictures that a
/// Markdown file names are looked for in its folder, and nowhere else.
///
/// # Errors
///
/// - [`ImportError::Unreadable`] if a file, or its folder, cannot be read.
/// - [`ImportError::Refused`] if drafts are of a kind that nothing can be made of: all
///   of them, each with what to do.
pub fn import_files(paths: &[impl AsRef<Path>]) -> Result<Imported, ImportError> {
    let mut folders = Vec::new();
    for path in paths {
        let path = path.as_ref();
        let unreadable = |fault| ImportError::Unreadable { path: path.to_owned(), fault };
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        folders.push(Folder::open(folder).map_err(unreadable)?);
    }
    let mut manuscripts = Vec::new();
    for (path, folder) in paths.iter().zip(&folders) {
        let path = path.as_ref();
        let unreadable = |fault| ImportError::Unreadable { path: path.to_owned(), fault };
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let file = File::open(path).map_err(unreadable)?;
        manuscripts.push(Manuscript::read(name, file, folder).map_err(unreadable)?);
    }
    Ok(import(&manuscripts)?)
}
