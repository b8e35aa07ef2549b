//! What a sub-editor says of a bulletin.

use bantin_review::{Proof, Settings, review};

use crate::{Bulletin, Level, Report};

impl Bulletin {
    /// What a good sub-editor says of it before it is signed off, and what was done
    /// otherwise than the issue asks: none if there is nothing to say.
    ///
    /// A finding of [`Level::Error`](crate::Level::Error) is what the law demands of a
    /// licensed bulletin, or what must not be published; all else is advice. Settings
    /// come from [`settings_beside`](crate::settings_beside) the issue's file, or are
    /// the caller's own.
    pub fn review(&self, settings: &Settings) -> Option<Report> {
        let Self { draft, issue, pages, .. } = self;
        let found = review(&Proof { draft, issue, pages }, settings);
        match (Report::of_review(draft.source(), found), self.notes()) {
            (Some(advice), Some(notes)) => Some(advice.and(notes)),
            (advice, notes) => advice.or(notes),
        }
    }

    /// What the data for the archive lack, as a warning: as long as they stay in the
    /// office a note will do, but they are being handed on.
    pub fn review_of_archive(&self, settings: &Settings) -> Option<Report> {
        let Self { draft, issue, pages, .. } = self;
        let mut found = review(&Proof { draft, issue, pages }, settings);
        found.retain(|finding| finding.rule.code == "ARC-01");
        let report = Report::of_review(draft.source(), found)?;
        Some(report.at_least(Level::Warning))
    }
}
