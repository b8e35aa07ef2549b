//! Language: characters, marks, names.

use bantin_core::RuleLevel::{Error, Note, Warning};

use crate::Rule;
use crate::rule::{Keeper, texts};

#[rustfmt::skip]
pub(crate) static TXT_01: Rule = Rule {
    code: "TXT-01",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Fix,
    source: "Unicode, UAX 15; TCVN 6909:2001",
    example: None,
    en: texts(
        "marks stand apart from their letters",
        "Text from a Mac or from some programs has each mark as a character of its own (NFD). It is printed right, but searching in the file fails.",
        "`bantin check --fix` puts them together",
    ),
    vi: texts(
        "dấu tách rời khỏi chữ",
        "Văn bản chép từ máy Mac hoặc vài phần mềm lưu dấu thành ký tự riêng (Unicode tổ hợp). In ra vẫn đúng nhưng tìm kiếm trong tệp sẽ sót.",
        "lệnh `bantin check --fix` tự chuyển về Unicode dựng sẵn",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_02: Rule = Rule {
    code: "TXT-02",
    internal: Error,
    licensed: Error,
    kept_by: Keeper::Editor,
    source: "QĐ 72/2002/QĐ-TTg; TCVN 6909:2001",
    example: Some(("C¸n bé, c«ng chøc", "Cán bộ, công chức")),
    en: texts(
        "this seems to be in an old encoding",
        "Documents in the fonts .VnTime or VNI-Times hold other characters than they show. Without the font they are unreadable.",
        "convert it to Unicode: UniKey, Ctrl+Shift+F6; or type it again",
    ),
    vi: texts(
        "đoạn này có vẻ còn ở bảng mã cũ",
        "Văn bản gõ bằng phông .VnTime hoặc VNI-Times lưu ký tự khác với chữ nhìn thấy; không có phông đó thì không đọc được.",
        "hãy chuyển sang Unicode (UniKey, Ctrl+Shift+F6) hoặc gõ lại",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_03: Rule = Rule {
    code: "TXT-03",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Fix,
    source: "Unicode, UTS 39",
    example: Some(("Ðảng ủy", "Đảng ủy")),
    en: texts(
        "a character only looks like the right one",
        "Some characters look like letters of Vietnamese, or like nothing at all, and are others: whoever searches does not find the word, and a voice spells it out.",
        "type the word again; `bantin check --fix` mends Ð and what cannot be seen",
    ),
    vi: texts(
        "có ký tự chỉ giống chữ cần viết",
        "Có ký tự trông như chữ Việt, hoặc không nhìn thấy, nhưng là ký tự khác: tìm không ra, phần mềm đọc màn hình đọc sai.",
        "hãy gõ lại từ đó; lệnh `bantin check --fix` sửa chữ Ð và ký tự ẩn",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_04: Rule = Rule {
    code: "TXT-04",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Fix,
    source: "practice of typing · quy tắc đánh máy",
    example: Some(("thuế điện tử ; 100%trường", "thuế điện tử; 100% trường")),
    en: texts(
        "a space too many, or one too few",
        "No space before , . ; : ! ? % ) and one after; one space between words.",
        "`bantin check --fix` does it",
    ),
    vi: texts(
        "thừa hoặc thiếu dấu cách",
        "Không đặt dấu cách trước , . ; : ! ? % ) và đặt một dấu cách phía sau; giữa hai từ chỉ một dấu cách.",
        "lệnh `bantin check --fix` tự sửa",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_05: Rule = Rule {
    code: "TXT-05",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "practice of editing · quy tắc biên tập",
    example: None,
    en: texts(
        "it ends without a mark",
        "A paragraph ends with a full stop; the items of a list all end alike. Without one the reader asks whether something was lost.",
        "write the mark, or look for what is missing",
    ),
    vi: texts(
        "cuối câu thiếu dấu",
        "Đoạn văn kết thúc bằng dấu chấm; các ý trong một danh sách kết thúc giống nhau. Thiếu dấu, người đọc không biết có mất chữ hay không.",
        "hãy thêm dấu câu, hoặc xem có sót chữ không",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_06: Rule = Rule {
    code: "TXT-06",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Fix,
    source: "practice of typesetting · quy tắc dàn trang",
    example: None,
    en: texts(
        "spaces or tabs are used to push words about",
        "Where words stand is for the design to say. Such spaces are dropped in print.",
        "take them out; `bantin check --fix` does it; a table has columns, a byline is a field",
    ),
    vi: texts(
        "dùng dấu cách hoặc tab để đẩy chữ",
        "Vị trí chữ do kiểu trình bày quyết định; khi in các dấu cách này bị bỏ.",
        "hãy bỏ đi, hoặc dùng `bantin check --fix`; cần cột thì dùng bảng, tên tác giả có mục riêng",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_07: Rule = Rule {
    code: "TXT-07",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "practice of editing · quy tắc biên tập",
    example: Some(("Xã hộiBẢN TIN", "Xã hội. Bản tin")),
    en: texts(
        "two words are stuck together",
        "Where lines were joined the space between them was lost.",
        "part them",
    ),
    vi: texts(
        "hai từ dính liền nhau",
        "Khi nối dòng, dấu cách giữa hai từ đã mất.",
        "hãy tách ra",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_08: Rule = Rule {
    code: "TXT-08",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "practice of editing · quy tắc biên tập",
    example: Some(("hóa … hoá", "hóa … hóa")),
    en: texts(
        "tone marks are placed in two ways",
        "hòa and hoà are both read; one text keeps to one way. Names are spelt as their bearers do, and are not counted.",
        "keep to one way; nothing is changed by itself",
    ),
    vi: texts(
        "đặt dấu thanh theo hai kiểu",
        "hòa và hoà đều đọc được, nhưng một văn bản nên dùng một kiểu. Tên riêng viết theo giấy tờ, không tính ở đây.",
        "hãy dùng thống nhất một kiểu; lệnh không tự đổi",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_09: Rule = Rule {
    code: "TXT-09",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Fix,
    source: "Unicode CLDR, vi: “ ”",
    example: Some(("\"một cửa\"...", "“một cửa”…")),
    en: texts(
        "marks as a typewriter has them",
        "Print has “ ”, … and –.",
        "`bantin check --fix` does it",
    ),
    vi: texts(
        "dấu kiểu máy chữ",
        "Sách báo dùng “ ”, … và –.",
        "lệnh `bantin check --fix` tự sửa",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_10: Rule = Rule {
    code: "TXT-10",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Fix,
    source: "Thông tư 32/2017/TT-BTTTT, Điều 18",
    example: None,
    en: texts(
        "a list is typed by hand",
        "Dashes typed before paragraphs are no list to a reader that speaks, nor in Word.",
        "make a block `list` of it; `bantin check --fix` does it",
    ),
    vi: texts(
        "danh sách gõ bằng tay",
        "Gạch đầu dòng gõ tay thì phần mềm đọc màn hình và Word không hiểu là danh sách.",
        "hãy dùng khối `list`; lệnh `bantin check --fix` tự chuyển",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_11: Rule = Rule {
    code: "TXT-11",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "practice of editing · quy tắc biên tập",
    example: Some(("Văn hóa - Xã hội … Văn hóa – Xã hội", "Văn hóa – Xã hội")),
    en: texts(
        "one name is written in two ways",
        "Readers take it for two bodies.",
        "choose one way",
    ),
    vi: texts(
        "một tên viết hai cách",
        "Người đọc tưởng là hai đơn vị khác nhau.",
        "hãy viết thống nhất",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_12: Rule = Rule {
    code: "TXT-12",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "practice of editing · quy tắc biên tập",
    example: None,
    en: texts(
        "short forms are not explained",
        "Who does not work in the office does not know them.",
        "write it out once, with the short form in brackets, or list it in `abbreviations`",
    ),
    vi: texts(
        "chữ viết tắt chưa được giải thích",
        "Người ngoài cơ quan không biết các chữ này.",
        "lần đầu hãy viết đầy đủ kèm chữ tắt trong ngoặc, hoặc ghi vào mục `abbreviations`",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_13: Rule = Rule {
    code: "TXT-13",
    internal: Warning,
    licensed: Warning,
    kept_by: Keeper::Editor,
    source: "practice of editing · quy tắc biên tập",
    example: None,
    en: texts(
        "the headline is hard to take in",
        "Capitals are a matter of the design; beyond 120 letters, or with two sentences in one, nobody reads it at a glance.",
        "write one short sentence in small letters; the second half may be the standfirst",
    ),
    vi: texts(
        "tít khó đọc lướt",
        "Chữ hoa do kiểu trình bày lo; tít quá 120 chữ cái hoặc gộp hai câu thì không ai nắm được ngay.",
        "hãy viết một câu ngắn, chữ thường; nửa sau có thể chuyển xuống sa-pô",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_14: Rule = Rule {
    code: "TXT-14",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "practice of editing · quy tắc biên tập",
    example: None,
    en: texts(
        "it is long",
        "Over 120 words a paragraph becomes a wall; over 900 words an article wants crossheads or two articles.",
        "part it",
    ),
    vi: texts(
        "đoạn hoặc bài dài",
        "Đoạn quá 120 từ thành một mảng chữ; bài quá 900 từ nên có tít xen hoặc tách đôi.",
        "hãy tách ra",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_15: Rule = Rule {
    code: "TXT-15",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "practice of editing · quy tắc biên tập",
    example: Some(("Xã họp (ngày 05/9 và quyết định.", "Xã họp (ngày 05/9) và quyết định.")),
    en: texts(
        "a mark of a pair stands alone",
        "A bracket or a quotation mark that opens has to close, or the reader does not know where the aside or the speech ends.",
        "write the other one",
    ),
    vi: texts(
        "dấu ngoặc thiếu một bên",
        "Ngoặc đơn, ngoặc kép đã mở thì phải đóng, nếu không người đọc không biết lời chú hay lời nói kết thúc ở đâu.",
        "hãy thêm dấu còn thiếu",
    ),
};

#[rustfmt::skip]
pub(crate) static TXT_16: Rule = Rule {
    code: "TXT-16",
    internal: Note,
    licensed: Note,
    kept_by: Keeper::Editor,
    source: "Nghị định 30/2020/NĐ-CP, Phụ lục II",
    example: Some(("Uỷ Ban Nhân Dân xã", "Ủy ban nhân dân xã")),
    en: texts(
        "the name has too many capitals",
        "Official spelling has a capital at the beginning of a body or a post, not at each of its syllables.",
        "write the other syllables small",
    ),
    vi: texts(
        "viết hoa không đúng quy định",
        "Tên cơ quan, chức vụ chỉ viết hoa chữ cái đầu, không viết hoa mọi âm tiết.",
        "hãy viết thường các âm tiết sau",
    ),
};
