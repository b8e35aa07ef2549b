//! What an archive wants to know of an issue.
//!
//! Nghị định 113/2025/NĐ-CP asks for fourteen facts of an electronic document. An
//! issue may say them all; what it does not say follows from it, or is not known.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::{Date, Issue, Line};

/// What an issue says of itself for the archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Archive {
    /// What the document is called among all others: mã định danh.
    pub document_id: Option<Line>,
    /// What the archive calls it: mã lưu trữ.
    pub archive_code: Option<Line>,
    /// How long it is kept: thời hạn lưu trữ.
    pub retention: Option<Line>,
    /// What kind of document it is: tên loại.
    pub document_kind: Option<Line>,
    /// Its number: số.
    pub number: Option<Line>,
    /// The letters after its number: ký hiệu.
    pub symbol: Option<Line>,
    /// The day it was issued: ngày, tháng, năm ban hành.
    pub issued_on: Option<Date>,
    /// Who issued it: cơ quan ban hành.
    pub issuer: Option<Line>,
    /// What it is about, `abstract` in the file: trích yếu nội dung.
    pub summary: Option<Line>,
    /// Its language: ngôn ngữ.
    pub language: Option<Line>,
    /// How many pages it has: số lượng trang.
    pub page_count: Option<u32>,
    /// Who may read it: mức độ tiếp cận.
    pub access_level: Option<Line>,
    /// The file, or where it can be found: tệp hoặc đường liên kết.
    pub file: Option<Line>,
    /// What else there is to say: ghi chú.
    pub note: Option<Line>,
}

/// The fourteen facts of an issue that is laid out, known or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveRecord(Vec<ArchiveFact>);

/// A fact of an [`ArchiveRecord`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ArchiveFact {
    /// Its name, for programs: that of the field of `archive`.
    pub name: &'static str,
    /// Its name in the decree.
    pub vi: &'static str,
    /// What it is, in English.
    pub en: &'static str,
    /// What may be said.
    pub kind: ArchiveKind,
    /// What is said, if it is known.
    pub value: Option<String>,
}

/// What may be said in an [`ArchiveFact`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ArchiveKind {
    /// Words.
    Text,
    /// A day, as ISO 8601 writes it.
    Date,
    /// A whole number.
    Whole,
}

impl Issue {
    /// The facts of this issue, which has so many `pages` and is kept as the PDF of its
    /// [`file_stem`](Self::file_stem).
    ///
    /// The number of pages is what was printed, whatever the issue says.
    pub fn archive_record(&self, pages: usize) -> ArchiveRecord {
        use ArchiveKind::{Text, Whole};
        let said = &self.archive;
        let line = |line: &Option<Line>| line.as_ref().map(ToString::to_string);
        let or = |line: &Option<Line>, other: String| {
            Some(line.as_ref().map_or(other, ToString::to_string))
        };
        let stem = self.file_stem();
        let publication = &self.publication;
        let issuer = publication.publisher.full_name();
        let issued_on = said.issued_on.or(self.date).map(Date::iso);
        let fact = |name, vi, en, kind, value| ArchiveFact { name, vi, en, kind, value };
        #[rustfmt::skip]
        let facts = vec![
            fact("document_id", "Mã định danh", "Identifier of the document", Text, or(&said.document_id, stem.clone())),
            fact("archive_code", "Mã lưu trữ", "Code in the archive", Text, line(&said.archive_code)),
            fact("retention", "Thời hạn lưu trữ", "Retention period", Text, line(&said.retention)),
            fact("document_kind", "Tên loại", "Kind of document", Text, or(&said.document_kind, "Bản tin".into())),
            fact("number", "Số", "Number", Text, or(&said.number, self.number.to_string())),
            fact("symbol", "Ký hiệu", "Symbol", Text, line(&said.symbol)),
            fact("issued_on", "Ngày, tháng, năm ban hành", "Day of issue", ArchiveKind::Date, issued_on),
            fact("issuer", "Cơ quan ban hành", "Issuing body", Text, or(&said.issuer, issuer)),
            fact("abstract", "Trích yếu nội dung", "Abstract", Text, or(&said.summary, self.title())),
            fact("language", "Ngôn ngữ", "Language, as a BCP 47 tag", Text, or(&said.language, publication.language.clone())),
            fact("page_count", "Số lượng trang", "Number of pages", Whole, Some(pages.to_string())),
            fact("access_level", "Mức độ tiếp cận", "Level of access", Text, line(&said.access_level)),
            fact("file", "Tệp hoặc đường liên kết", "File or link", Text, or(&said.file, format!("{stem}.pdf"))),
            fact("note", "Ghi chú", "Note", Text, line(&said.note)),
        ];
        ArchiveRecord(facts)
    }
}

impl ArchiveRecord {
    /// The facts, in the order of the decree.
    pub fn facts(&self) -> &[ArchiveFact] {
        &self.0
    }

    /// The record as a file that stands beside the PDF `name`, whose bytes are `pdf`:
    /// JSON with all fourteen facts, `null` where one is not known, and the SHA-256 by
    /// which the PDF can be known again.
    pub fn to_json(&self, name: &str, pdf: &[u8]) -> String {
        let mut json = String::from(
            "{\n  \"basis\": \"Nghị định 113/2025/NĐ-CP\",\n  \"document\": {\n",
        );
        for (number, ArchiveFact { name, kind, value, .. }) in (1..).zip(&self.0) {
            let value = match (kind, value) {
                (_, None) => "null".to_owned(),
                (ArchiveKind::Whole, Some(number)) => number.clone(),
                (_, Some(words)) => quoted(words),
            };
            let comma = if number < self.0.len() { "," } else { "" };
            // Writing to a string cannot fail.
            let _ = writeln!(json, "    {}: {value}{comma}", quoted(name));
        }
        let (name, bytes) = (quoted(name), pdf.len());
        let mut sum = String::new();
        for byte in Sha256::digest(pdf) {
            let _ = write!(sum, "{byte:02x}");
        }
        let _ = write!(
            json,
            "  }},\n  \"file\": {{ \"name\": {name}, \"bytes\": {bytes}, \
             \"sha256\": \"{sum}\" }}\n}}\n"
        );
        json
    }
}

fn quoted(words: &str) -> String {
    serde_json::Value::from(words).to_string()
}
