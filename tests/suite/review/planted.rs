//! Sixty faults, each planted in an issue without any.

use bantin::{InMemory, Neighbour, Settings};
use bantin_core::{Coverage, Period};
use bantin_tests::picture;

use super::{quoted, told, told_by};

/// An issue that nothing is wrong with; notes on the law apart.
const GOOD: &str = r#"{
  "publication": {
    "id": "tan-ky",
    "title": "Tân Kỳ",
    "designation": "Bản tin của UBND xã Tân Kỳ",
    "publisher": { "name": "UBND xã Tân Kỳ", "telephone": "0238 3882 123" }
  },
  "issue": { "number": "04", "coverage": { "quarter": 1, "year": 2026 }, "date": "2026-04-05" },
  "archive": { "abstract": "Tin quý I.", "retention": "10 năm", "access_level": "Công khai" },
  "articles": [
    {
      "headline": "Ba tháng không giấy",
      "body": [
        { "paragraph": "BODY" },
        { "figure": { "src": "a.jpg", "alt": "Người dân nộp hồ sơ.", "caption": "Quầy số 2.", "credit": "Ảnh: Hà Văn Kiên" } }
      ]
    }
  ]
}"#;

/// A photo large enough to print, one that is not, and one that tells where it was
/// taken.
pub(super) fn pictures() -> InMemory {
    let large = picture::jpeg(2_000, 1_200, 7);
    let mut located = large.clone();
    // A directory with a pointer to that of the place, which has a latitude.
    let tiff = b"II\x2a\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0\x01\0\x02\0\x05\0\x03\0\0\0\0\0\0\0\0\0\0\0";
    let exif = [b"Exif\0\0", &tiff[..]].concat();
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    located.splice(2..2, [&[0xff, 0xe1][..], &length, &exif].concat());
    InMemory::from_iter([
        ("a.jpg", large),
        ("small.jpg", picture::jpeg(320, 200, 9)),
        ("phone.jpg", located),
    ])
}

/// A fault in the words of the article's first paragraph.
fn in_words(words: &str) -> String {
    GOOD.replace("\"BODY\"", &quoted(words))
}

/// A fault in the blocks before the picture.
fn in_blocks(blocks: &str) -> String {
    good().replace(r#"{ "paragraph": "Một đoạn văn." }"#, blocks)
}

fn good() -> String {
    in_words("Một đoạn văn.")
}

/// The faults of language and numbers: what is written, and the rule that it breaks.
const WRITTEN: &[(&str, &str)] = &[
    (
        "100% doanh nghiệp nộp thuế điện tử ; 100% trường học không dùng tiền mặt.",
        "TXT-04",
    ),
    ("Tổng thu ngân sách đạt 117.187 triệu đồng  đạt 47% dự toán.", "TXT-04"),
    ("Các xóm Bản Lầu,Nà Sáy và Khe Cạn đã hoàn thành.", "TXT-04"),
    ("Trừ những hồ sơ (chờ trích lục ) thì xong cả.", "TXT-04"),
    ("Đoàn đã về tới xã.Bà con ra đón rất đông.", "TXT-04"),
    ("Chỉ tiêu đạt 98 % kế hoạch giao.", "TXT-04"),
    ("Cán bộ trực cả thứ Bảy !", "TXT-04"),
    ("Xã họp (ngày 05/4)và quyết định.", "TXT-04"),
    ("Ai nấy đều vui.. rồi về.", "TXT-09"),
    ("Xã họp (ngày 05/4 và quyết định.", "TXT-15"),
    ("Trưởng xóm nói: “Xong rồi.", "TXT-15"),
    ("Uỷ Ban Nhân Dân xã đã họp.", "TXT-16"),
    ("Uỷ ban nhân dân xã mời Ủy ban Mặt trận.", "TXT-08"),
    (
        "Toàn thể cán bộ, công chức đã sử dụng thành thạo các nền tảng, phần mềm dùng chung",
        "TXT-05",
    ),
    ("Ngày\tđầu tiên có 12 người.", "TXT-06"),
    ("                    Nguyễn Thị Thảo tổng hợp.", "TXT-06"),
    ("Phòng Văn hóa – Xã hộiBẢN TIN ĐIỆN TỬ của xã.", "TXT-07"),
    ("Hội nghị kết thúc tốt đẹpToàn thể đại biểu ra về.", "TXT-07"),
    ("Việc số hóa đã xong; số hoá hồ sơ cũ còn tiếp tục.", "TXT-08"),
    ("Mô hình \"một cửa\" được nhân rộng.", "TXT-09"),
    ("Xã có chè, ong, gà đồi... và nhiều thứ khác.", "TXT-09"),
    ("Người dân -- và cán bộ -- cùng làm.", "TXT-09"),
    ("Ba việc cần làm:\n- Rà soát hồ sơ.\n- Gọi điện cho dân.\n- Trả kết quả.", "TXT-10"),
    (
        "- Trong quý I, công tác cải cách hành chính tiếp tục được quan tâm chỉ đạo.",
        "TXT-10",
    ),
    ("Phòng Văn hóa – Xã hội chủ trì; Phòng Văn hóa - Xã hội báo cáo.", "TXT-11"),
    ("Phòng Văn hóa – Xã hội tổng hợp. Phòng VHXH gửi báo cáo.", "TXT-11"),
    ("Phát triển kinh tế – xã hội nhanh; kinh tế-xã hội bền vững.", "TXT-11"),
    ("Công tác CCHC và giải quyết TTHC có tiến bộ.", "TXT-12"),
    ("Ky\u{300} họp thứ hai đã bế mạc.", "TXT-01"),
    ("C¸n bé, c«ng chøc x· thùc hiÖn nghiªm quy ®Þnh.", "TXT-02"),
    ("Chaøo möøng caùc baïn ñeán vôùi xaõ nhaø.", "TXT-02"),
    ("Ðảng ủy xã đã họp.", "TXT-03"),
    ("Hội nghị tổng kết сông tác năm.", "TXT-03"),
    ("Trang thông\u{ad} tin của xã.", "TXT-03"),
    ("Tỷ lệ ký số đạt 99.8% trong quý.", "NUM-01"),
    ("Đã tiếp nhận 2,234 hồ sơ trong quý.", "NUM-01"),
    ("Kinh phí 12.5 triệu đồng đã chi.", "NUM-01"),
    ("Đã giải quyết 2.225/2.230 hồ sơ, đạt 98,9%.", "NUM-02"),
    ("Tỷ lệ đúng hạn là 91,2% (410/437 hồ sơ).", "NUM-02"),
    ("Đã giải quyết 2.230 hồ sơ, trong đó trước hạn đạt 98,7% (2.225 hồ sơ).", "NUM-02"),
    ("Mới có 7/12 xóm, chiếm 61% số xóm, nộp báo cáo.", "NUM-02"),
    ("Có 25 hồ sơ quá hạn, trong đó 21 hồ sơ đất đai, 05 hồ sơ tư pháp.", "NUM-03"),
    ("Lớp có 23 học viên, gồm 17 học viên nữ và 4 học viên nam.", "NUM-03"),
    ("Giải quyết được 45 đơn trên tổng số 50 đơn, đạt 85%.", "NUM-02"),
    ("Khách tăng từ 100 lượt lên 150 lượt, tăng 40%.", "NUM-02"),
    ("Xã có 12.345 người (6.210 nam, 6.125 nữ).", "NUM-03"),
    ("Hộ nghèo chiếm 104% số hộ.", "NUM-04"),
    ("Số vụ vi phạm giảm -5% so với quý trước.", "NUM-04"),
    ("Số vụ tai nạn giảm 120% so với cùng kỳ.", "NUM-04"),
    (
        "Xã tiếp nhận 2.234 hồ sơ. Trong số 2.243 hồ sơ ấy, phần lớn nộp trực tuyến.",
        "NUM-05",
    ),
    ("Hội nghị diễn ra ngày 5 tháng 04 năm 2026.", "DAT-02"),
    ("Hạn cuối là ngày 31/4/2026.", "DAT-05"),
    ("Từ ngày 30 tháng 02, xã thu phí.", "DAT-05"),
    ("Xã họp vào thứ Sáu, ngày 04/4/2026.", "DAT-06"),
    ("Sáng Chủ nhật ngày 25/4/2026, toàn xã ra quân.", "DAT-06"),
    ("Sáng Chủ nhật, ngày 25/4, toàn xã ra quân.", "DAT-06"),
    ("Ngày 25/4/2026 (Chủ nhật), toàn xã ra quân.", "DAT-06"),
    ("Kế hoạch tháng 13/2026 đã xong.", "DAT-05"),
    ("Báo cáo quý V năm 2026 đã gửi.", "DAT-05"),
    ("Ông Nguyễn Văn A, căn cước số 040090001234, được hỗ trợ.", "PRV-01"),
    ("Ai nhặt được xin gọi chị Thảo, 0912 345 678.", "PRV-01"),
    ("Cháu Lê Thị B, sinh ngày 12/3/2015, đạt giải Nhất.", "PRV-01"),
    ("Ủng hộ xin gửi số tài khoản 1903 5678 9012 của anh Kiên.", "PRV-01"),
    ("Cần hỏi xin gọi anh Nam (+84) 987 654 321.", "PRV-01"),
    ("Tài liệu đóng dấu TỐI MẬT được trích đăng.", "PRV-02"),
    ("Thực hiện 115/QĐ-UBND, xã đã lập tổ công tác.", "LEG-01"),
    ("Hồ sơ gửi UBND huyện trước ngày 15 hằng tháng.", "LEG-02"),
    ("Máy lọc nước giá chỉ từ 990.000 đồng, liên hệ đặt hàng hôm nay.", "LIC-03"),
    // What no rule can know: written out in words, or hidden in the sense.
    (
        "Có hai mươi lăm hồ sơ, gồm hai mươi mốt hồ sơ đất đai và năm hồ sơ tư pháp.",
        "NUM-03",
    ),
    ("Ngày mồng năm tháng tư là thứ Sáu.", "DAT-06"),
];

/// Faults that are not in words: what is changed, and the rule that is broken.
fn changed() -> Vec<(String, &'static str)> {
    let change = |from: &str, to: &str| {
        let changed = good().replacen(from, to, 1);
        assert_ne!(changed, good(), "{from}");
        changed
    };
    let long = ["Câu chuyện dài"; 60].join(" ");
    vec![
        (change("Ba tháng không giấy", "BA THÁNG KHÔNG GIẤY Ở TÂN KỲ"), "TXT-13"),
        (in_words(&format!("{long}.")), "TXT-14"),
        (change(", \"date\": \"2026-04-05\"", ""), "DAT-01"),
        (change("2026-04-05", "2026-03-20"), "DAT-03"),
        (change("Người dân nộp hồ sơ.", "image: "), "IMG-01"),
        (
            change(r#", "caption": "Quầy số 2.", "credit": "Ảnh: Hà Văn Kiên""#, ""),
            "IMG-02",
        ),
        (change("a.jpg", "small.jpg"), "IMG-03"),
        (change("a.jpg", "phone.jpg"), "IMG-06"),
        (change("\"alt\"", "\"ai_generated\": true, \"alt\""), "AI-01"),
        (
            change("\"articles\"", "\"rules\": { \"TXT-99\": \"off\" }, \"articles\""),
            "SET-01",
        ),
        (change("\"articles\"", "\"profile\": \"licensed\", \"articles\""), "LIC-05"),
        (
            in_blocks(
                r#"{ "list": ["Một."] }, { "figure": { "src": "a.jpg", "alt": "Hai người.", "caption": "Hai." } }, { "list": ["Ba."] }"#,
            ),
            "IMG-05",
        ),
        (
            in_blocks(
                r#"{ "table": { "head": ["Xóm", "Hộ"], "rows": [["Một", "12"], ["Hai", "15"], ["Cộng", "28"]] } }"#,
            ),
            "NUM-03",
        ),
        (
            in_blocks(
                r#"{ "list": ["Rà soát hồ sơ.", "Gọi điện cho dân.", "Trả kết quả tại nhà", "Báo cáo tuần."] }"#,
            ),
            "TXT-05",
        ),
    ]
}

#[test]
fn the_good_issue_is_good() {
    let codes: Vec<_> = told(&good()).into_iter().map(|told| told.code).collect();
    assert_eq!(codes, ["LIC-01", "LIC-05", "LIC-10"], "notes on the law");
}

#[test]
fn most_of_the_planted_faults_are_found() {
    let written = WRITTEN.iter().map(|(words, code)| (in_words(words), *code));
    let faults: Vec<(String, &str)> = written.chain(changed()).collect();
    assert!(faults.len() >= 60, "{}", faults.len());
    let mut missed = Vec::new();
    for (source, code) in &faults {
        let told = told(source);
        if !told.iter().any(|told| told.code == *code) {
            let words = source.lines().find(|line| line.contains("\"paragraph\""));
            missed.push((code, words.unwrap_or_default().to_owned(), told));
        }
    }
    // The two that are written out in words; whoever finds them may lower this.
    assert_eq!(missed.len(), 2, "{missed:#?}");
    assert!(faults.len() - missed.len() >= 55);
}

#[test]
fn a_fault_breaks_its_own_rule_and_hardly_another() {
    for (words, code) in WRITTEN {
        let told = told(&in_words(words));
        let others: Vec<_> = told
            .iter()
            .filter(|told| told.level > bantin::Level::Note && told.code != *code)
            .collect();
        assert!(others.is_empty(), "{words}: {others:#?}");
    }
}

#[test]
fn a_licence_makes_demands_of_what_is_advice_without_one() {
    let imprint = r#""profile": "licensed", "imprint": {
        "responsible": { "name": "Trịnh Huy Toàn" },
        "licence": { "number": "12/GP", "issued_on": "2025-01-15",
                     "terms": { "print_run": 300, "title": "Tân Kỳ" } },
        "printer": "Công ty In", "print_run": 500 }, "articles""#;
    let source = good().replace("\"articles\"", imprint);
    let told = told(&source);
    let codes: Vec<_> = told.iter().map(|told| (told.code, told.level)).collect();
    use bantin::Level::{Error, Note, Warning};
    for expected in
        [("LIC-01", Error), ("LIC-07", Error), ("LIC-08", Warning), ("LIC-09", Note)]
    {
        assert!(codes.contains(&expected), "{expected:?} in {told:#?}");
    }
    assert!(!codes.iter().any(|(code, _)| ["LIC-04", "LIC-05", "LIC-06"].contains(code)));
    let vi = &told.iter().find(|told| told.code == "LIC-07").unwrap().vi;
    assert_eq!(vi, "giấy phép có hiệu lực từ 15/01/2025 đến 15/01/2026");
}

#[test]
fn the_issue_has_the_last_word_on_a_rule() {
    let source = in_words("Công tác CCHC có tiến bộ ; rất rõ.");
    let settings = Settings {
        levels: vec![
            ("TXT-04".into(), bantin_core::RuleLevel::Error),
            ("TXT-12".into(), bantin_core::RuleLevel::Error),
        ],
        ..Settings::default()
    };
    let level = |source: &str, code: &str| {
        let told = told_by(source, &settings);
        told.iter().find(|told| told.code == code).map(|told| told.level)
    };
    assert_eq!(level(&source, "TXT-04"), Some(bantin::Level::Error));
    let own = source
        .replace("\"articles\"", "\"rules\": { \"TXT-04\": \"off\" }, \"articles\"");
    assert_eq!(level(&own, "TXT-04"), None);
    assert_eq!(level(&own, "TXT-12"), Some(bantin::Level::Error));
    assert_eq!(
        bantin::fix(own.as_str(), &settings).unwrap().count(),
        0,
        "nor is it mended"
    );
}

#[test]
fn numbers_run_on_from_the_issues_beside() {
    let of_quarter = |quarter: u8, number: &str, id: &str| Neighbour {
        id: id.into(),
        number: number.into(),
        coverage: Coverage { period: Period::Quarter(quarter), year: 2026 },
        path: format!("so-{number}"),
    };
    let neighbour = |number: &str, id: &str| of_quarter(2, number, id);
    let cases: [(&[Neighbour], Option<&str>); 5] = [
        (&[neighbour("03", "tan-ky")], None),
        (&[neighbour("4", "tan-ky")], Some("số 04 trùng với “so-4”")),
        (
            &[neighbour("02", "tan-ky")],
            Some("số gần nhất đang có là 2; tiếp theo phải là 3"),
        ),
        (&[neighbour("04", "suoi-bac")], None),
        (&[neighbour("05", "tan-ky")], None),
    ];
    for (neighbours, expected) in cases {
        let settings =
            Settings { neighbours: neighbours.to_vec(), ..Settings::default() };
        let told = told_by(&good(), &settings);
        let found = told.iter().find(|told| told.code == "DAT-04");
        assert_eq!(found.map(|told| &*told.vi), expected, "{neighbours:?}");
    }
    // The same number at another time is a slip; at the same time it may be a copy.
    let level = |quarter: u8| {
        let neighbours = vec![of_quarter(quarter, "04", "tan-ky")];
        let settings = Settings { neighbours, ..Settings::default() };
        let told = told_by(&good(), &settings);
        told.iter().find(|told| told.code == "DAT-04").map(|told| told.level)
    };
    assert_eq!(level(2), Some(bantin::Level::Warning));
    assert_eq!(level(1), Some(bantin::Level::Note));
}

#[test]
fn nobody_is_told_the_same_three_hundred_times() {
    let source = in_words(&"Xong ; ".repeat(300));
    let told = told(&source);
    let spaced: Vec<_> = told.iter().filter(|told| told.code == "TXT-04").collect();
    assert_eq!(spaced.len(), 100);
    assert_eq!(spaced[99].vi, "thừa dấu cách trước “;” (và 200 chỗ khác cùng loại)");
    // All of them are mended.
    let fixed = bantin::fix(source.as_str(), &Settings::default()).unwrap();
    assert!(!fixed.after.contains(" ;"));
}

#[test]
fn what_is_underlined_is_what_is_meant() {
    let cases = [
        ("**Ông** [Kiên](https://a.vn) giảm -5% đấy.", "NUM-04", "5%"),
        ("Hạn là \\u0022ngày 31/4/2026\\u0022.", "DAT-05", "ngày 31/4/2026"),
        ("Thuế \\\"điện tử\\\" ; rồi thôi.", "TXT-04", "\\\" ;"),
    ];
    for (words, code, expected) in cases {
        let source = GOOD.replace("BODY", words);
        let told = told(&source);
        let found = told.iter().find(|told| told.code == code);
        assert_eq!(
            found.map(|told| &*told.underlined),
            Some(expected),
            "{words}: {told:#?}"
        );
    }
}
