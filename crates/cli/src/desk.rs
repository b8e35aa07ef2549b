//! Where finished files are put: whole, or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use bantin::DiskFault;
use tempfile::{Builder, NamedTempFile};

use crate::args::is_dash;
use crate::failure::Failure;
use crate::misuse::Misuse;

/// A folder that finished files are put in.
pub(crate) struct Desk {
    folder: PathBuf,
}

impl Desk {
    /// The desk at `folder`, which is made if it is not there.
    pub(crate) fn at(folder: &Path) -> Result<Self, Failure> {
        if is_dash(folder) {
            return Err(Misuse::DashForFolder.into());
        }
        fs::create_dir_all(folder).map_err(|fault| Failure::Unwritable {
            path: folder.to_owned(),
            fault: DiskFault::of(&fault),
        })?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Puts a file on the desk in place of one of the same name.
    pub(crate) fn put(&self, name: &str, data: &[u8]) -> Result<PathBuf, Failure> {
        let mut paths = self.put_all(&[(name, data)])?;
        Ok(paths.pop().unwrap_or_default())
    }

    /// Puts files on the desk, each in place of one of the same name.
    ///
    /// They are written beside their places and moved there when all of them are whole,
    /// so that nobody ever finds half a file under its name, nor the new PDF beside the
    /// Word document of before.
    pub(crate) fn put_all<N, D>(&self, files: &[(N, D)]) -> Result<Vec<PathBuf>, Failure>
    where
        N: AsRef<str>,
        D: AsRef<[u8]>,
    {
        let mut written = Vec::new();
        for (name, data) in files {
            let path = self.folder.join(name.as_ref());
            let unwritable = |fault| Failure::Unwritable { path: path.clone(), fault };
            may_be_replaced(&path).map_err(unwritable)?;
            let whole = self.write_beside(data.as_ref());
            let whole = whole.map_err(|fault| unwritable(DiskFault::of(&fault)))?;
            written.push((path, whole));
        }
        let mut paths = Vec::new();
        for (path, whole) in written {
            if let Err(refused) = whole.persist(&path) {
                let fault = DiskFault::of_replacing(&refused.error, path.exists());
                return Err(Failure::Unwritable { path, fault });
            }
            paths.push(path);
        }
        Ok(paths)
    }

    fn write_beside(&self, data: &[u8]) -> io::Result<NamedTempFile> {
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
        Ok(file)
    }
}

/// Whether a file may take the place of what stands at `path`: not of a folder, nor of a
/// file that somebody marked as read-only, which some systems would replace all the same,
/// nor of one that another program holds open.
fn may_be_replaced(path: &Path) -> Result<(), DiskFault> {
    // If nobody can look there, writing will tell why.
    let Ok(there) = fs::metadata(path) else { return Ok(()) };
    if there.is_dir() {
        return Err(DiskFault::Folder);
    }
    if there.permissions().readonly() {
        return Err(DiskFault::ReadOnly);
    }
    let opened = OpenOptions::new().append(true).open(path).map(|_: File| ());
    match opened.map_err(|fault| DiskFault::of(&fault)) {
        Err(DiskFault::InUse) => Err(DiskFault::InUse),
        // A file that cannot be written into can often be replaced.
        _ => Ok(()),
    }
}

/// The paths of what was made, one a line.
pub(crate) fn paths(made: &[PathBuf]) -> String {
    made.iter().map(|path| format!("{}\n", path.display())).collect()
}
