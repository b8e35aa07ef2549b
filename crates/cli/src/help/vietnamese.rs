//! The words of the help in Vietnamese.

/// What the page of a command says.
pub(super) struct Page {
    pub(super) command: &'static str,
    pub(super) about: &'static str,
    /// Its arguments, by the names of their fields.
    pub(super) arguments: &'static [(&'static str, &'static str)],
}

const ISSUE: (&str, &str) =
    ("path", "Tệp của số bản tin, hoặc thư mục chứa tệp issue.json");
const INPUT: (&str, &str) = (
    "path",
    "Tệp của số bản tin, thư mục chứa tệp issue.json, hoặc - để đọc từ đầu vào chuẩn",
);
const BASE: (&str, &str) = (
    "base",
    "Thư mục chứa ảnh của số bản tin đọc từ đầu vào chuẩn; không có thì số đó không được nêu tên tệp nào",
);
const FONTS: (&str, &str) =
    ("fonts", "Thư mục phông chữ (.ttf) dùng thêm, ngoài các phông có sẵn");

#[rustfmt::skip]
pub(super) const PAGES: &[Page] = &[
    Page {
        command: "bantin",
        about: "Làm bản tin sẵn sàng để in từ một tệp issue.json và các ảnh đi kèm",
        arguments: &[],
    },
    Page {
        command: "build",
        about: "Làm bản tin: tệp PDF và tệp Word",
        arguments: &[
            INPUT,
            BASE,
            FONTS,
            ("pdf", "Làm tệp PDF; không chọn gì thì làm cả hai"),
            ("docx", "Làm tệp Word"),
            ("out", "Thư mục để đặt các tệp, chưa có thì được tạo; hoặc - để ghi tệp đã chọn ra đầu ra chuẩn"),
            ("standard", "Tiêu chuẩn mà tệp PDF phải theo: a-3a, a-2a, a-2u, a-1a hoặc none"),
            ("metadata", "Đặt dữ liệu lưu trữ bên cạnh, thành tệp .metadata.json"),
            ("shrink_photos", "In bản thu nhỏ của ảnh có hơn 300 điểm ảnh trên một inch; tệp ảnh giữ nguyên"),
        ],
    },
    Page {
        command: "check",
        about: "Tìm lỗi và góp ý như một biên tập viên; không ghi gì",
        arguments: &[
            INPUT,
            BASE,
            FONTS,
            ("fix", "Sửa ngay trong tệp những gì không cần hỏi ai: dấu cách, dấu ngoặc kép, gạch đầu dòng; không đụng đến tên và số. Số đọc từ đầu vào chuẩn thì được sửa rồi ghi ra đầu ra chuẩn"),
        ],
    },
    Page {
        command: "proof",
        about: "In các trang thành chữ: cái gì ở đâu, lấy từ chỗ nào",
        arguments: &[INPUT, BASE, FONTS],
    },
    Page {
        command: "preview",
        about: "Vẽ các trang thành ảnh PNG",
        arguments: &[
            INPUT,
            BASE,
            FONTS,
            ("out", "Thư mục để đặt ảnh; chưa có thì được tạo"),
            ("dpi", "Số điểm trên một inch, từ 20 đến 600"),
        ],
    },
    Page {
        command: "extract",
        about: "Lấy lại số bản tin từ tệp PDF hoặc tệp Word có chứa nó",
        arguments: &[
            ("file", "Tệp PDF hoặc tệp Word"),
            ("out", "Thư mục để đặt số bản tin; chưa có thì được tạo"),
        ],
    },
    Page {
        command: "verify",
        about: "Cho biết những gì thấy được ở một tệp PDF bất kỳ khi không có bộ kiểm định",
        arguments: &[("file", "Tệp PDF")],
    },
    Page {
        command: "schema",
        about: "In mẫu của tệp số bản tin hoặc tệp thiết kế dưới dạng JSON Schema, dành cho trình soạn thảo",
        arguments: &[("form", "Mẫu của tệp nào")],
    },
    Page {
        command: "explain",
        about: "Cho biết lý do của một quy tắc rà soát; không ghi mã thì liệt kê tất cả",
        arguments: &[("code", "Mã của quy tắc: TXT-04")],
    },
    Page {
        command: "new",
        about: "Bắt đầu một bản tin, hoặc số tiếp theo; điều gì chưa ghi thì được hỏi",
        arguments: &[
            ("folder", "Thư mục để đặt số bản tin; chưa có thì được tạo"),
            ("from", "Số trước: phần chung giữ nguyên, số và kỳ tăng thêm, các bài để trống"),
            ("commune", "Xã, phường: Tân Kỳ, phường Hoài Nhơn Bắc"),
            ("province", "Tỉnh, thành phố: Nghệ An"),
            ("title", "Tên bản tin"),
            ("number", "Số của bản tin: 01"),
            ("month", "Tháng báo cáo: 5/2026"),
            ("quarter", "Quý báo cáo, thay cho tháng: 2/2026"),
        ],
    },
    Page {
        command: "watch",
        about: "Làm lại PDF mỗi khi số bản tin, thiết kế hoặc ảnh thay đổi",
        arguments: &[
            ISSUE,
            FONTS,
            ("out", "Thư mục để đặt tệp PDF; chưa có thì được tạo"),
            ("open", "Mở tệp PDF khi làm xong lần đầu"),
        ],
    },
    Page {
        command: "import",
        about: "Làm tệp issue.json và ảnh từ các bản thảo: Word, OpenDocument, văn bản, Markdown",
        arguments: &[
            ("drafts", "Các bản thảo của một số, theo thứ tự: .docx, .odt, .txt, .md"),
            ("out", "Thư mục để đặt số bản tin; chưa có thì được tạo"),
            ("dry_run", "Cho xem bản thảo được hiểu thế nào, không ghi gì"),
        ],
    },
    Page {
        command: "man",
        about: "In sách hướng dẫn của các lệnh, dành cho chương trình man",
        arguments: &[],
    },
    Page {
        command: "completions",
        about: "In tập lệnh để cửa sổ lệnh tự điền các lệnh và tùy chọn",
        arguments: &[("shell", "Loại cửa sổ lệnh")],
    },
    Page {
        command: "help",
        about: "In hướng dẫn này, hoặc hướng dẫn của một lệnh",
        arguments: &[],
    },
];

/// Arguments that every command has.
#[rustfmt::skip]
pub(super) const COMMON: &[(&str, &str)] = &[
    ("language", "Ngôn ngữ của thông báo; không ghi thì theo BANTIN_LANG, hoặc theo hệ thống"),
    ("format", "Dạng của thông báo"),
    ("help", "In hướng dẫn: -h bản ngắn, --help bản đầy đủ"),
    ("version", "In phiên bản"),
];

/// The values that are explained.
#[rustfmt::skip]
pub(super) const VALUES: &[(&str, &[(&str, &str)])] = &[
    ("language", &[("en", "tiếng Anh"), ("vi", "tiếng Việt")]),
    ("form", &[("issue", "Tệp số bản tin"), ("design", "Tệp thiết kế")]),
    ("format", &[
        ("text", "Cho người đọc: các dòng của tệp, chỗ sai được gạch dưới"),
        ("json", "Cho phần mềm: một tài liệu JSON, bằng cả hai thứ tiếng"),
        ("sarif", "Cho phần mềm thu thập kết quả rà soát: SARIF 2.1.0"),
    ]),
];

/// What values are called where their place is shown.
pub(super) const VALUE_NAMES: &[(&str, &str)] = &[
    ("CODE", "MÃ"),
    ("COMMUNE", "XÃ"),
    ("DIR", "THƯ MỤC"),
    ("DRAFT", "BẢN THẢO"),
    ("FILE", "TỆP"),
    ("FILE.pdf", "TỆP.pdf"),
    ("FORMAT", "DẠNG"),
    ("ISSUE.json", "ISSUE.json"),
    ("LANGUAGE", "NGÔN NGỮ"),
    ("MONTH/YEAR", "THÁNG/NĂM"),
    ("N", "N"),
    ("NAME", "TÊN"),
    ("NUMBER", "SỐ"),
    ("PROVINCE", "TỈNH"),
    ("QUARTER/YEAR", "QUÝ/NĂM"),
    ("SHELL", "LOẠI"),
    ("TITLE", "TÊN"),
];
