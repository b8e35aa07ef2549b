//! Marks that come in pairs, and one of the pair is missing.

use crate::catalogue::TXT_15;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;

/// A bracket that opens and is not closed in its passage. One that only closes may be
/// the mark of an item: `a)`.
pub(super) fn brackets(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    if !prose.role.is_read() || prose.role == Role::Cell {
        return;
    }
    let mut open = Vec::new();
    for (at, character) in prose.text.char_indices() {
        match character {
            '(' => open.push(at),
            ')' => {
                open.pop();
            }
            _ => {}
        }
    }
    if let Some(&at) = open.first() {
        desk.put(
            Found::of(&TXT_15, prose, at..at + 1)
                .say("this bracket is not closed", "dấu ngoặc này mở mà không đóng"),
        );
    }
}

/// Quotation marks, over the paragraphs of an article: a speech may go on in the next
/// one, which then begins with a mark of its own or closes the first.
pub(super) fn quotes(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    let mut open: Option<(&Prose<'_>, usize)> = None;
    let mut article = String::new();
    for prose in all.iter().filter(|prose| prose.role.is_read()) {
        let steps: Vec<String> = prose.at().steps().take(2).collect();
        let here = steps.join("/");
        if here != article || !goes_on(prose, open.map(|(before, _)| before)) {
            tell(open.take(), desk);
            article = here;
        }
        if prose.text.starts_with('“') {
            open = None;
        }
        for (at, character) in prose.text.char_indices() {
            match character {
                // Quotes within quotes have marks of their own.
                '“' => {
                    open.get_or_insert((prose, at));
                }
                '”' if open.take().is_none() => {
                    tell(Some((prose, at)), desk);
                }
                _ => {}
            }
        }
    }
    tell(open, desk);
}

/// Whether `prose` can go on with what was opened in `before`.
fn goes_on(prose: &Prose<'_>, before: Option<&Prose<'_>>) -> bool {
    before
        .is_none_or(|before| before.role == Role::Paragraph && prose.role == before.role)
}

fn tell(open: Option<(&Prose<'_>, usize)>, desk: &mut Desk<'_>) {
    let Some((prose, at)) = open else { return };
    // With straight marks among them nobody can tell which belong together.
    if prose.says("\"") {
        return;
    }
    let mark = prose.text[at..].chars().next().map_or(0, char::len_utf8);
    desk.put(
        Found::of(&TXT_15, prose, at..at + mark)
            .say("this quotation mark has no partner", "dấu ngoặc kép này thiếu một bên"),
    );
}
