//! Issues of chance, printed: what readers of PDF make of them.

use std::sync::OnceLock;

use bantin_page::{Ink, LinkTarget};
use bantin_pdf::{PdfOptions, print};
use lopdf::{Document, Object};

use crate::invariants::sample;
use crate::laid::Laid;
use crate::rules::words;
use crate::tools;

/// How many issues are printed.
const COUNT: usize = 30;

/// Issues in two columns, each printed once for all tests.
fn printed() -> &'static [(&'static Laid, Vec<u8>)] {
    static PRINTED: OnceLock<Vec<(&Laid, Vec<u8>)>> = OnceLock::new();
    PRINTED.get_or_init(|| {
        let laid = sample().iter().filter(|laid| laid.design.grid.columns == 2);
        laid.take(COUNT).map(|laid| (laid, pdf(laid))).collect()
    })
}

fn pdf(laid: &Laid) -> Vec<u8> {
    print(&laid.pages, &PdfOptions::default())
        .unwrap_or_else(|fault| panic!("{}: {fault:?}", laid.name))
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let again = std::thread::spawn(|| {
        printed().iter().rev().map(|(laid, _)| pdf(laid)).collect::<Vec<_>>()
    });
    for ((laid, once), twice) in printed().iter().zip(again.join().unwrap().iter().rev())
    {
        assert!(once == twice, "{}: other bytes from another thread", laid.name);
        assert!(*once == pdf(laid), "{}: other bytes the second time", laid.name);
    }
}

#[test]
fn qpdf_finds_no_fault() {
    for (laid, pdf) in printed() {
        let Some(said) = tools::ask("qpdf", &["--check", "FILE"], pdf) else { return };
        let clean = said.contains("No syntax or stream encoding errors found");
        assert!(clean, "{}: {said}", laid.name);
    }
}

#[test]
fn all_fonts_are_embedded_cut_down_and_readable() {
    for (laid, pdf) in printed() {
        let Some(said) = tools::ask("pdffonts", &["FILE"], pdf) else { return };
        let fonts: Vec<&str> = said.lines().skip(2).collect();
        assert!(fonts.len() >= 4, "{}: {said}", laid.name);
        for font in fonts {
            // Before the object number and generation: emb, sub, uni.
            let columns: Vec<&str> =
                font.split_whitespace().rev().skip(2).take(3).collect();
            assert_eq!(columns, ["yes"; 3], "{}: {font}", laid.name);
        }
    }
}

#[test]
fn readers_find_the_words_of_the_proof() {
    for (laid, pdf) in printed() {
        let Some(read) = tools::words_read(pdf) else { return };
        let words = words::words_on_paper(&laid.pages).into_iter();
        let words = tools::sorted(words.map(|word| word.to_uppercase()));
        let (added, lost) = tools::difference(&read, &words);
        assert_eq!((added, lost), (Vec::new(), Vec::new()), "{}", laid.name);
    }
}

#[test]
fn every_page_is_printed() {
    for (laid, pdf) in printed() {
        let document = Document::load_mem(pdf).unwrap();
        assert_eq!(document.get_pages().len(), laid.pages.pages.len(), "{}", laid.name);
    }
}

#[test]
fn every_headline_has_its_bookmark() {
    for (laid, pdf) in printed() {
        let document = Document::load_mem(pdf).unwrap();
        let titles: Vec<String> = document
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|dict| dict.has(b"Title") && dict.has(b"Parent"))
            .filter_map(|dict| lopdf::decode_text_string(dict.get(b"Title").ok()?).ok())
            .collect();
        for article in &laid.issue.articles {
            let headline = article.headline.plain();
            assert!(
                titles.contains(&headline),
                "{}: `{headline}`: {titles:?}",
                laid.name
            );
        }
    }
}

#[test]
fn every_link_is_live() {
    let mut all = 0;
    for (laid, pdf) in printed() {
        let items = laid.pages.pages.iter().flat_map(|page| &page.items);
        let mut wanted: Vec<String> = items
            .filter_map(|item| match &item.ink {
                Ink::Link { target: LinkTarget::Uri(uri), .. } => Some(uri.clone()),
                _ => None,
            })
            .collect();
        let document = Document::load_mem(pdf).unwrap();
        let mut found: Vec<String> = Vec::new();
        for page in document.get_pages().into_values() {
            for link in document.get_page_annotations(page).unwrap() {
                let action = link.get(b"A").and_then(|action| match action {
                    Object::Reference(id) => document.get_dictionary(*id),
                    other => other.as_dict(),
                });
                let uri = action.unwrap().get(b"URI").and_then(Object::as_str).unwrap();
                found.push(String::from_utf8(uri.to_vec()).unwrap());
            }
        }
        wanted.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, wanted, "{}", laid.name);
        all += found.len();
    }
    assert!(all > 10, "only {all} links in the sample");
}
