//! Places in a source, as an editor counts them.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::Pointer;
use crate::json::{Node, Shape};

/// A place in a source, as an editor counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1 in characters.
    pub column: usize,
}

/// The place of the byte `byte` of `source`.
///
/// A byte within a character is at that character; one past the end is at the end.
pub fn place(source: &str, byte: usize) -> Place {
    let before = &source[..source.floor_char_boundary(byte)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place {
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
    }
}

/// The bytes of the value that `pointer` points at.
///
/// If there is no such value, those of the nearest value above it. Of a name that
/// stands twice in one object, the first counts. None if `source` is not JSON.
///
/// This reads all of `source`: who asks for many values asks [`Places`].
pub fn locate(source: &str, pointer: &Pointer) -> Option<Range<usize>> {
    Places::of(source).locate(pointer)
}

/// Where the values of a source stand, for those who ask for many of them.
///
/// Each list and each object that lies on the way is taken apart once.
#[derive(Debug)]
pub struct Places<'s> {
    root: Option<Node<'s>>,
    /// What was taken apart, by the byte that it begins at.
    apart: RefCell<BTreeMap<usize, Apart<'s>>>,
}

/// A list or an object, taken apart.
#[derive(Debug)]
enum Apart<'s> {
    Elements(Vec<Node<'s>>),
    Members(BTreeMap<Cow<'s, str>, Node<'s>>),
}

impl<'s> Places<'s> {
    /// The places in `source`: none if it is not JSON.
    pub fn of(source: &'s str) -> Self {
        let read = serde_json::from_str::<&serde_json::value::RawValue>(source);
        let root = read.is_ok().then(|| Node::root(source));
        Self { root, apart: RefCell::default() }
    }

    /// As [`locate`].
    pub fn locate(&self, pointer: &Pointer) -> Option<Range<usize>> {
        let mut found = self.root?;
        for step in pointer.steps() {
            match self.within(found, &step) {
                Some(next) => found = next,
                None => break,
            }
        }
        Some(found.bytes())
    }

    /// The value that is called `step` in `node`.
    fn within(&self, node: Node<'s>, step: &str) -> Option<Node<'s>> {
        let shape = node.shape();
        if !matches!(shape, Shape::List | Shape::Group) {
            return None;
        }
        let mut apart = self.apart.borrow_mut();
        let of = apart.entry(node.bytes().start).or_insert_with(|| {
            if shape == Shape::List {
                return Apart::Elements(node.elements().collect());
            }
            let mut members = BTreeMap::new();
            for member in node.members() {
                if let Some(key) = member.key.words() {
                    members.entry(key).or_insert(member.value);
                }
            }
            Apart::Members(members)
        });
        match of {
            Apart::Elements(all) => all.get(step.parse::<usize>().ok()?).copied(),
            Apart::Members(all) => all.get(step).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, Places, locate, place};
    use crate::Pointer;

    #[test]
    fn counts_lines_and_characters_from_one() {
        let source = "xã\r\nTân Kỳ\n";
        let cases = [
            (0, 1, 1),
            (1, 1, 2),
            (2, 1, 2),
            (3, 1, 3),
            (5, 2, 1),
            (7, 2, 2),
            (8, 2, 3),
            (14, 2, 7),
            (15, 3, 1),
            (99, 3, 1),
        ];
        for (byte, line, column) in cases {
            assert_eq!(place(source, byte), Place { line, column }, "byte {byte}");
        }
    }

    #[test]
    fn finds_values_or_what_is_nearest_above_them() {
        let source =
            r#" { "a": [ 1, {"b\u00e9": "x,}\"" } , -2.5e3 ], "m~/n": null, "a": 7 } "#;
        let root = Pointer::root();
        let list = root.key("a");
        let cases = [
            (root.clone(), source.trim()),
            (list.clone(), r#"[ 1, {"b\u00e9": "x,}\"" } , -2.5e3 ]"#),
            (list.index(0), "1"),
            (list.index(1).key("bé"), r#""x,}\"""#),
            (list.index(2), "-2.5e3"),
            (list.index(1).key("c"), r#"{"b\u00e9": "x,}\"" }"#),
            (list.index(0).key("c"), "1"),
            (list.index(9), r#"[ 1, {"b\u00e9": "x,}\"" } , -2.5e3 ]"#),
            (list.key("-1"), r#"[ 1, {"b\u00e9": "x,}\"" } , -2.5e3 ]"#),
            (root.key("m~/n"), "null"),
            (root.key("z"), source.trim()),
        ];
        let places = Places::of(source);
        for (pointer, expected) in cases {
            let bytes = locate(source, &pointer).unwrap();
            assert_eq!(&source[bytes], expected, "{pointer}");
            let bytes = places.locate(&pointer).unwrap();
            assert_eq!(&source[bytes], expected, "{pointer}, of many");
        }
        assert_eq!(locate("{", &root), None);
        assert_eq!(locate("[[], {}]", &root.index(0).index(0)), Some(1..3));
        assert_eq!(locate("[[], {}]", &root.index(1).key("a")), Some(5..7));
    }
}
