//! Mending what can be mended without asking anybody.

use bantin_core::Draft;
use bantin_review::{Edit, Settings, applied, mend};

use crate::Report;

/// What repairs of repairs there may be: a list that is made of dashes may have quotes
/// in it. In tests three rounds were the most.
const MOST_ROUNDS: usize = 12;

/// The file of an issue, mended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fixed {
    /// The file as it was, without its byte order mark.
    pub before: String,
    /// The file as it is now. All that no change is about is as it was, to the byte.
    pub after: String,
    /// The changes, round by round: the edits of each count the bytes that the round
    /// before left.
    pub rounds: Vec<Round>,
}

/// Changes that were made at once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Round {
    /// The file before them.
    pub before: String,
    /// The changes with the codes of their rules, in the order of their places.
    pub edits: Vec<(&'static str, Edit)>,
}

impl Fixed {
    /// How many changes were made.
    pub fn count(&self) -> usize {
        self.rounds.iter().map(|round| round.edits.len()).sum()
    }
}

/// Mends `source`, the file of an issue: marks that stand apart, two spaces, spaces
/// before marks, straight quotes, dates not in the form of letters, lists typed by hand.
/// Names, numbers and the way tone marks are placed stay. Mending what is mended changes
/// nothing.
///
/// Rules that `settings` turn off are not mended.
///
/// # Errors
///
/// The report of what is wrong if `source` is not JSON in UTF-8.
pub fn fix(
    source: impl Into<Vec<u8>>,
    settings: &Settings,
) -> Result<Fixed, Box<Report>> {
    let source = source.into();
    let shown = Report::shown(&source);
    let mut draft = Draft::read(source)
        .map_err(|problems| Box::new(Report::unread(shown.as_deref(), problems)))?;
    let before = draft.source().to_owned();
    let mut rounds = Vec::new();
    for _ in 0..MOST_ROUNDS {
        let edits = edits(&draft, settings);
        if edits.is_empty() {
            break;
        }
        let only: Vec<Edit> = edits.iter().map(|(_, edit)| edit.clone()).collect();
        let after = applied(draft.source(), &only);
        let round = Round { before: draft.source().to_owned(), edits };
        // What is no longer JSON is not kept, whatever made it so.
        let Ok(mended) = Draft::read(after.into_bytes()) else { break };
        rounds.push(round);
        draft = mended;
    }
    Ok(Fixed { before, after: draft.source().to_owned(), rounds })
}

/// The changes of one round of one round, none within another's bytes.
fn edits(draft: &Draft, settings: &Settings) -> Vec<(&'static str, Edit)> {
    let mut found: Vec<_> = mend(draft, settings)
        .into_iter()
        .filter_map(|finding| {
            let start = finding.edits.first()?.bytes.start;
            let end = finding.edits.iter().map(|edit| edit.bytes.end).max()?;
            Some((start, end, finding))
        })
        .collect();
    found.sort_by_key(|(start, end, _)| (*start, *end));
    let mut edits = Vec::new();
    let mut last = None;
    for (start, end, finding) in found {
        // The edits of a finding are made all or not at all; what touches them waits.
        if last.is_some_and(|last| start <= last) {
            continue;
        }
        last = Some(end);
        edits.extend(finding.edits.into_iter().map(|edit| (finding.rule.code, edit)));
    }
    edits
}
