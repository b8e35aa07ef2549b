//! Commands that make no sense, for reasons that the parser of flags does not see.

use bantin::Language;

/// Why a command makes no sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Misuse {
    /// An issue in a file is told which folder it belongs to.
    BaseOfFile,
    /// Standard output gets one file, and it is not said which.
    NotOneFormat,
    /// Standard output gets one file, and the data for the archive are a second.
    MetadataToOutput,
    /// The data for the archive are about the PDF, and none is to be made.
    MetadataWithoutPdf,
    /// A standard is a promise of the PDF, and none is to be made.
    StandardWithoutPdf,
    /// Standard output is a terminal.
    Terminal,
    /// A folder is to be called `-`, by a command that does not write to standard output.
    DashForFolder,
    /// Standard input is to be watched.
    WatchedInput,
}

/// A line in English, and in Vietnamese.
type Said = [&'static str; 2];

impl Misuse {
    /// A name that stays the same from version to version, for programs.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::BaseOfFile => "base-of-file",
            Self::NotOneFormat => "not-one-format",
            Self::MetadataToOutput => "metadata-to-output",
            Self::MetadataWithoutPdf => "metadata-without-pdf",
            Self::StandardWithoutPdf => "standard-without-pdf",
            Self::Terminal => "terminal",
            Self::DashForFolder => "dash-for-folder",
            Self::WatchedInput => "watched-input",
        }
    }

    /// Why it makes no sense, and what to do, in `language`.
    pub(crate) fn say(self, language: Language) -> (String, String) {
        let (what, help) = self.said();
        let one = |said: Said| match language {
            Language::English => said[0].to_owned(),
            Language::Vietnamese => said[1].to_owned(),
        };
        (one(what), one(help))
    }

    fn said(self) -> (Said, Said) {
        match self {
            Self::BaseOfFile => (
                [
                    "--base is for an issue from standard input",
                    "--base chỉ dùng cho số bản tin đọc từ đầu vào chuẩn",
                ],
                [
                    "write - in place of the file, or leave --base out: pictures are looked for beside the file",
                    "hãy ghi - thay cho tên tệp, hoặc bỏ --base vì ảnh được tìm ngay cạnh tệp",
                ],
            ),
            Self::NotOneFormat => (
                [
                    "standard output has room for one file, the PDF or the Word document",
                    "đầu ra chuẩn chỉ nhận một tệp: hoặc PDF, hoặc Word",
                ],
                [
                    "add --pdf or --docx, not both",
                    "hãy thêm --pdf hoặc --docx, chỉ một trong hai",
                ],
            ),
            Self::MetadataToOutput => (
                [
                    "standard output has room for one file, and --metadata makes a second",
                    "đầu ra chuẩn chỉ nhận một tệp, nhưng --metadata tạo thêm tệp thứ hai",
                ],
                [
                    "give a folder with -o, or leave --metadata out",
                    "hãy chỉ một thư mục bằng -o, hoặc bỏ --metadata",
                ],
            ),
            Self::MetadataWithoutPdf => (
                [
                    "`--metadata` is about the PDF, and none is to be made",
                    "--metadata là về tệp PDF, mà lệnh này không làm PDF",
                ],
                [
                    "add --pdf, or leave out --metadata",
                    "hãy thêm --pdf, hoặc bỏ --metadata",
                ],
            ),
            Self::StandardWithoutPdf => (
                [
                    "`--standard` is about the PDF, and none is to be made",
                    "--standard là về tệp PDF, mà lệnh này không làm PDF",
                ],
                [
                    "add --pdf, or leave out --standard",
                    "hãy thêm --pdf, hoặc bỏ --standard",
                ],
            ),
            Self::Terminal => (
                [
                    "what is made is not text, and is not shown at a terminal",
                    "kết quả không phải là chữ nên không hiện ra cửa sổ lệnh",
                ],
                [
                    "send it to a file, as in `bantin build so-02 --pdf -o - > so-02.pdf`, or give a folder with -o",
                    "hãy ghi vào tệp, ví dụ `bantin build so-02 --pdf -o - > so-02.pdf`, hoặc chỉ một thư mục bằng -o",
                ],
            ),
            Self::DashForFolder => (
                [
                    "of all commands only build writes to standard output",
                    "chỉ lệnh build ghi được ra đầu ra chuẩn",
                ],
                [
                    "give a folder with -o; one that is called - is written ./-",
                    "hãy chỉ một thư mục bằng -o; thư mục tên là - thì ghi ./-",
                ],
            ),
            Self::WatchedInput => (
                [
                    "standard input cannot be watched for changes",
                    "không theo dõi được thay đổi của đầu vào chuẩn",
                ],
                ["name the file of the issue", "hãy ghi tên tệp của số bản tin"],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use bantin::Language::{English, Vietnamese};

    use super::Misuse;

    #[test]
    fn each_is_said_in_both_languages() {
        let all = [
            Misuse::BaseOfFile,
            Misuse::NotOneFormat,
            Misuse::MetadataToOutput,
            Misuse::MetadataWithoutPdf,
            Misuse::StandardWithoutPdf,
            Misuse::Terminal,
            Misuse::DashForFolder,
            Misuse::WatchedInput,
        ];
        let mut codes = BTreeSet::new();
        for misuse in all {
            assert!(codes.insert(misuse.code()));
            let ((en, en_help), (vi, vi_help)) =
                (misuse.say(English), misuse.say(Vietnamese));
            assert!(en.is_ascii() && en_help.is_ascii(), "{en}: {en_help}");
            assert!(!vi.is_ascii() && !vi_help.is_ascii(), "{vi}: {vi_help}");
        }
    }
}
