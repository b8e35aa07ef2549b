//! What is too long to be taken in.

use std::collections::BTreeMap;

use crate::catalogue::{TXT_13, TXT_14};
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;

const HEADLINE_LETTERS: usize = 120;
const PARAGRAPH_WORDS: usize = 120;
const ARTICLE_WORDS: usize = 900;

/// A headline in capitals, of two sentences, or of too many letters.
pub(super) fn headline(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    if prose.role != Role::Headline {
        return;
    }
    let letters = prose.text.chars().count();
    let found = Found::at(&TXT_13, prose.at(), prose.inner());
    if prose.is_capitals() {
        desk.put(found.say(
            "the headline is typed in capitals: these are a matter of the design",
            "tít gõ toàn chữ hoa; chữ hoa là việc của kiểu trình bày",
        ));
    } else if prose.text.contains("; ") {
        desk.put(found.say(
            "the headline is two sentences in one",
            "tít gộp hai câu bằng dấu chấm phẩy",
        ));
    } else if letters > HEADLINE_LETTERS {
        desk.put(found.say(
            format!("the headline has {letters} letters"),
            format!("tít dài {letters} chữ cái"),
        ));
    }
}

/// A paragraph of too many words.
pub(super) fn paragraph(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let count = prose.words().len();
    if !prose.role.is_prose() || count <= PARAGRAPH_WORDS {
        return;
    }
    let found = Found::at(&TXT_14, prose.at(), prose.inner());
    desk.put(found.say(
        format!("the paragraph has {count} words; up to {PARAGRAPH_WORDS} read well"),
        format!("đoạn dài {count} từ; dưới {PARAGRAPH_WORDS} từ thì dễ đọc"),
    ));
}

/// Articles of too many words.
pub(super) fn articles(all: &[Prose<'_>], desk: &mut Desk<'_>) {
    let mut counts: BTreeMap<usize, (usize, bool)> = BTreeMap::new();
    for prose in all {
        let steps: Vec<String> = prose.at().steps().collect();
        let Some(index) = article(&steps) else { continue };
        let (count, heads) = counts.entry(index).or_default();
        if prose.role.is_prose() {
            *count += prose.words().len();
        }
        *heads |= steps.iter().any(|step| step == "crosshead");
    }
    for prose in all.iter().filter(|prose| prose.role == Role::Headline) {
        let steps: Vec<String> = prose.at().steps().collect();
        let Some((count, heads)) = article(&steps).and_then(|index| counts.get(&index))
        else {
            continue;
        };
        // With crossheads a reader finds the way.
        if *count > ARTICLE_WORDS && !heads {
            let found = Found::at(&TXT_14, prose.at(), prose.inner());
            desk.put(found.say(
                format!("the article has {count} words and no crosshead"),
                format!("bài dài {count} từ mà không có tít xen"),
            ));
        }
    }
}

/// Which article the steps lead into.
fn article(steps: &[String]) -> Option<usize> {
    (steps.first()? == "articles").then(|| steps.get(1)?.parse().ok())?
}
