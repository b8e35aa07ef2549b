//! Every number of a look.

use std::borrow::Cow;

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
    /// Tables.
    pub table: TableStyle,
    /// Words of somebody else, set apart.
    pub quote: QuoteStyle,
    /// Boxes, and short news.
    pub inset: InsetStyle,
    /// Questions and answers.
    pub questions: QuestionsStyle,
    /// Several pictures with one caption.
    pub gallery: GalleryStyle,
    /// Poems.
    pub verse: VerseStyle,
    /// QR codes.
    pub code: CodeStyle,
    /// Whom to turn to, and new documents.
    pub register: RegisterStyle,
    /// The heads of sections.
    pub section: SectionStyle,
    /// The list of what the issue holds.
    pub contents: ContentsStyle,
    /// A first page that is one picture.
    pub cover: CoverStyle,
    /// What repeats on each page.
    pub furniture: FurnitureStyle,
    /// What stands at the end.
    pub imprint: ImprintStyle,
    /// How far spaces may give.
    pub justification: Justification,
    /// How far all this may give where an issue has to fill so many pages.
    pub latitude: Latitude,
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
    /// The rule at the foot of the band.
    pub foot_rule: Rule,
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
    /// The headline of an article whose head stands in a column.
    pub column_headline: TypeStyle,
    /// The white between kicker, headline, standfirst and text.
    pub gap: Length,
    /// The opening under it.
    pub standfirst: TypeStyle,
    /// The opening of an article whose head stands in a column.
    pub column_standfirst: TypeStyle,
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
    pub marker: Cow<'static, str>,
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

/// Tables: a head in reverse, rows on the grid, every other one tinted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableStyle {
    /// What the table shows, above it.
    pub caption: TypeStyle,
    /// The colour behind the head.
    pub head_ground: Color,
    /// The cells of the head.
    pub head: TypeStyle,
    /// All other cells.
    pub cell: TypeStyle,
    /// The colour behind every other row.
    pub stripe: Color,
    /// The white at both sides of a cell.
    pub padding: Length,
    /// The rule under the last row.
    pub rule: Rule,
    /// Where the figures come from, under the table.
    pub credit: TypeStyle,
}

/// Words of somebody else, large, beside a bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuoteStyle {
    /// The words.
    pub text: TypeStyle,
    /// Whose they are.
    pub speaker: TypeStyle,
    /// The bar at the left.
    pub bar: Rule,
    /// From the left edge to the words.
    pub indent: Length,
}

/// A tinted box among the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InsetStyle {
    /// The colour behind it.
    pub ground: Color,
    /// The rule along its head.
    pub rule: Rule,
    /// The white at its sides.
    pub padding: Length,
    /// Its title.
    pub title: TypeStyle,
    /// The least width of a column in a box that spans the page.
    pub narrowest: Length,
    /// The day of a piece of short news.
    pub day: TypeStyle,
}

/// Questions and answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionsStyle {
    /// The word before a question.
    pub asks: TypeStyle,
    /// The question.
    pub question: TypeStyle,
    /// The word before an answer.
    pub answers: TypeStyle,
}

/// Several pictures with one caption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GalleryStyle {
    /// The white between two pictures.
    pub gap: Length,
    /// How high a row of pictures is, about, in hundredths of a column's width.
    pub row: i64,
}

/// Poems: lines as they are, in the middle of the measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerseStyle {
    /// The lines.
    pub text: TypeStyle,
    /// Who wrote them.
    pub author: TypeStyle,
    /// How far a line that is broken goes on right of its beginning.
    pub turn: Length,
}

/// QR codes, with what they lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeStyle {
    /// The side of a code, its quiet zone included.
    pub side: Length,
    /// The dark modules.
    pub color: Color,
    /// What it leads to.
    pub label: TypeStyle,
    /// The address, for those who type it.
    pub address: TypeStyle,
}

/// Entries one under the other: whom to turn to, new documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterStyle {
    /// What an entry begins with: a name, the number of a document.
    pub name: TypeStyle,
    /// What follows.
    pub text: TypeStyle,
    /// How far all lines but the first stand further in.
    pub indent: Length,
}

/// The head of a section: words on a ground, at the left edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionStyle {
    /// The colour behind the words.
    pub ground: Color,
    /// The words.
    pub title: TypeStyle,
    /// The white at the sides of the words.
    pub padding: Length,
    /// From the words to the upper and lower edge of the ground.
    pub depth: Length,
    /// The rule along the foot of the ground, across all columns.
    pub rule: Rule,
}

/// The list of what the issue holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsStyle {
    /// The colour behind it.
    pub ground: Color,
    /// The bar at its left edge.
    pub bar: Rule,
    /// The white within it.
    pub padding: Length,
    /// `Trong số này`.
    pub title: TypeStyle,
    /// The number of a page.
    pub page: TypeStyle,
    /// From the left edge of the number to the words.
    pub indent: Length,
    /// The headline of an article.
    pub entry: TypeStyle,
    /// The white between two entries.
    pub gap: Length,
}

/// A first page that is one picture, the title block above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverStyle {
    /// The title, as large as its lines allow.
    pub title: TypeStyle,
    /// What the title shrinks to before it breaks into more lines.
    pub smallest_title: Length,
    /// How wide the list of contents on the picture is.
    pub contents: Length,
    /// From the title block down to the list of contents, and from its foot to the
    /// foot of the page at least.
    pub contents_gap: Length,
    /// The colour behind what the picture shows.
    pub caption_ground: Color,
    /// What the picture shows.
    pub caption: TypeStyle,
    /// The white round what the picture shows.
    pub caption_padding: Length,
}

/// How far a look may give where an issue has to fill so many pages; in thousandths
/// of what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Latitude {
    /// The size of running text.
    pub size: i64,
    /// The leading.
    pub leading: i64,
    /// The height of pictures.
    pub figures: i64,
    /// The white between and round blocks.
    pub gaps: i64,
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

/// How a justified line is filled.
///
/// Nothing is hyphenated, so that a line of twenty ems has eight spaces to give and a
/// syllable of two ems to place: spaces alone leave every third line loose. Letters
/// give too, so little that nobody sees it (Thành's font expansion, *Micro-typographic
/// extensions to the TeX typesetting system*, 2000; 20 thousandths are pdfTeX's
/// custom), and the space between them never does. All in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Justification {
    /// The space aimed at, of the one that the face has: the natural space.
    pub space: i64,
    /// How much narrower or wider letters may be drawn.
    pub letters: i64,
    /// The narrowest space, of the natural one.
    pub narrowest: i64,
    /// The space that counts as loose: badness 100, as TeX measures.
    pub loose: i64,
    /// The widest space; a line that would need more is left ragged.
    pub widest: i64,
    /// Below this measure lines are not justified: without hyphens their spaces would
    /// tear holes.
    pub narrowest_measure: Length,
}

impl Design {
    /// The names of all looks.
    pub const NAMES: &[&str] = &["modern", "official"];

    /// The look called `name`, if there is one.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "modern" => Some(Self::modern()),
            "official" => Some(Self::official()),
            _ => None,
        }
    }

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
            &head.column_headline,
            &head.standfirst,
            &head.column_standfirst,
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
            &self.table.caption,
            &self.table.head,
            &self.table.cell,
            &self.table.credit,
            &self.quote.text,
            &self.quote.speaker,
            &self.inset.title,
            &self.inset.day,
            &self.questions.asks,
            &self.questions.question,
            &self.questions.answers,
            &self.verse.text,
            &self.verse.author,
            &self.code.label,
            &self.code.address,
            &self.register.name,
            &self.register.text,
            &self.section.title,
            &self.contents.title,
            &self.contents.page,
            &self.contents.entry,
            &self.cover.title,
            &self.cover.caption,
        ]
        .into_iter()
        .chain(body.lists.iter().map(|list| &list.style))
    }
}
