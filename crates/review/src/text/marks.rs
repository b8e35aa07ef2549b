//! Marks as a typewriter has them: straight quotes, three dots, two hyphens.

use crate::Edit;
use crate::catalogue::TXT_09;
use crate::desk::{Desk, Found};
use crate::prose::Prose;

/// Straight quotation marks. Apostrophes stay: `K'Ho`, `M'Nông` are names.
pub(super) fn quotes(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let at = |index: usize| prose.letters.get(index).map(|letter| letter.character);
    let mut straight: Vec<usize> = Vec::new();
    for index in (0..prose.letters.len()).filter(|&index| at(index) == Some('"')) {
        // Inches and seconds: a screen of 21", 105°15'30".
        let digit = index.checked_sub(1).and_then(at).is_some_and(|c| c.is_ascii_digit());
        let over = at(index + 1).is_none_or(|c| !c.is_alphabetic());
        if !(digit && over && straight.len().is_multiple_of(2)) {
            straight.push(index);
        }
    }
    let Some(&first) = straight.first() else { return };
    if straight.iter().any(|&index| prose.quiet[index]) {
        return;
    }
    let space = |c: Option<char>| c.is_none_or(|c| c.is_whitespace());
    let fits = |(turn, &index): (usize, &usize)| {
        let (before, after) = (index.checked_sub(1).and_then(at), at(index + 1));
        let opening = space(before) || before.is_some_and(|c| "([-–—“*/".contains(c));
        if turn.is_multiple_of(2) { opening && !space(after) } else { !space(before) }
    };
    let paired =
        straight.len().is_multiple_of(2) && straight.iter().enumerate().all(fits);
    let edits = straight.iter().enumerate().map(|(turn, &index)| {
        let mark = if turn.is_multiple_of(2) { "“" } else { "”" };
        Edit::new(prose.letters[index].bytes.clone(), mark)
    });
    let found = Found::at(&TXT_09, prose.at(), prose.letters[first].bytes.clone());
    desk.put(if paired {
        found
            .say(
                "straight quotation marks; print has “ ”",
                "dấu ngoặc kép thẳng; sách báo dùng “ ”",
            )
            .edits(edits.collect())
    } else {
        found.say(
            "a quotation mark is opened and not closed, or stands at a space",
            "dấu ngoặc kép thiếu một bên, hoặc đứng cạnh dấu cách",
        )
    });
}

/// Three dots, and two hyphens between words.
pub(super) fn dots(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let letters = &prose.letters;
    let mut index = 0;
    while index < letters.len() {
        let here = letters[index].character;
        let same = letters[index..].iter().take_while(|l| l.character == here).count();
        let end = index + same;
        let before = index.checked_sub(1).map(|at| letters[at].character);
        let after = letters.get(end).map(|letter| letter.character);
        // More than three are a line to write on.
        let (wanted, said) = match (here, same) {
            ('.', 3) => (
                "…",
                [
                    "three dots; print has one character …",
                    "ba dấu chấm; sách báo dùng ký tự …",
                ],
            ),
            ('.' | ',' | ';', 2) if before.is_some_and(char::is_alphanumeric) => {
                let bytes = letters[index].bytes.start..letters[end - 1].bytes.end;
                if !prose.quiet[index] {
                    desk.put(Found::at(&TXT_09, prose.at(), bytes).say(
                        format!("`{here}` stands there twice"),
                        format!("hai dấu “{here}” liền nhau"),
                    ));
                }
                index = end;
                continue;
            }
            ('-', 2) if before == Some(' ') && after == Some(' ') => (
                "–",
                [
                    "two hyphens; print has a dash –",
                    "hai gạch nối; sách báo dùng gạch ngang –",
                ],
            ),
            _ => {
                index = end;
                continue;
            }
        };
        if !prose.quiet[index] {
            let bytes = letters[index].bytes.start..letters[end - 1].bytes.end;
            let found = Found::at(&TXT_09, prose.at(), bytes.clone());
            desk.put(found.say(said[0], said[1]).edit(Edit::new(bytes, wanted)));
        }
        index = end;
    }
}
