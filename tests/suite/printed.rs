//! Bulletins as the command prints them, and in looks and on sheets that it does not
//! offer yet.

use std::fs;
use std::path::PathBuf;

use bantin::{Bulletin, Folder};
use bantin_core::{Draft, Issue, PictureSource};
use bantin_design::{Design, Sheet};
use bantin_layout::lay_out;
use bantin_pdf::{
    Attachment, Fact, FactKind, Facts, PdfOptions, Relationship, Standard, print,
};
use bantin_tests::Generated;

use crate::laid::type_case;

/// The samples that travel with the code.
pub(crate) const SAMPLES: [&str; 2] = ["tan-ky-so-01", "day-du"];

/// The folder of a sample.
pub(crate) fn folder(sample: &str) -> PathBuf {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/samples");
    PathBuf::from(samples).join(sample)
}

/// The file of a sample's issue.
pub(crate) fn source(sample: &str) -> String {
    fs::read_to_string(folder(sample).join("issue.json")).unwrap()
}

/// A sample as the command opens it.
pub(crate) fn open(sample: &str) -> Bulletin {
    Bulletin::open(folder(sample).join("issue.json")).unwrap()
}

/// A generated issue as the command opens it.
pub(crate) fn read(generated: &Generated) -> Bulletin {
    Bulletin::read(generated.text.clone(), &generated.pictures)
        .unwrap_or_else(|fault| panic!("{fault:?}"))
}

/// What the command says to the printer.
pub(crate) fn options(standard: Standard) -> PdfOptions {
    PdfOptions { standard, ..PdfOptions::default() }
}

/// An issue in every look on every sheet, in every standard: with a name for each.
pub(crate) fn every_way(
    name: &str,
    text: &str,
    pictures: &dyn PictureSource,
) -> Vec<(String, Vec<u8>)> {
    let issue = Draft::read(text.into()).unwrap().check(pictures).unwrap();
    let mut printed = Vec::new();
    for look in Design::NAMES {
        for (sheet, on) in [("a4", Sheet::a4()), ("bulletin", Sheet::bulletin())] {
            let mut design = Design::named(look).unwrap();
            design.sheet = on;
            let pages = lay_out(&issue, &design, &type_case()).unwrap();
            for standard in Standard::ALL {
                let pdf = print(&pages, &with_source(standard, text, &issue)).unwrap();
                printed.push((format!("{name}_{look}_{sheet}_{standard}"), pdf));
            }
        }
    }
    printed
}

/// As the command does it, with a look of its own as well.
fn with_source(standard: Standard, text: &str, issue: &Issue) -> PdfOptions {
    let file = |name: &str, bytes: &[u8]| Attachment {
        name: name.into(),
        description: "Dữ liệu nguồn".into(),
        media_type: "application/json".into(),
        relationship: Relationship::Source,
        bytes: bytes.to_vec(),
    };
    let fact = |name: &str, kind, value: Option<&str>| Fact {
        name: name.into(),
        description: "Một dữ kiện & <hai>".into(),
        kind,
        value: value.map(Into::into),
    };
    let facts = Facts {
        title: "Dữ liệu thử".into(),
        namespace: "urn:x-bantin:test#".into(),
        prefix: "test".into(),
        facts: vec![
            fact("words", FactKind::Text, Some("A & B")),
            fact("day", FactKind::Date, Some("2026-04-05")),
            fact("count", FactKind::Integer, Some("12")),
            fact("unknown", FactKind::Text, None),
        ],
    };
    PdfOptions {
        standard,
        attachments: vec![
            file("issue.json", text.as_bytes()),
            file("design.json", b"{}"),
        ],
        picture_files: issue.pictures.clone(),
        facts: Some(facts),
        ..PdfOptions::default()
    }
}

/// A sample in every look on every sheet, in every standard.
pub(crate) fn sample_every_way(sample: &str) -> Vec<(String, Vec<u8>)> {
    let pictures = Folder::open(folder(sample)).unwrap();
    every_way(sample, &source(sample), &pictures)
}
