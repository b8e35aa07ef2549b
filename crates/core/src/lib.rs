//! What an issue of a bulletin is, pictures included.
//!
//! ```text
//! issue.json ──Draft::read──▶ Draft ──Draft::check──▶ Issue, or every Problem
//! ```
//!
//! A [`Draft`] is the file as a tree that knows its places. Checking reads it
//! field by field and gives an [`Issue`], or all [`Problems`] at once, each with
//! its place and a way out. Issues are nouns: their fields can be read by all and
//! are set by the check alone, so that after it nothing can be missing, empty or
//! out of range. This crate knows no length, no colour and no face.

mod apart;
mod archive;
mod article;
mod body;
mod check;
mod credits;
mod date;
mod day;
mod disk;
mod draft;
mod fields;
mod figure;
mod form;
mod imprint;
mod issue;
mod json;
mod markdown;
mod masthead;
mod nearest;
mod passage;
mod picture;
mod place;
mod pointer;
mod problem;
mod profile;
mod progress;
mod publication;
mod qr_code;
mod read;
mod register;
mod schema;
mod slip;
mod slip_help;
mod slip_said;
mod source;
mod syntax;
mod table;
mod tag;
mod text;
mod vietnamese;
mod words;

pub use apart::{Inset, Quote, Verse};
pub use archive::{Archive, ArchiveFact, ArchiveKind, ArchiveRecord};
pub use article::{Article, Byline};
pub use body::{Block, List, ListItem, Statistic, Statistics};
pub use credits::{Credit, Person};
pub use date::{Coverage, Date, Period};
pub use disk::{DiskFault, LeadsOutside};
pub use draft::Draft;
pub use figure::{Alt, Cover, Figure, FigureWidth, Focus, Gallery, Photo, Width};
pub use imprint::{Imprint, ImprintPlace, Licence, Terms};
pub use issue::Issue;
pub use json::{Member, Node, Shape};
pub use markdown::is_address;
pub use masthead::Masthead;
pub use nearest::nearest;
pub use passage::{Letter, Passage, PassageKind};
pub use picture::{
    Foreign, Orientation, Picture, PictureColor, PictureFault, PictureFormat, Pixels,
    Traces,
};
pub use place::{Place, Places, locate, place};
pub use pointer::Pointer;
pub use problem::{Language, Problem, Problems};
pub use profile::{Profile, RuleLevel, RuleSetting};
pub use progress::{Progress, Stage, Step, Stopped};
pub use publication::{Publication, Publisher};
pub use qr_code::QrCode;
pub use register::{
    Abbreviation, Brief, Briefs, Contact, Contacts, LegalDocument, LegalDocuments, Qr,
    Question, Questions,
};
pub use schema::schema;
pub use slip::{Expected, Oddity, Slip, Syntax};
pub use source::PictureSource;
pub use table::{Table, TableAlign, TableColumn, TableRow};
pub use text::{Inline, Line, Run, Text};
pub use vietnamese::{LONGEST_TIE, ascii_slug, ties};
pub use words::{composed, is_hidden, odd_character};
