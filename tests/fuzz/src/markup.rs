//! Changes to XML: elements are moved, doubled, nested and lost; attributes get other
//! values; words become others.

use bantin_tests::Dice;

use crate::scraps::{VALUES, WORDS, XML};
use crate::spoil::{below, bytes, text};

/// A part of a package, changed one to four times.
pub(crate) fn changed(part: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    let part = match String::from_utf8(part) {
        Ok(part) if !dice.chance(10) => part,
        Ok(part) => return bytes(part.into_bytes(), 200),
        Err(no_text) => return bytes(no_text.into_bytes(), 200),
    };
    let mut part = part;
    for _ in 0..dice.from_to(1, 4) {
        change(&mut part, dice);
    }
    part.into_bytes()
}

/// Where tags begin and end in `part`: not a parser, for what it changes is no XML
/// either.
fn tags(part: &str) -> Vec<(usize, usize)> {
    let opened = part.match_indices('<').map(|(at, _)| at);
    opened
        .filter_map(|at| Some((at, at + part[at..].find('>')? + 1)))
        .take(20_000)
        .collect()
}

/// The end of the element whose first tag is `tags[first]`.
fn end_of(part: &str, tags: &[(usize, usize)], first: usize) -> usize {
    let mut depth = 0_i64;
    for &(from, to) in &tags[first..] {
        let tag = &part[from..to];
        if tag.starts_with("</") {
            depth -= 1;
        } else if !tag.ends_with("/>") && !tag.starts_with("<?") && !tag.starts_with("<!")
        {
            depth += 1;
        }
        if depth <= 0 {
            return to;
        }
    }
    tags[first].1
}

fn change(part: &mut String, dice: &mut Dice) {
    let tags = tags(part);
    if tags.is_empty() || dice.chance(10) {
        let scraps = if dice.chance(50) { XML } else { WORDS };
        text(dice, part, scraps);
        return;
    }
    let first = below(dice, tags.len());
    let (from, to) = tags[first];
    let end = end_of(part, &tags, first);
    // What is nearly all of the part is not worth a change.
    let is_small = end - from < 2_000.max(part.len() / 4);
    match dice.from_to(0, 9) {
        0 if is_small => part.replace_range(from..end, ""),
        1 if is_small => {
            let piece = part[from..end].to_owned();
            let count = if dice.chance(10) { below(dice, 60) } else { below(dice, 3) };
            part.insert_str(end, &piece.repeat(count + 1));
        }
        2 if is_small => {
            let piece = part[from..end].to_owned();
            let (at, _) = tags[below(dice, tags.len())];
            part.insert_str(at, &piece);
        }
        3 => part.insert_str(from, dice.one_of(XML)),
        4 => attribute(part, from, to, dice),
        5 => attribute(part, from, to, dice),
        6 => {
            // The element goes round itself.
            let name = part[from + 1..to].split([' ', '>', '/']).next().unwrap_or("");
            let (open, close) = (part[from..to].to_owned(), format!("</{name}>"));
            if !open.ends_with("/>") && is_small {
                let deep = 1 + below(dice, 12);
                part.insert_str(end, &close.repeat(deep));
                part.insert_str(from, &open.repeat(deep));
            }
        }
        7 => part.replace_range(from..to, ""),
        _ => words(part, to, dice),
    }
}

/// Gives an attribute of the tag in `from..to` another value.
fn attribute(part: &mut String, from: usize, to: usize, dice: &mut Dice) {
    let quotes: Vec<usize> =
        part[from..to].match_indices('"').map(|(at, _)| from + at).collect();
    let Some(count) = (quotes.len() / 2).checked_sub(1) else { return };
    let number = below(dice, count + 1);
    let (open, close) = (quotes[2 * number], quotes[2 * number + 1]);
    let mut value = part[open + 1..close].to_owned();
    let near = ["0", "1", "2", "-1", "9", "63", "255", "65536", "99999999999999999999"];
    match dice.from_to(0, 3) {
        0 => value = dice.one_of(&near).to_owned(),
        1 => value = dice.one_of(VALUES).to_owned(),
        2 => text(dice, &mut value, VALUES),
        _ => {
            // What another attribute of the part has.
            let all: Vec<&str> = part.split('"').skip(1).step_by(2).take(5_000).collect();
            value = all[below(dice, all.len())].to_owned();
        }
    }
    part.replace_range(open + 1..close, &value.replace(['"', '<'], ""));
}

/// Changes the words after the tag that ends at `to`.
fn words(part: &mut String, to: usize, dice: &mut Dice) {
    let end = part[to..].find('<').map_or(part.len(), |end| to + end);
    let mut words = part[to..end].to_owned();
    text(dice, &mut words, WORDS);
    part.replace_range(to..end, &words.replace('<', "&lt;"));
}
