//! What the names of styles say.
//!
//! Styles are known by their names, not by their ids: LibreOffice renames ids, and a
//! Word in Vietnamese keeps the English names of its own styles in the file.

use crate::flow::{Part, Role};

/// The role that a style of this name gives a paragraph, and the level of a heading.
pub(crate) fn role_of_style(name: &str) -> (Option<Role>, Option<u8>) {
    let name = name.trim().to_lowercase().replace(['_', '-'], " ");
    let name = name.split(',').next().unwrap_or_default().trim();
    for prefix in ["heading", "tiêu đề", "đề mục", "outline"] {
        if let Some(rest) = name.strip_prefix(prefix)
            && let Ok(level) = rest.trim().parse::<u8>()
            && (1..=9).contains(&level)
        {
            return (None, Some(level));
        }
    }
    let role = match name {
        "title" | "tên bài" | "tiêu đề" | "contents title" | "document title" => {
            Role::Title
        }
        "kicker" | "đề trên" | "chuyên mục" | "section label" => Role::Kicker,
        "headline" | "tít" | "tít bài" => Role::Headline,
        "column headline" => Role::Headline,
        "section" => Role::Section,
        "statistic" | "statistic 2" | "statistic 3" => Role::Statistic,
        "statistic label" => Role::StatisticLabel,
        "quote speaker" => Role::Speaker,
        "table source" => Role::TableCredit,
        "box title" => Role::BoxTitle,
        "imprint" => Role::Imprint,
        "byline post" => Role::Post,
        "designation" => Role::Designation,
        "issue label" => Role::IssueLabel,
        "issue number" => Role::IssueNumber,
        "credit label" => Role::CreditLabel,
        "credit" => Role::CreditMember,
        "cover caption" => Role::CoverCaption,
        "pad" => Role::Pad,
        "body text first indent" => Role::GoesOn,
        "question" | "câu hỏi" => Role::Question,
        "answer" | "trả lời" => Role::Answer,
        "verse" | "thơ" => Role::Verse,
        "verse stanza" => Role::Stanza,
        "verse author" => Role::Poet,
        "brief" | "tin vắn" => Role::Brief,
        "gallery" => Role::Gallery,
        "code label" => Role::CodeLabel,
        "code address" => Role::CodeAddress,
        "register name" => Role::RegisterName,
        "register text" => Role::RegisterText,
        "register entry" => Role::RegisterEntry,
        "toc heading" => Role::Contents,
        "standfirst" | "column standfirst" | "sa pô" | "sapo" | "lead" | "deck"
        | "subtitle" | "abstract" => Role::Standfirst,
        "crosshead" | "tít xen" | "subhead" => Role::Crosshead,
        "caption" | "chú thích" | "chú thích ảnh" | "figure" | "figure caption"
        | "image caption" | "table caption" | "drawing" | "illustration" | "table" => {
            Role::Caption
        }
        "nguồn ảnh" | "photo credit" | "picture credit" => Role::Credit,
        "quote" | "intense quote" | "block text" | "quotations" | "trích dẫn"
        | "pull quote" | "block quotation" => Role::Quote,
        "byline" | "author" | "tác giả" | "signature" => Role::Byline,
        _ if name.starts_with("toc ") || name.starts_with("contents ") => Role::Contents,
        _ => return (None, None),
    };
    (Some(role), None)
}

/// What a style of words of this name says of them.
pub(crate) fn part_of_style(name: &str) -> Option<Part> {
    let name = name.trim().to_lowercase().replace('_', " ");
    Some(match name.as_str() {
        "picture credit" | "cover credit" => Part::Credit,
        "statistic unit" | "statistic unit 2" | "statistic unit 3" => Part::Unit,
        "brief day" => Part::Day,
        "question mark" => Part::Asks,
        "answer mark" => Part::Answers,
        "entry name" => Part::Name,
        "end mark" => Part::EndMark,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{part_of_style, role_of_style};
    use crate::flow::{Part, Role};

    #[test]
    fn knows_styles_of_words() {
        assert_eq!(part_of_style("End Mark"), Some(Part::EndMark));
        assert_eq!(part_of_style("Picture Credit"), Some(Part::Credit));
        assert_eq!(part_of_style("Strong"), None);
    }

    #[test]
    fn knows_the_names_that_programs_give() {
        let cases = [
            ("heading 1", None, Some(1)),
            ("Heading_2", None, Some(2)),
            ("Title", Some(Role::Title), None),
            ("Subtitle", Some(Role::Standfirst), None),
            ("caption", Some(Role::Caption), None),
            ("Illustration", Some(Role::Caption), None),
            ("toc 1", Some(Role::Contents), None),
            ("Sa-pô", Some(Role::Standfirst), None),
            ("Normal", None, None),
            ("heading", None, None),
            ("heading 12", None, None),
        ];
        for (name, role, level) in cases {
            assert_eq!(role_of_style(name), (role, level), "{name}");
        }
    }
}
