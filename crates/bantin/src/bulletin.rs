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
mod tests {
    use std::ops::ControlFlow;
    use std::sync::{Arc, Mutex};

    use super::Bulletin;
    use crate::{
        DocxOptions, Error, FontError, ImportError, InMemory, OpenOptions, PdfOptions,
        Progress, Report, Settings, Stage, Step,
    };

    const SMALLEST: &str = r#"{
  "publication": { "id": "a", "title": "A", "publisher": { "name": "B" } },
  "issue": { "number": "1", "coverage": { "year": 2026 } },
  "articles": [{ "headline": "C", "standfirst": "D" }]
}"#;

    fn codes(source: &str) -> Vec<&'static str> {
        match Bulletin::read(source, &InMemory::default()) {
            Err(Error::Wrong(report)) => {
                report.findings().iter().map(|finding| finding.code).collect()
            }
            Err(other) => panic!("{other}"),
            Ok(_) => Vec::new(),
        }
    }

    #[test]
    fn can_be_shared_between_threads() {
        const fn shared<T: Send + Sync>() {}
        const {
            shared::<Bulletin>();
            shared::<Error>();
            shared::<Report>();
            shared::<OpenOptions>();
            shared::<PdfOptions>();
            shared::<DocxOptions>();
            shared::<Progress>();
            shared::<Settings>();
            shared::<ImportError>();
            shared::<FontError>();
        }
    }

    /// A callback that gathers what it is told, and says no after `most` steps.
    fn told(most: usize) -> (Progress, Arc<Mutex<Vec<Step>>>) {
        let told = Arc::new(Mutex::new(Vec::new()));
        let gathered = Arc::clone(&told);
        let progress = Progress::new(move |step| {
            let mut told = gathered.lock().unwrap();
            told.push(step);
            if told.len() > most {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        (progress, told)
    }

    /// What each work tells when it may go on to its end.
    #[test]
    fn every_work_tells_how_far_it_is() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/samples/day-du");
        let (progress, told) = told(usize::MAX);
        let steps = |stage| {
            let told = std::mem::take(&mut *told.lock().unwrap());
            assert!(told.len() > 2 && told.iter().all(|step| step.stage == stage));
            // The sample has to fill eight pages: it is laid out several times.
            let anew = stage == Stage::Layout;
            let mut pairs = told.windows(2).map(|pair| (pair[0].done, pair[1].done));
            assert!(pairs.all(|(one, next)| one < next || anew && next == 0));
            assert!(told.iter().all(|step| step.done <= step.of));
            let last = told.last().unwrap();
            assert_eq!((last.done, told[0].of), (last.of, last.of));
            last.of
        };
        let options =
            OpenOptions { progress: progress.clone(), ..OpenOptions::default() };
        let path = format!("{folder}/issue.json");
        let mut bulletin = Bulletin::open_with(path, &options).unwrap();
        let blocks = bulletin.issue().articles.iter().map(|a| a.body.len());
        assert_eq!(steps(Stage::Layout), blocks.sum::<usize>());
        let pages = bulletin.pages().pages.len();
        let options = PdfOptions { progress: progress.clone(), ..PdfOptions::default() };
        let pdf = bulletin.pdf(&options).unwrap();
        assert_eq!(steps(Stage::Pdf), pages);
        // Being told changes nothing.
        assert!(pdf == bulletin.pdf(&PdfOptions::default()).unwrap());
        let options =
            DocxOptions { progress: progress.clone(), ..DocxOptions::default() };
        bulletin.docx(&options).unwrap();
        assert_eq!(steps(Stage::Docx), bulletin.issue().articles.len());
        bulletin.shrink_photos_with(&progress).unwrap();
        assert_eq!(steps(Stage::Photos), bulletin.pages().pictures.len());
    }

    #[test]
    fn every_work_can_be_stopped_at_any_step() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/samples/day-du");
        let path = format!("{folder}/issue.json");
        let mut bulletin = Bulletin::open(&path).unwrap();
        let stopped = |work: &mut dyn FnMut(Progress) -> Option<Error>| {
            for most in 0..3 {
                let (progress, told) = told(most);
                assert!(matches!(work(progress), Some(Error::Stopped(_))), "at {most}");
                assert_eq!(told.lock().unwrap().len(), most + 1, "it is not asked again");
            }
        };
        stopped(&mut |progress| {
            let options = OpenOptions { progress, ..OpenOptions::default() };
            Bulletin::open_with(&path, &options).err()
        });
        stopped(&mut |progress| {
            bulletin.pdf(&PdfOptions { progress, ..PdfOptions::default() }).err()
        });
        stopped(&mut |progress| {
            bulletin.docx(&DocxOptions { progress, ..DocxOptions::default() }).err()
        });
        stopped(&mut |progress| bulletin.preview_with(20, &progress).err());
        stopped(&mut |progress| bulletin.shrink_photos_with(&progress).err());
        // It can be built all the same.
        bulletin.pdf(&PdfOptions::default()).unwrap();
    }

    /// An issue that has to fill so many pages is laid out several times.
    #[test]
    fn copyfitting_can_be_stopped() {
        let fitted = SMALLEST.replacen('{', r#"{ "fit_pages": 2,"#, 1);
        let fitted = fitted.replace(
            r#""standfirst": "D""#,
            r#""body": [{ "paragraph": "D" }, { "paragraph": "E" }]"#,
        );
        for most in 0..9 {
            let (progress, told) = told(most);
            let options = OpenOptions { progress, ..OpenOptions::default() };
            let read =
                Bulletin::read_with(fitted.clone(), &InMemory::default(), &options);
            let count = told.lock().unwrap().len();
            assert_eq!(matches!(read, Err(Error::Stopped(_))), count > most, "at {most}");
        }
    }

    #[test]
    fn tells_every_mistake_with_its_code() {
        assert_eq!(codes(SMALLEST), [""; 0]);
        let designed = SMALLEST.replacen('{', r#"{ "design": "modrn","#, 1);
        assert_eq!(codes(&designed), ["unknown-design"]);
        let both = designed.replace(r#""id": "a""#, r#""id": """#);
        assert_eq!(codes(&both), ["unknown-design", "blank"]);
        assert_eq!(codes(&SMALLEST.replace('D', "☃")), ["no-glyph"]);
        assert_eq!(codes(""), ["empty-file"]);
        assert_eq!(codes("{"), ["syntax"]);
    }

    #[test]
    fn finds_the_character_that_cannot_be_printed() {
        let written = ["Trời ☃ rơi", "**Trời** ☃ rơi", r"Trời \u2603 rơi", r"\\☃"];
        for words in written {
            let source = SMALLEST.replace('D', words);
            let Err(Error::Wrong(report)) =
                Bulletin::read(&*source, &InMemory::default())
            else {
                panic!("{words}");
            };
            let bytes = report.findings()[0].bytes.clone().unwrap();
            let found = &source[bytes];
            assert!(found == "☃" || found == r"\u2603", "{words}: {found}");
        }
    }

    /// A PNG of one grey pixel, whose pixels are not what PNG asks for.
    fn damaged_png() -> Vec<u8> {
        let chunk = |name: &[u8; 4], data: &[u8]| {
            let named = [name, data].concat();
            // The checksum of PNG 1.2, 3.4, bit by bit.
            let sum = named.iter().fold(u32::MAX, |sum, &byte| {
                (0..8).fold(sum ^ u32::from(byte), |sum, _| {
                    (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg())
                })
            });
            let length = u32::try_from(data.len()).unwrap().to_be_bytes();
            [&length[..], &named, &(!sum).to_be_bytes()].concat()
        };
        [
            b"\x89PNG\r\n\x1a\n".to_vec(),
            chunk(b"IHDR", &[0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
            chunk(b"IDAT", b"not deflated"),
            chunk(b"IEND", b""),
        ]
        .concat()
    }

    #[test]
    fn shows_of_a_file_in_another_encoding_the_character_that_is_none() {
        let source = [SMALLEST.as_bytes(), b"\xe1"].concat();
        let Err(Error::Wrong(report)) = Bulletin::read(source, &InMemory::default())
        else {
            panic!("that is not UTF-8")
        };
        let [finding] = report.findings() else { panic!("{report:?}") };
        assert_eq!(finding.code, "not-utf-8");
        assert_eq!(&report.source()[finding.bytes.clone().unwrap()], "\u{fffd}");
    }

    #[test]
    fn tells_where_a_picture_is_named_that_does_not_print() {
        let figure = r#""D", "body": [{ "figure": { "src": "a.png", "alt": "A" } }]"#;
        let source = SMALLEST.replace("\"D\"", figure);
        let pictures = InMemory::from_iter([("a.png", damaged_png())]);
        let bulletin = Bulletin::read(source, &pictures).unwrap();
        let Err(Error::Wrong(report)) = bulletin.pdf(&PdfOptions::default()) else {
            panic!("a damaged picture was printed");
        };
        let [finding] = report.findings() else { panic!("{report:?}") };
        assert_eq!(finding.at.as_str(), "/articles/0/body/0/figure/src");
        assert_eq!(&report.source()[finding.bytes.clone().unwrap()], "\"a.png\"");
        assert_eq!(finding.code, "picture-damaged");
    }
}
