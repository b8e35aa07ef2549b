//! Characters that cannot be printed.

use super::{Refused, smallest};

#[test]
fn a_character_that_cannot_be_printed() {
    let within = |words: &str| smallest("2.310 hồ sơ", words);
    let cases = [
        (
            "character-control",
            within("2.310\u{1} hồ sơ".replace('\u{1}', "\\u0001").as_str()),
        ),
        ("character-c1", within("2.310 hồ\u{93} sơ")),
        ("character-lone-mark", within("2.310 hồ \u{301}sơ")),
        ("character-two-marks", within("2.310 hồ\u{301} sơ")),
        ("character-private-use", within("\u{f0b7} 2.310 hồ sơ")),
        ("character-lost", within("2.310 h\u{fffd} sơ")),
        ("character-half", within("2.310 \\ud83d hồ sơ")),
        ("character-in-no-font", within("2.310 hồ sơ ☃ và 汉")),
        ("character-emoji", within("2.310 hồ sơ \u{1f468}\u{200d}\u{1f4bb}")),
        ("characters-several", within("\u{f0b7} 2.310\u{7f} hồ \u{f0a7} sơ \u{f0b7}")),
    ];
    for (name, issue) in cases {
        Refused::issue(issue).answers(name, 1);
    }
}
