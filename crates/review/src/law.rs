//! What the law asks of a bulletin (Thông tư 20/2026/TT-BVHTTDL, Điều 14, 15, 18).

use bantin_core::{Date, Imprint, Issue, Pointer, Profile, locate};
use bantin_design::Length;
use bantin_page::{Ink, Pages};

use crate::Proof;
use crate::catalogue::{
    ARC_01, LIC_01, LIC_02, LIC_03, LIC_04, LIC_05, LIC_06, LIC_07, LIC_08, LIC_09,
    LIC_10,
};
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::rule::Rule;

const WIDEST: Length = Length::mm(190);
const HIGHEST: Length = Length::mm(270);
const MOST_PAGES: usize = 64;

/// The form of the issue against the law.
pub(crate) fn form(proof: &Proof<'_>, desk: &mut Desk<'_>) {
    let Proof { issue, pages, .. } = proof;
    let root = Pointer::root();
    let design = if issue.design.is_some() { "design" } else { "publication" };
    let trim = pages.sheet.trim;
    if trim.width > WIDEST || trim.height > HIGHEST {
        let (width, height) = (millimetres(trim.width), millimetres(trim.height));
        desk.put(found(proof, &LIC_01, &root.key(design)).say(
            format!("the pages are {width} × {height} mm; a licence allows 190 × 270 mm"),
            format!(
                "trang {width} × {height} mm; bản tin có giấy phép tối đa 190 × 270 mm"
            ),
        ));
    }
    let count = pages.pages.len();
    if count > MOST_PAGES {
        desk.put(found(proof, &LIC_02, &root.key("articles")).say(
            format!("there are {count} pages; a licence allows {MOST_PAGES}"),
            format!("có {count} trang; bản tin có giấy phép tối đa {MOST_PAGES} trang"),
        ));
    }
    masthead(proof, desk);
    imprint(proof, desk);
    let publication = root.key("publication");
    match desk.profile {
        Profile::Internal => {
            let licence =
                issue.imprint.as_ref().and_then(|imprint| imprint.licence.as_ref());
            desk.put(match licence {
                None => found(proof, &LIC_10, &publication),
                Some(licence) => found(proof, &LIC_10, &licence.at).say(
                    "the issue names a licence, but is read as an internal bulletin",
                    "số này có giấy phép nhưng đang được rà soát như bản tin nội bộ",
                ).help(
                    "write \"profile\": \"licensed\" to have it held to the law",
                    "hãy ghi \"profile\": \"licensed\" để rà soát theo quy định của luật",
                ),
            });
        }
        Profile::Licensed => desk.put(found(proof, &LIC_09, &publication)),
    }
}

fn found(proof: &Proof<'_>, rule: &'static Rule, at: &Pointer) -> Found {
    let source = proof.draft.source();
    // What is not written is missing from the group it belongs in.
    Found::at(rule, at, locate(source, at).unwrap_or_default())
}

fn millimetres(length: Length) -> i64 {
    length.to_emu() / Length::mm(1).to_emu()
}

/// What page one says at its head, and in which order.
fn masthead(proof: &Proof<'_>, desk: &mut Desk<'_>) {
    let Proof { issue, pages, .. } = proof;
    let mut en = Vec::new();
    let mut vi = Vec::new();
    let mut lacks = |missing: bool, english: &'static str, vietnamese: &'static str| {
        if missing {
            en.push(english);
            vi.push(vietnamese);
        }
    };
    let designation = issue.publication.designation.as_ref();
    let words =
        designation.map_or("bản tin".into(), |line| line.as_str().to_lowercase());
    lacks(!words.contains("bản tin"), "the words BẢN TIN", "chữ BẢN TIN");
    let (above, title, below) = heights(pages, issue);
    let order = above.is_some_and(|above| title.is_some_and(|title| above > title));
    lacks(order, "BẢN TIN above the title", "chữ BẢN TIN phía trên tên bản tin");
    let publisher = below.is_some_and(|below| title.is_none_or(|title| below > title));
    lacks(!publisher, "the publisher below the title", "tên cơ quan dưới tên bản tin");
    lacks(issue.date.is_none(), "the full date", "đủ ngày, tháng, năm");
    if en.is_empty() {
        return;
    }
    let (en, vi) = (en.join(", "), vi.join(", "));
    let lacks = found(proof, &LIC_04, &Pointer::root().key("publication")).say(
        format!("the head of page one lacks {en}"),
        format!("đầu trang một thiếu {vi}"),
    );
    // The publisher is printed with the date: with that both are there.
    let only_date = words.contains("bản tin") && issue.date.is_none() && !order;
    desk.put(if only_date {
        lacks.help(
            "write `date` in the group `issue`: the publisher is printed with it",
            "hãy ghi ngày phát hành trong mục `date` của nhóm `issue`; tên cơ quan in cùng dòng đó",
        )
    } else {
        lacks
    });
}

/// How far down page one the designation, the title and the publisher stand.
fn heights(
    pages: &Pages,
    issue: &Issue,
) -> (Option<Length>, Option<Length>, Option<Length>) {
    let (mut above, mut title, mut below) = (None, None, None);
    let name = issue.publication.publisher.name.as_str().to_lowercase();
    let name = name.split_whitespace().next().unwrap_or_default();
    for item in pages.pages.first().into_iter().flat_map(|page| &page.items) {
        let Ink::Text(run) = &item.ink else { continue };
        let text = run.text.to_lowercase();
        let y = item.at.y;
        match item.source.as_str() {
            "/publication/designation" => {
                above.get_or_insert(y);
            }
            "/masthead/title" | "/publication/title" => {
                title.get_or_insert(y);
            }
            // Below the title: what stands above it says what the bulletin is.
            "/publication" if text.contains("bản tin") && title.is_none() => {
                above.get_or_insert(y);
            }
            "/publication" if text.contains(name) => below = Some(y),
            _ => {}
        }
    }
    (above, title, below)
}

/// What the imprint says, where it stands, and what the licence allows.
fn imprint(proof: &Proof<'_>, desk: &mut Desk<'_>) {
    let Proof { issue, pages, .. } = proof;
    let at = Pointer::root().key("imprint");
    let none = Imprint::default();
    let imprint = issue.imprint.as_ref().unwrap_or(&none);
    let named = issue.credits.iter().any(|credit| {
        credit.label.as_str().to_lowercase().contains("chịu trách nhiệm xuất bản")
    });
    let parts = [
        (imprint.licence.is_some(), "the licence", "giấy phép"),
        (imprint.printer.is_some(), "the printer", "nơi in"),
        (imprint.print_run.is_some(), "the print run", "số lượng in"),
        (
            imprint.responsible.is_some() || named,
            "who is responsible",
            "người chịu trách nhiệm xuất bản",
        ),
    ];
    let missing: Vec<_> = parts.iter().filter(|(there, ..)| !there).collect();
    if !missing.is_empty() {
        let join = |words: Vec<&str>| words.join(", ");
        let en = join(missing.iter().map(|(_, en, _)| *en).collect());
        let vi = join(missing.iter().map(|(.., vi)| *vi).collect());
        let place = if issue.imprint.is_some() {
            at.clone()
        } else {
            Pointer::root().key("publication")
        };
        desk.put(found(proof, &LIC_05, &place).say(
            format!("the imprint lacks {en}"),
            format!("thông tin xuất bản thiếu {vi}"),
        ));
    }
    let last = pages.pages.len().saturating_sub(1);
    for (number, page) in pages.pages.iter().enumerate() {
        let here = page.items.iter().any(|item| {
            matches!(item.ink, Ink::Text(_))
                && item.source.as_str().starts_with("/imprint")
        });
        if here && number != last && number != 1 {
            desk.put(found(proof, &LIC_06, &at).page(number));
        }
    }
    licence(proof, imprint, desk);
}

fn licence(proof: &Proof<'_>, imprint: &Imprint, desk: &mut Desk<'_>) {
    let Some(licence) = &imprint.licence else { return };
    let issue = proof.issue;
    if let Some(date) = issue.date {
        let end = licence.valid_until.unwrap_or_else(|| licence.issued_on.a_year_later());
        let end = end.min(licence.issued_on.a_year_later());
        let short = |date: Date| format!("{}/{}", date.day_and_month(), date.year());
        let (from, to) = (short(licence.issued_on), short(end));
        if date < licence.issued_on || date > end {
            let at = Pointer::root().key("issue").key("date");
            desk.put(found(proof, &LIC_07, &at).say(
                format!("the licence is good from {from} to {to}"),
                format!("giấy phép có hiệu lực từ {from} đến {to}"),
            ));
        }
    }
    let terms = &licence.terms;
    let trim = proof.pages.sheet.trim;
    let pages = u32::try_from(proof.pages.pages.len()).unwrap_or(u32::MAX);
    let other = |licensed: Option<&str>, is: Option<&str>| {
        licensed.zip(is).is_some_and(|(licensed, is)| licensed.trim() != is.trim())
    };
    let measure = |licensed: Option<u32>, is: Length| {
        licensed.is_some_and(|licensed| i64::from(licensed) != millimetres(is))
    };
    let as_str = bantin_core::Line::as_str;
    let person = imprint.responsible.as_ref().map(|person| person.name.as_str());
    let differences = [
        (
            other(
                terms.title.as_ref().map(as_str),
                Some(issue.publication.title.as_str()),
            ),
            "title",
            "tên bản tin",
        ),
        (
            measure(terms.width_mm, trim.width) || measure(terms.height_mm, trim.height),
            "format",
            "khuôn khổ",
        ),
        (
            terms.pages.is_some_and(|licensed| licensed != pages),
            "number of pages",
            "số trang",
        ),
        (
            other(
                terms.frequency.as_ref().map(as_str),
                imprint.frequency.as_ref().map(as_str),
            ),
            "frequency",
            "kỳ hạn",
        ),
        (
            terms.print_run.zip(imprint.print_run).is_some_and(|(one, two)| one != two),
            "print run",
            "số lượng in",
        ),
        (
            other(terms.responsible.as_ref().map(as_str), person),
            "person responsible",
            "người chịu trách nhiệm xuất bản",
        ),
    ];
    let off: Vec<_> = differences.iter().filter(|(differs, ..)| *differs).collect();
    if off.is_empty() {
        return;
    }
    let en: Vec<&str> = off.iter().map(|(_, en, _)| *en).collect();
    let vi: Vec<&str> = off.iter().map(|(.., vi)| *vi).collect();
    let (en, vi) = (en.join(", "), vi.join(", "));
    desk.put(found(proof, &LIC_08, &licence.at).say(
        format!("the licence says otherwise of: {en}"),
        format!("khác với giấy phép về: {vi}"),
    ));
}

/// What the archive wants to know and only a person can say (Nghị định 113/2025/NĐ-CP).
pub(crate) fn archive(proof: &Proof<'_>, desk: &mut Desk<'_>) {
    let archive = &proof.issue.archive;
    let facts = [
        (&archive.summary, "abstract (trích yếu)"),
        (&archive.retention, "retention (thời hạn lưu trữ)"),
        (&archive.access_level, "access_level (mức độ tiếp cận)"),
    ];
    let missing = facts.iter().filter(|(fact, _)| fact.is_none());
    let missing: Vec<&str> = missing.map(|(_, name)| *name).collect();
    if missing.is_empty() {
        return;
    }
    let root = Pointer::root();
    let source = proof.draft.source();
    let at = root.key("archive");
    let written = locate(source, &at) != locate(source, &root);
    let at = if written { at } else { root.key("issue") };
    let missing = missing.join(", ");
    desk.put(found(proof, &ARC_01, &at).say(
        format!("the archive wants to know: {missing}"),
        format!("nộp lưu trữ còn cần: {missing}"),
    ));
}

/// What only somebody says who wants to sell. That a bulletin reports on advertising is
/// no advertising.
const SALES: &[&str] = &[
    "liên hệ đặt hàng",
    "đặt hàng ngay",
    "đặt mua ngay",
    "mua ngay hôm nay",
    "giảm giá sốc",
    "mua 1 tặng 1",
    "cam kết giá rẻ",
    "cam kết chính hãng",
];

/// What news may say too: two of them in one text are an advertisement.
const OFFERS: &[&str] = &[
    "giá chỉ từ",
    "giá chỉ còn",
    "khuyến mãi lớn",
    "khuyến mại lớn",
    "inbox",
    "ship tận nhà",
    "ship toàn quốc",
    "giao hàng tận nơi",
    "liên hệ hotline",
    "bảo hành",
    "trả góp 0%",
];

/// What reads like an advertisement.
pub(crate) fn advertising(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    if !prose.role.is_read() {
        return;
    }
    let text = prose.small();
    if matches!(text, "quảng cáo" | "thông tin quảng cáo") {
        desk.put(Found::at(&LIC_03, prose.at(), prose.inner()));
        return;
    }
    let said = |phrase: &&&str| text.contains(**phrase);
    let offers: Vec<_> = OFFERS.iter().filter(said).collect();
    let offer = if offers.len() > 1 { offers.first().copied() } else { None };
    let Some(phrase) = SALES.iter().find(said).or(offer) else { return };
    let at = text.find(phrase).unwrap_or(0);
    let range = at..at + phrase.len();
    // Where small letters are longer than capitals the places do not agree.
    let shown =
        if text.len() == prose.text.len() { prose.source(range) } else { prose.inner() };
    desk.put(Found::at(&LIC_03, prose.at(), shown).say(
        format!("“{phrase}” is what an advertisement says"),
        format!("“{phrase}” là lời quảng cáo"),
    ));
}
