//! Every style of a bulletin.

use bantin_core::Issue;
use bantin_design::{Design, Length, ListStyle, Rule, TypeStyle, Weight};
use docx_rs::AlignmentType::{Both, Center, Left, Right};
use docx_rs::ParagraphBorderPosition::{Bottom, Left as Beside, Right as Opposite, Top};

use super::{Entry, characters, paragraph as p};
use crate::ruler::Ruler;

/// The list that every list with markers is one of, and that with numbers which the
/// styles name: each list of the issue that has numbers counts anew, as one of its own.
pub(crate) const LIST: usize = 1;
pub(crate) const NUMBERED: usize = 2;

/// Every style, each after the one that it is based on.
pub(super) fn styles(issue: &Issue, design: &Design, ruler: &Ruler<'_>) -> Vec<Entry> {
    let mut styles = running_text(design);
    styles.extend(front(issue, design, ruler));
    styles.extend(heads(design));
    styles.extend(figures(design));
    styles.extend(apart(issue, design, ruler));
    styles.extend(register(design));
    styles.extend(furniture(design, ruler));
    styles.extend(characters::characters(design, ruler));
    styles
}

fn running_text(design: &Design) -> Vec<Entry> {
    let (body, text) = (&design.body, &design.body.text);
    let grid = &design.grid;
    let narrow =
        grid.column_width(&design.sheet) < design.justification.narrowest_measure;
    let align = if narrow { Left } else { Both };
    let mut styles = vec![
        Entry::paragraph(p::NORMAL, "Normal", text),
        Entry::paragraph(p::BODY, "Body Text", text)
            .then(p::BODY_INDENTED)
            .aligned(align),
        Entry::paragraph(p::BODY_INDENTED, "Body Text First Indent", text)
            .on(p::BODY)
            .indented(Length::ZERO, body.indent),
    ];
    for (ids, kind, list) in
        [(p::LISTS, "List Bullet", LIST), (p::NUMBERS, "List Number", NUMBERED)]
    {
        let mut left = Length::ZERO;
        for (level, id) in ids.into_iter().enumerate() {
            let Some(look) = body.lists.get(level % body.lists.len().max(1)) else {
                break;
            };
            let (indent, hanging) = list_indent(look, list == NUMBERED);
            left += indent;
            let name = match level {
                0 => kind.to_owned(),
                _ => format!("{kind} {}", level + 1),
            };
            styles.push(
                Entry::paragraph(id, &name, text)
                    .on(p::BODY)
                    .indented(left, -hanging)
                    .numbered(list, level),
            );
        }
    }
    styles.push(
        Entry::paragraph(p::BYLINE, "Byline", &body.author)
            .then(p::POST)
            .aligned(Right)
            .whole(),
    );
    styles.push(
        Entry::paragraph(p::POST, "Byline Post", &body.post).aligned(Right).whole(),
    );
    styles
}

/// How much further in the words of an item stand than those around the list, and how far
/// before them its marker is: where it begins, or where a number ends.
///
/// A number has room for two digits, a full stop and some white.
pub(crate) fn list_indent(look: &ListStyle, numbered: bool) -> (Length, Length) {
    if numbered {
        let size = look.style.size;
        (look.indent.max(size.scale(9, 5)), size.scale(2, 5))
    } else {
        (look.indent, look.indent)
    }
}

fn front(issue: &Issue, design: &Design, ruler: &Ruler<'_>) -> Vec<Entry> {
    let (masthead, number) = (&design.masthead, &design.masthead.number);
    let contents = &design.contents;
    let title = crate::block::nameplate(issue, design, ruler);
    let panel = crate::block::contents_width(issue, design);
    let gap = crate::block::dateline_gap(design, ruler, &title);
    let frame = Rule { thickness: number.frame, color: masthead.rule.color };
    // Paragraphs with the same frame share one.
    let framed = |entry: Entry| {
        [Top, Beside, Bottom, Opposite]
            .into_iter()
            .fold(entry, |entry, side| entry.ruled(side, frame, number.padding))
            .inset(number.padding + number.frame)
    };
    let right = |id, name, look| Entry::paragraph(id, name, look).aligned(Right);
    let centred = |id, name, look| Entry::paragraph(id, name, look).aligned(Center);
    vec![
        Entry::paragraph(p::DESIGNATION, "Designation", &masthead.designation),
        right(p::NOTICE, "Notice", &masthead.notice),
        Entry::paragraph(p::TITLE, "Title", &title).alias("Masthead Title"),
        Entry::paragraph(p::DATELINE, "Dateline", &masthead.dateline)
            .spaced(gap, Length::ZERO),
        right(p::DATELINE_NOTICE, "Dateline Notice", &masthead.notice)
            .spaced(gap, Length::ZERO),
        framed(centred(p::NUMBER_LABEL, "Issue Label", &number.label)),
        framed(centred(p::NUMBER, "Issue Number", &number.value)),
        framed(centred(p::COVERAGE, "Issue Coverage", &number.coverage)),
        Entry::paragraph(p::MASTHEAD_GAP, "Masthead Gap", &tiny(&design.body.text))
            .unoffered()
            .spaced(Length::ZERO, design.head.gap * 2),
        Entry::paragraph(p::CREDIT_LABEL, "Credit Label", &design.credits.label).kept(),
        Entry::paragraph(p::CREDIT, "Credit", &design.credits.position),
        Entry::paragraph(p::CONTENTS_TITLE, "TOC Heading", &contents.title)
            .alias("Contents Title")
            .kept()
            .spaced(Length::ZERO, contents.gap),
        Entry::paragraph(p::CONTENTS, "toc 1", &contents.entry)
            .alias("Contents")
            .tab(panel)
            .spaced(Length::ZERO, contents.gap),
        Entry::paragraph(p::COVER_CAPTION, "Cover Caption", &design.cover.caption),
    ]
}

fn heads(design: &Design) -> Vec<Entry> {
    let (head, body, section) = (&design.head, &design.body, &design.section);
    let (gap, leading) = (head.gap, design.grid.leading);
    vec![
        Entry::paragraph(p::SECTION, "Section", &section.title)
            .kept()
            .then(p::HEADLINE)
            .ruled(Bottom, section.rule, Length::ZERO)
            .spaced(leading, gap * 2),
        Entry::paragraph(p::KICKER, "Kicker", &head.kicker).kept().then(p::HEADLINE),
        Entry::paragraph(p::HEADLINE, "heading 1", &head.headline)
            .alias("Headline")
            .kept()
            .heading(0)
            .then(p::STANDFIRST)
            .spaced(Length::ZERO, gap),
        Entry::paragraph(p::COLUMN_HEADLINE, "Column Headline", &head.column_headline)
            .on(p::HEADLINE)
            .then(p::COLUMN_STANDFIRST)
            .spaced(Length::ZERO, gap * 2 / 3),
        Entry::paragraph(p::STANDFIRST, "Standfirst", &head.standfirst)
            .then(p::BODY)
            .kept()
            .spaced(Length::ZERO, gap),
        Entry::paragraph(
            p::COLUMN_STANDFIRST,
            "Column Standfirst",
            &head.column_standfirst,
        )
        .on(p::STANDFIRST)
        .spaced(Length::ZERO, gap),
        Entry::paragraph(p::CROSSHEAD, "heading 2", &body.crosshead)
            .alias("Crosshead")
            .kept()
            .heading(1)
            .then(p::BODY)
            .spaced(leading, Length::ZERO),
        Entry::paragraph(p::BOX_TITLE, "Box Title", &design.inset.title)
            .heading(1)
            .then(p::BODY),
        Entry::paragraph(p::RULE, "Article Rule", &tiny(&body.text))
            .unoffered()
            .ruled(Bottom, head.rule, Length::ZERO)
            .spaced(leading * head.rows_between / 2, leading * head.rows_between / 2),
        Entry::paragraph(p::GAP, "Gap", &tiny(&body.text))
            .unoffered()
            .spaced(Length::ZERO, white_around(design)),
        Entry::paragraph(p::PAD, "Pad", &tiny(&body.text)).unoffered(),
    ]
}

fn figures(design: &Design) -> Vec<Entry> {
    let (figure, statistics, table) = (&design.figure, &design.statistics, &design.table);
    let white = Length::ZERO;
    let [first, smaller @ ..] = p::STATISTICS;
    // As high as its picture: a leading would stand above it.
    let picture = tiny(&figure.caption);
    let mut styles = vec![
        Entry::paragraph(p::FIGURE, "Figure", &picture)
            .aligned(Center)
            .kept()
            .then(p::CAPTION)
            .spaced(figure.space, figure.gap),
        Entry::paragraph(p::GALLERY, "Gallery", &picture).unoffered(),
        Entry::paragraph(p::PICTURE_GAP, "Picture Gap", &picture)
            .unoffered()
            .kept()
            .spaced(white, figure.gap),
        Entry::paragraph(p::CAPTION, "caption", &figure.caption)
            .whole()
            .then(p::BODY)
            .spaced(white, figure.space),
        // No row of theirs is parted; a kept one would take the next row along.
        Entry::paragraph(first, "Statistic", &statistics.value).then(p::STATISTIC_LABEL),
        Entry::paragraph(p::STATISTIC_LABEL, "Statistic Label", &statistics.label)
            .whole(),
        Entry::paragraph(p::TABLE_CAPTION, "Table Caption", &table.caption)
            .kept()
            .spaced(figure.space, figure.gap),
        Entry::paragraph(p::TABLE_SOURCE, "Table Source", &table.credit)
            .whole()
            .spaced(figure.gap, figure.space),
    ];
    for (number, id) in (2..).zip(smaller) {
        let look = statistic(&statistics.value, number);
        let entry = Entry::paragraph(id, &format!("Statistic {number}"), &look).on(first);
        styles.push(entry.then(p::STATISTIC_LABEL));
    }
    let sides = [(Left, ""), (Center, " Center"), (Right, " Right")];
    let spare = |look: &TypeStyle| (design.grid.leading - look.leading) / 2;
    let mut row_head = table.cell.clone();
    row_head.face.weight = row_head.face.weight.max(Weight::BOLD);
    for (ids, what, look) in [
        (p::TABLE_HEAD, "Table Head", &table.head),
        (p::TABLE_CELL, "Table Cell", &table.cell),
        (p::TABLE_ROW_HEAD, "Table Row Head", &row_head),
    ] {
        let white = spare(look).max(Length::ZERO);
        for (id, (align, side)) in ids.into_iter().zip(sides) {
            let entry = Entry::paragraph(id, &format!("{what}{side}"), look);
            let entry = if id == ids[0] { entry } else { entry.on(ids[0]) };
            styles.push(entry.aligned(align).spaced(white, white));
        }
    }
    styles
}

fn apart(issue: &Issue, design: &Design, ruler: &Ruler<'_>) -> Vec<Entry> {
    let (quote, verse, code) = (&design.quote, &design.verse, &design.code);
    let (text, leading) = (&design.body.text, design.grid.leading);
    let column = design.grid.column_width(&design.sheet);
    // Between bar and words, as far as a border may stand from them.
    let gap = quote.indent - quote.bar.thickness;
    let white = quote.text.leading / 2;
    // So far in that the longest line of a poem stands in the middle of a column, but no
    // farther than suits a line of six or seven words.
    let longest = crate::block::longest_verse(issue, design, ruler);
    let poem = ((column - longest - verse.text.size) / 2).clamp(Length::ZERO, column / 6);
    let beside = |entry: Entry| {
        entry.indented(quote.indent, Length::ZERO).ruled(Beside, quote.bar, gap)
    };
    vec![
        beside(Entry::paragraph(p::QUOTE, "Quote", &quote.text))
            .kept()
            .then(p::SPEAKER)
            .spaced(white, Length::ZERO),
        beside(Entry::paragraph(p::SPEAKER, "Quote Speaker", &quote.speaker))
            .whole()
            .then(p::BODY)
            .spaced(quote.speaker.leading / 4, white),
        Entry::paragraph(p::BRIEF, "Brief", text).on(p::BODY).aligned(Both),
        Entry::paragraph(p::VERSE, "Verse", &verse.text)
            .whole()
            .indented(poem + verse.turn, -verse.turn),
        Entry::paragraph(p::STANZA, "Verse Stanza", &verse.text)
            .on(p::VERSE)
            .then(p::VERSE)
            .whole()
            .indented(poem + verse.turn, -verse.turn)
            .spaced(leading, Length::ZERO),
        Entry::paragraph(p::POET, "Verse Author", &verse.author)
            .aligned(Right)
            .spaced(Length::ZERO, leading),
        Entry::paragraph(p::CODE_LABEL, "Code Label", &code.label).kept(),
        Entry::paragraph(p::CODE_ADDRESS, "Code Address", &code.address)
            .spaced(code.address.leading / 2, Length::ZERO),
    ]
}

fn register(design: &Design) -> Vec<Entry> {
    let (questions, register) = (&design.questions, &design.register);
    let (text, imprint) = (&design.body.text, &design.imprint);
    let half = design.grid.leading / 2;
    vec![
        Entry::paragraph(p::QUESTION, "Question", &questions.question)
            .on(p::BODY)
            .kept()
            .then(p::ANSWER)
            .spaced(half, Length::ZERO),
        Entry::paragraph(p::ANSWER, "Answer", text).on(p::BODY).then(p::QUESTION),
        Entry::paragraph(p::REGISTER_NAME, "Register Name", &register.name)
            .kept()
            .then(p::REGISTER_TEXT),
        Entry::paragraph(p::REGISTER_TEXT, "Register Text", &register.text)
            .whole()
            .indented(register.indent, Length::ZERO),
        Entry::paragraph(p::REGISTER_ENTRY, "Register Entry", &register.text)
            .aligned(Both)
            .indented(register.indent, -register.indent),
        Entry::paragraph(p::IMPRINT, "Imprint", &imprint.text)
            .ruled(Top, imprint.rule, imprint.padding)
            .kept(),
    ]
}

fn furniture(design: &Design, ruler: &Ruler<'_>) -> Vec<Entry> {
    let furniture = &design.furniture;
    let measure = design.grid.measure(&design.sheet);
    let gap = furniture.gap;
    // Above and below the running head there is all the white of the head margin.
    let above = furniture.head - ruler.ascent(&furniture.issue);
    let line = ruler.line(&furniture.issue) + gap + furniture.head_rule.thickness;
    let below = design.sheet.margins.head - above - line;
    vec![
        Entry::paragraph(p::HEADER, "header", &furniture.issue)
            .alias("Running Head")
            .tab(measure)
            .ruled(Bottom, furniture.head_rule, gap)
            .spaced(above.max(Length::ZERO), below.max(Length::ZERO)),
        Entry::paragraph(p::FOOTER, "footer", &furniture.publisher)
            .alias("Foot")
            .tab(measure)
            .ruled(Top, furniture.foot_rule, gap),
    ]
}

/// Size `number`, counted from 1, of a figure that stands out, or its unit: a smaller one
/// is for figures that are too long for their cell.
pub(crate) fn statistic(look: &TypeStyle, number: usize) -> TypeStyle {
    let percent = match number {
        0 | 1 => 100,
        2 => 76,
        _ => 56,
    };
    // The line stays as high, so that labels side by side are level.
    TypeStyle { size: look.size.scale(percent, 100), ..look.clone() }
}

/// The white above and below a box. Print asks for a little, and then goes on to the next
/// line of the grid; here lines are not as close as in print, and a part of that is enough.
fn white_around(design: &Design) -> Length {
    design.figure.space + design.grid.leading / 6
}

/// Type so small that a line of it takes no room.
fn tiny(look: &TypeStyle) -> TypeStyle {
    TypeStyle { size: Length::pt(1), leading: Length::pt(1), ..look.clone() }
}
