//! What a disk answers, in words that an editor knows.

use std::io::{self, ErrorKind};

use crate::Language;

/// Why a file cannot be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DiskFault {
    /// There is no such file or folder.
    Missing,
    /// Another program has it open, and lets nobody else to it.
    InUse,
    /// The user may not read or write there.
    Denied,
    /// The file is marked as read-only.
    ReadOnly,
    /// There is a folder where a file should be.
    Folder,
    /// There is a file where a folder should be.
    NotFolder,
    /// It is neither a file nor a folder: a device, a pipe.
    NotFile,
    /// It has more bytes than anybody reads.
    TooLarge,
    /// It is a link, or stands behind one, that leads out of where it should be.
    Outside,
    /// The disk is full.
    Full,
    /// Nothing can be written on the disk.
    ReadOnlyDisk,
    /// The name has characters that the system does not take, or is too long.
    BadName,
    /// What else the system says.
    Other(String),
}

/// That a path leads out of the folder that it should stay in: what an [`io::Error`]
/// carries that is to be told as [`DiskFault::Outside`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it leads out of the folder")]
pub struct LeadsOutside;

impl DiskFault {
    /// What `fault` says.
    pub fn of(fault: &io::Error) -> Self {
        if fault.get_ref().is_some_and(|inner| inner.is::<LeadsOutside>()) {
            return Self::Outside;
        }
        let code = fault.raw_os_error();
        if let Some(known) = code.filter(|_| cfg!(windows)).and_then(Self::of_windows) {
            return known;
        }
        Self::of_kind(fault.kind()).unwrap_or_else(|| Self::Other(fault.to_string()))
    }

    /// What `fault` says of a file that should have taken the place of another.
    ///
    /// Windows denies to replace a file that somebody has open, in the same words as one
    /// that nobody may touch (`MoveFileExW`): if the folder can be written to, and a
    /// file stands there, it is open.
    pub fn of_replacing(fault: &io::Error, is_there: bool) -> Self {
        Self::of(fault).replacing(is_there && cfg!(windows))
    }

    fn replacing(self, hides_use: bool) -> Self {
        if hides_use && self == Self::Denied { Self::InUse } else { self }
    }

    /// What the code of a system error of Windows says (`winerror.h`), where that is more
    /// than the kind of the error does.
    fn of_windows(code: i32) -> Option<Self> {
        Some(match code {
            2 | 3 => Self::Missing,
            5 => Self::Denied,
            19 => Self::ReadOnlyDisk,
            // Sharing and lock violations, and a file that is mapped into memory.
            32 | 33 | 1224 => Self::InUse,
            39 | 112 => Self::Full,
            123 | 206 => Self::BadName,
            267 => Self::NotFolder,
            _ => return None,
        })
    }

    fn of_kind(kind: ErrorKind) -> Option<Self> {
        Some(match kind {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => Self::InUse,
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::IsADirectory => Self::Folder,
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => Self::NotFolder,
            ErrorKind::InvalidInput => Self::NotFile,
            ErrorKind::FileTooLarge => Self::TooLarge,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnlyDisk,
            ErrorKind::InvalidFilename => Self::BadName,
            _ => return None,
        })
    }

    /// It, as the end of a sentence.
    pub fn say(&self, language: Language) -> &str {
        let said = match self {
            Self::Missing => {
                ["there is no such file or folder", "không có tệp hoặc thư mục này"]
            }
            Self::InUse => {
                ["it is open in another program", "tệp đang mở ở phần mềm khác"]
            }
            Self::Denied => {
                ["you are not allowed to", "tài khoản của bạn không có quyền"]
            }
            Self::ReadOnly => ["it is marked as read-only", "tệp được đánh dấu chỉ đọc"],
            Self::Folder => ["it is a folder", "đây là một thư mục"],
            Self::NotFolder => [
                "there is a file where a folder should be",
                "ở chỗ của thư mục lại có một tệp",
            ],
            Self::NotFile => ["it is not a file", "đây không phải là tệp"],
            Self::TooLarge => ["it is larger than 256 MB", "tệp lớn hơn 256 MB"],
            Self::Outside => [
                "it leads out of the issue's folder",
                "đường dẫn đi ra ngoài thư mục của số bản tin",
            ],
            Self::Full => ["the disk is full", "ổ đĩa đã đầy"],
            Self::ReadOnlyDisk => ["the disk is read-only", "ổ đĩa chỉ cho đọc"],
            Self::BadName => [
                "the name is too long, or has characters that cannot be in one",
                "tên quá dài hoặc có ký tự không dùng được trong tên tệp",
            ],
            Self::Other(said) => [&**said, said],
        };
        match language {
            Language::English => said[0],
            Language::Vietnamese => said[1],
        }
    }

    /// What to do about it where a file is to be read.
    pub fn help(&self, language: Language) -> Option<String> {
        let said = match self {
            Self::InUse => [
                "close it there, then run the command again",
                "hãy đóng tệp ở phần mềm đó rồi chạy lại lệnh",
            ],
            Self::Denied => [
                "ask whoever gave you the file, or who looks after the computer",
                "hãy hỏi người gửi tệp, hoặc người quản lý máy tính",
            ],
            Self::Folder | Self::NotFile => {
                ["write the name of a file", "hãy ghi tên của một tệp"]
            }
            Self::Missing | Self::NotFolder | Self::BadName | Self::Outside => [
                "see whether the path is written as it should be",
                "hãy kiểm tra lại đường dẫn",
            ],
            Self::TooLarge => ["take a smaller file", "hãy dùng tệp nhỏ hơn"],
            Self::ReadOnly | Self::Full | Self::ReadOnlyDisk | Self::Other(_) => {
                return None;
            }
        };
        Some(match language {
            Language::English => said[0].into(),
            Language::Vietnamese => said[1].into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind};

    use super::{DiskFault, LeadsOutside};
    use crate::Language;

    #[test]
    fn knows_what_windows_means() {
        let cases = [
            (2, Some(DiskFault::Missing)),
            (5, Some(DiskFault::Denied)),
            (32, Some(DiskFault::InUse)),
            (33, Some(DiskFault::InUse)),
            (112, Some(DiskFault::Full)),
            (206, Some(DiskFault::BadName)),
            (1224, Some(DiskFault::InUse)),
            (1, None),
        ];
        for (code, expected) in cases {
            assert_eq!(DiskFault::of_windows(code), expected, "error {code}");
        }
        if cfg!(windows) {
            let shared = Error::from_raw_os_error(32);
            assert_eq!(DiskFault::of(&shared), DiskFault::InUse);
        }
    }

    #[test]
    fn a_file_that_may_not_be_replaced_is_open_on_windows() {
        let cases = [
            (DiskFault::Denied, true, DiskFault::InUse),
            (DiskFault::Denied, false, DiskFault::Denied),
            (DiskFault::InUse, true, DiskFault::InUse),
            (DiskFault::Full, true, DiskFault::Full),
        ];
        for (said, hides_use, expected) in cases {
            assert_eq!(said.clone().replacing(hides_use), expected, "{said:?}");
        }
        let denied = Error::from(ErrorKind::PermissionDenied);
        let expected = if cfg!(windows) { DiskFault::InUse } else { DiskFault::Denied };
        assert_eq!(DiskFault::of_replacing(&denied, true), expected);
        assert_eq!(DiskFault::of_replacing(&denied, false), DiskFault::Denied);
    }

    #[test]
    fn knows_what_other_systems_mean() {
        use ErrorKind::*;
        let cases = [
            (NotFound, DiskFault::Missing),
            (PermissionDenied, DiskFault::Denied),
            (ResourceBusy, DiskFault::InUse),
            (ExecutableFileBusy, DiskFault::InUse),
            (IsADirectory, DiskFault::Folder),
            (NotADirectory, DiskFault::NotFolder),
            (AlreadyExists, DiskFault::NotFolder),
            (FileTooLarge, DiskFault::TooLarge),
            (StorageFull, DiskFault::Full),
            (ReadOnlyFilesystem, DiskFault::ReadOnlyDisk),
        ];
        for (kind, expected) in cases {
            assert_eq!(DiskFault::of(&Error::from(kind)), expected, "{kind}");
        }
        let outside = Error::new(PermissionDenied, LeadsOutside);
        assert_eq!(DiskFault::of(&outside), DiskFault::Outside);
        let odd = DiskFault::of(&Error::other("the cable is out"));
        assert_eq!(odd.say(Language::Vietnamese), "the cable is out");
    }
}
