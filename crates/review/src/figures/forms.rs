//! Numbers that are written the English way.

use super::number::is_digits;
use crate::catalogue::NUM_01;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::word::Word;

/// What is measured: a full stop before one or two digits is a decimal then.
const UNITS: &[&str] = &[
    "triệu", "tỷ", "tỉ", "nghìn", "kg", "km", "ha", "tấn", "tạ", "m²", "m2", "m³", "mm",
    "cm", "°c", "phần", "lít", "mét",
];

/// What is counted: a comma before three digits parts thousands then.
const COUNTED: &[&str] = &[
    "hồ",
    "người",
    "hộ",
    "lượt",
    "học",
    "giao",
    "đồng",
    "văn",
    "tin",
    "trường",
    "cuốn",
    "đơn",
    "cây",
    "con",
    "suất",
    "cán",
    "đại",
    "nhân",
    "hội",
    "đoàn",
    "công",
    "bản",
    "thẻ",
];

/// `99.8%`, `12.5 triệu`, `2,234 hồ sơ`. A time (7.30) and a number of a clause (3.1)
/// are neither.
pub(super) fn english(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let words = prose.words();
    for (index, word) in words.iter().enumerate() {
        let next = words.get(index + 1).filter(|_| word.after.is_empty());
        let Some(meant) = meant(word, next) else { continue };
        let written = word.bare;
        desk.put(
            Found::of(&NUM_01, prose, word.at.clone())
                .say(
                    format!("`{written}` is written the English way"),
                    format!("“{written}” viết theo kiểu tiếng Anh"),
                )
                .help(format!("write {meant}"), format!("hãy viết {meant}")),
        );
    }
}

/// The number as it should be, if `word` is an English one.
fn meant(word: &Word<'_>, next: Option<&Word<'_>>) -> Option<String> {
    let (digits, percent) = match word.bare.strip_suffix('%') {
        Some(digits) => (digits, "%"),
        None => (word.bare, ""),
    };
    let is = |list: &[&str]| {
        next.is_some_and(|next| next.before.is_empty() && list.contains(&&*next.lower()))
    };
    if let Some((whole, part)) = digits.rsplit_once('.')
        && is_digits(part)
    {
        let grouped = whole.contains(',') && is_grouped(whole);
        let plain = is_digits(whole) && whole.len() <= 3 && part.len() <= 2;
        let share = !percent.is_empty() || is(UNITS);
        if grouped || (plain && share) {
            return Some(format!("{},{part}{percent}", whole.replace(',', ".")));
        }
    }
    let groups = digits.matches(',').count();
    let certain = groups > 1 || (!digits.starts_with('0') && is(COUNTED));
    (groups > 0 && is_grouped(digits) && certain)
        .then(|| format!("{}{percent}", digits.replace(',', ".")))
}

/// Whether `digits` are groups of three with commas between them.
fn is_grouped(digits: &str) -> bool {
    let mut groups = digits.split(',');
    let first = groups.next().unwrap_or_default();
    is_digits(first) && first.len() <= 3 && groups.all(|g| g.len() == 3 && is_digits(g))
}
