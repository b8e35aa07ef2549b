//! What words of a draft can be taken to be, and why.

/// What words of a draft can be taken to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the words of the glossary")]
pub enum What {
    Title,
    Designation,
    Subtitle,
    Number,
    Coverage,
    Date,
    Publisher,
    Parent,
    Id,
    Credits,
    Distribution,
    Imprint,
    Section,
    Kicker,
    Headline,
    Standfirst,
    Crosshead,
    Byline,
    Caption,
    Credit,
    TableHead,
    Box,
    BoxTitle,
    Cover,
    Member,
    Body,
    Label,
}

/// Why words were taken to be something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each says itself")]
pub enum Because {
    Capitals,
    Bold,
    Italic,
    FirstLine,
    FileName,
    Wording,
    Place,
}

impl What {
    /// What it is called, in English and in Vietnamese.
    pub(crate) fn both(self) -> [&'static str; 2] {
        match self {
            Self::Title => ["the title of the bulletin", "tên bản tin"],
            Self::Designation => [
                "the line that says whose bulletin it is",
                "dòng ghi loại bản tin và cơ quan",
            ],
            Self::Subtitle => ["the full name of the bulletin", "tên đầy đủ của bản tin"],
            Self::Number => ["the number of the issue", "số của bản tin"],
            Self::Coverage => ["the time that the issue reports on", "kỳ báo cáo"],
            Self::Date => ["the day of publication", "ngày phát hành"],
            Self::Publisher => ["the publisher", "cơ quan xuất bản"],
            Self::Parent => ["the body above the publisher", "cơ quan cấp trên"],
            Self::Id => ["the short name for files", "mã ấn phẩm dùng đặt tên tệp"],
            Self::Credits => ["a line of the credits", "dòng ban biên tập"],
            Self::Distribution => ["to whom the bulletin goes", "phạm vi phát hành"],
            Self::Imprint => ["a line of the imprint", "thông tin xuất bản"],
            Self::Section => ["the section", "chuyên mục lớn"],
            Self::Kicker => ["the kicker", "đề trên"],
            Self::Headline => ["the headline", "tít"],
            Self::Standfirst => ["the standfirst", "sa-pô"],
            Self::Crosshead => ["a crosshead", "tít xen"],
            Self::Byline => ["the byline", "tên tác giả"],
            Self::Caption => ["the caption", "chú thích ảnh"],
            Self::Credit => ["the credit of the picture", "nguồn ảnh"],
            Self::TableHead => ["the head of the table", "hàng đầu bảng"],
            Self::Box => ["a box", "hộp thông tin"],
            Self::BoxTitle => ["the title of a box", "tên hộp thông tin"],
            Self::Member => {
                ["whom this line of the credits names", "người hoặc đơn vị của dòng này"]
            }
            Self::Body => ["what the article says", "nội dung của bài"],
            Self::Label => ["what the number counts", "con số này nói về điều gì"],
            Self::Cover => ["the picture of the cover", "ảnh bìa"],
        }
    }
}

impl Because {
    pub(crate) fn both(self) -> [&'static str; 2] {
        match self {
            Self::Capitals => ["it is in capitals", "vì viết hoa toàn bộ"],
            Self::Bold => ["it is bold", "vì in đậm"],
            Self::Italic => ["it is italic", "vì in nghiêng"],
            Self::FirstLine => ["it is the first line", "vì là dòng đầu"],
            Self::FileName => ["the file is called so", "theo tên tệp"],
            Self::Wording => ["it reads like that", "theo lời văn"],
            Self::Place => ["it stands where that stands", "theo vị trí"],
        }
    }
}
