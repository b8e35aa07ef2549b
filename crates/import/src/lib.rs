//! From the draft of an office to an issue.
//!
//! ```text
//! .docx .odt .txt .md ──read──▶ pieces ──understand──▶ issue.json, pictures, report
//! ```
//!
//! A draft says how things look; an issue says what they are. [`import`] guesses the
//! one from the other, drops nothing, and says of each guess where in the draft it was
//! made. What only a person can know is left open, in a way that the check of an issue
//! names: a picture that is still to come is one whose file is not there.
//!
//! Nothing is fetched, whatever a draft refers to. What a file claims about its size is
//! not believed.

mod decoding;
mod docx;
mod encoding;
mod flow;
mod guess;
mod import;
mod manuscript;
mod markup;
mod node;
mod numeral;
mod odt;
mod package;
mod plain;
mod refusal;
mod report;
mod role;
mod said;
mod sniff;
mod symbol;
mod understand;
mod view;
mod what;
mod xml;

pub use flow::{DraftPlace, DraftUnit};
pub use guess::{Guess, Weight};
pub use import::{Imported, import};
pub use manuscript::Manuscript;
pub use refusal::{Reason, Refusal, Refusals};
pub use report::{ImportReport, Remark};
pub use understand::PictureFile;
pub use what::{Because, What};
