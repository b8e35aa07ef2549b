//! Where a bulletin goes: into a folder, or to standard output.

use std::io::{self, IsTerminal, Write};
use std::path::Path;

use bantin::Standard;

use crate::args::{Build, is_dash};
use crate::failure::Failure;
use crate::misuse::Misuse;

/// Where a bulletin goes.
pub(crate) enum Output<'a> {
    /// Into this folder, with a name.
    Folder(&'a Path),
    /// To standard output: one file, and nothing else.
    Standard,
}

impl<'a> Output<'a> {
    /// Where `build` puts what it makes, if that makes sense.
    pub(crate) fn of(build: &'a Build) -> Result<Self, Misuse> {
        if build.docx && !build.pdf {
            if build.metadata {
                return Err(Misuse::MetadataWithoutPdf);
            }
            if build.standard != Standard::default() {
                return Err(Misuse::StandardWithoutPdf);
            }
        }
        if !is_dash(&build.out) {
            return Ok(Self::Folder(&build.out));
        }
        if build.pdf == build.docx {
            return Err(Misuse::NotOneFormat);
        }
        if build.metadata {
            return Err(Misuse::MetadataToOutput);
        }
        if io::stdout().is_terminal() {
            return Err(Misuse::Terminal);
        }
        Ok(Self::Standard)
    }
}

/// Writes a file to standard output, all of it: half a file is a failure, even if whoever
/// reads it has stopped.
pub(crate) fn hand_over(file: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(file).and_then(|()| out.flush()).map_err(Failure::Output)
}
