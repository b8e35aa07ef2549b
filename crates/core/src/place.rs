//! Places in a source, as an editor counts them.

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
pub fn locate(source: &str, pointer: &Pointer) -> Option<Range<usize>> {
    serde_json::from_str::<&serde_json::value::RawValue>(source).ok()?;
    let mut found = Node::root(source);
    for step in pointer.steps() {
        let next = match found.shape() {
            Shape::Group => found
                .members()
                .find(|member| member.key.words().is_some_and(|key| key == step))
                .map(|member| member.value),
            Shape::List => {
                step.parse().ok().and_then(|index| found.elements().nth(index))
            }
            _ => None,
        };
        match next {
            Some(next) => found = next,
            None => break,
        }
    }
    Some(found.bytes())
}

#[cfg(test)]
mod tests {
    use super::{Place, locate, place};
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
        for (pointer, expected) in cases {
            let bytes = locate(source, &pointer).unwrap();
            assert_eq!(&source[bytes], expected, "{pointer}");
        }
        assert_eq!(locate("{", &root), None);
        assert_eq!(locate("[[], {}]", &root.index(0).index(0)), Some(1..3));
        assert_eq!(locate("[[], {}]", &root.index(1).key("a")), Some(5..7));
    }
}
