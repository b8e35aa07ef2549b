//! Names and words: stuck together, spelt in two ways.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::abbreviations::{explained, initials, is_short};
use crate::catalogue::{TXT_07, TXT_08, TXT_11};
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;
use crate::word::{Word, is_marked};

/// Two words that are stuck together. `VNeID`, `kWh` and `iPhone` are one: only where
/// a letter of Vietnamese is near does a capital within a word say that it is two.
pub(super) fn glued(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    for word in prose.words() {
        if word.is_address() {
            continue;
        }
        let letters: Vec<(usize, char)> = word.bare.char_indices().collect();
        for (index, pair) in letters.windows(2).enumerate() {
            let ((_, before), (at, after)) = (pair[0], pair[1]);
            if !before.is_lowercase() || !after.is_uppercase() {
                continue;
            }
            let left = letters[..=index].iter().rev().map(|(_, c)| *c);
            let left: Vec<char> = left.take_while(|c| c.is_alphabetic()).collect();
            let right = letters[index + 1..].iter().map(|(_, c)| *c);
            let right: Vec<char> = right.take_while(|c| c.is_alphabetic()).collect();
            let marked = left.iter().chain(&right).any(|c| is_marked(*c));
            if left.len() > 1 && right.len() > 1 && marked {
                let (one, two) = word.bare.split_at(at);
                desk.put(Found::of(&TXT_07, prose, word.at.clone()).say(
                    format!("`{one}` and `{two}` are stuck together"),
                    format!("“{one}” và “{two}” dính liền nhau"),
                ));
                break;
            }
        }
    }
}

const OLD: &str = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy";
const NEW: &str = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ";

/// Tone marks in two ways. Only words in small letters count, and `Ủy ban`: whoever is
/// called Hoà is called so.
pub(super) fn tones(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    let mut old: Vec<(&Prose<'_>, Range<usize>, String)> = Vec::new();
    let mut new = Vec::new();
    for prose in all.iter().filter(|prose| prose.role.is_read()) {
        let words = prose.words();
        for (index, word) in words.iter().enumerate() {
            let next = words.get(index + 1).map(|next| next.bare);
            let common = word.bare.starts_with(char::is_lowercase)
                || (next == Some("ban") && word.bare.ends_with(['y', 'ỷ']));
            if !common {
                continue;
            }
            let lower = word.lower();
            let ends = |endings: &str| {
                endings.split(' ').any(|ending| {
                    lower.strip_suffix(ending).is_some_and(|stem| !stem.ends_with('q'))
                })
            };
            let place = (prose, word.at.clone(), lower.clone());
            if ends(OLD) {
                old.push(place);
            } else if ends(NEW) {
                new.push(place);
            }
        }
    }
    let (few, many) = if old.len() < new.len() { (old, new) } else { (new, old) };
    if let (Some((prose, range, one)), Some((_, _, other))) = (few.first(), many.first())
    {
        let (few, many) = (few.len(), many.len());
        desk.put(Found::of(&TXT_08, prose, range.clone()).say(
            format!("tone marks are placed as in `{one}` {few} times, as in `{other}` {many} times"),
            format!("dấu thanh đặt như “{one}” {few} lần, như “{other}” {many} lần"),
        ));
    }
}

/// A name of two parts with a dash between them: how it is written, and where.
type Ways<'p, 's> = BTreeMap<&'static str, Vec<(&'p Prose<'s>, Range<usize>)>>;

/// One name with two kinds of dashes.
pub(super) fn dashes(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    let mut names: BTreeMap<String, Ways<'_, '_>> = BTreeMap::new();
    for prose in all.iter().filter(|prose| counts_as_name(prose.role)) {
        let words = prose.words();
        for (index, word) in words.iter().enumerate() {
            let dash = match word.whole {
                "-" => " - ",
                "–" => " – ",
                "—" => " — ",
                _ => {
                    tight(&words, index, prose, &mut names);
                    continue;
                }
            };
            let (Some(left), Some(right)) =
                (side(&words[..index], false), side(&words[index + 1..], true))
            else {
                continue;
            };
            let range = left.1.start..right.1.end;
            let key = format!("{}|{}", left.0, right.0);
            let ways = names.entry(key).or_default();
            ways.entry(dash).or_default().push((prose, range));
        }
    }
    for ways in names.values().filter(|ways| ways.len() > 1) {
        let most = ways.iter().max_by_key(|(_, places)| places.len());
        let Some((usual, _)) = most else { continue };
        for (dash, places) in ways.iter().filter(|(dash, _)| *dash != usual) {
            let (prose, range) = &places[0];
            let name = &prose.text[range.clone()];
            let meant = name.replacen(dash.trim(), usual, 1);
            let meant = meant.split_whitespace().collect::<Vec<_>>().join(" ");
            let meant = if *usual == "-" { meant.replace(" - ", "-") } else { meant };
            desk.put(Found::of(&TXT_11, prose, range.clone()).say(
                format!("`{name}` is written `{meant}` elsewhere"),
                format!("“{name}” chỗ khác viết là “{meant}”"),
            ));
        }
    }
}

fn counts_as_name(role: Role) -> bool {
    role.is_read()
        || matches!(role, Role::Name | Role::Masthead | Role::Credit | Role::Alt)
}

/// A name whose parts are tied by a hyphen without spaces: `kinh tế-xã hội`.
fn tight<'p, 's>(
    words: &[Word<'_>],
    index: usize,
    prose: &'p Prose<'s>,
    names: &mut BTreeMap<String, Ways<'p, 's>>,
) {
    let word = &words[index];
    let Some((left, right)) = word.bare.split_once('-') else { return };
    let whole =
        |part: &str| part.chars().count() > 1 && part.chars().all(char::is_alphabetic);
    if !whole(left) || !whole(right) {
        return;
    }
    let before = index.checked_sub(1).map(|at| &words[at]);
    let before = before.filter(|before| before.after.is_empty());
    let after = words.get(index + 1).filter(|_| word.after.is_empty());
    let (Some(before), Some(after)) = (before, after) else { return };
    let key = format!("{} {left}|{right} {}", before.bare, after.bare).to_lowercase();
    let range = before.at.start..after.at.end;
    names.entry(key).or_default().entry("-").or_default().push((prose, range));
}

/// The two words beside a dash, in small letters, and where they stand.
fn side(words: &[Word<'_>], after: bool) -> Option<(String, Range<usize>)> {
    let near: Vec<&Word<'_>> = if after {
        words.iter().take(2).collect()
    } else {
        words[words.len().saturating_sub(2)..].iter().collect()
    };
    let [one, two] = near.as_slice() else { return None };
    let word = |word: &Word<'_>| {
        !word.bare.is_empty() && word.bare.chars().all(char::is_alphabetic)
    };
    if !word(one) || !word(two) || !one.after.is_empty() || !two.before.is_empty() {
        return None;
    }
    if !after && !two.after.is_empty() {
        return None;
    }
    Some((format!("{} {}", one.lower(), two.lower()), one.at.start..two.at.end))
}

/// What a body may begin with.
const HEADS: &[&str] = &["phòng", "ban", "sở", "tâm", "hội", "đoàn", "cục", "đội", "tổ"];

const MOST_BODIES: usize = 100;

/// A body that is named by its initials here and in full there.
pub(super) fn short_forms(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    let named = |prose: &&Prose<'_>| counts_as_name(prose.role) && !prose.is_capitals();
    let explained = explained(all);
    let mut looked_at: BTreeSet<(String, String)> = BTreeSet::new();
    for prose in all.iter().filter(named) {
        let words = prose.words();
        for pair in words.windows(2) {
            let (head, short) = (pair[0].lower(), pair[1].bare);
            let is_body = HEADS.contains(&&*head) && pair[0].after.is_empty();
            if !is_body || short.chars().count() < 3 || !is_short(short) {
                continue;
            }
            let key = (head, short.to_owned());
            if explained.contains(short) || !looked_at.insert(key.clone()) {
                continue;
            }
            // Each is looked for in all that is written; no office has so many bodies.
            if looked_at.len() > MOST_BODIES {
                return;
            }
            let full =
                all.iter().filter(named).find_map(|other| full(other, &key.0, short));
            let Some(full) = full else { continue };
            let range = pair[0].at.start..pair[1].at.end;
            let name = &prose.text[range.clone()];
            desk.put(Found::of(&TXT_11, prose, range.clone()).say(
                format!("`{name}` is written `{full}` elsewhere"),
                format!("“{name}” chỗ khác viết là “{full}”"),
            ));
        }
    }
}

/// The name in `prose` that begins with `head` and whose initials are `short`.
fn full(prose: &Prose<'_>, head: &str, short: &str) -> Option<String> {
    let words = prose.words();
    words.iter().enumerate().filter(|(_, word)| word.lower() == head).find_map(
        |(index, word)| {
            let end = initials(&words[index + 1..], short)?;
            let last = &words[index + end];
            Some(prose.text[word.at.start..last.at.end].to_owned())
        },
    )
}
