//! What keeps a look from being printed, or from being read.

use std::fmt;

use crate::{Color, Design, Length, TypeStyle, Weight};

/// Something in a look that does not go together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The settings that have a part in it, the one to look at first.
    pub settings: Vec<String>,
    /// What is wrong.
    pub misfit: Misfit,
}

/// What is wrong with a look. It is said in English by its `Display`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// Text does not stand out from what is behind it (WCAG 2.1, criterion 1.4.3).
    Contrast {
        /// The colour of the text.
        text: Color,
        /// What is behind it.
        ground: Color,
        /// The contrast, in tenths.
        tenths: i64,
        /// What it has to be, in tenths: 45, of large text 30.
        least: i64,
    },
    /// A column is too narrow for words.
    NarrowColumn {
        /// Its width.
        width: Length,
        /// What it has to be.
        least: Length,
    },
    /// A page has too few lines.
    FewRows {
        /// How many it has.
        rows: i64,
        /// How many it has to have.
        least: i64,
    },
    /// Lines of running text stand too close for its size.
    Tight {
        /// The leading.
        leading: Length,
        /// What it has to be.
        least: Length,
    },
    /// A title is larger at its smallest than at its largest.
    SmallestIsLarger,
    /// What repeats on each page runs into the text.
    InText {
        /// The margin that it stands in.
        margin: Length,
        /// What it takes.
        needed: Length,
    },
    /// Something is wider than the text.
    TooWide {
        /// Its width.
        width: Length,
        /// What it may be.
        most: Length,
    },
}

impl Design {
    /// What does not go together in this look; nothing in those that are built in.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = self.contrasts();
        let mut flaw = |settings: &[&str], misfit| {
            let settings = settings.iter().map(|&name| name.to_owned()).collect();
            flaws.push(Flaw { settings, misfit });
        };
        let (sheet, grid) = (&self.sheet, &self.grid);
        let (width, least) = (grid.column_width(sheet), Length::mm(28));
        if width < least {
            let settings = [
                "grid.columns",
                "grid.gutter",
                "sheet.margins.inside",
                "sheet.margins.outside",
                "sheet.width",
            ];
            flaw(&settings, Misfit::NarrowColumn { width, least });
        }
        let height = sheet.trim.height - sheet.margins.head - sheet.margins.foot;
        let (rows, least) = (height.count(grid.leading), 20);
        if rows < least {
            let settings = [
                "grid.leading",
                "sheet.margins.head",
                "sheet.margins.foot",
                "sheet.height",
            ];
            flaw(&settings, Misfit::FewRows { rows, least });
        }
        // Vietnamese capitals with two marks fill a line of 1.2 sizes.
        let (leading, least) = (grid.leading, self.body.text.size.scale(12, 10));
        if leading < least {
            flaw(&["grid.leading", "body.text.size"], Misfit::Tight { leading, least });
        }
        if self.masthead.smallest_title > self.masthead.title.size {
            let settings = ["masthead.smallest_title", "masthead.title.size"];
            flaw(&settings, Misfit::SmallestIsLarger);
        }
        if self.cover.smallest_title > self.cover.title.size {
            let settings = ["cover.smallest_title", "cover.title.size"];
            flaw(&settings, Misfit::SmallestIsLarger);
        }
        let furniture = &self.furniture;
        let needed = furniture.head + furniture.gap + furniture.head_rule.thickness;
        if needed > sheet.margins.head {
            let settings = ["furniture.head", "sheet.margins.head", "furniture.gap"];
            flaw(&settings, Misfit::InText { margin: sheet.margins.head, needed });
        }
        let tall = [&furniture.folio, &furniture.publisher].map(|style| style.size);
        let tall = tall.into_iter().max().unwrap_or_default();
        let needed =
            furniture.foot + tall + furniture.gap + furniture.foot_rule.thickness;
        if needed > sheet.margins.foot {
            let settings = ["furniture.foot", "sheet.margins.foot", "furniture.gap"];
            flaw(&settings, Misfit::InText { margin: sheet.margins.foot, needed });
        }
        let most = grid.measure(sheet) / 2;
        let width = self.masthead.number.width;
        if width > most {
            flaw(&["masthead.number.width"], Misfit::TooWide { width, most });
        }
        flaws
    }

    fn contrasts(&self) -> Vec<Flaw> {
        let flaw = |(name, style, ground_name, ground): Printed<'_>| {
            let bold = style.face.weight >= Weight::BOLD;
            let large =
                style.size >= Length::pt(18) || bold && style.size >= Length::pt(14);
            let least = if large { 30 } else { 45 };
            let tenths = tenths(style.color.contrast(ground));
            let misfit = Misfit::Contrast { text: style.color, ground, tenths, least };
            let mut settings = vec![format!("{name}.color")];
            settings.extend((!ground_name.is_empty()).then(|| ground_name.to_owned()));
            (tenths < least).then_some(Flaw { settings, misfit })
        };
        let mut flaws: Vec<Flaw> = self.printed().into_iter().filter_map(flaw).collect();
        let link = tenths(self.body.link.contrast(Color::WHITE));
        if link < 45 {
            let (text, ground) = (self.body.link, Color::WHITE);
            let misfit = Misfit::Contrast { text, ground, tenths: link, least: 45 };
            flaws.push(Flaw { settings: vec!["body.link".into()], misfit });
        }
        // A code is read by a machine, which asks for as much as an eye (ISO/IEC 18004).
        let code = tenths(self.code.color.contrast(Color::WHITE));
        if code < 45 {
            let (text, ground) = (self.code.color, Color::WHITE);
            let misfit = Misfit::Contrast { text, ground, tenths: code, least: 45 };
            flaws.push(Flaw { settings: vec!["code.color".into()], misfit });
        }
        flaws
    }

    /// Every style with what may be behind it; paper has no name.
    #[rustfmt::skip]
    fn printed(&self) -> Vec<Printed<'_>> {
        let paper = ("", Color::WHITE);
        let masthead = ("masthead.ground", self.masthead.ground);
        let credits = ("credits.ground", self.credits.ground);
        let statistics = ("statistics.ground", self.statistics.ground);
        let inset = ("box.ground", self.inset.ground);
        let contents = ("contents.ground", self.contents.ground);
        let number = &self.masthead.number;
        let all = [
            ("masthead.designation", &self.masthead.designation, masthead),
            ("masthead.notice", &self.masthead.notice, masthead),
            ("masthead.title", &self.masthead.title, masthead),
            ("masthead.dateline", &self.masthead.dateline, masthead),
            ("masthead.number.label", &number.label, masthead),
            ("masthead.number.value", &number.value, masthead),
            ("masthead.number.coverage", &number.coverage, masthead),
            ("cover.title", &self.cover.title, masthead),
            ("cover.caption", &self.cover.caption, ("cover.caption_ground", self.cover.caption_ground)),
            ("contents.title", &self.contents.title, contents),
            ("contents.page", &self.contents.page, contents),
            ("contents.entry", &self.contents.entry, contents),
            ("credits.label", &self.credits.label, credits),
            ("credits.name", &self.credits.name, credits),
            ("credits.position", &self.credits.position, credits),
            ("head.kicker", &self.head.kicker, paper),
            ("head.headline", &self.head.headline, paper),
            ("head.column_headline", &self.head.column_headline, paper),
            ("head.standfirst", &self.head.standfirst, paper),
            ("head.column_standfirst", &self.head.column_standfirst, paper),
            ("body.text", &self.body.text, paper),
            ("body.text", &self.body.text, inset),
            ("body.crosshead", &self.body.crosshead, paper),
            ("body.author", &self.body.author, paper),
            ("body.post", &self.body.post, paper),
            ("figure.caption", &self.figure.caption, paper),
            ("figure.credit", &self.figure.credit, paper),
            ("figure.caption", &self.figure.caption, inset),
            ("statistics.value", &self.statistics.value, statistics),
            ("statistics.unit", &self.statistics.unit, statistics),
            ("statistics.label", &self.statistics.label, statistics),
            ("table.caption", &self.table.caption, paper),
            ("table.head", &self.table.head, ("table.head_ground", self.table.head_ground)),
            ("table.cell", &self.table.cell, paper),
            ("table.cell", &self.table.cell, ("table.stripe", self.table.stripe)),
            ("table.credit", &self.table.credit, paper),
            ("quote.text", &self.quote.text, paper),
            ("quote.speaker", &self.quote.speaker, paper),
            ("box.title", &self.inset.title, inset),
            ("box.day", &self.inset.day, inset),
            ("questions.asks", &self.questions.asks, paper),
            ("questions.question", &self.questions.question, paper),
            ("questions.answers", &self.questions.answers, paper),
            ("verse.text", &self.verse.text, paper),
            ("verse.author", &self.verse.author, paper),
            ("code.label", &self.code.label, paper),
            ("code.address", &self.code.address, paper),
            ("register.name", &self.register.name, paper),
            ("register.text", &self.register.text, paper),
            ("section.title", &self.section.title, ("section.ground", self.section.ground)),
            ("furniture.title", &self.furniture.title, paper),
            ("furniture.issue", &self.furniture.issue, paper),
            ("furniture.publisher", &self.furniture.publisher, paper),
            ("furniture.folio", &self.furniture.folio, paper),
            ("imprint.label", &self.imprint.label, paper),
            ("imprint.text", &self.imprint.text, paper),
        ];
        all.into_iter().map(|(name, style, (ground_name, ground))| (name, style, ground_name, ground)).collect()
    }
}

/// A style with its name, and what is behind it with its name.
type Printed<'d> = (&'static str, &'d TypeStyle, &'static str, Color);

/// `contrast` in tenths, rounded down: 4.49 is not 4.5.
#[expect(clippy::cast_possible_truncation, reason = "a contrast is 1 to 21")]
fn tenths(contrast: f64) -> i64 {
    // A ten-thousandth more: 4.5 may be 4.4999… in floating point.
    (contrast * 10.0 + 0.0001).floor() as i64
}

impl Misfit {
    /// The colour of a text and of what is behind it, if it is they that do not go
    /// together.
    pub fn colors(&self) -> Option<(Color, Color)> {
        match *self {
            Self::Contrast { text, ground, .. } => Some((text, ground)),
            _ => None,
        }
    }

    /// The contrast that colours have to have, in tenths.
    pub fn least_contrast(&self) -> Option<i64> {
        match *self {
            Self::Contrast { least, .. } => Some(least),
            _ => None,
        }
    }

    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Contrast { .. } => "low-contrast",
            Self::NarrowColumn { .. } => "narrow-column",
            Self::FewRows { .. } => "few-lines",
            Self::Tight { .. } => "tight-lines",
            Self::SmallestIsLarger => "smallest-is-larger",
            Self::InText { .. } => "furniture-in-text",
            Self::TooWide { .. } => "too-wide",
        }
    }

    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::Contrast { text, ground, tenths, least } => {
                let (tenths, least) = (decimal(*tenths, ','), decimal(*least, ','));
                format!(
                    "chữ màu {text} trên nền {ground} có độ tương phản {tenths}:1, cần ít nhất {least}:1"
                )
            }
            Self::NarrowColumn { width, least } => {
                format!("cột chỉ rộng {width}, cần ít nhất {least}")
            }
            Self::FewRows { rows, least } => {
                format!("trang chỉ có {rows} dòng chữ, cần ít nhất {least} dòng")
            }
            Self::Tight { leading, least } => format!(
                "các dòng chỉ cách nhau {leading}, cỡ chữ này cần ít nhất {least}"
            ),
            Self::SmallestIsLarger => {
                "cỡ nhỏ nhất của tên bản tin lại lớn hơn cỡ lớn nhất".into()
            }
            Self::InText { margin, needed } => {
                format!(
                    "tiêu đề chạy hoặc số trang cần {needed}, nhưng lề chỉ có {margin}"
                )
            }
            Self::TooWide { width, most } => {
                format!("ô số báo rộng {width}, nhiều nhất được {most}")
            }
        }
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Contrast { text, ground, tenths, least } => {
                let (tenths, least) = (decimal(*tenths, '.'), decimal(*least, '.'));
                write!(
                    f,
                    "text in {text} on {ground} has a contrast of {tenths}:1, and needs {least}:1"
                )
            }
            Self::NarrowColumn { width, least } => {
                write!(f, "a column is {width} wide, and needs {least}")
            }
            Self::FewRows { rows, least } => {
                write!(f, "a page has {rows} lines, and needs {least}")
            }
            Self::Tight { leading, least } => {
                write!(
                    f,
                    "lines are {leading} apart, and text of this size needs {least}"
                )
            }
            Self::SmallestIsLarger => {
                f.write_str("the smallest title is larger than the largest")
            }
            Self::InText { margin, needed } => {
                write!(
                    f,
                    "what repeats on each page takes {needed}, the margin is {margin}"
                )
            }
            Self::TooWide { width, most } => {
                write!(f, "the box with the number is {width} wide, and may be {most}")
            }
        }
    }
}

fn decimal(tenths: i64, point: char) -> String {
    format!("{}{point}{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::Misfit;
    use crate::{Color, Design, Length};

    #[test]
    fn looks_that_are_built_in_have_none() {
        for name in Design::NAMES {
            let mut design = Design::named(name).unwrap();
            assert_eq!(design.flaws(), [], "{name}");
            let before = design.clone();
            design.settle();
            assert_eq!(design, before, "{name} is settled");
        }
    }

    /// Breaks something, and says which setting is to blame for what.
    fn broken(change: impl FnOnce(&mut Design)) -> Vec<(String, &'static str)> {
        let mut design = Design::modern();
        change(&mut design);
        design.settle();
        let flaws = design.flaws().into_iter();
        flaws.map(|flaw| (flaw.settings[0].clone(), flaw.misfit.code())).collect()
    }

    #[test]
    fn what_does_not_go_together_is_told() {
        let found = broken(|d| d.credits.label.color = Color::rgb(0xff_cc_00));
        assert_eq!(found, [("credits.label.color".into(), "low-contrast")]);
        let found = broken(|d| d.grid.columns = 3);
        assert_eq!(found, []);
        let found = broken(|d| d.sheet.margins.outside = Length::mm(150));
        assert!(found.contains(&("grid.columns".into(), "narrow-column")), "{found:?}");
        let found = broken(|d| d.grid.leading = Length::pt(12));
        assert_eq!(found, [("grid.leading".into(), "tight-lines")]);
        let found = broken(|d| d.grid.leading = Length::pt(40));
        assert_eq!(found, [("grid.leading".into(), "few-lines")]);
        let found = broken(|d| d.cover.smallest_title = Length::pt(90));
        assert_eq!(found, [("cover.smallest_title".into(), "smallest-is-larger")]);
        let found = broken(|d| d.sheet.margins.head = Length::mm(12));
        assert_eq!(found, [("furniture.head".into(), "furniture-in-text")]);
        let found = broken(|d| d.masthead.number.width = Length::mm(100));
        assert_eq!(found, [("masthead.number.width".into(), "too-wide")]);
    }

    #[test]
    fn large_text_needs_less() {
        let (text, ground) = (Color::rgb(0x80_80_80), Color::WHITE);
        let found = broken(|d| d.head.headline.color = text);
        assert_eq!(found, []);
        let found = broken(|d| d.figure.caption.color = text);
        assert_eq!(found.len(), 2);
        let misfit = Misfit::Contrast { text, ground, tenths: 39, least: 45 };
        assert_eq!(
            misfit.to_string(),
            "text in #808080 on #ffffff has a contrast of 3.9:1, and needs 4.5:1"
        );
    }
}
