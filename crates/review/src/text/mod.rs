//! Rules of language: characters, marks, ends, names.

mod bullets;
mod capitals;
mod characters;
mod encoding;
mod ends;
mod legacy;
mod length;
mod marks;
mod names;
mod pairs;
mod spacing;

use crate::desk::Desk;
use crate::prose::Prose;
use crate::role::Role;

/// What can be mended without asking anybody.
pub(crate) fn mendable(all: &[Prose<'_>], source: &str, desk: &mut Desk<'_>) {
    for prose in all {
        if prose.role == Role::Other {
            continue;
        }
        characters::composition(prose, desk);
        characters::look_alikes(prose, desk);
        if prose.role != Role::Contact {
            spacing::gaps(prose, desk);
            spacing::marks(prose, desk);
            marks::quotes(prose, desk);
            marks::dots(prose, desk);
        }
    }
    bullets::typed(all, source, desk);
}

/// What a person has to decide.
pub(crate) fn readable(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    for prose in all {
        if prose.role == Role::Other || prose.role == Role::Contact {
            continue;
        }
        if encoding::old(prose, desk) {
            continue; // what looks wrong in it is not
        }
        names::glued(prose, desk);
        capitals::names(prose, desk);
        pairs::brackets(prose, desk);
        ends::paragraph(prose, desk);
        length::headline(prose, desk);
        length::paragraph(prose, desk);
    }
    pairs::quotes(all, desk);
    ends::items(all, desk);
    length::articles(all, desk);
    names::tones(all, desk);
    names::dashes(all, desk);
    names::short_forms(all, desk);
}
