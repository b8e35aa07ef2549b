//! Drafts that are no good: what is said of each, and what is done all the same.

use bantin::{Guess, Language, Manuscript, Reason, import};
use bantin_tests::Album;
use bantin_tests::drafts::import_holds;
use bantin_tests::picture;

use super::package::{docx, p, package, relations};

const RELATIONS: &str = "word/_rels/document.xml.rels";

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// An OLE file that has a stream of this name.
fn ole(stream: &str) -> Vec<u8> {
    let mut data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    data.resize(1024, 0);
    data.extend(utf16(stream));
    data
}

/// What is refused, why, and how it is said: in English, and what to do in Vietnamese.
#[test]
fn what_cannot_be_read_is_named_with_a_way_out() {
    let bomb = format!("<w:p>{}</w:p>", " ".repeat(60 << 20));
    let encrypted = "<manifest><file-entry><encryption-data/></file-entry></manifest>";
    let cases: Vec<(&str, Vec<u8>, &str, &str)> = vec![
        (
            "a.doc",
            ole("WordDocument"),
            "binary format of Word 97 to 2003 (.doc)",
            "lưu thành Word Document (.docx)",
        ),
        (
            "a.docx",
            ole("EncryptedPackage"),
            "protected by a password",
            "xóa trống ô mật khẩu",
        ),
        ("a.xls", ole("Workbook"), "not from Word", "chép phần cần dùng"),
        ("a.pdf", b"%PDF-1.7\n".to_vec(), "the draft is a PDF", "xin tệp Word gốc"),
        (
            "a.rtf",
            b"{\\rtf1 a}".to_vec(),
            "Rich Text Format",
            "lưu thành Word Document (.docx)",
        ),
        (
            "a.html",
            b"<!DOCTYPE html><p>a".to_vec(),
            "a web page",
            "lưu thành Word Document (.docx)",
        ),
        (
            "a.docx",
            picture::jpeg(40, 30, 8),
            "the draft is a picture",
            "chép ảnh vào thư mục",
        ),
        (
            "a.docx",
            docx(&bomb, &[]),
            "`word/document.xml` unpacks to more",
            "đừng tin tệp này",
        ),
        (
            "a.docx",
            docx("<w:p>", &[]),
            "`word/document.xml`, which has the text, is broken",
            "để Word sửa",
        ),
        (
            "a.docx",
            package(&[("[Content_Types].xml", "<a/>"), ("_rels/.rels", "<a/>")]),
            "`word/document.xml`, which has the text, is missing",
            "để Word sửa",
        ),
        (
            "a.odt",
            package(&[("mimetype", "x"), ("META-INF/manifest.xml", "<a/>")]),
            "`content.xml`, which has the text, is missing",
            "để Word sửa",
        ),
        (
            "a.odt",
            package(&[("content.xml", "<a/>"), ("META-INF/manifest.xml", encrypted)]),
            "protected by a password",
            "xóa trống ô mật khẩu",
        ),
        (
            "a.ods",
            package(&[("content.xml", "<o><body><spreadsheet/></body></o>")]),
            "a spreadsheet",
            "chép phần cần dùng",
        ),
        (
            "a.xlsx",
            package(&[("xl/workbook.xml", "<a/>")]),
            "a spreadsheet",
            "chép phần cần dùng",
        ),
        (
            "a.pptx",
            package(&[("ppt/presentation.xml", "<a/>")]),
            "a presentation",
            "chép phần cần dùng",
        ),
        (
            "a.zip",
            package(&[("a.txt", "a")]),
            "a ZIP file, but not from Word",
            "chép phần cần dùng",
        ),
        (
            "a.docx",
            docx(&p("một"), &[])[..200].to_vec(),
            "cut off or damaged",
            "để Word sửa",
        ),
        ("a.txt", b"nothing but text\0".repeat(50), "zero bytes", "bảng mã UTF-8"),
        ("a.txt", b" \n\n ".to_vec(), "the draft is empty", "đúng là tệp cần đưa vào"),
        ("a.docx", docx(&p(" "), &[]), "the draft is empty", "đúng là tệp cần đưa vào"),
    ];
    for (name, data, said, help) in cases {
        let reason = import_holds(name, &data).unwrap_err();
        let message = reason.to_string();
        assert!(message.contains(said), "{name}: `{said}` is not in `{message}`");
        let way_out = reason.help(Language::Vietnamese);
        assert!(way_out.contains(help), "{name}: `{help}` is not in `{way_out}`");
    }
}

/// All drafts that are no good are told at once, and nothing is made of the others.
#[test]
fn all_refusals_are_told_at_once() {
    let beside = Album::default();
    let draft = |name: &str, data: &[u8]| Manuscript {
        name: name.into(),
        data: data.to_vec(),
        beside: &beside,
    };
    let drafts =
        [draft("a.pdf", b"%PDF"), draft("b.txt", b"m\xe1\xbb\x99t"), draft("c.txt", b"")];
    let refusals = import(&drafts).unwrap_err();
    let told: Vec<_> = refusals
        .iter()
        .map(|refusal| (refusal.draft.as_str(), &refusal.reason))
        .collect();
    assert_eq!(told, [("a.pdf", &Reason::Pdf), ("c.txt", &Reason::Empty)]);
}

/// A text of 300 MB is refused, and no more of it is read than a text can have.
#[test]
fn a_huge_text_is_not_read_to_its_end() {
    struct Huge(u64);
    impl std::io::Read for Huge {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let left = usize::try_from((300 << 20) - self.0).unwrap();
            let count = buffer.len().min(left);
            buffer[..count].fill(b'a');
            self.0 += count as u64;
            Ok(count)
        }
    }
    let mut file = Huge(0);
    let beside = Album::default();
    let draft = Manuscript::read("a.txt", &mut file, &beside).unwrap();
    assert!(file.0 <= (Manuscript::MOST_TEXT + (64 << 10)) as u64, "{} bytes", file.0);
    let refusals = import(&[draft]).unwrap_err();
    let refusal = refusals.iter().next().unwrap();
    assert_eq!(refusal.reason, Reason::TooMuchText);
    let message = "the draft has more than 8 MB of text, or more than 100000 paragraphs";
    assert_eq!(refusal.reason.to_string(), message);
}

fn guesses(data: &[u8]) -> Vec<Guess> {
    let made = import_holds("draft.docx", data).unwrap();
    made.report.remarks().iter().map(|remark| remark.guess.clone()).collect()
}

fn blip(id: &str) -> String {
    format!("<w:p><w:r><w:drawing><a:blip r:embed=\"{id}\"/></w:drawing></w:r></w:p>")
}

/// Pictures that are no good: the text is made all the same, with a line for each.
#[test]
fn pictures_that_are_no_good_are_told() {
    let photo = picture::jpeg(40, 30, 8);
    let targets = relations(&[
        ("out", "image", "http://suoibac.example.vn/anh.jpg", true),
        ("gone", "image", "media/gone.png", false),
        ("lies", "image", "media/lies.png", false),
        ("cut", "image", "media/cut.jpg", false),
        ("gif", "image", "media/a.gif", false),
        ("bomb", "image", "media/bomb.png", false),
    ]);
    let body: String =
        ["out", "gone", "lies", "cut", "gif", "bomb", "none"].map(blip).concat();
    let bomb = vec![0; 70 << 20];
    let parts: [(&str, &[u8]); 5] = [
        (RELATIONS, targets.as_bytes()),
        ("word/media/lies.png", &photo),
        ("word/media/cut.jpg", &photo[..photo.len() / 2]),
        ("word/media/a.gif", b"GIF89a\x01\0\x01\0\0\0\0;"),
        ("word/media/bomb.png", &bomb),
    ];
    let told = guesses(&docx(&format!("{}{body}", p("Bài viết")), &parts));
    let failed = |name: &str, why| Guess::PictureFailed { name: name.into(), why };
    for expected in [
        Guess::External("http://suoibac.example.vn/anh.jpg".into()),
        failed("word/media/gone.png", "it is not in the draft"),
        Guess::PictureNamedOtherwise { name: "lies.png".into(), is: "JPEG" },
        failed("cut.jpg", "it is damaged"),
        Guess::PictureForeign("GIF"),
        failed("word/media/bomb.png", "it is too large"),
        failed("none", "it is not in the draft"),
    ] {
        assert!(told.contains(&expected), "{expected:?} is not in {told:#?}");
    }
}

/// Parts that are broken or missing beside the text: it is made without them.
#[test]
fn parts_that_are_broken_are_told() {
    let targets = relations(&[
        ("s", "styles", "styles.xml", false),
        ("n", "numbering", "numbering.xml", false),
        ("h", "header", "header1.xml", false),
    ]);
    let parts: [(&str, &[u8]); 3] = [
        (RELATIONS, targets.as_bytes()),
        ("word/styles.xml", b"<w:styles>"),
        ("word/header1.xml", b"\xff\xfe<\0"),
    ];
    let note = "<w:p><w:r><w:t>Bài</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>";
    let told = guesses(&docx(note, &parts));
    let broken = |name: &str| {
        let is = |guess: &Guess| matches!(guess, Guess::PartBroken { part, .. } if part == name);
        told.iter().any(is)
    };
    assert!(broken("word/styles.xml") && broken("word/header1.xml"), "{told:#?}");
    assert!(told.contains(&Guess::PartMissing("word/numbering.xml".into())), "{told:#?}");
    assert!(told.contains(&Guess::NoteMissing), "{told:#?}");
}

/// The name of a draft says nothing: what it is counts.
#[test]
fn a_draft_is_read_by_what_it_is() {
    let made = import_holds("draft.odt", &docx(&p("Một bài viết"), &[])).unwrap();
    let first = &made.report.remarks()[0].guess;
    let named = |guess: &Guess| *guess == Guess::DraftNamedOtherwise("Word (.docx)");
    assert!(made.report.remarks().iter().any(|remark| named(&remark.guess)), "{first:?}");
    assert!(made.issue.contains("Một bài viết"));
}
