//! What a PDF carries of what it was made from, and what it says of itself.

use bantin_core::{ArchiveFact, ArchiveKind, ArchiveRecord};
use bantin_pdf::{Attachment, Fact, FactKind, Facts, Relationship};

/// The name under which the issue travels.
pub(crate) const ISSUE: &str = "issue.json";

/// The files that an issue was made from, but for its pictures: those are in the pages.
/// The `design` file, if there is one, keeps the name that the issue calls it by.
pub(crate) fn attachments(
    issue: Vec<u8>,
    design: Option<&(String, String)>,
) -> Vec<Attachment> {
    let file = |name: &str, description: &str, bytes| Attachment {
        name: name.into(),
        description: description.into(),
        media_type: "application/json".into(),
        relationship: Relationship::Source,
        bytes,
    };
    let issue = file(ISSUE, "Dữ liệu nguồn của bản tin", issue);
    let design = design.map(|(name, text)| {
        file(name, "Kiểu trình bày của bản tin", text.clone().into_bytes())
    });
    [Some(issue), design].into_iter().flatten().collect()
}

/// What `record` says, as a PDF says it.
///
/// The decree has no namespace of its own for XMP, so the names are ours; the
/// description in the file gives each its name in the decree.
pub(crate) fn facts(record: &ArchiveRecord) -> Facts {
    let fact = |ArchiveFact { name, vi, en, kind, value, .. }: &ArchiveFact| Fact {
        name: (*name).into(),
        description: format!("{vi} ({en})"),
        kind: match kind {
            ArchiveKind::Text => FactKind::Text,
            ArchiveKind::Date => FactKind::Date,
            ArchiveKind::Whole => FactKind::Integer,
        },
        value: value.clone(),
    };
    Facts {
        title: "Dữ liệu mô tả tài liệu lưu trữ, Nghị định 113/2025/NĐ-CP".into(),
        namespace: "urn:x-bantin:archive:1#".into(),
        prefix: "archive".into(),
        facts: record.facts().iter().map(fact).collect(),
    }
}
