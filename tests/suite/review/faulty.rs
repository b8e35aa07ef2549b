//! The first issue of Tân Kỳ as the office wrote it, its faults kept.

use std::path::PathBuf;

use bantin::{Bulletin, Settings};

use super::told;

/// What the draft of `tests/refs/tan-ky-so-01.txt` fires, in the order of the file, and
/// why:
///
/// - LIC-10, LIC-04, LIC-05, LIC-01, ARC-01: an internal bulletin on A4, without a date,
///   a licence, or a word for the archive: notes.
/// - TXT-12: UV BTV, PCT, CCHC, TTHC, VHXH are explained nowhere (AI is, in brackets).
/// - TXT-07: "Phòng Văn hóa – Xã hộiBẢN TIN ĐIỆN TỬ".
/// - DAT-01: no date.
/// - TXT-13: the headline is all in capitals.
/// - TXT-10: eleven paragraphs typed with "- " and "+ ", told where each of the four
///   runs begins: a picture stands between two of them, and where "- " comes after "+ "
///   that stand under none it begins a list of its own. The two spaces behind some
///   "+" go with the mark.
/// - TXT-04: "thuế điện tử ;", and as a note "triệu đồng  đạt".
/// - TXT-05: "phần mềm dùng chung" and "TTHC" end without a mark.
/// - IMG-01, IMG-02 twice: "[image: ]" has neither words nor caption nor credit.
/// - TXT-14: the second "- " has 172 words, its mark counted.
/// - TXT-06: the byline is pushed right by fifty spaces.
/// - IMG-05 twice: a picture cuts the list, typed as it is, after its fifth "+" and after
///   its second "- ".
/// - TXT-11: "Phòng VHXH" is the "Phòng Văn hóa – Xã hội".
///
/// NFC and NUM-01 to NUM-03 hold: 2.225 of 2.230 are 99,8%, and 21 + 4 are 25. LIC-06 to
/// LIC-09 have no licence to speak of, DAT-02 to DAT-06 no date.
const EXPECTED: &[&str] = &[
    "LIC-01", "LIC-04", "LIC-05", "LIC-10", "TXT-12", "TXT-07", "ARC-01", "DAT-01",
    "TXT-13", "TXT-10", "TXT-05", "IMG-02", "IMG-05", "IMG-01", "TXT-10", "TXT-04",
    "TXT-05", "TXT-04", "TXT-10", "TXT-14", "IMG-02", "IMG-05", "IMG-01", "TXT-10",
    "TXT-06", "TXT-11",
];

fn path() -> PathBuf {
    let tests = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    tests.join("issues/review/tan-ky-so-01-faulty/issue.json")
}

fn source() -> String {
    std::fs::read_to_string(path()).unwrap()
}

#[test]
fn the_draft_fires_what_a_sub_editor_would_say() {
    let review = Bulletin::open(path()).unwrap().review(&Settings::default()).unwrap();
    let advice = review.findings().iter().filter(|finding| finding.advice.is_some());
    let codes: Vec<&str> = advice.map(|finding| finding.code).collect();
    assert_eq!(codes, EXPECTED, "{:#?}", review.findings());
}

#[test]
fn the_draft_is_mended_as_far_as_that_is_safe() {
    let fixed = bantin::fix(source(), &Settings::default()).unwrap();
    let told = told(&fixed.after);
    let codes: Vec<&str> = told.iter().map(|told| told.code).collect();
    for mended in ["TXT-10", "TXT-06", "TXT-04"] {
        assert!(!codes.contains(&mended), "{told:#?}");
    }
    // A picture stands between two lists still: where it belongs is for a person to say.
    assert!(codes.contains(&"IMG-05"), "{told:#?}");
}
