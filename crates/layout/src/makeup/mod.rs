//! Make-up: from galleys to pages.

mod apart;
mod article;
mod back;
mod balance;
mod band;
mod body;
mod columns;
mod contents;
mod credits;
mod figure;
mod flow;
mod frame;
mod front;
mod furniture;
mod gallery;
mod galley;
mod head;
mod inset;
mod list;
mod masthead;
mod register;
mod statistics;
mod table;
mod wrap;

use bantin_core::{Issue, Picture, Pointer, Progress, Stage, Stopped};
use bantin_design::{Design, Length, Size, TypeStyle};
use bantin_page::{
    Bookmark, ElementId, Ink, Item, ItemRef, Note, Page, PictureId, Point, Rect, Remark,
    Structure,
};

use band::Band;
use contents::Listed;
use frame::Frame;
use head::Heading;

use crate::set::{
    Align, Copy, Fit, Measure, Owner, SetLine, Setter, Slug, Spacing, cast, stack,
};

/// The imposing stone: the pages that are being made up, and what goes with them.
pub(crate) struct Stone<'a> {
    pub(crate) issue: &'a Issue,
    pub(crate) design: &'a Design,
    pub(crate) setter: Setter<'a>,
    pub(crate) structure: Structure,
    pub(crate) pages: Vec<Page>,
    pub(crate) pictures: Vec<Picture>,
    pub(crate) notes: Vec<Note>,
    /// The first free row of the last page.
    row: i64,
    /// What waits for the next good place across all columns.
    bands: Vec<Band>,
    /// Where each article begins, in their order.
    starts: Vec<Start>,
    headings: Vec<Heading>,
    /// The entries of the contents, in the order of the articles.
    listed: Vec<Listed>,
    /// The pages that have no furniture, and those that have no running head.
    bare: Vec<usize>,
    headless: Vec<usize>,
    /// A page that keeps so many rows free at its foot.
    kept_free: Option<(usize, i64)>,
    /// How high pictures are, in thousandths of what they would be.
    figures: i64,
    /// How many rows everything fills, from the head of page one.
    filled: i64,
    /// The level of the headlines that are being set: lower within a section.
    level: u8,
    progress: &'a Progress,
    /// How many blocks of articles have been set, and how many there are.
    done: usize,
    blocks: usize,
    /// Whether it is to be given up. What is on the stone then is thrown away.
    stopped: Option<Stopped>,
}

/// Where an article begins.
#[derive(Clone, Copy, Debug)]
struct Start {
    page: usize,
    y: Length,
}

impl<'a> Stone<'a> {
    /// A stone with one empty page.
    pub(crate) fn new(
        issue: &'a Issue,
        design: &'a Design,
        setter: Setter<'a>,
        figures: i64,
        progress: &'a Progress,
    ) -> Self {
        Self {
            issue,
            design,
            setter,
            structure: Structure::new(),
            pages: vec![Page::default()],
            pictures: Vec::new(),
            notes: Vec::new(),
            row: 0,
            bands: Vec::new(),
            starts: Vec::new(),
            headings: Vec::new(),
            listed: Vec::new(),
            bare: Vec::new(),
            headless: Vec::new(),
            kept_free: None,
            figures,
            filled: 0,
            level: 1,
            progress,
            done: 0,
            blocks: issue.articles.iter().map(|article| article.body.len()).sum(),
            stopped: None,
        }
    }

    /// Makes up the whole issue.
    pub(crate) fn make_up(&mut self) -> Result<(), Stopped> {
        self.keep_imprint_free();
        self.front();
        self.articles();
        self.stopped.map_or(Ok(()), Err)?;
        self.back();
        self.number_contents();
        self.furniture();
        self.progress.step(Stage::Layout, self.blocks, self.blocks)
    }

    /// Says that the next block is being set, and whether that is still wanted.
    fn goes_on(&mut self) -> bool {
        if self.stopped.is_none() {
            let told = self.progress.step(Stage::Layout, self.done, self.blocks);
            self.stopped = told.err();
            self.done += 1;
        }
        self.stopped.is_none()
    }

    /// The bookmarks of what has been made up.
    pub(crate) fn outline(&self) -> Vec<Bookmark> {
        head::outline(&self.headings)
    }

    /// How many rows everything fills, from the head of page one to the last line of
    /// text and the imprint under it.
    pub(crate) fn filled(&self) -> i64 {
        self.filled
    }

    /// How many rows the page that is being made up has.
    fn rows(&self) -> i64 {
        let rows = self.design.grid.rows(&self.design.sheet);
        match self.kept_free {
            Some((page, kept)) if page == self.page() => rows - kept,
            _ => rows,
        }
    }

    /// The width of all columns.
    fn measure(&self) -> Length {
        self.design.grid.measure(&self.design.sheet)
    }

    /// The columns of the design.
    fn columns(&self) -> Frame {
        let grid = self.design.grid;
        Frame::new(Length::ZERO, self.measure(), grid.columns, grid.gutter)
    }

    /// One column as wide as all.
    fn across(&self) -> Frame {
        Frame::new(Length::ZERO, self.measure(), 1, Length::ZERO)
    }

    /// The left edge of the text on the page that is being made up.
    fn left(&self) -> Length {
        self.design.sheet.left(self.page())
    }

    /// The top of `row`.
    fn top(&self, row: i64) -> Length {
        self.design.grid.top(&self.design.sheet, row)
    }

    /// The page that is being made up.
    fn page(&self) -> usize {
        self.pages.len() - 1
    }

    fn new_page(&mut self) {
        self.pages.push(Page::default());
        self.row = 0;
    }

    /// Says that something was done otherwise than the issue asks.
    fn note(&mut self, at: &Pointer, remark: Remark) {
        let note = Note { at: at.clone(), remark };
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// The number of `picture` among those of the issue; one used twice is kept once.
    fn picture(&mut self, picture: &Picture) -> PictureId {
        let known = self.pictures.iter().position(|known| known == picture);
        PictureId(known.unwrap_or_else(|| {
            self.pictures.push(picture.clone());
            self.pictures.len() - 1
        }))
    }

    /// Puts `slug` on page `page`, its top-left corner at `at`.
    fn place(&mut self, slug: Slug, page: usize, at: Point) {
        for cast in slug.items {
            let place = Point::new(at.x + cast.at.x, at.y + cast.at.y);
            let item = self.pages[page].items.len();
            if let Some(leaf) = cast.leaf {
                self.structure.place(leaf, ItemRef { page, item });
            }
            let size = match &cast.ink {
                Ink::Image { size, .. } => Some(*size),
                Ink::Code { side, .. } => Some(Size::new(*side, *side)),
                _ => None,
            };
            if let (Some(element), Some(size)) = (cast.bounds, size) {
                self.structure.bound(element, page, Rect::new(place, size));
            }
            self.pages[page].items.push(Item {
                at: place,
                ink: cast.ink,
                source: cast.source,
            });
        }
    }

    /// Sets `copy` as the words of `owner`, stacked in `style`'s leading.
    fn block(
        &mut self,
        copy: &Copy,
        style: &TypeStyle,
        form: Form,
        owner: Option<ElementId>,
    ) -> Slug {
        let lines = self.setter.lines(copy, Measure::even(form.width), form.fit);
        let spacing = Spacing { ascent: self.cap_height(style), leading: style.leading };
        self.stack(lines, spacing, form, owner)
    }

    /// Stacks `lines` as the words of `owner`, or of nobody.
    fn stack(
        &mut self,
        lines: Vec<SetLine>,
        spacing: Spacing,
        form: Form,
        owner: Option<ElementId>,
    ) -> Slug {
        let owner = match owner {
            Some(element) => Owner::element(&mut self.structure, element),
            None => Owner::furniture(),
        };
        let clearance = self.design.clearance;
        stack(lines, spacing, clearance, |line| form.x_of(line), owner)
    }

    /// Sets `lines` at equal steps, whatever their ink: the first baseline is the
    /// slug's top, the last one its bottom.
    fn ladder(
        &mut self,
        lines: Vec<SetLine>,
        leading: Length,
        form: Form,
        owner: Option<ElementId>,
    ) -> Slug {
        let mut owner = match owner {
            Some(element) => Owner::element(&mut self.structure, element),
            None => Owner::furniture(),
        };
        let mut slug = Slug::default();
        for (number, line) in lines.into_iter().enumerate() {
            if number > 0 {
                slug.height += leading;
            }
            let at = Point::new(form.x_of(&line), slug.height);
            cast(&mut slug, line, at, &mut owner);
        }
        slug
    }

    /// The height of a capital letter in `style`.
    fn cap_height(&mut self, style: &TypeStyle) -> Length {
        let Some(id) = self.setter.open(&style.face) else { return Length::ZERO };
        let face = self.setter.face(id);
        face.at(style.size, face.cap_height())
    }
}

/// The form that a block of text is given.
#[derive(Clone, Copy, Debug)]
struct Form {
    width: Length,
    fit: Fit,
    align: Align,
}

impl Form {
    /// Lines of `width` with an uneven right edge.
    fn ragged(width: Length) -> Self {
        Self { width, fit: Fit::Ragged, align: Align::Left }
    }

    /// The left end of `line` in this form.
    fn x_of(&self, line: &SetLine) -> Length {
        match self.align {
            Align::Left => Length::ZERO,
            Align::Center => (self.width - line.width) / 2,
            Align::Right => self.width - line.width,
        }
    }

    /// The same, pushed to `align`.
    fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }
}
