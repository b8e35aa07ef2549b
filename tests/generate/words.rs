//! Vietnamese of a commune's office: syllables in the order they come.

use crate::Dice;

/// Words, a space between: each is chosen as one.
const WORDS: &str = "\
ủy ban|nhân dân|xã|phường|tỉnh|huyện|thôn|xóm|bản|tổ dân phố|cán bộ|công chức|viên chức|\
đảng ủy|chi bộ|hội đồng|mặt trận|tổ quốc|đoàn thanh niên|hội phụ nữ|cựu chiến binh|\
nông dân|hợp tác xã|doanh nghiệp|hộ kinh doanh|trường học|trạm y tế|giáo viên|học sinh|\
cải cách|hành chính|thủ tục|hồ sơ|giải quyết|tiếp nhận|trả kết quả|một cửa|liên thông|\
trực tuyến|dịch vụ công|ký số|số hóa|chuyển đổi số|phần mềm|hệ thống|dữ liệu|tài khoản|\
thanh toán|điện tử|không dùng tiền mặt|nộp thuế|lệ phí|ngân sách|dự toán|quyết toán|\
đất đai|giấy chứng nhận|quyền sử dụng đất|nghĩa vụ tài chính|tư pháp|hộ tịch|khai sinh|\
kết hôn|căn cước|bảo hiểm|người có công|hộ nghèo|cận nghèo|an sinh|xã hội|việc làm|\
nông thôn mới|nâng cao|kiểu mẫu|chăn nuôi|trồng trọt|lúa|ngô|mía|cam|chè|rừng|bò|lợn|\
tiêm phòng|dịch bệnh|thiên tai|bão lũ|hạn hán|cháy rừng|phòng chống|khắc phục|\
đường giao thông|kênh mương|nhà văn hóa|sân vận động|nước sạch|vệ sinh|môi trường|rác|\
an ninh|trật tự|quốc phòng|quân sự|tuyển quân|công an|tuần tra|hòa giải|khiếu nại|\
tố cáo|tiếp công dân|đối thoại|giám sát|kiểm tra|thanh tra|xử lý|kỷ luật|kỷ cương|\
tuyên truyền|vận động|phổ biến|giáo dục|pháp luật|hội nghị|tập huấn|tổng kết|sơ kết|\
phát động|phong trào|thi đua|khen thưởng|biểu dương|điển hình|tiên tiến|gương mẫu|\
triển khai|thực hiện|đẩy mạnh|tăng cường|chỉ đạo|điều hành|tập trung|quán triệt|\
hoàn thành|đạt|vượt|giảm|tăng|so với|cùng kỳ|kế hoạch|chỉ tiêu|nhiệm vụ|giải pháp|\
tồn tại|hạn chế|nguyên nhân|khó khăn|vướng mắc|kịp thời|đồng bộ|hiệu quả|thiết thực|\
trách nhiệm|tinh thần|chất lượng|mức độ hài lòng|người dân|tổ chức|cộng đồng|quê hương|\
và|của|trong|với|cho|đã|đang|sẽ|được|các|những|một số|nhiều|từng|mỗi|theo|trên|tại|về|\
để|nhằm|là|có|không|chưa|cũng|còn|đồng thời|tuy nhiên|bên cạnh đó|trong đó|từ|đến|khi|\
nghiêng|nguyễn|trưởng|khuyến khích|thường xuyên|quyết liệt|ngoằn ngoèo|rõ rệt|ý|ở|ổ|ụ";

/// What is read with care: numbers, days, marks, stacked capitals.
const ODDITIES: &[&str] = &[
    "100%",
    "99,77%",
    "2.234 hồ sơ",
    "26,8 triệu đồng",
    "5/31 nhiệm vụ",
    "12 km",
    "ngày 05/4/2026",
    "ngày 2 tháng 9 năm 1945",
    "quý II năm 2026",
    "6 tháng đầu năm",
    "07 giờ 30 phút",
    "UBND xã",
    "HĐND",
    "TTHC",
    "CCHC",
    "THCS Kỳ Sơn",
    "NĐ-CP",
    "30/2020/NĐ-CP",
    "TP. Vinh",
    "đ/c Lê Văn Ộp",
    "Quyết định số 115/QĐ-UBND",
    "Phòng Văn hóa – Xã hội",
    "“một cửa, một cửa liên thông”",
    "«nói thật, làm thật»",
    "“ba tại chỗ”",
    "(AI)",
    "(trừ văn bản mật)",
    "Ẫm Ễnh Ộp",
    "NGÃ Ẫ Ễ Ộ",
    "Ổ Ể Ở Ặ",
    "VNeID",
    "Covid-19",
    "Đắk Lắk",
    "Krông Pắc",
    "kinh tế - xã hội",
    "Mặt-trận",
    "…",
    "3–5 ngày",
    "1.250.000.000 đồng",
    "7.500 ha",
    "15°C",
    "50 m²",
];

/// Names of people.
const NAMES: &[&str] = &[
    "Nguyễn Thị Thảo",
    "Trịnh Huy Toàn",
    "Lê Văn Ơn",
    "Phạm Thị Ánh Tuyết",
    "Vi Văn Ót",
    "Hoàng Ngọc Quỳnh",
    "Lô Thị Yến",
    "Đặng Hữu Nghĩa",
    "Nguyễn Phước Bảo Quý Khánh Dương Tôn Nữ",
    "Y Moan Êñuôl",
];

/// Posts.
const POSTS: &[&str] = &[
    "Chủ tịch UBND xã",
    "PCT UBND xã",
    "UV BTV Đảng ủy",
    "Chuyên viên",
    "Phó Trưởng Phòng Văn hóa – Xã hội",
    "Bí thư Đảng ủy, Chủ tịch HĐND xã, Trưởng Ban Chỉ đạo chuyển đổi số",
];

/// A word that no column holds, as addresses on the web are.
const LONG: &[&str] = &[
    "dichvucong.nghean.gov.vn/thu-tuc-hanh-chinh/tra-cuu-ho-so?ma=000.12.34.H41-260405",
    "vanphong_ubndxa_tanky.huyentanky@nghean.gov.vn",
    "https://tanky.nghean.gov.vn/cai-cach-hanh-chinh",
];

/// A writer of things that could stand in a bulletin.
#[derive(Clone, Debug)]
pub struct Writer {
    /// What decides.
    pub dice: Dice,
    words: Vec<&'static str>,
}

impl Writer {
    /// A writer who chooses as `seed` says.
    pub fn new(seed: u64) -> Self {
        Self { dice: Dice::new(seed), words: WORDS.split('|').collect() }
    }

    /// About `count` syllables, without marks at the end.
    pub fn words(&mut self, count: u32) -> String {
        let mut words: Vec<&str> = Vec::new();
        let mut syllables = 0;
        while syllables < count.max(1) {
            let word = if self.dice.chance(8) {
                self.dice.one_of(ODDITIES)
            } else {
                self.dice.one_of(&self.words)
            };
            if words.last() == Some(&word) {
                continue;
            }
            let more = word.split(' ').count();
            syllables += u32::try_from(more).unwrap_or(1);
            words.push(word);
        }
        words.join(" ")
    }

    /// About `count` syllables, beginning with a capital letter.
    pub fn title(&mut self, count: u32) -> String {
        capitalized(&self.words(count))
    }

    /// Sentences of about `count` syllables in all.
    pub fn sentences(&mut self, count: u32) -> String {
        let mut text = String::new();
        let mut left = count.max(1);
        while left > 0 {
            let length = self.dice.from_to(6, 28).min(left);
            left -= length;
            if !text.is_empty() {
                text.push(' ');
            }
            let mut sentence = self.title(length);
            if length > 12 && self.dice.chance(60) {
                let mark = self.dice.one_of(&[", ", "; ", ": ", " – "]);
                sentence = format!("{sentence}{mark}{}", self.words(4));
            }
            text.push_str(&sentence);
            text.push(if left == 0 && self.dice.chance(10) { ';' } else { '.' });
        }
        text
    }

    /// Sentences with some bold, italics, links and line breaks in them.
    pub fn rich(&mut self, count: u32) -> String {
        let mut text = String::new();
        if self.dice.chance(20) {
            text = format!("**{}:** ", self.title(5));
        }
        text.push_str(&self.sentences(count));
        if self.dice.chance(12) {
            text =
                format!("{text} *{}.*", self.sentences(7).trim_end_matches(['.', ';']));
        }
        if self.dice.chance(8) {
            text = format!("{text} [{}](https://tanky.gov.vn/?q=a%20b).", self.title(6));
        }
        if self.dice.chance(5) {
            text = format!("{text} ***{}***, {}.", self.title(3), self.words(6));
        }
        if self.dice.chance(6) {
            text = format!("{text}\\\n{}", self.sentences(9));
        }
        if self.dice.chance(5) {
            let long = self.dice.one_of(LONG).replace('_', "\\_");
            text = format!("{text} {} {long} {}.", self.title(2), self.words(3));
        }
        text
    }

    /// A person's name.
    pub fn name(&mut self) -> &'static str {
        self.dice.one_of(NAMES)
    }

    /// A person's post.
    pub fn post(&mut self) -> &'static str {
        self.dice.one_of(POSTS)
    }
}

fn capitalized(words: &str) -> String {
    let mut characters = words.chars();
    let first = characters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(characters).collect()
}
