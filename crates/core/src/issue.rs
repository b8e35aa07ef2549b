//! One issue of a bulletin.

use crate::{Article, Coverage, Credit, Date, Imprint, Line, Masthead, Publication};

/// One issue of a bulletin, ready to be set.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Issue {
    /// The bulletin that this is an issue of.
    pub publication: Publication,
    /// Its number, as the office counts: `01` keeps its zero.
    pub number: Line,
    /// The time it reports on.
    pub coverage: Coverage,
    /// The day of publication. An issue without one is printed without one.
    pub date: Option<Date>,
    /// The title block of page one.
    pub masthead: Masthead,
    /// Who directs, edits and lays it out.
    pub credits: Vec<Credit>,
    /// The articles, in reading order; at least one.
    pub articles: Vec<Article>,
    /// What the law and the office ask to print at the end.
    pub imprint: Option<Imprint>,
    /// The look that the issue names.
    pub design: Option<Line>,
}

impl Issue {
    /// What the document is called: `Cải cách hành chính – Số 01, Quý I năm 2026`.
    pub fn title(&self) -> String {
        let (title, number) = (&self.publication.title, &self.number);
        format!("{title} – Số {number}, {}", self.coverage)
    }

    /// The name of its files, without extension: `tan-ky-cchc_2026_so-01`.
    ///
    /// From the publication's id, the year, and the number in ASCII: letters are
    /// stripped of their marks, all else becomes a hyphen. The year is that of
    /// the date if there is one, else of the coverage.
    pub fn file_stem(&self) -> String {
        let year = self.date.map_or(self.coverage.year, Date::year);
        let number = crate::vietnamese::ascii_slug(self.number.as_str());
        format!("{}_{year}_so-{number}", self.publication.id)
    }
}
