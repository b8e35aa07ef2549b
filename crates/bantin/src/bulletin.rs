//! One issue, ready to be printed.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use bantin_core::{ArchiveRecord, Draft, Issue, PictureSource, Progress};
use bantin_design::{Design, TypeCase};
use bantin_docx::DocxOptions;
use bantin_layout::lay_out_with;
use bantin_page::Pages;
use bantin_pdf::{PdfOptions, Standard, print_with_notes};

use crate::design_file::{Look, NoLook};
use crate::preview::preview_with;
use crate::report::Report;
use crate::unset::unset;
use crate::{Error, Folder, OpenOptions, docx, source};

/// One issue of a bulletin: read, checked, laid out, and ready to be printed.
#[derive(Clone, Debug)]
pub struct Bulletin {
    pub(crate) draft: Draft,
    /// Whether the file of the issue begins with a byte order mark.
    has_mark: bool,
    pub(crate) issue: Issue,
    look: Look,
    case: TypeCase,
    pub(crate) pages: Pages,
}

impl Bulletin {
    /// Opens the issue in the file `path`, its pictures in the same folder.
    ///
    /// # Errors
    ///
    /// - [`Error::Unreadable`] if the file or its folder cannot be read.
    /// - Else as [`read`](Self::read).
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        Self::open_with(path, &OpenOptions::default())
    }

    /// Opens the issue in the file `path`, as `options` say.
    ///
    /// # Errors
    ///
    /// - As [`open`](Self::open).
    /// - Else as [`read_with`](Self::read_with).
    pub fn open_with(
        path: impl AsRef<Path>,
        options: &OpenOptions,
    ) -> Result<Self, Error> {
        let path = path.as_ref();
        let unreadable = |fault| Error::Unreadable { path: path.to_owned(), fault };
        let source = read_file(path).map_err(unreadable)?;
        let folder = Folder::open(folder_of(path)).map_err(unreadable)?;
        Self::read_with(source, &folder, options)
    }

    /// Reads an issue from memory, its pictures and its design file from wherever
    /// `files` has them.
    ///
    /// # Errors
    ///
    /// - [`Error::Wrong`] if there is something to mend in the issue: the report has
    ///   all of it that could be found.
    pub fn read(
        source: impl Into<Vec<u8>>,
        files: &dyn PictureSource,
    ) -> Result<Self, Error> {
        Self::read_with(source, files, &OpenOptions::default())
    }

    /// Reads an issue from memory, as `options` say.
    ///
    /// # Errors
    ///
    /// - As [`read`](Self::read).
    /// - [`Error::Layout`] if a look that is built in asks for a face that
    ///   [`OpenOptions::case`] lacks.
    /// - [`Error::Stopped`] if [`OpenOptions::progress`] stops it.
    pub fn read_with(
        source: impl Into<Vec<u8>>,
        files: &dyn PictureSource,
        options: &OpenOptions,
    ) -> Result<Self, Error> {
        let OpenOptions { case, progress } = options;
        let source = source.into();
        let has_mark = source.starts_with(BYTE_ORDER_MARK);
        // What is shown of a file that is not text; the draft keeps the rest.
        let shown = Report::shown(&source);
        let draft = Draft::read(source).map_err(|problems| {
            Error::Wrong(Report::unread(shown.as_deref(), problems))
        })?;
        let issue = draft.check(files);
        let look = look_of(&draft, issue.as_ref().ok(), files, case);
        let look = look.map_err(|no_look| Report::no_look(draft.source(), no_look));
        let (issue, look) = match (issue, look) {
            (Ok(issue), Ok(look)) => (issue, look),
            (Ok(_), Err(report)) => return Err(Error::Wrong(report)),
            (Err(problems), look) => {
                let report = Report::of(draft.source(), problems)
                    .and(Report::found(draft.source(), unset(&draft, case)));
                return Err(Error::Wrong(match look {
                    Ok(_) => report,
                    Err(other) => report.and(other),
                }));
            }
        };
        let pages = lay_out_with(&issue, &look.design, case, progress)
            .map_err(|fault| Error::of_layout(draft.source(), fault))?;
        Ok(Self { draft, has_mark, issue, look, case: case.clone(), pages })
    }

    /// The file of the issue, without a byte order mark.
    pub fn source(&self) -> &str {
        self.draft.source()
    }

    /// The look that it is laid out in.
    pub fn design(&self) -> &Design {
        &self.look.design
    }

    /// The design file, by its name and with what is in it; none where the look is
    /// built in.
    pub fn design_file(&self) -> Option<(&str, &str)> {
        self.look.file.as_ref().map(|(name, source)| (name.as_str(), source.as_str()))
    }

    /// What the issue says.
    pub fn issue(&self) -> &Issue {
        &self.issue
    }

    /// What was done otherwise than the issue asks, if anything was: a picture made
    /// smaller, a word broken. All of it is printed.
    pub fn notes(&self) -> Option<Report> {
        let source = self.draft.source();
        let notes = Report::of_notes(source, &self.pages.notes);
        let counted = self.pages.pages.len();
        let written = self.issue.archive.page_count.map(usize::try_from);
        let miscounted = written.is_some_and(|written| written != Ok(counted));
        Report::together(notes, miscounted.then(|| Report::page_count(source, counted)))
    }

    /// What an archive wants to know of it: the fourteen facts of Nghị định
    /// 113/2025/NĐ-CP, those that the issue says and those that follow from it.
    pub fn archive_record(&self) -> ArchiveRecord {
        self.issue.archive_record(self.pages.pages.len())
    }

    /// The name of its files, without extension: `tan-ky-cchc_2026_so-01`.
    pub fn file_stem(&self) -> String {
        self.issue.file_stem()
    }

    /// Its pages. Their `Display` is a proof: every item with its place, as text.
    pub fn pages(&self) -> &Pages {
        &self.pages
    }

    /// Prints its pages as PDF.
    ///
    /// The file says what its [`archive_record`](Self::archive_record) says, unless
    /// `options` has facts of its own. As [`Standard::A3a`] it carries what it was
    /// made from, before the attachments of `options`: [`extract`](crate::extract())
    /// gives it back.
    ///
    /// # Errors
    ///
    /// - [`Error::Wrong`] if a picture turns out to be damaged.
    /// - [`Error::Pdf`] if the PDF cannot be put together.
    /// - [`Error::Stopped`] if [`PdfOptions::progress`] stops it.
    pub fn pdf(&self, options: &PdfOptions) -> Result<Vec<u8>, Error> {
        self.print(options).map(|(pdf, _)| pdf)
    }

    /// Prints its pages as PDF, and tells what the standard did not let through, if
    /// anything: transparency, a profile.
    ///
    /// # Errors
    ///
    /// As [`pdf`](Self::pdf).
    pub fn print(
        &self,
        options: &PdfOptions,
    ) -> Result<(Vec<u8>, Option<Report>), Error> {
        let source = self.draft.source();
        let mut options = options.clone();
        if options.standard == Standard::A3a {
            let own = source::attachments(self.file(), self.look.file.as_ref());
            options
                .attachments
                .retain(|file| own.iter().all(|own| own.name != file.name));
            options.attachments.splice(0..0, own);
            options.picture_files.clone_from(&self.issue.pictures);
        }
        if options.facts.is_none() {
            options.facts = Some(source::facts(&self.archive_record()));
        }
        let printed = print_with_notes(&self.pages, &options)
            .map_err(|fault| self.unprintable(fault))?;
        Ok((printed.bytes, Report::of_print(source, &printed.notes)))
    }

    /// The file of the issue, as it was.
    fn file(&self) -> Vec<u8> {
        let mark = if self.has_mark { BYTE_ORDER_MARK } else { b"" };
        [mark, self.draft.source().as_bytes()].concat()
    }

    /// Writes it as a Word document, in the same look.
    ///
    /// What `options` leave open is filled in: the contents show the page numbers of the
    /// PDF, and [`extract_docx`](crate::extract_docx) gives the issue back.
    ///
    /// # Errors
    ///
    /// - [`Error::Wrong`] if a picture turns out to be damaged.
    /// - [`Error::Docx`] if the document cannot be put together.
    /// - [`Error::Stopped`] if [`DocxOptions::progress`] stops it.
    pub fn docx(&self, options: &DocxOptions) -> Result<Vec<u8>, Error> {
        let mut options = options.clone();
        if options.page_of.is_empty() && self.issue.contents {
            options.page_of = docx::page_of(&self.issue, &self.pages);
        }
        if options.sources.is_empty() {
            options.sources = docx::sources(self.file(), self.look.file.as_ref());
        }
        options.faces = options.faces.or_else(|| docx::faces(&self.case));
        bantin_docx::write(&self.issue, &self.look.design, &self.case, &options)
            .map_err(|fault| Error::of_docx(self.draft.source(), fault))
    }

    /// Draws its pages as PNG files, `dpi` dots to the inch, as the PDF shows them.
    ///
    /// # Errors
    ///
    /// - [`Error::Preview`] if `dpi` is out of range, or a page is too large for it.
    /// - Else as [`pdf`](Self::pdf).
    pub fn preview(&self, dpi: u16) -> Result<Vec<Vec<u8>>, Error> {
        self.preview_with(dpi, &Progress::default())
    }

    /// Draws its pages as [`preview`](Self::preview) does, and tells `progress` how far it
    /// is.
    ///
    /// # Errors
    ///
    /// - As [`preview`](Self::preview).
    /// - [`Error::Stopped`] if `progress` stops it.
    pub fn preview_with(
        &self,
        dpi: u16,
        progress: &Progress,
    ) -> Result<Vec<Vec<u8>>, Error> {
        let (standard, progress) = (Standard::None, progress.clone());
        let options = PdfOptions { progress, standard, ..PdfOptions::default() };
        let options = PdfOptions { compress: false, ..options };
        Ok(preview_with(self.pdf(&options)?, dpi, &options.progress)?)
    }
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads the file at `path`, so much of it as an issue may have and one byte more.
pub(crate) fn read_file(path: &Path) -> io::Result<Vec<u8>> {
    // Systems differ in what they say of a folder that is read as a file.
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    File::open(path).and_then(read_source)
}

/// Reads so much as an issue may have, and one byte more: [`Bulletin::read`] says of an
/// issue that is too large that it is, and nobody has to hold all of it.
///
/// # Errors
///
/// What the system says if it cannot be read.
pub fn read_source(from: impl Read) -> io::Result<Vec<u8>> {
    let mut source = Vec::new();
    let most = u64::try_from(Draft::MOST_BYTES).unwrap_or(u64::MAX);
    from.take(most.saturating_add(1)).read_to_end(&mut source)?;
    Ok(source)
}

pub(crate) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The look that the issue asks for.
///
/// An issue with other mistakes is asked by its source, so that this one is told
/// together with them.
fn look_of(
    draft: &Draft,
    issue: Option<&Issue>,
    files: &dyn PictureSource,
    case: &TypeCase,
) -> Result<Look, NoLook> {
    let name = match issue {
        Some(issue) => issue.design.as_ref().map(ToString::to_string),
        None => Report::design_written(draft.source()).map(Into::into),
    };
    Look::find(name.as_deref().unwrap_or("modern"), files, case)
}

#[cfg(test)]
mod tests;
