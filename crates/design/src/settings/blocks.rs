//! The settings of what stands on pages: text, pictures, and what is set apart.

use super::{Settings, Slot};
use crate::Length;
use crate::design::{
    BodyStyle, CodeStyle, EndMark, FigureStyle, GalleryStyle, HeadStyle, InsetStyle,
    Justification, Latitude, ListStyle, QuestionsStyle, QuoteStyle, RegisterStyle,
    StatisticsStyle, TableStyle, VerseStyle,
};

/// What may stand beside words in a column.
const INDENT: (Length, Length) = (Length::ZERO, Length::mm(15));
/// The white between a picture or a cell and what is in it or under it.
const CLOSE: (Length, Length) = (Length::ZERO, Length::mm(10));

#[rustfmt::skip]
pub(super) fn text<'d>(list: &mut Settings<'d>, head: &'d mut HeadStyle, body: &'d mut BodyStyle) {
    let HeadStyle {
        kicker, headline, column_headline, gap, standfirst, column_standfirst, rule,
        rows_between,
    } = head;
    list.group("head", ("the head of an article", "đầu bài"), |list| {
        list.style("kicker", kicker, ("the label above the headline", "đề trên"));
        list.style("headline", headline, ("the headline", "tít"));
        list.style("column_headline", column_headline, ("the headline in one column", "tít trong một cột"));
        list.length("gap", gap, CLOSE, ("the white between its parts", "khoảng cách giữa các phần"));
        list.style("standfirst", standfirst, ("the opening", "sa-pô"));
        list.style("column_standfirst", column_standfirst, ("the opening in one column", "sa-pô trong một cột"));
        list.rule("rule", rule, ("the rule between two articles", "đường kẻ giữa hai bài"));
        list.whole("rows_between", rows_between, (1, 6), ("how many rows of white stand between two articles", "số dòng trống giữa hai bài"));
    });
    let BodyStyle { text, indent, crosshead, link, lists, author, post, end_mark } = body;
    list.group("body", ("running text", "nội dung"), |list| {
        list.style_on_grid("text", text, ("paragraphs and lists", "đoạn văn và danh sách"));
        list.length("indent", indent, INDENT, ("the white before a paragraph that follows another", "thụt đầu dòng"));
        list.style_on_grid("crosshead", crosshead, ("headings within an article", "tít xen"));
        list.color("link", link, ("the colour of links", "màu liên kết"));
        list.style_on_grid("author", author, ("the name under an article", "tên tác giả"));
        list.style_on_grid("post", post, ("the post and unit under the name", "chức vụ, đơn vị của tác giả"));
        let EndMark { side, color } = end_mark;
        list.group("end_mark", ("the square after the last word of an article", "dấu kết bài"), |list| {
            list.length("side", side, (Length::ZERO, Length::pt(14)), ("the length of its side", "cạnh"));
            list.color("color", color, ("its colour", "màu"));
        });
        list.group("lists", ("lists, a level each", "danh sách, mỗi cấp một mục"), |list| {
            for (level, ListStyle { marker, style, indent }) in lists.iter_mut().enumerate() {
                list.group_like(Some("list"), &level.to_string(), ("one level of a list", "một cấp danh sách"), |list| {
                    list.push("marker", Slot::Marker(marker), ("what stands before each item", "dấu đầu dòng"));
                    list.style_on_grid("style", style, ("how the marker is set", "kiểu chữ của dấu"));
                    list.length("indent", indent, (Length::mm(2), Length::mm(12)), ("from the marker to the text", "từ dấu đến chữ"));
                });
            }
        });
    });
}

#[rustfmt::skip]
pub(super) fn pictures<'d>(list: &mut Settings<'d>, figure: &'d mut FigureStyle, gallery: &'d mut GalleryStyle) {
    let FigureStyle { tallest, gap, space, caption, credit } = figure;
    list.group("figure", ("pictures with captions", "ảnh và chú thích"), |list| {
        list.whole("tallest", tallest, (20, 90), ("how much of a column a picture may fill, in hundredths", "ảnh chiếm nhiều nhất bao nhiêu phần trăm chiều cao cột"));
        list.length("gap", gap, CLOSE, ("from the picture to its caption", "từ ảnh đến chú thích"));
        list.length("space", space, CLOSE, ("the least white round it", "khoảng trắng ít nhất quanh ảnh"));
        list.style("caption", caption, ("what the picture shows", "chú thích"));
        list.style("credit", credit, ("who made it", "nguồn ảnh"));
    });
    let GalleryStyle { gap, row } = gallery;
    list.group("gallery", ("several pictures with one caption", "chùm ảnh"), |list| {
        list.length("gap", gap, CLOSE, ("the white between two pictures", "khoảng cách giữa hai ảnh"));
        list.whole("row", row, (20, 100), ("how high a row is, in hundredths of a column's width", "chiều cao một hàng, phần trăm bề rộng cột"));
    });
}

#[rustfmt::skip]
pub(super) fn figures<'d>(list: &mut Settings<'d>, statistics: &'d mut StatisticsStyle, table: &'d mut TableStyle) {
    let StatisticsStyle { narrowest, ground, rule, gap, padding, value, unit, label } = statistics;
    list.group("statistics", ("figures that stand out", "số liệu nổi bật"), |list| {
        list.length("narrowest", narrowest, (Length::mm(15), Length::mm(120)), ("the least width of a cell in a column", "bề rộng ít nhất của một ô"));
        list.color("ground", ground, ("the colour of a cell", "màu nền ô"));
        list.rule("rule", rule, ("the rule above a cell", "đường kẻ trên ô"));
        list.length("gap", gap, CLOSE, ("the white between two cells", "khoảng cách giữa hai ô"));
        list.length("padding", padding, (Length::ZERO, Length::mm(7)), ("the white within a cell", "khoảng trắng trong ô"));
        list.style("value", value, ("the figure", "con số"));
        list.style("unit", unit, ("what it counts", "đơn vị"));
        list.style("label", label, ("what it says", "lời giải thích"));
    });
    let TableStyle { caption, head_ground, head, cell, stripe, padding, rule, credit } = table;
    list.group("table", ("tables", "bảng"), |list| {
        list.style("caption", caption, ("what the table shows", "tên bảng"));
        list.color("head_ground", head_ground, ("the colour behind the head", "màu nền đầu bảng"));
        list.style("head", head, ("the cells of the head", "ô đầu bảng"));
        list.style("cell", cell, ("all other cells", "các ô khác"));
        list.color("stripe", stripe, ("the colour behind every other row", "màu nền hàng xen kẽ"));
        list.length("padding", padding, (Length::ZERO, Length::mm(4)), ("the white at the sides of a cell", "khoảng trắng hai bên ô"));
        list.rule("rule", rule, ("the rule under the last row", "đường kẻ dưới bảng"));
        list.style("credit", credit, ("where the figures come from", "nguồn số liệu"));
    });
}

#[rustfmt::skip]
pub(super) fn apart<'d>(
    list: &mut Settings<'d>,
    (quote, inset, questions): (&'d mut QuoteStyle, &'d mut InsetStyle, &'d mut QuestionsStyle),
    (verse, code, register): (&'d mut VerseStyle, &'d mut CodeStyle, &'d mut RegisterStyle),
) {
    let QuoteStyle { text, speaker, bar, indent } = quote;
    list.group("quote", ("words of somebody else, set apart", "trích dẫn nổi bật"), |list| {
        list.style("text", text, ("the words", "lời trích"));
        list.style("speaker", speaker, ("whose they are", "người nói"));
        list.rule("bar", bar, ("the bar at the left", "vạch bên trái"));
        list.length("indent", indent, INDENT, ("from the left edge to the words", "từ mép trái đến chữ"));
    });
    let InsetStyle { ground, rule, padding, title, narrowest, day } = inset;
    list.group("box", ("a tinted box among the text, and short news", "hộp và tin vắn"), |list| {
        list.color("ground", ground, ("the colour behind it", "màu nền"));
        list.rule("rule", rule, ("the rule along its head", "đường kẻ trên"));
        list.length("padding", padding, (Length::ZERO, Length::mm(10)), ("the white at its sides", "khoảng trắng hai bên"));
        list.style_on_grid("title", title, ("its title", "tên hộp"));
        list.length("narrowest", narrowest, (Length::mm(30), Length::mm(300)), ("the least width of a column in it", "bề rộng ít nhất của một cột"));
        list.style_on_grid("day", day, ("the day of a piece of short news", "ngày của tin vắn"));
    });
    let QuestionsStyle { asks, question, answers } = questions;
    list.group("questions", ("questions and answers", "hỏi – đáp"), |list| {
        list.style_on_grid("asks", asks, ("the word before a question", "chữ Hỏi"));
        list.style_on_grid("question", question, ("the question", "câu hỏi"));
        list.style_on_grid("answers", answers, ("the word before an answer", "chữ Đáp"));
    });
    let VerseStyle { text, author, turn } = verse;
    list.group("verse", ("poems", "thơ"), |list| {
        list.style_on_grid("text", text, ("the lines", "dòng thơ"));
        list.style_on_grid("author", author, ("who wrote them", "tác giả"));
        list.length("turn", turn, INDENT, ("how far a broken line goes on to the right", "phần thụt của dòng bị ngắt"));
    });
    let CodeStyle { side, color, label, address } = code;
    list.group("code", ("QR codes", "mã QR"), |list| {
        list.length("side", side, (Length::mm(15), Length::mm(60)), ("the side of a code", "cạnh của mã"));
        list.color("color", color, ("the dark modules", "màu ô đen"));
        list.style("label", label, ("what it leads to", "lời giải thích"));
        list.style("address", address, ("the address", "địa chỉ"));
    });
    let RegisterStyle { name, text, indent } = register;
    list.group("register", ("whom to turn to, and new documents", "liên hệ và văn bản mới"), |list| {
        list.style_on_grid("name", name, ("what an entry begins with", "tên mục"));
        list.style_on_grid("text", text, ("what follows", "nội dung"));
        list.length("indent", indent, INDENT, ("how far all lines but the first stand in", "phần thụt của các dòng sau"));
    });
}

#[rustfmt::skip]
pub(super) fn bounds<'d>(list: &mut Settings<'d>, justification: &'d mut Justification, latitude: &'d mut Latitude) {
    let Justification { space, letters, narrowest, loose, widest, narrowest_measure } = justification;
    list.group("justification", ("how lines are filled, in thousandths", "cách lấp đầy dòng, phần nghìn"), |list| {
        list.whole("space", space, (800, 1_500), ("the natural space, of the one that the face has", "khoảng trắng tự nhiên so với của phông"));
        list.whole("letters", letters, (0, 30), ("how much narrower or wider letters may be drawn", "độ co giãn chữ"));
        list.whole("narrowest", narrowest, (600, 1_000), ("the narrowest space", "khoảng trắng hẹp nhất"));
        list.whole("loose", loose, (1_050, 3_000), ("the space that counts as loose", "khoảng trắng coi là thưa"));
        list.whole("widest", widest, (1_100, 9_000), ("the widest space", "khoảng trắng rộng nhất"));
        list.length("narrowest_measure", narrowest_measure, (Length::ZERO, Length::mm(300)), ("below this measure lines are not justified", "cột hẹp hơn mức này thì không căn đều hai bên"));
    });
    let Latitude { size, leading, figures, gaps } = latitude;
    list.group("latitude", ("how far the look gives to fill so many pages, in thousandths", "độ co giãn để vừa số trang, phần nghìn"), |list| {
        list.whole("size", size, (0, 80), ("the size of running text", "cỡ chữ"));
        list.whole("leading", leading, (0, 100), ("the leading", "khoảng cách dòng"));
        list.whole("figures", figures, (0, 400), ("the height of pictures", "chiều cao ảnh"));
        list.whole("gaps", gaps, (0, 500), ("the white between blocks", "khoảng trắng giữa các khối"));
    });
}
