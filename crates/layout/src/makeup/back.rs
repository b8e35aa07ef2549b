//! The back: imprint and address, at the foot of the last page.

use bantin_core::Pointer;
use bantin_design::{Length, Size};
use bantin_page::{ElementId, Point, Role, Structure};

use super::{Form, Stone};
use crate::set::{Copy, Fit, Measure, Slug};

impl Stone<'_> {
    /// A rule, then a line for each thing that the imprint says, and how to reach the
    /// publisher; nothing if there is nothing to say.
    fn back_slug(&mut self, section: Option<ElementId>) -> Option<Slug> {
        let lines = self.back_lines();
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
    fn back_lines(&self) -> Vec<Copy> {
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

    /// How many rows all that takes, with the white above it.
    pub(super) fn back_rows(&mut self) -> i64 {
        let Some(slug) = self.back_slug(None) else { return 0 };
        let white = self.design.imprint.padding * 2;
        (slug.height + white).count_up(self.design.grid.leading)
    }

    /// Puts it at the foot of the last page, or on a page of its own where the text
    /// leaves no room.
    pub(super) fn back(&mut self) {
        let rows = self.back_rows();
        if rows == 0 {
            return;
        }
        if self.row + rows > self.rows() {
            self.new_page();
        }
        let at = Pointer::root().key("imprint");
        let section = self.structure.element(Structure::ROOT, Role::Sect, at);
        let Some(slug) = self.back_slug(Some(section)) else { return };
        // Its last line stands on the last row of the grid.
        let grid = self.design.grid;
        let foot = grid.baseline(&self.design.sheet, self.rows() - 1);
        let top = (foot - slug.height).max(self.top(self.row));
        let (page, left) = (self.page(), self.left());
        self.place(slug, page, Point::new(left, top));
        self.row = self.rows();
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
