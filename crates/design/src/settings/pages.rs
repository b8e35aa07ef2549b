//! The settings of pages: paper, grid, front, what repeats, back.

use super::{PAGE, SIZE, Settings, Slot, WHITE};
use crate::design::{
    ContentsStyle, CoverStyle, CreditsStyle, FurnitureStyle, ImprintStyle, MastheadStyle,
    NumberStyle, SectionStyle,
};
use crate::{Grid, Length, Sheet};

const MARGIN: (Length, Length) = (Length::mm(5), Length::mm(80));
const TRIM: (Length, Length) = (Length::mm(90), Length::mm(600));
const PANEL: (Length, Length) = (Length::mm(15), Length::mm(300));

pub(super) fn list<'d>(
    list: &mut Settings<'d>,
    (paper, grid, furniture): (&'d mut Sheet, &'d mut Grid, &'d mut FurnitureStyle),
    (masthead, cover, contents): (
        &'d mut MastheadStyle,
        &'d mut CoverStyle,
        &'d mut ContentsStyle,
    ),
    (board, section, imprint): (
        &'d mut CreditsStyle,
        &'d mut SectionStyle,
        &'d mut ImprintStyle,
    ),
) {
    sheet(list, paper);
    columns(list, grid);
    front(list, masthead);
    first_page(list, cover, contents);
    credits(list, board);
    repeated(list, furniture);
    parts(list, section, imprint);
}

#[rustfmt::skip]
fn sheet<'d>(list: &mut Settings<'d>, sheet: &'d mut Sheet) {
    let Sheet { trim, bleed, margins, facing } = sheet;
    list.group("sheet", ("the paper", "khổ giấy"), |list| {
        list.length("width", &mut trim.width, TRIM, ("the width of the page when cut", "chiều rộng trang sau khi xén"));
        list.length("height", &mut trim.height, TRIM, ("the height of the page when cut", "chiều cao trang sau khi xén"));
        list.length("bleed", bleed, (Length::ZERO, Length::mm(15)), ("how far colour runs beyond the cut", "phần tràn lề bị xén"));
        list.push("facing", Slot::Flag(facing), ("whether left pages mirror right ones", "hai trang đối xứng (in hai mặt, đóng gáy)"));
        list.group("margins", ("the white round the text", "lề trang"), |list| {
            list.length("head", &mut margins.head, MARGIN, ("above the text", "lề trên"));
            list.length("foot", &mut margins.foot, MARGIN, ("below the text", "lề dưới"));
            list.length("inside", &mut margins.inside, MARGIN, ("at the fold, or at the left", "lề trong (gáy), hoặc lề trái"));
            list.length("outside", &mut margins.outside, MARGIN, ("under the thumb, or at the right", "lề ngoài, hoặc lề phải"));
        });
    });
}

#[rustfmt::skip]
fn columns<'d>(list: &mut Settings<'d>, grid: &'d mut Grid) {
    let Grid { columns, gutter, leading, ascent: _ } = grid;
    list.group("grid", ("columns and lines", "cột và dòng"), |list| {
        list.push("columns", Slot::Columns(columns), ("how many columns: 1 to 3", "số cột: 1 đến 3"));
        list.length("gutter", gutter, (Length::mm(3), Length::mm(20)), ("the white between two columns", "khoảng cách giữa hai cột"));
        list.length("leading", leading, (Length::pt(10), Length::pt(40)), ("from one line of text to the next", "khoảng cách giữa hai dòng chữ"));
    });
}

#[rustfmt::skip]
fn front<'d>(list: &mut Settings<'d>, masthead: &'d mut MastheadStyle) {
    let MastheadStyle {
        ground, head, foot, designation, notice, rule, rule_gap, title_gap, title,
        smallest_title, dateline, number, foot_rule,
    } = masthead;
    list.group("masthead", ("the title block of page one", "măng sét"), |list| {
        list.color("ground", ground, ("the colour of the band", "màu nền"));
        list.length("head", head, PAGE, ("from the trim to the first words", "từ mép giấy đến dòng đầu"));
        list.length("foot", foot, WHITE, ("from the last words to the end of the band", "từ chữ cuối đến hết dải màu"));
        list.style("designation", designation, ("the words above the title", "dòng chữ trên tên bản tin"));
        list.style("notice", notice, ("the words at the right edge", "dòng chữ bên phải"));
        list.rule("rule", rule, ("the rule above the title", "đường kẻ trên tên bản tin"));
        list.length("rule_gap", rule_gap, WHITE, ("from the words to the rule", "từ chữ đến đường kẻ"));
        list.length("title_gap", title_gap, WHITE, ("the white round the title", "khoảng trắng quanh tên bản tin"));
        list.style("title", title, ("the title, as large as it fits", "tên bản tin, cỡ lớn nhất"));
        list.length("smallest_title", smallest_title, SIZE, ("what the title may shrink to", "cỡ nhỏ nhất của tên bản tin"));
        list.style("dateline", dateline, ("publisher and day", "cơ quan xuất bản và ngày"));
        list.rule("foot_rule", foot_rule, ("the rule at the foot of the band", "đường kẻ dưới măng sét"));
        let NumberStyle { width, frame, padding, label, value, coverage } = number;
        list.group("number", ("the box with the number", "ô số báo"), |list| {
            list.length("width", width, PANEL, ("how wide it is", "bề rộng"));
            list.length("frame", frame, super::THICKNESS, ("the thickness of its frame", "độ dày khung"));
            list.length("padding", padding, (Length::ZERO, Length::mm(7)), ("the white within", "khoảng trắng bên trong"));
            list.style("label", label, ("the word Số", "chữ Số"));
            list.style("value", value, ("the number", "con số"));
            list.style("coverage", coverage, ("the period", "kỳ báo cáo"));
        });
    });
}

#[rustfmt::skip]
fn first_page<'d>(list: &mut Settings<'d>, cover: &'d mut CoverStyle, contents: &'d mut ContentsStyle) {
    let CoverStyle {
        title, smallest_title, contents: panel, contents_gap, caption_ground, caption,
        caption_padding,
    } = cover;
    list.group("cover", ("a first page that is one picture", "trang bìa"), |list| {
        list.style("title", title, ("the title, as large as it fits", "tên bản tin, cỡ lớn nhất"));
        list.length("smallest_title", smallest_title, SIZE, ("what the title may shrink to", "cỡ nhỏ nhất của tên bản tin"));
        list.length("contents", panel, (Length::mm(40), Length::mm(300)), ("how wide the contents on the picture are", "bề rộng mục Trong số này trên ảnh"));
        list.length("contents_gap", contents_gap, WHITE, ("the white above and below them", "khoảng trắng trên và dưới mục đó"));
        list.color("caption_ground", caption_ground, ("the colour behind the caption", "màu nền chú thích"));
        list.style("caption", caption, ("what the picture shows", "chú thích ảnh bìa"));
        list.length("caption_padding", caption_padding, WHITE, ("the white round the caption", "khoảng trắng quanh chú thích"));
    });
    let ContentsStyle { ground, bar, padding, title, page, indent, entry, gap } = contents;
    list.group("contents", ("the list of what the issue holds", "mục Trong số này"), |list| {
        list.color("ground", ground, ("the colour behind it", "màu nền"));
        list.rule("bar", bar, ("the bar at its left edge", "vạch bên trái"));
        list.length("padding", padding, (Length::ZERO, Length::mm(15)), ("the white within", "khoảng trắng bên trong"));
        list.style("title", title, ("Trong số này", "chữ Trong số này"));
        list.style("page", page, ("the number of a page", "số trang"));
        list.length("indent", indent, (Length::mm(4), Length::mm(30)), ("from the number's left edge to the words", "từ số trang đến tên bài"));
        list.style("entry", entry, ("the headline of an article", "tên bài"));
        list.length("gap", gap, WHITE, ("the white between two entries", "khoảng cách giữa hai dòng"));
    });
}

#[rustfmt::skip]
fn credits<'d>(list: &mut Settings<'d>, credits: &'d mut CreditsStyle) {
    let CreditsStyle { ground, padding, label, name, position } = credits;
    list.group("credits", ("the editorial board", "ban biên tập"), |list| {
        list.color("ground", ground, ("the colour behind it", "màu nền"));
        list.length("padding", padding, (Length::ZERO, Length::mm(15)), ("the white above and below", "khoảng trắng trên và dưới"));
        list.style("label", label, ("what people do", "phần việc"));
        list.style("name", name, ("names", "họ tên"));
        list.style("position", position, ("posts and units", "chức vụ, đơn vị"));
    });
}

#[rustfmt::skip]
fn repeated<'d>(list: &mut Settings<'d>, furniture: &'d mut FurnitureStyle) {
    let FurnitureStyle { head, foot, gap, title, issue, publisher, folio, head_rule, foot_rule } = furniture;
    list.group("furniture", ("running head and folio", "tiêu đề chạy và số trang"), |list| {
        list.length("head", head, PAGE, ("from the top trim edge to the running head", "từ mép trên đến tiêu đề chạy"));
        list.length("foot", foot, PAGE, ("from the bottom trim edge to the folio", "từ mép dưới đến số trang"));
        list.length("gap", gap, (Length::ZERO, Length::mm(10)), ("between words and rule", "khoảng cách giữa chữ và đường kẻ"));
        list.style("title", title, ("the name of the bulletin", "tên bản tin"));
        list.style("issue", issue, ("the number and period", "số và kỳ"));
        list.style("publisher", publisher, ("the publisher", "cơ quan xuất bản"));
        list.style("folio", folio, ("the page number", "số trang"));
        list.rule("head_rule", head_rule, ("the rule under the running head", "đường kẻ dưới tiêu đề chạy"));
        list.rule("foot_rule", foot_rule, ("the rule above the folio", "đường kẻ trên số trang"));
    });
}

#[rustfmt::skip]
fn parts<'d>(list: &mut Settings<'d>, section: &'d mut SectionStyle, imprint: &'d mut ImprintStyle) {
    let SectionStyle { ground, title, padding, depth, rule } = section;
    list.group("section", ("the head of a section", "đầu chuyên mục"), |list| {
        list.color("ground", ground, ("the colour behind it", "màu nền"));
        list.style("title", title, ("its words", "tên chuyên mục"));
        list.length("padding", padding, (Length::ZERO, Length::mm(15)), ("the white at its sides", "khoảng trắng hai bên"));
        list.length("depth", depth, (Length::ZERO, Length::mm(10)), ("the white above and below the words", "khoảng trắng trên và dưới chữ"));
        list.rule("rule", rule, ("the rule along its foot", "đường kẻ dưới"));
    });
    let ImprintStyle { rule, padding, label, text } = imprint;
    list.group("imprint", ("what stands at the end", "thông tin xuất bản"), |list| {
        list.rule("rule", rule, ("the rule above it", "đường kẻ trên"));
        list.length("padding", padding, (Length::ZERO, Length::mm(15)), ("the white round it", "khoảng trắng quanh"));
        list.style("label", label, ("what each line is about", "nhãn"));
        list.style("text", text, ("what it says", "nội dung"));
    });
}
