//! Lists that are typed by hand: a dash before a paragraph.

use std::ops::Range;

use crate::Edit;
use crate::catalogue::TXT_10;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;

/// No list is nested deeper than this.
const DEEPEST: usize = 4;

/// A passage that begins with a mark.
struct Typed<'p, 's> {
    prose: &'p Prose<'s>,
    mark: char,
    /// The mark with the spaces round it.
    bytes: Range<usize>,
    /// 1 if it stands under the item before it.
    level: usize,
}

/// Paragraphs and items that begin with a typed mark.
pub(super) fn typed(all: &[Prose<'_>], source: &str, desk: &mut Desk<'_>) {
    let mut run: Vec<Typed<'_, '_>> = Vec::new();
    for prose in all {
        let next = begins(prose);
        // Items with `+` that stand under none are no neighbours of one with `-`.
        let other = run.iter().all(|above| above.mark == '+')
            && next.as_ref().is_some_and(|next| next.mark != '+');
        let goes_on = !other && run.last().is_some_and(|last| follows(last.prose, prose));
        if (next.is_none() || !goes_on) && !run.is_empty() {
            tell(&run, source, desk);
            run.clear();
        }
        match next {
            Some(mut typed) => {
                let under = run.iter().any(|above| above.mark != '+');
                typed.level = usize::from(typed.mark == '+' && under);
                run.push(typed);
            }
            None => in_lines(prose, source, desk),
        }
    }
    if !run.is_empty() {
        tell(&run, source, desk);
    }
}

/// The mark that a paragraph or an item begins with.
fn begins<'p, 's>(prose: &'p Prose<'s>) -> Option<Typed<'p, 's>> {
    if !matches!(prose.role, Role::Paragraph | Role::Item) || lines(prose).len() > 1 {
        return None;
    }
    let range = mark(prose, 0)?;
    let character = |at: usize| prose.letters[at].character;
    let first = (range.start..range.end).find(|&at| character(at) != ' ')?;
    let bytes = span(prose, &range);
    Some(Typed { prose, mark: character(first), bytes, level: 0 })
}

/// A mark with the spaces round it, by the places of letters, if one stands at `at`.
fn mark(prose: &Prose<'_>, at: usize) -> Option<Range<usize>> {
    let letters = &prose.letters;
    let space = |at: usize| {
        letters.get(at).is_some_and(|l| matches!(l.character, ' ' | '\t' | '\u{a0}'))
    };
    let mut mark = at;
    while space(mark) {
        mark += 1;
    }
    let is_mark = matches!(
        letters.get(mark)?.character,
        '-' | '+'
            | '–'
            | '—'
            | '•'
            | '*'
            | '▪'
            | '‣'
            | '\u{f0b7}'
            | '\u{f0a7}'
            | '\u{f02d}'
    );
    let mut end = mark + 1;
    while space(end) {
        end += 1;
    }
    (is_mark && end > mark + 1 && end < letters.len()).then_some(at..end)
}

/// Whether `next` is the neighbour of `last` in one body or one list.
fn follows(last: &Prose<'_>, next: &Prose<'_>) -> bool {
    let place = |prose: &Prose<'_>| {
        let tail = if prose.role == Role::Paragraph { "/paragraph" } else { "/text" };
        let at = prose.at().as_str();
        let (list, index) = at.strip_suffix(tail).unwrap_or(at).rsplit_once('/')?;
        Some((list.to_owned(), index.parse::<usize>().ok()?))
    };
    let (Some((one, first)), Some((two, second))) = (place(last), place(next)) else {
        return false;
    };
    last.role == next.role && one == two && first + 1 == second
}

/// Speech is set with dashes too: somebody asks, somebody calls.
fn is_speech(run: &[Typed<'_, '_>]) -> bool {
    let dashed = run.iter().all(|typed| matches!(typed.mark, '-' | '–' | '—'));
    let called = run.iter().any(|typed| typed.prose.text.ends_with(['?', '!', '”', '"']));
    let alone = run.len() == 1 && (run[0].mark != '-' || run[0].prose.words().len() < 8);
    dashed && (called || alone)
}

fn tell(run: &[Typed<'_, '_>], source: &str, desk: &mut Desk<'_>) {
    if is_speech(run) {
        return;
    }
    let edits = match run[0].prose.role {
        Role::Paragraph => list_of_paragraphs(run, source),
        _ => list_of_items(run, source),
    };
    let first = &run[0];
    let count = run.len();
    let mark = if first.mark > '\u{e000}' { '•' } else { first.mark };
    let found = Found::at(&TXT_10, first.prose.at(), first.bytes.clone());
    let found = if count == 1 {
        found.say(
            format!("an item is typed by hand with `{mark}`"),
            format!("gạch đầu dòng gõ bằng tay với dấu “{mark}”"),
        )
    } else {
        found.say(
            format!("a list of {count} is typed by hand with `{mark}`"),
            format!("danh sách {count} ý gõ bằng tay với dấu “{mark}”"),
        )
    };
    desk.put(found.edits(edits.unwrap_or_default()));
}

/// What is written between two values, and what stands there in a list.
fn glue(from: &Typed<'_, '_>, to: &Typed<'_, '_>, space: &str) -> String {
    match (from.level, to.level) {
        (0, 1) => format!(", \"list\": [{}", space.trim_start_matches(['\r', '\n', ' '])),
        (1, 0) => format!("] }},{space}"),
        _ => format!(",{space}"),
    }
}

/// What opens item `index` of `run`: it is a group if there is a list under it.
fn opening(run: &[Typed<'_, '_>], index: usize) -> &'static str {
    let under = run.get(index + 1).is_some_and(|next| next.level > run[index].level);
    if under { "{ \"text\": " } else { "" }
}

/// The edits that make one list of blocks that are paragraphs.
fn list_of_paragraphs(run: &[Typed<'_, '_>], source: &str) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    let first = run[0].prose.passage;
    let head = source.get(first.around.start..first.bytes.start)?;
    let key = first.around.start + head.find("\"paragraph\"")?;
    edits.push(Edit::new(key..key + "\"paragraph\"".len(), "\"list\""));
    let start = first.bytes.start;
    edits.push(Edit::new(start..start, format!("[{}", opening(run, 0))));
    for (index, typed) in run.iter().enumerate() {
        edits.push(Edit::new(typed.bytes.clone(), ""));
        let Some(next) = run.get(index + 1) else { break };
        let (this, that) = (typed.prose.passage, next.prose.passage);
        let between = source.get(this.around.end..that.around.start)?;
        let space = between.trim_start().strip_prefix(',')?;
        let tail = source.get(this.bytes.end..this.around.end)?;
        let head = source.get(that.around.start..that.bytes.start)?;
        let plain = tail.trim() == "}" && head.contains("\"paragraph\"");
        if !plain || !space.trim().is_empty() {
            return None;
        }
        let glue = format!("{}{}", glue(typed, next, space), opening(run, index + 1));
        edits.push(Edit::new(this.bytes.end..that.bytes.start, glue));
    }
    let last = run.last()?;
    let end = last.prose.passage.bytes.end;
    edits.push(Edit::new(end..end, if last.level == 1 { "] }]" } else { "]" }));
    Some(edits)
}

/// The edits that take typed marks from items, and put those with `+` under the item
/// before them.
fn list_of_items(run: &[Typed<'_, '_>], source: &str) -> Option<Vec<Edit>> {
    let drop = |typed: &Typed<'_, '_>| Edit::new(typed.bytes.clone(), "");
    let mut edits: Vec<Edit> = run.iter().map(drop).collect();
    if run.iter().all(|typed| typed.level == 0) {
        return Some(edits);
    }
    let strings = run.iter().all(|typed| !typed.prose.at().as_str().ends_with("/text"));
    let is_list = |step: &String| step == "list" || step == "numbered";
    let depth = run[0].prose.at().steps().filter(is_list).count();
    if !strings || depth >= DEEPEST {
        return None;
    }
    let start = run[0].prose.passage.bytes.start;
    edits.push(Edit::new(start..start, opening(run, 0)));
    for (index, pair) in run.windows(2).enumerate() {
        let range = pair[0].prose.passage.bytes.end..pair[1].prose.passage.bytes.start;
        let space = source.get(range.clone())?.trim_start().strip_prefix(',')?;
        let glue =
            format!("{}{}", glue(&pair[0], &pair[1], space), opening(run, index + 1));
        edits.push(Edit::new(range, glue));
    }
    let last = run.last()?;
    let end = last.prose.passage.bytes.end;
    edits.push(Edit::new(end..end, if last.level == 1 { "] }" } else { "" }));
    Some(edits)
}

/// Where the lines of a passage begin, by the places of letters.
fn lines(prose: &Prose<'_>) -> Vec<usize> {
    let breaks = prose.letters.iter().enumerate();
    let breaks = breaks.filter(|(_, letter)| letter.character == '\n');
    std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
}

/// A paragraph with a list in its lines.
fn in_lines(prose: &Prose<'_>, source: &str, desk: &mut Desk<'_>) {
    let starts = lines(prose);
    if prose.role != Role::Paragraph || starts.len() < 3 {
        return;
    }
    let marks: Vec<_> = starts.iter().map(|&at| mark(prose, at)).collect();
    let Some(first) = marks.iter().position(Option::is_some) else { return };
    let listed = &marks[first..];
    if first > 1 || listed.len() < 2 || listed.iter().any(Option::is_none) {
        return;
    }
    let Some(shown) = marks[first].clone().map(|range| span(prose, &range)) else {
        return;
    };
    let found = Found::at(&TXT_10, prose.at(), shown).say(
        format!("a list of {} is typed within a paragraph", listed.len()),
        format!("danh sách {} ý gõ trong một đoạn văn", listed.len()),
    );
    desk.put(
        found.edits(list_of_lines(prose, &marks, first, source).unwrap_or_default()),
    );
}

/// The edits that make a list of lines; what stands before it stays a paragraph.
fn list_of_lines(
    prose: &Prose<'_>,
    marks: &[Option<Range<usize>>],
    first: usize,
    source: &str,
) -> Option<Vec<Edit>> {
    let passage = prose.passage;
    let mut edits = Vec::new();
    for (number, range) in marks.iter().enumerate().skip(first) {
        let range = range.clone()?;
        if number == 0 {
            let head = source.get(passage.around.start..passage.bytes.start)?;
            let key = passage.around.start + head.find("\"paragraph\"")?;
            edits.push(Edit::new(key..key + "\"paragraph\"".len(), "\"list\""));
            edits.push(Edit::new(passage.bytes.start..passage.bytes.start, "["));
            edits.push(Edit::new(span(prose, &range), ""));
            continue;
        }
        // From the end of the line before, with the sign that breaks it.
        let mut start = range.start - 1;
        let breaks = |at: usize| matches!(prose.letters[at].character, ' ' | '\\' | '\r');
        while start > 0 && breaks(start - 1) {
            start -= 1;
        }
        let parts = if number == first { "\" }, { \"list\": [\"" } else { "\", \"" };
        edits.push(Edit::new(span(prose, &(start..range.end)), parts));
    }
    let end = passage.bytes.end;
    edits.push(Edit::new(end..end, "]"));
    Some(edits)
}

fn span(prose: &Prose<'_>, range: &Range<usize>) -> Range<usize> {
    prose.letters[range.start].bytes.start..prose.letters[range.end - 1].bytes.end
}
