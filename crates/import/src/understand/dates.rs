//! Numbers, days and periods, as a masthead writes them.

use crate::node::{Node, Value};

/// The number of the issue that a line says it is: `Số 01`, `(Số: 3/2026)`.
pub(crate) fn number(line: &str) -> Option<String> {
    let lower = line.to_lowercase();
    let head = lower.trim_start_matches(['(', '*', '-', '–', ' ']);
    let head = head.strip_prefix("bản tin").map_or(head, str::trim_start);
    let rest = head.strip_prefix("số")?;
    let rest = rest.trim_start_matches([':', ' ', '.']);
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let mut after = rest[digits.len()..].chars();
    let (one, two) = (after.next(), after.next());
    // 2.234 is a count.
    let counts = one.is_some_and(|one| ".,".contains(one))
        && two.is_some_and(|two| two.is_ascii_digit());
    let whole = !counts && one.is_none_or(|one| !one.is_alphanumeric());
    (!digits.is_empty() && digits.len() <= 4 && whole && line.chars().count() <= 90)
        .then_some(digits)
}

/// The day that a text names: `ngày 05 tháng 4 năm 2026`, `05/4/2026`.
pub(crate) fn day(text: &str) -> Option<String> {
    let numbers = numbers(text);
    let lower = text.to_lowercase();
    for window in numbers.windows(3) {
        let [(day, from, one), (month, two, three), (year, four, _)] = window else {
            continue;
        };
        let (first, second) = (&lower[*one..*two], &lower[*three..*four]);
        let said = first.trim() == "tháng" && second.trim() == "năm";
        let short = ["/", "-", "."].iter().any(|mark| first == *mark && second == *mark);
        let begins = lower[..*from].trim_end().ends_with("ngày") || short;
        if (said && begins || short)
            && (1..=31).contains(day)
            && (1..=12).contains(month)
            && (1900..=2999).contains(year)
        {
            return Some(format!("{year:04}-{month:02}-{day:02}"));
        }
    }
    None
}

/// The period that a text names first: `quý I năm 2026`, `tháng 4/2026`, `6 tháng đầu
/// năm 2026`. A day is part of a month.
pub(crate) fn coverage(text: &str) -> Option<Node> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let year_after =
        |from: usize| words.get(from..)?.iter().take(3).find_map(|word| year(word));
    let of = |name: &'static str, part: u32, year: u32| {
        Some(Node::group(vec![
            (name, Node::new(Value::Whole(part))),
            ("year", Node::new(Value::Whole(year))),
        ]))
    };
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).copied().unwrap_or_default();
        match *word {
            "quý" => {
                let quarter = match next {
                    "i" | "1" => 1,
                    "ii" | "2" => 2,
                    "iii" | "3" => 3,
                    "iv" | "4" => 4,
                    _ => continue,
                };
                if let Some(year) = year_after(at + 2) {
                    return of("quarter", quarter, year);
                }
            }
            "tháng" if words.get(at + 1).is_some_and(|w| *w == "đầu" || *w == "cuối") =>
            {
                let six = at > 0
                    && (words[at - 1] == "6"
                        || words[at - 1] == "sáu"
                        || words[at - 1] == "06");
                if let Some(year) = year_after(at + 2).filter(|_| six) {
                    return of("half", if next == "đầu" { 1 } else { 2 }, year);
                }
            }
            "tháng" => {
                let month = next.parse().ok().filter(|month| (1..=12).contains(month));
                if let Some((month, year)) = month.zip(year_after(at + 2)) {
                    return of("month", month, year);
                }
            }
            _ => {}
        }
    }
    None
}

/// The year that a text names, if it says so: `năm 2026`.
pub(crate) fn whole_year(text: &str) -> Option<Node> {
    let lower = text.to_lowercase();
    let at = lower.find("năm ")?;
    let word: String =
        lower[at + "năm ".len()..].chars().take_while(char::is_ascii_digit).collect();
    let year = year(&word)?;
    Some(Node::group(vec![("year", Node::new(Value::Whole(year)))]))
}

fn year(word: &str) -> Option<u32> {
    word.parse().ok().filter(|year| (1990..=2100).contains(year))
}

/// The numbers in a text, each with where it begins and ends.
fn numbers(text: &str) -> Vec<(u32, usize, usize)> {
    let lower = text.to_lowercase();
    let mut found = Vec::new();
    let mut start = None;
    for (at, character) in lower.char_indices().chain([(lower.len(), ' ')]) {
        match (character.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if let Ok(number) = lower[from..at].parse() {
                    found.push((number, from, at));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{coverage, day, number};

    #[test]
    fn reads_numbers_of_issues() {
        let cases = [
            ("Số 01", Some("01")),
            ("SỐ: 03/2026", Some("03")),
            ("(Số 12 – Quý I năm 2026)", Some("12")),
            ("Bản tin số 5", Some("5")),
            ("Số hóa 2 hồ sơ", None),
            (
                "Số 2.234 hồ sơ được tiếp nhận trong quý, trong đó trước hạn 2.225 hồ sơ, đạt 99,8% theo báo cáo",
                None,
            ),
        ];
        for (line, expected) in cases {
            assert_eq!(number(line).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn reads_days() {
        let cases = [
            ("Tân Kỳ, ngày 05 tháng 4 năm 2026", Some("2026-04-05")),
            ("Ngày 5/4/2026", Some("2026-04-05")),
            ("ngày 32 tháng 4 năm 2026", None),
            ("Số 01/2026", None),
        ];
        for (text, expected) in cases {
            assert_eq!(day(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn reads_periods() {
        let cases = [
            ("KẾT QUẢ QUÝ I NĂM 2026; QUÝ II", "{ \"quarter\": 1, \"year\": 2026 }"),
            ("Tháng 4/2026", "{ \"month\": 4, \"year\": 2026 }"),
            ("6 tháng đầu năm 2026", "{ \"half\": 1, \"year\": 2026 }"),
        ];
        for (text, expected) in cases {
            let json = crate::node::Node::list(vec![coverage(text).unwrap()]).to_json();
            assert!(json.contains(expected), "{text}: {json}");
        }
        assert!(coverage("trong quý này").is_none());
    }
}
