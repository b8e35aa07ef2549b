//! The front of a draft: masthead, number, credits.

mod cover;
mod credits;
mod fields;

use cover::slots;
use credits::Credit;

use super::dates;
use super::people::{begins_with, is_unit};
use super::recase::{Names, is_capitals};
use crate::flow::{DraftPlace, Paragraph, Piece, Role, Slot, Span, fold};
use crate::node::{Node, Value};
use crate::{Because, Guess, What};

/// The front is not looked for beyond so many paragraphs.
const DEEPEST: usize = 40;

/// A line of the front is not longer.
const LONGEST: usize = 160;

/// What a line about printing begins with.
const IMPRINTS: &[&str] = &[
    "giấy phép",
    "in tại",
    "in ",
    "số lượng",
    "nộp lưu chiểu",
    "khuôn khổ",
    "kỳ hạn",
    "gpxb",
];

/// What is known of the publication and the issue.
#[derive(Debug, Default)]
pub(crate) struct Front {
    title: Vec<(String, DraftPlace)>,
    designation: Option<(String, DraftPlace)>,
    subtitle: Option<(String, DraftPlace)>,
    publisher: Option<(String, DraftPlace)>,
    parent: Option<(String, DraftPlace)>,
    number: Option<(String, DraftPlace)>,
    pub(crate) coverage: Option<Node>,
    date: Option<(String, DraftPlace)>,
    distribution: Option<(String, DraftPlace)>,
    credits: Vec<Credit>,
    pub(crate) imprint: Vec<Node>,
    /// Pictures of the cover, and what stands under them.
    covers: Vec<(Slot, DraftPlace)>,
    cover_caption: Option<Paragraph>,
    /// What a line with a day says beside it, which may be said elsewhere too.
    beside: Vec<(String, Paragraph)>,
}

/// What a line of the front is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    Yes,
    /// It is not known, but the front goes on.
    Unknown,
    /// The front is over: this is an article.
    Ends,
}

impl Front {
    /// Takes the front off `pieces`, if they have one; what it cannot place of it goes
    /// to `unplaced`. Lines that it cannot place after the last that it can are no part
    /// of it.
    pub(crate) fn take(
        &mut self,
        pieces: &mut Vec<Piece>,
        names: &Names,
        unplaced: &mut Vec<Paragraph>,
    ) {
        if !has_front(pieces) {
            return;
        }
        let mut rest = std::mem::take(pieces).into_iter();
        let mut pending: Vec<Paragraph> = Vec::new();
        for piece in rest.by_ref() {
            let paragraphs = match &piece {
                Piece::Paragraph(paragraph) => vec![paragraph.clone()],
                Piece::Table(_) => crate::flow::paragraphs(vec![piece.clone()]),
            };
            // Boxes that stand in the first paragraphs have the masthead in them.
            let mut paragraphs: Vec<Paragraph> =
                paragraphs.into_iter().flat_map(unboxed).collect();
            let mut over = false;
            for (number, paragraph) in paragraphs.iter_mut().enumerate() {
                let taken = self.paragraph(paragraph, names);
                let pictures =
                    paragraph.spans.iter().any(|span| matches!(span, Span::Picture(_)));
                if taken == Taken::Yes {
                    unplaced.append(&mut pending);
                }
                match taken {
                    Taken::Ends if number == 0 => {
                        over = true;
                        break;
                    }
                    Taken::Ends | Taken::Unknown => pending.push(paragraph.clone()),
                    Taken::Yes if pictures && paragraph.look.role == Some(Role::Pad) => {
                        self.covers.extend(slots(paragraph));
                    }
                    Taken::Yes if pictures => {
                        let picture = |span: &Span| matches!(span, Span::Picture(_));
                        paragraph.spans.retain(picture);
                        unplaced.push(paragraph.clone());
                    }
                    Taken::Yes => {}
                }
            }
            if over {
                pieces.extend(pending.drain(..).map(Piece::Paragraph));
                pieces.push(piece);
                break;
            }
        }
        pieces.extend(pending.into_iter().map(Piece::Paragraph));
        pieces.extend(rest);
    }

    fn paragraph(&mut self, paragraph: &Paragraph, names: &Names) -> Taken {
        let mut all = Taken::Yes;
        let look = &paragraph.look;
        match look.role {
            Some(Role::Contents) => return Taken::Unknown,
            Some(Role::Kicker | Role::Section | Role::Headline) => return Taken::Ends,
            _ => {}
        }
        let has_pictures =
            paragraph.spans.iter().any(|span| matches!(span, Span::Picture(_)));
        let lines = paragraph.spans.split(|span| matches!(span, Span::Break));
        for (number, line) in lines.enumerate() {
            let text = crate::flow::plain(line);
            if text.is_empty() {
                continue;
            }
            match self.line(&text, paragraph, names) {
                Taken::Yes => {}
                // Lines of one paragraph belong together.
                Taken::Ends if number == 0 => return Taken::Ends,
                Taken::Ends | Taken::Unknown => all = Taken::Unknown,
            }
        }
        if paragraph.plain().is_empty()
            && has_pictures
            && !self.title.is_empty()
            && look.role != Some(Role::Pad)
        {
            return Taken::Ends;
        }
        all
    }

    fn line(&mut self, text: &str, paragraph: &Paragraph, names: &Names) -> Taken {
        let place = paragraph.place;
        let look = &paragraph.look;
        let capitals = is_capitals(text);
        let as_written = |text: &str| {
            if is_capitals(text) { names.recase(text) } else { text.to_owned() }
        };
        match look.role {
            Some(Role::Designation) if self.designation.is_none() => {
                self.designation = Some((as_written(text), place));
                return Taken::Yes;
            }
            Some(Role::CoverCaption) if self.cover_caption.is_none() => {
                self.cover_caption = Some(paragraph.clone());
                return Taken::Yes;
            }
            Some(Role::IssueLabel) => return Taken::Yes,
            Some(Role::IssueNumber) if self.number.is_none() => {
                self.number = Some((text.to_owned(), place));
                return Taken::Yes;
            }
            Some(Role::CreditLabel) => {
                let label = as_written(text);
                self.credits.push(Credit {
                    label,
                    place,
                    people: Vec::new(),
                    organization: None,
                });
                return Taken::Yes;
            }
            Some(Role::Imprint) => {
                self.imprint.push(imprint(paragraph));
                return Taken::Yes;
            }
            _ => {}
        }
        let known = self.title.len() + usize::from(self.number.is_some());
        if text.chars().count() > LONGEST || look.mark.is_some() {
            return if self.label_is_open()
                && look.mark.is_some()
                && self.member(text, place)
            {
                Taken::Yes
            } else {
                Taken::Ends
            };
        }
        if self.number.is_none()
            && let Some(number) = dates::number(text)
        {
            self.number = Some((number.to_owned(), place));
            self.find_time(text, place);
            // What else the line says beside number and time is not lost.
            return if says_only_numbers(text) { Taken::Yes } else { Taken::Unknown };
        }
        if begins_with(text, &["bản tin"]) {
            let slot = if self.designation.is_none() {
                &mut self.designation
            } else {
                &mut self.subtitle
            };
            if slot.is_none() {
                *slot = Some((as_written(text), place));
                return Taken::Yes;
            }
        }
        if let Some(taken) = self.credit(text, place, names) {
            return taken;
        }
        if dates::day(text).is_some()
            && self.date.is_none()
            && text.chars().count() <= 100
        {
            self.find_time(text, place);
            let lower = text.to_lowercase();
            let at = lower.rfind("ngày").filter(|at| text.is_char_boundary(*at));
            let before = at.map_or("", |at| &text[..at]);
            let before = before.trim_matches([' ', ',', '·', '–', '-', '(']);
            if is_unit(before) && self.publisher.is_none() {
                let (name, parent) = before.split_once(", ").unwrap_or((before, ""));
                self.publisher = Some((as_written(name), place));
                if !parent.is_empty() && self.parent.is_none() {
                    self.parent = Some((as_written(parent), place));
                }
            } else if !before.is_empty() {
                self.beside.push((before.to_owned(), paragraph.clone()));
            }
            return Taken::Yes;
        }
        if self.coverage.is_none()
            && text.chars().count() <= 40
            && begins_with(
                text,
                &["quý", "tháng", "6 tháng", "sáu tháng", "(quý", "(tháng", "kỳ"],
            )
            && dates::coverage(text).is_some()
        {
            self.find_time(text, place);
            return Taken::Yes;
        }
        if begins_with(
            text,
            &["lưu hành nội bộ", "(lưu hành nội bộ", "tài liệu lưu hành", "không bán"],
        ) && self.distribution.is_none()
        {
            let text = text.trim_matches(['(', ')']);
            self.distribution = Some((as_written(text), place));
            return Taken::Yes;
        }
        if begins_with(text, IMPRINTS) {
            let guess = Guess::TakenAs(What::Imprint, Because::Wording);
            self.imprint.push(imprint(paragraph).guessed([guess]));
            return Taken::Yes;
        }
        if is_unit(text)
            && (capitals || look.centred)
            && self.publisher.is_none()
            && known < 2
        {
            self.publisher = Some((as_written(text), place));
            return Taken::Yes;
        }
        if begins_with(text, &["tỉnh", "thành phố"])
            && capitals
            && self.parent.is_none()
            && known < 2
        {
            self.parent = Some((as_written(text), place));
            return Taken::Yes;
        }
        let shown = capitals || look.role == Some(Role::Title) || look.level.is_some();
        let in_a_row =
            self.title.last().is_some_and(|(_, last)| last.number + 2 >= place.number);
        if shown
            && (self.title.is_empty()
                || self.title.last().is_some_and(|(_, last)| *last == place)
                || in_a_row
                    && self.number.is_none()
                    && self.designation.is_none()
                    && self.title.len() < 3)
        {
            self.title.push((as_written(text), place));
            return Taken::Yes;
        }
        if shown || !self.title.is_empty() && self.number.is_some() {
            return Taken::Ends;
        }
        Taken::Unknown
    }

    /// Takes the full name of the bulletin out of a running head, if that has it.
    pub(crate) fn learn_from_furniture(&mut self, line: &Paragraph) {
        if line.look.role != Some(Role::Furniture) || self.subtitle.is_some() {
            return;
        }
        let text: String = line.words().map(|words| words.text.as_str()).collect();
        let name = fold(text.split('\t').next().unwrap_or_default());
        if begins_with(&name, &["bản tin"]) && name.chars().count() <= LONGEST {
            self.subtitle = Some((name, line.place));
        }
    }

    /// The year of the issue, as far as it is known.
    pub(crate) fn year(&self) -> Option<u32> {
        let of_day = self.date.as_ref().and_then(|(day, _)| day.get(..4)?.parse().ok());
        of_day.or_else(|| match &self.coverage.as_ref()?.value {
            Value::Group(fields) => {
                fields.iter().find_map(|(name, node)| match (name, &node.value) {
                    (&"year", Value::Whole(year)) => Some(*year),
                    _ => None,
                })
            }
            _ => None,
        })
    }

    fn find_time(&mut self, text: &str, place: DraftPlace) {
        if self.date.is_none() {
            self.date = dates::day(text).map(|day| (day, place));
        }
        if self.coverage.is_none() {
            let guess = Guess::TakenAs(What::Coverage, Because::Wording);
            self.coverage = dates::coverage(text)
                .map(|coverage| coverage.from(place).guessed([guess]));
        }
    }
}

/// Whether there is a masthead: a line with the number of the issue, or with `BẢN TIN`
/// in capitals, before anything that is long.
fn has_front(pieces: &[Piece]) -> bool {
    let mut seen = 0;
    for piece in pieces {
        let paragraphs: Vec<Paragraph> = crate::flow::paragraphs(vec![piece.clone()]);
        for paragraph in paragraphs.into_iter().flat_map(unboxed) {
            for line in paragraph.spans.split(|span| matches!(span, Span::Break)) {
                let text = crate::flow::plain(line);
                if matches!(
                    paragraph.look.role,
                    Some(Role::Designation | Role::IssueNumber | Role::CreditLabel)
                ) {
                    return true;
                }
                let named = is_capitals(&text) && begins_with(&text, &["bản tin"]);
                if dates::number(&text).is_some()
                    || named && text.chars().count() <= LONGEST
                {
                    return true;
                }
                if text.chars().count() > 200 || paragraph.look.mark.is_some() {
                    return false;
                }
            }
            seen += 1;
            if seen > DEEPEST {
                return false;
            }
        }
    }
    false
}

/// A paragraph, and those of the boxes in it after it.
fn unboxed(mut paragraph: Paragraph) -> Vec<Paragraph> {
    let mut boxed = Vec::new();
    paragraph.spans.retain_mut(|span| match span {
        Span::Inset(pieces) => {
            boxed.extend(
                crate::flow::paragraphs(std::mem::take(pieces))
                    .into_iter()
                    .flat_map(unboxed),
            );
            false
        }
        _ => true,
    });
    let mut all = vec![paragraph];
    all.extend(boxed);
    all
}

/// Whether a line with a number has nothing to say beside it but a time.
fn says_only_numbers(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "bản", "tin", "số", "tháng", "quý", "năm", "ngày", "kỳ", "i", "ii", "iii", "iv",
        "đầu", "cuối", "ra", "hằng", "hàng",
    ];
    let lower = text.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).all(|word| {
        word.is_empty()
            || word.chars().all(|c| c.is_ascii_digit())
            || WORDS.contains(&word)
    })
}

/// A paragraph as a line of the imprint.
pub(super) fn imprint(paragraph: &Paragraph) -> Node {
    Node::words(crate::markup::markdown(&paragraph.spans)).from(paragraph.place)
}
