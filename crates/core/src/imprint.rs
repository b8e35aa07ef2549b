//! What the law and the office ask to print at the end of an issue.

use crate::{Date, Line, Person, Pointer, Text};

/// The imprint: who answers for the issue, its licence, and its printing
/// (Thông tư 20/2026/TT-BVHTTDL, Điều 14 khoản 2 for licensed bulletins).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Imprint {
    /// The person responsible for publication.
    pub responsible: Option<Person>,
    /// The licence to publish.
    pub licence: Option<Licence>,
    /// Where it is printed.
    pub printer: Option<Line>,
    /// How many copies are printed.
    pub print_run: Option<u32>,
    /// How often the bulletin appears: `Hằng quý`.
    pub frequency: Option<Line>,
    /// Where it stands.
    pub place: ImprintPlace,
    /// What else has to be said: picture credits, thanks, rights.
    pub notes: Vec<Text>,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// Where the imprint stands (Thông tư 20/2026/TT-BVHTTDL, Điều 14 khoản 2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImprintPlace {
    /// At the foot of the last page.
    #[default]
    LastPage,
    /// On the second page, the back of the cover.
    SecondPage,
}

/// A licence to publish a bulletin.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Licence {
    /// Its number.
    pub number: Line,
    /// The day it was given.
    pub issued_on: Date,
    /// The authority that gave it.
    pub issuer: Option<Line>,
    /// The last day that it is good for.
    pub valid_until: Option<Date>,
    /// What it was given for.
    pub terms: Terms,
    /// Where it stands in the issue file.
    pub at: Pointer,
}

/// What a licence was given for, as far as the issue says: what differs has to be
/// notified or approved (Thông tư 20/2026/TT-BVHTTDL, Điều 15).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Terms {
    /// The title of the bulletin.
    pub title: Option<Line>,
    /// The width of its pages, in millimetres.
    pub width_mm: Option<u32>,
    /// The height of its pages, in millimetres.
    pub height_mm: Option<u32>,
    /// How many pages it has.
    pub pages: Option<u32>,
    /// How often it appears.
    pub frequency: Option<Line>,
    /// How many copies are printed.
    pub print_run: Option<u32>,
    /// Who is responsible for publication.
    pub responsible: Option<Line>,
}
