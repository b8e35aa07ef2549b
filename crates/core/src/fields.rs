//! The fields of an issue file: one table for reading it, for "did you mean", and
//! for whatever else has to know the form.

/// A field: its name, what may stand in it, and what it is for.
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    pub(crate) needed: bool,
    /// What it is for, in English, to follow "it is".
    pub(crate) en: &'static str,
    /// What it is for, in Vietnamese, to follow «đó là».
    pub(crate) vi: &'static str,
}

/// What may stand in a field.
pub(crate) enum Kind {
    /// Words that nobody reads.
    Ignored,
    /// One line of plain words.
    Line,
    /// Words with a little Markdown.
    Text,
    /// The number of an issue: a line, even if it looks like a number.
    IssueNumber,
    /// What a publication is called in file names.
    Id,
    /// The tag of a language.
    Language,
    /// A day.
    Day,
    /// `true` or `false`.
    Flag,
    /// A whole number.
    Whole { from: u32, to: u32 },
    /// The name of a picture.
    Picture,
    /// A group.
    Group(&'static Group),
    /// A list of at least so many and at most so many.
    List { of: &'static Self, from: usize, to: usize },
    /// A group of which one field only is written: it says what the block is.
    Block(&'static Group),
    /// An item of a list: a text, or a group with one.
    Item(&'static Group),
}

/// The fields that may stand in a pair of braces.
pub(crate) struct Group(pub(crate) &'static [Field]);

impl Group {
    /// The field of this name.
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.0.iter().find(|field| field.name == name)
    }

    /// The one field whose group, or list of groups, has a field of this name.
    pub(crate) fn home_of(&self, name: &str) -> Option<&'static str> {
        let mut homes = self.0.iter().filter(|field| {
            field.kind.group().is_some_and(|group| group.field(name).is_some())
        });
        homes.next().map(|field| field.name).filter(|_| homes.next().is_none())
    }
}

impl Kind {
    /// The group that it is, or is a list of.
    pub(crate) fn group(&self) -> Option<&'static Group> {
        match self {
            Self::Group(group) | Self::Block(group) | Self::Item(group) => Some(group),
            Self::List { of, .. } => of.group(),
            _ => None,
        }
    }
}

const fn needed(
    name: &'static str,
    kind: Kind,
    en: &'static str,
    vi: &'static str,
) -> Field {
    Field { name, kind, needed: true, en, vi }
}

const fn maybe(
    name: &'static str,
    kind: Kind,
    en: &'static str,
    vi: &'static str,
) -> Field {
    Field { name, kind, needed: false, en, vi }
}

use Kind::{
    Block, Day, Flag, Id, Ignored, IssueNumber, Item, Language, Line, List, Picture,
    Text, Whole,
};

/// The whole file.
#[rustfmt::skip]
pub(crate) static ISSUE_FILE: Group = Group(&[
    maybe("$schema", Ignored, "the address of the schema, for text editors", "địa chỉ của mẫu, dành cho trình soạn thảo"),
    needed("publication", Kind::Group(&PUBLICATION), "the bulletin, the same in every issue", "thông tin chung của bản tin, giống nhau ở mọi số"),
    needed("issue", Kind::Group(&ISSUE), "what is different in every issue: number, period, date", "thông tin riêng của số này: số, kỳ báo cáo, ngày"),
    maybe("design", Line, "the look: modern or official", "kiểu trình bày: modern hoặc official"),
    maybe("masthead", Kind::Group(&MASTHEAD), "the title block of page one", "măng sét ở đầu trang một"),
    maybe("credits", List { of: &Kind::Group(&CREDIT), from: 1, to: 50 }, "who directs, edits and lays out the issue", "người chỉ đạo, biên tập và trình bày"),
    needed("articles", List { of: &Kind::Group(&ARTICLE), from: 1, to: 1_000 }, "the list of the articles", "danh sách các bài"),
    maybe("imprint", Kind::Group(&IMPRINT), "what the law asks to print at the end", "thông tin xuất bản in ở cuối"),
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
static COVERAGE: Group = Group(&[
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
static CREDIT: Group = Group(&[
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
static ARTICLE: Group = Group(&[
    maybe("kicker", Line, "the label above the headline", "chuyên mục, in trên tít"),
    needed("headline", Text, "the headline of the article", "tít của bài"),
    maybe("standfirst", Text, "the opening that sums the article up", "sa-pô của bài"),
    maybe("body", List { of: &Block(&BLOCK), from: 0, to: 10_000 }, "what the article says", "nội dung của bài"),
    maybe("byline", Kind::Group(&BYLINE), "who wrote it", "tác giả"),
]);

#[rustfmt::skip]
static BYLINE: Group = Group(&[
    needed("name", Line, "the name of who wrote it", "tên tác giả"),
    maybe("position", Line, "the post", "chức vụ"),
    maybe("organization", Line, "the unit", "đơn vị"),
    maybe("action", Line, "what was done, if not written: tổng hợp", "việc đã làm, nếu không phải là viết: tổng hợp"),
]);

#[rustfmt::skip]
pub(crate) static BLOCK: Group = Group(&[
    maybe("paragraph", Text, "a paragraph", "một đoạn văn"),
    maybe("crosshead", Text, "a heading within the article", "tít xen trong bài"),
    maybe("list", List { of: &ITEM_KIND, from: 1, to: 1_000 }, "a list", "một danh sách"),
    maybe("figure", Kind::Group(&FIGURE), "a picture with its caption", "ảnh và chú thích"),
    maybe("statistics", List { of: &Kind::Group(&STATISTIC), from: 1, to: 6 }, "figures that stand out", "số liệu nổi bật"),
]);

static ITEM_KIND: Kind = Item(&ITEM);

#[rustfmt::skip]
static ITEM: Group = Group(&[
    needed("text", Text, "what the item says", "nội dung của ý này"),
    maybe("figure", Kind::Group(&FIGURE), "the picture that shows it", "ảnh đi kèm"),
    maybe("list", List { of: &ITEM_KIND, from: 1, to: 1_000 }, "the list under it", "danh sách con"),
]);

#[rustfmt::skip]
static FIGURE: Group = Group(&[
    needed("src", Picture, "the name of the picture's file", "tên tệp ảnh"),
    maybe("alt", Line, "what it shows, for those who cannot see it", "lời mô tả ảnh cho người không nhìn được"),
    maybe("decorative", Flag, "whether it only decorates", "ảnh chỉ để trang trí"),
    maybe("caption", Text, "what it shows, for all", "chú thích ảnh"),
    maybe("credit", Text, "who made it", "nguồn ảnh"),
]);

#[rustfmt::skip]
static STATISTIC: Group = Group(&[
    needed("value", Line, "the figure as it is printed: \"99,8%\"", "con số, ghi đúng như khi in: \"99,8%\""),
    maybe("unit", Line, "what it counts", "đơn vị tính"),
    needed("label", Line, "what the figure says", "lời giải thích con số"),
]);

#[rustfmt::skip]
static IMPRINT: Group = Group(&[
    maybe("responsible", Kind::Group(&PERSON), "the person responsible for publication", "người chịu trách nhiệm xuất bản"),
    maybe("licence", Kind::Group(&LICENCE), "the licence to publish", "giấy phép xuất bản"),
    maybe("printer", Line, "where it is printed", "nơi in"),
    maybe("print_run", Whole { from: 1, to: u32::MAX }, "how many copies are printed", "số lượng in"),
    maybe("frequency", Line, "how often the bulletin appears", "kỳ hạn xuất bản"),
    maybe("notes", List { of: &Text, from: 1, to: 100 }, "what else has to be said", "các ghi chú khác"),
]);

#[rustfmt::skip]
static LICENCE: Group = Group(&[
    needed("number", Line, "the number of the licence", "số giấy phép"),
    needed("issued_on", Day, "the day the licence was given", "ngày cấp giấy phép"),
    maybe("issuer", Line, "the authority that gave it", "cơ quan cấp"),
]);
