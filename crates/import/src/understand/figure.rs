//! Figures: pictures, their captions, and the files that they become.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::people::begins_with;
use crate::flow::{DraftPlace, Found, Paragraph, Part, Role, Slot, parted};
use crate::guess::of_kind;
use crate::markup::{markdown, unstressed};
use crate::node::{Node, Value};
use crate::sniff::PictureKind;
use crate::{Because, Guess, What};

/// A caption is not longer.
const LONGEST: usize = 300;

/// What a credit begins with, at the end of a caption.
const CREDITS: &[&str] =
    &["Ảnh:", "Nguồn:", "Minh họa:", "Nguồn ảnh:", "Tranh:", "Ảnh minh họa:", "Đồ họa:"];

/// A picture of the issue: its file, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureFile {
    /// The name that the issue gives it.
    pub name: String,
    /// The file, as it is in the draft.
    pub data: Arc<[u8]>,
}

/// The pictures of the issue, named in the order in which they are met.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    pub(crate) files: Vec<PictureFile>,
    /// The number of each file: the same picture is one file.
    numbers: BTreeMap<Arc<[u8]>, usize>,
    /// The same, by where a picture is in memory: a draft can show one a million times.
    places: BTreeMap<usize, usize>,
    named: usize,
}

/// A figure that may still get a caption.
#[derive(Debug)]
pub(crate) struct Figure {
    src: Node,
    alt: Option<Node>,
    caption: Option<Node>,
    credit: Option<Node>,
    place: DraftPlace,
    /// It stands beside others, under one caption.
    beside: bool,
    /// Its file is its own.
    fresh: bool,
}

/// A gallery has no more pictures.
const MOST_IN_GALLERY: usize = 12;

impl Pictures {
    /// The name of the file of `found`, and what is to be said of it.
    fn add(&mut self, found: &Found) -> (String, Vec<Guess>) {
        let place = found.data.as_ptr().addr();
        let known = self.places.get(&place).or_else(|| self.numbers.get(&found.data));
        if let Some(number) = known.copied() {
            return (self.files[number].name.clone(), Vec::new());
        }
        let kind = PictureKind::of(&found.data);
        let name = self.name(kind.ending());
        let file = PictureFile { name: name.clone(), data: found.data.clone() };
        self.numbers.insert(found.data.clone(), self.files.len());
        self.places.insert(place, self.files.len());
        self.files.push(file);
        (name, of_kind(kind, &found.name, &found.data))
    }

    fn name(&mut self, ending: &str) -> String {
        self.named += 1;
        format!("anh-{:02}.{ending}", self.named)
    }

    /// The figure of a slot. One that is empty names the file that is to come: the check
    /// of an issue says of a file that is not there what to do.
    pub(crate) fn figure(&mut self, slot: Slot, place: DraftPlace) -> Figure {
        let known = self.files.len();
        let (name, mut guesses) = match &slot.picture {
            Some(found) => self.add(found),
            None => (self.name("jpg"), Vec::new()),
        };
        guesses.extend(slot.guesses);
        if slot.picture.is_none() {
            guesses.push(Guess::SlotEmpty(name.clone()));
        }
        let alt = match (slot.alt, slot.decorative) {
            (Some(alt), _) => Some(Node::words(alt)),
            (None, true) => None,
            // An empty slot says so in one line.
            (None, false) if slot.picture.is_none() => Some(Node::words("")),
            (None, false) => Some(Node::words("").guessed([Guess::AltNeeded])),
        };
        let src = Node::words(name).from(place).guessed(guesses);
        let fresh = self.files.len() > known;
        let beside = false;
        Figure { src, alt, caption: None, credit: None, place, beside, fresh }
    }

    /// Forgets a figure that is made anew, and its file if nothing else shows it.
    pub(crate) fn forget(&mut self, figure: Figure) {
        let is_last = match (&figure.src.value, self.files.last()) {
            (Value::Words(name), Some(last)) => *name == last.name,
            _ => false,
        };
        if figure.fresh
            && is_last
            && let Some(file) = self.files.pop()
        {
            self.numbers.remove(&file.data);
            self.places.remove(&file.data.as_ptr().addr());
            self.named -= 1;
        }
    }
}

/// Figures that stand side by side, as one block: the last has the caption of all.
pub(crate) fn gallery(mut figures: Vec<Figure>) -> Vec<Node> {
    if figures.len() < 2 || figures.len() > MOST_IN_GALLERY {
        let single = |figure: Figure| super::body::block("figure", figure.into_node());
        return figures.into_iter().map(single).collect();
    }
    let under = |figure: &mut Figure| (figure.caption.take(), figure.credit.take());
    let (caption, credit) = figures.last_mut().map(under).unwrap_or_default();
    let place = figures[0].place;
    let photos = figures.into_iter().map(Figure::into_node).collect();
    let mut fields = vec![("photos", Node::list(photos))];
    fields.extend(caption.map(|caption| ("caption", caption)));
    fields.extend(credit.map(|credit| ("credit", credit)));
    vec![super::body::block("gallery", Node::group(fields).from(place))]
}

impl Figure {
    /// Says that it stands beside others.
    pub(crate) fn stand_beside(&mut self) {
        self.beside = true;
    }

    pub(crate) fn is_beside(&self) -> bool {
        self.beside
    }

    pub(crate) fn has_caption(&self) -> bool {
        self.caption.is_some() || self.credit.is_some()
    }

    /// Gives it `paragraph` as its caption, and as its credit what stands at its end.
    pub(crate) fn caption(&mut self, paragraph: &Paragraph, because: Option<Because>) {
        let guess = because.map(|because| Guess::TakenAs(What::Caption, because));
        let (caption, credit) = caption_and_credit(paragraph);
        let only = caption.is_empty();
        if !only {
            self.caption =
                Some(Node::words(caption).from(paragraph.place).guessed(guess.clone()));
        }
        if let Some(credit) = credit {
            let guess = guess.filter(|_| only);
            self.credit = Some(Node::words(credit).from(paragraph.place).guessed(guess));
        }
    }

    /// Gives it a credit that stands by itself.
    pub(crate) fn credit(&mut self, paragraph: &Paragraph) {
        self.credit =
            Some(Node::words(unstressed(&paragraph.spans)).from(paragraph.place));
    }

    pub(crate) fn into_node(self) -> Node {
        let mut fields = vec![("src", self.src)];
        match self.alt {
            Some(alt) => fields.push(("alt", alt)),
            None => fields.push(("decorative", Node::new(Value::Flag(true)))),
        }
        fields.extend(self.caption.map(|caption| ("caption", caption)));
        fields.extend(self.credit.map(|credit| ("credit", credit)));
        Node::group(fields).from(self.place)
    }
}

/// The caption and the credit of `paragraph`: what a style calls a credit is one, else
/// what reads like one.
pub(crate) fn caption_and_credit(paragraph: &Paragraph) -> (String, Option<String>) {
    let (credit, caption) = parted(&paragraph.spans, Part::Credit);
    if !credit.is_empty() {
        // All of a credit is set alike by its style.
        return (markdown(&caption), Some(unstressed(&credit)));
    }
    let text = match paragraph.look.role {
        Some(_) => markdown(&paragraph.spans),
        None => unstressed(&paragraph.spans),
    };
    let (caption, credit) = parts(&text);
    (caption.to_owned(), credit.map(ToOwned::to_owned))
}

/// A caption and its credit, which begins at the last of the words that credits begin
/// with.
fn parts(text: &str) -> (&str, Option<&str>) {
    let found = CREDITS.iter().filter_map(|word| {
        let at = text.rfind(word)?;
        let begins = text[..at].is_empty() || text[..at].ends_with([' ', '(', '.', '\n']);
        let rest = text[at..].chars().count();
        (begins && rest <= 80).then_some(at)
    });
    let Some(at) = found.min() else { return (text, None) };
    let (caption, credit) = text.split_at(at);
    match caption.strip_suffix('(') {
        Some(caption) => {
            let credit = credit.trim_end_matches(['.', ' ']);
            (caption.trim(), Some(credit.strip_suffix(')').unwrap_or(credit)))
        }
        None => (caption.trim(), Some(credit)),
    }
}

/// Why `paragraph`, which follows a picture, is its caption; none if it is not. By the
/// name of its style it is one without a guess.
pub(crate) fn is_caption(paragraph: &Paragraph) -> Option<Option<Because>> {
    let look = &paragraph.look;
    if look.role == Some(Role::Caption) {
        return Some(None);
    }
    let text = paragraph.plain();
    if look.level.is_some()
        || look.mark.is_some()
        || look.role.is_some()
        || text.chars().count() > LONGEST
        || text.is_empty()
    {
        return None;
    }
    let named = CREDITS.iter().any(|word| text.starts_with(word));
    let numbered = begins_with(&text, &["hình", "ảnh"])
        && text
            .split(' ')
            .nth(1)
            .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    if named || numbered {
        return Some(Some(Because::Wording));
    }
    if paragraph.is_all(|words| words.emphasis) && !super::recase::is_capitals(&text) {
        return Some(Some(Because::Italic));
    }
    let bold = paragraph.is_all(|words| words.strong);
    (look.centred && !bold && !super::recase::is_capitals(&text))
        .then_some(Some(Because::Place))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn parts_a_caption_from_its_credit() {
        let cases = [
            (
                "Nộp hồ sơ tại nhà. Ảnh: UBND xã",
                "Nộp hồ sơ tại nhà.",
                Some("Ảnh: UBND xã"),
            ),
            ("Nộp hồ sơ (Ảnh: Hà Đức).", "Nộp hồ sơ", Some("Ảnh: Hà Đức")),
            ("Ảnh: Hà Đức", "", Some("Ảnh: Hà Đức")),
            ("Nộp hồ sơ tại nhà.", "Nộp hồ sơ tại nhà.", None),
        ];
        for (text, caption, credit) in cases {
            assert_eq!(parts(text), (caption, credit), "{text}");
        }
    }
}
