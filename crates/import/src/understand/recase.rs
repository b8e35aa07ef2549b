//! Words in capitals, written as people write.
//!
//! Capitals are a way of setting, not of writing: the issue has `Tân Kỳ`, and the
//! design says where it is `TÂN KỲ`. Which words keep a capital is told by the rest of
//! the drafts; where these say nothing, by the noun before: `tỉnh`, `xã`.

use std::collections::BTreeMap;

use crate::encoding::is_syllable;
use crate::flow::Piece;

/// Words that are followed by a name.
const BEFORE_PLACES: &[&str] = &[
    "xã",
    "phường",
    "tỉnh",
    "huyện",
    "quận",
    "thôn",
    "xóm",
    "bản",
    "ấp",
    "làng",
    "thị trấn",
    "thị xã",
    "thành phố",
    "khối",
    "tổ dân phố",
    "đặc khu",
];

/// Words that are followed by a number in Roman digits.
const BEFORE_NUMBERS: &[&str] = &[
    "quý", "khóa", "khoá", "kỳ", "lần", "cấp", "hạng", "loại", "chương", "phần", "mục",
    "thứ", "nhóm", "bậc",
];

/// Names that every bulletin may have in capitals.
const ALWAYS: &[(&str, &str)] = &[
    ("việt", "nam"),
    ("hà", "nội"),
    ("chí", "minh"),
    ("hồ", "chí"),
    ("nghệ", "an"),
    ("thanh", "hóa"),
    ("đà", "nẵng"),
    ("cần", "thơ"),
];

/// How words are written in the drafts, where they are not in capitals all over.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Pairs of words, both with a capital, the first not at a beginning: how often.
    pairs: BTreeMap<(String, String), usize>,
    /// Words within a sentence: small, with a capital, all in capitals.
    words: BTreeMap<String, [usize; 3]>,
}

impl Names {
    /// Learns from everything that `pieces` say.
    pub(crate) fn learn(&mut self, pieces: &[Piece]) {
        for piece in pieces {
            match piece {
                Piece::Paragraph(paragraph) => self.learn_text(&paragraph.plain()),
                Piece::Table(table) => {
                    for cell in table.rows.iter().flat_map(|row| &row.cells) {
                        self.learn(&cell.pieces);
                    }
                }
            }
        }
    }

    fn learn_text(&mut self, text: &str) {
        if is_capitals(text) {
            return;
        }
        let mut begins = true;
        let mut before: Option<String> = None;
        for token in text.split(' ') {
            let word = token.trim_matches(|c: char| !c.is_alphanumeric());
            if word.is_empty() {
                // A dash between two words begins nothing; a bullet does.
                before = None;
                continue;
            }
            let lower = word.to_lowercase();
            let capital = word.starts_with(char::is_uppercase);
            let all = capital
                && word.chars().count() > 1
                && !word.chars().any(char::is_lowercase);
            if !begins {
                let counts = self.words.entry(lower.clone()).or_default();
                counts[if all { 2 } else { usize::from(capital) }] += 1;
            }
            if let Some(before) = before.filter(|_| capital && !all) {
                *self.pairs.entry((before, lower.clone())).or_default() += 1;
            }
            begins = token.ends_with(['.', '!', '?', ':', '…', '"', '”']);
            let closes = token.ends_with(|c: char| !c.is_alphanumeric());
            before = (capital && !all && !closes).then_some(lower);
        }
    }

    fn is_pair(&self, one: &str, two: &str) -> bool {
        self.pairs.contains_key(&(one.to_owned(), two.to_owned()))
            || ALWAYS.contains(&(one, two))
    }

    /// `text`, which is in capitals, as people write it.
    pub(crate) fn recase(&self, text: &str) -> String {
        let tokens: Vec<&str> = text.split(' ').collect();
        let bare = |token: &str| {
            token.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
        };
        let lower: Vec<String> = tokens.iter().map(|token| bare(token)).collect();
        let closes = |index: usize| {
            tokens[index].ends_with([',', ';', ':', '.', ')', '!', '?', '–', '-'])
        };
        let mut capital = vec![false; tokens.len()];
        for index in 0..tokens.len() {
            if index + 1 < tokens.len()
                && !closes(index)
                && self.is_pair(&lower[index], &lower[index + 1])
            {
                capital[index] = true;
                capital[index + 1] = true;
            }
        }
        for index in 0..tokens.len() {
            if let Some(length) = self.place_after(&lower, index, &closes) {
                for name in &mut capital[index + 1..=index + length] {
                    *name = true;
                }
            }
        }
        let mut begins = true;
        let mut written = Vec::new();
        for (index, token) in tokens.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| lower[before].as_str());
            let kept = self.keeps_capitals(&lower[index], before, token);
            let word = match (kept, capital[index] || begins && !lower[index].is_empty())
            {
                (true, _) => (*token).to_owned(),
                (false, true) => title(token),
                (false, false) => token.to_lowercase(),
            };
            if !lower[index].is_empty() {
                begins = token.ends_with(['.', '!', '?', '…']);
            }
            written.push(word);
        }
        written.join(" ")
    }

    /// How many words after the one at `index` are the name of a place.
    fn place_after(
        &self,
        lower: &[String],
        index: usize,
        closes: &impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let one = lower[index].as_str();
        let two = index.checked_sub(1).map(|before| format!("{} {one}", lower[before]));
        let named = BEFORE_PLACES.contains(&one)
            || two.is_some_and(|two| BEFORE_PLACES.contains(&two.as_str()));
        if !named
            || closes(index)
            || one == "bản" && lower.get(index + 1).is_some_and(|w| w == "tin")
        {
            return None;
        }
        let rest = &lower[index + 1..];
        let first = rest.first().filter(|word| !word.is_empty())?;
        // A word that the drafts write small within sentences names nothing.
        let [small, big, _] = self.words.get(first).copied().unwrap_or_default();
        if small > 0 && big == 0 {
            return None;
        }
        let to_end = (0..rest.len().min(4))
            .find(|at| closes(index + 1 + at))
            .map_or(rest.len(), |at| at + 1);
        // Names have two syllables, or all that stands up to a comma if that is short.
        Some(if to_end <= 3 { to_end } else { 2 }).filter(|length| *length <= rest.len())
    }

    /// Whether a word stays in capitals: an abbreviation, a Roman number.
    fn keeps_capitals(&self, lower: &str, before: Option<&str>, token: &str) -> bool {
        if lower.is_empty() || !lower.chars().any(char::is_alphabetic) {
            return true;
        }
        if token.contains(|c: char| c.is_ascii_digit()) {
            return true;
        }
        let [small, big, all] = self.words.get(lower).copied().unwrap_or_default();
        if lower.chars().all(|c| "ivxlc".contains(c)) {
            let names = before.is_some_and(|before| BEFORE_NUMBERS.contains(&before));
            return names || all > small + big || !is_syllable(lower);
        }
        if all > 0 {
            return all >= small + big;
        }
        // Words joined by a hyphen or a slash are judged as one.
        !lower
            .split(|c: char| !c.is_alphanumeric())
            .all(|part| part.is_empty() || is_syllable(part))
            && small + big == 0
    }
}

/// Whether every letter of `text` is a capital, and it has enough to tell.
pub(crate) fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 4
        && !text.chars().any(char::is_lowercase)
        && text.chars().any(char::is_uppercase)
}

/// A word with a capital, and the rest small.
pub(crate) fn title(word: &str) -> String {
    let mut written = String::with_capacity(word.len());
    let mut first = true;
    for character in word.chars() {
        if first && character.is_alphabetic() {
            written.push(character);
            first = false;
        } else {
            written.extend(character.to_lowercase());
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{Names, is_capitals};

    #[test]
    fn writes_as_people_write() {
        let mut names = Names::default();
        names.learn_text(
            "Trên địa bàn xã Tân Kỳ, kỷ cương và công tác CCHC định kỳ; ứng dụng AI, người dân ai cũng biết AI.",
        );
        let cases = [
            ("CẢI CÁCH HÀNH CHÍNH", "Cải cách hành chính"),
            (
                "BẢN TIN CCHC NỘI BỘ CỦA UBND XÃ TÂN KỲ, TỈNH NGHỆ AN",
                "Bản tin CCHC nội bộ của UBND xã Tân Kỳ, tỉnh Nghệ An",
            ),
            (
                "TÂN KỲ TẬP TRUNG; NÂNG CAO CCHC QUÝ II NĂM 2026",
                "Tân Kỳ tập trung; nâng cao CCHC quý II năm 2026",
            ),
            ("ĐẠI HỘI XÃ NHÀ. KẾT QUẢ I", "Đại hội xã Nhà. Kết quả i"),
            (
                "HỌP XÃ NGHĨA ĐỒNG BÀN VIỆC LÀM ĐƯỜNG",
                "Họp xã Nghĩa Đồng bàn việc làm đường",
            ),
            ("QUYẾT ĐỊNH 115/QĐ-UBND", "Quyết định 115/QĐ-UBND"),
        ];
        for (given, expected) in cases {
            assert_eq!(names.recase(given), expected);
        }
    }

    #[test]
    fn tells_capitals() {
        for text in ["CẢI CÁCH", "UBND XÃ – 2026"] {
            assert!(is_capitals(text), "{text}");
        }
        for text in ["Cải cách", "UBN", "2026", "UBND xã"] {
            assert!(!is_capitals(text), "{text}");
        }
    }
}
