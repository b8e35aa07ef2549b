//! Running head and folio.

use bantin_core::Issue;

use crate::copy::{Copy, Piece};
use crate::pen::Pen;
use crate::styles::{character, paragraph as p};
use crate::xml::Element;

/// At which side of a page its number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// At the right one, under the thumb of a recto.
    Right,
    /// At the left one, as on a verso of a bulletin with facing pages.
    Left,
}

/// The number and time of the issue, in a line.
pub(super) fn issue_line(issue: &Issue) -> String {
    format!("Số {} · {}", issue.number, issue.coverage.short())
}

/// The running head: the bulletin, and its number at the other end.
pub(crate) fn head(pen: &mut Pen<'_>, side: Side) -> Element {
    let publication = &pen.issue.publication;
    let title = publication.subtitle.as_ref().unwrap_or(&publication.title);
    let issue = issue_line(pen.issue);
    let style = Some(character::RUNNING_TITLE);
    let copy = match side {
        Side::Right => {
            let title = Copy::default().with(title.as_str(), style);
            title.and(Piece::Tab).with(&issue, None)
        }
        Side::Left => Copy::words(&issue).and(Piece::Tab).with(title.as_str(), style),
    };
    pen.paragraph(p::HEADER, copy)
}

/// The foot: the publisher, and the number of the page at the other end.
pub(crate) fn foot(pen: &mut Pen<'_>, side: Side) -> Element {
    let publication = &pen.issue.publication;
    let mut words = publication.publisher.full_name();
    if let Some(distribution) = &publication.distribution {
        words = format!("{words} · {distribution}");
    }
    let copy = match side {
        Side::Right => Copy::words(&words).and(Piece::Tab).and(Piece::Folio),
        Side::Left => {
            Copy::default().and(Piece::Folio).and(Piece::Tab).with(&words, None)
        }
    };
    pen.paragraph(p::FOOTER, copy)
}
