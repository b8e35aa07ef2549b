//! What keeps a picture from being printed.

use super::{Foreign, PictureFormat};

/// What keeps a picture from being printed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PictureFault {
    /// The file has no bytes.
    #[error("the picture file is empty")]
    Empty,
    /// The file is no picture that anybody knows.
    #[error("the file is not a picture")]
    UnknownType,
    /// The name ends as if it were of another format.
    #[error("the file is a {found}, but its name ends in `.{named}`")]
    NamedOtherwise {
        /// How the name ends, without the dot.
        named: String,
        /// What the file is.
        found: PictureFormat,
    },
    /// A format that is not printed.
    #[error("the file is of the type {0}, which cannot be printed")]
    Unsupported(Foreign),
    /// The file ends before the picture does.
    #[error("the picture file is cut off")]
    Truncated,
    /// The file cannot be read.
    #[error("the picture file is damaged: {0}")]
    Damaged(String),
    /// More than [`Picture::MOST_PIXELS`](super::Picture::MOST_PIXELS).
    #[error("the picture has more than 100 million pixels: {width} × {height}")]
    TooLarge {
        /// Its width in pixels.
        width: u32,
        /// Its height in pixels.
        height: u32,
    },
    /// An animated PNG.
    #[error("the picture is animated")]
    Animated,
}

impl PictureFault {
    /// What is wrong, in Vietnamese.
    pub fn vi(&self) -> String {
        match self {
            Self::Empty => "tệp ảnh không có nội dung".into(),
            Self::UnknownType => "tệp này không phải là ảnh".into(),
            Self::NamedOtherwise { named, found } => {
                format!("tệp này là ảnh {found} nhưng tên lại có đuôi «.{named}»")
            }
            Self::Unsupported(foreign) => format!("đây là tệp {foreign}, không in được"),
            Self::Truncated => "tệp ảnh bị cụt, thiếu phần cuối".into(),
            Self::Damaged(_) => "tệp ảnh bị hỏng".into(),
            Self::TooLarge { width, height } => {
                format!("ảnh có hơn 100 triệu điểm ảnh: {width} × {height}")
            }
            Self::Animated => "đây là ảnh động".into(),
        }
    }

    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Empty => "picture-empty",
            Self::UnknownType => "picture-unknown-type",
            Self::NamedOtherwise { .. } => "picture-named-otherwise",
            Self::Unsupported(_) => "picture-unsupported",
            Self::Truncated => "picture-truncated",
            Self::Damaged(_) => "picture-damaged",
            Self::TooLarge { .. } => "picture-too-large",
            Self::Animated => "picture-animated",
        }
    }

    /// What to do about it, in English and in Vietnamese.
    pub(crate) fn way_out(&self) -> (String, String) {
        let [en, vi] = match self {
            Self::Empty | Self::Truncated => [
                "copy or send the file again from where it came from",
                "hãy chép hoặc xin gửi lại tệp ảnh gốc",
            ],
            Self::UnknownType => {
                ["use a JPEG or PNG picture", "hãy dùng ảnh JPEG hoặc PNG"]
            }
            Self::NamedOtherwise { found, .. } => {
                let ending = found.ending();
                return (
                    format!("rename the file so that it ends in `.{ending}`, here too"),
                    format!("hãy đổi đuôi tên tệp, và tên ghi ở đây, thành «.{ending}»"),
                );
            }
            Self::Unsupported(foreign) => foreign.way_out(),
            Self::Damaged(_) => [
                "open the file in a picture program and save it again as JPEG or PNG, or ask for it anew",
                "hãy mở tệp bằng phần mềm xem ảnh rồi lưu lại thành JPEG hoặc PNG, hoặc xin gửi lại ảnh gốc",
            ],
            Self::TooLarge { .. } => [
                "make it smaller: 5000 pixels on the longer side are enough for a page",
                "hãy thu nhỏ ảnh: cạnh dài 5000 điểm ảnh là đủ cho một trang in",
            ],
            Self::Animated => [
                "save one picture of it as an ordinary PNG or JPEG",
                "hãy lưu một hình trong đó thành ảnh PNG hoặc JPEG thường",
            ],
        };
        (en.into(), vi.into())
    }
}
