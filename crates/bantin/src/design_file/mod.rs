//! Design files: a look that is built in, with some of its numbers, colours and faces
//! changed.
//!
//! ```json
//! {
//!   "based_on": "official",
//!   "sheet": { "size": "bulletin-190x270", "margins": { "inside": "20mm" } },
//!   "colors": { "#a8121b": "#0b5d3b" },
//!   "families": { "Liberation Serif": "Source Serif 4" },
//!   "head": { "headline": { "size": "26pt", "weight": 700 } }
//! }
//! ```
//!
//! `colors` and `families` change one colour or family wherever the look has it; all
//! else is said of one [setting](bantin_design::Setting).

mod read;
mod schema;
mod table;
mod wrong;

use bantin_core::{Draft, PictureSource};
use bantin_design::{Design, TypeCase};

pub use schema::{DESIGN_SCHEMA_NAME, design_schema};

use crate::{Finding, Report};

/// A look, and the file that it was read from.
#[derive(Clone, Debug)]
pub(crate) struct Look {
    pub(crate) design: Design,
    /// The name of its file and what is in it, to the byte; none of a look that is built
    /// in.
    pub(crate) file: Option<(String, String)>,
}

/// Why there is no look.
pub(crate) enum NoLook {
    /// It is the issue that has to be mended.
    InIssue(Box<Finding>),
    /// It is the design file.
    InFile(Report),
}

impl Look {
    /// The look that an issue calls `name`: one that is built in, or a file beside it.
    pub(crate) fn find(
        name: &str,
        files: &dyn PictureSource,
        case: &TypeCase,
    ) -> Result<Self, NoLook> {
        if let Some(design) = Design::named(name) {
            return Ok(Self { design, file: None });
        }
        let in_issue = |finding| NoLook::InIssue(Box::new(finding));
        if !name.to_lowercase().ends_with(".json") {
            return Err(in_issue(Finding::no_design(name)));
        }
        let data = files
            .read(name)
            .map_err(|fault| in_issue(Finding::no_design_file(name, &fault)))?;
        let mark = if data.starts_with("\u{feff}".as_bytes()) { "\u{feff}" } else { "" };
        let shown = Report::shown(&data);
        let draft = Draft::read(data).map_err(|problems| {
            NoLook::InFile(Report::unread(shown.as_deref(), problems).in_file(name))
        })?;
        let (design, findings) = read::design(draft.root(), case);
        if findings.is_empty() {
            let file = Some((name.to_owned(), format!("{mark}{}", draft.source())));
            return Ok(Self { design, file });
        }
        let report = Report::found(draft.source(), findings);
        Err(NoLook::InFile(report.in_file(name)))
    }
}

#[cfg(test)]
mod tests;
