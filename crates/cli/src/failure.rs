//! Why the command did not do what it was asked.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bantin::{
    DiskFault, Error, FaceError, FontError, ImportError, Language, SettingsError,
};

use crate::misuse::Misuse;

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
    Unwritable { path: PathBuf, fault: DiskFault },
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
    /// The command makes no sense.
    Misused(Misuse),
}

impl From<Misuse> for Failure {
    fn from(misuse: Misuse) -> Self {
        Self::Misused(misuse)
    }
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
            Self::NoRule(_) | Self::Unsaid(_) | Self::Misused(_) => {
                return ExitCode::from(2);
            }
            Self::Unwatched(_) => true,
            Self::Import(fault) => matches!(fault, ImportError::Unreadable { .. }),
        };
        ExitCode::from(if disk { 3 } else { 1 })
    }

    /// Each thing that it is, in `language`: one for every draft or font file that is
    /// refused.
    pub(crate) fn say_each(&self, language: Language) -> Vec<Told> {
        match self {
            Self::Import(ImportError::Refused(refusals)) => {
                let told = refusals.iter().map(|refusal| Told {
                    code: refusal.reason.code(),
                    message: format!(
                        "{}: {}",
                        refusal.draft,
                        refusal.reason.say(language)
                    ),
                    help: Some(refusal.reason.help(language).to_owned()),
                });
                told.collect()
            }
            Self::Fonts(FontError::Faces(faces)) => {
                faces.iter().map(|(path, fault)| face(path, fault, language)).collect()
            }
            _ => vec![self.say(language)],
        }
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
                    let fault = DiskFault::of(fault);
                    let help = (fault == DiskFault::Missing).then(|| {
                        say(
                            "name the issue.json, or the folder it is in".into(),
                            "hãy ghi đúng đường dẫn tới tệp issue.json, hoặc tới thư mục chứa nó"
                                .into(),
                        )
                    });
                    let told = unreadable(path, &fault, language);
                    Told { help: help.or(told.help), ..told }
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
                unreadable(path, &DiskFault::of(fault), language)
            }
            Self::Import(fault) => Told {
                code: "cannot-import",
                message: say(fault.to_string(), "có bản thảo không đọc được".into()),
                help: None,
            },
            Self::Unwritable { path, fault } => unwritable(path, fault, language),
            Self::Unreadable { path, fault } => {
                unreadable(path, &DiskFault::of(fault), language)
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
            Self::Misused(misuse) => {
                let (message, help) = misuse.say(language);
                Told { code: misuse.code(), message, help: Some(help) }
            }
            Self::Output(fault) => {
                let fault = DiskFault::of(fault);
                let why = fault.say(language);
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

/// What is wrong with the folder of fonts.
fn fonts(fault: &FontError, language: Language) -> Told {
    let say = |en: String, vi: String| match language {
        Language::English => en,
        Language::Vietnamese => vi,
    };
    let (code, message) = match fault {
        FontError::Unreadable { path, fault } => {
            return unreadable(path, &DiskFault::of(fault), language);
        }
        FontError::NoFonts(path) => {
            let path = path.display();
            let en = format!("there is no font file (.ttf) in `{path}`");
            let vi = format!("trong \"{path}\" không có tệp phông chữ (.ttf) nào");
            ("no-fonts", say(en, vi))
        }
        FontError::Faces(faces) => {
            let count = faces.len();
            let en = format!("font files that cannot be used: {count}");
            ("bad-font", say(en, format!("số tệp phông chữ không dùng được: {count}")))
        }
        other => ("bad-font", other.to_string()),
    };
    let none = matches!(fault, FontError::NoFonts(_)).then(|| {
        say(
            "put TrueType fonts (.ttf) into it, or leave out --fonts".into(),
            "hãy chép phông TrueType (.ttf) vào đó, hoặc bỏ --fonts".into(),
        )
    });
    Told { code, message, help: none }
}

/// What is wrong with a file in the folder of fonts.
fn face(path: &Path, fault: &FaceError, language: Language) -> Told {
    let path = path.display();
    let (message, help) = match language {
        Language::English => (
            format!("`{path}`: {fault}"),
            "take the file out of the folder, or replace it",
        ),
        Language::Vietnamese => (
            format!("\"{path}\": {}", fault.vi()),
            "hãy bỏ tệp này khỏi thư mục, hoặc thay bằng tệp khác",
        ),
    };
    Told { code: "bad-font", message, help: Some(help.into()) }
}

/// That `path` cannot be read.
fn unreadable(path: &Path, fault: &DiskFault, language: Language) -> Told {
    let (path, why) = (path.display(), fault.say(language));
    let message = match language {
        Language::English => format!("cannot read `{path}`: {why}"),
        Language::Vietnamese => format!("không đọc được \"{path}\": {why}"),
    };
    Told { code: "cannot-read", message, help: fault.help(language) }
}

/// That `path` cannot be written.
fn unwritable(path: &Path, fault: &DiskFault, language: Language) -> Told {
    let (path, why) = (path.display(), fault.say(language));
    let [en, vi] = match fault {
        DiskFault::InUse => [
            "close it there, then run the command again",
            "hãy đóng tệp ở phần mềm đó rồi chạy lại lệnh",
        ],
        DiskFault::ReadOnly => [
            "take the mark off in the file's properties, or choose another folder",
            "hãy bỏ dấu Chỉ đọc (Read-only) trong Thuộc tính (Properties) của tệp, hoặc chọn thư mục khác",
        ],
        DiskFault::Folder => [
            "a folder has this name: rename it, or choose another folder",
            "có một thư mục mang tên này: hãy đổi tên nó, hoặc chọn thư mục khác",
        ],
        DiskFault::Full => [
            "delete what is not needed, or choose a folder on another disk",
            "hãy xóa bớt tệp không cần, hoặc chọn thư mục ở ổ đĩa khác",
        ],
        _ => ["choose another folder", "hãy chọn thư mục khác"],
    };
    let (message, help) = match language {
        Language::English => (format!("cannot write `{path}`: {why}"), en),
        Language::Vietnamese => (format!("không ghi được \"{path}\": {why}"), vi),
    };
    Told { code: "cannot-write", message, help: Some(help.into()) }
}
