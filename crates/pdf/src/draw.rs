//! Draws a page: one match over [`Ink`].

use std::collections::BTreeSet;
use std::ops::Range;

use bantin_design::{Color, Length, Sheet, Size};
use bantin_page::{Ink, Item, Page, PictureId, Point, QrCode};
use printpdf::{
    CurTransMat, Greyscale, LinePoint, Op, PaintMode, Polygon, PolygonRing, Pt, Rect,
    Rgb, WindingOrder, XObjectId, XObjectTransform,
};

use crate::coordinates::{Area, Paper, real};
use crate::font::Font;
use crate::image::{self, Image};
use crate::mark::{self, Part};
use crate::reading::Reading;
use crate::text::Setting;

/// What all pages are drawn with.
pub(crate) struct Palette {
    /// The sheet.
    pub paper: Paper,
    /// The faces of the pages; `None` for those that no page uses.
    pub fonts: Vec<Option<Font>>,
    /// The pictures of the pages; `None` for those that no page shows.
    pub images: Vec<Option<Image>>,
    /// In what order the pages are read; none if the file is not to say it.
    pub reading: Option<Reading>,
}

/// A drawn page.
#[derive(Default)]
pub(crate) struct Drawing<'a> {
    /// What a printer does, in order.
    pub ops: Vec<Op>,
    /// The places that can be clicked, each with its place in reading order.
    pub links: Vec<(&'a Item, Option<usize>)>,
    /// Which leaves each piece of marked content is the ink of, by their place in
    /// reading order.
    pub marks: Vec<Range<usize>>,
    /// The faces it is set in.
    pub faces: BTreeSet<usize>,
    /// The pictures it shows.
    pub pictures: BTreeSet<usize>,
}

/// A page that is being drawn: what is on it, and how the printer is set.
pub(crate) struct Canvas<'a> {
    palette: &'a Palette,
    drawing: Drawing<'a>,
    color: Color,
    setting: Option<Setting>,
    /// What the item that is being drawn is a part of, and what the marks say that
    /// were set last.
    part: Option<Part>,
    marked: Option<Part>,
}

impl<'a> Canvas<'a> {
    /// Draws `page`, the page `number`.
    pub(crate) fn draw_page(
        number: usize,
        page: &'a Page,
        sheet: &Sheet,
        palette: &'a Palette,
    ) -> Drawing<'a> {
        let mut canvas = Self {
            palette,
            drawing: Drawing::default(),
            // A page begins in black and without a face (ISO 32000-1, tables 52, 104).
            color: Color::BLACK,
            setting: None,
            part: None,
            marked: None,
        };
        for (place, item) in page.items.iter().enumerate() {
            let part = |reading: &Reading| match reading.leaf(number, place) {
                Some((place, leaf)) => Part::Leaf(place, leaf),
                None => Part::Artifact(mark::artifact(item, sheet)),
            };
            canvas.part = palette.reading.as_ref().map(part);
            canvas.draw(item);
        }
        if canvas.marked.is_some() {
            canvas.drawing.ops.push(Op::EndMarkedContent);
        }
        canvas.drawing
    }

    fn draw(&mut self, item: &'a Item) {
        match &item.ink {
            Ink::Text(run) => self.text(item.at, run),
            Ink::Fill { size, color } => self.fill(item.at, *size, *color),
            Ink::Image { picture, part, size } => {
                self.image(item.at, *size, *picture, *part);
            }
            Ink::Code { code, side, color } => self.code(item.at, code, *side, *color),
            Ink::Link { .. } => {
                let place = match self.part {
                    Some(Part::Leaf(place, _)) => Some(place),
                    _ => None,
                };
                self.drawing.links.push((item, place));
            }
        }
    }

    /// Marks what is drawn next as the part that it is.
    ///
    /// Items that are read one right after the other, as those of a line are, share
    /// their marks: so do neighbouring artifacts of a kind.
    fn mark(&mut self) {
        let Some(part) = self.part else { return };
        let joined = match (self.marked, part) {
            (Some(Part::Leaf(last, before)), Part::Leaf(place, leaf)) => {
                place == last + 1 && leaf.element == before.element
            }
            (marked, part) => marked == Some(part),
        };
        if !joined {
            if self.marked.is_some() {
                self.drawing.ops.push(Op::EndMarkedContent);
            }
            self.drawing.ops.push(mark::begin(&part, self.drawing.marks.len()));
        }
        if let Part::Leaf(place, _) = part {
            match self.drawing.marks.last_mut() {
                Some(last) if joined => last.end = place + 1,
                _ => self.drawing.marks.push(place..place + 1),
            }
        }
        self.marked = Some(part);
    }

    fn text(&mut self, at: Point, run: &bantin_page::GlyphRun) {
        let palette = self.palette;
        let Some(Some(font)) = palette.fonts.get(run.face.0) else { return };
        let Some(setting) = Setting::of(run, font) else { return };
        self.mark();
        let spaced = matches!(self.part, Some(Part::Leaf(_, leaf)) if leaf.spaced);
        self.drawing.faces.insert(run.face.0);
        self.dip(run.color);
        let (x, y) = (palette.paper.x(at.x), palette.paper.y(at.y));
        let before = self.setting.as_ref();
        let set = crate::text::set(run, font, &setting, before, spaced, (x, y));
        self.drawing.ops.extend(set);
        self.setting = Some(setting);
    }

    fn fill(&mut self, at: Point, size: Size, color: Color) {
        let Some(area) = self.palette.paper.area(at, size) else { return };
        self.mark();
        self.dip(color);
        let rectangle = rectangle(&area, PaintMode::Fill);
        self.drawing.ops.push(Op::DrawRectangle { rectangle });
    }

    /// A picture that fills its box, or with a part of its pixels.
    fn image(
        &mut self,
        at: Point,
        size: Size,
        picture: PictureId,
        part: Option<bantin_page::Part>,
    ) {
        let palette = self.palette;
        let Some(area) = palette.paper.area(at, size) else { return };
        let Some(Some(image)) = palette.images.get(picture.0) else { return };
        self.mark();
        self.drawing.pictures.insert(picture.0);
        self.drawing.ops.push(Op::SaveGraphicsState);
        let mut whole = area;
        if let Some(part) = part {
            whole = area.whole(&part, image.size);
            let rectangle = rectangle(&area, PaintMode::Clip);
            self.drawing.ops.push(Op::DrawRectangle { rectangle });
        }
        let matrix = CurTransMat::Raw(image::matrix(image.orientation, &whole));
        let transform = XObjectTransform { no_auto_scale: true, ..Default::default() };
        self.drawing.ops.extend([
            Op::SetTransformationMatrix { matrix },
            Op::UseXobject { id: XObjectId(image.id.clone()), transform },
            Op::RestoreGraphicsState,
        ]);
    }

    /// A QR code in one path, each run of dark modules a box: no seam can show between
    /// two of them.
    fn code(&mut self, at: Point, code: &QrCode, side: Length, color: Color) {
        let Some(area) = self.palette.paper.area(at, Size::new(side, side)) else {
            return;
        };
        let modules = f64::from(u32::try_from(code.side()).unwrap_or(1).max(1));
        let step = area.width / modules;
        let place = |number: usize| step * f64::from(u32::try_from(number).unwrap_or(0));
        let top = area.bottom + area.height;
        let point = |x: usize, y: usize| LinePoint {
            p: printpdf::Point {
                x: Pt(real(area.left + place(x))),
                y: Pt(real(top - place(y))),
            },
            bezier: false,
        };
        let mut rings = Vec::new();
        for y in 0..code.side() {
            let mut x = 0;
            while x < code.side() {
                let dark = (x..code.side()).take_while(|&x| code.is_dark(x, y)).count();
                if dark > 0 {
                    let end = x + dark;
                    let points = vec![
                        point(x, y),
                        point(end, y),
                        point(end, y + 1),
                        point(x, y + 1),
                    ];
                    rings.push(PolygonRing { points });
                }
                x += dark + 1;
            }
        }
        self.mark();
        self.dip(color);
        let (mode, winding_order) = (PaintMode::Fill, WindingOrder::NonZero);
        let polygon = Polygon { rings, mode, winding_order };
        self.drawing.ops.push(Op::DrawPolygon { polygon });
    }

    /// Makes `color` the colour of what is drawn next.
    ///
    /// Black and greys are written as such: a press prints them with black ink
    /// alone, while equal parts of red, green and blue become four inks that have
    /// to meet in every letter.
    fn dip(&mut self, color: Color) {
        if color == self.color {
            return;
        }
        self.color = color;
        let part = |channel: u8| real(f64::from(channel) / 255.0);
        let (r, g, b) = (part(color.red), part(color.green), part(color.blue));
        let gray = color.red == color.green && color.green == color.blue;
        let col = if gray {
            printpdf::Color::Greyscale(Greyscale { percent: r, icc_profile: None })
        } else {
            printpdf::Color::Rgb(Rgb { r, g, b, icc_profile: None })
        };
        self.drawing.ops.push(Op::SetFillColor { col });
    }
}

/// The box `area`.
fn rectangle(area: &Area, mode: PaintMode) -> Rect {
    Rect {
        x: Pt(real(area.left)),
        y: Pt(real(area.bottom)),
        width: Pt(real(area.width)),
        height: Pt(real(area.height)),
        mode: Some(mode),
        winding_order: None,
    }
}
