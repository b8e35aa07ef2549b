//! The fields of the blocks that articles are made of.

use super::Kind::{
    Address, Block, Cell, Choice, Day, Flag, Item, Line, List, Mark, Paragraphs, Picture,
    Row, Text, Whole,
};
use super::{Field, Group, Kind, maybe, needed};

/// How wide a block is.
pub(super) const WIDTHS: Kind = Choice(&["column", "span"]);

#[rustfmt::skip]
pub(crate) static BLOCK: Group = Group(&[
    PARAGRAPH, CROSSHEAD, LIST, NUMBERED, FIGURE_BLOCK, STATISTICS, TABLE_BLOCK, QUOTE_BLOCK,
    maybe("box", Kind::Group(&BOX), "a tinted box with a matter of its own", "hộp thông tin có nền màu"),
    maybe("briefs", Kind::Group(&BRIEFS), "short news", "tin vắn"),
    QUESTIONS, GALLERY_BLOCK, VERSE_BLOCK, QR_BLOCK, CONTACTS, LEGAL_DOCUMENTS,
    maybe("page_break", Mark, "what follows stands on the next page", "ngắt trang"),
    maybe("column_break", Mark, "what follows stands in the next column", "ngắt cột"),
]);

/// What may stand in a box: no box, and nothing that ends a page.
#[rustfmt::skip]
pub(crate) static BOX_BLOCK: Group = Group(&[
    PARAGRAPH, CROSSHEAD, LIST, NUMBERED, FIGURE_BLOCK, STATISTICS, TABLE_BLOCK, QUOTE_BLOCK,
    QUESTIONS, GALLERY_BLOCK, VERSE_BLOCK, QR_BLOCK, CONTACTS, LEGAL_DOCUMENTS,
]);

const PARAGRAPH: Field = maybe("paragraph", Text, "a paragraph", "một đoạn văn");
const CROSSHEAD: Field =
    maybe("crosshead", Text, "a heading within the article", "tít xen trong bài");
const LIST: Field =
    maybe("list", List { of: &ITEM_KIND, from: 1, to: 1_000 }, "a list", "một danh sách");
const NUMBERED: Field = maybe(
    "numbered",
    List { of: &ITEM_KIND, from: 1, to: 1_000 },
    "a list with numbers",
    "danh sách đánh số",
);
const FIGURE_BLOCK: Field = maybe(
    "figure",
    Kind::Group(&FIGURE),
    "a picture with its caption",
    "ảnh và chú thích",
);
const STATISTICS: Field = maybe(
    "statistics",
    List { of: &STATISTIC_KIND, from: 1, to: 6 },
    "figures that stand out",
    "số liệu nổi bật",
);
const TABLE_BLOCK: Field = maybe("table", Kind::Group(&TABLE), "a table", "bảng số liệu");
const QUOTE_BLOCK: Field = maybe(
    "quote",
    Kind::Group(&QUOTE),
    "words that somebody said, set large",
    "câu trích dẫn in nổi bật",
);
const QUESTIONS: Field = maybe(
    "qa",
    List { of: &QUESTION_KIND, from: 1, to: 200 },
    "questions and answers",
    "hỏi – đáp",
);
const GALLERY_BLOCK: Field = maybe(
    "gallery",
    Kind::Group(&GALLERY),
    "several pictures with one caption",
    "chùm ảnh",
);
const VERSE_BLOCK: Field = maybe("verse", Kind::Group(&VERSE), "a poem", "bài thơ");
const QR_BLOCK: Field = maybe(
    "qr",
    Kind::Group(&QR),
    "a QR code, with what it leads to",
    "mã QR và lời giải thích",
);
const CONTACTS: Field = maybe(
    "contacts",
    List { of: &CONTACT_KIND, from: 1, to: 200 },
    "whom to turn to",
    "danh bạ liên hệ",
);
const LEGAL_DOCUMENTS: Field = maybe(
    "legal_documents",
    List { of: &LEGAL_DOCUMENT_KIND, from: 1, to: 200 },
    "new documents of the authorities",
    "văn bản mới",
);

static ITEM_KIND: Kind = Item(&ITEM);
static STATISTIC_KIND: Kind = Kind::Group(&STATISTIC);
static QUESTION_KIND: Kind = Kind::Group(&QUESTION);
static CONTACT_KIND: Kind = Kind::Group(&CONTACT);
static LEGAL_DOCUMENT_KIND: Kind = Kind::Group(&LEGAL_DOCUMENT);

#[rustfmt::skip]
pub(super) static ITEM: Group = Group(&[
    needed("text", Text, "what the item says", "nội dung của ý này"),
    maybe("figure", Kind::Group(&FIGURE), "the picture that shows it", "ảnh đi kèm"),
    maybe("list", List { of: &ITEM_KIND, from: 1, to: 1_000 }, "the list under it", "danh sách con"),
    maybe("numbered", List { of: &ITEM_KIND, from: 1, to: 1_000 }, "the list with numbers under it", "danh sách con đánh số"),
]);

#[rustfmt::skip]
pub(super) static FIGURE: Group = Group(&[
    needed("src", Picture, "the name of the picture's file", "tên tệp ảnh"),
    maybe("alt", Line, "what it shows, for those who cannot see it", "lời mô tả ảnh cho người không nhìn được"),
    maybe("decorative", Flag, "whether it only decorates", "ảnh chỉ để trang trí"),
    maybe("caption", Text, "what it shows, for all", "chú thích ảnh"),
    maybe("credit", Text, "who made it", "nguồn ảnh"),
    maybe("width", Choice(&["column", "span", "page", "wrap"]), "how wide it is: column, span, page, or wrap with text beside it", "bề rộng ảnh: column (một cột), span (các cột), page (tràn trang), wrap (chữ chạy bên cạnh)"),
    maybe("focus", Kind::Group(&FOCUS), "the point that has to be seen where it is cropped", "điểm phải giữ lại khi ảnh bị cắt"),
    maybe("ai_generated", Flag, "whether a machine made it up", "ảnh do trí tuệ nhân tạo tạo ra"),
]);

#[rustfmt::skip]
pub(super) static FOCUS: Group = Group(&[
    needed("x", Whole { from: 0, to: 100 }, "how far from the left edge, in hundredths", "cách mép trái bao nhiêu phần trăm"),
    needed("y", Whole { from: 0, to: 100 }, "how far from the top edge, in hundredths", "cách mép trên bao nhiêu phần trăm"),
]);

#[rustfmt::skip]
pub(super) static PHOTO: Group = Group(&[
    needed("src", Picture, "the name of the picture's file", "tên tệp ảnh"),
    maybe("alt", Line, "what it shows, for those who cannot see it", "lời mô tả ảnh cho người không nhìn được"),
    maybe("decorative", Flag, "whether it only decorates", "ảnh chỉ để trang trí"),
    maybe("focus", Kind::Group(&FOCUS), "the point that has to be seen where it is cropped", "điểm phải giữ lại khi ảnh bị cắt"),
    maybe("ai_generated", Flag, "whether a machine made it up", "ảnh do trí tuệ nhân tạo tạo ra"),
]);

#[rustfmt::skip]
static GALLERY: Group = Group(&[
    needed("photos", List { of: &Kind::Group(&PHOTO), from: 2, to: 12 }, "the pictures, 2 to 12", "các ảnh, từ 2 đến 12"),
    maybe("caption", Text, "what they show, for all", "chú thích chung"),
    maybe("credit", Text, "who made them", "nguồn ảnh"),
    maybe("width", WIDTHS, "how wide it is: column or span", "bề rộng: column (một cột) hoặc span (các cột)"),
]);

#[rustfmt::skip]
static TABLE: Group = Group(&[
    maybe("caption", Text, "what the table shows", "tên bảng"),
    maybe("columns", List { of: &Kind::Group(&TABLE_COLUMN), from: 1, to: 20 }, "how each column is set", "cách trình bày từng cột"),
    needed("head", Row, "what each column says", "các ô đầu bảng"),
    needed("rows", List { of: &Row, from: 1, to: 5_000 }, "the rows, each a list of cells", "các hàng, mỗi hàng là một danh sách ô"),
    maybe("row_heads", Flag, "whether the first cell says what the row is about", "ô đầu hàng là tên của hàng"),
    maybe("credit", Text, "where its figures come from", "nguồn số liệu"),
    maybe("width", WIDTHS, "how wide it is: column or span", "bề rộng: column (một cột) hoặc span (các cột)"),
]);

#[rustfmt::skip]
static TABLE_COLUMN: Group = Group(&[
    maybe("align", Choice(&["left", "center", "right"]), "at which edge its cells stand", "canh lề các ô: left (trái), center (giữa), right (phải)"),
    maybe("weight", Whole { from: 1, to: 100 }, "its share of the width", "phần chiều rộng của cột"),
]);

#[rustfmt::skip]
static QUOTE: Group = Group(&[
    needed("text", Text, "the words", "câu được trích"),
    maybe("speaker", Line, "who said them", "người nói"),
]);

#[rustfmt::skip]
static BOX: Group = Group(&[
    maybe("title", Text, "what the box is about", "tên hộp"),
    needed("body", List { of: &Block(&BOX_BLOCK), from: 1, to: 200 }, "what the box says", "nội dung trong hộp"),
    maybe("width", WIDTHS, "how wide it is: column or span", "bề rộng: column (một cột) hoặc span (các cột)"),
]);

#[rustfmt::skip]
static BRIEFS: Group = Group(&[
    maybe("title", Text, "what stands over them: Tin vắn", "tên chung: Tin vắn"),
    needed("items", List { of: &Kind::Group(&BRIEF), from: 1, to: 100 }, "the news", "các tin"),
    maybe("width", WIDTHS, "how wide the box is: column or span", "bề rộng: column (một cột) hoặc span (các cột)"),
]);

#[rustfmt::skip]
static BRIEF: Group = Group(&[
    maybe("date", Day, "the day it is about: \"2026-04-05\"", "ngày xảy ra: \"2026-04-05\""),
    needed("text", Text, "what happened", "nội dung tin"),
]);

#[rustfmt::skip]
static QUESTION: Group = Group(&[
    needed("question", Text, "what is asked", "câu hỏi"),
    needed("answer", Paragraphs, "the answer: a text, or a list of paragraphs", "câu trả lời: một đoạn, hoặc danh sách các đoạn"),
    maybe("answered_by", Line, "who answers", "người hoặc đơn vị trả lời"),
]);

#[rustfmt::skip]
pub(super) static VERSE: Group = Group(&[
    needed("lines", List { of: &Cell, from: 1, to: 500 }, "the lines; an empty one parts two stanzas", "các dòng thơ; dòng trống ngăn hai khổ"),
    maybe("author", Line, "who wrote it", "tác giả"),
]);

#[rustfmt::skip]
static QR: Group = Group(&[
    needed("url", Address, "the address that the code leads to", "địa chỉ mà mã dẫn tới"),
    needed("label", Text, "what it leads to", "lời giải thích"),
]);

#[rustfmt::skip]
static CONTACT: Group = Group(&[
    needed("name", Line, "the person or the place", "người hoặc nơi liên hệ"),
    maybe("position", Line, "the post, or what to turn there for", "chức vụ hoặc phần việc"),
    maybe("address", Line, "its street address", "địa chỉ"),
    maybe("telephone", Line, "its telephone number", "số điện thoại"),
    maybe("email", Line, "its e-mail address", "địa chỉ thư điện tử"),
    maybe("website", Line, "its page on the web", "trang thông tin điện tử"),
    maybe("hours", Line, "when it is open", "giờ làm việc"),
]);

#[rustfmt::skip]
static LEGAL_DOCUMENT: Group = Group(&[
    needed("kind", Line, "what it is: Quyết định", "loại văn bản: Quyết định"),
    needed("number", Line, "its number and sign: 115/QĐ-UBND", "số, ký hiệu: 115/QĐ-UBND"),
    maybe("date", Day, "the day it was given", "ngày ban hành"),
    maybe("issuer", Line, "who gave it", "cơ quan ban hành"),
    needed("title", Text, "what it is about", "trích yếu"),
]);

#[rustfmt::skip]
static STATISTIC: Group = Group(&[
    needed("value", Line, "the figure as it is printed: \"99,8%\"", "con số, ghi đúng như khi in: \"99,8%\""),
    maybe("unit", Line, "what it counts", "đơn vị tính"),
    needed("label", Line, "what the figure says", "lời giải thích con số"),
]);
