//! A picture beside an issue: checked, printed, made smaller.

#![no_main]

use bantin::{Bulletin, DocxOptions, Error, InMemory, PdfOptions, Picture, Standard};
use bantin_fuzz::{holds, shelf};
use libfuzzer_sys::fuzz_target;

/// A picture with more pixels is read, and not printed: that only takes time.
const MOST_PIXELS: u64 = 1 << 21;

fuzz_target!(|data: &[u8]| {
    let src = if data.first() == Some(&0x89) { "a.png" } else { "a.jpg" };
    let Ok(picture) = Picture::open(src, data.to_vec()) else {
        // What is wrong with it can be said.
        return wrong(src, data);
    };
    picture.printable();
    let (width, height) = picture.size();
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return;
    }
    let album = InMemory::from_iter([(src, data)]);
    let read = Bulletin::read_with(issue(src), &album, shelf::options());
    let mut bulletin = match read {
        Ok(bulletin) => bulletin,
        Err(fault) => panic!("nothing but the picture can be wrong: {fault:?}"),
    };
    for standard in [Standard::A3a, Standard::A1a] {
        let options = PdfOptions { standard, ..PdfOptions::default() };
        match bulletin.print(&options) {
            Ok((pdf, notes)) => {
                notes.iter().for_each(holds::report_holds);
                let verdict = bantin::verify(&pdf);
                assert!(verdict.is_ok_and(|verdict| !verdict.is_broken()));
                if standard == Standard::A3a {
                    assert!(bantin::extract(&pdf).is_ok());
                }
            }
            Err(Error::Wrong(report)) => holds::report_holds(&report),
            Err(fault) => panic!("{fault}"),
        }
    }
    match bulletin.docx(&DocxOptions::default()) {
        Ok(_) => {}
        Err(Error::Wrong(report)) => holds::report_holds(&report),
        Err(fault) => panic!("{fault}"),
    }
    match bulletin.shrink_photos() {
        Ok(_) => {}
        Err(Error::Wrong(report)) => holds::report_holds(&report),
        Err(fault) => panic!("{fault}"),
    }
});

fn wrong(src: &str, data: &[u8]) {
    let album = InMemory::from_iter([(src, data)]);
    match Bulletin::read_with(issue(src), &album, shelf::options()) {
        Err(Error::Wrong(report)) => holds::report_holds(&report),
        Err(fault) => panic!("{fault}"),
        Ok(_) => panic!("a picture that cannot be opened is taken"),
    }
}

fn issue(src: &str) -> String {
    format!(
        r#"{{
  "publication": {{ "id": "a", "title": "A", "publisher": {{ "name": "B" }} }},
  "issue": {{ "number": "1", "coverage": {{ "year": 2026 }} }},
  "articles": [{{ "headline": "C", "body": [
    {{ "figure": {{ "src": "{src}", "alt": "D" }} }},
    {{ "figure": {{ "src": "{src}", "alt": "D", "width": "page" }} }}
  ] }}]
}}"#
    )
}
