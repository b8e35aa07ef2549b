//! Why the command did not do what it was asked.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bantin::{Error, FontError, ImportError, Language, SettingsError};

/// Why the command did not do what it was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// There is no bulletin.
    Bulletin { path: PathBuf, fault: Box<Error> },
    /// The folder of fonts is not what it should be.
    Fonts(FontError),
    /// Drafts are not made into an issue.
    Import(ImportError),
    /// A file cannot be written, or its folder not made.
    Unwritable { path: PathBuf, fault: io::Error },
    /// A file that is to be taken apart, or looked at, cannot be read.
    Unreadable { path: PathBuf, fault: io::Error },
    /// A file says no to what was asked of it: why, in both languages.
    Refused { path: PathBuf, code: &'static str, en: String, vi: String },
    /// Another file stands where one is to be put.
    Taken { path: PathBuf },
    /// Standard output cannot be written to.
    Output(io::Error),
    /// What the office makes of the rules cannot be read.
    Settings(SettingsError),
    /// There is no rule of this code.
    NoRule(String),
    /// What has to be known is not said, and there is nobody to ask.
    Unsaid(Vec<&'static str>),
    /// Changes cannot be watched for.
    Unwatched(String),
}

impl From<SettingsError> for Failure {
    fn from(fault: SettingsError) -> Self {
        Self::Settings(fault)
    }
}

/// What is told of a failure that is not in the issue.
pub(crate) struct Told {
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) help: Option<String>,
}

impl Failure {
    pub(crate) fn bulletin(path: &Path, fault: Error) -> Self {
        Self::Bulletin { path: path.to_owned(), fault: Box::new(fault) }
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        let disk = match self {
            Self::Bulletin { fault, .. } => matches!(**fault, Error::Unreadable { .. }),
            Self::Fonts(fault) => matches!(fault, FontError::Unreadable { .. }),
            Self::Unwritable { .. } | Self::Unreadable { .. } | Self::Output(_) => true,
            Self::Taken { .. } => true,
            Self::Refused { .. } | Self::Settings(_) => false,
            Self::NoRule(_) | Self::Unsaid(_) => return ExitCode::from(2),
            Self::Unwatched(_) => true,
            Self::Import(fault) => matches!(fault, ImportError::Unreadable { .. }),
        };
        ExitCode::from(if disk { 3 } else { 1 })
    }

    /// Each thing that it is, in `language`: one for every draft that cannot be read.
    pub(crate) fn say_each(&self, language: Language) -> Vec<Told> {
        let Self::Import(ImportError::Refused(refusals)) = self else {
            return vec![self.say(language)];
        };
        let told = refusals.iter().map(|refusal| Told {
            code: refusal.reason.code(),
            message: format!("{}: {}", refusal.draft, refusal.reason.say(language)),
            help: Some(refusal.reason.help(language).to_owned()),
        });
        told.collect()
    }

    /// What it is, in `language`. Of a wrong issue: how much there is to mend.
    pub(crate) fn say(&self, language: Language) -> Told {
        let say = |en: String, vi: String| match language {
            Language::English => en,
            Language::Vietnamese => vi,
        };
        match self {
            Self::Bulletin { fault, .. } => match &**fault {
                Error::Unreadable { path, fault } => {
                    let (path, why) = (path.display(), why(fault, language));
                    Told {
                        code: "cannot-read",
                        message: say(
                            format!("cannot read `{path}`: {why}"),
                            format!("không đọc được tệp \"{path}\": {why}"),
                        ),
                        help: (fault.kind() == ErrorKind::NotFound).then(|| {
                            say(
                                "name the issue.json, or the folder it is in".into(),
                                "hãy ghi đúng đường dẫn tới tệp issue.json, hoặc tới thư mục chứa nó"
                                    .into(),
                            )
                        }),
                    }
                }
                Error::Wrong(report) => {
                    Told { code: "wrong", message: report.say(language), help: None }
                }
                Error::Pdf(fault) => Told {
                    code: "cannot-print",
                    message: say(fault.to_string(), fault.vi()),
                    help: None,
                },
                Error::Docx(fault) => Told {
                    code: "cannot-write-word",
                    message: say(fault.to_string(), fault.vi()),
                    help: None,
                },
                other => Told {
                    code: "cannot-print",
                    message: say(other.to_string(), format!("không in được: {other}")),
                    help: None,
                },
            },
            Self::Fonts(fault) => fonts(fault, language),
            Self::Import(ImportError::Unreadable { path, fault }) => {
                let (path, why) = (path.display(), why(fault, language));
                Told {
                    code: "cannot-read",
                    message: say(
                        format!("cannot read `{path}`: {why}"),
                        format!("không đọc được tệp \"{path}\": {why}"),
                    ),
                    help: None,
                }
            }
            Self::Import(fault) => Told {
                code: "cannot-import",
                message: say(fault.to_string(), "có bản thảo không đọc được".into()),
                help: None,
            },
            Self::Unwritable { path, fault } => {
                let (path, why) = (path.display(), why(fault, language));
                Told {
                    code: "cannot-write",
                    message: say(
                        format!("cannot write `{path}`: {why}"),
                        format!("không ghi được \"{path}\": {why}"),
                    ),
                    help: is_locked(fault).then(|| {
                        say(
                            "close the file if it is open in another program, or choose another folder with -o"
                                .into(),
                            "hãy đóng tệp nếu đang mở ở phần mềm khác, hoặc chọn thư mục khác bằng -o"
                                .into(),
                        )
                    }),
                }
            }
            Self::Unreadable { path, fault } => {
                let (path, why) = (path.display(), why(fault, language));
                Told {
                    code: "cannot-read",
                    message: say(
                        format!("cannot read `{path}`: {why}"),
                        format!("không đọc được tệp \"{path}\": {why}"),
                    ),
                    help: None,
                }
            }
            Self::Refused { path, code, en, vi } => {
                let path = path.display();
                Told {
                    code,
                    message: say(format!("`{path}`: {en}"), format!("\"{path}\": {vi}")),
                    help: None,
                }
            }
            Self::Taken { path } => {
                let path = path.display();
                Told {
                    code: "taken",
                    message: say(
                        format!("there is another file at `{path}`: nothing was written"),
                        format!("đã có tệp khác ở \"{path}\" nên không ghi gì cả"),
                    ),
                    help: Some(say(
                        "choose an empty folder with -o".into(),
                        "hãy chọn một thư mục trống bằng -o".into(),
                    )),
                }
            }
            Self::Settings(fault) => Told {
                code: "wrong-settings",
                message: format!("{}: {}", fault.path.display(), fault.say(language)),
                help: None,
            },
            Self::Unsaid(flags) => Told {
                code: "unsaid",
                message: say(
                    format!("say also {}", flags.join(", ")),
                    format!("còn thiếu: {}", flags.join(", ")),
                ),
                help: Some(say(
                    "at a terminal the command asks for it".into(),
                    "chạy lệnh trong cửa sổ lệnh thì sẽ được hỏi".into(),
                )),
            },
            Self::Unwatched(why) => Told {
                code: "unwatched",
                message: say(
                    format!("changes cannot be watched for: {why}"),
                    format!("không theo dõi được thay đổi: {why}"),
                ),
                help: None,
            },
            Self::NoRule(code) => Told {
                code: "no-rule",
                message: say(
                    format!("there is no rule `{code}`"),
                    format!("không có quy tắc \"{code}\""),
                ),
                help: Some(say(
                    "`bantin explain` lists the rules".into(),
                    "lệnh bantin explain liệt kê các quy tắc".into(),
                )),
            },
            Self::Output(fault) => {
                let why = why(fault, language);
                Told {
                    code: "cannot-write",
                    message: say(
                        format!("cannot write to standard output: {why}"),
                        format!("không ghi được ra đầu ra chuẩn: {why}"),
                    ),
                    help: None,
                }
            }
        }
    }
}

/// What is wrong with the folder of fonts, or a file in it.
fn fonts(fault: &FontError, language: Language) -> Told {
    let say = |en: String, vi: String| match language {
        Language::English => en,
        Language::Vietnamese => vi,
    };
    let (code, message) = match fault {
        FontError::Unreadable { path, fault } => {
            let (path, why) = (path.display(), why(fault, language));
            let en = format!("cannot read `{path}`: {why}");
            ("cannot-read", say(en, format!("không đọc được \"{path}\": {why}")))
        }
        FontError::NoFonts(path) => {
            let path = path.display();
            let en = format!("there is no font file (.ttf) in `{path}`");
            let vi = format!("trong \"{path}\" không có tệp phông chữ (.ttf) nào");
            ("no-fonts", say(en, vi))
        }
        FontError::Face { path, fault } => {
            let path = path.display();
            let vi = format!("\"{path}\": {}", fault.vi());
            ("bad-font", say(format!("`{path}`: {fault}"), vi))
        }
        other => ("bad-font", other.to_string()),
    };
    let bad = matches!(fault, FontError::Face { .. });
    let help = bad.then(|| {
        say(
            "take the file out of the folder, or replace it".into(),
            "hãy bỏ tệp này khỏi thư mục, hoặc thay bằng tệp khác".into(),
        )
    });
    Told { code, message, help }
}

/// Whether somebody else holds the file, or keeps us away from it. Windows says
/// `ERROR_SHARING_VIOLATION` (32) or `ERROR_LOCK_VIOLATION` (33) of an open file.
fn is_locked(fault: &io::Error) -> bool {
    fault.kind() == ErrorKind::PermissionDenied
        || fault.kind() == ErrorKind::ResourceBusy
        || (cfg!(windows) && matches!(fault.raw_os_error(), Some(32 | 33)))
}

/// What the system says, in words that an editor knows.
fn why(fault: &io::Error, language: Language) -> String {
    let said = match fault.kind() {
        _ if cfg!(windows) && is_locked(fault) => {
            ["it is locked or open elsewhere", "tệp bị khóa hoặc đang mở ở nơi khác"]
        }
        ErrorKind::NotFound => {
            ["there is no such file or folder", "không có tệp hoặc thư mục này"]
        }
        ErrorKind::PermissionDenied => ["permission denied", "không có quyền"],
        ErrorKind::IsADirectory => ["it is a folder", "đây là một thư mục"],
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => [
            "part of the path is not a folder",
            "đường dẫn đi qua một tệp không phải thư mục",
        ],
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
            ["the disk is full", "ổ đĩa đã đầy"]
        }
        ErrorKind::ReadOnlyFilesystem => ["the disk is read-only", "ổ đĩa chỉ cho đọc"],
        _ => return fault.to_string(),
    };
    match language {
        Language::English => said[0].into(),
        Language::Vietnamese => said[1].into(),
    }
}
