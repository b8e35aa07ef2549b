//! Characters that are not what they look like.

use bantin_core::{PassageKind, composed};

use crate::Edit;
use crate::catalogue::{TXT_01, TXT_03};
use crate::desk::{Desk, Found};
use crate::prose::{Prose, is_invisible, is_mark};
use crate::word::is_marked;

/// Marks that stand apart from their letters.
pub(super) fn composition(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let letters = &prose.letters;
    let mut edits = Vec::new();
    let mut index = 0;
    while index < letters.len() {
        let marks = letters[index + 1..].iter().take_while(|l| is_mark(l.character));
        let end = index + 1 + marks.count();
        if end > index + 1 {
            let written: String =
                letters[index..end].iter().map(|l| l.character).collect();
            let whole = composed(&written);
            if whole != written {
                let bytes = letters[index].bytes.start..letters[end - 1].bytes.end;
                edits.push(Edit::new(bytes, whole));
            }
        }
        index = end;
    }
    if let Some(first) = edits.first() {
        desk.put(Found::at(&TXT_01, prose.at(), first.bytes.clone()).edits(edits));
    }
}

/// Letters that only look like those of Vietnamese, and what cannot be seen.
pub(super) fn look_alikes(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let letters = &prose.letters;
    let mut edits = Vec::new();
    for letter in letters.iter().filter(|letter| is_invisible(letter.character)) {
        edits.push(Edit::new(letter.bytes.clone(), ""));
    }
    // Of a soft hyphen in a text of an old encoding, the letter ư would be lost.
    let foreign = letters.iter().any(|l| matches!(l.character, '®' | '¸' | '¹' | '¬'));
    if let Some(first) = edits.first().filter(|_| !foreign) {
        let found = Found::at(&TXT_03, prose.at(), first.bytes.clone()).say(
            "there is a character that cannot be seen; it is dropped in print",
            "có ký tự ẩn, không nhìn thấy; khi in bị bỏ đi",
        );
        desk.put(found.softly().edits(edits));
    }
    for (index, letter) in letters.iter().enumerate() {
        let neighbour = |c: Option<&bantin_core::Letter>| {
            c.is_some_and(|c| c.character.is_ascii_alphabetic() || is_marked(c.character))
        };
        let before = index.checked_sub(1).and_then(|before| letters.get(before));
        let after = letters.get(index + 1);
        let in_word = neighbour(before) || neighbour(after);
        let Some(meant) = look_alike(letter.character).filter(|_| in_word) else {
            continue;
        };
        let character = letter.character;
        // A word of Greek or Russian letters throughout is Greek or Russian.
        let script = |c: &bantin_core::Letter| {
            c.character.is_alphabetic()
                && c.character > '\u{36f}'
                && !is_latin(c.character)
        };
        let barred = matches!(character, 'Ð' | 'Ɖ' | 'ð');
        if !barred && (before.is_some_and(script) || after.is_some_and(script)) {
            continue;
        }
        let code = u32::from(character);
        let found = Found::at(&TXT_03, prose.at(), letter.bytes.clone()).say(
            format!("`{character}` (U+{code:04X}) only looks like `{meant}`"),
            format!("“{character}” (U+{code:04X}) chỉ trông giống “{meant}”"),
        );
        let safe = barred && prose.passage.kind == PassageKind::Text;
        desk.put(if safe {
            found.edit(Edit::new(letter.bytes.clone(), meant.to_string()))
        } else {
            found.help(
                format!("type `{meant}` again"),
                format!("hãy gõ lại chữ “{meant}”"),
            )
        });
    }
}

/// The letter that `character` looks like.
fn look_alike(character: char) -> Option<char> {
    Some(match character {
        'Ð' | 'Ɖ' => 'Đ',
        'ð' => 'đ',
        'а' => 'a',
        'е' => 'e',
        'о' | 'ο' => 'o',
        'р' => 'p',
        'с' => 'c',
        'у' => 'y',
        'х' => 'x',
        'і' => 'i',
        'А' | 'Α' => 'A',
        'В' | 'Β' => 'B',
        'Е' | 'Ε' => 'E',
        'К' | 'Κ' => 'K',
        'М' | 'Μ' => 'M',
        'Н' | 'Η' => 'H',
        'О' | 'Ο' => 'O',
        'Р' | 'Ρ' => 'P',
        'С' => 'C',
        'Т' | 'Τ' => 'T',
        'Х' | 'Χ' => 'X',
        'І' | 'Ι' => 'I',
        _ => return None,
    })
}

/// Whether `character` is a letter of the blocks that Vietnamese uses.
fn is_latin(character: char) -> bool {
    character < '\u{250}' || matches!(character, '\u{1e00}'..='\u{1eff}')
}
