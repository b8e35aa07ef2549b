//! What had to be done otherwise than the issue asks.

use std::fmt;

use bantin_core::Pointer;

/// Something that was done otherwise than the issue asks, and why: nothing is lost,
/// but somebody may want to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The value of the issue file that it is about.
    pub at: Pointer,
    /// What was done.
    pub remark: Remark,
}

/// What was done otherwise than the issue asks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remark {
    /// A picture that would be taller than the page was made smaller.
    PictureReduced,
    /// A picture has no text beside it, for there is too little room or text.
    NotWrapped,
    /// A block in a box is as wide as the box.
    WithinBox,
    /// A table stands across all columns: in one its words would be broken.
    TableWidened,
    /// A word was broken, for it is wider than its column.
    WordBroken(String),
    /// A character is set in another face, for its own lacks it. Told where it stands
    /// first.
    StoodIn {
        /// The character.
        character: char,
        /// The family that lacks it.
        wanted: String,
        /// The family that it is set in.
        family: String,
    },
    /// The pages are as many as asked for; what was changed, in thousandths.
    Fitted {
        /// How many pages.
        pages: u32,
        /// The size of running text.
        size: i64,
        /// The leading.
        leading: i64,
        /// The height of pictures.
        figures: i64,
    },
    /// The pages are not as many as asked for.
    NotFitted {
        /// How many pages there should be.
        pages: u32,
        /// How many lines are too many, or too few if negative.
        lines: i64,
    },
}

impl Remark {
    /// A name that stays the same from version to version, for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::PictureReduced => "picture-reduced",
            Self::NotWrapped => "not-wrapped",
            Self::WithinBox => "within-box",
            Self::TableWidened => "table-widened",
            Self::WordBroken(_) => "word-broken",
            Self::StoodIn { .. } => "stood-in",
            Self::Fitted { .. } => "fitted",
            Self::NotFitted { .. } => "not-fitted",
        }
    }

    /// What was done, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::PictureReduced => "ảnh cao hơn trang nên được thu nhỏ".into(),
            Self::NotWrapped => {
                "không đủ chỗ hoặc không đủ chữ để chạy cạnh ảnh; ảnh chiếm cả cột".into()
            }
            Self::WithinBox => "trong hộp, khối này chỉ rộng bằng hộp".into(),
            Self::TableWidened => {
                "bảng được dàn hết các cột, vì trong một cột thì chữ bị ngắt".into()
            }
            Self::WordBroken(word) => {
                format!("“{word}” dài hơn bề rộng cột nên bị ngắt giữa chừng")
            }
            Self::StoodIn { character, wanted, family } => format!(
                "phông {wanted} không có ký tự «{character}» (U+{:04X}), nên in bằng phông {family}",
                u32::from(*character)
            ),
            Self::Fitted { pages, size, leading, figures } => format!(
                "đã dàn vừa {pages} trang: cỡ chữ {}, khoảng cách dòng {}, chiều cao ảnh {}",
                percent(*size),
                percent(*leading),
                percent(*figures),
            ),
            Self::NotFitted { pages, lines } if *lines > 0 => {
                format!("không dàn vừa {pages} trang: thừa khoảng {lines} dòng")
            }
            Self::NotFitted { pages, lines } => {
                format!("không dàn đủ {pages} trang: thiếu khoảng {} dòng", -lines)
            }
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PictureReduced => {
                f.write_str("the picture is taller than the page, and was made smaller")
            }
            Self::NotWrapped => f.write_str(
                "there is too little room or text beside the picture: it fills its column",
            ),
            Self::WithinBox => f.write_str("in a box this is only as wide as the box"),
            Self::TableWidened => f.write_str(
                "the table stands across all columns: in one its words would be broken",
            ),
            Self::WordBroken(word) => {
                write!(f, "`{word}` is wider than its column, and was broken")
            }
            Self::StoodIn { character, wanted, family } => write!(
                f,
                "{wanted} has no `{character}` (U+{:04X}): it is printed in {family}",
                u32::from(*character)
            ),
            Self::Fitted { pages, size, leading, figures } => write!(
                f,
                "made to fit {pages} pages: size {}, leading {}, height of pictures {}",
                percent(*size),
                percent(*leading),
                percent(*figures),
            ),
            Self::NotFitted { pages, lines } if *lines > 0 => {
                write!(f, "does not fit {pages} pages: about {lines} lines too many")
            }
            Self::NotFitted { pages, lines } => {
                write!(f, "does not fill {pages} pages: about {} lines too few", -lines)
            }
        }
    }
}

/// A change in thousandths, the way both languages can read it: `+1,5%`.
fn percent(change: i64) -> String {
    let sign = if change < 0 { '−' } else { '+' };
    let (whole, tenth) = (change.abs() / 10, change.abs() % 10);
    if tenth == 0 { format!("{sign}{whole}%") } else { format!("{sign}{whole},{tenth}%") }
}

#[cfg(test)]
mod tests {
    use super::Remark;

    #[test]
    fn says_how_far_it_went() {
        let (size, leading, figures) = (15, -40, 0);
        let fitted = Remark::Fitted { pages: 4, size, leading, figures };
        assert_eq!(
            fitted.to_string(),
            "made to fit 4 pages: size +1,5%, leading −4%, height of pictures +0%"
        );
        let few = Remark::NotFitted { pages: 4, lines: -12 };
        assert_eq!(few.vi(), "không dàn đủ 4 trang: thiếu khoảng 12 dòng");
    }
}
