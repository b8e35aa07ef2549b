//! `bantin import` as a user meets it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

fn bantin() -> Command {
    let mut bantin = Command::new(env!("CARGO_BIN_EXE_bantin"));
    bantin.env_remove("BANTIN_LANG").env("LC_ALL", "C").env("LANG", "C");
    bantin
}

fn draft(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/drafts").join(name)
}

fn import(drafts: &[PathBuf], out: &Path, more: &[&str]) -> Output {
    bantin().arg("import").args(drafts).arg("-o").arg(out).args(more).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_word_draft_with_two_photos_becomes_a_printed_pdf() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("so-04");
    let made = import(&[draft("python-docx-bulletin.docx")], &out, &[]);
    assert!(made.status.success(), "{}", text(&made.stderr));
    let files = ["anh-01.jpg", "anh-02.jpg", "import-report.json", "issue.json"];
    assert_eq!(names(&out), files);
    let written: Vec<String> =
        text(&made.stdout).lines().map(ToOwned::to_owned).collect();
    assert_eq!(written.len(), files.len(), "{written:?}");
    assert!(written.last().unwrap().ends_with("issue.json"), "{written:?}");
    let report = text(&made.stderr);
    assert!(report.contains("paragraph 10, issue.json /articles/0/headline"), "{report}");
    let built = bantin().arg("build").arg(&out).arg("-o").arg(&out).output().unwrap();
    assert!(built.status.success(), "{}", text(&built.stderr));
    let pdf = fs::read(out.join("suoi-bac-sbnm_2026_so-04.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"));
}

#[test]
fn the_report_is_the_same_on_standard_error_and_in_its_file() {
    let folder = TempDir::new().unwrap();
    let drafts = [draft("text-tcvn.txt"), draft("docx-js-changes.docx")];
    let made = import(&drafts, folder.path(), &["--format", "json"]);
    assert!(made.status.success());
    let file = fs::read_to_string(folder.path().join("import-report.json")).unwrap();
    assert_eq!(text(&made.stderr), file);
    let report: Value = serde_json::from_str(&file).unwrap();
    assert_eq!(report["drafts"][1], "docx-js-changes.docx");
    let remarks = report["remarks"].as_array().unwrap();
    let of = |code: &str| remarks.iter().find(|remark| remark["code"] == code).unwrap();
    assert_eq!(of("decoded")["line"], 1);
    assert_eq!(of("decoded")["draft"], "text-tcvn.txt");
    let changes = &of("tracked-changes")["message"]["en"];
    assert_eq!(changes, "tracked changes were read as accepted: 1 insertion, 1 deletion");
}

#[test]
fn a_dry_run_shows_what_was_understood_and_writes_nothing() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("out");
    let made = import(&[draft("text-bulletin.txt")], &out, &["--dry-run"]);
    assert!(made.status.success());
    assert!(!out.exists());
    let shown = text(&made.stdout);
    for line in [
        "  title: Suối Bạc ngày mới  [line 1]",
        "    headline: Xã Suối Bạc ra quân làm đường  [line 11]",
        "      position: Chuyên viên",
    ] {
        assert!(shown.lines().any(|shown| shown == line), "{line:?} is not in\n{shown}");
    }
    let without_a_folder =
        bantin().arg("import").arg(draft("text-mail.txt")).arg("--dry-run").output();
    assert!(without_a_folder.unwrap().status.success());
}

#[test]
fn drafts_that_cannot_be_read_are_told_together_and_nothing_is_written() {
    let folder = TempDir::new().unwrap();
    let (pdf, old) = (folder.path().join("a.pdf"), folder.path().join("b.doc"));
    fs::write(&pdf, b"%PDF-1.4").unwrap();
    let name: Vec<u8> =
        "WordDocument".encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(&old, [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &name].concat())
        .unwrap();
    let out = folder.path().join("out");
    let drafts = [pdf, draft("text-mail.txt"), old];
    let made = import(&drafts, &out, &["--lang", "vi"]);
    assert_eq!(made.status.code(), Some(1));
    assert!(made.stdout.is_empty() && !out.exists());
    let said = text(&made.stderr);
    for line in ["a.pdf: bản thảo là tệp PDF", "b.doc: bản thảo ở định dạng cũ của Word"]
    {
        assert!(said.contains(line), "{line:?} is not in\n{said}");
    }
    let made = import(&drafts, &out, &["--format", "json"]);
    let document: Value = serde_json::from_slice(&made.stderr).unwrap();
    let codes: Vec<&str> = document["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["draft-pdf", "draft-old-word"]);
}

#[test]
fn nothing_is_written_over() {
    let folder = TempDir::new().unwrap();
    for name in ["issue.json", "anh-01.jpg"] {
        let out = folder.path().join(name);
        fs::create_dir(&out).unwrap();
        fs::write(out.join(name), "a person's work").unwrap();
        let made = import(&[draft("python-docx-two-photos.docx")], &out, &[]);
        assert_eq!(made.status.code(), Some(3), "{name}");
        assert!(text(&made.stderr).contains("there is another file at"), "{name}");
        assert_eq!(names(&out), [name]);
        assert_eq!(fs::read_to_string(out.join(name)).unwrap(), "a person's work");
    }
}

#[test]
fn a_draft_that_is_not_there_is_told() {
    let folder = TempDir::new().unwrap();
    let made = import(&[folder.path().join("khong-co.docx")], folder.path(), &[]);
    assert_eq!(made.status.code(), Some(3));
    assert!(text(&made.stderr).contains("khong-co.docx"));
    let made = bantin().arg("import").arg(draft("text-mail.txt")).output().unwrap();
    assert_eq!(made.status.code(), Some(2), "-o is needed");
}

/// What is large is refused in little memory: here the system gives no more than so much.
#[cfg(target_os = "linux")]
#[test]
fn memory_is_bounded() {
    use std::io::Write;

    /// In KiB: the program and its fonts, a draft, and what is made of it.
    const LIMIT: &str = "1500000";
    let folder = TempDir::new().unwrap();
    let huge = folder.path().join("huge.txt");
    let mut file = fs::File::create(&huge).unwrap();
    let line = "Một dòng văn bản dài, viết đi viết lại.\n".repeat(26_000);
    for _ in 0..250 {
        file.write_all(line.as_bytes()).unwrap();
    }
    assert!(file.metadata().unwrap().len() > 300 << 20);
    let large = folder.path().join("large.txt");
    let paragraph = "Một dòng văn bản dài, viết đi viết lại. ".repeat(8) + "\n";
    fs::write(&large, paragraph.repeat(18_000)).unwrap();
    assert!(fs::metadata(&large).unwrap().len() > 7 << 20);
    for (path, code) in [(&huge, 1), (&large, 0)] {
        let limited = Command::new("sh")
            .arg("-c")
            .arg(format!("ulimit -v {LIMIT}; exec \"$0\" \"$@\""))
            .arg(env!("CARGO_BIN_EXE_bantin"))
            .arg("import")
            .arg(path)
            .arg("--dry-run")
            .output()
            .unwrap();
        assert_eq!(limited.status.code(), Some(code), "{}", text(&limited.stderr));
        if code == 1 {
            assert!(text(&limited.stderr).contains("more than 8 MB of text"));
        }
    }
}
