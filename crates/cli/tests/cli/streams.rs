//! Issues from standard input, bulletins to standard output.

use std::fs;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::command::{bantin, code, complaint, names, said, sample};

/// An issue that names no file.
const ISSUE: &str = r#"{
  "publication": { "id": "a", "title": "A", "publisher": { "name": "UBND xã B" } },
  "issue": { "number": "1", "coverage": { "year": 2026 }, "date": "2026-04-05" },
  "articles": [{ "headline": "Tin vắn", "body": [{ "paragraph": "Một dòng." }] }]
}
"#;

/// What `command` does with `input`.
fn fed(command: &mut Command, input: &[u8]) -> Output {
    let pipe = Stdio::piped;
    let mut child = command.stdin(pipe()).stdout(pipe()).stderr(pipe()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A command that is wrong does not read at all.
    let writer = std::thread::spawn(move || stdin.write_all(&input).is_ok());
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn run(words: &[&str], input: &str) -> Output {
    fed(bantin().args(words), input.as_bytes())
}

/// The issue of the sample.
fn sample_issue() -> String {
    fs::read_to_string(sample().join("issue.json")).unwrap()
}

#[test]
fn an_issue_from_standard_input_is_as_good_as_one_in_a_file() {
    let out = TempDir::new().unwrap();
    let base = sample();
    for words in
        [&["check"][..], &["proof"], &["build", "-o"], &["preview", "--dpi", "20", "-o"]]
    {
        let mut of_file = bantin();
        of_file.args(words);
        let mut of_input = bantin();
        of_input.args(words);
        let writes = words.contains(&"-o");
        if writes {
            of_file.arg(out.path().join("file"));
            of_input.arg(out.path().join("input"));
        }
        let of_file = of_file.arg(&base).output().unwrap();
        of_input.arg("-").arg("--base").arg(&base);
        let of_input = fed(&mut of_input, sample_issue().as_bytes());
        assert_eq!(code(&of_input), 0, "{words:?}: {}", complaint(&of_input));
        if writes {
            let made = names(&out.path().join("file"));
            assert_eq!(names(&out.path().join("input")), made, "{words:?}");
            for name in made {
                let read = |of: &str| fs::read(out.path().join(of).join(&name)).unwrap();
                assert!(read("file") == read("input"), "{words:?}: {name}");
            }
        } else {
            assert_eq!(said(&of_input), said(&of_file), "{words:?}");
        }
        let path = base.join("issue.json").display().to_string();
        let told = complaint(&of_file).replace(&path, "<stdin>");
        assert_eq!(complaint(&of_input), told, "{words:?}");
    }
}

#[test]
fn an_issue_that_belongs_nowhere_names_no_file() {
    let done = run(&["check", "-"], ISSUE);
    assert_eq!(code(&done), 0, "{}", complaint(&done));

    let figure = r#"{ "figure": { "src": "a.jpg", "alt": "A" } }"#;
    let issue = ISSUE.replace(r#"{ "paragraph": "Một dòng." }"#, figure);
    let issue = issue.replacen('{', r#"{ "design": "xanh.json","#, 1);
    insta::assert_snapshot!(complaint(&run(&["check", "-"], &issue)), @r#"
    error: the issue came without a folder for the design file `xanh.json`
     --> <stdin>:1:13
      |
    1 | { "design": "xanh.json",
      |             ^^^^^^^^^^^
      |
      = help: name the folder that it is in with --base

    error: the issue came without a folder of pictures
     --> <stdin>:4:71
      |
    4 |   "articles": [{ "headline": "Tin vắn", "body": [{ "figure": { "src": "a.jpg", "alt": "A" } }...
      |                                                                       ^^^^^^^
      |
      = help: name the folder that the pictures are in with --base

    2 problems in the issue
    "#);
    let empty = TempDir::new().unwrap();
    let base = empty.path().to_str().unwrap();
    let failed = run(&["check", "-", "--base", base, "--format", "json"], &issue);
    assert_eq!(code(&failed), 1);
    let report: Value = serde_json::from_str(&complaint(&failed)).unwrap();
    assert_eq!(report["path"], "<stdin>");
    let codes = report["problems"].as_array().unwrap().iter();
    let codes: Vec<_> = codes.map(|p| p["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["no-design-file", "picture-missing"]);
}

#[test]
fn mistakes_in_standard_input_are_told_as_in_a_file() {
    for (input, said) in [
        ("", "error: the file is empty"),
        ("{", "error: the file ends before everything is closed"),
        ("{}", "error: `publication` is missing"),
    ] {
        let failed = run(&["build", "-", "--pdf", "-o", "-"], input);
        assert_eq!((code(&failed), &*self::said(&failed)), (1, ""));
        assert!(complaint(&failed).starts_with(said), "{}", complaint(&failed));
    }
    // One byte more than an issue may have.
    let large = format!("{ISSUE}{}", " ".repeat((16 << 20) + 1 - ISSUE.len()));
    let failed = run(&["check", "-", "--format", "json"], &large);
    let report: Value = serde_json::from_str(&complaint(&failed)).unwrap();
    assert_eq!(report["problems"][0]["code"], "file-too-large");
    assert_eq!(code(&run(&["check", "-"], &large[..16 << 20])), 0);
}

#[test]
fn standard_output_gets_one_file_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let files = ["a_2026_so-1.pdf", "a_2026_so-1.docx"];
    let out = folder.path().to_str().unwrap();
    assert_eq!(code(&run(&["build", "-", "-o", out], ISSUE)), 0);
    for (format, name) in ["--pdf", "--docx"].into_iter().zip(files) {
        let done = run(&["build", "-", format, "-o", "-"], ISSUE);
        assert_eq!((code(&done), &*complaint(&done)), (0, ""));
        assert!(done.stdout == fs::read(folder.path().join(name)).unwrap(), "{name}");
    }
    let mut of_file = bantin();
    let done = of_file.arg("build").arg(sample()).args(["--pdf", "-o", "-"]).output();
    assert!(done.unwrap().stdout.starts_with(b"%PDF-"));
}

#[test]
fn fix_hands_the_mended_issue_on() {
    let spaced = ISSUE.replace("Một dòng.", "Một  dòng .");
    let done = run(&["check", "--fix", "-"], &spaced);
    assert_eq!((code(&done), &*said(&done)), (0, ISSUE));
    let marked = format!("\u{feff}{spaced}");
    let done = run(&["check", "--fix", "-"], &marked);
    assert_eq!(said(&done), format!("\u{feff}{ISSUE}"));
    let done = run(&["check", "--fix", "-"], ISSUE);
    assert_eq!(said(&done), ISSUE, "there is nothing to mend");

    // What only a person can mend is told; what was mended is handed on all the same.
    let wrong = spaced.replace("\"headline\"", "\"headlin\"");
    let failed = run(&["check", "--fix", "-"], &wrong);
    assert_eq!(code(&failed), 1);
    assert_eq!(said(&failed), ISSUE.replace("\"headline\"", "\"headlin\""));
    assert!(complaint(&failed).contains("did you mean `headline`?"));
    let failed = run(&["check", "--fix", "-"], "{");
    assert_eq!((code(&failed), &*said(&failed)), (1, ""));
}

#[test]
fn what_makes_no_sense_is_told_in_both_languages() {
    let told = |words: &[&str], language: &str| {
        let failed = fed(bantin().args(words).args(["--lang", language]), b"");
        assert_eq!((code(&failed), &*said(&failed)), (2, ""), "{words:?}");
        complaint(&failed)
    };
    let one = ["build", "-", "-o", "-"];
    insta::assert_snapshot!(told(&one, "en"), @r"
    error: standard output has room for one file, the PDF or the Word document
     |
     = help: add --pdf or --docx, not both
    ");
    insta::assert_snapshot!(told(&one, "vi"), @r"
    lỗi: đầu ra chuẩn chỉ nhận một tệp: hoặc PDF, hoặc Word
     |
     = cách sửa: hãy thêm --pdf hoặc --docx, chỉ một trong hai
    ");
    for (words, expected) in [
        (&["build", "-", "--pdf", "--docx", "-o", "-"][..], "room for one file"),
        (&["build", "-", "--pdf", "--metadata", "-o", "-"], "--metadata makes a second"),
        (&["check", "issue.json", "--base", "."], "--base is for an issue from"),
        (&["watch", "-"], "standard input cannot be watched"),
    ] {
        let told = told(words, "en");
        assert!(told.contains(expected), "{words:?}: {told}");
    }
    let sample = sample();
    let sample = sample.to_str().unwrap();
    let told = told(&["preview", sample, "--dpi", "20", "-o", "-"], "en");
    assert!(told.contains("only build writes to standard output"), "{told}");
}

#[test]
fn a_base_that_is_no_folder_is_the_fault_of_the_disk() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for base in [file, folder.path().join("none")] {
        let base = base.to_str().unwrap();
        let failed = run(&["check", "-", "--base", base], ISSUE);
        assert_eq!((code(&failed), &*said(&failed)), (3, ""));
        assert!(complaint(&failed).starts_with("error: cannot read `"));
    }
}

/// Half a file is a failure, even if it is the reader that has stopped.
#[cfg(unix)]
#[test]
fn a_reader_that_stops_is_a_failure() {
    let mut build = bantin();
    build.args(["build", "-", "--pdf", "-o", "-"]);
    build.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = build.spawn().unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(ISSUE.as_bytes()).unwrap();
    let failed = child.wait_with_output().unwrap();
    assert_eq!(code(&failed), 3);
    assert!(complaint(&failed).contains("cannot write to standard output"));
}
