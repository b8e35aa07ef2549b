//! In what order the ink is read, and what is no part of it.
//!
//! Pages say it leaf by leaf, in the order of the logical structure; a page is drawn
//! item by item. Here each item learns which leaf it is the ink of. What is the ink
//! of none is an artifact: it is there to be seen, not to be read.

use bantin_page::{ElementId, GlyphRun, Ink, Item, ItemRef, Pages, Role};

/// The ink of all pages as it is read.
pub(crate) struct Reading {
    /// In reading order.
    leaves: Vec<Leaf>,
    /// Which leaf an item is the ink of, page by page.
    places: Vec<Vec<Option<usize>>>,
}

/// A leaf of the logical structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Leaf {
    /// What it is a part of.
    pub element: ElementId,
    /// The role of that.
    pub role: Role,
    /// Whether a space is read after it that nobody sees: the one at which its line
    /// was broken.
    pub spaced: bool,
}

impl Reading {
    /// That of `pages`. If two leaves point at one item, it is the ink of the first.
    pub(crate) fn of(pages: &Pages) -> Self {
        let nothing = pages.pages.iter().map(|page| vec![None; page.items.len()]);
        let mut places: Vec<Vec<Option<usize>>> = nothing.collect();
        let mut leaves: Vec<Leaf> = Vec::new();
        let mut before: Option<(usize, ItemRef)> = None;
        for (number, (element, leaf)) in pages.structure.leaves().into_iter().enumerate()
        {
            let role = pages.structure.get(element).role;
            leaves.push(Leaf { element, role, spaced: false });
            let Some(at) = pages.structure.ink(leaf) else { continue };
            let place = places.get_mut(at.page).and_then(|page| page.get_mut(at.item));
            let Some(place @ None) = place else { continue };
            *place = Some(number);
            let Some(item) = pages.item(at) else { continue };
            if !matches!(item.ink, Ink::Text(_)) {
                continue;
            }
            if let Some((last, there)) = before.replace((number, at))
                && let Some(leaf) = leaves.get_mut(last)
                && let Some(one) = pages.item(there)
            {
                leaf.spaced = is_apart(one, item, there.page == at.page);
            }
        }
        Self { leaves, places }
    }

    /// The leaf, and its place in reading order, whose ink is the item `number` of
    /// the page `page`.
    pub(crate) fn leaf(&self, page: usize, number: usize) -> Option<(usize, Leaf)> {
        let place = (*self.places.get(page)?.get(number)?)?;
        Some((place, *self.leaves.get(place)?))
    }

    /// How many leaves there are.
    pub(crate) fn len(&self) -> usize {
        self.leaves.len()
    }
}

/// Whether the text of `item` and that of `next` would run together in the ear of
/// somebody who does not see the white between them.
fn is_apart(item: &Item, next: &Item, on_one_page: bool) -> bool {
    let (Ink::Text(run), Ink::Text(follows)) = (&item.ink, &next.ink) else {
        return false;
    };
    if run.text.ends_with(char::is_whitespace)
        || follows.text.starts_with(char::is_whitespace)
    {
        return false;
    }
    let end = item.at.x + run.width();
    let size = run.size.min(follows.size);
    let near = size.scale(1, 8);
    let level = item.at.y - next.at.y < size && next.at.y - item.at.y < size;
    if on_one_page && level && next.at.x >= end - near {
        return next.at.x - end > near;
    }
    !breaks_a_word(run)
}

/// Whether the line that ends with `run` was broken within a word: at a hyphen or
/// slash of the word, or at a hyphen that only layout put there.
fn breaks_a_word(run: &GlyphRun) -> bool {
    let said = u32::try_from(run.text.len()).unwrap_or(u32::MAX);
    let hyphenated = run.glyphs.last().is_some_and(|glyph| glyph.cluster >= said);
    let mut letters = run.text.chars().rev();
    let sign = letters.next().is_some_and(|c| matches!(c, '-' | '/' | '\u{2010}'));
    hyphenated || sign && letters.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use bantin_design::{Color, Length};
    use bantin_page::{FaceId, Glyph, GlyphRun, Ink, Item, Point, Pointer};

    use super::is_apart;

    fn item(text: &str, x: i64, y: i64) -> Item {
        let advance = Length::pt(5);
        let glyph = |(cluster, _): (usize, char)| Glyph {
            id: 1,
            advance,
            cluster: u32::try_from(cluster).unwrap(),
            x_offset: 0,
            y_offset: 0,
        };
        let glyphs = text.char_indices().map(glyph).collect();
        let (size, color) = (Length::pt(10), Color::BLACK);
        let run = GlyphRun {
            face: FaceId(0),
            size,
            expansion: 0,
            color,
            text: text.into(),
            glyphs,
        };
        let at = Point::new(Length::pt(x), Length::pt(y));
        Item { at, ink: Ink::Text(run), source: Pointer::root() }
    }

    #[test]
    fn lines_are_apart_and_runs_of_a_line_are_not() {
        let cases = [
            ("xã", "Tân", 0, 20, true),
            ("xã ", "Tân", 0, 20, false),
            ("xã", " Tân", 0, 20, false),
            ("Mặt-", "trận", 0, 20, false),
            ("ủy ban/", "sở", 0, 20, false),
            ("năm –", "sáu", 0, 20, true),
            ("năm -", "sáu", 0, 20, true),
            ("xã", "Tân", 10, 0, false),
            ("xã", "Tân", 40, 0, true),
            ("km", "2", 10, -4, false),
            ("cột", "hai", 200, -300, true),
            ("98%", "văn bản", 0, 9, true),
        ];
        for (text, follows, x, y, expected) in cases {
            let (one, next) = (item(text, 0, 100), item(follows, x, 100 + y));
            assert_eq!(is_apart(&one, &next, true), expected, "{text:?}, {follows:?}");
        }
        assert!(is_apart(&item("xã", 0, 100), &item("Tân", 10, 100), false));
    }

    #[test]
    fn a_hyphen_that_only_layout_put_there_parts_no_word() {
        let (mut one, next) = (item("chuy", 0, 100), item("ển", 0, 120));
        let Ink::Text(run) = &mut one.ink else { unreachable!() };
        run.glyphs.push(Glyph { cluster: 4, ..run.glyphs[0] });
        assert!(!is_apart(&one, &next, true));
    }
}
