//! One thing to mend in an issue, or to know of it, whoever found it.

use std::io;
use std::ops::Range;

use bantin_core::{DiskFault, Language, Pointer, Problem, RuleLevel, Slip};
use bantin_design::Design;
use bantin_layout::NoGlyph;
use bantin_page::Note;
use bantin_pdf::PdfError;
pub use bantin_review::Said;
use bantin_review::{Edit, Rule};

use crate::narrow::narrow;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The issue is printed; but somebody may want to look.
    Note,
    /// The issue is printed; but somebody should mend it.
    Warning,
    /// It has to be mended: without that nothing is printed.
    Error,
}

/// One thing to mend in an issue, or to know of it, whoever found it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// How much it weighs.
    pub level: Level,
    /// The value that it is about.
    pub at: Pointer,
    /// The bytes of [`Report::source`](crate::Report::source) to underline, if there
    /// is something to be seen: never an empty range.
    pub bytes: Option<Range<usize>>,
    /// A name that stays the same from version to version, for programs.
    pub code: &'static str,
    /// What is wrong, in one line.
    pub message: Said,
    /// A short text to stand beside the underlined value.
    pub label: Option<Said>,
    /// What to do about it.
    pub help: Option<Said>,
    /// What else the sub-editor says of it, if it is the sub-editor's.
    pub advice: Option<Advice>,
}

/// What the sub-editor says of a finding besides its words.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Advice {
    /// The rule that is broken.
    pub rule: &'static Rule,
    /// The page that it is on, counted from 1, if it is the page's.
    pub page: Option<usize>,
    /// What would mend it, if that is safe.
    pub edits: Vec<Edit>,
}

/// What `say` says in both languages, if it says something in both.
fn both(say: impl Fn(Language) -> Option<String>) -> Option<Said> {
    Some(Said { en: say(Language::English)?, vi: say(Language::Vietnamese)? })
}

impl Finding {
    pub(crate) fn of_problem(source: &str, problem: &Problem) -> Self {
        let Problem { at, bytes, slip, .. } = problem;
        let bytes = match slip {
            Slip::OddCharacter { character, after, .. } => {
                narrow(source, bytes.clone(), *character, after)
            }
            // Of a file in another encoding the source shows no byte, but a character.
            Slip::NotUtf8 => bytes.start..source.ceil_char_boundary(bytes.end),
            _ => bytes.clone(),
        };
        Self {
            level: Level::Error,
            at: at.clone(),
            bytes: (!bytes.is_empty()).then_some(bytes),
            code: slip.code(),
            message: Said::new(
                slip.say(Language::English),
                slip.say(Language::Vietnamese),
            ),
            label: both(|language| slip.label(language)),
            help: both(|language| slip.help(language)),
            advice: None,
        }
    }

    pub(crate) fn no_design(name: &str) -> Self {
        let names = Design::NAMES.join(", ");
        Self {
            level: Level::Error,
            at: Pointer::root().key("design"),
            bytes: None,
            code: "unknown-design",
            message: Said::new(
                format!("there is no design `{name}`"),
                format!("không có kiểu trình bày \"{name}\""),
            ),
            label: None,
            help: Some(Said::new(
                format!(
                    "write one of these: {names}; or the name of a file: design.json"
                ),
                format!(
                    "hãy ghi một trong các tên sau: {names}; hoặc tên một tệp: design.json"
                ),
            )),
            advice: None,
        }
    }

    /// The design file `name` cannot be read.
    pub(crate) fn no_design_file(name: &str, fault: &io::Error) -> Self {
        if fault.kind() == io::ErrorKind::Unsupported {
            return Self::design_without_folder(name);
        }
        let why = match DiskFault::of(fault) {
            DiskFault::Missing => Said::new(
                format!("there is no design file `{name}`"),
                format!("không có tệp thiết kế \"{name}\""),
            ),
            fault => Said::new(
                format!(
                    "cannot read the design file `{name}`: {}",
                    fault.say(Language::English)
                ),
                format!(
                    "không đọc được tệp thiết kế \"{name}\": {}",
                    fault.say(Language::Vietnamese)
                ),
            ),
        };
        Self {
            level: Level::Error,
            at: Pointer::root().key("design"),
            bytes: None,
            code: "no-design-file",
            message: why,
            label: None,
            help: Some(Said::new(
                "put it into the folder of the issue, and write its name only",
                "hãy đặt tệp đó trong thư mục của số bản tin và chỉ ghi tên tệp",
            )),
            advice: None,
        }
    }

    /// The issue came without a folder that the design file `name` could be in.
    fn design_without_folder(name: &str) -> Self {
        let help = Some(Said::new(
            "name the folder that it is in with --base",
            "hãy chỉ thư mục chứa tệp đó bằng --base",
        ));
        let message = Said::new(
            format!("the issue came without a folder for the design file `{name}`"),
            format!("số bản tin này không kèm thư mục chứa tệp thiết kế \"{name}\""),
        );
        let missing = io::Error::from(io::ErrorKind::NotFound);
        Self { code: "no-folder", message, help, ..Self::no_design_file(name, &missing) }
    }

    pub(crate) fn no_glyph(missing: &NoGlyph, bytes: Option<Range<usize>>) -> Self {
        let character = missing.character;
        let code_point = u32::from(character);
        Self {
            level: Level::Error,
            at: missing.at.clone(),
            bytes,
            code: "no-glyph",
            message: Said::new(
                format!("no font has the character `{character}` (U+{code_point:04X})"),
                format!("phông chữ không có ký tự «{character}» (U+{code_point:04X})"),
            ),
            label: None,
            help: Some(Said::new(
                "say it in words, or take it out",
                "hãy diễn đạt bằng chữ, hoặc bỏ ký tự này",
            )),
            advice: None,
        }
    }

    /// What the sub-editor found.
    pub(crate) fn of_review(found: bantin_review::Finding) -> Self {
        let bantin_review::Finding {
            rule,
            level,
            at,
            bytes,
            page,
            message,
            help,
            edits,
            ..
        } = found;
        let mend = Said::new(rule.en.mend, rule.vi.mend);
        Self {
            level: match level {
                RuleLevel::Error => Level::Error,
                RuleLevel::Warning => Level::Warning,
                RuleLevel::Note | RuleLevel::Off => Level::Note,
            },
            at,
            bytes: (!bytes.is_empty()).then_some(bytes),
            code: rule.code,
            message,
            label: page
                .map(|page| Said::new(format!("page {page}"), format!("trang {page}"))),
            help: Some(help.unwrap_or(mend)),
            advice: Some(Advice { rule, page, edits }),
        }
    }

    pub(crate) fn of_note(note: &Note, bytes: Option<Range<usize>>) -> Self {
        let Note { at, remark } = note;
        Self {
            level: Level::Note,
            at: at.clone(),
            bytes,
            code: remark.code(),
            message: Said::new(remark.to_string(), remark.vi()),
            label: None,
            help: None,
            advice: None,
        }
    }

    pub(crate) fn of_print(note: &bantin_pdf::Note, bytes: Option<Range<usize>>) -> Self {
        let bantin_pdf::Note { at, remark } = note;
        Self {
            level: Level::Note,
            at: at.clone(),
            bytes,
            code: remark.code(),
            message: Said::new(remark.to_string(), remark.vi()),
            label: None,
            help: None,
            advice: None,
        }
    }

    pub(crate) fn page_count(
        at: Pointer,
        counted: usize,
        bytes: Option<Range<usize>>,
    ) -> Self {
        Self {
            level: Level::Note,
            at,
            bytes,
            code: "page-count",
            message: Said::new(
                format!("the bulletin has another number of pages: {counted}"),
                format!("số trang thực tế của bản tin là {counted}"),
            ),
            label: None,
            help: Some(Said::new(
                "leave this field out: pages are counted",
                "hãy bỏ mục này: số trang được đếm tự động",
            )),
            advice: None,
        }
    }

    /// What an editor can do about `fault`; nothing if it is not of the issue.
    pub(crate) fn unprintable(
        fault: &PdfError,
        locate: impl Fn(&Pointer) -> Option<Range<usize>>,
    ) -> Option<Self> {
        let PdfError::Picture { at, .. } = fault else { return None };
        Some(Self {
            level: Level::Error,
            at: at.clone(),
            bytes: locate(at),
            code: "picture-damaged",
            message: Said::new(fault.to_string(), fault.vi()),
            label: None,
            help: Some(Said::new(
                "open the file in a picture program and save it again, or ask for it anew",
                "hãy mở tệp bằng phần mềm xem ảnh rồi lưu lại, hoặc xin gửi lại ảnh gốc",
            )),
            advice: None,
        })
    }
}
