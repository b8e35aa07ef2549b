//! What stands before and after ink to say what it is a part of.
//!
//! (ISO 32000-1, 14.6 and 14.8.2.2.)

use bantin_design::{Length, Sheet};
use bantin_page::{Ink, Item, Role};
use printpdf::{DictItem, Op};

use crate::reading::Leaf;

/// What ink is a part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// The logical structure: a leaf, with its place in reading order.
    Leaf(usize, Leaf),
    /// Nothing that is read.
    Artifact(Artifact),
}

/// What ink is there for that is not read (ISO 32000-1, table 330).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Artifact {
    /// It repeats on each page, above the text.
    Header,
    /// It repeats on each page, below the text.
    Footer,
    /// It looks well: a rule, a ground, a picture that says nothing.
    Layout,
}

/// What `item`, which is no part of the structure, is there for: what stands in the
/// head or foot margin of `sheet` repeats on each page.
pub(crate) fn artifact(item: &Item, sheet: &Sheet) -> Artifact {
    let (top, bottom) = match &item.ink {
        Ink::Text(_) => (item.at.y, item.at.y),
        Ink::Fill { size, .. } | Ink::Image { size, .. } | Ink::Link { size, .. } => {
            (item.at.y, item.at.y + size.height)
        }
        Ink::Code { side, .. } => (item.at.y, item.at.y + *side),
    };
    let within = |edge: Length| Length::ZERO <= edge && edge <= sheet.trim.height;
    if !within(top) || !within(bottom) {
        Artifact::Layout
    } else if bottom <= sheet.margins.head {
        Artifact::Header
    } else if top >= sheet.trim.height - sheet.margins.foot {
        Artifact::Footer
    } else {
        Artifact::Layout
    }
}

/// Begins the content of `part`; `number` counts the leaves of the page.
pub(crate) fn begin(part: &Part, number: usize) -> Op {
    let name = |name: &str| DictItem::Name(name.into());
    let (tag, properties) = match part {
        Part::Leaf(_, leaf) => {
            let number = i64::try_from(number).unwrap_or(i64::MAX);
            (tag(leaf.role), vec![("MCID", DictItem::Int(number))])
        }
        Part::Artifact(Artifact::Layout) => ("Artifact", vec![("Type", name("Layout"))]),
        Part::Artifact(kind) => {
            let (subtype, edge) = match kind {
                Artifact::Header => ("Header", "Top"),
                _ => ("Footer", "Bottom"),
            };
            let kind = ("Type", name("Pagination"));
            let attached = ("Attached", DictItem::Array(vec![name(edge)]));
            ("Artifact", vec![kind, ("Subtype", name(subtype)), attached])
        }
    };
    let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value));
    let properties = DictItem::Dict { map: map.collect() };
    Op::BeginMarkedContentWithProperties { tag: tag.into(), properties }
}

/// The structure type of `role` (ISO 32000-1, 14.8.4).
pub(crate) fn tag(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Sect => "Sect",
        Role::Division => "Div",
        Role::Quote => "BlockQuote",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Heading(0 | 1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(4) => "H4",
        Role::Heading(5) => "H5",
        Role::Heading(_) => "H6",
        Role::Paragraph => "P",
        Role::List => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Figure => "Figure",
        Role::Caption => "Caption",
        Role::Table => "Table",
        Role::TableRow => "TR",
        Role::TableHead => "TH",
        Role::TableCell => "TD",
        Role::Link => "Link",
        // What a later version calls by a name of its own is a piece of text.
        _ => "Span",
    }
}
