//! What cameras, scanners and other programs write, and comes out right.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use image::{DynamicImage, GenericImageView, ImageReader, Rgba};
use lopdf::{Dictionary, Document, Object};
use tempfile::TempDir;
use unicode_normalization::UnicodeNormalization;

use crate::command::{bantin, code, complaint, said};

const RED: [u8; 3] = [214, 40, 40];
const BLUE: [u8; 3] = [38, 70, 190];

/// An issue of one article whose body is `body`.
fn issue(body: &str) -> String {
    format!(
        r#"{{
  "publication": {{
    "id": "tan-ky-cchc",
    "title": "Cải cách hành chính",
    "publisher": {{ "name": "UBND xã Tân Kỳ" }}
  }},
  "issue": {{ "number": "01", "coverage": {{ "quarter": 1, "year": 2026 }} }},
  "articles": [{{ "headline": "Một cửa", "body": [{body}] }}]
}}
"#
    )
}

fn folder(issue: impl AsRef<[u8]>) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("issue.json"), issue).unwrap();
    folder
}

/// The folder of an issue that shows the picture `name` of `tests/pictures`.
fn showing(name: &str) -> TempDir {
    let figure = format!(r#"{{ "figure": {{ "src": "{name}", "alt": "Hai nửa." }} }}"#);
    let folder = folder(issue(&figure));
    let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    fs::copy(pictures.join(name), folder.path().join(name)).unwrap();
    folder
}

/// The first page of the issue in `folder`, as it looks.
fn page(folder: &TempDir) -> DynamicImage {
    let mut preview = bantin();
    preview.current_dir(folder).args(["preview", "issue.json", "-o", "."]);
    let done = preview.output().unwrap();
    assert_eq!(code(&done), 0, "{}", complaint(&done));
    let first = said(&done).lines().next().unwrap().to_owned();
    ImageReader::open(folder.path().join(first)).unwrap().decode().unwrap()
}

/// The picture in the PDF of the issue in `folder`, as it is described there, and the kind
/// of its colours.
fn stored(folder: &TempDir) -> (Dictionary, String) {
    let mut build = bantin();
    build.current_dir(folder).args(["build", "issue.json", "--pdf"]);
    let done = build.output().unwrap();
    assert_eq!(code(&done), 0, "{}", complaint(&done));
    let pdf = folder.path().join(said(&done).trim());
    let pdf = Document::load(pdf).unwrap();
    let is = |dict: &Dictionary, key: &[u8], name: &[u8]| {
        dict.get(key).and_then(Object::as_name).is_ok_and(|found| found == name)
    };
    let images = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    // A mask is an image too, of the one that it is for.
    let mut images = images.filter(|stream| is(&stream.dict, b"Subtype", b"Image"));
    let pictures: Vec<&Dictionary> = images.by_ref().map(|stream| &stream.dict).collect();
    let masks: Vec<_> = pictures
        .iter()
        .filter_map(|dict| dict.get(b"SMask").ok()?.as_reference().ok())
        .collect();
    assert_eq!(pictures.len(), 1 + masks.len());
    let masked = pictures.iter().find(|dict| dict.has(b"SMask"));
    let picture = *masked.unwrap_or(&pictures[0]);
    let (_, space) = pdf.dereference(picture.get(b"ColorSpace").unwrap()).unwrap();
    let space = match space {
        Object::Array(parts) => parts[0].as_name(),
        name => name.as_name(),
    };
    let space = String::from_utf8_lossy(space.unwrap()).into_owned();
    (picture.clone(), space)
}

/// How far the pixels that `is` holds of reach: left, top, right, bottom.
fn reach(page: &DynamicImage, is: impl Fn([u8; 3]) -> bool) -> [u32; 4] {
    let mut reach = [u32::MAX, u32::MAX, 0, 0];
    for (x, y, Rgba([r, g, b, _])) in page.pixels() {
        if is([r, g, b]) {
            let [left, top, right, bottom] = reach;
            reach = [left.min(x), top.min(y), right.max(x + 1), bottom.max(y + 1)];
        }
    }
    assert_ne!(reach[0], u32::MAX, "no such pixel");
    reach
}

fn near(color: [u8; 3], off: u8) -> impl Fn([u8; 3]) -> bool {
    move |found| {
        found.iter().zip(color).all(|(found, color)| found.abs_diff(color) <= off)
    }
}

/// Holds that the page shows a `left` half and a `right` half side by side, in a picture
/// that is one and a half times as wide as high.
fn shows_halves(page: &DynamicImage, left: [u8; 3], right: [u8; 3], off: u8, name: &str) {
    let [one, two] = [left, right].map(|color| reach(page, near(color, off)));
    let (width, height) = (two[2] - one[0], one[3] - one[1]);
    assert!(one[2].abs_diff(two[0]) <= 3, "{name}: {one:?} {two:?}");
    assert!(one[1].abs_diff(two[1]) <= 2 && one[3].abs_diff(two[3]) <= 2, "{name}");
    assert!((width * 2).abs_diff(height * 3) <= 12, "{name}: {width} × {height}");
    assert!(width > 100, "{name}: {width}");
}

/// What it is, its halves as they print, how far off, space and size in the PDF.
type Case = (&'static str, [[u8; 3]; 2], u8, &'static str, (i64, i64));

#[test]
fn pictures_look_as_they_should() {
    let half_blue = BLUE.map(|channel| channel / 2 + 128);
    let cases: [Case; 7] = [
        ("progressive.jpg", [RED, BLUE], 12, "DeviceRGB", (96, 64)),
        ("turned.jpg", [RED, BLUE], 12, "DeviceRGB", (64, 96)),
        ("grey.jpg", [[92; 3], [74; 3]], 6, "DeviceGray", (96, 64)),
        ("cmyk.jpg", [[209, 79, 61], [68, 89, 139]], 12, "DeviceN", (96, 64)),
        ("deep.png", [RED, BLUE], 4, "DeviceRGB", (96, 64)),
        ("interlaced.png", [RED, BLUE], 4, "DeviceRGB", (96, 64)),
        ("palette.png", [RED, half_blue], 6, "DeviceRGB", (96, 64)),
    ];
    for (name, [left, right], off, space, (width, height)) in cases {
        let folder = showing(name);
        shows_halves(&page(&folder), left, right, off, name);
        let (stored, found) = stored(&folder);
        let number = |key: &[u8]| stored.get(key).unwrap().as_i64().unwrap();
        assert_eq!((number(b"Width"), number(b"Height")), (width, height), "{name}");
        assert_eq!(found, space, "{name}");
        assert_eq!(number(b"BitsPerComponent"), 8, "{name}");
        let coded = stored.get(b"Filter").unwrap().as_name().unwrap() == b"DCTDecode";
        assert_eq!(coded, name.ends_with("jpg"), "{name}");
        assert_eq!(stored.has(b"SMask"), name == "palette.png", "{name}");
    }
}

/// The pages of `issue` as text.
fn proof(issue: impl AsRef<[u8]>) -> String {
    let folder = folder(issue);
    let mut proof = bantin();
    let done = proof.current_dir(&folder).args(["proof", "issue.json"]).output().unwrap();
    assert_eq!(code(&done), 0, "{}", complaint(&done));
    said(&done)
}

#[test]
fn a_file_may_be_written_as_other_systems_write() {
    let composed = issue(
        r#"
    { "paragraph": "Bộ phận một cửa xã Tân Kỳ tiếp nhận 2.310 hồ sơ." },
    { "list": ["Hộ tịch", "Đất đai"] }
"#,
    );
    assert_eq!(composed.nfc().collect::<String>(), composed);
    let apart: String = composed.nfd().collect();
    assert_ne!(apart, composed);
    let windows = composed.replace('\n', "\r\n");
    let expected = proof(&composed);
    assert!(expected.contains("Tân Kỳ"));
    for (name, written) in [
        ("marks apart", apart),
        ("a byte order mark", format!("\u{feff}{composed}")),
        ("line ends of Windows", windows.clone()),
        ("both of Windows", format!("\u{feff}{windows}")),
    ] {
        assert_eq!(proof(written), expected, "{name}");
    }
}

#[test]
fn an_article_may_be_one_word() {
    let pages = proof(issue(r#"{ "paragraph": "Được." }"#));
    assert_eq!(pages.matches("“Được. ”").count(), 1, "{pages}");
    assert!(pages.starts_with("page 1:") && !pages.contains("\npage "), "{pages}");
}

#[test]
fn an_issue_may_have_three_hundred_articles() {
    let mut articles = String::new();
    for number in 1..=300 {
        let end = if number == 300 { "" } else { ",\n" };
        write!(
            articles,
            r#"{{ "headline": "Tin số {number} trong kỳ", "body": [{{ "paragraph": "Xã có {number} việc đã làm xong." }}] }}{end}"#
        )
        .unwrap();
    }
    let one = r#"{ "headline": "Một cửa", "body": [] }"#;
    let issue = issue("");
    assert!(issue.contains(one));
    let folder = folder(issue.replace(one, &articles));
    let mut build = bantin();
    let done = build.current_dir(&folder).args(["build", "issue.json"]).output().unwrap();
    assert_eq!(code(&done), 0, "{}", complaint(&done));
    assert_eq!(said(&done).lines().count(), 2);
    let mut proof = bantin();
    let done = proof.current_dir(&folder).args(["proof", "issue.json"]).output().unwrap();
    let pages = said(&done);
    let mut at = 0;
    for article in 0..300 {
        let place = format!("<- /articles/{article}/headline");
        let found = pages[at..].find(&place);
        at += found.unwrap_or_else(|| panic!("{place} is not printed in its turn"));
    }
}

#[test]
fn a_path_may_have_marks_and_spaces() {
    let office = TempDir::new().unwrap();
    let source = office.path().join("Bản tin số 01 – quý I");
    fs::create_dir(&source).unwrap();
    let figure = r#"{ "figure": { "src": "ảnh chụp/Chợ phiên 1.jpg", "alt": "Chợ." } }"#;
    fs::write(source.join("issue.json"), issue(figure)).unwrap();
    fs::create_dir(source.join("ảnh chụp")).unwrap();
    let pictures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures");
    fs::copy(pictures.join("grey.jpg"), source.join("ảnh chụp/Chợ phiên 1.jpg")).unwrap();
    let mut build = bantin();
    build.current_dir(&office).args(["build", "Bản tin số 01 – quý I", "-o", "kết quả"]);
    let done = build.output().unwrap();
    assert_eq!((code(&done), &*complaint(&done)), (0, ""));
    let made: Vec<_> = said(&done).lines().map(|path| office.path().join(path)).collect();
    assert!(made.len() == 2 && made.iter().all(|path| path.is_file()), "{made:?}");
    assert!(said(&done).starts_with("kết quả"));

    let mut back = bantin();
    back.current_dir(&office).arg("extract").arg(&made[0]).args(["-o", "lấy lại"]);
    assert_eq!(code(&back.output().unwrap()), 0);
    assert!(office.path().join("lấy lại/ảnh chụp/Chợ phiên 1.jpg").is_file());

    fs::rename(source.join("ảnh chụp"), source.join("ảnh")).unwrap();
    let mut check = bantin();
    check.current_dir(&office).args(["check", "Bản tin số 01 – quý I"]);
    let told = complaint(&check.output().unwrap());
    assert!(told.contains("--> Bản tin số 01 – quý I"), "{told}");
}

/// A character that the face of the text lacks is printed in another, and that is told.
#[test]
fn a_face_stands_in_for_another_and_that_is_told() {
    let folder = folder(issue(r#"{ "paragraph": "Xã đã xong: ✔ 99% và ✔ 98%." }"#));
    let mut build = bantin();
    let done = build.current_dir(&folder).args(["build", "issue.json"]).output().unwrap();
    assert_eq!(code(&done), 0, "{}", complaint(&done));
    insta::assert_snapshot!(complaint(&done), @r#"
    note: Source Serif 4 has no `✔` (U+2714): it is printed in Source Sans 3
     --> issue.json:8:78
      |
    8 |   "articles": [{ "headline": "Một cửa", "body": [{ "paragraph": "Xã đã xong: ✔ 99% và ✔ 98%."...
      |                                                                              ^

    1 note on the issue
    "#);
}
