//! What the ink means: the structure tree, and the way back from the ink.

use std::collections::BTreeMap;

use bantin_design::{Color, Length, Size};
use bantin_page::{
    ElementId, Ink, Item, ItemRef, LinkTarget, Page, Pages, Picture, PictureId, Point,
    Rect, Role, Structure,
};
use bantin_pdf::{PdfError, PdfOptions, Standard, print};
use lopdf::{Dictionary, Document, Object, ObjectId, decode_text_string};

use crate::pictures::png;
use crate::reader::{find, number, printed_as, read};
use crate::sample;

/// Pages on which ink is put, and said to be a part of something, at once.
struct Stand(Pages);

impl Stand {
    fn new(pages: usize) -> Self {
        let mut stand = Self(sample::blank());
        stand.0.pages = vec![Page::default(); pages];
        stand
    }

    fn element(&mut self, parent: ElementId, role: Role) -> ElementId {
        self.0.structure.element(parent, role, sample::source(7))
    }

    /// Puts `ink` at `x`, `y` millimetres of `page`, as a part of `owner`.
    fn put(
        &mut self,
        page: usize,
        (x, y): (i64, i64),
        ink: Ink,
        owner: Option<ElementId>,
    ) {
        let items = &mut self.0.pages[page].items;
        let item = items.len();
        let at = Point::new(Length::mm(x), Length::mm(y));
        items.push(Item { at, ink, source: sample::source(7) });
        if let Some(owner) = owner {
            let leaf = self.0.structure.leaf(owner);
            self.0.structure.place(leaf, ItemRef { page, item });
        }
    }

    fn text(&mut self, page: usize, at: (i64, i64), text: &str, owner: ElementId) {
        self.put(page, at, run(text), Some(owner));
    }
}

fn run(text: &str) -> Ink {
    Ink::Text(sample::run(&sample::blank(), 0, Length::pt(10), text))
}

fn box_of(width: i64, height: i64) -> Size {
    Size::new(Length::mm(width), Length::mm(height))
}

fn link(label: &str) -> Ink {
    let target = LinkTarget::Uri("https://tanky.vn".into());
    Ink::Link { size: box_of(30, 5), target, label: label.into() }
}

/// Two pages with a bit of everything.
fn issue() -> Pages {
    let mut stand = Stand::new(2);
    stand.put(0, (20, 10), run("Đầu trang"), None);
    let article = stand.element(Structure::ROOT, Role::Sect);
    let headline = stand.element(article, Role::Heading(1));
    stand.text(0, (20, 30), "Tân Kỳ", headline);
    let unseen = stand.element(article, Role::Sect);
    stand.element(unseen, Role::Paragraph);

    let paragraph = stand.element(article, Role::Paragraph);
    stand.text(0, (20, 40), "Một dòng", paragraph);
    stand.text(0, (20, 45), "xem ", paragraph);
    let target = stand.element(paragraph, Role::Link);
    stand.put(0, (28, 41), link("Trang xã"), Some(target));
    stand.text(0, (28, 45), "tanky.vn", target);
    stand.put(0, (20, 50), Ink::Fill { size: box_of(50, 1), color: Color::BLACK }, None);
    stand.text(1, (20, 30), "sang trang", paragraph);

    let figure = stand.element(article, Role::Figure);
    stand.0.structure.describe(figure, "Trụ sở".into());
    let size = box_of(40, 20);
    let place = Rect::new(Point::new(Length::mm(20), Length::mm(60)), size);
    stand.0.structure.bound(figure, 0, place);
    stand.0.pictures.push(png(&[1, 2, 3]));
    let picture = Ink::Image { picture: PictureId(0), part: None, size };
    stand.put(0, (20, 60), picture.clone(), Some(figure));
    let caption = stand.element(figure, Role::Caption);
    stand.text(0, (20, 85), "Trụ sở xã", caption);
    let ornament = stand.element(article, Role::Figure);
    stand.put(0, (70, 60), picture, None);
    let caption = stand.element(ornament, Role::Caption);
    stand.text(0, (70, 85), "Hoa văn", caption);

    for labels in [["1.", "2."], ["–", "–"]] {
        let list = stand.element(article, Role::List);
        for (label, y) in labels.into_iter().zip([100, 110]) {
            let item = stand.element(list, Role::ListItem);
            let mark = stand.element(item, Role::Label);
            stand.text(0, (20, y), label, mark);
            let body = stand.element(item, Role::ListBody);
            stand.text(0, (30, y), "mục", body);
        }
    }
    let table = stand.element(article, Role::Table);
    for (roles, y) in [
        ([Role::TableHead, Role::TableHead], 50),
        ([Role::TableHead, Role::TableCell], 60),
    ] {
        let row = stand.element(table, Role::TableRow);
        for (role, x) in roles.into_iter().zip([20, 60]) {
            let cell = stand.element(row, role);
            stand.text(1, (x, y), "ô", cell);
        }
    }
    stand.put(1, (20, 200), run("2"), None);
    stand.0
}

/// The structure tree as text: a line an element, with what it says.
fn tree(document: &Document) -> Vec<String> {
    let root = find(document, document.catalog().unwrap(), &["StructTreeRoot"]);
    let mut lines = Vec::new();
    let top = root.as_dict().unwrap().get(b"K").unwrap().as_reference().unwrap();
    let marks = marks(document);
    let mut walk = vec![(top, 0)];
    while let Some((id, depth)) = walk.pop() {
        let element = document.get_dictionary(id).unwrap();
        let role = element.get(b"S").unwrap().as_name().unwrap();
        let mut line = "  ".repeat(depth) + std::str::from_utf8(role).unwrap();
        let mut inner = Vec::new();
        for kid in kids(document, id) {
            match kid {
                Kid::Element(id) => inner.push((id, depth + 1)),
                Kid::Mark(page, mark) => {
                    let said = marks[&(page, mark)].1.replace('\n', "");
                    line += &format!(" {page}:{mark} “{said}”");
                }
                Kid::Link(_) => line += " →",
            }
        }
        lines.push(line);
        walk.extend(inner.into_iter().rev());
    }
    lines
}

enum Kid {
    Element(ObjectId),
    Mark(usize, i64),
    Link(ObjectId),
}

fn kids(document: &Document, id: ObjectId) -> Vec<Kid> {
    let element = document.get_dictionary(id).unwrap();
    let pages: Vec<_> = document.get_pages().into_values().collect();
    let page = |from: &Dictionary| {
        let page = from.get(b"Pg").or_else(|_| element.get(b"Pg")).unwrap();
        let id = page.as_reference().unwrap();
        pages.iter().position(|page| *page == id).unwrap()
    };
    let kids = match element.get(b"K").unwrap() {
        Object::Array(kids) => kids.clone(),
        only => vec![only.clone()],
    };
    let kid = |kid: Object| match kid {
        Object::Integer(mark) => Kid::Mark(page(element), mark),
        Object::Reference(id) => Kid::Element(id),
        Object::Dictionary(reference) => match reference.get(b"MCID") {
            Ok(mark) => Kid::Mark(page(&reference), mark.as_i64().unwrap()),
            Err(_) => Kid::Link(reference.get(b"Obj").unwrap().as_reference().unwrap()),
        },
        other => panic!("{other:?} is no child"),
    };
    kids.into_iter().map(kid).collect()
}

/// What is marked with a number: its tag and what it says, by page and number.
fn marks(document: &Document) -> BTreeMap<(usize, i64), (String, String)> {
    let mut marks = BTreeMap::new();
    for page in 0..document.get_pages().len() {
        for piece in read(document, page).pieces {
            if let Ok(mark) = piece.properties.get(b"MCID") {
                let key = (page, mark.as_i64().unwrap());
                let twice = marks.insert(key, (piece.tag, piece.text));
                assert!(twice.is_none(), "{key:?} is there twice");
            }
        }
    }
    marks
}

/// The parent tree: what each key leads to.
fn parents(document: &Document) -> BTreeMap<i64, Object> {
    let root = document.catalog().unwrap();
    let mut nodes = vec![find(document, root, &["StructTreeRoot", "ParentTree"])];
    let mut parents = BTreeMap::new();
    while let Some(node) = nodes.pop() {
        let node = node.as_dict().unwrap();
        if let Ok(kids) = node.get(b"Kids") {
            let kids = kids.as_array().unwrap().iter();
            nodes.extend(kids.map(|kid| document.dereference(kid).unwrap().1));
            continue;
        }
        let pairs = node.get(b"Nums").unwrap().as_array().unwrap().chunks(2);
        let pairs: Vec<_> =
            pairs.map(|pair| (pair[0].as_i64().unwrap(), pair[1].clone())).collect();
        if let Ok(limits) = node.get(b"Limits") {
            let limits = limits.as_array().unwrap();
            assert_eq!(limits[0].as_i64().unwrap(), pairs[0].0);
            assert_eq!(limits[1].as_i64().unwrap(), pairs[pairs.len() - 1].0);
        }
        parents.extend(pairs);
    }
    parents
}

/// Every mark has its parent and every parent its mark; so have links.
fn check(document: &Document) {
    let parents = parents(document);
    let mut marks = marks(document);
    let pages: Vec<_> = document.get_pages().into_values().collect();
    let root = find(document, document.catalog().unwrap(), &["StructTreeRoot"]);
    let root = root.as_dict().unwrap();
    let next = root.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap();
    assert!(parents.keys().all(|&key| key < next));
    let mut walk = vec![root.get(b"K").unwrap().as_reference().unwrap()];
    while let Some(id) = walk.pop() {
        for kid in kids(document, id) {
            match kid {
                Kid::Element(inner) => {
                    let inner_dict = document.get_dictionary(inner).unwrap();
                    let parent = inner_dict.get(b"P").unwrap();
                    assert_eq!(parent.as_reference().unwrap(), id);
                    walk.push(inner);
                }
                Kid::Mark(page, mark) => {
                    assert!(marks.remove(&(page, mark)).is_some(), "{page}: {mark}");
                    let page = document.get_dictionary(pages[page]).unwrap();
                    let key = page.get(b"StructParents").unwrap().as_i64().unwrap();
                    let parent = parents[&key].as_array().unwrap();
                    let parent = &parent[usize::try_from(mark).unwrap()];
                    assert_eq!(parent.as_reference().unwrap(), id);
                }
                Kid::Link(link) => {
                    let link = document.get_dictionary(link).unwrap();
                    let key = link.get(b"StructParent").unwrap().as_i64().unwrap();
                    assert_eq!(parents[&key].as_reference().unwrap(), id);
                }
            }
        }
    }
    assert!(marks.is_empty(), "nobody's: {marks:?}");
}

fn tagged(pages: &Pages) -> Document {
    let document = printed_as(Standard::A3a, pages);
    check(&document);
    document
}

#[test]
fn the_tree_is_that_of_the_issue() {
    let expected = [
        "Document",
        "  Sect",
        "    H1 0:0 “Tân Kỳ ”",
        "    P 0:1 “Một dòng xem ” 1:0 “sang trang ”",
        "      Link → 0:2 “tanky.vn ”",
        "    Figure 0:3 “”",
        "      Caption 0:4 “Trụ sở xã ”",
        "    Div",
        "      Caption 0:5 “Hoa văn ”",
        "    L",
        "      LI",
        "        Lbl 0:6 “1. ”",
        "        LBody 0:7 “mục ”",
        "      LI",
        "        Lbl 0:8 “2. ”",
        "        LBody 0:9 “mục ”",
        "    L",
        "      LI",
        "        Lbl 0:10 “– ”",
        "        LBody 0:11 “mục ”",
        "      LI",
        "        Lbl 0:12 “– ”",
        "        LBody 0:13 “mục ”",
        "    Table",
        "      TR",
        "        TH 1:1 “ô ”",
        "        TH 1:2 “ô ”",
        "      TR",
        "        TH 1:3 “ô ”",
        "        TD 1:4 “ô”",
    ];
    for standard in Standard::ALL.into_iter().filter(|&s| s != Standard::None) {
        let document = printed_as(standard, &issue());
        check(&document);
        assert_eq!(tree(&document), expected, "{standard}");
        let root = document.catalog().unwrap();
        assert!(find(&document, root, &["MarkInfo", "Marked"]).as_bool().unwrap());
    }
}

#[test]
fn without_a_standard_nothing_is_marked() {
    let document = printed_as(Standard::None, &issue());
    let root = document.catalog().unwrap();
    assert!(!root.has(b"StructTreeRoot") && !root.has(b"MarkInfo"));
    assert!(read(&document, 0).pieces.is_empty());
    assert!(!read(&document, 0).text.contains("dòng "), "a space that nobody needs");
}

#[test]
fn what_is_not_read_is_an_artifact() {
    let document = tagged(&issue());
    let mut found = Vec::new();
    for page in 0..2 {
        for piece in read(&document, page).pieces {
            if piece.tag == "Artifact" {
                let name = |key: &[u8]| piece.properties.get(key).ok()?.as_name().ok();
                let kind = [name(b"Type"), name(b"Subtype")];
                let kind = kind.into_iter().flatten().map(String::from_utf8_lossy);
                let kind = kind.collect::<Vec<_>>().join(" ");
                found.push(format!("{page} {kind}: {:?}, {}", piece.text, piece.shapes));
            }
        }
    }
    let expected = [
        "0 Pagination Header: \"Đầu trang\\n\", 0",
        "0 Layout: \"\", 1",
        "0 Layout: \"\", 1",
        "1 Pagination Footer: \"2\\n\", 0",
    ];
    assert_eq!(found, expected);
}

/// The elements of `document` with `role`, in the order of their objects.
fn elements<'d>(document: &'d Document, role: &str) -> Vec<&'d Dictionary> {
    let elements = document.objects.values().filter_map(|object| object.as_dict().ok());
    let is = |element: &&Dictionary| {
        let name = element.get(b"S").and_then(Object::as_name);
        name.is_ok_and(|name| name == role.as_bytes()) && element.has(b"P")
    };
    elements.filter(is).collect()
}

#[test]
fn elements_say_more_than_their_name() {
    let document = tagged(&issue());
    let figures = elements(&document, "Figure");
    assert_eq!(figures.len(), 1);
    let alt = decode_text_string(figures[0].get(b"Alt").unwrap()).unwrap();
    assert_eq!(alt, "Trụ sở");
    let bounds = find(&document, figures[0], &["A", "BBox"]).as_array().unwrap();
    let bounds: Vec<_> = bounds.iter().map(number).collect();
    let mm = 72.0 / 25.4;
    for (found, expected) in bounds.iter().zip([23.0, 133.0, 63.0, 153.0]) {
        assert!((found - expected * mm).abs() < 0.001, "{bounds:?}");
    }
    let said = |role, key| -> Vec<_> {
        let elements = elements(&document, role).into_iter();
        let said = elements.map(|element| find(&document, element, &["A", key]));
        said.map(|said| String::from_utf8_lossy(said.as_name().unwrap())).collect()
    };
    assert_eq!(said("L", "ListNumbering"), ["Decimal", "Disc"]);
    assert_eq!(said("TH", "Scope"), ["Column", "Column", "Row"]);
}

#[test]
fn a_figure_without_words_is_refused_where_words_are_promised() {
    let mut stand = Stand::new(1);
    let figure = stand.element(Structure::ROOT, Role::Figure);
    stand.0.pictures.push(png(&[1, 2, 3]));
    let ink = Ink::Image { picture: PictureId(0), part: None, size: box_of(20, 10) };
    stand.put(0, (20, 20), ink, Some(figure));
    for standard in Standard::ALL {
        let options = PdfOptions { standard, ..PdfOptions::default() };
        let printed = print(&stand.0, &options);
        if [Standard::None, Standard::A2u].contains(&standard) {
            assert!(printed.is_ok(), "{standard}");
        } else {
            let at = sample::source(7);
            assert_eq!(printed, Err(PdfError::NoAlt { at }), "{standard}");
        }
    }
}

#[test]
fn text_is_read_in_the_order_of_its_leaves() {
    // Drawn as it stands on the page, from the top; read otherwise.
    let mut stand = Stand::new(1);
    let paragraph = stand.element(Structure::ROOT, Role::Paragraph);
    let leaves = [(); 3].map(|()| stand.0.structure.leaf(paragraph));
    for (item, (text, leaf)) in
        [("hai", leaves[1]), ("ba", leaves[2]), ("một", leaves[0])]
            .into_iter()
            .enumerate()
    {
        stand.put(0, (20, 20 + 5 * i64::try_from(item).unwrap()), run(text), None);
        stand.0.structure.place(leaf, ItemRef { page: 0, item });
    }
    let expected = ["Document", "  P 0:1 “một ” 0:0 “hai ba”"];
    assert_eq!(tree(&tagged(&stand.0)), expected);
}

#[test]
fn a_leaf_without_ink_leaves_no_trace() {
    let mut stand = Stand::new(1);
    let paragraph = stand.element(Structure::ROOT, Role::Paragraph);
    stand.text(0, (20, 20), "một", paragraph);
    let leaf = stand.0.structure.leaf(paragraph);
    let nowhere = stand.0.structure.leaf(paragraph);
    stand.0.structure.place(nowhere, ItemRef { page: 9, item: 9 });
    stand.text(0, (20, 25), "", paragraph);
    let again = stand.0.structure.leaf(paragraph);
    stand.0.structure.place(again, ItemRef { page: 0, item: 0 });
    let empty = stand.element(Structure::ROOT, Role::Paragraph);
    stand.0.structure.leaf(empty);
    assert_eq!(stand.0.structure.ink(leaf), None);
    let document = tagged(&stand.0);
    assert_eq!(tree(&document), ["Document", "  P 0:0 “một ”"]);
    let numbers: Vec<_> = document.objects.keys().map(|(number, _)| *number).collect();
    let gaps = numbers.windows(2).filter(|pair| pair[1] != pair[0] + 1).count();
    let plain = printed_as(Standard::None, &stand.0);
    let plain: Vec<_> = plain.objects.keys().map(|(number, _)| *number).collect();
    let before = plain.windows(2).filter(|pair| pair[1] != pair[0] + 1).count();
    assert_eq!(gaps, before, "an element that is left out has a number: {numbers:?}");
}

#[test]
fn a_link_that_nobody_reads_is_read_last() {
    let mut stand = Stand::new(1);
    stand.put(0, (20, 20), link(""), None);
    let paragraph = stand.element(Structure::ROOT, Role::Paragraph);
    stand.put(0, (20, 30), link("Trang xã"), Some(paragraph));
    let document = tagged(&stand.0);
    // In a paragraph a link is an element of its own, too (ISO 14289-1, 7.18.5).
    assert_eq!(tree(&document), ["Document", "  P", "    Link →", "  Link →"]);
    let page = crate::reader::page(&document, 0);
    assert_eq!(page.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
    let links = find(&document, page, &["Annots"]).as_array().unwrap();
    let said = |link: &Object| {
        let link = document.dereference(link).unwrap().1.as_dict().unwrap();
        decode_text_string(link.get(b"Contents").unwrap()).unwrap()
    };
    let said: Vec<_> = links.iter().map(said).collect();
    assert_eq!(said, ["https://tanky.vn", "Trang xã"]);
}

#[test]
fn a_line_ends_in_a_space_also_where_its_face_shows_none() {
    let mut stand = Stand::new(1);
    let paragraph = stand.element(Structure::ROOT, Role::Paragraph);
    let number = sample::run(&stand.0, 2, Length::pt(24), "98%");
    stand.put(0, (20, 20), Ink::Text(number), Some(paragraph));
    stand.text(0, (20, 26), "văn bản ký số", paragraph);
    let document = tagged(&stand.0);
    assert_eq!(tree(&document), ["Document", "  P 0:0 “98% văn bản ký số”"]);
    let pieces = read(&document, 0).pieces;
    assert_eq!(pieces.len(), 1, "{pieces:?}");
}

#[test]
fn marks_stand_around_text_that_is_marked_itself() {
    let mut stand = Stand::new(1);
    let paragraph = stand.element(Structure::ROOT, Role::Paragraph);
    stand.text(0, (20, 20), "dài 12\u{a0}km", paragraph);
    let Ink::Text(run) = &mut stand.0.pages[0].items[0].ink else { unreachable!() };
    run.glyphs[6].id = run.glyphs[3].id;
    let document = tagged(&stand.0);
    assert_eq!(tree(&document), ["Document", "  P 0:0 “dài 12\u{a0}km”"]);
}

#[test]
fn a_thousand_marks_find_their_parents() {
    let mut stand = Stand::new(150);
    for page in 0..150 {
        let paragraph = stand.element(Structure::ROOT, Role::Paragraph);
        for row in 0..7 {
            let within = stand.element(paragraph, Role::Span);
            stand.text(page, (20, 20 + 9 * row), "xã", within);
        }
    }
    let document = tagged(&stand.0);
    let root = document.catalog().unwrap();
    let nodes = find(&document, root, &["StructTreeRoot", "ParentTree", "Kids"]);
    assert_eq!(nodes.as_array().unwrap().len(), 3);
    assert_eq!(tree(&document).len(), 1 + 150 * 8);
}

#[test]
fn pages_that_mean_nothing_are_tagged_all_the_same() {
    let picture: Picture = png(&[1, 2, 3]);
    let document = tagged(&sample::shown(picture, 2));
    let pieces = read(&document, 0).pieces;
    assert_eq!(pieces.len(), 1, "{pieces:?}");
    assert_eq!((pieces[0].tag.as_str(), pieces[0].shapes), ("Artifact", 2));
    assert!(!crate::reader::page(&document, 0).has(b"StructParents"));
}
