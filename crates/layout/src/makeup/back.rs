//! The back: what has to be explained, imprint and address.

use bantin_core::{ImprintPlace, Issue, Pointer};
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Point, Role, Structure};

use super::band::Band;
use super::body::Opening;
use super::flow::Tint;
use super::frame::Stick;
use super::galley::Galley;
use super::{Form, Stone};
use crate::set::{Copy, Fit, Measure, Slug};

impl Stone<'_> {
    /// A rule, then a line for each thing that the imprint says, and how to reach the
    /// publisher; nothing if there is nothing to say.
    fn imprint_slug(&mut self, section: Option<ElementId>) -> Option<Slug> {
        let lines = self.imprint_lines();
        if lines.is_empty() {
            return None;
        }
        let style = self.design.imprint.clone();
        let (width, at) = (self.measure(), Pointer::root().key("imprint"));
        let mut slug = Slug::default();
        let rule = Size::new(width, style.rule.thickness);
        slug.fill(Point::default(), rule, style.rule.color, &at);
        slug.height = style.rule.thickness + style.padding;
        let capitals = self.cap_height(&style.text);
        for (number, copy) in lines.into_iter().enumerate() {
            let id = section.map(|section| {
                self.structure.element(section, Role::Paragraph, at.clone())
            });
            let lines = self.setter.lines(&copy, Measure::even(width), Fit::Ragged);
            let leading = style.text.leading;
            slug.height += if number == 0 { capitals } else { leading };
            let part = self.ladder(lines, leading, Form::ragged(width), id);
            let at = Point::new(Length::ZERO, slug.height);
            slug.height += part.height;
            slug.place(part, at);
        }
        Some(slug)
    }

    /// What stands at the end, a line each.
    fn imprint_lines(&self) -> Vec<Copy> {
        let style = &self.design.imprint;
        let publisher = &self.issue.publication.publisher;
        let link = self.design.body.link;
        let at = Pointer::root().key("imprint");
        let contact: Vec<String> = [
            publisher.address.as_ref().map(ToString::to_string),
            publisher.telephone.as_ref().map(|line| format!("ĐT: {line}")),
            publisher.email.as_ref().map(ToString::to_string),
            publisher.website.as_ref().map(ToString::to_string),
        ]
        .into_iter()
        .flatten()
        .collect();
        let mut lines = Vec::new();
        if contact.is_empty() && self.issue.imprint.is_none() {
            return lines;
        }
        let mut say = |label: &str, words: String, at: &Pointer| {
            let copy = Copy::default().with(label, &style.label, at);
            lines.push(copy.with(": ", &style.label, at).with(&words, &style.text, at));
        };
        say("Cơ quan xuất bản", publisher.full_name(), &at);
        if !contact.is_empty() {
            say("Liên hệ", contact.join(" · "), &at);
        }
        let Some(imprint) = &self.issue.imprint else { return lines };
        if let Some(person) = &imprint.responsible {
            let mut words = person.name.to_string();
            for position in &person.positions {
                words = format!("{words}, {position}");
            }
            say("Chịu trách nhiệm xuất bản", words, &person.at);
        }
        if let Some(licence) = &imprint.licence {
            let mut words = format!("số {}, {}", licence.number, licence.issued_on);
            if let Some(issuer) = &licence.issuer {
                words = format!("{words}, {issuer} cấp");
            }
            say("Giấy phép xuất bản", words, &licence.at);
        }
        if let Some(frequency) = &imprint.frequency {
            say("Kỳ hạn xuất bản", frequency.to_string(), frequency.at());
        }
        if let Some(printer) = &imprint.printer {
            say("In tại", printer.to_string(), printer.at());
        }
        if let Some(copies) = imprint.print_run {
            let at = imprint.at.key("print_run");
            say("Số lượng", format!("{} bản", grouped(copies)), &at);
        }
        for note in &imprint.notes {
            lines.push(Copy::text(note, &style.text, link));
        }
        lines
    }

    /// How many rows the imprint takes, with the white above it.
    pub(super) fn imprint_rows(&mut self) -> i64 {
        let Some(slug) = self.imprint_slug(None) else { return 0 };
        let white = self.design.imprint.padding * 2;
        (slug.height + white).count_up(self.design.grid.leading)
    }

    /// Whether the imprint stands at the end; else it is on the second page.
    fn imprint_is_last(&self) -> bool {
        let place = self.issue.imprint.as_ref().map(|imprint| imprint.place);
        place != Some(ImprintPlace::SecondPage)
    }

    /// Keeps the foot of the second page free for the imprint, if it is to stand there.
    pub(super) fn keep_imprint_free(&mut self) {
        if !self.imprint_is_last() {
            self.kept_free = Some((1, self.imprint_rows()));
        }
    }

    /// How many rows the back takes under the last article: what is explained, and the
    /// imprint if it stands there.
    pub(super) fn back_rows(&mut self) -> i64 {
        let imprint = if self.imprint_is_last() { self.imprint_rows() } else { 0 };
        let explained = self.explained(None);
        let explained = explained.map_or(0, |mut band| self.band_rows(&mut band) + 2);
        explained + imprint
    }

    /// Puts at the end what has to be explained, and the imprint: at the foot of the
    /// last page, or on a page of its own where the text leaves no room; or at the foot
    /// of the second page.
    pub(super) fn back(&mut self) {
        if !self.issue.abbreviations.is_empty() {
            let at = Pointer::root().key("abbreviations");
            let section = self.structure.element(Structure::ROOT, Role::Sect, at);
            if let Some(band) = self.explained(Some(section)) {
                let rows = if self.imprint_is_last() { self.imprint_rows() } else { 0 };
                self.bands.push(band);
                self.foot_bands(rows);
            }
        }
        let rows = self.imprint_rows();
        let before = i64::try_from(self.page()).unwrap_or(0) * self.rows();
        self.filled = before + self.row;
        if rows == 0 {
            return;
        }
        let kept = self.kept_free.take();
        let page = match kept {
            Some((page, _)) if page < self.pages.len() => page,
            _ => {
                if self.row + rows > self.rows() {
                    self.new_page();
                }
                self.filled += rows;
                self.page()
            }
        };
        let at = Pointer::root().key("imprint");
        let section = self.structure.element(Structure::ROOT, Role::Sect, at);
        let Some(slug) = self.imprint_slug(Some(section)) else { return };
        // Its last line stands on the last row of the grid.
        let grid = self.design.grid;
        let foot = grid.baseline(&self.design.sheet, self.rows() - 1);
        let mut top = foot - slug.height;
        if page == self.page() {
            top = top.max(self.top(self.row));
            self.row = self.rows();
        }
        let left = self.design.sheet.left(page);
        self.place(slug, page, Point::new(left, top));
    }

    /// Short forms that the issue explains, in a box across all columns; the words of
    /// `section`, or of nobody if only their number counts.
    fn explained(&mut self, section: Option<ElementId>) -> Option<Band> {
        let issue: &Issue = self.issue;
        if issue.abbreviations.is_empty() {
            return None;
        }
        let at = Pointer::root().key("abbreviations");
        let scratch = section.is_none().then(|| self.structure.clone());
        let section = section.unwrap_or(Structure::ROOT);
        let style = self.design.register.clone();
        let title = self.design.inset.title.clone();
        let frame =
            self.frame_of_box(self.design.inset.narrowest, issue.abbreviations.len());
        let heading = self.structure.element(section, Role::Heading(1), at.clone());
        let copy = Copy::default().with("Chữ viết tắt", &title, &at);
        let stick = Stick { x: Length::ZERO, width: frame.width };
        let title = Some(self.title(&copy, stick, heading));
        let tint = Tint { title, ..self.tint(&at) };
        let list = self.structure.element(section, Role::List, at);
        let mut galley = Galley::default();
        for abbreviation in &issue.abbreviations {
            let at = abbreviation.at.clone();
            let item = self.structure.element(list, Role::ListItem, at.clone());
            let body = self.structure.element(item, Role::ListBody, at.clone());
            let copy = Copy::line(&abbreviation.short, &style.name)
                .with(": ", &style.text, &at)
                .with(abbreviation.full.as_str(), &style.text, &at);
            let inner = Stick::of(&frame).indented(style.indent);
            let opening = Opening { indent: -style.indent, ..Opening::default() };
            self.running(&mut galley, copy, inner, opening, body);
        }
        if let Some(scratch) = scratch {
            self.structure = scratch;
        }
        Some(Band::Galley { galley: Box::new(galley), frame, tint: Some(tint) })
    }
}

/// A number the way Vietnamese prints it: 1.200.
fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn groups_thousands_with_full_stops() {
        let cases = [
            (0, "0"),
            (500, "500"),
            (1200, "1.200"),
            (10_000, "10.000"),
            (1_234_567, "1.234.567"),
        ];
        for (number, expected) in cases {
            assert_eq!(grouped(number), expected);
        }
    }
}
