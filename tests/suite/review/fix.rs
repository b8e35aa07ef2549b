//! What is mended: the spaces, quotes and lists; never the words.

use std::collections::BTreeMap;

use bantin::{Bulletin, Settings, fix};
use bantin_core::Draft;
use bantin_tests::{Dice, Generated};
use unicode_normalization::UnicodeNormalization;

use super::quoted;

/// The words of an issue, numbers without a zero before them, each letter as one
/// character: what mending must leave.
fn words(source: &str) -> BTreeMap<String, usize> {
    let draft = Draft::read(source.as_bytes().to_vec()).unwrap();
    let mut words = BTreeMap::new();
    for passage in draft.passages() {
        let text: String = passage.letters().into_iter().map(|l| l.character).collect();
        let text: String =
            text.nfc().filter(|c| *c != '\u{ad}' && *c != '\u{200b}').collect();
        let text = text.replace('Ð', "Đ");
        for word in text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()) {
            let digits = word.bytes().all(|byte| byte.is_ascii_digit());
            let word = if digits { word.trim_start_matches('0') } else { word };
            *words.entry(word.to_owned()).or_default() += 1;
        }
    }
    words
}

/// Plants faults in the strings of `source` that are texts, as `dice` falls.
fn spoilt(source: &str, dice: &mut Dice) -> String {
    let draft = Draft::read(source.as_bytes().to_vec()).unwrap();
    let mut spoilt = source.to_owned();
    for passage in draft.passages().iter().rev() {
        let prose = ["paragraph", "standfirst", "text", "caption"];
        let last = passage.at.steps().filter(|s| s.parse::<usize>().is_err()).last();
        if !prose.contains(&last.as_deref().unwrap_or_default())
            && !["list", "numbered"].contains(&last.as_deref().unwrap_or_default())
        {
            continue;
        }
        let inner = passage.bytes.start + 1..passage.bytes.end - 1;
        let old = &source[inner.clone()];
        let new = match dice.from_to(0, 14) {
            0 => old.replacen(' ', "  ", 1),
            1 => old.replacen("; ", " ; ", 1),
            2 => old.nfd().collect(),
            3 => format!("Theo \\\"quy định\\\", {old}"),
            4 => format!("{old} và... hết."),
            5 => format!("Ngày 5 tháng 04 năm 2026, {old}"),
            6 | 7 => format!("- {old}"),
            8 => format!("+  {old}"),
            9 => format!("\\t{old}"),
            10 => format!("      {old}"),
            11 => format!("Ðảng bộ:\\u00ad {old}"),
            12 => format!("{old} ( kể cả\\u200b xóm )."),
            13 => format!("Việc cần làm:\\n- Một là {old}\\n- Hai là xong"),
            _ => old.to_owned(),
        };
        spoilt.replace_range(inner, &new);
    }
    spoilt
}

#[test]
fn a_thousand_spoilt_issues_are_mended_and_say_the_same() {
    let mut changed = 0;
    for seed in 0..1_000 {
        let good = Generated::new(seed);
        let mut dice = Dice::new(seed);
        let source = spoilt(&good.text, &mut dice);
        let fixed = fix(source.as_str(), &Settings::default()).unwrap();
        let draft = Draft::read(fixed.after.clone().into_bytes()).unwrap();
        if let Err(problems) = draft.check(&good.pictures) {
            panic!("issue {seed}: {problems:?}");
        }
        assert_eq!(words(&source), words(&fixed.after), "the words of issue {seed}");
        let again = fix(fixed.after.as_str(), &Settings::default()).unwrap();
        assert_eq!((again.count(), &again.after), (0, &fixed.after), "issue {seed}");
        changed += usize::from(fixed.count() > 0);
    }
    assert!(changed > 900, "{changed} were spoilt");
}

/// What stands before, and after, in a body that is written in an odd manner.
fn body(blocks: &str) -> String {
    format!(
        "{{\r\n\t\"articles\" : [ {{ \"body\": [\r\n\t\t{blocks}\r\n\t] ,\r\n\t\"headline\":\"Tít\" }} ],\r\n\
         \t\"issue\": {{\"coverage\":{{\"year\":2026}},\"number\":\"1\"}},\r\n\
         \t\"publication\":{{ \"id\":\"a\",\"title\":\"A\",\"publisher\":{{\"name\":\"B\"}} }} }}\r\n"
    )
}

#[test]
fn keeps_every_byte_that_it_does_not_mend() {
    let cases = [
        (
            r#"{ "paragraph" : "Thuế ; và  phí ." }"#,
            r#"{ "paragraph" : "Thuế; và phí." }"#,
        ),
        (
            "{ \"paragraph\": \"- Một.\" },\r\n\t\t{ \"paragraph\": \"- Hai.\" },\r\n\t\t{ \"paragraph\": \"Ba.\" }",
            "{ \"list\": [\"Một.\",\r\n\t\t\"Hai.\"] },\r\n\t\t{ \"paragraph\": \"Ba.\" }",
        ),
        (
            "{\"paragraph\":\"- Một:\"},\r\n{\"paragraph\":\"+ Hai.\"},\r\n{\"paragraph\":\"+  Ba.\"},\r\n{\"paragraph\":\"- Bốn.\"}",
            "{\"list\":[{ \"text\": \"Một:\", \"list\": [\"Hai.\",\r\n\"Ba.\"] },\r\n\"Bốn.\"]}",
        ),
        // Whose items those with `+` are is not said: they stay a list of their own.
        (
            r#"{ "paragraph": "+ Hai." }, { "paragraph": "+ Ba." }, { "paragraph": "- Bốn là việc khó nhất trong quý, cần làm ngay." }"#,
            r#"{ "list": ["Hai.", "Ba."] }, { "list": ["Bốn là việc khó nhất trong quý, cần làm ngay."] }"#,
        ),
        (
            r#"{ "list": [ "- Một:", "+ Hai." , "+ Ba." ] }"#,
            r#"{ "list": [ { "text": "Một:", "list": ["Hai.", "Ba."] } ] }"#,
        ),
        (
            r#"{ "paragraph": "Ba việc:\n- Một.\n- Hai." }"#,
            r#"{ "paragraph": "Ba việc:" }, { "list": ["Một.", "Hai."] }"#,
        ),
        (r#"{ "paragraph": "\uf0b7 Một là xong." }"#, r#"{ "list": ["Một là xong."] }"#),
        (
            r#"{ "paragraph": "Mô hình \"một cửa\" của K'Ho... và M'Nông." }"#,
            r#"{ "paragraph": "Mô hình “một cửa” của K'Ho… và M'Nông." }"#,
        ),
        (
            r#"{ "paragraph": "ngày 5 tháng 04 năm 2026 và ngày 12 tháng 10 năm 2026" }"#,
            r#"{ "paragraph": "ngày 05 tháng 4 năm 2026 và ngày 12 tháng 10 năm 2026" }"#,
        ),
        // What stays: numbers, the way of tone marks, speech, inches, ratios, addresses.
        (r#"{ "paragraph": "Hoà và hóa: 99.8%, 2,234 hồ sơ." }"#, ""),
        (r#"{ "paragraph": "– Ông khỏe không?" }, { "paragraph": "– Tôi khỏe!" }"#, ""),
        (
            r#"{ "paragraph": "Màn hình 21\" giá 1 : 3, xem https://a.vn/x,y;z và a.b@c.vn" }"#,
            "",
        ),
        (r#"{ "paragraph": "Dòng một\\\nDòng hai  \nDòng ba" }"#, ""),
    ];
    for (before, after) in cases {
        let after = if after.is_empty() { before } else { after };
        let fixed = fix(body(before), &Settings::default()).unwrap();
        assert_eq!(fixed.after, body(after));
        let again = fix(fixed.after.as_str(), &Settings::default()).unwrap();
        assert_eq!(again.count(), 0, "{before}");
    }
}

#[test]
fn what_is_turned_off_is_not_mended() {
    let source = body(&format!("{{ \"paragraph\": {} }}", quoted("Thuế ; \"phí\".")));
    let off = |code: &str| Settings {
        levels: vec![(code.into(), bantin_core::RuleLevel::Off)],
        ..Settings::default()
    };
    let fixed = fix(source.as_str(), &off("TXT-04")).unwrap();
    assert!(fixed.after.contains("Thuế ; “phí”."));
    let fixed = fix(source.as_str(), &off("TXT-09")).unwrap();
    assert!(fixed.after.contains("Thuế; \\\"phí\\\"."));
    assert!(fix("{", &Settings::default()).is_err());
    assert!(fix(&b"\xff\xfe"[..], &Settings::default()).is_err());
}

/// What is underlined stands in the file, and what is said is the same again.
#[test]
fn spoilt_issues_are_read_to_the_end() {
    let mut told = 0;
    for seed in 0..60 {
        let good = Generated::new(seed);
        let source = spoilt(&good.text, &mut Dice::new(seed));
        let bulletin = match Bulletin::read(source.as_str(), &good.pictures) {
            Ok(bulletin) => bulletin,
            Err(fault) => panic!("issue {seed}: {fault:?}"),
        };
        let review = bulletin.review(&Settings::default());
        assert_eq!(review, bulletin.review(&Settings::default()), "issue {seed}");
        for finding in review.iter().flat_map(|report| report.findings()) {
            let bytes = finding.bytes.clone();
            let there = bytes.is_none_or(|bytes| source.get(bytes).is_some());
            assert!(there, "issue {seed}: {finding:?}");
            told += 1;
        }
    }
    assert!(told > 600, "{told}");
}
