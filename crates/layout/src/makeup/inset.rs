//! Boxes: tinted, in a column or across all of them.

use bantin_core::{Block, Brief, Briefs, Inset, Pointer, Text};
use bantin_design::Length;
use bantin_page::{ElementId, Role};

use super::Stone;
use super::band::Band;
use super::body::Opening;
use super::columns::{Keep, Unit};
use super::flow::Tint;
use super::frame::{Frame, Stick};
use super::galley::{Galley, Piece, White};
use crate::set::Copy;

impl Stone<'_> {
    /// A box in a column; it may go on in the next one.
    pub(super) fn inset(
        &mut self,
        galley: &mut Galley,
        inset: &Inset,
        stick: Stick,
        parent: ElementId,
    ) {
        let element = self.structure.element(parent, Role::Sect, inset.at.clone());
        let inner =
            self.begin_box(galley, inset.title.as_ref(), stick, (element, &inset.at));
        self.blocks_of_box(galley, &inset.body, inner, element);
        galley.end_inset();
    }

    /// A box across all columns, in columns of its own.
    pub(super) fn spanning_inset(&mut self, inset: &Inset, parent: ElementId) -> Band {
        let element = self.structure.element(parent, Role::Sect, inset.at.clone());
        let least = self.design.body.text.size * 18;
        let frame = self.frame_of_box(least, inset.body.len());
        let tint = self.spanning_tint(inset.title.as_ref(), (element, &inset.at));
        let mut galley = Galley::of_box();
        self.blocks_of_box(&mut galley, &inset.body, Stick::of(&frame), element);
        Band::Galley { galley: Box::new(galley), frame, tint: Some(tint) }
    }

    /// Short news in a box in a column.
    pub(super) fn briefs(
        &mut self,
        galley: &mut Galley,
        briefs: &Briefs,
        stick: Stick,
        parent: ElementId,
    ) {
        let element = self.structure.element(parent, Role::Sect, briefs.at.clone());
        let title = briefs.title.as_ref();
        let inner = self.begin_box(galley, title, stick, (element, &briefs.at));
        self.items_of_briefs(galley, &briefs.items, inner, element);
        galley.end_inset();
    }

    /// Short news in a box across all columns.
    pub(super) fn spanning_briefs(&mut self, briefs: &Briefs, parent: ElementId) -> Band {
        let element = self.structure.element(parent, Role::Sect, briefs.at.clone());
        let frame = self.frame_of_box(self.design.inset.narrowest, briefs.items.len());
        let tint = self.spanning_tint(briefs.title.as_ref(), (element, &briefs.at));
        let mut galley = Galley::of_box();
        self.items_of_briefs(&mut galley, &briefs.items, Stick::of(&frame), element);
        Band::Galley { galley: Box::new(galley), frame, tint: Some(tint) }
    }

    fn begin_box(
        &mut self,
        galley: &mut Galley,
        title: Option<&Text>,
        stick: Stick,
        (element, at): (ElementId, &Pointer),
    ) -> Stick {
        // White above the box: its edges take the rest.
        let inner = stick.inset(self.design.inset.padding);
        let tint = self.tint(at);
        galley.begin_inset(tint);
        if let Some(title) = title {
            let (slug, rows) = self.title_of_box(title, inner, element);
            let keep = Keep::Company;
            let unit = Unit { rows, head_rows: rows, keep, ..Unit::LINE };
            galley.push(Piece::slug(slug, unit, White::None));
        }
        inner
    }

    fn spanning_tint(
        &mut self,
        title: Option<&Text>,
        (element, at): (ElementId, &Pointer),
    ) -> Tint {
        let padding = self.design.inset.padding;
        let stick = Stick::of(&self.across()).inset(padding);
        let stick = Stick { x: Length::ZERO, ..stick };
        let title = title.map(|title| self.title_of_box(title, stick, element));
        Tint { title, ..self.tint(at) }
    }

    pub(super) fn tint(&self, at: &Pointer) -> Tint {
        let style = &self.design.inset;
        let (ground, rule) = (style.ground, style.rule);
        Tint { ground, rule, bar: None, title: None, source: at.clone() }
    }

    fn title_of_box(
        &mut self,
        title: &Text,
        stick: Stick,
        element: ElementId,
    ) -> (crate::set::Slug, i64) {
        let role = Role::Heading(self.level + 1);
        let id = self.structure.element(element, role, title.at().clone());
        let style = self.design.inset.title.clone();
        let copy = Copy::text(title, &style, style.color);
        self.title(&copy, stick, id)
    }

    /// The columns within a box that spans the page: as many as its items fill, none
    /// narrower than `least`.
    pub(super) fn frame_of_box(&self, least: Length, items: usize) -> Frame {
        let padding = self.design.inset.padding;
        let gutter = self.design.grid.gutter;
        let measure = self.measure() - padding * 2;
        let most = usize::try_from((measure + gutter).count(least + gutter)).unwrap_or(1);
        Frame::new(padding, measure, most.clamp(1, 3).min(items.max(1)), gutter)
    }

    fn blocks_of_box(
        &mut self,
        galley: &mut Galley,
        blocks: &[Block],
        stick: Stick,
        element: ElementId,
    ) {
        for (number, block) in blocks.iter().enumerate() {
            let after_text = number
                .checked_sub(1)
                .is_some_and(|before| matches!(blocks[before], Block::Paragraph(_)));
            self.block_in(galley, block, stick, (after_text, false), element);
        }
    }

    fn items_of_briefs(
        &mut self,
        galley: &mut Galley,
        items: &[Brief],
        stick: Stick,
        element: ElementId,
    ) {
        let (style, link) = (self.design.inset.clone(), self.design.body.link);
        let text = self.design.body.text.clone();
        for item in items {
            let at = item.at.clone();
            let id = self.structure.element(element, Role::Paragraph, at.clone());
            let mut copy = Copy::default();
            if let Some(date) = item.date {
                let day = format!("{}.", date.day_and_month());
                copy = copy.with(&day, &style.day, &at.key("date")).with(" ", &text, &at);
            }
            let copy = copy.with_text(&item.text, &text, link);
            self.running(galley, copy, stick, Opening::default(), id);
        }
    }
}
