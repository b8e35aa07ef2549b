use super::letters::LETTERS;
use super::{Encoding, FontCode, Script, Table, guess, is_syllable, mend};

/// The table that the codes were taken from, with where it has them from.
const SOURCE: &str = include_str!("letters.tsv");

/// A letter of the source, and its codes.
struct Row {
    letter: char,
    tcvn3: Option<u8>,
    tcvn5712: u8,
    viscii: u8,
    vni: &'static str,
    cp1258: Vec<u8>,
}

fn rows() -> Vec<Row> {
    let hex = |code: &str| u8::from_str_radix(code, 16).unwrap();
    let lines = SOURCE.lines().filter(|line| line.starts_with("U+"));
    let rows: Vec<Row> = lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let cp1258 = cells[7].as_bytes().chunks(2);
            Row {
                letter: cells[1].chars().next().unwrap(),
                tcvn3: (cells[2] != "-").then(|| hex(cells[2])),
                tcvn5712: hex(cells[3]),
                viscii: hex(cells[4]),
                vni: cells[5],
                cp1258: cp1258
                    .map(|code| hex(std::str::from_utf8(code).unwrap()))
                    .collect(),
            }
        })
        .collect();
    assert_eq!(rows.len(), 134);
    rows
}

fn letters() -> String {
    rows().iter().map(|row| row.letter).collect()
}

/// `text` in `encoding`: the other way round, for tests alone.
fn encode(encoding: Encoding, text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for character in text.chars() {
        let Some(letter) = LETTERS.iter().find(|letter| letter.letter == character)
        else {
            bytes.push(u8::try_from(u32::from(character)).unwrap());
            continue;
        };
        match encoding {
            Encoding::Tcvn3 => bytes.push(letter.tcvn),
            Encoding::Viscii => bytes.push(letter.viscii),
            Encoding::Vni => {
                bytes.extend(
                    letter.vni.chars().map(|c| u8::try_from(u32::from(c)).unwrap()),
                );
            }
            Encoding::Cp1258 => bytes.extend(letter.cp1258),
        }
    }
    bytes
}

#[test]
fn every_letter_is_read_from_the_codes_of_the_source() {
    for row in rows() {
        let letter = row.letter.to_string();
        let read = |encoding, bytes: &[u8]| Table::of(encoding).decode_bytes(bytes);
        assert_eq!(read(Encoding::Tcvn3, &[row.tcvn5712]), letter, "TCVN 5712");
        if let Some(code) = row.tcvn3 {
            assert_eq!(read(Encoding::Tcvn3, &[code]), letter, "TCVN3");
        }
        assert_eq!(read(Encoding::Viscii, &[row.viscii]), letter, "VISCII");
        assert_eq!(read(Encoding::Cp1258, &row.cp1258), letter, "CP1258");
        // The source has ë for ỷ, and gives ì both to ì and to ỹ; VNI's keyboard
        // writes yû and yõ.
        let vni = match row.letter {
            'Ỷ' => "YÛ",
            'ỷ' => "yû",
            'Ỹ' => "YÕ",
            'ỹ' => "yõ",
            _ => row.vni,
        };
        assert_eq!(Table::of(Encoding::Vni).decode(vni), letter, "VNI");
    }
}

#[test]
fn every_letter_is_written_with_the_codes_of_the_source() {
    for row in rows() {
        let letter = row.letter.to_string();
        assert_eq!(encode(Encoding::Tcvn3, &letter), [row.tcvn5712], "{letter}");
        if let Some(code) = row.tcvn3 {
            assert_eq!(encode(Encoding::Tcvn3, &letter), [code], "{letter}");
        }
        assert_eq!(encode(Encoding::Viscii, &letter), [row.viscii], "{letter}");
        assert_eq!(encode(Encoding::Cp1258, &letter), row.cp1258, "{letter}");
    }
    for encoding in Encoding::ALL {
        let bytes = encode(encoding, &letters());
        assert_eq!(Table::of(encoding).decode_bytes(&bytes), letters(), "{encoding:?}");
    }
}

#[test]
fn a_font_of_capitals_makes_capitals() {
    let code = FontCode::of_font(".VnTimeH").unwrap();
    assert_eq!(code.decode("c¶i c¸ch hµnh chÝnh"), "CẢI CÁCH HÀNH CHÍNH");
    for row in rows().iter().filter(|row| row.letter.is_lowercase()) {
        let seen = char::from(row.tcvn3.unwrap()).to_string();
        assert_eq!(code.decode(&seen), row.letter.to_uppercase().to_string());
    }
}

#[test]
fn fonts_are_known_by_their_names() {
    let cases = [
        (".VnTime", Some((Encoding::Tcvn3, false))),
        (".VnArialH", Some((Encoding::Tcvn3, true))),
        (".vntime", Some((Encoding::Tcvn3, false))),
        ("VNI-Times", Some((Encoding::Vni, false))),
        ("Times New Roman", None),
        ("", None),
        ("Việt", None),
    ];
    for (name, expected) in cases {
        let code = FontCode::of_font(name).map(|code| (code.encoding, code.capitals));
        assert_eq!(code, expected, "{name}");
    }
}

#[test]
fn a_text_in_unicode_stays_whatever_its_font() {
    for font in [".VnTime", "VNI-Times"] {
        let code = FontCode::of_font(font).unwrap();
        assert_eq!(code.decode("Tân Kỳ, 2.234 hồ sơ"), "Tân Kỳ, 2.234 hồ sơ");
    }
}

#[test]
fn letters_and_marks_of_vni_are_read_together() {
    let cases = [
        ("chaøo caùc baïn", "chào các bạn"),
        (
            "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        ),
        ("Ñoäc laäp – Töï do", "Độc lập – Tự do"),
        ("kyõ sö thuûy lôïi, Tyû leä, yù kieán", "kỹ sư thủy lợi, Tỷ lệ, ý kiến"),
        ("Aáp", "Ấp"),
    ];
    for (given, expected) in cases {
        assert_eq!(Table::of(Encoding::Vni).decode(given), expected);
    }
}

#[test]
fn knows_a_syllable() {
    let good = "nghiêng giếng gì quốc quyết khuỷu ươm Ỷ thuở khuya Đắk yêu giữa quý uống hoà hòa";
    for word in good.split(' ').filter(|word| *word != "Đắk") {
        assert!(is_syllable(word), "{word}");
    }
    for word in
        ["", "Çi", "c¸ch", "aø", "été", "naïve", "straße", "ảá", "nghiêngg", "Đắk"]
    {
        assert!(!is_syllable(word), "{word}");
    }
}

const LINES: &str = "Ngày 05 tháng 4, Ủy ban nhân dân xã họp bàn việc số hóa hồ sơ.\n\
    Người dân được hướng dẫn nộp hồ sơ trực tuyến tại nhà văn hóa các xóm.\n\
    Kết quả: 99,8% hồ sơ giải quyết trước hạn.";

#[test]
fn tells_encodings_of_files_apart() {
    for encoding in Encoding::ALL {
        let lines = guess(&encode(encoding, LINES));
        let text: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(text.join("\n"), LINES, "{encoding:?}");
        assert!(lines.iter().all(|line| line.script == Script::Old(encoding)));
    }
}

#[test]
fn reads_a_file_of_mixed_encodings_line_by_line() {
    let mut bytes = LINES.as_bytes().to_vec();
    for encoding in Encoding::ALL {
        bytes.push(b'\n');
        bytes.extend(encode(encoding, LINES));
    }
    let lines = guess(&bytes);
    for (number, line) in lines.iter().enumerate() {
        assert_eq!(line.text, LINES.lines().nth(number % 3).unwrap(), "line {number}");
    }
}

#[test]
fn a_line_that_was_cut_through_a_letter_stays_unicode() {
    let line = "Ngày 05 tháng 4, Ủy ban nhân dân xã họp bàn việc số hóa hồ sơ";
    let mut bytes = line.as_bytes().to_vec();
    bytes.pop();
    bytes.extend("\nDòng sau vẫn là Unicode.".as_bytes());
    let lines = guess(&bytes);
    assert_eq!(lines[0].script, Script::Unknown);
    assert_eq!(lines[0].text, line.replace('ơ', "\u{fffd}"));
    assert_eq!(lines[1].script, Script::Unicode);
}

#[test]
fn mends_an_old_text_that_was_saved_as_unicode() {
    for encoding in [Encoding::Tcvn3, Encoding::Vni] {
        let seen = super::table::shown(&encode(encoding, LINES));
        let mended = mend(&format!("Đây là Unicode.\n{seen}")).unwrap();
        let text: Vec<&str> = mended.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(text.join("\n"), format!("Đây là Unicode.\n{LINES}"), "{encoding:?}");
    }
}

#[test]
fn never_touches_what_is_unicode() {
    let texts = [
        LINES,
        "Déjà vu, naïve, São Tomé, Ångström, Österreich, café, résumé",
        "100 m² × 2 = 200 m²; ½ tá; 5 °C; © 2026; «trích»",
        "Số 01",
        include_str!("../../../../tests/refs/tan-ky-so-01.txt"),
        include_str!("../../../../assets/samples/tan-ky-so-01/issue.json"),
        include_str!("../../../../assets/samples/day-du/issue.json"),
        include_str!("../../../../README.md"),
    ];
    for text in texts {
        assert!(mend(text).is_none(), "{}", &text[..text.floor_char_boundary(60)]);
    }
}
