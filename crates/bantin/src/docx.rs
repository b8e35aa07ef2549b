//! What a Word document is told that the pages know.

use std::collections::BTreeMap;

use bantin_core::{Issue, Pointer};
use bantin_design::{FaceName, TypeCase, Weight};
use bantin_docx::Source;
use bantin_fonts::{FONTS, FontFile, WORD_FONTS};
use bantin_page::Pages;

use crate::source::ISSUE;

/// The files that an issue was made from, but for its pictures.
pub(crate) fn sources(issue: Vec<u8>, design: Option<&(String, String)>) -> Vec<Source> {
    let mut sources = vec![Source { name: ISSUE.to_owned(), data: issue }];
    if let Some((name, text)) = design {
        let (name, data) = (name.clone(), text.clone().into_bytes());
        sources.push(Source { name, data });
    }
    sources
}

/// The faces that were made ready when this was built, if those of `case` are these.
pub(crate) fn faces(case: &TypeCase) -> Option<&'static [u8]> {
    let is_ours = |file: &FontFile| {
        let upright = FaceName::new(file.family, Weight(file.weight));
        let face = case.find(&FaceName { italic: file.italic, ..upright });
        face.is_none_or(|face| std::ptr::eq(face.data(), file.data))
    };
    FONTS.iter().all(is_ours).then_some(WORD_FONTS)
}

/// On which page each article begins, counted from 1: the last one that shows its
/// headline, for the contents show it too, and come before.
pub(crate) fn page_of(issue: &Issue, pages: &Pages) -> BTreeMap<Pointer, usize> {
    let mut seen: BTreeMap<&Pointer, usize> = BTreeMap::new();
    for (number, page) in (1..).zip(&pages.pages) {
        for item in &page.items {
            seen.insert(&item.source, number);
        }
    }
    let begins = issue.articles.iter().filter_map(|article| {
        let page = seen.get(article.headline.at())?;
        Some((article.at.clone(), *page))
    });
    begins.collect()
}
