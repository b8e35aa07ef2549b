//! Turns one `issue.json` and its photos into a printed bulletin.
//!
//! ```text
//! issue.json, photos ──▶ Bulletin ──▶ pages, PDF, Word document, previews
//!        ▲                                   │        │
//!        └───────────── extract ─────────────┴────────┘
//! ```
//!
//! A [`Bulletin`] that is open has been read, checked and laid out: what is wrong
//! with the issue is in the [`Report`] of the [`Error`], all of it at once, each
//! finding with its place in the file, in English and in Vietnamese.
//!
//! ```
//! use bantin::{Bulletin, PdfOptions};
//!
//! let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/samples");
//! let bulletin = Bulletin::open(format!("{samples}/tan-ky-so-01/issue.json"))?;
//! let pdf = bulletin.pdf(&PdfOptions::default())?;
//!
//! assert!(pdf.starts_with(b"%PDF-"));
//! assert_eq!(bulletin.file_stem(), "tan-ky-cchc_2026_so-01");
//! # Ok::<(), bantin::Error>(())
//! ```
//!
//! An issue can also come from memory, and the same issue gives the same bytes:
//!
//! ```
//! use bantin::{Bulletin, Error, InMemory, Language};
//!
//! let source = r#"{
//!   "publication": {
//!     "id": "tan-ky-cchc",
//!     "title": "Cải cách hành chính",
//!     "publisher": { "name": "UBND xã Tân Kỳ" }
//!   },
//!   "issue": { "number": "02", "coverage": { "quarter": 2, "year": 2026 } },
//!   "articles": [{ "headline": "Tin vắn", "body": [{ "paragraf": "Hai dòng." }] }]
//! }"#;
//! let Err(Error::Wrong(report)) = Bulletin::read(source, &InMemory::default()) else {
//!     panic!("there is no block `paragraf`");
//! };
//! let finding = &report.findings()[0];
//! assert_eq!(finding.at.as_str(), "/articles/0/body/0/paragraf");
//! assert_eq!(report.place(finding).unwrap().line, 8);
//! let help = finding.help.as_ref().unwrap();
//! assert_eq!(help.say(Language::English), "did you mean `paragraph`?");
//!
//! let source = source.replace("paragraf", "paragraph");
//! let bulletin = Bulletin::read(source, &InMemory::default())?;
//! assert_eq!(bulletin.pages().pages.len(), 1);
//! # Ok::<(), bantin::Error>(())
//! ```
//!
//! Nothing here writes to a terminal or a disk, asks for the time or keeps a state
//! of its own.

mod begin;
mod bulletin;
mod damaged;
mod design_file;
mod docx;
mod drafts;
mod error;
mod extract;
mod finding;
mod fix;
mod folder;
mod in_memory;
mod narrow;
mod next_issue;
mod open_options;
mod preview;
mod report;
mod review;
mod settings;
mod shrink;
mod source;
mod type_case;
mod unset;

pub use bantin_core::{
    ArchiveFact, ArchiveKind, ArchiveRecord, Coverage, DiskFault, Issue, Language,
    LeadsOutside, Period, Picture, PictureSource, Place, Pointer, Progress, Stage, Step,
    Stopped, place, schema,
};
pub use bantin_design::{Design, FaceError, TypeCase};
pub use bantin_docx::{
    Deviation, DocxError, DocxOptions, Extracted as ExtractedDocx, Source,
    extract as extract_docx,
};
pub use bantin_import::{
    Because, DraftPlace, DraftUnit, Guess, ImportReport, Imported, Manuscript,
    PictureFile, Reason, Refusal, Refusals, Remark, Weight, What, import,
};
pub use bantin_layout::LayoutError;
pub use bantin_page::Pages;
pub use bantin_pdf::{
    Attachment, Check, Claims, ExtractError, Fact, FactKind, Facts, Fault, PdfError,
    PdfOptions, ReadError, Relationship, SourceFile, Standard, Subject, UnknownStandard,
    Verdict, verify,
};
pub use bantin_review::{
    Edit, Keeper, Neighbour, RULES, Rule, Settings, Texts, contents as rules_contents,
    page as rule_page, rule,
};
pub use begin::{Beginning, SCHEMA_NAME, begin};
pub use bulletin::{Bulletin, read_source};
pub use design_file::{DESIGN_SCHEMA_NAME, design_schema};
pub use drafts::{ImportError, import_files};
pub use error::Error;
pub use extract::{Extracted, NotExtracted, extract};
pub use finding::{Advice, Finding, Level, Said};
pub use fix::{Fixed, Round, fix};
pub use folder::Folder;
pub use in_memory::InMemory;
pub use next_issue::{design_named, next_issue};
pub use open_options::OpenOptions;
pub use preview::{PreviewError, preview};
pub use report::Report;
pub use settings::{SettingsError, settings_beside};
pub use type_case::{FontError, built_in_type_case, type_case_of};

/// The examples of the README, so that they stay true.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
