//! The look `official`: black on white with one red, all in Liberation Serif, whose
//! widths are those of Times New Roman.
//!
//! Paper, columns and white are those of `modern`; what is said here is what differs.

use crate::design::{
    BodyStyle, CodeStyle, ContentsStyle, CoverStyle, CreditsStyle, EndMark, FigureStyle,
    FurnitureStyle, HeadStyle, ImprintStyle, InsetStyle, ListStyle, MastheadStyle,
    NumberStyle, QuestionsStyle, QuoteStyle, RegisterStyle, Rule, SectionStyle,
    StatisticsStyle, TableStyle, VerseStyle,
};
use crate::{Color, Design, FaceName, Justification, Length, TypeStyle, Weight};

const RED: Color = Color::rgb(0xa8_12_1b);
const INK: Color = Color::rgb(0x11_11_11);
const GREY: Color = Color::rgb(0x4f_4f_4f);
const HAIR: Color = Color::rgb(0x9a_9a_9a);
const PALE: Color = Color::rgb(0xf3_f3_f1);

const ROMAN: FaceName = FaceName::new("Liberation Serif", Weight::REGULAR);
const ITALIC: FaceName = FaceName::new("Liberation Serif", Weight::REGULAR).leaning();
const BOLD: FaceName = FaceName::new("Liberation Serif", Weight::BOLD);
const BOLD_ITALIC: FaceName = FaceName::new("Liberation Serif", Weight::BOLD).leaning();

/// A style of `face`: size and leading in tenths of a point.
const fn set(face: FaceName, size: i64, leading: i64, color: Color) -> TypeStyle {
    TypeStyle::new(face, Length::pt10(size), Length::pt10(leading)).colored(color)
}

/// A rule so many tenths of a point thick.
const fn rule(thickness: i64, color: Color) -> Rule {
    Rule { thickness: Length::pt10(thickness), color }
}

impl Design {
    /// The look `official` on A4.
    pub fn official() -> Self {
        let modern = Self::modern();
        Self {
            name: "official",
            masthead: MastheadStyle {
                ground: Color::WHITE,
                foot: Length::mm(5),
                designation: set(BOLD, 95, 120, INK).label(40),
                notice: set(ITALIC, 100, 120, INK),
                rule: rule(7, INK),
                title: set(BOLD, 470, 520, RED),
                dateline: set(ROMAN, 105, 130, INK),
                number: NumberStyle {
                    frame: Length::pt10(8),
                    label: set(BOLD, 100, 120, INK).label(60),
                    value: set(BOLD, 380, 400, RED),
                    coverage: set(ROMAN, 95, 115, INK),
                    ..modern.masthead.number
                },
                foot_rule: rule(24, INK),
                ..modern.masthead
            },
            credits: CreditsStyle {
                ground: PALE,
                label: set(BOLD, 82, 120, INK).label(40),
                name: set(BOLD, 100, 128, INK),
                position: set(ROMAN, 100, 128, INK),
                ..modern.credits
            },
            head: HeadStyle {
                kicker: set(BOLD, 92, 120, RED).label(60),
                headline: set(BOLD, 240, 295, INK),
                column_headline: set(BOLD, 165, 205, INK),
                standfirst: set(BOLD_ITALIC, 122, 165, INK),
                column_standfirst: set(BOLD_ITALIC, 110, 150, INK),
                rule: rule(5, HAIR),
                ..modern.head
            },
            body: BodyStyle {
                text: set(ROMAN, 115, 150, INK),
                indent: Length::pt10(115),
                crosshead: set(BOLD, 118, 150, INK),
                link: INK,
                lists: ["–", "+"]
                    .map(|marker| ListStyle {
                        marker: marker.into(),
                        style: set(ROMAN, 115, 150, INK),
                        indent: Length::mm10(42),
                    })
                    .into(),
                author: set(BOLD, 110, 150, INK),
                post: set(ITALIC, 105, 150, GREY),
                end_mark: EndMark { color: RED, ..modern.body.end_mark },
            },
            figure: FigureStyle {
                caption: set(ITALIC, 98, 116, GREY),
                credit: set(ROMAN, 98, 116, GREY),
                ..modern.figure
            },
            statistics: StatisticsStyle {
                ground: PALE,
                rule: rule(12, INK),
                value: set(BOLD, 220, 235, INK),
                unit: set(BOLD, 108, 235, INK),
                label: set(ROMAN, 97, 118, INK),
                ..modern.statistics
            },
            table: TableStyle {
                caption: set(BOLD, 102, 122, INK),
                head_ground: INK,
                head: set(BOLD, 100, 116, Color::WHITE),
                cell: set(ROMAN, 102, 118, INK),
                stripe: PALE,
                rule: rule(8, INK),
                credit: set(ITALIC, 96, 112, GREY),
                ..modern.table
            },
            quote: QuoteStyle {
                text: set(ITALIC, 165, 212, INK),
                speaker: set(ROMAN, 102, 124, GREY),
                bar: rule(16, RED),
                ..modern.quote
            },
            inset: InsetStyle {
                ground: PALE,
                rule: rule(12, INK),
                title: set(BOLD, 104, 150, INK).label(40),
                day: set(BOLD, 115, 150, INK),
                ..modern.inset
            },
            questions: QuestionsStyle {
                asks: set(BOLD, 115, 150, INK),
                question: set(BOLD_ITALIC, 115, 150, INK),
                answers: set(BOLD, 115, 150, RED),
            },
            verse: VerseStyle {
                text: set(ITALIC, 115, 150, INK),
                author: set(BOLD, 110, 150, INK),
                ..modern.verse
            },
            code: CodeStyle {
                color: INK,
                label: set(BOLD, 115, 145, INK),
                address: set(ROMAN, 95, 114, GREY),
                ..modern.code
            },
            register: RegisterStyle {
                name: set(BOLD, 112, 150, INK),
                text: set(ROMAN, 112, 150, INK),
                ..modern.register
            },
            section: SectionStyle {
                ground: INK,
                title: set(BOLD, 102, 122, Color::WHITE).label(60),
                rule: rule(10, INK),
                ..modern.section
            },
            contents: ContentsStyle {
                bar: Rule { color: RED, ..modern.contents.bar },
                title: set(BOLD, 98, 122, RED).label(60),
                page: set(BOLD, 140, 160, RED),
                entry: set(BOLD, 115, 147, INK),
                ..modern.contents
            },
            cover: CoverStyle {
                title: set(BOLD, 610, 670, RED),
                caption: set(ITALIC, 100, 118, INK),
                ..modern.cover
            },
            furniture: FurnitureStyle {
                title: set(BOLD, 84, 100, INK).label(40),
                issue: set(ITALIC, 96, 110, GREY),
                publisher: set(ITALIC, 92, 106, GREY),
                folio: set(BOLD, 105, 110, INK),
                head_rule: rule(8, INK),
                foot_rule: rule(5, HAIR),
                ..modern.furniture
            },
            imprint: ImprintStyle {
                rule: rule(12, INK),
                label: set(BOLD, 97, 124, INK),
                text: set(ROMAN, 97, 124, GREY),
                ..modern.imprint
            },
            // Liberation Serif's own is 250 thousandths of an em.
            justification: Justification { space: 1080, ..modern.justification },
            ..modern
        }
    }
}
