//! The command as a user meets it: exit codes, what is said where, what is written.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

const PDF: &str = "tan-ky-cchc_2026_so-01.pdf";
const DOCX: &str = "tan-ky-cchc_2026_so-01.docx";

/// The command.
pub(crate) fn bantin() -> Command {
    let mut bantin = Command::new(env!("CARGO_BIN_EXE_bantin"));
    bantin.env_remove("BANTIN_LANG").env("LC_ALL", "C").env("LANG", "C");
    bantin
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub(crate) fn sample() -> PathBuf {
    root().join("assets/samples/tan-ky-so-01")
}

/// A copy of the sample, its files written in this order, with `change` made to the
/// issue.
pub(crate) fn copy(change: impl Fn(String) -> String, reversed: bool) -> TempDir {
    let folder = TempDir::new().unwrap();
    let entries = fs::read_dir(sample()).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    if reversed {
        paths.reverse();
    }
    for path in paths {
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    let issue = folder.path().join("issue.json");
    let changed = change(fs::read_to_string(&issue).unwrap());
    fs::write(issue, changed).unwrap();
    folder
}

fn misspelt() -> TempDir {
    copy(|issue| issue.replace("\"standfirst\"", "\"standfrist\""), false)
}

fn build(issue: &Path, out: &Path) -> Output {
    bantin().arg("build").arg(issue).arg("-o").arg(out).output().unwrap()
}

pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub(crate) fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub(crate) fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn builds_both_and_says_where_they_are() {
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("a").join("b");
    let done = build(&sample().join("issue.json"), &out);
    assert_eq!((code(&done), &*complaint(&done)), (0, ""));
    let (pdf, docx) = (out.join(PDF), out.join(DOCX));
    assert_eq!(said(&done), format!("{}\n{}\n", pdf.display(), docx.display()));
    assert_eq!(names(&out), [DOCX, PDF]);
    assert!(fs::read(docx).unwrap().starts_with(b"PK\x03\x04"));
    let pdf = fs::read(out.join(PDF)).unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf.trim_ascii_end().ends_with(b"%%EOF"));
}

#[test]
fn takes_the_folder_of_an_issue_too() {
    let folder = TempDir::new().unwrap();
    assert_eq!(code(&build(&sample(), folder.path())), 0);
    assert_eq!(names(folder.path()), [DOCX, PDF]);
}

#[test]
fn builds_what_is_chosen() {
    let cases: [(&[&str], &[&str]); 3] = [
        (&["--pdf"], &[PDF]),
        (&["--docx"], &[DOCX]),
        (&["--pdf", "--docx"], &[DOCX, PDF]),
    ];
    for (chosen, made) in cases {
        let folder = TempDir::new().unwrap();
        let mut command = bantin();
        command.arg("build").arg(sample()).args(chosen).arg("-o").arg(folder.path());
        assert_eq!(code(&command.output().unwrap()), 0);
        assert_eq!(names(folder.path()), made);
    }
}

#[test]
fn takes_the_issue_out_of_a_word_document() {
    let folder = TempDir::new().unwrap();
    let (out, back) = (folder.path().join("out"), folder.path().join("back"));
    assert_eq!(code(&build(&sample(), &out)), 0);
    let mut command = bantin();
    let done =
        command.arg("extract").arg(out.join(DOCX)).arg("-o").arg(&back).output().unwrap();
    assert_eq!((code(&done), &*complaint(&done)), (0, ""));
    let given = fs::read(sample().join("issue.json")).unwrap();
    assert!(fs::read(back.join("issue.json")).unwrap() == given);
    assert_eq!(code(&build(&back, &folder.path().join("again"))), 0);
    let again = fs::read(folder.path().join("again").join(DOCX)).unwrap();
    assert!(again == fs::read(out.join(DOCX)).unwrap());
}

#[test]
fn gives_the_same_bytes_in_every_process_and_folder() {
    let outs =
        [TempDir::new().unwrap(), TempDir::new().unwrap(), TempDir::new().unwrap()];
    let folders = [copy(|issue| issue, false), copy(|issue| issue, true)];
    assert_eq!(code(&build(&sample(), outs[0].path())), 0);
    assert_eq!(code(&build(folders[0].path(), outs[1].path())), 0);
    assert_eq!(code(&build(folders[1].path(), outs[2].path())), 0);
    for name in [PDF, DOCX] {
        let [first, second, third] =
            outs.each_ref().map(|out| fs::read(out.path().join(name)).unwrap());
        assert!(first == second && second == third, "{name}");
    }
    let first = fs::read(outs[0].path().join(PDF)).unwrap();

    let bulletin = bantin::Bulletin::open(sample().join("issue.json")).unwrap();
    let options = bantin::PdfOptions::default();
    assert!(bulletin.pdf(&options).unwrap() == first);
    assert!(bulletin.pdf(&options).unwrap() == first);
}

#[test]
fn a_wrong_issue_leaves_nothing() {
    let issue = misspelt();
    let folder = TempDir::new().unwrap();
    let out = folder.path().join("out");
    let failed = build(issue.path(), &out);
    assert_eq!((code(&failed), &*said(&failed)), (1, ""));
    assert!(!out.exists());

    fs::create_dir(&out).unwrap();
    fs::write(out.join(PDF), "the one before").unwrap();
    assert_eq!(code(&build(issue.path(), &out)), 1);
    assert_eq!(names(&out), [PDF]);
    assert_eq!(fs::read(out.join(PDF)).unwrap(), b"the one before");
}

#[test]
fn a_new_pdf_takes_the_place_of_the_old_one() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join(PDF), "the one before").unwrap();
    assert_eq!(code(&build(&sample(), folder.path())), 0);
    assert_eq!(names(folder.path()), [DOCX, PDF]);
    assert!(fs::read(folder.path().join(PDF)).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn shows_the_line_and_what_to_do_in_the_language_asked_for() {
    let issue = misspelt();
    let check = |words: &[&str]| {
        let path = Path::new("issue.json");
        let mut check = bantin();
        check.current_dir(&issue).arg("check").arg(path).args(words).output().unwrap()
    };
    let failed = check(&[]);
    assert_eq!((code(&failed), &*said(&failed)), (1, ""));
    insta::assert_snapshot!(complaint(&failed), @r#"
    error: there is no field `standfrist` here
      --> issue.json:34:7
       |
    34 |       "standfrist": "Trong quý I năm 2026, công tác cải cách hành chính trên địa bàn xã Tân ...
       |       ^^^^^^^^^^^^
       |
       = help: did you mean `standfirst`?

    1 problem in the issue
    "#);
    insta::assert_snapshot!(complaint(&check(&["--lang", "vi"])), @r#"
    lỗi: mục "standfrist" không có trong mẫu
      --> issue.json:34:7
       |
    34 |       "standfrist": "Trong quý I năm 2026, công tác cải cách hành chính trên địa bàn xã Tân ...
       |       ^^^^^^^^^^^^
       |
       = cách sửa: có phải bạn muốn viết "standfirst"?

    1 lỗi trong số bản tin
    "#);

    let mut asked = bantin();
    let asked = asked.env("BANTIN_LANG", "vi").arg("check").arg(issue.path()).output();
    assert!(complaint(&asked.unwrap()).ends_with("lỗi trong số bản tin\n"));
}

#[test]
fn tells_programs_the_same_as_json() {
    let issue = misspelt();
    let path = issue.path().join("issue.json");
    let mut check = bantin();
    let failed =
        check.arg("check").arg(&path).args(["--format", "json"]).output().unwrap();
    assert_eq!((code(&failed), &*said(&failed)), (1, ""));
    let document: Value = serde_json::from_str(&complaint(&failed)).unwrap();
    assert_eq!(document["path"], path.to_str().unwrap());
    assert_eq!(document["count"], 1);
    let problem = &document["problems"][0];
    assert_eq!(problem["at"], "/articles/0/standfrist");
    assert_eq!(problem["code"], "unknown-field");
    assert_eq!(problem["help"]["en"], "did you mean `standfirst`?");
    assert!(problem["problem"]["vi"].as_str().unwrap().contains("standfrist"));
    let source = fs::read_to_string(&path).unwrap();
    let [from, to] = [0, 1]
        .map(|end| usize::try_from(problem["bytes"][end].as_u64().unwrap()).unwrap());
    assert_eq!(&source[from..to], "\"standfrist\"");
    let line = usize::try_from(problem["line"].as_u64().unwrap()).unwrap();
    assert!(source.lines().nth(line - 1).unwrap().contains("standfrist"));
}

#[test]
fn a_terminal_is_not_commanded_by_a_file() {
    let attack = "\\u001b[2J\\u009b31m\u{202e}\u{9b}2J";
    let issue = copy(
        |issue| issue.replace("\"headline\"", &format!("\"head{attack}line\"")),
        false,
    );
    for format in ["text", "json"] {
        let mut check = bantin();
        let failed =
            check.arg("check").arg(issue.path()).args(["--format", format]).output();
        let told = complaint(&failed.unwrap());
        let commands = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!told.contains(commands), "{format}: {told:?}");
    }
}

#[test]
fn the_disk_is_to_blame_for_what_cannot_be_read_or_written() {
    let folder = TempDir::new().unwrap();
    let missing = build(&folder.path().join("none.json"), folder.path());
    assert_eq!((code(&missing), &*said(&missing)), (3, ""));
    assert!(complaint(&missing).starts_with("error: cannot read `"));

    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let failed = build(&sample(), &file.join("out"));
    assert_eq!((code(&failed), &*said(&failed)), (3, ""));
    assert!(complaint(&failed).starts_with("error: cannot write `"));

    // Where the PDF should stand there is a folder.
    let out = folder.path().join("out");
    fs::create_dir_all(out.join(PDF)).unwrap();
    let failed = build(&sample(), &out);
    assert_eq!((code(&failed), &*said(&failed)), (3, ""));
    assert_eq!(names(&out), [PDF], "nothing else is left behind");
}

#[test]
fn a_command_that_makes_no_sense_is_2() {
    for words in [&["print"][..], &["build"], &["preview", "a.json"], &["--lang", "fr"]] {
        let failed = bantin().args(words).output().unwrap();
        assert_eq!((code(&failed), &*said(&failed)), (2, ""), "{words:?}");
    }
}

#[test]
fn check_writes_nothing_and_gives_advice() {
    let issue = copy(|issue| issue, false);
    let before = names(issue.path());
    let done = bantin().arg("check").arg(issue.path()).output().unwrap();
    assert_eq!((code(&done), &*said(&done)), (0, ""));
    assert!(complaint(&done).contains("warning[DAT-01]: there is no day of publication"));
    assert_eq!(names(issue.path()), before);
}

#[test]
fn proof_is_the_pages_as_text() {
    let done = bantin().arg("proof").arg(sample()).output().unwrap();
    assert_eq!((code(&done), &*complaint(&done)), (0, ""));
    let bulletin = bantin::Bulletin::open(sample().join("issue.json")).unwrap();
    assert_eq!(said(&done), bulletin.pages().to_string());
}

#[test]
fn preview_is_a_picture_a_page() {
    let out = TempDir::new().unwrap();
    let mut preview = bantin();
    preview.arg("preview").arg(sample()).args(["--dpi", "20", "-o"]).arg(out.path());
    let done = preview.output().unwrap();
    assert_eq!((code(&done), &*complaint(&done)), (0, ""));
    let pages = bantin::Bulletin::open(sample().join("issue.json")).unwrap();
    let made = names(out.path());
    assert_eq!(made.len(), pages.pages().pages.len());
    assert_eq!(made[0], "tan-ky-cchc_2026_so-01_01.png");
    assert_eq!(said(&done).lines().count(), made.len());
    for name in made {
        let png = fs::read(out.path().join(name)).unwrap();
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    }
}

#[test]
fn a_damaged_picture_is_told_with_its_place() {
    let issue = copy(|issue| issue, false);
    let photo = issue.path().join("illus-online-service.jpg");
    let mut data = fs::read(&photo).unwrap();
    data.truncate(data.len() / 2);
    fs::write(photo, data).unwrap();
    let failed = bantin().arg("check").arg(issue.path()).output().unwrap();
    assert_eq!(code(&failed), 1);
    assert!(complaint(&failed).contains("\"illus-online-service.jpg\""));
}

#[cfg(unix)]
#[test]
fn pictures_stay_in_the_folder_of_the_issue() {
    let issue =
        copy(|issue| issue.replace("illus-online-service.jpg", "link.jpg"), false);
    let outside = sample().join("illus-online-service.jpg").canonicalize().unwrap();
    std::os::unix::fs::symlink(outside, issue.path().join("link.jpg")).unwrap();
    let failed = bantin().arg("check").arg(issue.path()).output().unwrap();
    assert_eq!(code(&failed), 1);
    assert!(complaint(&failed).contains("leads out of the issue's folder"));
}

#[test]
fn the_example_of_the_readme_is_a_good_issue() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let (_, rest) = readme.split_once("```json\n").unwrap();
    let (issue, _) = rest.split_once("```").unwrap();
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("issue.json"), issue).unwrap();
    let photo = sample().join("illus-online-service.jpg");
    fs::copy(photo, folder.path().join("mot-cua.jpg")).unwrap();
    let done = bantin().arg("check").arg(folder.path()).output().unwrap();
    assert_eq!(code(&done), 0, "{}", complaint(&done));
    assert!(!complaint(&done).contains("warning"), "{}", complaint(&done));
}

#[test]
fn builds_for_a_standard_and_takes_the_issue_out_again() {
    let folder = TempDir::new().unwrap();
    let (out, back) = (folder.path().join("out"), folder.path().join("back"));
    let mut command = bantin();
    command.arg("build").arg(sample()).arg("-o").arg(&out);
    let chosen = ["--pdf", "--standard", "a-3a", "--metadata"];
    let done = command.args(chosen).output().unwrap();
    assert_eq!(code(&done), 0);
    let told = complaint(&done);
    assert!(told.starts_with("warning[ARC-01]") && told.contains("1 warning"), "{told}");
    let beside = PDF.replace(".pdf", ".metadata.json");
    assert_eq!(names(&out), [&*beside, PDF]);
    let record: Value =
        serde_json::from_slice(&fs::read(out.join(beside)).unwrap()).unwrap();
    assert_eq!(record["document"]["page_count"], 2);
    assert_eq!(record["file"]["name"], PDF);

    let extract = || {
        let mut command = bantin();
        command.arg("extract").arg(out.join(PDF)).arg("-o").arg(&back).output().unwrap()
    };
    let done = extract();
    assert_eq!((code(&done), said(&done).lines().count()), (0, 3), "{done:?}");
    let issue = |of: &Path| fs::read(of.join("issue.json")).unwrap();
    assert_eq!(issue(&back), issue(&sample()));
    assert_eq!(code(&build(&back, &back)), 0);
    assert_eq!(fs::read(out.join(PDF)).unwrap(), fs::read(back.join(PDF)).unwrap());

    // Again is no harm, but what somebody else wrote stays.
    assert_eq!(code(&extract()), 0);
    fs::write(back.join("issue.json"), "{}").unwrap();
    let refused = extract();
    assert_eq!(code(&refused), 3);
    assert!(complaint(&refused).contains("there is another file at"), "{refused:?}");
    assert_eq!(issue(&back), b"{}");
}

#[test]
fn refuses_standards_that_there_are_not_and_files_that_are_none() {
    let folder = TempDir::new().unwrap();
    let mut command = bantin();
    command.arg("build").arg(sample()).args(["--standard", "a-4"]);
    let refused = command.arg("-o").arg(folder.path()).output().unwrap();
    assert_eq!(code(&refused), 2);
    assert!(complaint(&refused).contains("a-3a, a-2a, a-2u, a-1a"), "{refused:?}");
    let issue = sample().join("issue.json");
    for words in [vec!["verify"], vec!["extract", "-o", "nowhere"]] {
        let refused = bantin().args(&words).arg(&issue).output().unwrap();
        assert_eq!(code(&refused), 1, "{words:?}");
        assert!(complaint(&refused).contains("no PDF"), "{refused:?}");
    }
}

#[test]
fn verifies_what_can_be_seen_and_names_the_judge() {
    let folder = TempDir::new().unwrap();
    build(&sample(), folder.path());
    let path = folder.path().join(PDF);
    let verify = |words: &[&str]| bantin().arg("verify").args(words).arg(&path).output();
    let done = verify(&["--format", "json"]).unwrap();
    let verdict: Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(verdict["claims"], "PDF/A-3a, PDF/UA-1");
    assert_eq!((code(&done), &verdict["broken"]), (0, &Value::Bool(false)));
    let checks = verdict["checks"].as_array().unwrap();
    assert!(checks.len() > 10 && checks.iter().all(|check| check["holds"] == true));
    let pdf = fs::read(&path).unwrap();
    let (kept, broken) = (b"<dc:title>", b"<dc:titlx>");
    let at = pdf.windows(kept.len()).position(|window| window == kept).unwrap();
    let mut changed = pdf;
    changed[at..at + kept.len()].copy_from_slice(broken);
    fs::write(&path, changed).unwrap();
    let done = verify(&["--lang", "vi"]).unwrap();
    assert_eq!(code(&done), 1);
    let said = said(&done);
    assert!(said.contains("LỖI    tiêu đề không có trong XMP"), "{said}");
    assert!(said.contains("veraPDF"), "{said}");
}
