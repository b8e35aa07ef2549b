//! What stands apart from the text: quotes, poems, QR codes.

use bantin_core::{Block, Issue, Qr, QrCode, Quote, Text, Verse};
use bantin_design::{Design, Length};

use super::Room;
use crate::copy::Copy;
use crate::pen::{Cell, Grid, Padding, Pen, Row};
use crate::ruler::Ruler;
use crate::styles::paragraph as p;
use crate::xml::Element;

/// What somebody said, beside a bar.
pub(super) fn quote(pen: &mut Pen<'_>, quote: &Quote) -> Vec<Element> {
    let copy = Copy::text(&quote.text, &pen.design.quote.text);
    let mut lines = vec![pen.paragraph(p::QUOTE, copy)];
    if let Some(speaker) = &quote.speaker {
        lines.push(pen.paragraph(p::SPEAKER, Copy::line(speaker)));
    }
    lines
}

/// A poem: a paragraph for each of its lines.
pub(super) fn verse(pen: &mut Pen<'_>, verse: &Verse) -> Vec<Element> {
    let look = pen.design.verse.text.clone();
    let mut lines = Vec::new();
    for stanza in &verse.stanzas {
        for (number, line) in stanza.iter().enumerate() {
            let style = if number == 0 { p::STANZA } else { p::VERSE };
            lines.push(pen.paragraph(style, Copy::text(line, &look)));
        }
    }
    if let Some(author) = &verse.author {
        lines.push(pen.paragraph(p::POET, Copy::line(author)));
    }
    lines
}

/// How wide the longest line of all poems of `issue` is.
pub(crate) fn longest_verse(issue: &Issue, design: &Design, ruler: &Ruler<'_>) -> Length {
    let width = |line: &Text| ruler.width(&line.plain(), &design.verse.text);
    let blocks = issue.articles.iter().flat_map(|article| &article.body);
    blocks.map(|block| longest_in(block, &width)).max().unwrap_or_default()
}

fn longest_in(block: &Block, width: &dyn Fn(&Text) -> Length) -> Length {
    let longest = match block {
        Block::Verse(verse) => verse.stanzas.iter().flatten().map(width).max(),
        Block::Inset(inset) => {
            inset.body.iter().map(|block| longest_in(block, width)).max()
        }
        _ => None,
    };
    longest.unwrap_or_default()
}

/// A QR code, and beside it what it leads to.
pub(super) fn qr(pen: &mut Pen<'_>, qr: &Qr, room: Room) -> Element {
    let style = pen.design.code.clone();
    let side = style.side.min(room.width);
    let says = format!("Mã QR: {}", qr.label.plain());
    let drawing = pen.code(&qr.code, style.color, side, &says);
    let mut code = pen.paragraph(p::GALLERY, Copy::default());
    code.push(drawing);
    let label = pen.paragraph(p::CODE_LABEL, Copy::text(&qr.label, &style.label));
    // People type what they read: no scheme, no slash at the end.
    let shown = qr.url.trim_start_matches("https://").trim_start_matches("http://");
    let shown = shown.trim_start_matches("mailto:").trim_start_matches("tel:");
    let shown = shown.trim_end_matches('/');
    let address = Copy::default().leading(shown, &qr.url);
    let words = vec![label, pen.paragraph(p::CODE_ADDRESS, address)];

    // As in print, the white beside the code is its quiet zone.
    let modules = i64::try_from(qr.code.side() + QrCode::QUIET * 2).unwrap_or(1);
    let quiet = side / modules * i64::try_from(QrCode::QUIET).unwrap_or(0);
    let beside = room.width - side - quiet;
    let cell = |from, to, content| Cell::between(from, to, content);
    let rows = if beside < side {
        let row = |content| Row {
            cells: vec![cell(Length::ZERO, room.width, content)],
            ..Row::default()
        };
        vec![row(vec![code]), row(words)]
    } else {
        let padding = Padding { left: quiet, ..Padding::default() };
        let words = Cell {
            middle: true,
            padding: Some(padding),
            ..cell(side, room.width, words)
        };
        let cells = vec![cell(Length::ZERO, side, vec![code]), words];
        vec![Row { cells, ..Row::default() }]
    };
    Grid { rows, ..Grid::default() }.element()
}
