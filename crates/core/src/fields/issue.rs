//! The fields of an issue, down to the bodies of its articles.

use super::Kind::{
    Block, Choice, Day, Flag, Id, Ignored, IssueNumber, Language, Levels, Line, List,
    Look, Picture, Text, Whole,
};
use super::blocks::{BLOCK, FOCUS, WIDTHS};
use super::{Group, Kind, maybe, needed};
use crate::Profile;

/// The whole file.
#[rustfmt::skip]
pub(crate) static ISSUE_FILE: Group = Group(&[
    maybe("$schema", Ignored, "the address of the schema, for text editors", "địa chỉ của mẫu, dành cho trình soạn thảo"),
    needed("publication", Kind::Group(&PUBLICATION), "the bulletin, the same in every issue", "thông tin chung của bản tin, giống nhau ở mọi số"),
    needed("issue", Kind::Group(&ISSUE), "what is different in every issue: number, period, date", "thông tin riêng của số này: số, kỳ báo cáo, ngày"),
    maybe("design", Look, "the look: modern, official, or the name of a design file", "kiểu trình bày: modern, official hoặc tên tệp thiết kế"),
    maybe("masthead", Kind::Group(&MASTHEAD), "the title block of page one", "măng sét ở đầu trang một"),
    maybe("cover", Kind::Group(&COVER), "a picture that is the whole first page", "ảnh bìa chiếm trọn trang một"),
    maybe("contents", Flag, "whether the articles are listed on page one", "có in mục Trong số này ở trang một hay không"),
    maybe("credits", List { of: &Kind::Group(&CREDIT), from: 1, to: 50 }, "who directs, edits and lays out the issue", "người chỉ đạo, biên tập và trình bày"),
    needed("articles", List { of: &Kind::Group(&ARTICLE), from: 1, to: 1_000 }, "the list of the articles", "danh sách các bài"),
    maybe("abbreviations", List { of: &Kind::Group(&ABBREVIATION), from: 1, to: 200 }, "short forms with what they stand for", "bảng chữ viết tắt"),
    maybe("imprint", Kind::Group(&IMPRINT), "what the law asks to print at the end", "thông tin xuất bản in ở cuối"),
    maybe("archive", Kind::Group(&ARCHIVE), "what the archive wants to know of the issue", "dữ liệu mô tả để lưu trữ"),
    maybe("fit_pages", Whole { from: 1, to: 64 }, "how many pages the issue has to fill", "số trang mà bản tin phải vừa đủ"),
    maybe("profile", Choice(&Profile::NAMES), "what it is measured by: internal, or licensed", "loại bản tin để rà soát: internal (nội bộ) hoặc licensed (có giấy phép)"),
    maybe("rules", Levels, "rules of the sub-editor with what is made of them: \"TXT-14\": \"off\"", "các quy tắc rà soát và mức của từng quy tắc: \"TXT-14\": \"off\""),
]);

#[rustfmt::skip]
static PUBLICATION: Group = Group(&[
    needed("id", Id, "the bulletin's short name for files: tan-ky-cchc", "mã ấn phẩm dùng để đặt tên tệp: tan-ky-cchc"),
    needed("title", Line, "the bulletin's title", "tên bản tin"),
    maybe("designation", Line, "what kind of bulletin it is, and whose", "dòng ghi loại bản tin và cơ quan"),
    maybe("subtitle", Line, "the longer name at the head of the pages", "tên đầy đủ in ở đầu trang"),
    needed("publisher", Kind::Group(&PUBLISHER), "the body that publishes the bulletin", "cơ quan xuất bản bản tin"),
    maybe("distribution", Line, "to whom the bulletin goes", "phạm vi phát hành"),
    maybe("language", Language, "the language, vi-VN if not written", "ngôn ngữ, không ghi thì là vi-VN"),
]);

#[rustfmt::skip]
static PUBLISHER: Group = Group(&[
    needed("name", Line, "the name of the publishing body", "tên cơ quan xuất bản"),
    maybe("parent", Line, "the body above it", "cơ quan hoặc tỉnh cấp trên"),
    maybe("address", Line, "its street address", "địa chỉ"),
    maybe("telephone", Line, "its telephone number", "số điện thoại"),
    maybe("email", Line, "its e-mail address", "địa chỉ thư điện tử"),
    maybe("website", Line, "its page on the web", "trang thông tin điện tử"),
]);

#[rustfmt::skip]
static ISSUE: Group = Group(&[
    needed("number", IssueNumber, "the number of the issue, in quotation marks: \"01\"", "số của bản tin, đặt trong ngoặc kép: \"01\""),
    needed("coverage", Kind::Group(&COVERAGE), "the time that the issue reports on", "kỳ báo cáo của số này"),
    maybe("date", Day, "the day of publication: \"2026-04-05\"", "ngày phát hành: \"2026-04-05\""),
]);

#[rustfmt::skip]
pub(super) static COVERAGE: Group = Group(&[
    maybe("month", Whole { from: 1, to: 12 }, "the month", "tháng"),
    maybe("quarter", Whole { from: 1, to: 4 }, "the quarter", "quý"),
    maybe("half", Whole { from: 1, to: 2 }, "the half of the year", "sáu tháng đầu năm (1) hoặc cuối năm (2)"),
    needed("year", Whole { from: 1900, to: 2999 }, "the year", "năm"),
]);

#[rustfmt::skip]
static MASTHEAD: Group = Group(&[
    maybe("title", Text, "the title as it is broken into lines", "tên bản tin, chia sẵn thành dòng"),
]);

#[rustfmt::skip]
pub(super) static CREDIT: Group = Group(&[
    needed("label", Line, "what they do: Chỉ đạo nội dung", "phần việc: Chỉ đạo nội dung"),
    maybe("people", List { of: &Kind::Group(&PERSON), from: 1, to: 50 }, "the people", "những người làm"),
    maybe("organization", Line, "the unit", "đơn vị làm"),
]);

#[rustfmt::skip]
static PERSON: Group = Group(&[
    needed("name", Line, "the name", "họ và tên"),
    maybe("positions", List { of: &Line, from: 1, to: 10 }, "the posts", "các chức vụ"),
]);

#[rustfmt::skip]
pub(super) static ARTICLE: Group = Group(&[
    maybe("section", Line, "the section that the article belongs to", "chuyên mục lớn mà bài thuộc về"),
    maybe("kicker", Line, "the label above the headline", "đề trên, in trên tít"),
    needed("headline", Text, "the headline of the article", "tít của bài"),
    maybe("standfirst", Text, "the opening that sums the article up", "sa-pô của bài"),
    maybe("body", List { of: &Block(&BLOCK), from: 0, to: 10_000 }, "what the article says", "nội dung của bài"),
    maybe("byline", Kind::Group(&BYLINE), "who wrote it", "tác giả"),
    maybe("width", WIDTHS, "how wide its head is: span across the page, or column", "bề rộng phần đầu bài: span (cả trang) hoặc column (một cột)"),
    maybe("new_page", Flag, "whether the article begins a page", "bài bắt đầu ở trang mới"),
]);

#[rustfmt::skip]
static BYLINE: Group = Group(&[
    needed("name", Line, "the name of who wrote it", "tên tác giả"),
    maybe("position", Line, "the post", "chức vụ"),
    maybe("organization", Line, "the unit", "đơn vị"),
    maybe("action", Line, "what was done, if not written: tổng hợp", "việc đã làm, nếu không phải là viết: tổng hợp"),
]);

#[rustfmt::skip]
pub(super) static COVER: Group = Group(&[
    needed("src", Picture, "the name of the picture's file", "tên tệp ảnh"),
    maybe("alt", Line, "what it shows, for those who cannot see it", "lời mô tả ảnh cho người không nhìn được"),
    maybe("decorative", Flag, "whether it only decorates", "ảnh chỉ để trang trí"),
    maybe("caption", Text, "what it shows, for all", "chú thích ảnh"),
    maybe("credit", Text, "who made it", "nguồn ảnh"),
    maybe("focus", Kind::Group(&FOCUS), "the point that has to be seen where it is cropped", "điểm phải giữ lại khi ảnh bị cắt"),
    maybe("ai_generated", Flag, "whether a machine made it up", "ảnh do trí tuệ nhân tạo tạo ra"),
]);

#[rustfmt::skip]
static ABBREVIATION: Group = Group(&[
    needed("short", Line, "the short form", "chữ viết tắt"),
    needed("full", Line, "what it stands for", "chữ viết đầy đủ"),
]);

#[rustfmt::skip]
static IMPRINT: Group = Group(&[
    maybe("responsible", Kind::Group(&PERSON), "the person responsible for publication", "người chịu trách nhiệm xuất bản"),
    maybe("licence", Kind::Group(&LICENCE), "the licence to publish", "giấy phép xuất bản"),
    maybe("printer", Line, "where it is printed", "nơi in"),
    maybe("print_run", Whole { from: 1, to: u32::MAX }, "how many copies are printed", "số lượng in"),
    maybe("frequency", Line, "how often the bulletin appears", "kỳ hạn xuất bản"),
    maybe("place", Choice(&["last_page", "second_page"]), "where it stands", "vị trí in: last_page (trang cuối) hoặc second_page (bìa 2)"),
    maybe("notes", List { of: &Text, from: 1, to: 100 }, "what else has to be said", "các ghi chú khác"),
]);

#[rustfmt::skip]
static LICENCE: Group = Group(&[
    needed("number", Line, "the number of the licence", "số giấy phép"),
    needed("issued_on", Day, "the day the licence was given", "ngày cấp giấy phép"),
    maybe("issuer", Line, "the authority that gave it", "cơ quan cấp"),
    maybe("valid_until", Day, "the last day that it is good for", "ngày hết hạn giấy phép"),
    maybe("terms", Kind::Group(&TERMS), "what the licence was given for", "những nội dung ghi trong giấy phép"),
]);

#[rustfmt::skip]
static TERMS: Group = Group(&[
    maybe("title", Line, "the title in the licence", "tên bản tin trong giấy phép"),
    maybe("width_mm", Whole { from: 1, to: 2_000 }, "the width of the pages in millimetres", "chiều rộng trang, tính bằng milimét"),
    maybe("height_mm", Whole { from: 1, to: 2_000 }, "the height of the pages in millimetres", "chiều cao trang, tính bằng milimét"),
    maybe("pages", Whole { from: 1, to: 10_000 }, "how many pages the licence names", "số trang trong giấy phép"),
    maybe("frequency", Line, "how often the bulletin may appear", "kỳ hạn xuất bản trong giấy phép"),
    maybe("print_run", Whole { from: 1, to: u32::MAX }, "how many copies the licence names", "số lượng in trong giấy phép"),
    maybe("responsible", Line, "who answers for it in the licence", "người chịu trách nhiệm xuất bản trong giấy phép"),
]);

/// The data of a document that goes to an archive, in the order of Nghị định
/// 113/2025/NĐ-CP.
#[rustfmt::skip]
static ARCHIVE: Group = Group(&[
    maybe("document_id", Line, "what the document is called among all others", "mã định danh"),
    maybe("archive_code", Line, "what the archive calls it", "mã lưu trữ"),
    maybe("retention", Line, "how long it is kept: 10 năm", "thời hạn lưu trữ: 10 năm"),
    maybe("document_kind", Line, "what kind of document it is; Bản tin if not written", "tên loại, không ghi thì là Bản tin"),
    maybe("number", IssueNumber, "its number, if not that of the issue", "số, nếu khác số của bản tin"),
    maybe("symbol", Line, "the letters after its number", "ký hiệu"),
    maybe("issued_on", Day, "the day it was issued, if not that of the issue", "ngày, tháng, năm ban hành, nếu khác ngày của bản tin"),
    maybe("issuer", Line, "who issued it, if not the publisher", "cơ quan ban hành, nếu khác cơ quan xuất bản"),
    maybe("abstract", Line, "what it is about, in a line", "trích yếu nội dung"),
    maybe("language", Language, "its language, if not that of the publication", "ngôn ngữ, nếu khác ngôn ngữ của bản tin"),
    maybe("page_count", Whole { from: 1, to: 100_000 }, "how many pages it has; counted if not written", "số lượng trang, không ghi thì được đếm"),
    maybe("access_level", Line, "who may read it", "mức độ tiếp cận"),
    maybe("file", Line, "the file, or where it can be found", "tệp hoặc đường liên kết"),
    maybe("note", Line, "what else there is to say", "ghi chú"),
]);
