//! `bantin extract`: back from a finished file to what it was made from.

mod docx;
mod pdf;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::args::Extract;
use crate::desk::{Desk, paths};
use crate::failure::Failure;
use crate::{Done, Remark};

/// So many bytes of a file are read, and no more.
const MOST_BYTES: u64 = 1 << 30;

/// A file to be written: its name within the folder, and what is in it.
type Part = (String, Vec<u8>);

/// Takes the parts of a file apart and writes them: all of them, or none if one would
/// take the place of another file.
pub(crate) fn run(extract: &Extract) -> Result<Done, Failure> {
    let path = &extract.file;
    let file = read(path)?;
    // What kind of file it is, its bytes say: a Word document is an archive.
    let (parts, remarks): (Vec<Part>, Vec<Remark>) = if file.starts_with(b"PK\x03\x04") {
        docx::parts(path, &file)?
    } else {
        (pdf::parts(path, &file)?, Vec::new())
    };
    for (name, bytes) in &parts {
        let place = extract.out.join(name);
        let taken = match fs::read(&place) {
            Ok(there) => there != *bytes,
            Err(fault) => fault.kind() != io::ErrorKind::NotFound,
        };
        if taken {
            return Err(Failure::Taken { path: place });
        }
    }
    let mut made = Vec::new();
    for (name, bytes) in &parts {
        let (folder, name) = match name.rsplit_once('/') {
            Some((folder, name)) => (extract.out.join(folder), name),
            None => (extract.out.clone(), name.as_str()),
        };
        made.push(Desk::at(&folder)?.put(name, bytes)?);
    }
    Ok(Done { remarks, ..Done::saying(paths(&made)) })
}

/// The file at `path`, as far as anybody would read it.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MOST_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|fault| Failure::Unreadable { path: PathBuf::from(path), fault })?;
    Ok(bytes)
}
