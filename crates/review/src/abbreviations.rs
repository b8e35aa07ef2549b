//! Short forms, and whether they are explained.

use std::collections::BTreeSet;

use crate::catalogue::TXT_12;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;
use crate::word::{Word, is_marked};

/// What every reader knows.
const KNOWN: &[&str] = &[
    "UBND", "HĐND", "MTTQ", "TP", "TX", "TT", "TNHH", "HTX", "CLB", "THCS", "THPT", "QR",
    "PDF", "AI", "TV", "ID", "SIM", "SMS", "OTP", "ATM", "USB", "LED", "GPS", "GDP",
    "USD", "VND", "HIV", "AIDS", "COVID", "WHO", "UNESCO", "ASEAN", "WIFI", "CC", "BY",
    "MIT", "VIP", "OK", "NXB", "NSND", "NSƯT", "GS", "PGS", "TS", "BS", "CN", "ĐT",
];

/// So many are named; the others are counted.
const MOST: usize = 8;

/// Short forms that are nowhere explained: one finding, at the first of them.
pub(crate) fn look(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    if desk.is_off(&TXT_12) {
        return;
    }
    let mut unknown: Vec<String> = Vec::new();
    let mut known: BTreeSet<String> = KNOWN.iter().map(|s| (*s).to_owned()).collect();
    let mut first = None;
    let explained = explained(all);
    for prose in all {
        let read = prose.role.is_read() || prose.role == Role::Name;
        if !read || prose.is_capitals() {
            continue;
        }
        let words = prose.words();
        for (index, word) in words.iter().enumerate() {
            let short = word.bare;
            let near = [index.checked_sub(1), index.checked_add(1)];
            let in_capitals =
                near.into_iter().flatten().filter_map(|at| words.get(at)).any(is_capital);
            if !is_short(short) || in_capitals || !known.insert(short.to_owned()) {
                continue;
            }
            if explained.contains(short) {
                continue;
            }
            unknown.push(short.to_owned());
            first.get_or_insert((prose, word.at.clone()));
        }
    }
    let Some((prose, range)) = first else { return };
    let named = unknown.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    let (more_en, more_vi) = match unknown.len().saturating_sub(MOST) {
        0 => (String::new(), String::new()),
        more => (format!(" and {more} more"), format!(" và {more} chữ khác")),
    };
    desk.put(Found::of(&TXT_12, prose, range).say(
        format!("short forms that are not explained: {named}{more_en}"),
        format!("chữ viết tắt chưa được giải thích: {named}{more_vi}"),
    ));
}

/// Whether `word` is a short form: capitals without tone marks, and no Roman number.
pub(crate) fn is_short(word: &str) -> bool {
    let count = word.chars().count();
    let capitals = word.chars().all(|c| c.is_ascii_uppercase() || matches!(c, 'Đ' | 'Ư'));
    let roman = word.chars().all(|c| "IVXLCM".contains(c));
    (2..=7).contains(&count) && capitals && !roman
}

/// Whether `word` is typed in capitals, with a mark on one: no short form has any.
fn is_capital(word: &Word<'_>) -> bool {
    let marked = |c: char| is_marked(c) && !matches!(c, 'Đ' | 'Ư');
    word.bare.contains(marked) && !word.bare.contains(char::is_lowercase)
}

/// The short forms that the issue says the meaning of: in its list, in brackets after the
/// full form, or with the full form in brackets after them.
pub(crate) fn explained(all: &[Prose<'_>]) -> BTreeSet<String> {
    let mut explained = BTreeSet::new();
    for prose in all {
        let at = prose.at().as_str();
        let words = prose.words();
        if at.starts_with("/abbreviations/") {
            if at.ends_with("/short") {
                explained.extend(words.iter().map(|word| word.bare.to_owned()));
            }
            continue;
        }
        for (index, word) in words.iter().enumerate() {
            let opens =
                words.get(index + 1).is_some_and(|next| next.before.contains('('));
            let in_brackets = word.before.ends_with('(') && index > 0;
            if is_short(word.bare) && (in_brackets || (opens && word.after.is_empty())) {
                explained.insert(word.bare.to_owned());
            }
        }
    }
    explained
}

/// How many of `words` make up `short` by their initials.
pub(crate) fn initials(words: &[Word<'_>], short: &str) -> Option<usize> {
    let mut wanted = short.chars().map(plain).peekable();
    for (index, word) in words.iter().enumerate() {
        let Some(letter) = wanted.peek() else { return Some(index) };
        let Some(first) = word.bare.chars().next() else { continue };
        if matches!(word.bare, "và" | "của") {
            continue;
        }
        if plain(first) != *letter {
            return None;
        }
        wanted.next();
        if wanted.peek().is_none() {
            return Some(index + 1);
        }
        if word.ends_clause() {
            return None;
        }
    }
    None
}

/// A letter as short forms have it: a capital without marks, but for Đ.
fn plain(letter: char) -> char {
    let upper = letter.to_uppercase().next().unwrap_or(letter);
    let groups = [
        ('A', "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"),
        ('E', "ÈÉẺẼẸÊỀẾỂỄỆ"),
        ('I', "ÌÍỈĨỊ"),
        ('O', "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"),
        ('U', "ÙÚỦŨỤƯỪỨỬỮỰ"),
        ('Y', "ỲÝỶỸỴ"),
    ];
    let found = groups.iter().find(|(_, letters)| letters.contains(upper));
    found.map_or(upper, |(plain, _)| *plain)
}

#[cfg(test)]
mod tests {
    use super::{initials, is_short};
    use crate::word::words;

    #[test]
    fn short_forms_are_told_from_words_and_numbers() {
        for word in ["CCHC", "UV", "HĐND", "TƯ"] {
            assert!(is_short(word), "{word}");
        }
        for word in ["II", "XIV", "A", "Hòa", "MẬT", "5G", "QĐ-UBND", "VNeID"] {
            assert!(!is_short(word), "{word}");
        }
    }

    #[test]
    fn initials_pass_over_dashes() {
        let name = words("Văn hóa – Xã hội xã Tân Kỳ");
        assert_eq!(initials(&name, "VHXH"), Some(5));
        assert_eq!(initials(&name, "VHTT"), None);
        assert_eq!(initials(&words("ủy ban nhân dân"), "UBND"), Some(4));
    }
}
