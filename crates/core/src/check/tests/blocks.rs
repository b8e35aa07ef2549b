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
            &["10:55 \"yes\" expected true or false, found words in quotation marks"],
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
            "the picture cannot be read: locked (see whether the file is open in another \
             program, or locked)"
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
    assert_eq!((figure.picture.src(), &figure.alt), ("Tân Kỳ.jpg", &Alt::Decorative));
}
