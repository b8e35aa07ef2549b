//! One issue, ready to be printed.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use bantin_core::{Draft, Issue, PictureSource};
use bantin_design::Design;
use bantin_layout::lay_out;
use bantin_page::Pages;
use bantin_pdf::{PdfOptions, Standard, print};

use crate::report::Report;
use crate::{Error, Folder, built_in_type_case, preview};

/// One issue of a bulletin: read, checked, laid out, and ready to be printed.
#[derive(Clone, Debug)]
pub struct Bulletin {
    draft: Draft,
    issue: Issue,
    pages: Pages,
}

impl Bulletin {
    /// Opens the issue in the file `path`, its pictures in the same folder.
    ///
    /// # Errors
    ///
    /// - [`Error::Unreadable`] if the file or its folder cannot be read.
    /// - Else as [`read`](Self::read).
    pub fn open(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let unreadable = |fault| Error::Unreadable { path: path.to_owned(), fault };
        let source = read_draft(path).map_err(unreadable)?;
        let folder = Folder::open(folder_of(path)).map_err(unreadable)?;
        Self::read(source, &folder)
    }

    /// Reads an issue from memory, its pictures from wherever `pictures` has them.
    ///
    /// # Errors
    ///
    /// - [`Error::Wrong`] if there is something to mend in the issue: the report has
    ///   all of it that could be found.
    /// - [`Error::Layout`] if the design asks for a face that is not built in.
    pub fn read(
        source: impl Into<Vec<u8>>,
        pictures: &dyn PictureSource,
    ) -> Result<Self, Error> {
        let source = source.into();
        // What is shown of a file that is not text; the draft keeps the rest.
        let shown = Report::shown(&source);
        let draft = Draft::read(source).map_err(|problems| match shown {
            Some(shown) => Error::Wrong(Report::of(&shown, problems)),
            None => Error::Wrong(Report::unshown(problems)),
        })?;
        let issue = draft.check(pictures);
        let design = design_of(&draft, issue.as_ref().ok());
        let (issue, design) = match (issue, design) {
            (Ok(issue), Ok(design)) => (issue, design),
            (Ok(_), Err(name)) => {
                return Err(Error::Wrong(Report::no_design(draft.source(), &name)));
            }
            (Err(problems), design) => {
                let report = Report::of(draft.source(), problems);
                return Err(Error::Wrong(match design {
                    Ok(_) => report,
                    Err(name) => report.and(Report::no_design(draft.source(), &name)),
                }));
            }
        };
        let pages = lay_out(&issue, &design, &built_in_type_case())
            .map_err(|fault| Error::of_layout(draft.source(), fault))?;
        Ok(Self { draft, issue, pages })
    }

    /// What the issue says.
    pub fn issue(&self) -> &Issue {
        &self.issue
    }

    /// What was done otherwise than the issue asks, if anything was: a picture made
    /// smaller, a word broken. All of it is printed.
    pub fn notes(&self) -> Option<Report> {
        Report::of_notes(self.draft.source(), &self.pages.notes)
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
    /// # Errors
    ///
    /// - [`Error::Wrong`] if a picture turns out to be damaged.
    /// - [`Error::Pdf`] if the PDF cannot be put together.
    pub fn pdf(&self, options: &PdfOptions) -> Result<Vec<u8>, Error> {
        print(&self.pages, options)
            .map_err(|fault| Error::of_pdf(self.draft.source(), fault))
    }

    /// Draws its pages as PNG files, `dpi` dots to the inch, as the PDF shows them.
    ///
    /// # Errors
    ///
    /// - [`Error::Preview`] if `dpi` is out of range, or a page is too large for it.
    /// - Else as [`pdf`](Self::pdf).
    pub fn preview(&self, dpi: u16) -> Result<Vec<Vec<u8>>, Error> {
        let standard = Standard::None;
        let options = PdfOptions { compress: false, standard, ..PdfOptions::default() };
        let pdf = self.pdf(&options)?;
        Ok(preview(pdf, dpi)?)
    }
}

/// Reads so much of a file as a draft may have, and one byte more.
fn read_draft(path: &Path) -> io::Result<Vec<u8>> {
    let mut source = Vec::new();
    let most = u64::try_from(Draft::MOST_BYTES).unwrap_or(u64::MAX);
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut source)?;
    Ok(source)
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// The look that the issue asks for, or the name that no look has.
///
/// An issue with other mistakes is asked by its source, so that this one is told
/// together with them.
fn design_of(draft: &Draft, issue: Option<&Issue>) -> Result<Design, String> {
    let name = match issue {
        Some(issue) => issue.design.as_ref().map(ToString::to_string),
        None => Report::design_written(draft.source()).map(Into::into),
    };
    let Some(name) = name else { return Ok(Design::modern()) };
    Design::named(&name).ok_or(name)
}

#[cfg(test)]
mod tests {
    use super::Bulletin;
    use crate::{Error, InMemory, PdfOptions};

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
        fn shared<T: Send + Sync>() {}
        shared::<Bulletin>();
        shared::<Error>();
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
