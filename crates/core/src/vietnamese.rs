//! How Vietnamese is written: where a line may break, and names in ASCII.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A tied group grows to at most so many characters by ties between words.
///
/// A line of a narrow column holds 32 to 35: longer groups would open rivers in
/// the line above, and a row of numbers would become one word without end.
pub const LONGEST_TIE: usize = 24;

/// After these a number is their name, not a count: `năm 2026 | đạt`.
const NAMED_BY_NUMBER: &[&str] = &[
    "ngày", "tháng", "năm", "quý", "tuần", "thứ", "kỳ", "khóa", "khoá", "điều", "khoản",
    "điểm", "chương", "mục", "phần", "trang", "bảng", "hình", "lần", "đợt", "tập", "xóm",
    "thôn", "tổ", "khối",
];

/// Titles and ranks that stand before a name, with nothing in between.
const BEFORE_NAMES: &[&str] = &[
    "TP.", "TX.", "TT.", "TS.", "ThS.", "PGS.", "GS.", "GS.TS.", "PGS.TS.", "BS.", "KS.",
    "LS.", "Mr.", "Mrs.", "Ms.", "đ/c", "Đ/c", "PCT", "CT", "TP", "TX",
];

/// The byte offsets of those spaces of `text` at which a line must not break.
///
/// Tied are:
///
/// | what                                  | example                              |
/// |---------------------------------------|--------------------------------------|
/// | a number and the next word            | `26,8⍽triệu`, `100%⍽hồ`              |
/// | a word and the number that names it   | `Số⍽01`, `quý⍽II`, `Điều⍽5`          |
/// | what stands before a name             | `TP.⍽Vinh`, `đ/c⍽Toàn`, `PCT⍽UBND`   |
/// | a word and the dash after it          | `Văn hóa⍽– Xã hội`                   |
/// | lone brackets, quotes, closing marks  | `(⍽mật⍽)`, `điện tử⍽;`               |
/// | a mark at the beginning, and its word | `-⍽Trong`, `+⍽Công`, `1.⍽Mở`         |
///
/// A number that names a day, a month, a year, an article of law and the like is
/// not tied to what follows, nor is a number to a date after it:
/// `ngày⍽05 | tháng⍽4 | năm⍽2026 | đạt`. A tied group grows to [`LONGEST_TIE`]
/// characters; only a dash or a closing mark may make it longer.
pub fn ties(text: &str) -> Vec<usize> {
    let words: Vec<&str> = text.split(' ').collect();
    let mut ties = Vec::new();
    let mut space = 0;
    let mut group = 0;
    for (index, pair) in words.windows(2).enumerate() {
        let (left, right) = (pair[0], pair[1]);
        space += left.len();
        group += left.chars().count();
        let closes = is_closing(right) || is_dash(right);
        let short = group + 1 + right.chars().count() <= LONGEST_TIE;
        let tied = !left.is_empty()
            && !right.is_empty()
            && if closes {
                !is_closing(left) && !is_dash(left)
            } else {
                short && belong_together(&words, index)
            };
        if tied {
            ties.push(space);
            group += 1;
        } else {
            group = 0;
        }
        space += 1;
    }
    ties
}

/// Whether the word at `index` and the next, which closes nothing, are one thing.
fn belong_together(words: &[&str], index: usize) -> bool {
    let (left, right) = (words[index], words[index + 1]);
    let bare = left.trim_start_matches(OPENING);
    if bare.is_empty() {
        return true; // a lone bracket or quotation mark
    }
    if index == 0 && is_mark(left) {
        return true;
    }
    if BEFORE_NAMES.contains(&bare) {
        return right.starts_with(char::is_alphanumeric);
    }
    // What is cheap is asked first: this is asked of every word of an issue.
    if is_name(bare, right) && names_by_number(bare) {
        return true;
    }
    let named = || index > 0 && is_numbered_noun(words[index - 1]);
    let begins_name = || {
        words.get(index + 2).is_some_and(|third| is_name(right, third))
            && names_by_number(right)
    };
    is_number(bare) && !named() && !begins_name()
}

const OPENING: &[char] = &['(', '[', '{', '“', '‘', '«', '"', '\''];
const CLOSING: &[char] = &[
    ')', ']', '}', '”', '’', '»', ',', ';', '.', ':', '!', '?', '…', '%', '‰', '"', '\'',
];

/// Whether a number that follows `word` says which one.
fn is_numbered_noun(word: &str) -> bool {
    let word = word.trim_start_matches(OPENING).to_lowercase();
    NAMED_BY_NUMBER.contains(&word.as_str())
}

/// The same, or that `word` is *số*, which stands before counts too: `Tổng số 2.234`.
fn names_by_number(word: &str) -> bool {
    is_numbered_noun(word) || word.trim_start_matches(OPENING).to_lowercase() == "số"
}

/// Whether `word` says which `noun`: a number, a Roman one, a letter of a clause.
fn is_name(noun: &str, word: &str) -> bool {
    let word = word.trim_start_matches(OPENING).trim_end_matches(CLOSING);
    let roman = !word.is_empty() && word.chars().all(|c| "IVXLC".contains(c));
    let letter = || word.chars().count() == 1 && noun.to_lowercase() == "điểm";
    word.starts_with(|first: char| first.is_ascii_digit()) || roman || letter()
}

/// Whether `word` is a number that counts something: `02`, `26,8`, `5/31`, `75%`.
fn is_number(word: &str) -> bool {
    let digits = word.trim_end_matches(['%', '‰']);
    let inner = |c: char| c.is_ascii_digit() || ".,/-–:×".contains(c);
    digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.ends_with(|last: char| last.is_ascii_digit())
        && digits.chars().all(inner)
}

/// Whether `word` is a mark that begins an item: `-`, `+`, `1.`, `a)`.
fn is_mark(word: &str) -> bool {
    let numbered = word.strip_suffix(['.', ')']).is_some_and(|number| {
        (1..=2).contains(&number.len())
            && number.bytes().all(|b| b.is_ascii_alphanumeric())
    });
    matches!(word, "-" | "–" | "—" | "+" | "*" | "•") || numbered
}

fn is_dash(word: &str) -> bool {
    matches!(word, "-" | "–" | "—")
}

fn is_closing(word: &str) -> bool {
    // Straight quotation marks that stand alone may open or close.
    !word.is_empty()
        && word.chars().all(|c| CLOSING.contains(&c) && c != '"' && c != '\'')
}

/// `text` in lower-case ASCII letters and digits, and hyphens for all else; never
/// empty.
///
/// Letters lose their marks: `Số 1/2 đặc biệt` becomes `so-1-2-dac-biet`.
pub fn ascii_slug(text: &str) -> String {
    let mut slug = String::new();
    for character in text.nfd().filter(|c| !is_combining_mark(*c)) {
        match character.to_ascii_lowercase() {
            'đ' | 'Đ' => slug.push('d'),
            plain if plain.is_ascii_alphanumeric() => slug.push(plain),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "x".into() } else { slug.into() }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TIE, ascii_slug, ties};

    fn tie(text: &str) -> String {
        let mut tied = text.to_owned();
        for space in ties(text).into_iter().rev() {
            assert_eq!(&text[space..=space], " ", "{text:?}");
            tied.replace_range(space..=space, "~");
        }
        tied
    }

    #[test]
    fn keeps_together_what_belongs_together() {
        let cases = [
            // Counts, from the first issue of Tân Kỳ.
            "đã ban hành 02~quyết định, 08~kế hoạch, 05~công văn",
            "Tổng số~2.234~hồ sơ được tiếp nhận, 100%~hồ sơ trực tuyến",
            "trước hạn đạt 99,8%~(2.225~hồ sơ). Tỷ lệ",
            "hơn 26,8~triệu đồng, góp phần",
            "đạt 117.187~triệu đồng đạt 47%~dự toán;",
            "thực hiện 5/31~nhiệm vụ, đang triển khai 12/31~nhiệm vụ",
            "đạt 98%; Trang thông tin đăng tải 309~tin, bài",
            "trong 6~tháng đầu năm",
            // Names by number.
            "CCHC quý~I năm~2026; nâng cao",
            "Trong quý~I năm~2026, công tác",
            "quý~I, năm~2026 như sau:",
            "Bản tin Số~01 Quý~II",
            "ngày~05 tháng~4 năm~2026 đạt",
            "từ 05 tháng~4 năm~2026",
            "điểm~a khoản~2 Điều~14 Luật Báo chí",
            "Nghị định số~30/2020/NĐ-CP ngày~05 tháng~3",
            "(trang~5) và chương~IV của",
            "thứ~2, tuần~15, kỳ~họp",
            // Before names.
            "tại TP.~Vinh, TS.~Lê Văn A, đ/c~Toàn, PCT~UBND xã, GS.~– TS",
            // Dashes and lone marks.
            "Phòng Văn hóa~– Xã hội",
            "tài chính~– ngân sách",
            "thuế điện tử~; 100%~trường",
            "hệ thống (~trừ mật~) là 98~% đó",
            "“~đặc biệt~” một",
            // Marks of items, at the beginning only.
            "-~Trong quý",
            "+~Công tác",
            "1.~Mở đầu",
            "a)~Một là",
            "hai cộng + hai",
            "không có gì để buộc cả",
            "",
            " ",
        ];
        for expected in cases {
            let text = expected.replace('~', " ");
            let expected = expected.replace("kỳ~họp", "kỳ họp");
            assert_eq!(tie(&text), expected);
        }
    }

    #[test]
    fn no_group_grows_without_end() {
        let counted: Vec<String> = (1..200).map(|number| number.to_string()).collect();
        let rows = [
            counted.join(" "),
            ["26,8"; 100].join(" "),
            ["TP."; 100].join(" "),
            ["("; 100].join(" "),
            [";"; 100].join(" "),
            ["–"; 100].join(" "),
            ["5 ;"; 100].join(" "),
        ];
        for row in rows {
            let tied = tie(&row);
            let longest = tied.split(' ').map(|group| group.chars().count()).max();
            assert!(longest <= Some(LONGEST_TIE + 2), "{tied}");
        }
    }

    #[test]
    fn slugs_are_plain() {
        let cases = [
            ("01", "01"),
            ("Số 1/2 đặc biệt", "so-1-2-dac-biet"),
            ("ĐẦU XUÂN – Bính Ngọ", "dau-xuan-binh-ngo"),
            ("(2)", "2"),
            ("№", "x"),
            ("", "x"),
        ];
        for (text, expected) in cases {
            assert_eq!(ascii_slug(text), expected, "{text:?}");
        }
    }
}
