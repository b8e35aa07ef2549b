//! A text file, line by line: what was typed, or pasted from a chat or a mail.

use std::sync::Arc;

use super::Decoded;
use crate::Guess;
use crate::flow::{
    DraftPlace, DraftUnit, Flow, Look, Paragraph, Piece, Slot, Span, Words,
};
use crate::symbol::symbol;

/// Lines of a mail are about so long.
const MAIL_WIDTH: std::ops::RangeInclusive<usize> = 45..=100;

/// What stands for a picture that is to come: `[image: ]`, `[ảnh: lời mô tả]`.
const SLOTS: [&str; 6] = ["image", "ảnh", "hình", "hình ảnh", "picture", "photo"];

/// What is said in brackets of a picture is not longer.
const LONGEST_SLOT: usize = 600;

/// Reads a text, which is the draft of this number.
pub(crate) fn read(decoded: Decoded, draft: usize) -> Flow {
    let mut flow = Flow { guesses: decoded.guesses, ..Flow::default() };
    let lines: Vec<&str> = decoded.text.split(['\n', '\u{2028}', '\u{2029}']).collect();
    let wrapped = is_wrapped(&lines);
    if wrapped {
        flow.guesses.push((None, Guess::LinesJoined));
    }
    let mut before: Option<usize> = None;
    for (index, line) in lines.into_iter().enumerate() {
        let place = DraftPlace { draft, unit: DraftUnit::Line, number: index + 1 };
        if line.trim().is_empty() {
            before = None;
            continue;
        }
        let joins = wrapped && before.is_some_and(|before| MAIL_WIDTH.contains(&before));
        before = Some(line.chars().count());
        if joins
            && !begins_item(line)
            && let Some(Piece::Paragraph(last)) = flow.pieces.last_mut()
        {
            last.spans.push(Span::Words(Words {
                text: format!(" {line}"),
                ..Words::default()
            }));
            continue;
        }
        let glued = unglue(line);
        if glued.len() > 1 {
            flow.guesses.push((Some(place), Guess::LineParted));
        }
        flow.pieces.extend(glued.into_iter().map(|line| paragraph(line, place)));
    }
    flow
}

fn paragraph(line: &str, place: DraftPlace) -> Piece {
    let indent: usize = line
        .chars()
        .take_while(|character| character.is_whitespace())
        .map(|character| if character == '\t' { 4 } else { 1 })
        .sum();
    let look = Look { right: indent >= 15, indent, ..Look::default() };
    Piece::Paragraph(Paragraph { spans: spans(line), look, place })
}

/// The words of a line, with the pictures that it says are to come.
fn spans(line: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut rest = line;
    let mut words = String::new();
    while let Some(open) = rest.find('[') {
        let (before, bracket) = rest.split_at(open);
        words.push_str(before);
        // No further than such a line goes: a text of brackets has no end.
        let near = &bracket[..bracket.floor_char_boundary(LONGEST_SLOT)];
        let close = near.find(']');
        let slot = close.and_then(|close| slot(&bracket[1..close]));
        match (slot, close) {
            (Some(slot), Some(close)) => {
                push_words(&mut spans, &mut words);
                spans.push(Span::Picture(slot));
                rest = &bracket[close + 1..];
            }
            _ => {
                words.push('[');
                rest = &bracket[1..];
            }
        }
    }
    words.push_str(rest);
    push_words(&mut spans, &mut words);
    spans
}

fn push_words(spans: &mut Vec<Span>, words: &mut String) {
    let text: String = std::mem::take(words).chars().map(symbol).collect();
    for (index, piece) in text.split(' ').enumerate() {
        let space = if index > 0 { " " } else { "" };
        let bare = piece.trim_matches(['(', ')', ',', ';', '.', '“', '”', '"']);
        let is_web = bare.starts_with("https://") || bare.starts_with("http://");
        let link = Some(bare).filter(|_| is_web).and_then(crate::markup::address);
        let link: Option<Arc<str>> = link.map(Into::into);
        let (before, after) = match link {
            Some(_) => piece.split_once(bare).unwrap_or(("", "")),
            None => (piece, ""),
        };
        let mut say = |text: String, link: Option<Arc<str>>| {
            crate::flow::push_words(spans, Words { text, link, ..Words::default() });
        };
        say(format!("{space}{before}"), None);
        if link.is_some() {
            say(bare.to_owned(), link);
            say(after.to_owned(), None);
        }
    }
}

/// The picture that is to come, if `inside` of the brackets says that one is.
fn slot(inside: &str) -> Option<Slot> {
    let (kind, alt) = inside.split_once(':').unwrap_or((inside, ""));
    let kind = kind.trim().to_lowercase();
    SLOTS.contains(&kind.as_str()).then(|| Slot {
        picture: None,
        alt: crate::docx::alt_of(Some(alt)),
        decorative: false,
        guesses: Vec::new(),
    })
}

/// Whether `line` begins with what is typed before an item.
fn begins_item(line: &str) -> bool {
    crate::understand::typed_mark(line.trim_start()).is_some()
        || line.trim_start().starts_with('[')
        || line.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether the lines are those of a mail: all of about one length, in blocks that
/// empty lines part.
fn is_wrapped(lines: &[&str]) -> bool {
    let mut inner = Vec::new();
    for pair in lines.windows(2) {
        let (one, next) = (pair[0].trim_end(), pair[1].trim());
        if !one.trim().is_empty() && !next.is_empty() && !begins_item(next) {
            inner.push(one.chars().count());
        }
    }
    let longest =
        lines.iter().map(|line| line.trim_end().chars().count()).max().unwrap_or(0);
    let fit = inner.iter().filter(|length| MAIL_WIDTH.contains(length)).count();
    inner.len() >= 4 && longest <= *MAIL_WIDTH.end() && fit * 10 >= inner.len() * 8
}

/// A line in two where two were glued together: `Xã hộiBẢN TIN ĐIỆN TỬ`.
///
/// Where a small letter is followed at once by capitals that go on to the end.
fn unglue(line: &str) -> Vec<&str> {
    let Some((at, small)) = line.char_indices().rfind(|(_, c)| c.is_lowercase()) else {
        return vec![line];
    };
    let (head, rest) = line.split_at(at + small.len_utf8());
    let capitals = rest.chars().filter(|c| c.is_uppercase()).count();
    if rest.starts_with(char::is_uppercase) && capitals >= 6 && rest.contains(' ') {
        return vec![head, rest];
    }
    vec![line]
}

#[cfg(test)]
mod tests {
    use super::{Decoded, read, unglue};
    use crate::flow::{Flow, Piece, Span};

    fn flow(text: &str) -> Flow {
        read(Decoded { text: text.into(), guesses: Vec::new() }, 0)
    }

    fn texts(flow: &Flow) -> Vec<String> {
        let text = |piece: &Piece| match piece {
            Piece::Paragraph(paragraph) => paragraph.plain(),
            _ => String::new(),
        };
        flow.pieces.iter().map(text).collect()
    }

    #[test]
    fn parts_lines_that_were_glued() {
        let cases = [
            ("Phòng Văn hóa – Xã hộiBẢN TIN ĐIỆN TỬ", 2),
            ("Phòng Văn hóa – Xã hội BẢN TIN ĐIỆN TỬ", 1),
            ("tỉnh NghệAN", 1),
            ("iPhone của UBND", 1),
        ];
        for (line, count) in cases {
            assert_eq!(unglue(line).len(), count, "{line}");
        }
    }

    #[test]
    fn joins_the_lines_of_a_mail() {
        let mail = "Ngày 05 tháng 4, Ủy ban nhân dân xã họp bàn về việc số hóa hồ\n\
            sơ tại trung tâm phục vụ hành chính công, với sự có mặt của đại\n\
            diện các xóm và toàn thể cán bộ.\n\nCuộc họp nghe báo cáo về kết quả \
            thực hiện trong quý một, trong đó\nnêu rõ những việc đã làm được và những \
            việc còn phải làm tiếp trong\nthời gian tới, với thời hạn cho từng bộ \
            phận và từng người.\n- Một việc.";
        let flow = flow(mail);
        assert_eq!(texts(&flow).len(), 3, "{:?}", texts(&flow));
        assert!(texts(&flow)[0].contains("hồ sơ tại"));
    }

    #[test]
    fn links_addresses_without_the_marks_after_them() {
        let flow = flow("Xem (https://a.vn/b). Hết.");
        let Piece::Paragraph(first) = &flow.pieces[0] else { panic!() };
        let linked: Vec<&str> = first
            .words()
            .filter(|words| words.link.is_some())
            .map(|words| words.text.as_str())
            .collect();
        assert_eq!(linked, ["https://a.vn/b"]);
        assert_eq!(first.plain(), "Xem (https://a.vn/b). Hết.");
    }

    #[test]
    fn finds_pictures_that_are_to_come() {
        let flow = flow("[image: ]- Trước [1]\n[ảnh: Lễ khai mạc]");
        let Piece::Paragraph(first) = &flow.pieces[0] else { panic!() };
        assert!(matches!(first.spans[0], Span::Picture(_)));
        assert_eq!(first.plain(), "- Trước [1]");
        let Piece::Paragraph(second) = &flow.pieces[1] else { panic!() };
        let Span::Picture(slot) = &second.spans[0] else { panic!() };
        assert_eq!(slot.alt.as_deref(), Some("Lễ khai mạc"));
    }
}
