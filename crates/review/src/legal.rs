//! Documents that are cited, and bodies that are no more.

use std::collections::BTreeSet;

use bantin_core::{Issue, Period};

use crate::catalogue::{LEG_01, LEG_02};
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::settings::ABOLISHED;
use crate::word::Word;

/// Documents that lack something where they come up first.
pub(crate) fn citations(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    if desk.is_off(&LEG_01) {
        return;
    }
    let mut seen: BTreeSet<String> = BTreeSet::new();
    for prose in all.iter().filter(|prose| prose.role.is_prose()) {
        let words = prose.words();
        for (index, word) in words.iter().enumerate() {
            let sign = word.bare;
            if !is_sign(sign) || seen.contains(sign) {
                continue;
            }
            let form = words[index.saturating_sub(3)..index].iter().any(|word| {
                matches!(&*word.lower(), "mẫu" | "biểu" | "thửa" | "lô" | "phiếu")
            });
            if form {
                continue;
            }
            seen.insert(sign.to_owned());
            let before = &words[index.saturating_sub(5)..index];
            let after = &words[index + 1..words.len().min(index + 8)];
            let has_year = sign.split('/').any(|part| {
                part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit())
            });
            let says = |words: &[Word<'_>], wanted: &[&str]| {
                words.iter().any(|word| wanted.contains(&&*word.lower()))
            };
            let kind = says(before, KINDS);
            let dated = has_year || says(after, &["ngày", "năm"]);
            let (en, vi) = match (kind, dated) {
                (true, true) => continue,
                (false, true) => ("kind", "tên loại"),
                (true, false) => ("day", "ngày ban hành"),
                (false, false) => ("kind and day", "tên loại và ngày ban hành"),
            };
            desk.put(Found::of(&LEG_01, prose, word.at.clone()).say(
                format!("the document `{sign}` is named without its {en}"),
                format!("văn bản “{sign}” chưa ghi {vi}"),
            ));
        }
    }
}

/// Words that kinds of documents end with.
const KINDS: &[&str] = &[
    "định", "quyết", "luật", "tư", "thị", "hoạch", "thông", "văn", "báo", "án", "trình",
    "hướng", "dẫn", "kết", "luận", "lệnh", "pháp", "chế", "biên", "bản", "tờ",
];

/// Whether `word` is the number and sign of a document: `115/QĐ-UBND`.
fn is_sign(word: &str) -> bool {
    let Some((number, sign)) = word.split_once('/') else { return false };
    let letters = sign.chars().filter(|c| c.is_uppercase()).count();
    let plain = sign
        .chars()
        .all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '-' | '/' | '.'));
    number.len() <= 5
        && !number.is_empty()
        && number.bytes().all(|byte| byte.is_ascii_digit())
        && letters >= 2
        && plain
}

/// Names of bodies that are no more.
pub(crate) fn bodies(all: &[Prose<'_>], issue: &Issue, desk: &mut Desk<'_>) {
    if desk.is_off(&LEG_02) || !is_after_reform(issue) {
        return;
    }
    let own = desk.settings.abolished.clone();
    let names: Vec<(String, Option<String>)> = own.unwrap_or_else(|| {
        let built_in = ABOLISHED.iter();
        built_in.map(|(name, now)| ((*name).to_owned(), now.map(Into::into))).collect()
    });
    for prose in all.iter().filter(|prose| prose.role.is_read()) {
        let text = prose.small().replace(" - ", " – ");
        // Lower case has the length of upper case in Vietnamese; where it has not, the
        // places would be wrong.
        if text.len() != prose.text.replace(" - ", " – ").len() {
            continue;
        }
        let dashes = text.len() == prose.text.len();
        for (name, now) in &names {
            let wanted = name.to_lowercase().replace(" - ", " – ");
            let Some(at) = text.find(&wanted).filter(|_| !wanted.is_empty()) else {
                continue;
            };
            let (before, after) = (&text[..at], &text[at + wanted.len()..]);
            let inner = after.starts_with(char::is_alphanumeric)
                || before.ends_with(char::is_alphanumeric);
            let former = after.trim_start().starts_with("cũ")
                || after.contains(" cũ")
                || before.contains("trước đây")
                || before.trim_end().ends_with("nguyên")
                || text.contains("/7/2025")
                || text.contains("tháng 7 năm 2025")
                || text.contains("hợp nhất")
                || text.contains("sáp nhập");
            if inner || former {
                continue;
            }
            let range = if dashes { at..at + wanted.len() } else { 0..prose.text.len() };
            let found = Found::of(&LEG_02, prose, range)
                .say(format!("`{name}` is no more"), format!("“{name}” không còn"));
            desk.put(match now {
                Some(now) => found.help(
                    format!("today it is {now}; look it up"),
                    format!("nay là {now}; hãy kiểm tra lại"),
                ),
                None => found,
            });
        }
    }
}

/// Whether the issue reports on what came after 1 July 2025.
fn is_after_reform(issue: &Issue) -> bool {
    let coverage = issue.coverage;
    let last = match coverage.period {
        Period::Month(month) => month,
        Period::Quarter(quarter) => quarter * 3,
        Period::Half(half) => half * 6,
        Period::Year => 12,
    };
    (coverage.year, last) > (2025, 6)
}
