//! How wide words are, about: to judge what fits, not to set them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use bantin_design::{FaceName, Length, TypeCase, TypeStyle};

/// Measures words.
pub(crate) struct Ruler<'a> {
    case: &'a TypeCase,
    /// Advances that are known, by face and character.
    known: RefCell<BTreeMap<FaceName, BTreeMap<char, i32>>>,
}

impl<'a> Ruler<'a> {
    pub(crate) fn new(case: &'a TypeCase) -> Self {
        Self { case, known: RefCell::default() }
    }

    /// How wide `words` are in `style`.
    pub(crate) fn width(&self, words: &str, style: &TypeStyle) -> Length {
        let Some(face) = self.case.find(&style.face) else {
            // Half a square for each letter.
            let letters = i64::try_from(words.chars().count()).unwrap_or(i64::MAX);
            return style.size / 2 * letters.min(100_000);
        };
        let mut known = self.known.borrow_mut();
        if !known.contains_key(&style.face) {
            known.insert(style.face.clone(), BTreeMap::new());
        }
        let Some(advances) = known.get_mut(&style.face) else { return Length::ZERO };
        let mut units = 0;
        let mut letters = 0;
        let mut add = |c: char| {
            units += i64::from(*advances.entry(c).or_insert_with(|| face.advance(c)));
            letters += 1;
        };
        for c in words.chars() {
            if style.capitals { c.to_uppercase().for_each(&mut add) } else { add(c) }
        }
        let ink = style.size.scale(units, i64::from(face.units_per_em()));
        ink + style.size.scale(style.tracking * letters, 1000)
    }

    /// How wide the widest word of `words` is.
    pub(crate) fn widest_word(&self, words: &str, style: &TypeStyle) -> Length {
        let widths = words.split_whitespace().map(|word| self.width(word, style));
        widths.max().unwrap_or_default()
    }

    /// How many lines of `measure` `words` take.
    pub(crate) fn lines(&self, words: &str, style: &TypeStyle, measure: Length) -> i64 {
        let space = self.width(" ", style);
        let (mut lines, mut used) = (1, Length::ZERO);
        for word in words.split_whitespace() {
            let width = self.width(word, style);
            if used > Length::ZERO && used + space + width > measure {
                lines += 1;
                used = width;
            } else {
                used += if used > Length::ZERO { space + width } else { width };
            }
        }
        lines
    }

    /// From the top of a line to its baseline, as Word sets it in `style`: the face's
    /// own ascent, with what the leading asks for above it.
    pub(crate) fn ascent(&self, style: &TypeStyle) -> Length {
        let Some(face) = self.case.find(&style.face) else { return style.size };
        let (up, down) = (face.at(style.size, face.ascent()), face.descent());
        let down = face.at(style.size, -down);
        up + (style.leading - up - down).max(Length::ZERO)
    }

    /// How high a line of `style` is, as Word sets it: the leading, or what the face asks
    /// for if that is more.
    pub(crate) fn line(&self, style: &TypeStyle) -> Length {
        let Some(face) = self.case.find(&style.face) else { return style.leading };
        style.leading.max(face.at(style.size, face.ascent() - face.descent()))
    }

    /// The white above the capitals of a line of `style`, as Word sets it: what print,
    /// which measures from the capitals, does not have.
    pub(crate) fn above(&self, style: &TypeStyle) -> Length {
        (self.ascent(style) - self.capitals(style)).max(Length::ZERO)
    }

    /// How high the capitals of `style` are.
    pub(crate) fn capitals(&self, style: &TypeStyle) -> Length {
        let face = self.case.find(&style.face);
        face.map_or(Length::ZERO, |face| face.at(style.size, face.cap_height()))
    }

    /// The white below the baseline of a line of `style`.
    pub(crate) fn below(&self, style: &TypeStyle) -> Length {
        (self.line(style) - self.ascent(style)).max(Length::ZERO)
    }

    /// Whether the face of `style` has a glyph for `c`.
    pub(crate) fn has(&self, c: char, style: &TypeStyle) -> bool {
        self.case.find(&style.face).is_some_and(|face| face.has(c))
    }
}
