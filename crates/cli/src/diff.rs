//! What was mended, shown at a terminal.

use std::path::Path;

use bantin::{Edit, Fixed, Language, Round};

use crate::visible::visible;

/// So many characters of what stays are shown on each side of a change: a paragraph is
/// one line of thousands.
const AROUND: usize = 28;

/// Every change with the lines it was on, before and after, the place it had and the
/// rules that asked for it. What stays in the middle of a line is left out.
pub(crate) fn diff(fixed: &Fixed, path: &Path, language: Language) -> String {
    let file = visible(&path.display().to_string());
    let mut shown = String::new();
    let mut count = 0;
    for round in &fixed.rounds {
        for hunk in hunks(round) {
            let source = &round.before;
            let place = bantin::place(source, hunk[0].1.bytes.start);
            let codes = codes(hunk);
            shown.push_str(&format!("{file}:{}:{} {codes}\n", place.line, place.column));
            shown.push_str(&lines('-', source, hunk, |edit| &source[edit.bytes.clone()]));
            shown.push_str(&lines('+', source, hunk, |edit| &edit.with));
            count += 1;
        }
    }
    shown.push_str(&match language {
        Language::English if count == 1 => "mended in 1 place\n\n".into(),
        Language::English => format!("mended in {count} places\n\n"),
        Language::Vietnamese => format!("đã sửa {count} chỗ\n\n"),
    });
    shown
}

/// A change, and the rule that asked for it.
type Change = (&'static str, Edit);

/// The changes of `round`, those together that touch the same lines.
fn hunks(round: &Round) -> impl Iterator<Item = &[Change]> {
    let apart = |one: &Change, two: &Change| {
        let between = round.before.get(one.1.bytes.end..two.1.bytes.start);
        between.is_some_and(|between| !between.contains('\n'))
    };
    round.edits.chunk_by(apart)
}

/// The rules that asked for `hunk`, each once.
fn codes(hunk: &[Change]) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for (code, _) in hunk {
        if !codes.contains(code) {
            codes.push(code);
        }
    }
    codes.join(", ")
}

/// The lines of `hunk`, each behind `sign`, with `says` where something changes.
fn lines<'e>(
    sign: char,
    source: &str,
    hunk: &'e [Change],
    says: impl Fn(&'e Edit) -> &'e str,
) -> String {
    let mut text = String::new();
    let mut at = None;
    for (_, edit) in hunk {
        match at {
            None => text.push_str(&before(source, edit.bytes.start)),
            Some(at) => text.push_str(&shortened(&source[at..edit.bytes.start])),
        }
        text.push_str(says(edit));
        at = Some(edit.bytes.end);
    }
    text.push_str(&after(source, at.unwrap_or(0)));
    let line = |line: &str| format!("{sign} {}\n", visible(line.trim_end_matches('\r')));
    text.split('\n').map(line).collect()
}

/// What stays between two changes, without its middle.
fn shortened(kept: &str) -> String {
    let count = kept.chars().count();
    if count <= 2 * AROUND + 1 {
        return kept.to_owned();
    }
    let (head, tail) = (first(kept), last(kept));
    format!("{head}…{tail}")
}

/// What stands on the line before the byte `at`, as much as is shown.
fn before(source: &str, at: usize) -> String {
    let line = source[..at].rsplit('\n').next().unwrap_or_default();
    let shown = last(line);
    if shown.len() < line.trim_start().len() {
        format!("…{shown}")
    } else {
        shown.into()
    }
}

fn after(source: &str, at: usize) -> String {
    let line = source[at..].split(['\r', '\n']).next().unwrap_or_default();
    let shown = first(line);
    if shown.len() < line.len() { format!("{shown}…") } else { shown.into() }
}

fn first(text: &str) -> &str {
    let end = text.char_indices().nth(AROUND).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

fn last(text: &str) -> &str {
    let start = text.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    &text[start..]
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use bantin::{Language, Settings, fix};

    use super::diff;

    #[test]
    fn shows_the_lines_as_they_were_and_as_they_are() {
        let source = r#"{ "articles": [ { "headline": "Tít", "body": [
    { "paragraph": "- Một là rà soát lại toàn bộ hồ sơ còn tồn đọng trong quý này ; báo cáo." },
    { "paragraph": "- Hai là gọi điện." },
    { "paragraph": "Xã đạt 100% ." }
] } ] }"#;
        let fixed = fix(source, &Settings::default()).unwrap();
        insta::assert_snapshot!(diff(&fixed, Path::new("so-05/issue.json"), Language::English), @r#"
        so-05/issue.json:2:7 TXT-10
        -     { "paragraph": "- Một là rà soát lại toàn bộ h…ng trong quý này ; báo cáo." },
        -     { "paragraph": "- Hai là gọi điện." },
        +     { "list": ["Một là rà soát lại toàn bộ h…ng trong quý này ; báo cáo.",
        +     "Hai là gọi điện."] },
        so-05/issue.json:4:32 TXT-04
        -  { "paragraph": "Xã đạt 100% ." }
        +  { "paragraph": "Xã đạt 100%." }
        so-05/issue.json:2:76 TXT-04
        - …ơ còn tồn đọng trong quý này ; báo cáo.",
        + …ơ còn tồn đọng trong quý này; báo cáo.",
        mended in 3 places
        "#);
    }
}
