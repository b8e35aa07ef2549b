//! What is written, and what is printed: `_x_` italic, `*x*` bold, `{x|y}` x
//! leading to y, `⏎` a line break.

use super::read;
use crate::{Inline, Pointer, Slip, Text};

fn show(text: &Text) -> String {
    let mut shown = String::new();
    for inline in text.inlines() {
        let Inline::Run(run) = inline else {
            shown.push('⏎');
            continue;
        };
        let mut words = run.words.clone();
        if run.emphasis {
            words = format!("_{words}_");
        }
        if run.strong {
            words = format!("*{words}*");
        }
        if let Some(link) = &run.link {
            words = format!("{{{words}|{link}}}");
        }
        shown += &words;
    }
    shown
}

#[test]
fn sets_a_little_markdown() {
    let cases = [
        ("Cải cách hành chính", "Cải cách hành chính"),
        ("**Thanh toán:** đạt 99,77%", "*Thanh toán:* đạt 99,77%"),
        ("một *hai* **ba *bốn***", "một _hai_ *ba **_bốn_*"),
        ("**“Ngoặc”** đầu dòng", "*“Ngoặc”* đầu dòng"),
        ("Cải cách\\\nhành chính", "Cải cách⏎hành chính"),
        ("Cải cách  \nhành chính", "Cải cách⏎hành chính"),
        ("**Cải cách:**\\\nhành chính", "*Cải cách:*⏎hành chính"),
        ("Cải cách\nhành chính", "Cải cách hành chính"),
        ("một\\\n\\\n\n  hai", "một⏎hai"),
        ("\\\nmột\\\n", "một"),
        ("một\\", "một\\"),
        (
            "[xã](https://tanky.gov.vn/tin?a=1&b=2)",
            "{xã|https://tanky.gov.vn/tin?a=1&b=2}",
        ),
        ("[x](http://a.vn/tệp%20một)", "{x|http://a.vn/t%E1%BB%87p%20m%E1%BB%99t}"),
        ("[**x**](mailto:a_b@c.vn) y", "{*x*|mailto:a_b@c.vn} y"),
        ("gọi [x](TEL:0238) y", "gọi {x|TEL:0238} y"),
        ("một [ hai ](tel:1) ba", "một {hai |tel:1}ba"),
    ];
    for (written, printed) in cases {
        let text = read(written, &Pointer::root()).unwrap();
        assert_eq!(show(&text), printed, "{written:?}");
    }
}

#[test]
fn leaves_everything_else_as_it_is() {
    let same = [
        "- gạch đầu dòng",
        "+ dấu cộng",
        "* dấu sao",
        "1. đánh số",
        "a) đánh chữ",
        "# thăng",
        "> lớn hơn",
        "--- | --- |",
        "```",
        "`mã`",
        "<b>HTML</b> <!-- chú thích --> <https://a.vn>",
        "&amp; &nbsp; &#65;",
        "![ảnh](anh.jpg)",
        "[chữ] (chữ) [a]: http://b.vn",
        "[^1] [ ] [x] ~~bỏ~~ $x$",
        "5*3, 3*4*5, 2 * 3 * 4, 100%, C:\\thư mục",
        "ten_file_anh __ten__ _nghiêng_ ______",
        "** một",
        "=== ===",
        "\"ngoặc\" 'đơn' -- ...",
    ];
    for words in same {
        assert_eq!(show(&read(words, &Pointer::root()).unwrap()), words);
    }
    let cases = [
        ("    bốn dấu cách", "bốn dấu cách"),
        ("một\n\nhai", "một hai"),
        ("Tít\n===\n- một\n- hai", "Tít === - một - hai"),
        ("\\*sao\\* \\\\ \\[ngoặc\\](x)", "*sao* \\ [ngoặc](x)"),
    ];
    for (written, printed) in cases {
        let text = read(written, &Pointer::root()).unwrap();
        assert_eq!(show(&text), printed, "{written:?}");
    }
}

#[test]
fn refuses_links_to_anywhere_else_and_texts_without_words() {
    for address in ["javascript:alert(1)", "file:///etc/passwd", "trang", "https://", ""]
    {
        let link = format!("[x]({address})");
        let refused = Err(Slip::LinkRefused(address.into()));
        assert_eq!(read(&link, &Pointer::root()), refused);
    }
    for blank in ["", "  \n ", "\\\n", "[](https://a.vn)"] {
        assert_eq!(read(blank, &Pointer::root()), Err(Slip::Blank), "{blank:?}");
    }
}
