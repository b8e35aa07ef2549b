//! Parts against their whole: in a sentence, and in a table.

use std::ops::Range;

use bantin_core::{Block, Issue, Table, TableRow, Text};

use super::number::Number;
use super::shares::noun;
use crate::catalogue::NUM_03;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::word::Word;

/// A sentence of more words is no sentence: looking through it for every number would
/// take the square of its length.
const LONGEST_SENTENCE: usize = 300;

/// So many words may stand between the whole and where its parts begin.
const NEAR: usize = 14;

/// An aside of more words says more than parts.
const MOST_IN_BRACKETS: usize = 40;

/// `25 hồ sơ, trong đó 21 hồ sơ …, 04 hồ sơ …`.
pub(super) fn parts(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let words = prose.words();
    for index in 0..words.len() {
        let Some(whole) = count(&words, index) else { continue };
        let Some(noun) = noun(&words, index) else { continue };
        in_brackets(prose, &words, index, whole, desk);
        let Some((start, all)) = opening(&words, index, &noun) else { continue };
        let Some((parts, range)) = listed(&words, start, &noun) else { continue };
        let sum: i128 = parts.iter().sum();
        let off = (sum - whole.units).abs();
        // Parts may overlap, or only some be named. Who is near meant to be exact.
        let near = off <= (whole.units / 10).max(2);
        if off == 0 || parts.len() < 2 || !(all || near) {
            continue;
        }
        let terms: Vec<String> = parts.iter().map(ToString::to_string).collect();
        let sum = Number { units: sum, ..whole }.say();
        let (terms, whole) = (terms.join(" + "), whole.say());
        desk.put(Found::of(&NUM_03, prose, range).say(
            format!("{terms} are {sum}, not {whole}"),
            format!("{terms} = {sum}, không phải {whole}"),
        ));
    }
}

/// `12.345 người (6.210 nam, 6.125 nữ)`: nothing but parts in the brackets, which do not
/// quite add up. Far off, they are not all of them.
fn in_brackets(
    prose: &Prose<'_>,
    words: &[Word<'_>],
    index: usize,
    whole: Number,
    desk: &mut Desk<'_>,
) {
    let ahead = &words[index + 1..words.len().min(index + 5)];
    let Some(start) = ahead.iter().position(|word| word.before == "(") else { return };
    let start = index + 1 + start;
    if words[index + 1..start].iter().any(|word| !word.after.is_empty()) {
        return;
    }
    let mut parts = Vec::new();
    let mut begins = true;
    let mut end = None;
    for (at, word) in words.iter().enumerate().skip(start).take(MOST_IN_BRACKETS) {
        let part = count(words, at);
        // A part begins with its number and has no other.
        if begins != part.is_some() || word.bare.contains('%') {
            return;
        }
        parts.extend(part.map(|part| part.units));
        if word.after.starts_with(')') {
            end = Some(word.at.end);
            break;
        }
        begins = word.after.starts_with([',', ';']);
    }
    let Some(end) = end.filter(|_| parts.len() > 1) else { return };
    let sum: i128 = parts.iter().sum();
    let off = (sum - whole.units).abs();
    if off == 0 || off * 10 > whole.units {
        return;
    }
    let terms: Vec<String> = parts.iter().map(ToString::to_string).collect();
    let sum = Number { units: sum, ..whole }.say();
    let (terms, whole) = (terms.join(" + "), whole.say());
    desk.put(Found::of(&NUM_03, prose, words[start].at.start..end).say(
        format!("{terms} are {sum}, not {whole}"),
        format!("{terms} = {sum}, không phải {whole}"),
    ));
}

/// The whole number that counts something at `index`.
fn count(words: &[Word<'_>], index: usize) -> Option<Number> {
    let number = Number::read(words[index].bare)?;
    let plain = number.decimals == 0 && !number.percent && number.units > 0;
    plain.then_some(number)
}

/// Where the parts of the whole at `index` begin, and whether all of them are named.
fn opening(words: &[Word<'_>], index: usize, noun: &str) -> Option<(usize, bool)> {
    for at in index + 1..words.len().min(index + NEAR) {
        if count(words, at).is_some() && self::noun(words, at).as_deref() == Some(noun) {
            return None;
        }
        let next = words.get(at + 1).map(Word::lower);
        let word = words[at].lower();
        match (&*word, next.as_deref()) {
            ("bao", Some("gồm")) => return Some((at + 2, true)),
            ("gồm", _) => return Some((at + 1, true)),
            ("trong", Some("đó")) => return Some((at + 2, false)),
            _ if words[at].ends_sentence() => return None,
            _ => {}
        }
    }
    None
}

/// The parts from `start` to the end of the sentence, and where they stand. None if
/// something else than parts is counted there, or if somebody says that it is not all.
fn listed(
    words: &[Word<'_>],
    start: usize,
    noun: &str,
) -> Option<(Vec<i128>, Range<usize>)> {
    let mut parts = Vec::new();
    let mut range: Option<Range<usize>> = None;
    let mut brackets = 0_usize;
    for at in start..words.len() {
        if at - start > LONGEST_SENTENCE {
            return None;
        }
        let word = &words[at];
        brackets += word.before.matches('(').count();
        let lower = word.lower();
        let partial = [
            "còn", "chủ", "riêng", "nhất", "tiêu", "tăng", "giảm", "vượt", "hơn", "gần",
            "khoảng", "so", "thêm", "lần",
        ];
        if brackets == 0 {
            if partial.contains(&&*lower) {
                return None;
            }
            if word.bare.contains(|c: char| c.is_ascii_digit()) {
                let counted = count(words, at)
                    .filter(|_| self::noun(words, at).as_deref() == Some(noun));
                match counted {
                    Some(part) => {
                        parts.push(part.units);
                        let from = range.map_or(word.at.start, |range| range.start);
                        range = Some(from..word.at.end);
                    }
                    // A date, a clause, another thing: what is meant is not sure.
                    None if !is_name(words, at) => return None,
                    None => {}
                }
            }
        }
        brackets = brackets.saturating_sub(word.after.matches(')').count());
        if brackets == 0 && word.ends_sentence() {
            break;
        }
    }
    Some((parts, range?))
}

/// Whether the number at `index` says which one, as in *quý 2*, *năm 2026*.
fn is_name(words: &[Word<'_>], index: usize) -> bool {
    let before = index.checked_sub(1).map(|at| words[at].lower());
    let nouns = ["năm", "tháng", "ngày", "quý", "số", "xóm", "thôn", "tổ", "điều"];
    before.is_some_and(|before| nouns.contains(&&*before))
}

/// Rows of sums in the tables of `issue`.
pub(super) fn tables(issue: &Issue, desk: &mut Desk<'_>) {
    for article in &issue.articles {
        blocks(&article.body, desk);
    }
}

fn blocks(body: &[Block], desk: &mut Desk<'_>) {
    for block in body {
        match block {
            Block::Table(table) => self::table(table, desk),
            Block::Inset(inset) => blocks(&inset.body, desk),
            _ => {}
        }
    }
}

fn table(table: &Table, desk: &mut Desk<'_>) {
    let sums: Vec<usize> =
        (0..table.rows.len()).filter(|&row| is_sum(&table.rows[row])).collect();
    // One row of sums, at the head or at the foot: more are sums of parts.
    let &[sum] = sums.as_slice() else { return };
    let last = table.rows.len() - 1;
    if table.rows.len() < 3 || (sum != 0 && sum != last) {
        return;
    }
    for column in 1..table.columns.len() {
        let head = table.head.cells.get(column).and_then(Option::as_ref);
        let head = head.map_or(String::new(), |head| head.plain().to_lowercase());
        let no_sum =
            ["%", "tỷ lệ", "tỉ lệ", "năm", "bình quân", "đơn giá", "xếp", "hạng", "stt"];
        if no_sum.iter().any(|word| head.contains(word)) {
            continue;
        }
        let parts: Option<Vec<Number>> = (0..table.rows.len())
            .filter(|&row| row != sum)
            .map(|row| cell(&table.rows[row], column))
            .collect();
        let total = table.rows[sum].cells.get(column).and_then(Option::as_ref);
        let (Some(parts), Some(total)) = (parts, total) else { continue };
        let Some(written) = Number::read(bare(total).trim()).filter(|n| !n.percent)
        else {
            continue;
        };
        let places = parts.iter().chain([&written]).map(|n| n.decimals).max();
        let level = Number { units: 0, decimals: places.unwrap_or(0), percent: false };
        let added: i128 = parts.iter().map(|part| part.level(level).0).sum();
        let stated = written.level(level).0;
        // Parts of parts make the double.
        if added == stated || added == 2 * stated || added == 0 {
            continue;
        }
        let bytes = desk.locate(total.at());
        let (sum, said) = (Number { units: added, ..level }.say(), written.say());
        desk.put(Found::at(&NUM_03, total.at(), bytes).say(
            format!("the column adds up to {sum}, not {said}"),
            format!("cột này cộng lại là {sum}, không phải {said}"),
        ));
    }
}

/// Whether `row` says that it is the sum of the others.
fn is_sum(row: &TableRow) -> bool {
    let first = row.cells.first().and_then(Option::as_ref);
    first.is_some_and(|first| {
        let words = first.plain().to_lowercase();
        words == "cộng"
            || words == "tổng"
            || words.starts_with("tổng cộng")
            || words.starts_with("tổng số")
            || words.starts_with("cộng:")
    })
}

/// The number in a cell; one that says nothing, or has a dash, is zero.
fn cell(row: &TableRow, column: usize) -> Option<Number> {
    let zero = Number { units: 0, decimals: 0, percent: false };
    let Some(text) = row.cells.get(column)?.as_ref() else { return Some(zero) };
    match bare(text).trim() {
        "-" | "–" | "—" => Some(zero),
        written => Number::read(written).filter(|number| !number.percent),
    }
}

fn bare(text: &Text) -> String {
    text.plain()
}
