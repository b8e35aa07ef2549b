//! People, their posts and their units, as a line names them.

use super::recase::{is_capitals, title};
use crate::encoding::is_syllable;
use crate::flow::fold;

/// How the names of units begin.
const UNITS: &[&str] = &[
    "phòng",
    "ban",
    "ubnd",
    "ủy ban",
    "uỷ ban",
    "trung tâm",
    "văn phòng",
    "đoàn",
    "hội",
    "sở",
    "công an",
    "trường",
    "trạm",
    "đảng ủy",
    "đảng uỷ",
    "hđnd",
    "bộ phận",
    "tổ",
    "đài",
    "đội",
    "chi bộ",
    "chi cục",
    "nhà văn hóa",
    "thôn",
    "xóm",
    "khối",
    "mttq",
    "ủy ban mttq",
    "liên đoàn",
    "hợp tác xã",
    "bộ",
    "cục",
    "viện",
    "huyện",
    "thị",
    "tòa soạn",
    "thường trực",
];

/// The surnames of most people in Vietnam, and of the peoples of its mountains.
const SURNAMES: &[&str] = &[
    "an", "âu", "bạch", "bế", "bùi", "cà", "cao", "châu", "chu", "cù", "cụt", "danh",
    "diệp", "doãn", "dương", "đàm", "đặng", "đào", "điêu", "đinh", "đoàn", "đỗ", "đồng",
    "giang", "giàng", "hà", "hạ", "hoàng", "hồ", "hờ", "hứa", "huỳnh", "khúc", "kha",
    "kiều", "kim", "la", "lã", "lại", "lâm", "lang", "lầu", "lê", "lô", "lò", "lộc",
    "lục", "lữ", "lương", "lưu", "lý", "ma", "mã", "mạc", "mai", "mùa", "nghiêm", "ngân",
    "ngô", "nguyễn", "nông", "ông", "phạm", "phan", "phí", "phùng", "quách", "quàng",
    "quang", "sầm", "sơn", "sùng", "tạ", "tăng", "thạch", "thái", "thân", "thào", "thẩm",
    "tiêu", "tô", "tôn", "tống", "trần", "triệu", "trịnh", "trương", "từ", "vàng", "văn",
    "vi", "võ", "vũ", "vương",
];

/// What stands before a name out of politeness.
const POLITE: &[&str] =
    &["ông", "bà", "đồng chí", "đ/c", "đ/c.", "anh", "chị", "ths.", "ts.", "bs."];

/// A person, and what else the line says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) positions: Vec<String>,
}

/// Who wrote an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Author {
    pub(crate) name: String,
    pub(crate) position: Option<String>,
    pub(crate) organization: Option<String>,
    pub(crate) action: Option<String>,
}

/// Whether `text` begins as the names of units do.
pub(crate) fn is_unit(text: &str) -> bool {
    begins_with(text, UNITS)
}

/// Whether `text` begins with one of `words`, as whole words, whatever their case.
pub(crate) fn begins_with(text: &str, words: &[&str]) -> bool {
    let lower = text.trim_start().to_lowercase();
    words.iter().any(|word| {
        let rest = lower.strip_prefix(word);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Whether `text` can be the name of a person: two to six words, each with a capital,
/// and no unit.
pub(crate) fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    (2..=6).contains(&words.len())
        && !is_unit(text)
        && words.iter().all(|word| {
            word.starts_with(char::is_uppercase)
                && word
                    .chars()
                    .all(|c| c.is_alphabetic() || matches!(c, '’' | '\'' | '-'))
        })
}

/// Whether `text` is the name of a person, told by its surname.
pub(crate) fn has_surname(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default().to_lowercase();
    is_name(text)
        && SURNAMES.contains(&first.as_str())
        && text.split(' ').all(is_syllable)
}

/// A name in capitals, written as people write.
fn cased(name: &str) -> String {
    if is_capitals(name) {
        name.split(' ').map(title).collect::<Vec<_>>().join(" ")
    } else {
        name.to_owned()
    }
}

/// The person that a line of the credits names; what it calls them politely is part of
/// the name, for nothing is dropped.
pub(crate) fn person(line: &str) -> Option<Person> {
    let line = fold(line.trim_start_matches(['-', '–', '+', '•']));
    let line = line.trim_end_matches(['.', ';', ',']);
    let at = line.find([',', '–', '-', '(', ':', ';']).unwrap_or(line.len());
    let (name, rest) = line.split_at(at);
    let name = name.trim();
    let mut bare = name;
    for polite in POLITE {
        let head = bare.get(..polite.len()).map(str::to_lowercase);
        if head.as_deref() == Some(polite) {
            bare = bare[polite.len()..].trim_start_matches(['.', ':', ' ']);
        }
    }
    if !is_name(bare) {
        return None;
    }
    let rest = rest.trim_start_matches([',', '–', '-', '(', ':', ';', ' ']);
    let rest = rest.strip_suffix(')').filter(|rest| !rest.contains('(')).unwrap_or(rest);
    let positions = rest.split([',', ';']).map(fold).filter(|post| !post.is_empty());
    let name = match name.strip_suffix(bare) {
        Some(polite) => format!("{polite}{}", cased(bare)),
        None => cased(name),
    };
    Some(Person { name, positions: positions.collect() })
}

/// What is done to an article without writing it, at the end of a byline.
const ACTIONS: &[&str] = &[
    "tổng hợp",
    "sưu tầm",
    "biên soạn",
    "thực hiện",
    "lược ghi",
    "ghi",
    "biên tập",
    "dịch",
    "cung cấp",
    "sưu tầm và biên soạn",
    "tổng hợp và biên tập",
];

/// What stands before a name in a byline.
const LEADS: &[&str] = &[
    "tin, bài",
    "tin bài",
    "tin, ảnh",
    "tin và ảnh",
    "bài và ảnh",
    "bài, ảnh",
    "bài",
    "tin",
    "người viết",
    "tác giả",
    "thực hiện",
    "người thực hiện",
    "tổng hợp",
    "ban biên tập",
    "theo",
    "nguồn",
    "tin, bài, ảnh",
    "người tổng hợp",
    "biên soạn",
];

/// The author whom `line` names. `pushed` says that the line stands at the right, as
/// bylines do: then a name needs no surname that is known.
pub(crate) fn author(line: &str, pushed: bool) -> Option<Author> {
    let line = fold(line);
    let mut rest = line.trim_matches(['(', ')', '.', ' ', '*']).trim();
    let mut author = Author::default();
    let mut led = false;
    if let Some((lead, after)) = rest.split_once(':')
        && LEADS.contains(&lead.trim().to_lowercase().as_str())
    {
        author.action = Some(lead.trim().to_owned());
        rest = after.trim();
        led = true;
    }
    let at = rest
        .find([',', '–', '(', ';'])
        .or_else(|| rest.find(" - "))
        .unwrap_or(rest.len());
    let (mut name, mut after) = rest.split_at(at);
    // `Nguyễn Thị Thảo tổng hợp`: what was done stands right after the name.
    let editors = ["ban biên tập", "bbt", "tổ biên tập"];
    let editors = editors.contains(&name.trim().to_lowercase().as_str());
    if let Some((before, action)) = without_action(name).filter(|_| !led && !editors) {
        name = before;
        author.action = Some(action);
        if !after.trim().is_empty() {
            return None;
        }
        after = "";
    }
    let name = name.trim();
    let fits =
        if led { !name.is_empty() } else { has_surname(name) || pushed && is_name(name) };
    if !(fits || editors && (pushed || led)) || name.chars().count() > 60 {
        return None;
    }
    author.name = cased(name);
    let after = after.trim_start_matches([',', '–', '-', ';', ' ']);
    let after =
        after.strip_prefix('(').map_or(after, |inner| inner.trim_end_matches(')'));
    let mut after = fold(after);
    if let Some((before, action)) = without_action(&after).filter(|_| !led) {
        let before = before.trim_end_matches([',', '–', '-', ' ']).to_owned();
        author.action = Some(action);
        after = before;
    }
    (author.position, author.organization) = post_and_unit(&after);
    Some(author)
}

/// What an author is and did, as a line under the byline says.
pub(crate) fn posts(line: &str) -> Author {
    let mut author = Author::default();
    let mut rest = fold(line);
    if let Some((before, action)) = without_action(&rest) {
        let before = before.trim_end_matches([',', '–', '-', ' ']).to_owned();
        author.action = Some(action);
        rest = before;
    }
    (author.position, author.organization) = post_and_unit(&rest);
    author
}

/// `text` without what was done, and that.
fn without_action(text: &str) -> Option<(&str, String)> {
    let lower = text.to_lowercase();
    let text = text.trim_end();
    let mut found: Option<&str> = None;
    for action in ACTIONS {
        let before = lower.trim_end().strip_suffix(action);
        let whole = before
            .is_some_and(|before| before.is_empty() || before.ends_with([' ', '(', ',']));
        if whole && found.is_none_or(|found| found.len() < action.len()) {
            found = Some(action);
        }
    }
    let action = found?;
    let at =
        text.len().checked_sub(action.len()).filter(|at| text.is_char_boundary(*at))?;
    Some((text[..at].trim_end(), text[at..].to_owned()))
}

/// `Chuyên viên Phòng VHXH` as a post and a unit.
pub(crate) fn post_and_unit(text: &str) -> (Option<String>, Option<String>) {
    let text = text.trim().trim_end_matches(['.', ',', ';']).trim();
    if text.is_empty() {
        return (None, None);
    }
    if is_unit(text) {
        return (None, Some(text.to_owned()));
    }
    for (at, _) in text.match_indices([' ', ',', '–']) {
        let rest = text[at..].trim_start_matches([' ', ',', '–', '-']);
        let before = text[..at].trim_end_matches([' ', ',', '–', '-']);
        let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
        // The head of a unit is a post: Trưởng phòng, Chủ tịch Hội.
        let heads =
            ["trưởng", "phó", "tịch", "thư", "đốc", "nhiệm"].contains(&last.as_str());
        if is_unit(rest) && !heads && !before.is_empty() {
            return (Some(before.to_owned()), Some(rest.to_owned()));
        }
    }
    (Some(text.to_owned()), None)
}

#[cfg(test)]
mod tests {
    use super::{Author, author, person};

    fn of(
        name: &str,
        position: &str,
        organization: &str,
        action: &str,
    ) -> Option<Author> {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Some(Author {
            name: name.into(),
            position: some(position),
            organization: some(organization),
            action: some(action),
        })
    }

    #[test]
    fn reads_bylines() {
        let cases = [
            (
                "Nguyễn Thị Thảo, Chuyên viên Phòng VHXH tổng hợp",
                of("Nguyễn Thị Thảo", "Chuyên viên", "Phòng VHXH", "tổng hợp"),
            ),
            ("Trần Quốc Việt", of("Trần Quốc Việt", "", "", "")),
            ("Lê Văn Nam tổng hợp", of("Lê Văn Nam", "", "", "tổng hợp")),
            ("Tin và ảnh: HƯƠNG ĐOÀI", of("Hương Đoài", "", "", "Tin và ảnh")),
            (
                "Hà Minh Đức (Phòng Văn hóa – Xã hội)",
                of("Hà Minh Đức", "", "Phòng Văn hóa – Xã hội", ""),
            ),
            (
                "Vi Thị Hạnh – Phó Chủ tịch UBND xã",
                of("Vi Thị Hạnh", "Phó Chủ tịch UBND xã", "", ""),
            ),
            ("Tân Kỳ Nghệ An", None),
            ("Đây là một câu thường.", None),
        ];
        for (line, expected) in cases {
            assert_eq!(author(line, false), expected, "{line}");
        }
        assert_eq!(author("Ban Biên tập", false), None);
        assert_eq!(author("Ban Biên tập", true), of("Ban Biên tập", "", "", ""));
        assert_eq!(author("Hương Đoài", true), of("Hương Đoài", "", "", ""));
    }

    #[test]
    fn reads_people_of_the_credits() {
        let cases = [
            ("Trịnh Huy Toàn, UV BTV Đảng ủy, PCT UBND xã", "Trịnh Huy Toàn", 2),
            ("Ông Lương Văn Khải – Chủ tịch UBND xã", "Ông Lương Văn Khải", 1),
            ("Đ/c LÒ THỊ MAI (Văn phòng)", "Đ/c Lò Thị Mai", 1),
            ("Đinh Thu Trang", "Đinh Thu Trang", 0),
        ];
        for (line, name, posts) in cases {
            let person = person(line).unwrap();
            assert_eq!(
                (person.name.as_str(), person.positions.len()),
                (name, posts),
                "{line}"
            );
        }
        assert_eq!(person("Phòng Văn hóa – Xã hội"), None);
        assert_eq!(person("Kính gửi các xóm"), None);
    }
}
