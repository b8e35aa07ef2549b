//! Rules of numbers: how they are written, and whether they hold.

mod forms;
mod number;
mod shares;
mod sums;
mod twins;

use bantin_core::Issue;

use crate::desk::Desk;
use crate::prose::Prose;
use crate::role::Role;

/// What numbers in the text have to hold to.
pub(crate) fn look(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    for prose in all {
        let counted = prose.role.is_read() || is_value(prose);
        if !counted {
            continue;
        }
        forms::english(prose, desk);
        if prose.role != Role::Cell {
            shares::fractions(prose, desk);
            shares::changes(prose, desk);
            shares::beyond(prose, desk);
            sums::parts(prose, desk);
        }
    }
    twins::look(all, desk);
}

/// What the numbers of tables have to hold to.
pub(crate) fn tables(issue: &Issue, desk: &mut Desk<'_>) {
    sums::tables(issue, desk);
}

/// Whether it is one of the figures that stand out.
fn is_value(prose: &Prose<'_>) -> bool {
    prose.at().as_str().ends_with("/value")
}
