//! Where finished files are put: whole, or not at all.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use crate::failure::Failure;

/// A folder that finished files are put in.
pub(crate) struct Desk {
    folder: PathBuf,
}

impl Desk {
    /// The desk at `folder`, which is made if it is not there.
    pub(crate) fn at(folder: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(folder)
            .map_err(|fault| Failure::Unwritable { path: folder.to_owned(), fault })?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Puts a file on the desk in place of one of the same name.
    ///
    /// It is written beside its place and moved there when it is whole, so that
    /// nobody ever finds half a file under its name.
    pub(crate) fn put(&self, name: &str, data: &[u8]) -> Result<PathBuf, Failure> {
        let path = self.folder.join(name);
        match self.write(&path, data) {
            Ok(()) => Ok(path),
            Err(fault) => Err(Failure::Unwritable { path, fault }),
        }
    }

    fn write(&self, path: &Path, data: &[u8]) -> io::Result<()> {
        let mut beside = Builder::new();
        beside.prefix(".bantin-").suffix(".part");
        // A temporary file is for its owner alone; a bulletin is for all.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            beside.permissions(fs::Permissions::from_mode(0o666));
        }
        let mut file = beside.tempfile_in(&self.folder)?;
        file.write_all(data)?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|refused| refused.error)?;
        Ok(())
    }
}

/// The paths of what was made, one a line.
pub(crate) fn paths(made: &[PathBuf]) -> String {
    made.iter().map(|path| format!("{}\n", path.display())).collect()
}
