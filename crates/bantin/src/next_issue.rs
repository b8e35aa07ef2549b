//! The next issue after the last.

use bantin_core::{Coverage, Draft, Period, Pointer, locate};

use crate::Report;
use crate::begin::{SCHEMA_NAME, article, quoted, written};

/// The `issue.json` of the issue after the one in `source`: its number and its time moved
/// on, the articles emptied under the heads of their sections, everything that stays from
/// issue to issue as it is written. The date, pictures and what was said of them are left
/// out.
///
/// A bulletin whose last issue of a year has the number of its month or quarter begins
/// the next year with 1; any other counts on.
///
/// # Errors
///
/// The report of what is wrong if `source` is not JSON, or does not say what issue it is.
pub fn next_issue(source: impl Into<Vec<u8>>) -> Result<String, Box<Report>> {
    let source = source.into();
    let shown = Report::shown(&source);
    let draft = Draft::read(source)
        .map_err(|problems| Box::new(Report::unread(shown.as_deref(), problems)))?;
    let source = draft.source();
    let Some((_, number, coverage)) = draft.identity() else {
        // The check says what it lacks; pictures that are not found are not the matter.
        let problems = draft.check(&crate::InMemory::default()).err();
        return Err(Box::new(match problems {
            Some(problems) => Report::of(source, problems),
            None => Report::found(source, Vec::new()),
        }));
    };
    let next = after(coverage);
    let number = number_after(&number, coverage, next);
    let line = if source.contains("\r\n") { "\r\n" } else { "\n" };
    let numbers = format!(
        "{{{line}    \"number\": {},{line}    \"coverage\": {}{line}  }}",
        quoted(&number),
        written(next)
    );
    let articles = format!("[{line}{}{line}  ]", articles(source, line));
    let mut members = Vec::new();
    for name in KEPT {
        let at = Pointer::root().key(name);
        let Some(value) = value(source, &at) else { continue };
        let place = locate(source, &at).map_or(0, |bytes| bytes.start);
        let value = match *name {
            "issue" => numbers.clone(),
            "articles" => articles.clone(),
            "archive" => match archive(source) {
                Some(archive) => archive,
                None => continue,
            },
            _ => value.to_owned(),
        };
        members.push((place, format!("  \"{name}\": {value}")));
    }
    if !members.iter().any(|(_, member)| member.starts_with("  \"$schema\"")) {
        members.push((0, format!("  \"$schema\": \"{SCHEMA_NAME}\"")));
    }
    members.sort_by_key(|(place, _)| *place);
    let members: Vec<String> = members.into_iter().map(|(_, member)| member).collect();
    let between = format!(",{line}");
    Ok(format!("{{{line}{}{line}}}{line}", members.join(&between)))
}

/// The design that the issue in `source` names, if it names one plainly: the name of a
/// look, or of a file beside it.
pub fn design_named(source: &str) -> Option<String> {
    Report::design_written(source.trim_start_matches('\u{feff}')).map(ToOwned::to_owned)
}

/// What stays from issue to issue, or is made anew.
const KEPT: &[&str] = &[
    "$schema",
    "publication",
    "issue",
    "design",
    "masthead",
    "contents",
    "credits",
    "articles",
    "abbreviations",
    "imprint",
    "fit_pages",
    "profile",
    "rules",
    "archive",
];

/// What an archive wants to know of every issue alike.
fn archive(source: &str) -> Option<String> {
    let at = Pointer::root().key("archive");
    let kept = ["retention", "access_level", "document_kind", "issuer", "language"];
    let kept = kept.iter().filter_map(|name| {
        Some(format!("\"{name}\": {}", value(source, &at.key(name))?))
    });
    let kept: Vec<String> = kept.collect();
    (!kept.is_empty()).then(|| format!("{{ {} }}", kept.join(", ")))
}

/// The articles of an issue, emptied: what stands over them stays.
fn articles(source: &str, line: &str) -> String {
    let at = Pointer::root().key("articles");
    let mut emptied = Vec::new();
    for index in 0..MOST_ARTICLES {
        let at = at.index(index);
        if value(source, &at).is_none() {
            break;
        }
        let kept = ["section", "kicker", "width", "new_page"];
        let kept: Vec<String> = kept
            .iter()
            .filter_map(|name| {
                Some(format!("      \"{name}\": {}", value(source, &at.key(name))?))
            })
            .collect();
        emptied.push(article(&kept, line));
    }
    if emptied.is_empty() {
        emptied.push(article(&[], line));
    }
    emptied.join(&format!(",{line}"))
}

/// More articles are not emptied one by one: nobody writes so many by hand.
const MOST_ARTICLES: usize = 100;

/// The value at `at` as it is written, if there is one.
fn value<'s>(source: &'s str, at: &Pointer) -> Option<&'s str> {
    let steps: Vec<String> = at.steps().collect();
    let (_, above) = steps.split_last()?;
    let parent = above.iter().fold(Pointer::root(), |at, step| at.key(step));
    // Of what is not written, what is above it is found.
    let (bytes, around) = (locate(source, at)?, locate(source, &parent)?);
    let there = bytes.start > around.start && bytes.end < around.end;
    there.then(|| &source[bytes])
}

/// The time after `coverage`.
fn after(coverage: Coverage) -> Coverage {
    let Coverage { period, year } = coverage;
    let next = year.saturating_add(1);
    let (period, year) = match period {
        Period::Month(month) if month >= 12 => (Period::Month(1), next),
        Period::Month(month) => (Period::Month(month + 1), year),
        Period::Quarter(quarter) if quarter >= 4 => (Period::Quarter(1), next),
        Period::Quarter(quarter) => (Period::Quarter(quarter + 1), year),
        Period::Half(1) => (Period::Half(2), year),
        Period::Half(_) => (Period::Half(1), next),
        Period::Year => (Period::Year, next),
    };
    Coverage { period, year }
}

/// The number after `number`; its zeros and what stands before it stay.
fn number_after(number: &str, last: Coverage, next: Coverage) -> String {
    let head = number.trim_end_matches(|c: char| c.is_ascii_digit());
    let tail = &number[head.len()..];
    let digits = tail.len();
    let Ok(count) = tail.parse::<u64>() else { return number.to_owned() };
    let of_year = match last.period {
        Period::Month(part) | Period::Quarter(part) | Period::Half(part) => Some(part),
        Period::Year => None,
    };
    let restarts = next.year > last.year && of_year.map(u64::from) == Some(count);
    let count = if restarts { 1 } else { count.saturating_add(1) };
    format!("{head}{count:0digits$}")
}

#[cfg(test)]
mod tests {
    use bantin_core::{Coverage, Period};

    use super::next_issue;
    use crate::{Beginning, Bulletin, InMemory, begin};

    fn beginning() -> Beginning {
        Beginning {
            commune: "Tân  Kỳ".into(),
            province: "Nghệ An".into(),
            title: "Cải cách \"hành chính\"".into(),
            number: "01".into(),
            coverage: Coverage { period: Period::Month(12), year: 2026 },
        }
    }

    fn opened(source: &str) -> Bulletin {
        Bulletin::read(source, &InMemory::default()).unwrap()
    }

    #[test]
    fn numbers_and_times_move_on() {
        let cases = [
            ("01", r#""month": 4, "year": 2026"#, "02", "Tháng 5 năm 2026"),
            ("09", r#""month": 9, "year": 2026"#, "10", "Tháng 10 năm 2026"),
            // The number is that of the month: a new year begins with 1.
            ("12", r#""month": 12, "year": 2026"#, "01", "Tháng 1 năm 2027"),
            ("30", r#""month": 12, "year": 2026"#, "31", "Tháng 1 năm 2027"),
            ("04", r#""quarter": 4, "year": 2026"#, "01", "Quý I năm 2027"),
            ("7", r#""half": 2, "year": 2026"#, "8", "6 tháng đầu năm 2027"),
            ("99", r#""year": 2026"#, "100", "Năm 2027"),
            (
                "đặc biệt",
                r#""half": 1, "year": 2026"#,
                "đặc biệt",
                "6 tháng cuối năm 2026",
            ),
            ("XB-009", r#""quarter": 1, "year": 2026"#, "XB-010", "Quý II năm 2026"),
        ];
        for (number, coverage, next, time) in cases {
            let source = begin(&beginning())
                .replace("\"01\"", &format!("\"{number}\""))
                .replace(r#""month": 12, "year": 2026"#, coverage);
            let bulletin = opened(&next_issue(source).unwrap());
            assert_eq!(bulletin.issue().number.as_str(), next, "after {number}");
            assert_eq!(bulletin.issue().coverage.to_string(), time, "after {coverage}");
        }
    }

    #[test]
    fn what_stays_from_issue_to_issue_stays_as_it_is_written() {
        let source = include_str!("../../../assets/samples/day-du/issue.json");
        let made = next_issue(source).unwrap();
        let bulletin = opened(&made);
        let issue = bulletin.issue();
        assert_eq!((issue.number.as_str(), issue.date), ("05", None));
        assert!(made.starts_with("{\n  \"$schema\": \"issue.schema.json\",\n"), "{made}");
        let heads = |issue: &crate::Issue| -> Vec<Option<String>> {
            let sections = issue.articles.iter().map(|article| article.section.as_ref());
            sections.map(|section| section.map(ToString::to_string)).collect()
        };
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/samples/day-du");
        let last = Bulletin::open(format!("{folder}/issue.json")).unwrap();
        assert_eq!(heads(issue), heads(last.issue()));
        assert!(issue.cover.is_none() && issue.pictures.is_empty());
        let kept = ["\"credits\": [", "\"licence\": {", "\"place\": \"second_page\""];
        for kept in kept {
            assert!(made.contains(kept), "{kept}");
        }
        let windows = next_issue(source.replace('\n', "\r\n")).unwrap();
        assert_eq!(windows.replace("\r\n", "\n"), made);
        assert!(!windows.replace("\r\n", "").contains('\n'));
        let own = source.replacen('{', "{ \"$schema\": \"../mau.json\",", 1);
        assert!(next_issue(own).unwrap().contains("\"$schema\": \"../mau.json\""));
        assert!(next_issue("{").is_err());
        let lacking = next_issue("{ \"publication\": {} }").unwrap_err();
        assert!(!lacking.findings().is_empty());
    }
}
