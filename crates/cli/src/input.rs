//! The issue that a command works on: a file, or standard input.

use std::io;
use std::path::{Path, PathBuf};

use bantin::{
    Bulletin, Error, Folder, OpenOptions, Settings, TypeCase, built_in_type_case,
    read_source, settings_beside, type_case_of,
};

use crate::args::is_dash;
use crate::bar::Bar;
use crate::failure::Failure;
use crate::misuse::Misuse;

/// What standard input is called where a file would be named.
const STDIN: &str = "<stdin>";

#[derive(Debug, clap::Args)]
pub(crate) struct IssueInput {
    /// The file of the issue, the folder where its issue.json is, or - for standard
    /// input
    #[arg(value_name = "ISSUE.json")]
    path: PathBuf,
    /// The folder that an issue from standard input belongs to, with its pictures;
    /// without it the issue may name no file
    #[arg(long, value_name = "DIR")]
    base: Option<PathBuf>,
    /// A folder of fonts (.ttf) to set it in, beside those that are built in
    #[arg(long, value_name = "DIR")]
    fonts: Option<PathBuf>,
}

/// An issue that is at hand: in its file, or read from standard input.
pub(crate) struct Given<'a> {
    /// Its file, or what stands for it in messages.
    pub(crate) path: PathBuf,
    /// What came from standard input, and the folder it belongs to.
    pub(crate) read: Option<Read<'a>>,
    fonts: Option<&'a Path>,
}

/// What came from standard input.
pub(crate) struct Read<'a> {
    pub(crate) source: Vec<u8>,
    base: Option<&'a Path>,
    folder: Folder,
}

impl IssueInput {
    /// The issue. Standard input is read to its end, if that is where it comes from.
    pub(crate) fn take(&self) -> Result<Given<'_>, Failure> {
        let fonts = self.fonts.as_deref();
        if !is_dash(&self.path) {
            if self.base.is_some() {
                return Err(Misuse::BaseOfFile.into());
            }
            return Ok(Given { path: file_of(&self.path), read: None, fonts });
        }
        let base = self.base.as_deref();
        let folder = base.map_or(Ok(Folder::none()), open)?;
        let path = PathBuf::from(STDIN);
        let source = read_source(io::stdin().lock())
            .map_err(|fault| Failure::Unreadable { path: path.clone(), fault })?;
        Ok(Given { path, read: Some(Read { source, base, folder }), fonts })
    }
}

impl Given<'_> {
    /// The bulletin, laid out.
    pub(crate) fn open(&self, bar: &Bar) -> Result<Bulletin, Failure> {
        let case = type_case(self.fonts)?;
        let options = OpenOptions { case, progress: bar.progress() };
        let opened = match &self.read {
            Some(read) => {
                Bulletin::read_with(read.source.clone(), &read.folder, &options)
            }
            None => Bulletin::open_with(&self.path, &options),
        };
        opened.map_err(|fault| self.refused(fault))
    }

    /// What the office makes of the rules: nothing of an issue that belongs nowhere.
    pub(crate) fn settings(&self) -> Result<Settings, Failure> {
        let beside = match &self.read {
            Some(read) => read.base.map(|base| base.join("issue.json")),
            None => Some(self.path.clone()),
        };
        Ok(beside.map(settings_beside).transpose()?.unwrap_or_default())
    }

    /// There is no bulletin.
    pub(crate) fn refused(&self, fault: Error) -> Failure {
        Failure::bulletin(&self.path, fault)
    }
}

/// The file that `path` stands for: that of a folder is `issue.json`.
pub(crate) fn file_of(path: &Path) -> PathBuf {
    if path.is_dir() { path.join("issue.json") } else { path.to_owned() }
}

/// The faces that are built in, and those of the folder `fonts`.
pub(crate) fn type_case(fonts: Option<&Path>) -> Result<TypeCase, Failure> {
    match fonts {
        Some(folder) => type_case_of(folder).map_err(Failure::Fonts),
        None => Ok(built_in_type_case()),
    }
}

fn open(base: &Path) -> Result<Folder, Failure> {
    // A file has no files in it: better said now than of each picture.
    let opened = std::fs::read_dir(base).and_then(|_| Folder::open(base));
    opened.map_err(|fault| Failure::Unreadable { path: base.to_owned(), fault })
}
