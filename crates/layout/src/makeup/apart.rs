//! What stands apart from the text: quotes, poems, QR codes.

use bantin_core::{Qr, QrCode, Quote, Verse};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Ink, Point, Role};

use super::columns::{Keep, Unit};
use super::frame::Stick;
use super::galley::{Cargo, Galley, Piece, White};
use super::{Form, Stone};
use crate::set::{Align, Copy, Fit, Measure, SetLine, Slug, SlugItem, Spacing};

impl Stone<'_> {
    /// What somebody said, beside a bar.
    pub(super) fn quote(
        &mut self,
        quote: &Quote,
        stick: Stick,
        parent: ElementId,
    ) -> Piece {
        let style = self.design.quote.clone();
        let inner = stick.indented(style.indent);
        let element = self.structure.element(parent, Role::Quote, quote.at.clone());
        let at = quote.text.at().clone();
        let words = self.structure.element(element, Role::Paragraph, at);
        let copy = Copy::text(&quote.text, &style.text, style.text.color);
        let form = Form::ragged(inner.width);
        let mut slug = self.block(&copy, &style.text, form, Some(words));
        if let Some(speaker) = &quote.speaker {
            let at = speaker.at().clone();
            let id = self.structure.element(element, Role::Paragraph, at);
            let copy = Copy::line(speaker, &style.speaker);
            let under = self.block(&copy, &style.speaker, form, Some(id));
            let gap = style.speaker.leading / 3;
            let (top, height) = (slug.height + gap, under.height);
            slug.place(under, Point::new(Length::ZERO, top));
            slug.height = top + height;
        }
        // Large words want more white than pictures.
        let white = style.text.leading / 4;
        let mut whole = Slug { height: slug.height + white * 2, ..Slug::default() };
        let bar = Size::new(style.bar.thickness, slug.height);
        let left = Point::new(stick.x, white);
        whole.fill(left, bar, style.bar.color, &quote.at);
        whole.place(slug, Point::new(inner.x, white));
        self.floating(whole)
    }

    /// A poem: its lines as they are, in the middle of the column.
    pub(super) fn verse(
        &mut self,
        galley: &mut Galley,
        verse: &Verse,
        stick: Stick,
        parent: ElementId,
    ) {
        let style = self.design.verse.clone();
        let link = self.design.body.link;
        let division = self.structure.element(parent, Role::Division, verse.at.clone());
        let turned = Measure { first: stick.width, rest: stick.width - style.turn };
        let mut stanzas: Vec<(ElementId, Vec<(usize, SetLine)>)> = Vec::new();
        for stanza in &verse.stanzas {
            let Some(first) = stanza.first() else { continue };
            let at = first.at().clone();
            let id = self.structure.element(division, Role::Paragraph, at);
            let mut lines = Vec::new();
            for text in stanza {
                let copy = Copy::text(text, &style.text, link);
                let set = self.setter.lines(&copy, turned, Fit::Ragged);
                lines.extend(set.into_iter().enumerate());
            }
            stanzas.push((id, lines));
        }
        let all = stanzas.iter().flat_map(|(_, lines)| lines);
        let turn = |number: usize| if number > 0 { style.turn } else { Length::ZERO };
        let longest = all.map(|(number, line)| line.width + turn(*number)).max();
        let x =
            stick.x + (stick.width - longest.unwrap_or_default()).max(Length::ZERO) / 2;
        for (number, (owner, lines)) in stanzas.into_iter().enumerate() {
            let begins = number == 0;
            let count = lines.len();
            for (nth, (number, line)) in (1..).zip(lines) {
                let (opens, ends) = (nth == 1, nth == count);
                let above = i64::from(opens);
                // A short stanza is not parted, a long one not before its third line or
                // after its last but two.
                let apart = count > 8 && nth > 1 && count - nth > 1;
                let keep = if ends || apart { Keep::Free } else { Keep::Lines };
                let unit = Unit {
                    rows: 1 + above,
                    // Only the white above the poem gives, not that in it.
                    gives: if begins { above } else { 0 },
                    keep,
                    follows: !opens,
                    ..Unit::LINE
                };
                let cargo =
                    Cargo::Line { line, x: x + turn(number), owner, marker: None };
                let white = if opens { White::Above(1) } else { White::None };
                galley.push(Piece::new(cargo, unit, white));
            }
        }
        if let Some(author) = &verse.author {
            let at = author.at().clone();
            let id = self.structure.element(division, Role::Paragraph, at);
            let copy = Copy::line(author, &style.author);
            let width = (x - stick.x + longest.unwrap_or_default()).min(stick.width);
            self.signed(galley, &copy, Stick { width, ..stick }, id);
        }
    }

    /// A QR code, and beside it what it leads to.
    pub(super) fn qr(&mut self, qr: &Qr, stick: Stick, parent: ElementId) -> Piece {
        let style = self.design.code.clone();
        let division = self.structure.element(parent, Role::Division, qr.at.clone());
        let figure = self.structure.element(division, Role::Figure, qr.at.clone());
        let label = qr.label.plain();
        self.structure.describe(figure, format!("Mã QR: {label}"));
        let leaf = self.structure.leaf(figure);
        // The quiet zone is a part of the side: the code stands in its middle.
        let side = style.side.min(stick.width);
        let modules = i64::try_from(qr.code.side() + QrCode::QUIET * 2).unwrap_or(1);
        let module = side / modules;
        let quiet = module * i64::try_from(QrCode::QUIET).unwrap_or(0);
        let code = module * i64::try_from(qr.code.side()).unwrap_or(1);
        let mut slug = Slug { height: side, ..Slug::default() };
        let paper = Size::new(side, side);
        let at = Point::new(stick.x, Length::ZERO);
        slug.fill(at, paper, bantin_design::Color::WHITE, &qr.at);
        slug.items.push(SlugItem {
            at: Point::new(stick.x + quiet, quiet),
            ink: Ink::Code { code: qr.code.clone(), side: code, color: style.color },
            source: qr.at.key("url"),
            leaf: Some(leaf),
            bounds: Some(figure),
        });
        let gap = quiet;
        let beside = stick.width - side - gap;
        let narrow = beside < side;
        let (x, width) =
            if narrow { (stick.x, stick.width) } else { (stick.x + side + gap, beside) };
        let words = self.words_beside_code(qr, width, division);
        let top =
            if narrow { side } else { ((side - words.height) / 2).max(Length::ZERO) };
        slug.height = slug.height.max(top + words.height);
        slug.place(words, Point::new(x, top));
        self.floating(slug)
    }

    fn words_beside_code(&mut self, qr: &Qr, width: Length, parent: ElementId) -> Slug {
        let style = self.design.code.clone();
        let form = Form::ragged(width).aligned(Align::Left);
        let at = qr.label.at().clone();
        let id = self.structure.element(parent, Role::Paragraph, at);
        let copy = Copy::text(&qr.label, &style.label, style.label.color);
        let mut slug = self.block(&copy, &style.label, form, Some(id));
        // People type what they read: no scheme, no slash at the end.
        let shown = qr.url.trim_start_matches("https://").trim_start_matches("http://");
        let shown = shown.trim_start_matches("mailto:").trim_start_matches("tel:");
        let at = qr.at.key("url");
        let id = self.structure.element(parent, Role::Paragraph, at.clone());
        let mut copy =
            Copy::default().with(shown.trim_end_matches('/'), &style.address, &at);
        for span in &mut copy.spans {
            span.link = Some(std::sync::Arc::clone(&qr.url));
        }
        let lines = self.setter.lines(&copy, Measure::even(width), Fit::Ragged);
        let spacing = Spacing {
            ascent: self.cap_height(&style.address),
            leading: style.address.leading,
        };
        let address = self.stack(lines, spacing, form, Some(id));
        let top = slug.height + style.address.leading / 2;
        slug.height = top + address.height;
        slug.place(address, Point::new(Length::ZERO, top));
        slug
    }
}
