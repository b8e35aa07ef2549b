//! The parts of an issue, from its title block to its imprint, as blocks of Word.

mod apart;
mod article;
mod back;
mod body;
mod boxes;
mod contents;
mod cover;
mod credits;
mod figure;
mod front;
mod furniture;
mod gallery;
mod register;
mod statistics;
mod table;

use bantin_core::Issue;
use bantin_design::{Design, Length, TypeCase};

pub(crate) use apart::longest_verse;
pub(crate) use contents::contents_width;
pub(crate) use front::{dateline_gap, nameplate};
pub(crate) use furniture::{Side, foot, head};

use crate::DocxError;
use crate::options::DocxOptions;
use crate::pen::Pen;
use crate::story::Story;

/// The room that a block stands in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Room {
    /// How wide it is.
    width: Length,
    /// Whether it is a box.
    boxed: bool,
}

/// Writes the whole of `issue`.
pub(crate) fn issue<'a>(
    issue: &'a Issue,
    design: &'a Design,
    case: &'a TypeCase,
    options: &'a DocxOptions,
) -> Result<(Story, Pen<'a>), DocxError> {
    let mut story = Story::new(design);
    let mut pen = Pen::new(issue, design, case, options);
    front::write(&mut story, &mut pen);
    article::write_all(&mut story, &mut pen)?;
    back::write(&mut story, &mut pen);
    Ok((story, pen))
}
