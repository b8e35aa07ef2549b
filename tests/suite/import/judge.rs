//! What a reader of drafts that is not ours says: Python's own zip and XML.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use tempfile::TempDir;

use super::{all, folder, imported, name};

/// What the judge finds wrong; `None` if there is no Python.
fn compare(draft: &Path, made: &Path) -> Option<String> {
    let judge = Path::new(env!("CARGO_MANIFEST_DIR")).join("judges/drafts/compare.py");
    let mut python = Command::new("python3");
    python.arg("-B").arg(judge).arg(draft).arg(made);
    match python.output() {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let complaint = String::from_utf8_lossy(&output.stderr);
            assert!(complaint.is_empty(), "{complaint}");
            assert_eq!(output.status.success(), said.is_empty(), "{said}");
            Some(said)
        }
        Err(fault) if fault.kind() == ErrorKind::NotFound => {
            assert!(env::var_os("CI").is_none(), "`python3` is not installed");
            println!("skipped: `python3` is not installed");
            None
        }
        Err(fault) => panic!("python3: {fault}"),
    }
}

/// A folder with what the draft of this name becomes.
fn written(name: &str) -> TempDir {
    let made = imported(name);
    let out = TempDir::new().unwrap();
    for picture in &made.pictures {
        fs::write(out.path().join(&picture.name), &picture.data).unwrap();
    }
    fs::write(out.path().join("issue.json"), &made.issue).unwrap();
    fs::write(out.path().join("import-report.json"), made.report.to_json()).unwrap();
    out
}

#[test]
fn words_their_order_and_pictures_are_those_of_the_draft() {
    let mut wrong = Vec::new();
    // What our own writer wrote is held against the issue it was written from.
    let drafts = all().into_iter().filter(|path| !name(path).starts_with("own-"));
    let seed: PathBuf = folder().join("../refs/tan-ky-so-01.txt");
    for path in drafts.chain([seed]) {
        let out = written(path.to_str().unwrap());
        let Some(said) = compare(&path, out.path()) else { return };
        if !said.is_empty() {
            wrong.push(format!("{}:\n{said}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A judge that finds nothing wrong with what is wrong is none.
#[test]
fn the_judge_finds_what_is_wrong() {
    type Wrong = fn(&str) -> String;
    let cases: [(&str, &str, Wrong); 4] = [
        ("python-docx-headings.docx", "lost: chuẩn", |issue| {
            issue.replacen("chuẩn", "", 1)
        }),
        ("docx-js-lists.docx", "added: thừa", |issue| {
            issue.replacen("Gian hàng", "Gian hàng thừa", 1)
        }),
        ("odfpy-article.odt", "out of order: ", |issue| {
            let (one, two) = ("Trồng cây hai bên đường", "Xã Suối Bạc ra quân làm đường");
            issue.replace(one, "@").replace(two, one).replace('@', two)
        }),
        ("text-vni.txt", "not whole: ", |issue| {
            issue.replace("rộng 4 m, dự kiến", "dự kiến rộng 4 m,")
        }),
    ];
    for (draft, finding, wrong) in cases {
        let out = written(draft);
        let path = out.path().join("issue.json");
        let issue = fs::read_to_string(&path).unwrap();
        let changed = wrong(&issue);
        assert_ne!(issue, changed, "{draft}");
        fs::write(path, changed).unwrap();
        let Some(said) = compare(&folder().join(draft), out.path()) else { return };
        assert!(said.contains(finding), "{draft}: `{finding}` is not in\n{said}");
    }
    let out = written("python-docx-two-photos.docx");
    let photo = out.path().join("anh-02.jpg");
    let mut data = fs::read(&photo).unwrap();
    *data.last_mut().unwrap() ^= 1;
    fs::write(photo, data).unwrap();
    let draft = folder().join("python-docx-two-photos.docx");
    let Some(said) = compare(&draft, out.path()) else { return };
    assert!(
        said.contains("picture lost") && said.contains("picture of no draft"),
        "{said}"
    );
}
