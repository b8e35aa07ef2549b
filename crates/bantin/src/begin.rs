//! The first issue of a bulletin.

use bantin_core::{Coverage, Period, ascii_slug};

/// What has to be known to begin a bulletin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// The commune: `Tân Kỳ`, `xã Tân Kỳ`, `phường Hoài Nhơn Bắc`.
    pub commune: String,
    /// Its province: `Nghệ An`, `thành phố Huế`.
    pub province: String,
    /// The title of the bulletin; that of the commune if it is blank.
    pub title: String,
    /// The number of the issue: `01`.
    pub number: String,
    /// What it reports on.
    pub coverage: Coverage,
}

/// The name that a new issue has for its schema, the file that stands beside it:
/// [`schema`](crate::schema).
pub const SCHEMA_NAME: &str = "issue.schema.json";

/// The `issue.json` of an issue that is ready to be filled: it can be built as it is.
pub fn begin(beginning: &Beginning) -> String {
    let Beginning { commune, province, title, number, coverage } = beginning;
    let commune = with_kind(commune, &["xã", "phường", "đặc khu"], "xã");
    let province = with_kind(province, &["tỉnh", "thành phố", "TP."], "tỉnh");
    let publisher = format!("UBND {commune}");
    let bare = commune.split_once(' ').map_or(&*commune, |(_, name)| name);
    let title = if title.trim().is_empty() { bare } else { title.trim() };
    let designation = format!("Bản tin của {publisher}, {province}");
    format!(
        r#"{{
  "$schema": "{SCHEMA_NAME}",
  "publication": {{
    "id": {id},
    "title": {title},
    "designation": {designation},
    "publisher": {{ "name": {publisher}, "parent": {province} }},
    "distribution": "Lưu hành nội bộ"
  }},
  "issue": {{
    "number": {number},
    "coverage": {coverage}
  }},
  "design": "modern",
  "credits": [
    {{ "label": "Chỉ đạo nội dung", "organization": {publisher} }},
    {{ "label": "Biên tập và trình bày", "organization": "Phòng Văn hóa – Xã hội" }}
  ],
  "articles": [
{article}
  ],
  "imprint": {{ "notes": ["Bản tin phát hành nội bộ."] }}
}}
"#,
        id = quoted(&id(bare)),
        title = quoted(title),
        designation = quoted(&designation),
        publisher = quoted(&publisher),
        province = quoted(&province),
        number = quoted(number.trim()),
        coverage = written(*coverage),
        article = article(&[], "\n"),
    )
}

/// An article to be written, with the members `kept`.
pub(crate) fn article(kept: &[String], line: &str) -> String {
    let mut members = kept.to_vec();
    members.push("      \"headline\": \"Viết tít vào đây\"".into());
    members.push("      \"standfirst\": \"Một, hai câu tóm tắt bài.\"".into());
    members.push(format!(
        "      \"body\": [{line}        {{ \"paragraph\": \"Nội dung của bài.\" }}{line}      ]"
    ));
    let members = members.join(&format!(",{line}"));
    format!("    {{{line}{members}{line}    }}")
}

pub(crate) fn written(coverage: Coverage) -> String {
    let year = coverage.year;
    match coverage.period {
        Period::Month(month) => format!("{{ \"month\": {month}, \"year\": {year} }}"),
        Period::Quarter(quarter) => {
            format!("{{ \"quarter\": {quarter}, \"year\": {year} }}")
        }
        Period::Half(half) => format!("{{ \"half\": {half}, \"year\": {year} }}"),
        Period::Year => format!("{{ \"year\": {year} }}"),
    }
}

/// `name` with what kind of place it is before it.
fn with_kind(name: &str, kinds: &[&str], usual: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let lower = name.to_lowercase();
    let named = kinds.iter().any(|kind| {
        let rest = lower.strip_prefix(&kind.to_lowercase());
        rest.is_some_and(|rest| rest.starts_with(' '))
    });
    if named { name } else { format!("{usual} {name}") }
}

/// An id of at most forty letters, digits and hyphens that begins with a letter.
fn id(name: &str) -> String {
    let slug = format!("{}-ban-tin", ascii_slug(name));
    let slug = slug.trim_start_matches(|c: char| !c.is_ascii_lowercase());
    let id: String = slug.chars().take(40).collect();
    id.trim_matches('-').to_owned()
}

/// A string of JSON.
pub(crate) fn quoted(words: &str) -> String {
    let mut quoted = String::from('"');
    for character in words.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            _ if character.is_control() => quoted.push(' '),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use bantin_core::{Coverage, Period};

    use super::{Beginning, begin};
    use crate::{Bulletin, InMemory, Level, Settings};

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
    fn a_new_issue_is_a_good_one() {
        let bulletin = opened(&begin(&beginning()));
        assert_eq!(bulletin.file_stem(), "tan-ky-ban-tin_2026_so-01");
        let publication = &bulletin.issue().publication;
        assert_eq!(publication.title.as_str(), "Cải cách \"hành chính\"");
        assert_eq!(publication.publisher.full_name(), "UBND xã Tân Kỳ, tỉnh Nghệ An");
        let review = bulletin.review(&Settings::default()).unwrap();
        let findings = review.findings().iter();
        let loud: Vec<_> = findings.filter(|f| f.level > Level::Note).collect();
        let codes: Vec<_> = loud.iter().map(|finding| finding.code).collect();
        assert!(codes.iter().all(|code| ["DAT-01", "TXT-09"].contains(code)), "{loud:?}");

        let odd = Beginning {
            commune: "phường 5".into(),
            province: "thành phố Huế".into(),
            title: "  ".into(),
            ..beginning()
        };
        let bulletin = opened(&begin(&odd));
        let publication = &bulletin.issue().publication;
        assert_eq!(publication.id.as_str(), "ban-tin");
        assert_eq!(publication.title.as_str(), "5");
        assert_eq!(publication.publisher.full_name(), "UBND phường 5, thành phố Huế");
    }
}
