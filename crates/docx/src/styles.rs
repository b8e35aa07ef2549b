//! The named styles, made from the design: change one in Word, and the bulletin changes.
//!
//! Names that Word knows are Word's own (`heading 1`, `List Bullet`, `caption`), so that
//! they stand in its gallery in the reader's language and do there what they do anywhere;
//! the bulletin's name for it is their alias.

mod characters;
mod entry;
mod sheet;
mod table;

use std::collections::BTreeMap;

use bantin_core::Issue;
use bantin_design::Design;

pub(crate) use entry::Entry;
pub(crate) use sheet::{LIST, NUMBERED, list_indent, statistic};

use crate::gauge::Paragraph;
use crate::ruler::Ruler;
use crate::xml::Element;

/// Styles of paragraphs, by their ids.
#[rustfmt::skip]
pub(crate) mod paragraph {
    pub(crate) const NORMAL: &str = "Normal";
    pub(crate) const BODY: &str = "BodyText";
    pub(crate) const BODY_INDENTED: &str = "BodyTextFirstIndent";
    pub(crate) const TITLE: &str = "Title";
    pub(crate) const DESIGNATION: &str = "Designation";
    pub(crate) const NOTICE: &str = "Notice";
    pub(crate) const DATELINE: &str = "Dateline";
    pub(crate) const DATELINE_NOTICE: &str = "DatelineNotice";
    pub(crate) const NUMBER_LABEL: &str = "IssueLabel";
    pub(crate) const NUMBER: &str = "IssueNumber";
    pub(crate) const COVERAGE: &str = "IssueCoverage";
    /// The white under the title block.
    pub(crate) const MASTHEAD_GAP: &str = "MastheadGap";
    pub(crate) const CREDIT_LABEL: &str = "CreditLabel";
    pub(crate) const CREDIT: &str = "Credit";
    pub(crate) const SECTION: &str = "Section";
    pub(crate) const KICKER: &str = "Kicker";
    pub(crate) const HEADLINE: &str = "Heading1";
    pub(crate) const COLUMN_HEADLINE: &str = "ColumnHeadline";
    pub(crate) const STANDFIRST: &str = "Standfirst";
    pub(crate) const COLUMN_STANDFIRST: &str = "ColumnStandfirst";
    pub(crate) const CROSSHEAD: &str = "Heading2";
    pub(crate) const BOX_TITLE: &str = "BoxTitle";
    /// One for each level of a list.
    pub(crate) const LISTS: [&str; 5] =
        ["ListBullet", "ListBullet2", "ListBullet3", "ListBullet4", "ListBullet5"];
    /// One for each level of a list with numbers.
    pub(crate) const NUMBERS: [&str; 5] =
        ["ListNumber", "ListNumber2", "ListNumber3", "ListNumber4", "ListNumber5"];
    pub(crate) const BYLINE: &str = "Byline";
    pub(crate) const POST: &str = "BylinePost";
    pub(crate) const FIGURE: &str = "Figure";
    /// A picture of a gallery, and the white under all of them.
    pub(crate) const GALLERY: &str = "Gallery";
    pub(crate) const PICTURE_GAP: &str = "PictureGap";
    pub(crate) const CAPTION: &str = "Caption";
    /// Each smaller than the one before.
    pub(crate) const STATISTICS: [&str; 3] = ["Statistic", "Statistic2", "Statistic3"];
    pub(crate) const STATISTIC_LABEL: &str = "StatisticLabel";
    pub(crate) const TABLE_CAPTION: &str = "TableCaption";
    pub(crate) const TABLE_HEAD: [&str; 3] = ["TableHead", "TableHeadCenter", "TableHeadRight"];
    pub(crate) const TABLE_CELL: [&str; 3] = ["TableCell", "TableCellCenter", "TableCellRight"];
    /// The first cells of rows, where they head them.
    pub(crate) const TABLE_ROW_HEAD: [&str; 3] =
        ["TableRowHead", "TableRowHeadCenter", "TableRowHeadRight"];
    pub(crate) const TABLE_SOURCE: &str = "TableSource";
    pub(crate) const QUOTE: &str = "Quote";
    pub(crate) const SPEAKER: &str = "QuoteSpeaker";
    pub(crate) const BRIEF: &str = "Brief";
    pub(crate) const QUESTION: &str = "Question";
    pub(crate) const ANSWER: &str = "Answer";
    pub(crate) const STANZA: &str = "VerseStanza";
    pub(crate) const VERSE: &str = "Verse";
    pub(crate) const POET: &str = "VerseAuthor";
    pub(crate) const CODE_LABEL: &str = "CodeLabel";
    pub(crate) const CODE_ADDRESS: &str = "CodeAddress";
    pub(crate) const REGISTER_NAME: &str = "RegisterName";
    pub(crate) const REGISTER_TEXT: &str = "RegisterText";
    pub(crate) const REGISTER_ENTRY: &str = "RegisterEntry";
    pub(crate) const CONTENTS_TITLE: &str = "TOCHeading";
    pub(crate) const CONTENTS: &str = "TOC1";
    pub(crate) const COVER_CAPTION: &str = "CoverCaption";
    pub(crate) const HEADER: &str = "Header";
    pub(crate) const FOOTER: &str = "Footer";
    pub(crate) const IMPRINT: &str = "Imprint";
    /// The line between two articles.
    pub(crate) const RULE: &str = "ArticleRule";
    /// The white above and below what stands apart.
    pub(crate) const GAP: &str = "Gap";
    /// A paragraph where the file needs one: it takes next to no room.
    pub(crate) const PAD: &str = "Pad";
}

/// Styles of characters, by their ids.
#[rustfmt::skip]
pub(crate) mod character {
    pub(crate) const STRONG: &str = "Strong";
    pub(crate) const EMPHASIS: &str = "Emphasis";
    pub(crate) const STRONG_EMPHASIS: &str = "StrongEmphasis";
    pub(crate) const LINK: &str = "Hyperlink";
    pub(crate) const END_MARK: &str = "EndMark";
    pub(crate) const CREDIT_NAME: &str = "CreditName";
    pub(crate) const SECTION_LABEL: &str = "SectionLabel";
    pub(crate) const PICTURE_CREDIT: &str = "PictureCredit";
    pub(crate) const COVER_CREDIT: &str = "CoverCredit";
    /// One for each size of the figure.
    pub(crate) const UNITS: [&str; 3] = ["StatisticUnit", "StatisticUnit2", "StatisticUnit3"];
    pub(crate) const DAY: &str = "BriefDay";
    pub(crate) const ASKS: &str = "QuestionMark";
    pub(crate) const ANSWERS: &str = "AnswerMark";
    pub(crate) const ENTRY_NAME: &str = "EntryName";
    pub(crate) const RUNNING_TITLE: &str = "RunningTitle";
    pub(crate) const FOLIO: &str = "Folio";
    pub(crate) const IMPRINT_LABEL: &str = "ImprintLabel";
}

/// The style of tables.
pub(crate) const TABLE: &str = "BulletinTable";

/// The part `styles.xml`.
pub(crate) fn part(issue: &Issue, design: &Design, ruler: &Ruler<'_>) -> Element {
    let mut styles = Element::new("w:styles")
        .with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    styles.push(defaults(&issue.publication.language));
    styles.push(latent());
    let sheet = sheet::styles(issue, design, ruler);
    for (place, entry) in (1..).zip(&sheet) {
        let base =
            entry.based_on.and_then(|id| sheet.iter().find(|known| known.id == id));
        styles.push(entry.element(base, place));
    }
    for style in characters::variations(design) {
        styles.push(style);
    }
    styles.push(table::table(design));
    styles
}

/// What counts for the height of paragraphs, by the ids of their styles.
pub(crate) fn paragraphs(
    issue: &Issue,
    design: &Design,
    ruler: &Ruler<'_>,
) -> BTreeMap<&'static str, Paragraph> {
    let mut known = BTreeMap::new();
    for entry in sheet::styles(issue, design, ruler) {
        let base = entry.based_on.and_then(|id| known.get(id));
        let gauged = entry.gauged(base);
        known.insert(entry.id, gauged);
    }
    known
}

/// Word's own styles that are not of the bulletin: Word does not offer them until somebody
/// uses them (ECMA-376 part 1, 17.7.4.5).
fn latent() -> Element {
    Element::new("w:latentStyles")
        .with("w:defLockedState", "0")
        .with("w:defUIPriority", "99")
        .with("w:defSemiHidden", "1")
        .with("w:defUnhideWhenUsed", "1")
        .with("w:defQFormat", "0")
}

/// What holds where no style says otherwise: the language.
fn defaults(language: &str) -> Element {
    let language = Element::new("w:lang")
        .with("w:val", language)
        .with("w:eastAsia", language)
        .with("w:bidi", "ar-SA");
    let run =
        Element::new("w:rPrDefault").holding(Element::new("w:rPr").holding(language));
    Element::new("w:docDefaults").holding(run).holding(Element::new("w:pPrDefault"))
}
