//! Everything to mend in an issue, or to know of it.

use std::fmt;

use bantin_core::{Language, Place, Places, Pointer, Problems, locate, place};
use bantin_layout::NoGlyph;
use bantin_page::{Note, Remark};
use bantin_pdf::PdfError;

use crate::design_file::NoLook;
use crate::narrow::narrow;
use crate::{Finding, Level};

/// Everything to mend in an issue, or to know of it, sorted by place, with the source
/// that it is found in: at least one [`Finding`], here or in [`others`](Self::others).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The file that it is about, if it is not that of the issue.
    file: Option<String>,
    source: String,
    findings: Vec<Finding>,
    others: Vec<Self>,
}

impl Report {
    /// The findings, in the order of their places.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The name of the file that this is about, as the issue writes it: that of its
    /// design. `None` if it is the issue's own.
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// What there is to mend in other files that the issue names.
    pub fn others(&self) -> &[Self] {
        &self.others
    }

    /// The file, without its byte order mark: what the bytes of findings
    /// count. Empty if the file is not text.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Where `finding` begins, as an editor counts.
    pub fn place(&self, finding: &Finding) -> Option<Place> {
        Some(place(&self.source, finding.bytes.as_ref()?.start))
    }

    /// How much there is to mend, in a sentence.
    pub fn say(&self, language: Language) -> String {
        let all = || self.others.iter().chain([self]).flat_map(|of| &of.findings);
        let of = |level| all().filter(|finding| finding.level == level).count();
        let (count, warnings) = (of(Level::Error), of(Level::Warning));
        if count == 0 && warnings > 0 {
            return said_of_advice(warnings, of(Level::Note), language);
        }
        match (language, count, all().count()) {
            (Language::English, 0, 1) => return "1 note on the issue".into(),
            (Language::English, 0, many) => return format!("{many} notes on the issue"),
            (Language::Vietnamese, 0, many) => {
                return format!("{many} ghi chú về số bản tin");
            }
            _ => {}
        }
        match (language, count) {
            (Language::English, 1) => "1 problem in the issue".into(),
            (Language::English, many) => format!("{many} problems in the issue"),
            (Language::Vietnamese, many) => format!("{many} lỗi trong số bản tin"),
        }
    }

    /// As much of a file as can be shown of it: nothing of one in UTF-16, nor of one
    /// that is too large to be an issue.
    pub(crate) fn shown(file: &[u8]) -> Option<String> {
        let text = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
        let fits = text.len() <= bantin_core::Draft::MOST_BYTES;
        let is_text = fits && !text.starts_with(b"\xff\xfe") && !text.contains(&0);
        is_text.then(|| String::from_utf8_lossy(text).into_owned())
    }

    pub(crate) fn of(source: &str, problems: Problems) -> Self {
        let findings = problems.iter();
        let findings =
            findings.map(|problem| Finding::of_problem(source, problem)).collect();
        Self::found(source, findings)
    }

    /// What was found in `source`.
    pub(crate) fn found(source: &str, findings: Vec<Finding>) -> Self {
        let (file, others) = (None, Vec::new());
        Self { file, source: source.to_owned(), findings, others }.sorted()
    }

    /// The same, of the file that the issue calls `name`.
    pub(crate) fn in_file(self, name: &str) -> Self {
        Self { file: Some(name.to_owned()), ..self }
    }

    /// The problems of a file that cannot be read; `shown` is what can be shown of it.
    pub(crate) fn unread(shown: Option<&str>, problems: Problems) -> Self {
        match shown {
            Some(shown) => Self::of(shown, problems),
            None => Self::unshown(problems),
        }
    }

    /// The problems of a file that cannot be shown.
    fn unshown(problems: Problems) -> Self {
        let mut report = Self::of("", problems);
        for finding in &mut report.findings {
            finding.bytes = None;
        }
        report
    }

    /// The issue's look cannot be had.
    pub(crate) fn no_look(source: &str, no_look: NoLook) -> Self {
        match no_look {
            NoLook::InIssue(finding) => {
                let bytes = locate(source, &finding.at);
                Self::found(source, vec![Finding { bytes, ..*finding }])
            }
            NoLook::InFile(report) => {
                Self { others: vec![report], ..Self::found(source, Vec::new()) }
            }
        }
    }

    pub(crate) fn no_glyphs(source: &str, missing: &[NoGlyph]) -> Self {
        let places = Places::of(source);
        let findings = missing.iter().map(|missing| {
            let value = places.locate(&missing.at);
            let bytes = value.map(|value| narrow(source, value, missing.character, ""));
            Finding::no_glyph(missing, bytes)
        });
        Self::found(source, findings.collect())
    }

    /// What was done otherwise than the issue asks, if anything was.
    pub(crate) fn of_notes(source: &str, notes: &[Note]) -> Option<Self> {
        let places = Places::of(source);
        let finding = |note: &Note| {
            let value = places.locate(&note.at);
            let bytes = match note.remark {
                Remark::StoodIn { character, .. } => {
                    value.map(|value| narrow(source, value, character, ""))
                }
                _ => value,
            };
            Finding::of_note(note, bytes)
        };
        let findings: Vec<Finding> = notes.iter().map(finding).collect();
        (!notes.is_empty()).then(|| Self::found(source, findings))
    }

    /// What a standard did not let through, if anything.
    pub(crate) fn of_print(source: &str, notes: &[bantin_pdf::Note]) -> Option<Self> {
        let places = Places::of(source);
        let finding =
            |note: &bantin_pdf::Note| Finding::of_print(note, places.locate(&note.at));
        let findings: Vec<Finding> = notes.iter().map(finding).collect();
        (!notes.is_empty()).then(|| Self::found(source, findings))
    }

    /// The issue says that it has another number of pages than the `counted` ones.
    pub(crate) fn page_count(source: &str, counted: usize) -> Self {
        let at = Pointer::root().key("archive").key("page_count");
        let bytes = locate(source, &at);
        Self::found(source, vec![Finding::page_count(at, counted, bytes)])
    }

    /// Both, of one source, as far as there are any.
    pub fn together(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(one.and(other)),
            (one, other) => one.or(other),
        }
    }

    /// What keeps the pages from being printed, if that can be mended in the issue.
    pub(crate) fn unprintable(source: &str, fault: &PdfError) -> Option<Self> {
        let finding = Finding::unprintable(fault, |at| locate(source, at))?;
        Some(Self::found(source, vec![finding]))
    }

    /// What the sub-editor says, if there is something to say.
    pub(crate) fn of_review(
        source: &str,
        found: Vec<bantin_review::Finding>,
    ) -> Option<Self> {
        let findings: Vec<Finding> = found.into_iter().map(Finding::of_review).collect();
        (!findings.is_empty()).then(|| Self::found(source, findings))
    }

    /// The same findings, none of them below `level`.
    pub(crate) fn at_least(mut self, level: Level) -> Self {
        for finding in &mut self.findings {
            finding.level = finding.level.max(level);
        }
        self
    }

    /// Whether there is something without which nothing may be published.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|finding| finding.level == Level::Error)
    }

    /// Both, of one source.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.findings.extend(other.findings);
        self.others.extend(other.others);
        self.sorted()
    }

    fn sorted(mut self) -> Self {
        self.findings.sort_by_key(|finding| {
            finding.bytes.as_ref().map_or((0, 0), |bytes| (bytes.start, bytes.end))
        });
        self
    }

    /// The name of the design as it is written, if it is written without escapes.
    pub(crate) fn design_written(source: &str) -> Option<&str> {
        let written = &source[locate(source, &Pointer::root().key("design"))?];
        let name = written.strip_prefix('"')?.strip_suffix('"')?.trim();
        (!name.is_empty() && !name.contains('\\')).then_some(name)
    }
}

/// How much advice there is, in a sentence.
fn said_of_advice(warnings: usize, notes: usize, language: Language) -> String {
    let plural = |count: usize| if count == 1 { "" } else { "s" };
    match (language, notes) {
        (Language::English, 0) => {
            format!("{warnings} warning{} on the issue", plural(warnings))
        }
        (Language::English, _) => format!(
            "{warnings} warning{} and {notes} note{} on the issue",
            plural(warnings),
            plural(notes)
        ),
        (Language::Vietnamese, 0) => format!("{warnings} cảnh báo về số bản tin"),
        (Language::Vietnamese, _) => {
            format!("{warnings} cảnh báo và {notes} ghi chú về số bản tin")
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::English))
    }
}

impl std::error::Error for Report {}
