//! The file of the issue as a whole.

use super::{Refused, SMALLEST, smallest};

#[test]
fn a_file_that_is_not_json() {
    let cases = [
        ("json-unfinished", SMALLEST.trim_end().trim_end_matches('}').to_owned()),
        ("json-comma-missing", smallest("\"01\", ", "\"01\" ")),
        ("json-comma-too-many", smallest("hồ sơ.\" }", "hồ sơ.\" },")),
        ("json-quote-missing", smallest("thứ Bảy\"", "thứ Bảy")),
        ("json-quotes-within", smallest("sáng thứ Bảy", "\"sáng thứ Bảy\"")),
        ("json-curly-quotes", smallest("\"headline\"", "“headline”")),
        ("json-backslash", smallest("Trong quý I", "C:\\Users")),
        ("json-number", smallest("\"01\"", "01")),
        ("json-goes-on", format!("{SMALLEST}{SMALLEST}")),
        ("json-is-a-list", "[1, 2]".to_owned()),
    ];
    for (name, issue) in cases {
        Refused::issue(issue).answers(name, 1);
    }
}

#[test]
fn a_file_that_is_not_read_as_text() {
    let utf16 = |mark: &str| -> Vec<u8> {
        let text = format!("{mark}{SMALLEST}").replace('\n', "\r\n");
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    };
    // Windows-1258 as far as it goes: one byte a letter.
    let old: Vec<u8> =
        SMALLEST.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(0xf4)).collect();
    let cases: [(&str, Vec<u8>); 6] = [
        ("file-empty", Vec::new()),
        ("file-blank", b"\xef\xbb\xbf \r\n".to_vec()),
        ("file-utf-16", utf16("\u{feff}")),
        ("file-utf-16-without-mark", utf16("")),
        ("file-not-utf-8", old),
        ("file-word", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0".to_vec()),
    ];
    for (name, issue) in cases {
        Refused::issue(issue).answers(name, 1);
    }
}

#[test]
fn a_file_that_is_too_big() {
    let most = 16 << 20;
    let words = "a ".repeat(most / 2);
    Refused::issue(smallest("hồ sơ", &words)).answers("file-too-large", 1);
    let deep = format!("\"{}\"", "[".repeat(127)).replace('"', "");
    let deep = format!("{deep}{}", "]".repeat(127));
    Refused::issue(smallest("\"01\"", &deep)).answers("file-too-deep", 1);
}

#[test]
fn a_file_that_is_not_there() {
    let without = Refused::issue(SMALLEST);
    std::fs::rename(without.folder().join("issue.json"), without.folder().join("a.json"))
        .unwrap();
    without.answers("file-missing", 3);
    std::fs::create_dir(without.folder().join("issue.json")).unwrap();
    without.told(&["build", ".", "-o", "ket-qua"]).answers("file-is-a-folder", 3);
}

/// Whoever may read every file, as the administrator of Linux, is not stopped.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let closed = Refused::issue(SMALLEST);
    let path = closed.folder().join("issue.json");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&path).is_err() {
        let mut command = crate::command::bantin();
        command.current_dir(closed.folder()).args(["build", "issue.json"]);
        let refused = command.output().unwrap();
        assert_eq!(crate::command::code(&refused), 3);
        insta::assert_snapshot!(crate::command::complaint(&refused), @r"
        error: cannot read `issue.json`: you are not allowed to
          |
          = help: ask whoever gave you the file, or who looks after the computer
        ");
    }
}
