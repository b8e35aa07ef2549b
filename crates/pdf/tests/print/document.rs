//! What surrounds the pages: boxes, links, bookmarks, metadata, sameness.

use bantin_design::{Length, Size};
use bantin_page::{Bookmark, Ink, LinkTarget, Page, Pages, Point};
use bantin_pdf::{PdfOptions, Standard, print};
use lopdf::{Dictionary, Document, Object, decode_text_string};

use crate::reader::{find, number, page, printed};
use crate::sample;

/// Three pages with type, a rule, links and bookmarks.
fn issue() -> Pages {
    let run = |number, text| sample::run(&sample::blank(), number, Length::pt(10), text);
    let size = Size::new(Length::mm(30), Length::mm(5));
    let link = |target| Ink::Link { size, target, label: "Xem trang web".into() };
    let at = Point::new(Length::mm(20), Length::mm(50));
    let mut pages = sample::page(vec![
        Ink::Text(run(0, "Xã Tân Kỳ")),
        Ink::Text(run(2, "Bản tin")),
        Ink::Fill { size, color: bantin_design::Color::rgb(0x99_11_22) },
        link(LinkTarget::Uri("https://tân-kỳ.vn/a b".into())),
        link(LinkTarget::Page { page: 2, at }),
    ]);
    pages.pages.extend([Page::default(), Page::default()]);
    let bookmark = |title: &str, page, y, children| Bookmark {
        title: title.into(),
        page,
        y: Length::mm(y),
        children,
    };
    let deep = bookmark("Sâu", 1, 60, vec![]);
    pages.outline = vec![
        bookmark("Ý nghĩa", 0, 0, vec![bookmark("Một", 1, 30, vec![deep])]),
        bookmark("A", 2, 10, vec![]),
    ];
    pages
}

fn root(document: &Document) -> &Dictionary {
    document.catalog().unwrap()
}

fn numbers(object: &Object) -> Vec<f64> {
    object.as_array().unwrap().iter().map(number).collect()
}

fn close(found: &[f64], expected: &[f64]) -> bool {
    found.len() == expected.len()
        && found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.001)
}

const MM: f64 = 72.0 / 25.4;

#[test]
fn the_cut_is_told_from_the_bleed() {
    let document = printed(&issue());
    let (width, height) = (148.0 * MM, 210.0 * MM);
    let media = [0.0, 0.0, width + 6.0 * MM, height + 6.0 * MM];
    let trim = [3.0 * MM, 3.0 * MM, width + 3.0 * MM, height + 3.0 * MM];
    for number in 0..3 {
        let page = page(&document, number);
        for (name, expected) in
            [("MediaBox", media), ("BleedBox", media), ("TrimBox", trim)]
        {
            let found = numbers(page.get(name.as_bytes()).unwrap());
            assert!(close(&found, &expected), "{name} of page {number}: {found:?}");
        }
    }
}

#[test]
fn a_page_names_what_it_shows_and_no_more() {
    let document = printed(&issue());
    let fonts = find(&document, page(&document, 0), &["Resources", "Font"]);
    let names: Vec<_> =
        fonts.as_dict().unwrap().iter().map(|(name, _)| &name[..]).collect();
    assert_eq!(names, [b"T0", b"T2"]);
    let bare = find(&document, page(&document, 1), &["Resources"]).as_dict().unwrap();
    assert!(bare.is_empty());
}

#[test]
fn links_lead_out_and_within() {
    let document = printed(&issue());
    let page_ids: Vec<_> = document.get_pages().into_values().collect();
    let links = find(&document, page(&document, 0), &["Annots"]).as_array().unwrap();
    let links: Vec<_> = links
        .iter()
        .map(|id| document.dereference(id).unwrap().1.as_dict().unwrap())
        .collect();
    assert_eq!(links.len(), 2);
    for (link, row) in links.iter().zip([3.0, 4.0]) {
        let label = decode_text_string(link.get(b"Contents").unwrap()).unwrap();
        assert_eq!(label, "Xem trang web");
        assert_eq!(link.get(b"F").unwrap().as_i64().unwrap(), 4);
        assert!(close(&numbers(link.get(b"Border").unwrap()), &[0.0; 3]));
        let top = (213.0 - 20.0 - 9.0 * row) * MM;
        let expected = [23.0 * MM, top - 5.0 * MM, 53.0 * MM, top];
        let found = numbers(link.get(b"Rect").unwrap());
        assert!(close(&found, &expected), "{found:?} is not {expected:?}");
    }
    let uri = find(&document, links[0], &["A", "URI"]).as_str().unwrap();
    assert_eq!(uri, b"https://t%C3%A2n-k%E1%BB%B3.vn/a%20b");
    let place = find(&document, links[1], &["A", "D"]).as_array().unwrap();
    assert_eq!(place[0].as_reference().unwrap(), page_ids[2]);
    assert_eq!(place[1].as_name().unwrap(), b"XYZ");
    let found = [number(&place[2]), number(&place[3])];
    assert!(close(&found, &[23.0 * MM, (213.0 - 50.0) * MM]), "{found:?}");
}

#[test]
fn bookmarks_keep_their_order_and_levels() {
    let document = printed(&issue());
    let pages: Vec<_> = document.get_pages().into_values().collect();
    let mut found = Vec::new();
    let mut walk = vec![(0, find(&document, root(&document), &["Outlines", "First"]))];
    while let Some((level, entry)) = walk.pop() {
        let entry = entry.as_dict().unwrap();
        let title = decode_text_string(entry.get(b"Title").unwrap()).unwrap();
        let place = entry.get(b"Dest").unwrap().as_array().unwrap();
        let page = pages.iter().position(|id| *id == place[0].as_reference().unwrap());
        let down = (213.0 - number(&place[3]) / MM).round() + 0.0;
        let count = entry.get(b"Count").and_then(Object::as_i64).unwrap_or(0);
        found
            .push(format!("{level} {title}: page {}, {down} mm, {count}", page.unwrap()));
        for (key, level) in [("Next", level), ("First", level + 1)] {
            if entry.has(key.as_bytes()) {
                walk.push((level, find(&document, entry, &[key])));
            }
        }
    }
    let expected = [
        "0 Ý nghĩa: page 0, 0 mm, 2",
        "1 Một: page 1, 30 mm, 1",
        "2 Sâu: page 1, 60 mm, 0",
        "0 A: page 2, 10 mm, 0",
    ];
    assert_eq!(found, expected);
    assert_eq!(
        find(&document, root(&document), &["Outlines", "Count"]).as_i64().unwrap(),
        4
    );
    assert_eq!(
        root(&document).get(b"PageMode").unwrap().as_name().unwrap(),
        b"UseOutlines"
    );
}

#[test]
fn without_bookmarks_no_reader_shows_any() {
    let document = printed(&sample::line("a"));
    assert!(!root(&document).has(b"Outlines"));
    assert!(!root(&document).has(b"PageMode"));
}

#[test]
fn the_document_says_what_it_is() {
    let document = printed(&issue());
    assert_eq!(document.version, "1.7");
    let said = find(&document, &document.trailer, &["Info"]).as_dict().unwrap();
    let text = |key: &[u8]| decode_text_string(said.get(key).unwrap()).unwrap();
    assert_eq!(text(b"Title"), "Cải cách hành chính – Số 01");
    assert_eq!(text(b"Author"), "UBND xã Tân Kỳ, Ban biên tập");
    assert_eq!(text(b"Subject"), "Quý I năm 2026");
    assert_eq!(text(b"Producer"), format!("bantin {}", env!("CARGO_PKG_VERSION")));
    let root = root(&document);
    assert_eq!(decode_text_string(root.get(b"Lang").unwrap()).unwrap(), "vi-VN");
    assert!(
        find(&document, root, &["ViewerPreferences", "DisplayDocTitle"])
            .as_bool()
            .unwrap()
    );
    let xmp = find(&document, root, &["Metadata"]).as_stream().unwrap();
    assert!(!xmp.dict.has(b"Filter"));
    let xmp = String::from_utf8(xmp.content.clone()).unwrap();
    for part in [
        "<rdf:li xml:lang=\"x-default\">Cải cách hành chính – Số 01</rdf:li>",
        "<rdf:Seq><rdf:li>UBND xã Tân Kỳ</rdf:li><rdf:li>Ban biên tập</rdf:li></rdf:Seq>",
        "<rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag>",
    ] {
        assert!(xmp.contains(part), "{part} is not in {xmp}");
    }
}

#[test]
fn without_a_day_of_publication_there_is_no_date() {
    let bytes = print(&issue(), &PdfOptions::default()).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    let said = find(&document, &document.trailer, &["Info"]).as_dict().unwrap();
    assert!(!said.has(b"CreationDate") && !said.has(b"ModDate"));
    assert!(!String::from_utf8_lossy(&bytes).contains("Date>"));
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let first = print(&issue(), &PdfOptions::default()).unwrap();
    assert!(first == print(&issue(), &PdfOptions::default()).unwrap(), "in one process");
    let to = "BANTIN_PDF_TEST_PRINT_TO";
    if let Some(path) = std::env::var_os(to) {
        std::fs::write(path, first).unwrap();
        return;
    }
    let path = std::env::temp_dir().join(format!("bantin-{}.pdf", std::process::id()));
    let name = "document::the_same_pages_give_the_same_bytes";
    let mut again = std::process::Command::new(std::env::current_exe().unwrap());
    let output = again.args([name, "--exact"]).env(to, &path).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let second = std::fs::read(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    assert!(first == second, "in two processes");
}

#[test]
fn other_pages_have_another_name() {
    let id = |pages: &Pages| {
        let document = printed(pages);
        document.trailer.get(b"ID").unwrap().as_array().unwrap()[0].clone()
    };
    let (one, mut other) = (issue(), issue());
    other.outline[1].y = Length::mm(11);
    assert_ne!(id(&one), id(&other));
    assert_eq!(id(&one), id(&issue()));
}

#[test]
fn without_compression_what_is_drawn_can_be_read() {
    let plain = print(
        &issue(),
        &PdfOptions {
            compress: false,
            standard: Standard::None,
            ..PdfOptions::default()
        },
    )
    .unwrap();
    let plain = String::from_utf8_lossy(&plain);
    let from = plain.find("BT\n").unwrap();
    let drawn = &plain[from..from + plain[from..].find("endstream").unwrap()];
    let expected = "0.6 0.067 0.133 rg\n65.197 481.89 85.039 14.173 re\nf\n";
    assert!(drawn.ends_with(expected), "{drawn}");
}
