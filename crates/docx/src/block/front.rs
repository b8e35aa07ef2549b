//! The front: the title block, who made the issue, what it holds.

use bantin_core::{ImprintPlace, Inline, Issue};
use bantin_design::{Design, Length, TypeStyle};

use super::{back, contents, cover, credits};
use crate::copy::Copy;
use crate::pen::{Cell, Grid, Padding, Pen, Row, gap};
use crate::ruler::Ruler;
use crate::story::Story;
use crate::styles::paragraph as p;
use crate::xml::Element;

/// Writes the front of the issue.
pub(super) fn write(story: &mut Story, pen: &mut Pen<'_>) {
    let issue = pen.issue;
    let mut listed = !issue.contents;
    if let Some(picture) = &issue.cover {
        listed |= cover::write(story, pen, picture);
        story.new_page(1);
        if !issue.credits.is_empty() {
            story.push(credits::board(pen));
            story.push(gap());
        }
        // The back of a cover is the second page.
        let place = issue.imprint.as_ref().map(|imprint| imprint.place);
        if place == Some(ImprintPlace::SecondPage) {
            back::imprint(story, pen);
            story.push(gap());
        }
    } else {
        let mut rows = masthead(pen);
        rows.extend(credits::strip(pen));
        story.push(band(pen.design, rows));
        story.push(pen.paragraph(p::MASTHEAD_GAP, Copy::default()));
    }
    if !listed {
        contents::in_columns(story, pen);
    }
}

/// The title block at the head of page one, from edge to edge.
pub(super) fn band(design: &Design, rows: Vec<Row>) -> Element {
    let indent = -design.sheet.margins.inside;
    Grid { rows, indent, ..Grid::default() }.element()
}

/// Where the text begins and ends, from the left edge of the page.
pub(super) fn text_edges(design: &Design) -> (Length, Length) {
    let sheet = &design.sheet;
    (sheet.margins.inside, sheet.trim.width - sheet.margins.outside)
}

/// The rows of the title block: what the bulletin is, its title, the number in a box.
fn masthead(pen: &mut Pen<'_>) -> Vec<Row> {
    let (issue, style) = (pen.issue, pen.design.masthead.clone());
    let (left, right) = text_edges(pen.design);
    let notice = issue.publication.distribution.as_ref().map(Copy::line);
    let mut rows = first_rows(pen, notice);

    let copy = title(issue, &style.title);
    let mut words = vec![pen.paragraph(p::TITLE, copy)];
    if let Some(date) = issue.date {
        let line = format!("{} · {date}", issue.publication.publisher.full_name());
        words.push(pen.paragraph(p::DATELINE, Copy::words(&line)));
    }
    let number = right - style.number.width;
    let room = number - pen.design.grid.gutter;
    let box_words = vec![
        pen.paragraph(p::NUMBER_LABEL, Copy::words("Số")),
        pen.paragraph(p::NUMBER, Copy::line(&issue.number)),
        pen.paragraph(p::COVERAGE, Copy::words(&issue.coverage.to_string())),
    ];
    let number_box = Cell {
        // Its frame is that of its paragraphs, no higher than they are.
        middle: true,
        ..Cell::between(number, right, box_words)
    };
    let cells = vec![Cell::between(left, room, words), number_box];
    rows.push(filled(pen.design, cells, Length::ZERO));
    let last = if issue.date.is_some() { &style.dateline } else { &title_look(pen) };
    let row = last_row(pen, last);
    rows.push(row);
    rows
}

/// The type that the title is set in.
fn title_look(pen: &Pen<'_>) -> TypeStyle {
    nameplate(pen.issue, pen.design, &pen.ruler)
}

/// What the bulletin is and `notice` at the right edge, the rule under both, and the
/// white above the title.
pub(super) fn first_rows(pen: &mut Pen<'_>, notice: Option<Copy>) -> Vec<Row> {
    let (issue, style) = (pen.issue, pen.design.masthead.clone());
    let (left, right) = text_edges(pen.design);
    let designation = match &issue.publication.designation {
        Some(designation) => Copy::line(designation),
        None => Copy::words("Bản tin"),
    };
    let first = pen.paragraph(p::DESIGNATION, designation);
    let second = notice.map(|notice| pen.paragraph(p::NOTICE, notice));
    let middle = if second.is_some() { right - (right - left) / 3 } else { right };
    let top = (style.head - pen.ruler.ascent(&style.designation)).max(Length::ZERO);
    let bottom = style.rule_gap - pen.ruler.below(&style.designation);
    let bottom = bottom.max(Length::ZERO);
    let padding = Some(Padding { top, bottom, ..Padding::default() });
    let rules = [None, None, Some(style.rule), None];
    let cell =
        |from, to, words| Cell { padding, rules, ..Cell::between(from, to, vec![words]) };
    let mut cells = vec![cell(left, middle, first)];
    cells.extend(second.map(|words| cell(middle, right, words)));
    let gap = style.title_gap - pen.ruler.above(&title_look(pen));
    vec![
        filled(pen.design, cells, Length::ZERO),
        filled(pen.design, Vec::new(), gap.max(Length::ZERO)),
    ]
}

/// The white at the foot of the title block, under a line of `last`, and the rule under
/// it.
pub(super) fn last_row(pen: &Pen<'_>, last: &TypeStyle) -> Row {
    let style = &pen.design.masthead;
    let white = style.foot - pen.ruler.below(last);
    let mut row = filled(pen.design, Vec::new(), white.max(Length::ZERO));
    for cell in &mut row.cells {
        cell.rules[2] = Some(style.foot_rule);
    }
    row
}

/// A row of the title block: `cells`, and its ground from edge to edge of the page.
pub(super) fn filled(design: &Design, cells: Vec<Cell>, height: Length) -> Row {
    grounded(design.masthead.ground, design.sheet.trim.width, cells, height)
}

/// `cells` with `ground` behind them, from the left edge of the page to `width`.
pub(super) fn grounded(
    ground: bantin_design::Color,
    width: Length,
    cells: Vec<Cell>,
    height: Length,
) -> Row {
    let mut all = Vec::new();
    let mut edge = Length::ZERO;
    let blank = |from, to| Cell::between(from, to, Vec::new());
    for cell in cells {
        if cell.from > edge {
            all.push(blank(edge, cell.from));
        }
        edge = cell.to;
        all.push(cell);
    }
    if edge < width {
        all.push(blank(edge, width));
    }
    for cell in &mut all {
        cell.ground = Some(ground);
    }
    Row { cells: all, height, ..Row::default() }
}

/// The title as it is to be broken into lines.
pub(super) fn title(issue: &Issue, look: &TypeStyle) -> Copy {
    match &issue.masthead.title {
        Some(title) => Copy::text(title, look),
        None => Copy::line(&issue.publication.title),
    }
}

/// The white between a title in `title` and the line under it, but for what both have
/// with them.
pub(crate) fn dateline_gap(
    design: &Design,
    ruler: &Ruler<'_>,
    title: &TypeStyle,
) -> Length {
    let style = &design.masthead;
    let white = style.title_gap - ruler.below(title) - ruler.above(&style.dateline);
    white.max(Length::ZERO)
}

/// The type of the title: as large as its lines allow, those that the issue breaks it
/// into, or two.
pub(crate) fn nameplate(issue: &Issue, design: &Design, ruler: &Ruler<'_>) -> TypeStyle {
    let (left, right) = text_edges(design);
    let (masthead, cover) = (&design.masthead, &design.cover);
    let (full, smallest, width) = if issue.cover.is_some() {
        (&cover.title, cover.smallest_title, right - left)
    } else {
        let beside = masthead.number.width + design.grid.gutter;
        (&masthead.title, masthead.smallest_title, right - left - beside)
    };
    let written = match &issue.masthead.title {
        Some(title) => title.inlines().to_vec(),
        None => Vec::new(),
    };
    let mut lines = vec![String::new()];
    for inline in written {
        match inline {
            Inline::Run(run) => lines.last_mut().into_iter().for_each(|line| {
                line.push_str(&run.words);
            }),
            Inline::Break => lines.push(String::new()),
        }
    }
    let fits = |look: &TypeStyle| match &issue.masthead.title {
        Some(_) => lines.iter().all(|line| ruler.width(line, look) <= width),
        None => ruler.lines(issue.publication.title.as_str(), look, width) <= 2,
    };
    let mut look = full.clone();
    while look.size > smallest && !fits(&look) {
        let size = (look.size - Length::pt(2)).max(smallest);
        look.leading = full.leading.scale(size.to_emu(), full.size.to_emu().max(1));
        look.size = size;
    }
    look
}
