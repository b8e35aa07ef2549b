//! Percentages against the numbers that they are of.

use super::number::{Number, fraction, share};
use crate::catalogue::{NUM_02, NUM_04};
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::word::Word;

/// So many words may stand between a fraction and its percentage.
const NEAR: usize = 7;

/// So many may stand between a total and a share of it.
const FAR: usize = 40;

/// Percentages that are given with both their numbers.
pub(super) fn fractions(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let words = prose.words();
    for (index, word) in words.iter().enumerate() {
        let Some(percent) = percentage(&words, index) else { continue };
        let given = bracket(&words, index)
            .or_else(|| before(&words, index))
            .or_else(|| of_total(&words, index))
            .or_else(|| over(&words, index));
        let Some((part, whole)) = given else { continue };
        if percent.is_share(part, whole) {
            continue;
        }
        let (said, is) = (percent.say(), share(part, whole, percent).say());
        let (part, whole) = (part.say(), whole.say());
        desk.put(Found::of(&NUM_02, prose, word.at.clone()).say(
            format!("{part} of {whole} are {is}, not {said}"),
            format!("{part}/{whole} là {is}, không phải {said}"),
        ));
    }
}

/// The percentage at `index`.
fn percentage(words: &[Word<'_>], index: usize) -> Option<Number> {
    let number = Number::read(words[index].bare)?;
    let next = words.get(index + 1).filter(|_| words[index].after.is_empty());
    let follows = next.is_some_and(|next| next.whole.starts_with('%'))
        || (next.is_some_and(|next| next.lower() == "phần")
            && words.get(index + 2).is_some_and(|word| word.lower() == "trăm"));
    (number.percent || follows).then_some(Number { percent: true, ..number })
}

/// The fraction in brackets behind it: `99,8% (2.225/2.230 hồ sơ)`.
fn bracket(words: &[Word<'_>], index: usize) -> Option<(Number, Number)> {
    let next = words.get(index + 1)?;
    let opens = next.before.contains('(') && words[index].after.is_empty();
    let given = fraction(next.bare).filter(|_| opens)?;
    let (part, whole) = given.0.level(given.1);
    (part <= whole).then_some(given)
}

/// The fraction before it, if it says that it is its: `2.225/2.230 hồ sơ, đạt 99,8%`.
fn before(words: &[Word<'_>], index: usize) -> Option<(Number, Number)> {
    if of_plan(words, index) {
        return None;
    }
    let first = index.saturating_sub(NEAR);
    let mut says = words[index].before.contains('(');
    for at in (first..index).rev() {
        let word = &words[at];
        if word.ends_sentence() {
            return None;
        }
        says |= matches!(&*word.lower(), "đạt" | "chiếm" | "bằng" | "đương" | "lệ");
        if let Some((part, whole)) = fraction(word.bare) {
            let counts = words.get(at + 1).is_some_and(|next| {
                word.after.is_empty() && next.bare.starts_with(char::is_alphabetic)
            });
            let (level, all) = part.level(whole);
            let dated = is_date(words, at, part, whole);
            return (says && counts && !dated && level <= all).then_some((part, whole));
        }
        if word.bare.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
    }
    None
}

/// Whether `part/whole` may be a day and a month.
fn is_date(words: &[Word<'_>], at: usize, part: Number, whole: Number) -> bool {
    let small = part.units <= 31 && whole.units <= 12;
    let before = at.checked_sub(1).map(|before| words[before].lower());
    let dated =
        ["ngày", "đến", "từ", "trước", "hết", "sau", "sáng", "chiều", "tối", "dịp", "lễ"];
    small && before.is_some_and(|before| dated.contains(&&*before))
}

/// Whether the percentage at `index` is of a plan, and so of something else than what
/// was counted before.
fn of_plan(words: &[Word<'_>], index: usize) -> bool {
    let next = words.get(index + 1).filter(|_| words[index].after.is_empty());
    let second = words.get(index + 2);
    [next, second].into_iter().flatten().any(|word| {
        matches!(
            &*word.lower(),
            "kế" | "dự" | "chỉ" | "tiến" | "so" | "yêu" | "cùng" | "nghị" | "định"
        )
    })
}

/// A number in brackets behind it, of a total before it: `giải quyết 2.230 hồ sơ,
/// trong đó trước hạn đạt 99,8% (2.225 hồ sơ)`.
fn of_total(words: &[Word<'_>], index: usize) -> Option<(Number, Number)> {
    let next = words.get(index + 1)?;
    let opens = next.before.contains('(') && words[index].after.is_empty();
    let part = Number::read(next.bare).filter(|part| opens && !part.percent)?;
    let noun = noun(words, index + 1)?;
    let mut among = false;
    for at in (index.saturating_sub(FAR)..index).rev() {
        let word = &words[at];
        if word.ends_sentence() {
            return None;
        }
        among |= word.lower() == "trong"
            && words.get(at + 1).is_some_and(|next| next.lower() == "đó");
        if let Some(whole) = Number::read(word.bare)
            && self::noun(words, at).as_ref() == Some(&noun)
        {
            let (level, all) = part.level(whole);
            return (among && level <= all && !whole.percent).then_some((part, whole));
        }
    }
    None
}

/// Two numbers of the same before it, the second called the whole: `45 đơn trên tổng số
/// 50 đơn, đạt 90%`.
fn over(words: &[Word<'_>], index: usize) -> Option<(Number, Number)> {
    let says = index.checked_sub(1).is_some_and(|at| {
        matches!(&*words[at].lower(), "đạt" | "chiếm" | "bằng" | "lệ" | "là")
    });
    if !says || of_plan(words, index) {
        return None;
    }
    let first = index.saturating_sub(2 * NEAR);
    let mut numbers = (first..index)
        .rev()
        .filter(|&at| Number::read(words[at].bare).is_some_and(|number| !number.percent));
    let (whole_at, part_at) = (numbers.next()?, numbers.next()?);
    let between = &words[part_at + 1..whole_at];
    let called = between.iter().any(|word| word.lower() == "trên");
    let one = !words[part_at..index].iter().any(Word::ends_sentence);
    // `đơn trên` is no noun of two words: the first has to do.
    let same = words[part_at + 1].lower() == words[whole_at + 1].lower();
    let (part, whole) =
        (Number::read(words[part_at].bare)?, Number::read(words[whole_at].bare)?);
    let (level, all) = part.level(whole);
    (called && one && same && level <= all).then_some((part, whole))
}

/// How much more or less: `tăng từ 100 lượt lên 150 lượt, tăng 50%`.
pub(super) fn changes(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let words = prose.words();
    for (index, word) in words.iter().enumerate() {
        let Some(percent) = percentage(&words, index) else { continue };
        let Some((from, to, rises)) = change(&words, index) else { continue };
        let (old, new) = from.level(to);
        let decimals = from.decimals.max(to.decimals);
        let difference = Number { units: (new - old).abs(), decimals, percent: false };
        if percent.is_share(difference, from) || rises != (new > old) {
            continue;
        }
        let (said, is) = (percent.say(), share(difference, from, percent).say());
        let (from, to) = (from.say(), to.say());
        desk.put(Found::of(&NUM_02, prose, word.at.clone()).say(
            format!("from {from} to {to} are {is}, not {said}"),
            format!("từ {from} đến {to} là {is}, không phải {said}"),
        ));
    }
}

/// The numbers that the percentage at `index` says the change between, and whether it
/// says that it is a rise.
fn change(words: &[Word<'_>], index: usize) -> Option<(Number, Number, bool)> {
    let verb = words[index.checked_sub(1)?].lower();
    let rises = match &*verb {
        "tăng" => true,
        "giảm" => false,
        _ => return None,
    };
    let number = |at: usize| {
        Number::read(words[at].bare).filter(|number| !number.percent && number.units > 0)
    };
    let first = index.saturating_sub(2 * NEAR);
    let mut numbers = (first..index).rev().filter(|&at| number(at).is_some());
    let (to_at, from_at) = (numbers.next()?, numbers.next()?);
    let from_said = words[from_at.checked_sub(1)?].lower() == "từ";
    let to_said = matches!(&*words[to_at - 1].lower(), "lên" | "xuống" | "còn");
    let one = !words[from_at..index].iter().any(Word::ends_sentence);
    let whole = words[from_at..index].iter().all(|word| !word.bare.contains('/'));
    let same = noun(words, from_at) == noun(words, to_at);
    (from_said && to_said && one && whole && same).then_some((
        number(from_at)?,
        number(to_at)?,
        rises,
    ))
}

/// The two words that say what the number at `index` counts.
pub(super) fn noun(words: &[Word<'_>], index: usize) -> Option<String> {
    let word = words.get(index + 1).filter(|_| words[index].after.is_empty())?;
    if !word.bare.starts_with(char::is_alphabetic) {
        return None;
    }
    let second = words.get(index + 2).filter(|second| {
        word.after.is_empty() && second.bare.starts_with(char::is_lowercase)
    });
    // The second word of `người được` says nothing; that of `hồ sơ` does.
    let noun = word.lower();
    match second {
        Some(second) if is_compound(&noun) => Some(format!("{noun} {}", second.lower())),
        _ => Some(noun),
    }
}

/// Whether a noun begins with this syllable and has another.
fn is_compound(first: &str) -> bool {
    [
        "hồ",
        "thủ",
        "văn",
        "học",
        "giao",
        "quyết",
        "kế",
        "công",
        "cán",
        "đảng",
        "hội",
        "đoàn",
        "giáo",
        "doanh",
        "cơ",
        "dịch",
        "nhiệm",
        "triệu",
        "tỷ",
        "nghìn",
        "hợp",
        "hội",
        "sự",
        "cuộc",
        "điểm",
        "trường",
        "đại",
        "hộ",
        "đơn",
        "ý",
        "kiến",
        "mô",
        "sản",
    ]
    .contains(&first)
}

/// Shares that there cannot be.
pub(super) fn beyond(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let words = prose.words();
    for (index, word) in words.iter().enumerate() {
        let Some(percent) = percentage(&words, index) else { continue };
        let said = percent.say();
        let back = |count: usize| {
            index.checked_sub(count).map_or(String::new(), |at| words[at].lower())
        };
        let falls = back(1) == "giảm"
            || (back(2) == "giảm"
                && ["khoảng", "gần", "hơn", "tới", "âm"].contains(&&*back(1)));
        let negative = word.before.ends_with(['-', '−']) || back(1) == "âm";
        let unit = 100 * 10_i128.pow(percent.decimals);
        let found = Found::of(&NUM_04, prose, word.at.clone());
        if falls && negative {
            desk.put(found.say(
                format!("giảm says that it falls: `-{said}` would be a rise"),
                format!("đã viết giảm thì không thêm dấu trừ trước {said}"),
            ));
        } else if falls && percent.units > unit {
            desk.put(found.say(
                format!("nothing falls by {said}"),
                format!("không thể giảm {said}"),
            ));
        } else if percent.units > unit
            && (back(1) == "chiếm" || back(2) == "chiếm")
            && !of_plan(&words, index)
        {
            desk.put(found.say(
                format!("a part cannot be {said} of the whole"),
                format!("một phần không thể chiếm {said}"),
            ));
        }
    }
}
