//! Every number, colour and face of a look, by the name that a design file calls it.
//!
//! One table for reading design files, for "did you mean", and for whatever else has
//! to know the form. A name leads from group to group: `head.headline.size`; what
//! stands in a list is counted from 0: `body.lists.0.marker`.

mod blocks;
mod pages;

use std::borrow::Cow;

use crate::design::Rule;
use crate::{Color, Design, Length, TypeStyle, Weight};

/// One number, colour or face of a look.
#[derive(Debug)]
pub struct Setting<'d> {
    /// What a design file calls it.
    pub name: String,
    /// Where its value is, and what it may become.
    pub slot: Slot<'d>,
    /// What it is, in English.
    pub en: &'static str,
    /// What it is, in Vietnamese.
    pub vi: &'static str,
}

/// The value of a setting, and what it may become.
#[derive(Debug)]
pub enum Slot<'d> {
    /// A distance on paper.
    Length {
        /// Its value.
        value: &'d mut Length,
        /// The shortest that it may be.
        from: Length,
        /// The longest that it may be.
        to: Length,
    },
    /// A whole number.
    Whole {
        /// Its value.
        value: &'d mut i64,
        /// The smallest that it may be.
        from: i64,
        /// The largest that it may be.
        to: i64,
    },
    /// How many columns stand side by side: one to three.
    Columns(&'d mut usize),
    /// A colour.
    Color(&'d mut Color),
    /// The family of a face.
    Family(&'d mut Cow<'static, str>),
    /// The weight of a face.
    Weight(&'d mut Weight),
    /// Something that is so, or not.
    Flag(&'d mut bool),
    /// What stands before the items of a list.
    Marker(&'d mut Cow<'static, str>),
}

/// A group of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingGroup {
    /// What a design file calls it.
    pub name: String,
    /// What it is, in English.
    pub en: &'static str,
    /// What it is, in Vietnamese.
    pub vi: &'static str,
    /// What the groups are called that have the same settings, if there are several.
    pub kind: Option<&'static str>,
}

/// All settings of a look, in the order of a bulletin.
#[derive(Debug, Default)]
pub struct Settings<'d> {
    /// The settings.
    pub all: Vec<Setting<'d>>,
    /// The groups that they stand in.
    pub groups: Vec<SettingGroup>,
    within: String,
}

/// What a thing is, in English and in Vietnamese.
type Said = (&'static str, &'static str);

/// The shortest and the longest that a length may be.
type Span = (Length, Length);

/// The white between things.
const WHITE: Span = (Length::ZERO, Length::mm(60));
/// A distance on a page.
const PAGE: Span = (Length::ZERO, Length::mm(200));
/// The thickness of a rule.
const THICKNESS: Span = (Length::ZERO, Length::mm(15));
/// The size of type.
const SIZE: Span = (Length::pt(4), Length::pt(200));
/// From one baseline to the next.
const LEADING: Span = (Length::pt(5), Length::pt(300));

impl<'d> Settings<'d> {
    fn name(&self, name: &str) -> String {
        if self.within.is_empty() {
            name.to_owned()
        } else {
            format!("{}.{name}", self.within)
        }
    }

    fn push(&mut self, name: &str, slot: Slot<'d>, (en, vi): Said) {
        let name = self.name(name);
        self.all.push(Setting { name, slot, en, vi });
    }

    fn group(&mut self, name: &str, said: Said, list: impl FnOnce(&mut Self)) {
        self.group_like(None, name, said, list);
    }

    fn group_like(
        &mut self,
        kind: Option<&'static str>,
        name: &str,
        (en, vi): Said,
        list: impl FnOnce(&mut Self),
    ) {
        let name = self.name(name);
        self.groups.push(SettingGroup { name: name.clone(), en, vi, kind });
        let outer = std::mem::replace(&mut self.within, name);
        list(self);
        self.within = outer;
    }

    fn length(&mut self, name: &str, value: &'d mut Length, span: Span, said: Said) {
        let (from, to) = span;
        self.push(name, Slot::Length { value, from, to }, said);
    }

    fn whole(&mut self, name: &str, value: &'d mut i64, span: (i64, i64), said: Said) {
        let (from, to) = span;
        self.push(name, Slot::Whole { value, from, to }, said);
    }

    fn color(&mut self, name: &str, value: &'d mut Color, said: Said) {
        self.push(name, Slot::Color(value), said);
    }

    fn rule(&mut self, name: &str, rule: &'d mut Rule, said: Said) {
        let Rule { thickness, color } = rule;
        self.group_like(Some("rule"), name, said, |list| {
            list.length("thickness", thickness, THICKNESS, ("how thick it is", "độ dày"));
            list.color("color", color, ("its colour", "màu"));
        });
    }

    /// A style, its leading its own.
    fn style(&mut self, name: &str, style: &'d mut TypeStyle, said: Said) {
        self.styled(name, style, said, true);
    }

    /// A style that stands on the grid: its leading is the grid's.
    fn style_on_grid(&mut self, name: &str, style: &'d mut TypeStyle, said: Said) {
        self.styled(name, style, said, false);
    }

    fn styled(&mut self, name: &str, style: &'d mut TypeStyle, said: Said, leaded: bool) {
        let kind = if leaded { "style" } else { "style-on-grid" };
        self.group_like(Some(kind), name, said, |list| list.type_style(style, leaded));
    }

    fn type_style(&mut self, style: &'d mut TypeStyle, leaded: bool) {
        let TypeStyle { face, size, leading, color, capitals, tracking } = style;
        let family = ("the family of the face", "tên phông chữ");
        self.push("family", Slot::Family(&mut face.family), family);
        let weight = ("how heavy it is: 400, 700 or 900", "độ đậm: 400, 700 hoặc 900");
        self.push("weight", Slot::Weight(&mut face.weight), weight);
        self.push(
            "italic",
            Slot::Flag(&mut face.italic),
            ("whether it leans", "nghiêng"),
        );
        self.length("size", size, SIZE, ("the size of the type", "cỡ chữ"));
        if leaded {
            let said = ("from one baseline to the next", "khoảng cách giữa hai dòng");
            self.length("leading", leading, LEADING, said);
        }
        self.color("color", color, ("the colour of the type", "màu chữ"));
        let said = ("whether it is set in capitals", "viết hoa toàn bộ");
        self.push("capitals", Slot::Flag(capitals), said);
        let said = (
            "what is added after each letter, in thousandths of the size",
            "khoảng thêm sau mỗi chữ, phần nghìn cỡ chữ",
        );
        self.whole("tracking", tracking, (0, 200), said);
    }
}

impl Design {
    /// Every setting of this look, ready to be set.
    ///
    /// When all are set, [`settle`](Self::settle) makes what hangs on others fit.
    pub fn settings(&mut self) -> Settings<'_> {
        let mut list = Settings::default();
        pages::list(
            &mut list,
            (&mut self.sheet, &mut self.grid, &mut self.furniture),
            (&mut self.masthead, &mut self.cover, &mut self.contents),
            (&mut self.credits, &mut self.section, &mut self.imprint),
        );
        blocks::text(&mut list, &mut self.head, &mut self.body);
        blocks::pictures(&mut list, &mut self.figure, &mut self.gallery);
        blocks::figures(&mut list, &mut self.statistics, &mut self.table);
        blocks::apart(
            &mut list,
            (&mut self.quote, &mut self.inset, &mut self.questions),
            (&mut self.verse, &mut self.code, &mut self.register),
        );
        blocks::bounds(&mut list, &mut self.justification, &mut self.latitude);
        let said = (
            "the least white between the ink of one line and that of the next",
            "khoảng trắng ít nhất giữa nét chữ của hai dòng",
        );
        list.length(
            "clearance",
            &mut self.clearance,
            (Length::ZERO, Length::pt(6)),
            said,
        );
        list
    }
}

#[cfg(test)]
mod tests;
