//! The folder of an issue.

use std::collections::VecDeque;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Component, Path, PathBuf};

use bantin_core::{LeadsOutside, PictureSource};

/// The folder of an issue: the pictures in it, and in the folders within it.
///
/// Nothing outside can be reached from an issue, be it by `..`, by a path from the
/// root of the disk, or by a link that leads out.
#[derive(Clone, Debug)]
pub struct Folder {
    /// None of an issue that came without one.
    root: Option<PathBuf>,
}

/// A picture file with more bytes is not read.
const MOST_BYTES: u64 = 256 << 20;

/// So many entries are looked at for "did you mean".
const MOST_ENTRIES: usize = 10_000;

impl Folder {
    /// Opens the folder at `path`.
    ///
    /// # Errors
    ///
    /// What the system says if there is no such folder.
    pub fn open(path: impl AsRef<Path>) -> io::Result<Self> {
        Ok(Self { root: Some(path.as_ref().canonicalize()?) })
    }

    /// No folder: an issue that names a picture or a design file is told to say which
    /// folder it belongs to.
    pub fn none() -> Self {
        Self { root: None }
    }

    /// The file that `src` names, with all links followed.
    fn find(&self, src: &str) -> io::Result<PathBuf> {
        let root = self.root.as_ref().ok_or(ErrorKind::Unsupported)?;
        let inside = |step| matches!(step, Component::Normal(_) | Component::CurDir);
        if !Path::new(src).components().all(inside) {
            return Err(outside());
        }
        let path = root.join(src).canonicalize()?;
        if !path.starts_with(root) {
            return Err(outside());
        }
        Ok(path)
    }
}

impl PictureSource for Folder {
    fn read(&self, src: &str) -> io::Result<Vec<u8>> {
        let path = self.find(src)?;
        let facts = fs::metadata(&path)?;
        if facts.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        if !facts.is_file() {
            return Err(ErrorKind::InvalidInput.into());
        }
        if facts.len() > MOST_BYTES {
            return Err(ErrorKind::FileTooLarge.into());
        }
        let mut data = Vec::with_capacity(usize::try_from(facts.len()).unwrap_or(0) + 1);
        File::open(path)?.take(MOST_BYTES).read_to_end(&mut data)?;
        Ok(data)
    }

    /// The pictures, sorted: folders do not keep their entries in an order.
    fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        let mut seen = 0;
        let root = self.root.iter();
        let mut folders: VecDeque<_> = root.map(|r| (r.clone(), String::new())).collect();
        while let Some((folder, prefix)) = folders.pop_front() {
            let Ok(entries) = fs::read_dir(folder) else { continue };
            let mut inner = Vec::new();
            for entry in entries.flatten().take(MOST_ENTRIES - seen) {
                seen += 1;
                let Ok(name) = entry.file_name().into_string() else { continue };
                let name = format!("{prefix}{name}");
                match entry.file_type() {
                    Ok(kind) if kind.is_dir() => {
                        inner.push((entry.path(), format!("{name}/")));
                    }
                    Ok(_) if is_picture(&name) => names.push(name),
                    _ => {}
                }
            }
            inner.sort();
            folders.extend(inner);
        }
        names.sort();
        names
    }
}

fn outside() -> io::Error {
    io::Error::new(ErrorKind::PermissionDenied, LeadsOutside)
}

fn is_picture(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| {
        ["jpg", "jpeg", "jpe", "jfif", "png"].contains(&ending.as_str())
    })
}
