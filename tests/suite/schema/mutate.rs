//! Good issues and designs, spoilt by chance.

use std::collections::BTreeMap;

use bantin_tests::Dice;
use serde_json::{Value, json};

/// Puts `value` at `pointer`, in a member that may not be there yet.
pub(super) fn put(whole: &mut Value, pointer: &str, value: Value) {
    let (above, name) = pointer.rsplit_once('/').unwrap();
    let above = whole.pointer_mut(above).unwrap();
    match above {
        Value::Array(list) => list[name.parse::<usize>().unwrap()] = value,
        group => group[name] = value,
    }
}

/// Words that are good somewhere, or nearly.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "", " ", "x", " x ", "2026-04-05", " 2026-04-05 ", "2026-02-30", "2026-13-01", "05/04/2026",
    "2026-4-5", "tan-ky", " tan-ky ", "Tân Kỳ", "-x", "vi-VN", "vi_VN", "en", "modern", "modrn",
    "span", "column", "wrap", "left", "licensed", "off", "01", "../a.png", "/a.png", "~/a.png",
    "C:\\a.png", "anh\\a.png", "https://example.vn/a.png", "data:image/png", "a/../b.png",
    "a..b.png", "none.jpg", "[x](file:x)", "[x](https://example.vn)", "https://example.vn",
    "HTTPS://example.vn", "https://", "tel:115", "mailto:", "javascript:x", "\u{7}x", "x\u{f0b7}",
    "x\u{fffd}", "\u{301}x", "\u{200b}", "tan\u{200b}-ky", "\u{feff}2026-04-05", "\\", "**", "5", "true",
];

/// Words that are good somewhere in a design, or nearly.
#[rustfmt::skip]
const DESIGN_WORDS: &[&str] = &[
    "", " ", "x", "0", " 0 ", "12", "12mm", " 12mm ", "10.5pt", "10,5pt", "-3mm", "-0mm", "1in",
    "1 mm", "400pt", "2000mm", "0.0000001mm", "12px", "pt", ".5pt", "5.pt", "#a6141e", "#A6141E",
    " #ffffff ", "#fff", "a6141e", "red", "modern", "official", " modern", "a4", "a5",
    "bulletin-190x270", "Source Serif 4", "Arial", "•", "–", "--", "---", " • ", "\u{7}", "🙂",
];

const NUMBERS: &[f64] = &[0.5, 4.0, 1000.0, -1.0, 2026.0, 1e12];
const WHOLES: &[i64] =
    &[0, 1, 2, 3, 4, 5, 12, 13, 64, 100, 101, 400, 700, 900, 901, 2026, -1];

/// Names that are known somewhere in an issue, or nearly.
const NAMES: &[&str] = &[
    "month",
    "quarter",
    "half",
    "decorative",
    "alt",
    "list",
    "text",
    "body",
    "title",
    "standfirst",
    "people",
    "organization",
    "width",
    "page_break",
    "paragraph",
    "headlin",
    "date",
    "focus",
    "x",
    "columns",
    "$schema",
    "",
];

/// Names that are known somewhere in a design, or nearly.
const DESIGN_NAMES: &[&str] = &[
    "size",
    "color",
    "width",
    "leading",
    "weight",
    "family",
    "lists",
    "marker",
    "headline",
    "based_on",
    "$schema",
    "colors",
    "families",
    "thickness",
    "head",
    "colour",
    "0",
    "",
];

/// An issue like `good`, with something else in it somewhere, and what that is.
pub(super) fn issue(dice: &mut Dice, good: &Value) -> (Value, String) {
    mutate(dice, good, WORDS, NAMES)
}

/// A design like `good`, with something else in it somewhere, and what that is.
pub(super) fn design(dice: &mut Dice, good: &Value) -> (Value, String) {
    mutate(dice, good, DESIGN_WORDS, DESIGN_NAMES)
}

fn mutate(
    dice: &mut Dice,
    good: &Value,
    words: &[&str],
    names: &[&str],
) -> (Value, String) {
    let mut places = BTreeMap::new();
    walk(good, String::new(), String::new(), &mut places);
    let kinds: Vec<&Vec<String>> = places.values().collect();
    let place = |dice: &mut Dice| {
        let of_kind = kinds[below(dice, kinds.len())];
        of_kind[below(dice, of_kind.len())].clone()
    };
    let at = place(dice);
    let mut value = good.clone();
    let what = match dice.from_to(0, 9) {
        0..=3 => {
            let other = any(dice, words);
            *value.pointer_mut(&at).unwrap() = other.clone();
            format!("{at} becomes {other}")
        }
        4 => {
            let other = good.pointer(&place(dice)).unwrap().clone();
            *value.pointer_mut(&at).unwrap() = other.clone();
            format!("{at} becomes the other {other}")
        }
        5 => {
            remove(&mut value, &at);
            format!("{at} goes")
        }
        6 => {
            let name = names[below(dice, names.len())];
            if let Some(moved) = remove(&mut value, &at) {
                add(&mut value, above(&at), name, moved);
            }
            format!("{at} is called {name:?}")
        }
        7 | 8 => {
            let (name, other) = (names[below(dice, names.len())], any(dice, words));
            add(&mut value, &at, name, other.clone());
            format!("{at} gets {name:?}: {other}")
        }
        _ => {
            let times = usize::try_from(dice.from_to(0, 60)).unwrap();
            let list = value.pointer_mut(&at).and_then(Value::as_array_mut);
            if let Some(list) = list.filter(|list| !list.is_empty()) {
                *list = list.iter().cycle().take(times).cloned().collect();
            }
            format!("{at} has {times} elements")
        }
    };
    (value, what)
}

/// Every place in `value`, by what it is: elements of a list are all of a kind.
fn walk(
    value: &Value,
    at: String,
    kind: String,
    into: &mut BTreeMap<String, Vec<String>>,
) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                let step = name.replace('~', "~0").replace('/', "~1");
                walk(member, format!("{at}/{step}"), format!("{kind}/{step}"), into);
            }
        }
        Value::Array(list) => {
            for (index, element) in list.iter().enumerate() {
                walk(element, format!("{at}/{index}"), format!("{kind}/*"), into);
            }
        }
        _ => {}
    }
    into.entry(kind).or_default().push(at);
}

fn any(dice: &mut Dice, words: &[&str]) -> Value {
    match dice.from_to(0, 12) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(false),
        3 => json!([]),
        4 => json!({}),
        5 => json!(["x"]),
        6 => json!(NUMBERS[below(dice, NUMBERS.len())]),
        7 | 8 => json!(WHOLES[below(dice, WHOLES.len())]),
        _ => json!(words[below(dice, words.len())]),
    }
}

fn above(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or("", |(above, _)| above)
}

fn remove(whole: &mut Value, pointer: &str) -> Option<Value> {
    let (above, name) = pointer.rsplit_once('/')?;
    match whole.pointer_mut(above)? {
        Value::Array(list) => Some(list.remove(name.parse().ok()?)),
        Value::Object(members) => {
            members.remove(&name.replace("~1", "/").replace("~0", "~"))
        }
        _ => None,
    }
}

/// Gives the group at `pointer` a member, or the list an element.
fn add(whole: &mut Value, pointer: &str, name: &str, value: Value) {
    match whole.pointer_mut(pointer) {
        Some(Value::Object(members)) => drop(members.insert(name.to_owned(), value)),
        Some(Value::Array(list)) => list.push(value),
        _ => {}
    }
}

fn below(dice: &mut Dice, count: usize) -> usize {
    let most = u32::try_from(count).unwrap().saturating_sub(1);
    usize::try_from(dice.from_to(0, most)).unwrap()
}
