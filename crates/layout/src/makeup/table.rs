//! Tables: rows on the grid, the head repeated where a column or page begins.

use std::rc::Rc;

use bantin_core::{Table, TableAlign, TableRow, Text, Width};
use bantin_design::{Length, Size, TableStyle, TypeStyle};
use bantin_page::{ElementId, Point, Remark, Role};

use super::Stone;
use super::band::Band;
use super::columns::{Keep, Unit};
use super::frame::Stick;
use super::galley::{Galley, Piece, White};
use crate::set::{Align, Copy, Fit, Measure, Owner, Slug, cast};

/// A table with so few rows of the grid is not parted: text flows past it.
const SMALL: i64 = 14;

/// How small the type of a table may become, in hundredths, so that no word is broken.
const SMALLEST: i64 = 82;

/// How the columns of a table are set.
struct Plan {
    /// Where each column begins, and at last where the table ends.
    edges: Vec<Length>,
    aligns: Vec<Align>,
}

impl Stone<'_> {
    /// Sets `table` in `stick`, or across all columns where it asks for that or its
    /// words need it.
    pub(super) fn table(
        &mut self,
        galley: &mut Galley,
        table: &Table,
        stick: Stick,
        parent: ElementId,
    ) {
        let whole = self.across();
        let can_span = !galley.is_boxed() && stick.width < whole.width;
        let breaks = self.least_width(table) > stick.width;
        if breaks && can_span && table.width == Some(Width::Column) {
            self.note(&table.at, Remark::TableWidened);
        }
        if can_span && (breaks || table.width == Some(Width::Span)) {
            let mut across = Galley::default();
            self.set_table(&mut across, table, Stick::of(&whole), parent);
            let band =
                Band::Galley { galley: Box::new(across), frame: whole, tint: None };
            galley.push_band(band);
        } else {
            self.set_table(galley, table, stick, parent);
        }
    }

    /// The least width of `table`: no word in it is broken.
    fn least_width(&mut self, table: &Table) -> Length {
        self.extents(table).iter().map(|extent| extent.word + extent.white).sum()
    }

    fn set_table(
        &mut self,
        galley: &mut Galley,
        table: &Table,
        stick: Stick,
        parent: ElementId,
    ) {
        let style = self.design.table.clone();
        let leading = self.design.grid.leading;
        let element = self.structure.element(parent, Role::Table, table.at.clone());
        let style = self.style_in(table, style, stick.width);
        let plan = self.plan(table, &style, stick.width);

        // Caption and head are one piece: neither stands alone.
        let mut top = Slug::default();
        if let Some(caption) = &table.caption {
            let at = caption.at().clone();
            let id = self.structure.element(element, Role::Caption, at);
            let copy = Copy::text(caption, &style.caption, self.design.body.link);
            let form = super::Form::ragged(stick.width);
            let slug = self.block(&copy, &style.caption, form, Some(id));
            let gap = self.design.figure.gap;
            let rows = (slug.height + gap).count_up(leading);
            let at = leading * rows - gap - slug.height;
            top.place(slug, Point::new(Length::ZERO, at));
            top.height = leading * rows;
        }
        let row = self.structure.element(element, Role::TableRow, table.head.at.clone());
        let head = self.row(&table.head, &plan, &style.head, Some((row, true, false)));
        let repeats = self.row(&table.head, &plan, &style.head, None);
        let (head, repeats) = (
            self.grounded(head, &plan, style.head_ground, &table.head),
            self.grounded(repeats, &plan, style.head_ground, &table.head),
        );
        let (head_height, caption_height) = (head.height, top.height);
        top.place(head, Point::new(Length::ZERO, caption_height));
        top.height += head_height;

        let mut parts = vec![top];
        for (number, row) in table.rows.iter().enumerate() {
            let at = row.at.clone();
            let id = self.structure.element(element, Role::TableRow, at);
            let owner = Some((id, false, table.row_heads));
            let mut slug = self.row(row, &plan, &style.cell, owner);
            if number % 2 == 1 {
                slug = self.grounded(slug, &plan, style.stripe, row);
            }
            parts.push(slug);
        }
        if let Some(last) = parts.last_mut() {
            let rule = Size::new(stick.width, style.rule.thickness);
            let foot = Point::new(Length::ZERO, last.height);
            last.fill(foot, rule, style.rule.color, &table.at);
        }
        let credit = table.credit.as_ref().map(|credit| {
            let at = credit.at().clone();
            let id = self.structure.element(parent, Role::Paragraph, at);
            let copy = Copy::text(credit, &style.credit, self.design.body.link);
            let form = super::Form::ragged(stick.width);
            let slug = self.block(&copy, &style.credit, form, Some(id));
            let mut under = Slug { height: slug.height, ..Slug::default() };
            under.place(slug, Point::new(Length::ZERO, self.design.figure.gap));
            under.height += self.design.figure.gap;
            under
        });
        let repeats = repeats.moved(stick.x);
        let parts = parts.into_iter().map(|part| part.moved(stick.x)).collect();
        let credit = credit.map(|credit| credit.moved(stick.x));
        self.pieces_of_table(galley, parts, repeats, credit);
    }

    /// Head, rows and credit as pieces: one if they are few.
    fn pieces_of_table(
        &mut self,
        galley: &mut Galley,
        parts: Vec<Slug>,
        repeats: Slug,
        credit: Option<Slug>,
    ) {
        let leading = self.design.grid.leading;
        let height: Length = parts.iter().map(|part| part.height).sum();
        if height.count_up(leading) <= SMALL {
            let mut whole = Slug::default();
            for part in parts.into_iter().chain(credit) {
                let (top, height) = (whole.height, part.height);
                whole.place(part, Point::new(Length::ZERO, top));
                whole.height += height;
            }
            let piece = self.floating(whole);
            galley.push(piece);
            return;
        }
        let over = repeats.height.count_up(leading);
        let repeats = Rc::new(repeats);
        let count = parts.len();
        for (number, part) in parts.into_iter().enumerate() {
            let rows = part.height.count_up(leading);
            let head = number == 0;
            // Two rows at least stand under the head, and two go over.
            let few = number == 1 || number + 2 == count;
            let keep = match () {
                () if head => Keep::Company,
                () if few => Keep::Lines,
                () => Keep::Free,
            };
            let unit = if head {
                Unit { rows: rows + 1, head_rows: rows, keep, gives: 1, ..Unit::LINE }
            } else {
                Unit { rows, head_rows: rows + over, keep, follows: true, ..Unit::LINE }
            };
            let white = if head { White::Above(1) } else { White::None };
            let mut piece = Piece::slug(part, unit, white);
            if !head {
                piece.repeats = Some(Rc::clone(&repeats));
                piece.overhead = over;
            }
            galley.push(piece);
        }
        // A row of white under the table, with the credit in it.
        galley.keep_with_next();
        let credit = credit.unwrap_or_default();
        let white = self.design.figure.space;
        let rows = (credit.height + white).count_up(leading).max(1);
        let unit = Unit { rows, head_rows: rows, ..Unit::LINE };
        galley.push(Piece::slug(credit, unit, White::None));
    }

    /// A row of cells, a whole number of rows of the grid high. `owner` is the element
    /// of the row, whether it is the head, and whether its first cell is a head; a row
    /// without one is repeated.
    fn row(
        &mut self,
        row: &TableRow,
        plan: &Plan,
        style: &TypeStyle,
        owner: Option<(ElementId, bool, bool)>,
    ) -> Slug {
        let (grid, padding) = (self.design.grid, self.design.table.padding);
        let capitals = self.cap_height(style);
        let mut cells = Vec::new();
        for (number, cell) in row.cells.iter().enumerate() {
            let element = owner.map(|(id, head, row_head)| {
                let is_head = head || (row_head && number == 0);
                let role = if is_head { Role::TableHead } else { Role::TableCell };
                let at = cell.as_ref().map_or(&row.at, Text::at).clone();
                self.structure.element(id, role, at)
            });
            let Some(text) = cell else { continue };
            let row_head = owner.is_some_and(|(_, head, heads)| heads && !head);
            let style = if row_head && number == 0 {
                TypeStyle { face: style.face.varied(true, false), ..style.clone() }
            } else {
                style.clone()
            };
            let (left, right) = (plan.edges[number], plan.edges[number + 1]);
            let width = right - left - padding * 2;
            let copy = Copy::text(text, &style, style.color);
            let lines = self.setter.lines(&copy, Measure::even(width), Fit::Ragged);
            cells.push((number, left + padding, width, lines, element));
        }
        let most = cells.iter().map(|(.., lines, _)| lines.len()).max().unwrap_or(1);
        let most = i64::try_from(most).unwrap_or(1).max(1);
        // The white above the capitals of the first line and under the last baseline.
        let text = capitals + style.leading * (most - 1);
        let least = (style.leading - capitals).max(Length::ZERO);
        let mut rows = (text + least).count_up(grid.leading).max(1);
        // Capitals with two marks reach higher than others.
        let lines = || cells.iter().flat_map(|(.., lines, _)| lines.first());
        let highest = lines().map(|line| line.above).max().unwrap_or_default();
        let baseline = |rows| (grid.leading * rows - text) / 2 + capitals;
        rows += i64::from(baseline(rows) < highest);
        let mut slug = Slug { height: grid.leading * rows, ..Slug::default() };
        let first = baseline(rows);
        for (number, x, width, lines, element) in cells {
            let align = plan.aligns.get(number).copied().unwrap_or(Align::Left);
            let mut owner = match element {
                Some(element) => Owner::element(&mut self.structure, element),
                None => Owner::furniture(),
            };
            for (nth, line) in (0..).zip(lines) {
                let form = super::Form { width, fit: Fit::Ragged, align };
                let at = Point::new(x + form.x_of(&line), first + style.leading * nth);
                cast(&mut slug, line, at, &mut owner);
            }
        }
        slug
    }

    /// `slug` on a ground as wide as the table.
    fn grounded(
        &mut self,
        slug: Slug,
        plan: &Plan,
        color: bantin_design::Color,
        row: &TableRow,
    ) -> Slug {
        let width = plan.edges.last().copied().unwrap_or_default();
        let mut whole = Slug { height: slug.height, ..Slug::default() };
        whole.fill(Point::default(), Size::new(width, slug.height), color, &row.at);
        whole.place(slug, Point::default());
        whole
    }

    /// `style`, a little smaller where the words of `table` would be broken in `width`.
    fn style_in(
        &mut self,
        table: &Table,
        mut style: TableStyle,
        width: Length,
    ) -> TableStyle {
        let least = self.least_width(table);
        if least > width {
            let size = style.cell.size;
            let wanted = size.scale(width.to_emu(), least.to_emu().max(1));
            let smaller = wanted.max(size.scale(SMALLEST, 100));
            for style in [&mut style.head, &mut style.cell] {
                style.size = style.size.scale(smaller.to_emu(), size.to_emu().max(1));
            }
        }
        style
    }

    /// How much room each column of `table` needs.
    fn extents(&mut self, table: &Table) -> Vec<Extent> {
        let style = self.design.table.clone();
        self.extents_in(table, &style)
    }

    fn extents_in(&mut self, table: &Table, style: &TableStyle) -> Vec<Extent> {
        let count = table.columns.len();
        let white = self.design.table.padding * 2;
        let none = Extent { white, word: style.cell.size, line: style.cell.size };
        let mut extents = vec![none; count];
        let rows = table.rows.iter().map(|row| (row, &style.cell));
        for (row, style) in std::iter::once((&table.head, &style.head)).chain(rows) {
            for (number, cell) in row.cells.iter().enumerate().take(count) {
                let Some(text) = cell else { continue };
                let bold = table.row_heads && number == 0;
                let style =
                    TypeStyle { face: style.face.varied(bold, false), ..style.clone() };
                let copy = Copy::text(text, &style, style.color);
                let (word, line) = self.setter.extent(&copy);
                let known = &mut extents[number];
                known.word = known.word.max(word);
                known.line = known.line.max(line);
            }
        }
        extents
    }

    /// How wide each column is, and at which edge its cells stand.
    fn plan(&mut self, table: &Table, style: &TableStyle, width: Length) -> Plan {
        let extents = self.extents_in(table, style);
        let weighted = table.columns.iter().any(|column| column.weight.is_some());
        let widths = if weighted {
            let weights = table.columns.iter().map(|column| column.weight.unwrap_or(1));
            weighted_widths(width, &extents, &weights.map(i64::from).collect::<Vec<_>>())
        } else {
            widths(width, &extents)
        };
        let mut edges = vec![Length::ZERO];
        for width in widths {
            let last = edges.last().copied().unwrap_or_default();
            edges.push(last + width);
        }
        if let Some(last) = edges.last_mut() {
            *last = width;
        }
        let aligns =
            table.columns.iter().enumerate().map(|(number, column)| match column.align {
                Some(TableAlign::Left) => Align::Left,
                Some(TableAlign::Center) => Align::Center,
                Some(TableAlign::Right) => Align::Right,
                None if is_numeric(table, number) => Align::Right,
                None => Align::Left,
            });
        Plan { edges, aligns: aligns.collect() }
    }
}

/// How much room a column needs.
#[derive(Clone, Copy, Debug)]
struct Extent {
    /// The white at both sides of its cells.
    white: Length,
    /// Its widest word.
    word: Length,
    /// Its longest cell on one line.
    line: Length,
}

/// `width` in parts that are as `weights` are.
fn shares(width: Length, weights: impl Iterator<Item = i64> + Clone) -> Vec<Length> {
    let all: i64 = weights.clone().sum();
    weights.map(|weight| width.scale(weight, all.max(1))).collect()
}

/// Columns that fill `width`: each as wide as its words would be if there is room, with
/// a share of what is left; else something between its widest word and that (CSS 2.1,
/// 17.5.2.2).
fn widths(width: Length, extents: &[Extent]) -> Vec<Length> {
    let sum = |of: fn(&Extent) -> Length| extents.iter().map(of).sum::<Length>();
    let white = sum(|extent| extent.white);
    let (least, natural) =
        (white + sum(|extent| extent.word), white + sum(|extent| extent.line));
    if natural <= width {
        let spare = width - natural;
        let of = |extent: &Extent| {
            let own = extent.line + extent.white;
            own + spare.scale(own.to_emu(), natural.to_emu().max(1))
        };
        return extents.iter().map(of).collect();
    }
    if least >= width {
        // Words are broken; the white stays, and no column is lost.
        let room = (width - white).max(Length::ZERO);
        let least = |extent: &Extent| extent.word.to_emu();
        let narrow = shares(room, extents.iter().map(least));
        let of = |(own, extent): (Length, &Extent)| own + extent.white;
        return narrow.into_iter().zip(extents).map(of).collect();
    }
    let (spare, wanted) = (width - least, natural - least);
    let of = |extent: &Extent| {
        let own = extent.word + extent.white;
        own + spare.scale((extent.line - extent.word).to_emu(), wanted.to_emu().max(1))
    };
    extents.iter().map(of).collect()
}

/// Columns that fill `width` as `weights` say, none narrower than its widest word as
/// long as there is room for all.
fn weighted_widths(width: Length, extents: &[Extent], weights: &[i64]) -> Vec<Length> {
    let least: Vec<Length> = extents.iter().map(|e| e.word + e.white).collect();
    if least.iter().copied().sum::<Length>() >= width {
        return widths(width, extents);
    }
    let mut narrow = vec![false; least.len()];
    loop {
        let of = |want: bool| {
            let chosen = narrow.iter().enumerate().filter(move |(_, n)| **n == want);
            chosen.map(|(number, _)| number)
        };
        let room = width - of(true).map(|number| least[number]).sum::<Length>();
        let all: i64 = of(false).map(|number| weights[number]).sum();
        let share = |number: usize| room.scale(weights[number], all.max(1));
        let short = of(false).find(|&number| share(number) < least[number]);
        let Some(short) = short else {
            let own = |number: usize| {
                if narrow[number] { least[number] } else { share(number) }
            };
            return (0..least.len()).map(own).collect();
        };
        narrow[short] = true;
    }
}

/// Whether most of a column are numbers.
fn is_numeric(table: &Table, number: usize) -> bool {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(number)?.as_ref());
    let (mut numbers, mut all) = (0, 0);
    for cell in cells {
        let words = cell.plain();
        let digits = words.chars().filter(char::is_ascii_digit).count();
        let letters = words.chars().filter(|c| c.is_alphabetic()).count();
        all += 1;
        numbers +=
            usize::from(digits > 0 && letters <= 1 || words == "–" || words == "-");
    }
    all > 0 && numbers * 3 > all * 2
}

#[cfg(test)]
mod tests {
    use bantin_design::Length;

    use super::{Extent, weighted_widths, widths};

    fn mm(widths: &[Length]) -> Vec<i64> {
        widths.iter().map(|width| width.to_emu() / 36_000).collect()
    }

    /// Columns of these words and lines, with 2 mm of white.
    fn extents(all: &[(i64, i64)]) -> Vec<Extent> {
        let of = |&(word, line): &(i64, i64)| Extent {
            white: Length::mm(2),
            word: Length::mm(word),
            line: Length::mm(line),
        };
        all.iter().map(of).collect()
    }

    #[test]
    fn columns_fill_the_table() {
        let roomy = widths(Length::mm(90), &extents(&[(3, 38), (3, 18)]));
        assert_eq!(mm(&roomy), [60, 30]);
        let tight = widths(Length::mm(60), &extents(&[(8, 8), (18, 98)]));
        assert_eq!(mm(&tight), [10, 50]);
        let broken = widths(Length::mm(34), &extents(&[(30, 40), (60, 80)]));
        assert_eq!(mm(&broken), [12, 22]);
    }

    #[test]
    fn weights_leave_room_for_words() {
        let of = |width: i64, weights: &[i64]| {
            let extents = extents(&[(8, 20), (28, 60), (8, 20)]);
            mm(&weighted_widths(Length::mm(width), &extents, weights))
        };
        assert_eq!(of(120, &[1, 2, 1]), [30, 60, 30]);
        assert_eq!(of(60, &[1, 1, 1]), [15, 30, 15]);
        assert_eq!(of(60, &[1, 9, 2]), [10, 40, 10]);
    }
}
