//! Every number of a look.

use crate::{Color, Grid, Length, Sheet, TypeStyle};

/// A look: everything that tells one bulletin's pages from another's.
///
/// A design is data. It says how large, how far and in which colour, and leaves
/// it to layout to find out where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Design {
    /// The name by which an issue asks for it.
    pub name: &'static str,
    /// The paper.
    pub sheet: Sheet,
    /// Columns and lines.
    pub grid: Grid,
    /// The title block of page one.
    pub masthead: MastheadStyle,
    /// The editorial board under it.
    pub credits: CreditsStyle,
    /// The head of an article.
    pub head: HeadStyle,
    /// Running text; set on the grid.
    pub body: BodyStyle,
    /// Pictures with captions.
    pub figure: FigureStyle,
    /// Figures that stand out.
    pub statistics: StatisticsStyle,
    /// What repeats on each page.
    pub furniture: FurnitureStyle,
    /// What stands at the end.
    pub imprint: ImprintStyle,
    /// How far spaces may give.
    pub justification: Justification,
    /// The least white between the ink of one line and that of the next.
    pub clearance: Length,
}

/// The title block of page one: a band of colour that bleeds on three sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MastheadStyle {
    /// The colour of the band.
    pub ground: Color,
    /// From the trim to the baseline of the words above the title.
    pub head: Length,
    /// From the last ink of the title block to the end of the band.
    pub foot: Length,
    /// The words above the title.
    pub designation: TypeStyle,
    /// The words at the right edge, beside them.
    pub notice: TypeStyle,
    /// The rule under both.
    pub rule: Rule,
    /// From a baseline down to the rule under it.
    pub rule_gap: Length,
    /// The white above the title, and between it and the line under it.
    pub title_gap: Length,
    /// The title, as large as its lines allow.
    pub title: TypeStyle,
    /// What the title shrinks to before it breaks into more lines.
    pub smallest_title: Length,
    /// The publisher and the day, under the title.
    pub dateline: TypeStyle,
    /// The box with the number.
    pub number: NumberStyle,
}

/// The box with the number of the issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberStyle {
    /// Its width.
    pub width: Length,
    /// The thickness of its frame.
    pub frame: Length,
    /// The white within its frame.
    pub padding: Length,
    /// The word `Số`.
    pub label: TypeStyle,
    /// The number.
    pub value: TypeStyle,
    /// The time the issue reports on.
    pub coverage: TypeStyle,
}

/// A line drawn with a ruler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// How thick it is.
    pub thickness: Length,
    /// Its colour.
    pub color: Color,
}

/// The editorial board: a tinted strip under the masthead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditsStyle {
    /// The colour of the strip.
    pub ground: Color,
    /// The white above and below its text.
    pub padding: Length,
    /// What people do.
    pub label: TypeStyle,
    /// Names.
    pub name: TypeStyle,
    /// Posts and units.
    pub position: TypeStyle,
}

/// The head of an article, set across all columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadStyle {
    /// The label above the headline.
    pub kicker: TypeStyle,
    /// The headline.
    pub headline: TypeStyle,
    /// The white between kicker, headline, standfirst and text.
    pub gap: Length,
    /// The opening under it.
    pub standfirst: TypeStyle,
    /// The rule between two articles.
    pub rule: Rule,
    /// How many rows the white between two articles takes, the rule within it.
    pub rows_between: i64,
}

/// Running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodyStyle {
    /// Paragraphs and lists. Its leading is that of the grid.
    pub text: TypeStyle,
    /// The white before the first line of a paragraph that follows another.
    pub indent: Length,
    /// Headings within an article.
    pub crosshead: TypeStyle,
    /// The colour of links.
    pub link: Color,
    /// Lists, a level each; deeper levels take turns.
    pub lists: Vec<ListStyle>,
    /// The name under an article.
    pub author: TypeStyle,
    /// The post and unit under the name.
    pub post: TypeStyle,
    /// The sign after the last word of an article.
    pub end_mark: EndMark,
}

/// The sign after the last word of an article: a small square.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndMark {
    /// The length of its side.
    pub side: Length,
    /// Its colour.
    pub color: Color,
}

/// One level of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListStyle {
    /// What stands before each item.
    pub marker: &'static str,
    /// How the marker is set.
    pub style: TypeStyle,
    /// How far the text stands right of the marker's left edge.
    pub indent: Length,
}

/// Pictures with captions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureStyle {
    /// How much of a column a picture with its caption may fill, in hundredths; a
    /// taller one is made smaller.
    pub tallest: i64,
    /// From the picture down to the ink of its caption.
    pub gap: Length,
    /// The least white above a picture, and below its caption.
    pub space: Length,
    /// What the picture shows.
    pub caption: TypeStyle,
    /// Who made it.
    pub credit: TypeStyle,
}

/// Figures that stand out: tinted cells under a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatisticsStyle {
    /// The width that a cell in a column has at least.
    pub narrowest: Length,
    /// The colour of a cell.
    pub ground: Color,
    /// The rule above a cell.
    pub rule: Rule,
    /// The white between two cells.
    pub gap: Length,
    /// The white within a cell.
    pub padding: Length,
    /// The figure.
    pub value: TypeStyle,
    /// What it counts.
    pub unit: TypeStyle,
    /// What it says.
    pub label: TypeStyle,
}

/// Running head and folio.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FurnitureStyle {
    /// From the top trim edge to the baseline of the running head.
    pub head: Length,
    /// From the bottom trim edge up to the baseline of the folio.
    pub foot: Length,
    /// From the running head's baseline to its rule, and from the lower rule to
    /// the top of the folio.
    pub gap: Length,
    /// The name of the bulletin.
    pub title: TypeStyle,
    /// The number and time of the issue.
    pub issue: TypeStyle,
    /// The publisher.
    pub publisher: TypeStyle,
    /// The page number.
    pub folio: TypeStyle,
    /// The rule under the running head.
    pub head_rule: Rule,
    /// The rule above the folio.
    pub foot_rule: Rule,
}

/// What stands at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImprintStyle {
    /// The rule above it.
    pub rule: Rule,
    /// The white around it.
    pub padding: Length,
    /// The title of the bulletin, and what each line is about.
    pub label: TypeStyle,
    /// What it says.
    pub text: TypeStyle,
}

/// How far the spaces of a justified line may give.
///
/// In thousandths of the natural space. Letters never give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Justification {
    /// The narrowest space.
    pub narrowest: i64,
    /// The space that counts as loose: badness 100, as TeX measures.
    pub loose: i64,
    /// The widest space; a line that would need more is left ragged.
    pub widest: i64,
}

impl Design {
    /// Every type style of the look: what the type case has to have faces for.
    ///
    /// Running text also wants the bold and the italic beside its face.
    pub fn styles(&self) -> impl Iterator<Item = &TypeStyle> {
        let (masthead, number) = (&self.masthead, &self.masthead.number);
        let (credits, head, body) = (&self.credits, &self.head, &self.body);
        let (statistics, furniture) = (&self.statistics, &self.furniture);
        [
            &masthead.designation,
            &masthead.notice,
            &masthead.title,
            &masthead.dateline,
            &number.label,
            &number.value,
            &number.coverage,
            &credits.label,
            &credits.name,
            &credits.position,
            &head.kicker,
            &head.headline,
            &head.standfirst,
            &body.text,
            &body.crosshead,
            &body.author,
            &body.post,
            &self.figure.caption,
            &self.figure.credit,
            &statistics.value,
            &statistics.unit,
            &statistics.label,
            &furniture.title,
            &furniture.issue,
            &furniture.publisher,
            &furniture.folio,
            &self.imprint.label,
            &self.imprint.text,
        ]
        .into_iter()
        .chain(body.lists.iter().map(|list| &list.style))
    }
}
