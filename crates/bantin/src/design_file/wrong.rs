//! What can be wrong with a design file.

use std::ops::Range;

use bantin_core::{Language, Pointer, Slip};
use bantin_design::{Design, Length, LengthError, Misfit};

use crate::finding::{Finding, Level, Said};

/// A mistake in a design file.
pub(super) enum Wrong {
    /// One that an issue can have, too.
    Slip(Slip),
    /// There is no setting of this name.
    NoSetting { name: String, nearest: Option<String> },
    /// There is no look of this name to start from.
    NoDesign { name: String, nearest: Option<String> },
    /// No sheet has this name.
    NoSheet(String),
    /// It is no length.
    Length(LengthError),
    /// A length is too short or too long.
    OutOfRange { from: Length, to: Length },
    /// It is no colour.
    Color(String),
    /// A marker has to be one or two signs.
    Marker,
    /// The look has no such colour, or no such family.
    NotInLook { name: String, known: Vec<String> },
    /// The type case has no such face.
    NoFace { face: String, has: Vec<String>, nearest: Option<String> },
    /// Settings do not go together: these, and others.
    Misfit { misfit: Misfit, of: Vec<String> },
}

/// A line in English and in Vietnamese.
fn said(en: impl Into<String>, vi: impl Into<String>) -> Said {
    Said { en: en.into(), vi: vi.into() }
}

fn did_you_mean(name: &str) -> Said {
    said(format!("did you mean `{name}`?"), format!("có phải bạn muốn viết \"{name}\"?"))
}

/// What to do about the colours of the texts `of`.
fn further_apart(of: &[String]) -> Said {
    /// So many are named.
    const NAMED: usize = 3;
    let named = |mark: char| {
        let names = of.iter().take(NAMED).map(|name| format!("{mark}{name}{mark}"));
        names.collect::<Vec<_>>().join(", ")
    };
    let (en, vi) = match of.len().saturating_sub(NAMED) {
        0 => (String::new(), String::new()),
        more => (format!(" and {more} more"), format!(" và {more} mục khác")),
    };
    said(
        format!("give {}{en} a colour further from what is behind it", named('`')),
        format!("hãy chọn cho {}{vi} màu khác hẳn màu nền", named('"')),
    )
}

impl Wrong {
    pub(super) fn finding(self, at: Pointer, bytes: Range<usize>) -> Finding {
        let (code, message, help) = self.told();
        Finding {
            level: Level::Error,
            at,
            bytes: (!bytes.is_empty()).then_some(bytes),
            code,
            message,
            label: None,
            help,
            advice: None,
        }
    }

    /// Code, message and help.
    fn told(self) -> (&'static str, Said, Option<Said>) {
        match self {
            Self::Slip(slip) => {
                let message =
                    said(slip.say(Language::English), slip.say(Language::Vietnamese));
                let help =
                    slip.help(Language::English).zip(slip.help(Language::Vietnamese));
                (slip.code(), message, help.map(|(en, vi)| said(en, vi)))
            }
            Self::NoSetting { name, nearest } => (
                "unknown-field",
                said(
                    format!("there is no field `{name}` here"),
                    format!("ở đây không có mục \"{name}\""),
                ),
                nearest.as_deref().map(did_you_mean),
            ),
            Self::NoDesign { name, nearest } => {
                let names = Design::NAMES.join(", ");
                let list = said(
                    format!("write one of these: {names}"),
                    format!("hãy ghi một trong các tên sau: {names}"),
                );
                (
                    "unknown-design",
                    said(
                        format!("there is no design `{name}`"),
                        format!("không có kiểu trình bày \"{name}\""),
                    ),
                    Some(nearest.as_deref().map_or(list, did_you_mean)),
                )
            }
            Self::NoSheet(name) => (
                "unknown-sheet",
                said(
                    format!("there is no sheet `{name}`"),
                    format!("không có khổ giấy \"{name}\""),
                ),
                Some(said(
                    "write a4 or bulletin-190x270, or give width and height instead",
                    "hãy ghi a4 hoặc bulletin-190x270, hoặc thay bằng width và height",
                )),
            ),
            Self::Length(fault) => (
                "bad-length",
                said(fault.to_string(), fault.vi()),
                Some(said(
                    "write it like \"12mm\" or \"10.5pt\"",
                    "hãy ghi theo mẫu \"12mm\" hoặc \"10.5pt\"",
                )),
            ),
            Self::OutOfRange { from, to } => (
                "out-of-range",
                said(
                    format!("not a length from {from} to {to}"),
                    format!("độ dài phải từ {from} đến {to}"),
                ),
                None,
            ),
            Self::Color(written) => (
                "bad-color",
                said(
                    format!("`{written}` is no colour"),
                    format!("\"{written}\" không phải là màu"),
                ),
                Some(said(
                    "write it like \"#a6141e\": red, green and blue, two digits each",
                    "hãy ghi theo mẫu \"#a6141e\": đỏ, lục, lam, mỗi màu hai chữ số",
                )),
            ),
            Self::Marker => (
                "bad-marker",
                said(
                    "a marker is one or two signs",
                    "dấu đầu dòng phải là một hoặc hai ký tự",
                ),
                None,
            ),
            Self::NotInLook { name, known } => {
                let known = known.join(", ");
                (
                    "not-in-look",
                    said(
                        format!("the look has no `{name}` to change"),
                        format!("kiểu trình bày này không dùng \"{name}\""),
                    ),
                    Some(said(
                        format!("it has {known}"),
                        format!("kiểu này dùng {known}"),
                    )),
                )
            }
            Self::NoFace { face, has, nearest } => {
                let help = if !has.is_empty() {
                    let has = has.join("; ");
                    Some(said(
                        format!("of this family there are: {has}"),
                        format!("họ phông này có: {has}"),
                    ))
                } else if let Some(nearest) = nearest {
                    Some(did_you_mean(&nearest))
                } else {
                    Some(said(
                        "put its font file into a folder and name that with --fonts",
                        "hãy chép tệp phông vào một thư mục và chỉ thư mục đó bằng --fonts",
                    ))
                };
                (
                    "no-face",
                    said(
                        format!("there is no face `{face}`"),
                        format!("không có phông chữ \"{face}\""),
                    ),
                    help,
                )
            }
            Self::Misfit { misfit, of } => (
                misfit.code(),
                said(misfit.to_string(), misfit.vi()),
                misfit.colors().map(|_| further_apart(&of)),
            ),
        }
    }
}
