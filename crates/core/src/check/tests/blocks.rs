//! What is wrong with blocks, and with the pictures in them.

use super::{check, report, with_block};
use crate::{Alt, Block, Language};

#[test]
fn answers_what_is_wrong_with_a_block() {
    let nested = r#"{ "list": [ { "text": "1", "list": [ { "text": "2", "list": [
        { "text": "3", "list": [ { "text": "4", "list": ["5"] } ] } ] } ] } ] }"#;
    let cases = [
        (
            r#"{ "paragrahp": "x" }"#,
            &[
                "10:9 \"paragrahp\" there is no block `paragrahp` (did you mean `paragraph`?)",
            ][..],
        ),
        (
            r#""chỉ có chữ""#,
            &[
                "10:7 \"chỉ có chữ\" expected a group in braces { }, found words in quotation \
             marks",
            ],
        ),
        (
            r#"{ "list": [{ "text": "x", "list": ["y"], "numbered": ["z"] }] }"#,
            &["10:48 \"numbered\" an item has two lists under it (keep `list` or \
             `numbered`; what the other says can be an item of its own)"],
        ),
        (
            "{}",
            &["10:7 { the block has no name (put each paragraph, list or figure into \
             braces of its own)"],
        ),
        (
            r#"{ "paragraph": "x", "crosshead": "y" }"#,
            &[
                "10:7 { the block has 2 names instead of one (put each paragraph, list or \
             figure into braces of its own)",
            ],
        ),
        (
            r#"{ "list": [] }"#,
            &[
                "10:17 [] the list is empty (write something, or take the whole field out if \
             it is not needed)",
            ],
        ),
        (
            r#"{ "list": ["a", 5, {"text": "b", "txt": ""}, {}] }"#,
            &[
                "10:23 5 expected words in quotation marks or a group in braces { }, found a \
             number",
                "10:40 \"txt\" there is no field `txt` here (did you mean `text`?)",
                "10:52 { `text` is missing (it is what the item says)",
            ],
        ),
        (
            nested,
            &["11:57 [\"5\"] lists are nested more than 4 levels deep (make a list of \
             its own of the innermost one)"],
        ),
        (
            r#"{ "statistics": [1, 2, 3, 4, 5, 6, 7] }"#,
            &[
                "10:24 1 expected a group in braces { }, found a number",
                "10:27 2 expected a group in braces { }, found a number",
                "10:30 3 expected a group in braces { }, found a number",
                "10:33 4 expected a group in braces { }, found a number",
                "10:36 5 expected a group in braces { }, found a number",
                "10:39 6 expected a group in braces { }, found a number",
                "10:42 7 there are more than 6 (take the rest out)",
            ],
        ),
        (
            r#"{ "figure": { "src": "anh-1.jpg" } }"#,
            &[
                "10:19 { the figure does not say what it shows (say in `alt` what it shows, \
             or write \"decorative\": true)",
            ],
        ),
        (
            r#"{ "figure": { "src": "anh-1.jpg", "alt": "x", "decorative": true } }"#,
            &[
                "10:53 \"decorative\" the figure is decorative, and yet says what it shows \
             (keep `alt` if the picture tells something, else `decorative`)",
            ],
        ),
        (
            r#"{ "figure": { "src": "anh-1.jpg", "decorative": "yes" } }"#,
            &[
                "10:55 \"yes\" expected true or false, found words in quotation marks (write \
                 true or false, without quotation marks)",
            ],
        ),
    ];
    for (written, expected) in cases {
        assert_eq!(
            report(&with_block(written), Language::English),
            expected,
            "{written}"
        );
    }
}

#[test]
fn answers_what_is_wrong_with_the_name_of_a_picture() {
    let put = "put the picture into the issue's folder and write its name only";
    let cases = [
        ("anh1.jpg", "picture file not found (did you mean `anh-1.jpg`?)".into()),
        ("x.jpg", "picture file not found (put the picture into the issue's folder)".into()),
        ("../anh-1.jpg", format!("the picture is outside the issue's folder ({put})")),
        ("a/../../b.jpg", format!("the picture is outside the issue's folder ({put})")),
        ("/anh-1.jpg", format!("the picture is not named from the issue's folder ({put})")),
        ("C:/anh.jpg", format!("the picture is not named from the issue's folder ({put})")),
        (
            "https://a.vn/b.jpg",
            "the picture is on the web, not beside the issue (download it into the issue's \
             folder and name it from there)"
                .into(),
        ),
        (
            r"anh\\1.jpg",
            "the picture's name has a backslash (write `anh/1.jpg`)".into(),
        ),
        (
            "cut.jpg",
            "the picture file is cut off (copy or send the file again from where it came \
             from)"
                .into(),
        ),
        (
            "locked.jpg",
            "the picture cannot be read: it is open in another program (close it there, then \
             run the command again)"
                .into(),
        ),
    ];
    for (src, expected) in cases {
        let block = format!(r#"{{ "figure": {{ "src": "{src}", "alt": "x" }} }}"#);
        let expected = format!("10:28 \"{src}\" {expected}");
        assert_eq!(report(&with_block(&block), Language::English), [expected]);
    }
    let from_a_mac = r#"{ "figure": { "src": "Tân Kỳ.jpg", "decorative": true } }"#;
    let issue = check(&with_block(from_a_mac)).unwrap();
    let Block::Figure(figure) = &issue.articles[0].body[0] else { panic!("no figure") };
    let photo = &figure.photo;
    assert_eq!((photo.picture.src(), &photo.alt), ("Tân Kỳ.jpg", &Alt::Decorative));
}

#[test]
fn answers_what_is_wrong_in_blocks() {
    let cases = [
        (
            r#"{ "table": { "head": ["A", ""], "rows": [["1", ""], ["2"]] } }"#,
            "the row has 1 cell, and the table 2 columns (write a cell for each column; one \
             that says nothing is \"\")",
            r#"["2"]"#,
        ),
        (
            r#"{ "table": { "columns": [{}], "head": ["A", "B"], "rows": [["1", "2"]] } }"#,
            "columns described: 1, cells in the head: 2 (write a group for each column; one \
             that needs nothing is {})",
            r#""columns""#,
        ),
        (
            r#"{ "table": { "head": ["A"], "rows": [] } }"#,
            "the list is empty (write something, or take the whole field out if it is not \
             needed)",
            "[]",
        ),
        (
            r#"{ "qr": { "url": "tanky.gov.vn", "label": "x" } }"#,
            "a link cannot lead to `tanky.gov.vn` (begin it with https://, http://, mailto: \
             or tel:)",
            r#""tanky.gov.vn""#,
        ),
        (
            r#"{ "figure": { "src": "anh-1.jpg", "alt": "x", "width": "spam" } }"#,
            "`spam` cannot be chosen here (did you mean `span`?)",
            r#""spam""#,
        ),
        (
            r#"{ "briefs": { "items": [{ "text": "x" }], "width": "page" } }"#,
            "`page` cannot be chosen here (write one of these: column, span)",
            r#""page""#,
        ),
        (
            r#"{ "page_break": false }"#,
            "false says nothing here (write true, or take it out)",
            "false",
        ),
        (
            r#"{ "box": { "body": [{ "box": { "body": [] } }] } }"#,
            "there is no block `box`",
            r#""box""#,
        ),
        (
            r#"{ "gallery": { "photos": [{ "src": "anh-1.jpg", "alt": "x" }] } }"#,
            "there are fewer than 2 (add what is missing, or write it another way)",
            r#"[{ "src": "anh-1.jpg", "alt": "x" }]"#,
        ),
        (
            r#"{ "verse": { "lines": ["", " "] } }"#,
            "nothing is written here (write something, or take the whole field out if it is \
             not needed)",
            r#""lines""#,
        ),
        (
            r#"{ "qa": [{ "question": "x", "answer": 1 }] }"#,
            "expected words in quotation marks or a list in brackets [ ], found a number",
            "1",
        ),
    ];
    for (block, expected, underlined) in cases {
        let source = with_block(block);
        let found = report(&source, Language::English);
        assert_eq!(found.len(), 1, "{block}: {found:?}");
        assert!(found[0].ends_with(&format!(" {underlined} {expected}")), "{found:?}");
    }
}

#[test]
fn blocks_become_what_they_say() {
    let source = with_block(
        r#"{ "verse": { "lines": ["", "Một", "Hai", "", " ", "Ba"] } },
        { "table": { "head": ["", "B"], "rows": [["1", " "]] } },
        { "qa": [{ "question": "Hỏi?", "answer": "Đáp." }] }"#,
    );
    let issue = check(&source).unwrap();
    let [Block::Verse(verse), Block::Table(table), Block::Questions(questions)] =
        &issue.articles[0].body[..]
    else {
        panic!("other blocks")
    };
    assert_eq!(verse.stanzas.iter().map(Vec::len).collect::<Vec<_>>(), [2, 1]);
    assert!(table.head.cells[0].is_none() && table.rows[0].cells[1].is_none());
    assert_eq!(table.columns.len(), 2);
    assert_eq!(questions.items[0].answer.len(), 1);
}
