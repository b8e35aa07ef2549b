//! Characters that cannot be printed, of an issue that cannot be set yet.

use std::collections::BTreeMap;

use bantin_core::{Draft, Node, Pointer, Shape, composed, is_hidden, odd_character};
use bantin_design::TypeCase;
use bantin_layout::NoGlyph;

use crate::Finding;
use crate::narrow::narrow;

/// What is never printed, or only where other programs read it.
const UNPRINTED: [&str; 8] =
    ["$schema", "alt", "archive", "design", "id", "rules", "src", "terms"];

/// So many are told: an issue with more is in a script that the faces do not have.
const MOST: usize = 100;

/// The characters of `draft` that no face of `case` has.
///
/// Setting finds them exactly, but an issue with other mistakes is not set: they are to
/// be told together with these.
pub(crate) fn unset(draft: &Draft, case: &TypeCase) -> Vec<Finding> {
    let (known, found) = (BTreeMap::new(), Vec::new());
    let mut search = Search { case, source: draft.source(), known, found };
    search.look(draft.root(), &Pointer::root());
    search.found
}

struct Search<'a> {
    case: &'a TypeCase,
    source: &'a str,
    /// Whether a character can be set, for each that has been met.
    known: BTreeMap<char, bool>,
    found: Vec<Finding>,
}

impl Search<'_> {
    fn look(&mut self, node: Node<'_>, at: &Pointer) {
        match node.shape() {
            Shape::Group => {
                for member in node.members() {
                    let Some(name) = member.key.words() else { continue };
                    if !UNPRINTED.contains(&&*name) {
                        self.look(member.value, &at.key(&name));
                    }
                }
            }
            Shape::List => {
                for (index, element) in node.elements().enumerate() {
                    self.look(element, &at.index(index));
                }
            }
            Shape::Words => self.read(node, at),
            Shape::Number | Shape::Flag | Shape::Nothing => {}
        }
    }

    fn read(&mut self, node: Node<'_>, at: &Pointer) {
        let Some(words) = node.words() else { return };
        // What is odd by itself, the check has told.
        if odd_character(&words).is_some() {
            return;
        }
        let mut missing: Vec<char> = Vec::new();
        for character in composed(&words).chars() {
            if !missing.contains(&character) && !self.can_be_set(character) {
                missing.push(character);
            }
        }
        for character in missing {
            if self.found.len() == MOST {
                return;
            }
            let bytes = narrow(self.source, node.bytes(), character, "");
            let lack = NoGlyph { character, at: at.clone() };
            self.found.push(Finding::no_glyph(&lack, Some(bytes)));
        }
    }

    fn can_be_set(&mut self, character: char) -> bool {
        if character.is_ascii() || character.is_whitespace() || is_hidden(character) {
            return true;
        }
        let case = self.case;
        *self
            .known
            .entry(character)
            .or_insert_with(|| case.faces().iter().any(|face| face.has(character)))
    }
}
