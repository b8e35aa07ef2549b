//! Draws a page: one match over [`Ink`].

use std::collections::BTreeSet;

use bantin_design::{Color, Size};
use bantin_page::{Ink, Item, Page, PictureId, Point};
use printpdf::{
    CurTransMat, Greyscale, Op, PaintMode, Pt, Rect, Rgb, XObjectId, XObjectTransform,
};

use crate::coordinates::{Paper, real};
use crate::font::Font;
use crate::image::{self, Image};
use crate::text::Setting;

/// What all pages are drawn with.
pub(crate) struct Palette {
    /// The sheet.
    pub paper: Paper,
    /// The faces of the pages; `None` for those that no page uses.
    pub fonts: Vec<Option<Font>>,
    /// The pictures of the pages; `None` for those that no page shows.
    pub images: Vec<Option<Image>>,
}

/// A drawn page.
#[derive(Default)]
pub(crate) struct Drawing<'a> {
    /// What a printer does, in order.
    pub ops: Vec<Op>,
    /// The places that can be clicked.
    pub links: Vec<&'a Item>,
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
}

impl<'a> Canvas<'a> {
    /// Draws `page`.
    pub(crate) fn draw_page(page: &'a Page, palette: &'a Palette) -> Drawing<'a> {
        // A page begins in black and without a face (ISO 32000-1, tables 52 and 104).
        let (color, setting) = (Color::BLACK, None);
        let mut canvas = Self { palette, drawing: Drawing::default(), color, setting };
        for item in &page.items {
            // All that an item draws comes from this call: what marks it as a
            // part of the logical structure is to stand before and after it.
            canvas.draw(item);
        }
        canvas.drawing
    }

    fn draw(&mut self, item: &'a Item) {
        match &item.ink {
            Ink::Text(run) => self.text(item.at, run),
            Ink::Fill { size, color } => self.fill(item.at, *size, *color),
            Ink::Image { picture, size } => self.image(item.at, *size, *picture),
            Ink::Link { .. } => self.drawing.links.push(item),
        }
    }

    fn text(&mut self, at: Point, run: &bantin_page::GlyphRun) {
        let palette = self.palette;
        let Some(Some(font)) = palette.fonts.get(run.face.0) else { return };
        let Some(setting) = Setting::of(run, font) else { return };
        self.drawing.faces.insert(run.face.0);
        self.dip(run.color);
        let changed = self.setting.as_ref() != Some(&setting);
        let (x, y) = (palette.paper.x(at.x), palette.paper.y(at.y));
        self.drawing.ops.extend(crate::text::set(run, font, &setting, changed, (x, y)));
        self.setting = Some(setting);
    }

    fn fill(&mut self, at: Point, size: Size, color: Color) {
        let Some(area) = self.palette.paper.area(at, size) else { return };
        self.dip(color);
        let rectangle = Rect {
            x: Pt(real(area.left)),
            y: Pt(real(area.bottom)),
            width: Pt(real(area.width)),
            height: Pt(real(area.height)),
            mode: Some(PaintMode::Fill),
            winding_order: None,
        };
        self.drawing.ops.push(Op::DrawRectangle { rectangle });
    }

    fn image(&mut self, at: Point, size: Size, picture: PictureId) {
        let palette = self.palette;
        let Some(area) = palette.paper.area(at, size) else { return };
        let Some(Some(image)) = palette.images.get(picture.0) else { return };
        self.drawing.pictures.insert(picture.0);
        let matrix = CurTransMat::Raw(image::matrix(image.orientation, &area));
        let transform = XObjectTransform { no_auto_scale: true, ..Default::default() };
        self.drawing.ops.extend([
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix { matrix },
            Op::UseXobject { id: XObjectId(image.id.clone()), transform },
            Op::RestoreGraphicsState,
        ]);
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
