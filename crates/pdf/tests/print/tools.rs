//! What other people's readers make of a file, where they are installed.

use std::process::Command;

use bantin_design::Length;
use bantin_page::Ink;
use bantin_pdf::{PdfOptions, print};

use crate::sample;

/// What `program` says of a printed sample; `None` if it is not installed.
fn ask(program: &str, before: &[&str], after: &[&str]) -> Option<String> {
    let run = |number, text| {
        let run = sample::run(&sample::blank(), number, Length::pt(12), text);
        Ink::Text(run)
    };
    let pages = sample::page(vec![
        run(0, "Tân Kỳ khắc phục tồn tại"),
        run(1, "Đường liên xã dài 12\u{a0}km"),
        run(2, "BẢN TIN CẢI CÁCH"),
    ]);
    let path =
        std::env::temp_dir().join(format!("bantin-{program}-{}.pdf", std::process::id()));
    std::fs::write(&path, print(&pages, &PdfOptions::default()).unwrap()).unwrap();
    let output = Command::new(program).args(before).arg(&path).args(after).output();
    std::fs::remove_file(&path).unwrap();
    let output = output.ok()?;
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8(said).unwrap();
    assert!(output.status.success(), "{program}: {said}");
    Some(said)
}

#[test]
fn poppler_reads_the_words() {
    let Some(said) = ask("pdftotext", &[], &["-"]) else { return };
    let lines: Vec<_> = said.lines().filter(|line| !line.is_empty()).collect();
    // It writes a no-break space as a space.
    let second = "Đường liên xã dài 12 km";
    assert_eq!(lines[..3], ["Tân Kỳ khắc phục tồn tại", second, "BẢN TIN CẢI CÁCH"]);
}

#[test]
fn poppler_finds_all_fonts_embedded_cut_down_and_readable() {
    let Some(said) = ask("pdffonts", &[], &[]) else { return };
    let fonts: Vec<_> = said.lines().skip(2).collect();
    assert_eq!(fonts.len(), 3, "{said}");
    for font in fonts {
        assert!(font.contains("CID TrueType"), "{font}");
        assert!(font.contains("Identity-H       yes yes yes"), "{font}");
    }
}

#[test]
fn qpdf_finds_no_fault() {
    let Some(said) = ask("qpdf", &["--check"], &[]) else { return };
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
}
