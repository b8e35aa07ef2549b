//! How paragraphs and items end.

use std::collections::BTreeMap;

use crate::catalogue::TXT_05;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;

/// A shorter paragraph may be a signature, a date, a call.
const LONG: usize = 12;

/// A paragraph without a mark at its end.
pub(super) fn paragraph(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let sentences = matches!(
        prose.role,
        Role::Paragraph | Role::Standfirst | Role::Brief | Role::Answer
    );
    if sentences && prose.words().len() >= LONG && is_open(prose) {
        put(prose, desk);
    }
}

/// Items that end otherwise than the others of their list.
pub(super) fn items(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    let mut lists: BTreeMap<String, Vec<&Prose<'_>>> = BTreeMap::new();
    for prose in all.iter().filter(|prose| prose.role == Role::Item) {
        let at = prose.at().as_str().trim_end_matches("/text");
        let list = at.rsplit_once('/').map_or(at, |(list, _)| list);
        lists.entry(list.to_owned()).or_default().push(prose);
    }
    for items in lists.values() {
        let open: Vec<_> = items.iter().filter(|prose| is_open(prose)).collect();
        let closed = items.len() - open.len();
        for prose in open {
            let long = prose.words().len() > LONG * 2 && prose.text.contains(['.', ';']);
            // One among many is a slip; as many as not are a manner.
            if (closed > 1 && closed * 3 >= items.len() * 2) || long {
                put(prose, desk);
            }
        }
    }
}

fn put(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let Some(last) = prose.words().last().map(|word| word.at.clone()) else { return };
    desk.put(Found::of(&TXT_05, prose, last));
}

/// Whether a text has no mark at its end that says that it is over.
fn is_open(prose: &Prose<'_>) -> bool {
    let ends = |c: char| {
        matches!(
            c,
            '.' | '!' | '?' | '…' | ':' | ';' | ',' | '”' | '"' | '»' | ')' | ']' | '’'
        )
    };
    let words = prose.words();
    let Some(last) = words.last() else { return false };
    !last.whole.ends_with(ends)
        && !last.is_address()
        && !last.whole.ends_with(['–', '_', '/'])
}
