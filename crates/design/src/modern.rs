//! The look `modern`: a red masthead, deep blue headlines, Source Serif 4 and
//! Source Sans 3, two columns on A4.

use crate::design::{
    BodyStyle, CodeStyle, ContentsStyle, CoverStyle, CreditsStyle, EndMark, FigureStyle,
    FurnitureStyle, GalleryStyle, HeadStyle, ImprintStyle, InsetStyle, Latitude,
    ListStyle, MastheadStyle, NumberStyle, QuestionsStyle, QuoteStyle, RegisterStyle,
    Rule, SectionStyle, StatisticsStyle, TableStyle, VerseStyle,
};
use crate::{
    Color, Design, FaceName, Grid, Justification, Length, Sheet, TypeStyle, Weight,
};

const RED: Color = Color::rgb(0xa6_14_1e);
const BLUE: Color = Color::rgb(0x12_2f_4d);
const INK: Color = Color::rgb(0x1c_1c_1e);
const GREY: Color = Color::rgb(0x5a_5a_5e);
const HAIR: Color = Color::rgb(0xb9_b4_ab);
const AMBER: Color = Color::rgb(0xc9_8a_1b);
const TINT: Color = Color::rgb(0xf7_f1_e6);

const SERIF: FaceName = FaceName::new("Source Serif 4", Weight::REGULAR);
const SERIF_BOLD: FaceName = FaceName::new("Source Serif 4", Weight::BOLD);
const SERIF_BLACK: FaceName = FaceName::new("Source Serif 4", Weight::BLACK);
const SANS: FaceName = FaceName::new("Source Sans 3", Weight::REGULAR);
const SANS_BOLD: FaceName = FaceName::new("Source Sans 3", Weight::BOLD);
const SANS_BLACK: FaceName = FaceName::new("Source Sans 3", Weight::BLACK);

/// A style of `face`: size and leading in tenths of a point.
const fn set(face: FaceName, size: i64, leading: i64, color: Color) -> TypeStyle {
    TypeStyle {
        face,
        size: Length::pt10(size),
        leading: Length::pt10(leading),
        color,
        capitals: false,
        tracking: 0,
    }
}

impl Design {
    /// The look `modern` on A4.
    pub fn modern() -> Self {
        Self {
            name: "modern",
            sheet: Sheet::a4(),
            grid: Grid {
                columns: 2,
                gutter: Length::mm(7),
                leading: Length::pt(15),
                ascent: Length::pt10(112),
            },
            masthead: MastheadStyle {
                ground: RED,
                head: Length::mm10(155),
                foot: Length::mm(7),
                designation: set(SANS_BOLD, 90, 120, Color::WHITE).label(60),
                notice: set(SANS, 90, 120, Color::WHITE),
                rule: Rule { thickness: Length::pt10(5), color: Color::WHITE },
                rule_gap: Length::mm10(18),
                title_gap: Length::mm10(45),
                title: set(SERIF_BLACK, 460, 510, Color::WHITE),
                smallest_title: Length::pt(28),
                dateline: set(SANS, 95, 125, Color::WHITE),
                number: NumberStyle {
                    width: Length::mm(31),
                    frame: Length::pt10(12),
                    padding: Length::mm10(25),
                    label: set(SANS_BOLD, 95, 120, Color::WHITE).label(80),
                    value: set(SANS_BLACK, 400, 420, Color::WHITE),
                    coverage: set(SANS, 85, 110, Color::WHITE),
                },
                foot_rule: Rule { thickness: Length::ZERO, color: RED },
            },
            credits: CreditsStyle {
                ground: TINT,
                padding: Length::mm10(28),
                label: set(SANS_BOLD, 80, 120, RED).label(60),
                name: set(SANS_BOLD, 90, 125, INK),
                position: set(SANS, 90, 125, INK),
            },
            head: HeadStyle {
                kicker: set(SANS_BOLD, 88, 120, RED).label(80),
                headline: set(SERIF_BOLD, 240, 300, BLUE),
                column_headline: set(SERIF_BOLD, 165, 210, BLUE),
                gap: Length::mm10(22),
                standfirst: set(SANS, 122, 170, INK),
                column_standfirst: set(SANS, 105, 150, INK),
                rule: Rule { thickness: Length::pt10(5), color: HAIR },
                rows_between: 2,
            },
            body: BodyStyle {
                text: set(SERIF, 105, 150, INK),
                indent: Length::pt10(105),
                crosshead: set(SANS_BOLD, 110, 150, BLUE),
                link: BLUE,
                lists: vec![
                    ListStyle {
                        marker: "–".into(),
                        style: set(SERIF_BOLD, 105, 150, RED),
                        indent: Length::mm10(42),
                    },
                    ListStyle {
                        marker: "+".into(),
                        style: set(SANS_BOLD, 105, 150, RED),
                        indent: Length::mm10(42),
                    },
                ],
                author: set(SANS_BOLD, 95, 150, INK),
                post: set(SANS, 90, 150, GREY),
                end_mark: EndMark { side: Length::pt10(52), color: RED },
            },
            figure: FigureStyle {
                tallest: 60,
                gap: Length::pt10(40),
                space: Length::pt10(45),
                caption: set(SANS, 85, 106, GREY),
                credit: set(FaceName { italic: true, ..SANS }, 85, 106, GREY),
            },
            statistics: StatisticsStyle {
                narrowest: Length::mm(35),
                ground: TINT,
                rule: Rule { thickness: Length::pt10(15), color: RED },
                gap: Length::mm10(35),
                padding: Length::mm10(28),
                value: set(SANS_BLACK, 210, 230, RED),
                unit: set(SANS_BOLD, 100, 230, RED),
                label: set(SANS, 85, 113, INK),
            },
            table: TableStyle {
                caption: set(SANS_BOLD, 90, 118, BLUE),
                head_ground: BLUE,
                head: set(SANS_BOLD, 90, 112, Color::WHITE),
                cell: set(SANS, 90, 112, INK),
                stripe: TINT,
                padding: Length::mm10(18),
                rule: Rule { thickness: Length::pt10(8), color: BLUE },
                credit: set(FaceName { italic: true, ..SANS }, 85, 106, GREY),
            },
            quote: QuoteStyle {
                text: set(FaceName { italic: true, ..SERIF }, 155, 210, RED),
                speaker: set(SANS, 90, 120, GREY),
                bar: Rule { thickness: Length::pt10(16), color: AMBER },
                indent: Length::mm10(45),
            },
            inset: InsetStyle {
                ground: TINT,
                rule: Rule { thickness: Length::pt10(14), color: RED },
                padding: Length::mm(5),
                title: set(SANS_BOLD, 95, 150, RED).label(60),
                narrowest: Length::mm(46),
                day: set(SERIF_BOLD, 105, 150, INK),
            },
            questions: QuestionsStyle {
                asks: set(SANS_BOLD, 105, 150, BLUE),
                question: set(SERIF_BOLD, 105, 150, INK),
                answers: set(SANS_BOLD, 105, 150, RED),
            },
            gallery: GalleryStyle { gap: Length::mm10(15), row: 46 },
            verse: VerseStyle {
                text: set(FaceName { italic: true, ..SERIF }, 105, 150, INK),
                author: set(SANS_BOLD, 95, 150, INK),
                turn: Length::mm(6),
            },
            code: CodeStyle {
                side: Length::mm(27),
                color: INK,
                label: set(SANS_BOLD, 105, 140, BLUE),
                address: set(SANS, 85, 112, GREY),
            },
            register: RegisterStyle {
                name: set(SANS_BOLD, 100, 150, BLUE),
                text: set(SANS, 100, 150, INK),
                indent: Length::mm10(42),
            },
            section: SectionStyle {
                ground: BLUE,
                title: set(SANS_BOLD, 95, 120, Color::WHITE).label(80),
                padding: Length::mm(3),
                depth: Length::mm10(21),
                rule: Rule { thickness: Length::pt10(10), color: BLUE },
            },
            contents: ContentsStyle {
                ground: Color::WHITE,
                bar: Rule { thickness: Length::mm10(25), color: RED },
                padding: Length::mm10(65),
                title: set(SANS_BOLD, 90, 120, RED).label(80),
                page: set(SANS_BLACK, 140, 160, RED),
                indent: Length::mm10(95),
                entry: set(SERIF_BOLD, 105, 145, BLUE),
                gap: Length::mm10(22),
            },
            cover: CoverStyle {
                title: set(SERIF_BLACK, 600, 660, Color::WHITE),
                smallest_title: Length::pt(32),
                contents: Length::mm(84),
                contents_gap: Length::mm(18),
                caption_ground: Color::WHITE,
                caption: set(SANS, 90, 115, INK),
                caption_padding: Length::mm(3),
            },
            furniture: FurnitureStyle {
                head: Length::mm10(152),
                foot: Length::mm10(112),
                gap: Length::mm10(18),
                title: set(SANS_BOLD, 80, 100, RED).label(60),
                issue: set(SANS, 85, 100, GREY),
                publisher: set(SANS, 80, 100, GREY),
                folio: set(SANS_BLACK, 95, 100, RED),
                head_rule: Rule { thickness: Length::pt10(8), color: RED },
                foot_rule: Rule { thickness: Length::pt10(5), color: HAIR },
            },
            imprint: ImprintStyle {
                rule: Rule { thickness: Length::pt10(15), color: RED },
                padding: Length::mm10(28),
                label: set(SANS_BOLD, 85, 120, INK),
                text: set(SANS, 85, 120, GREY),
            },
            justification: Justification {
                // Source Serif's own, 237 thousandths of an em, is among the narrowest.
                space: 1150,
                letters: 25,
                narrowest: 760,
                loose: 1450,
                widest: 4000,
                narrowest_measure: Length::mm(54),
            },
            latitude: Latitude { size: 30, leading: 40, figures: 150, gaps: 250 },
            clearance: Length::pt10(6),
        }
    }
}
