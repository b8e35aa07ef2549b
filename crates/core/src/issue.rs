//! One issue of a bulletin.

use crate::{
    Abbreviation, Archive, Article, Cover, Coverage, Credit, Date, Imprint, Line,
    Masthead, Picture, Profile, Publication, RuleSetting,
};

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
    /// The picture that is its first page, if it has such a one.
    pub cover: Option<Cover>,
    /// Whether it lists what it holds, on the cover or at the head of page one.
    pub contents: bool,
    /// Who directs, edits and lays it out.
    pub credits: Vec<Credit>,
    /// The articles, in reading order; at least one.
    pub articles: Vec<Article>,
    /// Short forms that are to be explained; printed before the imprint.
    pub abbreviations: Vec<Abbreviation>,
    /// What the law and the office ask to print.
    pub imprint: Option<Imprint>,
    /// What the archive wants to know, as far as the issue says it.
    pub archive: Archive,
    /// The pictures that it names, in the order of their names: each name once.
    pub pictures: Vec<Picture>,
    /// How many pages it has to fill, if that matters.
    pub fit_pages: Option<u32>,
    /// The look that the issue names.
    pub design: Option<Line>,
    /// By what it is measured, if it says so.
    pub profile: Option<Profile>,
    /// Rules of the sub-editor that it makes more or less of.
    pub rules: Vec<RuleSetting>,
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
