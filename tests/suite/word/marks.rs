//! Bold and slanted words, wherever an issue may have them.

use bantin::Bulletin;
use bantin::InMemory;
use bantin_core::{Block, Figure, Inline, Issue, List, Table, Text};
use bantin_tests::{Generated, picture};

use super::{COUNT, document, docx, plain, style, text_part, value};
use crate::printed::{SAMPLES, open, read};

/// A letter, in capitals: whether it is bold, and whether it is slanted.
type Letter = (char, bool, bool);

/// Every text that an issue may have, with marks in it.
const MARKED: &str = r#"{
  "design": "LOOK",
  "publication": { "id": "a", "title": "Đậm", "publisher": { "name": "UBND xã" } },
  "issue": { "number": "1", "coverage": { "year": 2026 } },
  "masthead": { "title": "Tên @" },
  "cover": { "src": "a.png", "alt": "Ảnh", "caption": "Bìa @", "credit": "Nguồn bìa @" },
  "articles": [
    { "headline": "Tít một @", "standfirst": "Sa-pô một @", "body": [
      { "paragraph": "Đoạn @" },
      { "crosshead": "Tít xen @" },
      { "list": ["Mục @", { "text": "Trên @", "list": ["Dưới @"] }] },
      { "figure": { "src": "a.png", "alt": "Ảnh", "caption": "Ảnh @", "credit": "Nguồn ảnh @" } },
      { "figure": { "src": "a.png", "alt": "Ảnh", "credit": "Chỉ nguồn @" } },
      { "gallery": { "photos": [{ "src": "a.png", "alt": "A" }, { "src": "a.png", "alt": "B" }],
        "caption": "Chùm @", "credit": "Nguồn chùm @" } },
      { "table": { "caption": "Bảng @", "credit": "Nguồn bảng @", "row_heads": true,
        "head": ["Đầu @", "Giữa @"], "rows": [["Hàng @", "Ô @"]] } },
      { "table": { "head": ["Không @", "Có @"], "rows": [["Nào @", "Gì @"]] } },
      { "quote": { "text": "Trích @" } },
      { "box": { "title": "Hộp @", "body": [{ "paragraph": "Trong hộp @" }] } },
      { "briefs": { "title": "Tin vắn @", "items": [{ "text": "Tin @" }] } },
      { "qa": [{ "question": "Hỏi gì @", "answer": "Đáp gì @" }] },
      { "verse": { "lines": ["Thơ @", "Câu sau @"] } },
      { "qr": { "url": "https://a.vn", "label": "Nhãn @" } },
      { "legal_documents": [{ "kind": "Nghị định", "number": "1", "title": "Về việc @" }] }
    ] },
    { "headline": "Tít hai @", "standfirst": "Sa-pô hai @", "width": "column",
      "body": [{ "paragraph": "Đoạn khác @" }] }
  ],
  "imprint": { "notes": ["Ghi chú @"] }
}"#;

/// What stands in the place of each `@`: two of everything, a link and words in it.
const MARKS: &str = "**đậm** rồi *nghiêng* và ***cả hai*** [liên kết](https://b.vn) \
                     [**đậm**](https://c.vn) [*nghiêng*](https://d.vn) hết";

fn marked(look: &str) -> Bulletin {
    let pictures =
        InMemory::from_iter([("a.png", picture::png(40, 30, [9, 90, 200], false))]);
    let source = MARKED.replace('@', MARKS).replace("LOOK", look);
    Bulletin::read(source, &pictures).unwrap_or_else(|fault| panic!("{fault:?}"))
}

#[test]
fn what_is_bold_or_slanted_in_the_issue_is_so_in_the_document() {
    for look in ["modern", "official"] {
        let count = judge(look, &marked(look));
        assert_eq!(count, MARKED.matches('@').count(), "{look}: texts with marks");
    }
    for sample in SAMPLES {
        assert!(judge(sample, &open(sample)) > 0, "{sample}");
    }
    for seed in 0..COUNT {
        judge(&format!("seed-{seed}"), &read(&Generated::whole(seed)));
    }
}

/// Fails if a letter of `bulletin` is not as its marks say; says how many texts have any.
fn judge(name: &str, bulletin: &Bulletin) -> usize {
    let set = paragraphs(&docx(bulletin));
    let mut count = 0;
    for text in texts(bulletin.issue()) {
        let asked = letters(text);
        if asked.iter().all(|(_, strong, emphasis)| !strong && !emphasis) {
            continue;
        }
        count += 1;
        let fine = |paragraph: &Vec<Letter>| {
            let windows = paragraph.windows(asked.len());
            windows
                .filter(|window| says(window, &asked))
                .any(|window| is_so(window, &asked))
        };
        assert!(set.iter().any(fine), "{name}: `{}` at {}", text.plain(), text.at());
    }
    count
}

fn says(window: &[Letter], asked: &[Letter]) -> bool {
    window.iter().zip(asked).all(|(set, asked)| set.0 == asked.0)
}

/// Whether strong letters are bold, and emphasised ones slanted as the others are not.
fn is_so(window: &[Letter], asked: &[Letter]) -> bool {
    let pairs = || window.iter().zip(asked);
    let bold = pairs().all(|(set, asked)| set.1 || !asked.1);
    let mut plain = pairs().filter(|(_, asked)| !asked.2).map(|(set, _)| set.2);
    let slant = plain.next().unwrap_or(false);
    bold && plain.all(|set| set == slant)
        && pairs().all(|(set, asked)| set.2 == (slant != asked.2))
}

/// The letters of `text`: whether they are strong, and emphasised.
fn letters(text: &Text) -> Vec<Letter> {
    let mut letters = Vec::new();
    for inline in text.inlines() {
        if let Inline::Run(run) = inline {
            put(&run.words, (run.strong, run.emphasis), &mut letters);
        }
    }
    letters
}

fn put(words: &str, (bold, slant): (bool, bool), letters: &mut Vec<Letter>) {
    let words = words.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase);
    letters.extend(words.map(|c| (c, bold, slant)));
}

/// The paragraphs of a document as Word shows them: bold and slant by their own style and
/// those of their runs, of which two that say the same take each other back (ECMA-376
/// part 1, 17.7.3), and by the runs themselves.
fn paragraphs(docx: &[u8]) -> Vec<Vec<Letter>> {
    let (document, styles) = (document(docx), text_part(docx, "word/styles.xml"));
    let mut paragraphs = Vec::new();
    let (mut own, mut run) = ((false, false), (false, false));
    let mut direct = (None, None);
    let mut within_run = false;
    for piece in document.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap();
        let val =
            || tag.split("w:val=\"").nth(1).map(|rest| rest.split('"').next().unwrap());
        let on = !matches!(val(), Some("false" | "0"));
        match tag.split([' ', '/']).next().unwrap() {
            "" if tag == "/w:r" => within_run = false,
            "w:p" => {
                own = (false, false);
                paragraphs.push(Vec::new());
            }
            "w:pStyle" => own = look(&styles, val().unwrap()),
            "w:r" => {
                (run, direct, within_run) = ((false, false), (None, None), true);
            }
            "w:rStyle" => run = look(&styles, val().unwrap()),
            "w:b" if within_run => direct.0 = Some(on),
            "w:i" if within_run => direct.1 = Some(on),
            "w:t" => {
                let bold = direct.0.unwrap_or(own.0 != run.0);
                let slant = direct.1.unwrap_or(own.1 != run.1);
                put(&plain(words), (bold, slant), paragraphs.last_mut().unwrap());
            }
            _ => {}
        }
    }
    paragraphs
}

/// Whether the style `id` is bold, and whether it is slanted: what it says, or what it is
/// based on. A family may be so by itself.
fn look(styles: &str, id: &str) -> (bool, bool) {
    let own = style(styles, id);
    let toggle = |name: &str| {
        let is_there =
            own.contains(&format!("<{name}/>")) || own.contains(&format!("<{name} "));
        is_there.then(|| !matches!(value(own, name, "w:val"), Some("false" | "0")))
    };
    let heavy =
        value(own, "w:rFonts", "w:ascii").map(|family| family.ends_with(" Black"));
    let bold = if heavy == Some(true) { heavy } else { toggle("w:b") };
    let base = value(own, "w:basedOn", "w:val").map(|base| look(styles, base));
    let base = base.unwrap_or_default();
    (bold.unwrap_or(base.0), toggle("w:i").unwrap_or(base.1))
}

/// Every text of `issue` that may have marks.
fn texts(issue: &Issue) -> Vec<&Text> {
    let mut texts: Vec<&Text> = Vec::new();
    texts.extend(&issue.masthead.title);
    if let Some(cover) = &issue.cover {
        texts.extend(cover.caption.iter().chain(&cover.credit));
    }
    for article in &issue.articles {
        texts.push(&article.headline);
        texts.extend(&article.standfirst);
        article.body.iter().for_each(|block| of_block(block, &mut texts));
    }
    texts.extend(issue.imprint.iter().flat_map(|imprint| &imprint.notes));
    texts
}

fn of_block<'i>(block: &'i Block, texts: &mut Vec<&'i Text>) {
    match block {
        Block::Paragraph(text) | Block::Crosshead(text) => texts.push(text),
        Block::List(list) => of_list(list, texts),
        Block::Figure(figure) => of_figure(figure, texts),
        Block::Table(table) => of_table(table, texts),
        Block::Quote(quote) => texts.push(&quote.text),
        Block::Inset(inset) => {
            texts.extend(&inset.title);
            inset.body.iter().for_each(|block| of_block(block, texts));
        }
        Block::Briefs(briefs) => {
            texts.extend(&briefs.title);
            texts.extend(briefs.items.iter().map(|item| &item.text));
        }
        Block::Questions(questions) => {
            for item in &questions.items {
                texts.push(&item.question);
                texts.extend(&item.answer);
            }
        }
        Block::Gallery(gallery) => {
            texts.extend(gallery.caption.iter().chain(&gallery.credit));
        }
        Block::Verse(verse) => texts.extend(verse.stanzas.iter().flatten()),
        Block::Qr(qr) => texts.push(&qr.label),
        Block::LegalDocuments(documents) => {
            texts.extend(documents.items.iter().map(|document| &document.title));
        }
        // Lines have no marks.
        _ => {}
    }
}

fn of_list<'i>(list: &'i List, texts: &mut Vec<&'i Text>) {
    for item in &list.items {
        texts.push(&item.text);
        item.figure.iter().for_each(|figure| of_figure(figure, texts));
        item.list.iter().for_each(|list| of_list(list, texts));
    }
}

fn of_figure<'i>(figure: &'i Figure, texts: &mut Vec<&'i Text>) {
    texts.extend(figure.caption.iter().chain(&figure.credit));
}

fn of_table<'i>(table: &'i Table, texts: &mut Vec<&'i Text>) {
    texts.extend(table.caption.iter().chain(&table.credit));
    let rows = std::iter::once(&table.head).chain(&table.rows);
    texts.extend(rows.flat_map(|row| &row.cells).flatten());
}
