//! The sub-editor at the command: advice, `--fix`, `explain`, `new`, `watch`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::mpsc::channel;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::command::{bantin, code, complaint, copy, names, root, said, sample};

/// An issue without a picture.
const ISSUE: &str = r#"{
  "publication": { "id": "tan-ky", "title": "Tân Kỳ", "publisher": { "name": "UBND xã Tân Kỳ" } },
  "issue": { "number": "01", "coverage": { "month": 4, "year": 2026 }, "date": "2026-04-30" },
  "articles": [
    { "headline": "Một tin", "body": [ { "paragraph": "Đạt 99.8% ; rất \"tốt\"." } ] }
  ]
}
"#;

/// The folder of an issue, in that of an office: without it the issues of other tests
/// would stand beside, and their numbers count.
struct Folder(TempDir);

impl Folder {
    fn path(&self) -> PathBuf {
        self.0.path().join("so-01")
    }
}

fn folder(issue: &str) -> Folder {
    let folder = Folder(TempDir::new().unwrap());
    fs::create_dir(folder.path()).unwrap();
    fs::write(folder.path().join("issue.json"), issue).unwrap();
    folder
}

fn checked(folder: impl AsRef<Path>, words: &[&str]) -> std::process::Output {
    let mut check = bantin();
    check.current_dir(folder).args(["check", "issue.json"]).args(words).output().unwrap()
}

#[test]
fn advice_is_told_with_its_rule_and_is_no_failure() {
    let issue = folder(ISSUE);
    fs::write(
        issue.path().join("bantin.toml"),
        "[rules]\n\"LIC-01\" = \"off\"\n\"LIC-04\" = \"off\"\n\"LIC-05\" = \"off\"\n\
         \"LIC-10\" = \"off\"\n\"ARC-01\" = \"off\"\n",
    )
    .unwrap();
    let done = checked(issue.path(), &["--lang", "vi"]);
    assert_eq!((code(&done), &*said(&done)), (0, ""));
    insta::assert_snapshot!(complaint(&done), @r#"
    cảnh báo[NUM-01]: “99.8%” viết theo kiểu tiếng Anh
     --> issue.json:5:60
      |
    5 |     { "headline": "Một tin", "body": [ { "paragraph": "Đạt 99.8% ; rất \"tốt\"." } ] }
      |                                                            ^^^^^
      |
      = cách sửa: hãy viết 99,8%

    cảnh báo[TXT-04]: thừa dấu cách trước “;”
     --> issue.json:5:64
      |
    5 |     { "headline": "Một tin", "body": [ { "paragraph": "Đạt 99.8% ; rất \"tốt\"." } ] }
      |                                                                ^^^
      |
      = cách sửa: lệnh `bantin check --fix` tự sửa

    ghi chú[TXT-09]: dấu ngoặc kép thẳng; sách báo dùng “ ”
     --> issue.json:5:72
      |
    5 |     { "headline": "Một tin", "body": [ { "paragraph": "Đạt 99.8% ; rất \"tốt\"." } ] }
      |                                                                        ^^
      |
      = cách sửa: lệnh `bantin check --fix` tự sửa

    2 cảnh báo và 1 ghi chú về số bản tin
    lệnh `bantin explain NUM-01` cho biết lý do và cách tắt
    "#);
}

#[test]
fn what_a_licence_demands_is_a_failure() {
    let licensed = ISSUE.replacen('{', "{ \"profile\": \"licensed\",", 1);
    let failed = checked(folder(&licensed).path(), &[]);
    assert_eq!((code(&failed), &*said(&failed)), (1, ""));
    let told = complaint(&failed);
    assert!(told.contains("error[LIC-05]: the imprint lacks the licence"), "{told}");
    assert!(told.contains("warning[NUM-01]"), "advice is told with it");
    // An internal one may be held to a rule too.
    let strict = ISSUE.replacen('{', "{ \"rules\": { \"NUM-01\": \"error\" },", 1);
    assert_eq!(code(&checked(folder(&strict).path(), &[])), 1);
}

#[test]
fn programs_are_told_the_level_the_reason_and_the_edits() {
    let issue = folder(ISSUE);
    let done = checked(issue.path(), &["--format", "json"]);
    let document: Value = serde_json::from_str(&complaint(&done)).unwrap();
    assert_eq!(document["count"], 0);
    let warnings = document["warnings"].as_array().unwrap();
    let spaced = warnings.iter().find(|warning| warning["code"] == "TXT-04").unwrap();
    assert_eq!(spaced["edits"][0]["with"], "");
    assert!(spaced["why"]["vi"].as_str().unwrap().contains("dấu cách"));
    let [from, to] = [0, 1].map(|end| {
        usize::try_from(spaced["edits"][0]["bytes"][end].as_u64().unwrap()).unwrap()
    });
    assert_eq!(&ISSUE[from..to], " ");
    assert!(document["notes"].as_array().unwrap().len() > 2);
}

#[test]
fn sarif_is_what_it_should_be() {
    let issue = folder(ISSUE);
    let done = checked(issue.path(), &["--format", "sarif", "--lang", "vi"]);
    assert_eq!((code(&done), &*said(&done)), (0, ""));
    let log: Value = serde_json::from_str(&complaint(&done)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["tool"]["driver"]["name"], "bantin");
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    for result in results {
        assert!(rules.iter().any(|rule| rule["id"] == result["ruleId"]), "{result}");
        assert!(
            ["note", "warning", "error"].contains(&result["level"].as_str().unwrap())
        );
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "issue.json");
        assert!(place["region"]["startLine"].as_u64().unwrap() > 0);
    }
    let spaced = results.iter().find(|result| result["ruleId"] == "TXT-04").unwrap();
    let region = &spaced["locations"][0]["physicalLocation"]["region"];
    assert_eq!((&region["startLine"], &region["startColumn"]), (&5.into(), &64.into()));
    let change = &spaced["fixes"][0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(change["deletedRegion"]["startColumn"], 65);
    // A failure is a log too, and so is an issue that nothing is to be said of.
    let codes = results
        .iter()
        .map(|result| format!("\"{}\" = \"off\"", result["ruleId"].as_str().unwrap()));
    let off =
        codes.collect::<std::collections::BTreeSet<_>>().into_iter().collect::<Vec<_>>();
    fs::write(issue.path().join("bantin.toml"), format!("[rules]\n{}\n", off.join("\n")))
        .unwrap();
    let done = checked(issue.path(), &["--format", "sarif"]);
    let log: Value = serde_json::from_str(&complaint(&done)).unwrap();
    assert_eq!(log["runs"][0]["results"], Value::Array(Vec::new()));
    let failed = checked(folder("{").path(), &["--format", "sarif"]);
    let log: Value = serde_json::from_str(&complaint(&failed)).unwrap();
    assert_eq!(
        (code(&failed), &log["runs"][0]["results"][0]["level"]),
        (1, &"error".into())
    );
}

#[test]
fn fix_mends_the_file_and_nothing_else() {
    let windows = format!("\u{feff}{}", ISSUE.replace('\n', "\r\n"));
    let issue = folder(&windows);
    let done = checked(issue.path(), &["--fix"]);
    assert_eq!((code(&done), &*said(&done)), (0, "issue.json\n"));
    let told = complaint(&done);
    assert!(!told.contains("TXT-04") && told.contains("NUM-01"), "{told}");
    assert!(!told.contains("\n- "), "a diff is for a terminal");
    let mended = fs::read_to_string(issue.path().join("issue.json")).unwrap();
    let expected = windows.replace(r#"99.8% ; rất \"tốt\"."#, "99.8%; rất “tốt”.");
    assert_eq!(mended, expected);
    let again = checked(issue.path(), &["--fix"]);
    assert_eq!((code(&again), &*said(&again)), (0, ""), "there is nothing left to mend");
    assert_eq!(names(&issue.path()), ["issue.json"]);
    let broken = folder("{");
    assert_eq!(code(&checked(broken.path(), &["--fix"])), 1);
    assert_eq!(fs::read_to_string(broken.path().join("issue.json")).unwrap(), "{");
}

#[test]
fn wrong_settings_are_told() {
    let issue = folder(ISSUE);
    fs::write(issue.path().join("bantin.toml"), "[rules]\n\"TXT-99\" = \"off\"\n")
        .unwrap();
    let failed = checked(issue.path(), &[]);
    assert_eq!((code(&failed), &*said(&failed)), (1, ""));
    assert!(complaint(&failed).contains("bantin.toml: nobody knows what `TXT-99` is"));
}

#[test]
fn explain_says_why() {
    let explain = |words: &[&str]| bantin().arg("explain").args(words).output().unwrap();
    let done = explain(&["num-02", "--lang", "vi"]);
    assert_eq!((code(&done), &*complaint(&done)), (0, ""));
    assert!(said(&done).starts_with("NUM-02: tỷ lệ không khớp với hai con số\n"));
    assert!(said(&done).contains("Cách sửa: "));
    let all = said(&explain(&[]));
    assert!(all.lines().count() > 50 && all.contains("TXT-04  "));
    let failed = explain(&["TXT-99"]);
    assert_eq!(code(&failed), 2);
    assert!(complaint(&failed).contains("there is no rule `TXT-99`"));
}

#[test]
fn a_new_issue_can_be_built_and_the_next_begun_from_it() {
    let office = TempDir::new().unwrap();
    let new = |words: &[&str]| {
        let mut new = bantin();
        new.current_dir(office.path()).arg("new").args(words);
        new.stdin(Stdio::null()).output().unwrap()
    };
    let flags = [
        "--commune",
        "Tân Kỳ",
        "--province",
        "Nghệ An",
        "--month",
        "12/2026",
        "--number",
        "12",
    ];
    let done = new(&[&["so-12"][..], &flags].concat());
    assert_eq!((code(&done), &*complaint(&done)), (0, ""));
    let made = ["issue.json", "issue.schema.json"]
        .map(|name| format!("{}\n", Path::new("so-12").join(name).display()));
    assert_eq!(said(&done), made.concat());
    let printed = bantin().arg("schema").output().unwrap();
    let kept = root().join("assets/issue.schema.json");
    for schema in [office.path().join("so-12/issue.schema.json"), kept] {
        assert_eq!(fs::read_to_string(schema).unwrap(), said(&printed));
    }
    let mut build = bantin();
    let built =
        build.current_dir(office.path()).args(["build", "so-12"]).output().unwrap();
    let made = ["pdf", "docx"].map(|ending| {
        let name = format!("tan-ky-ban-tin_2026_so-12.{ending}");
        format!("{}\n", Path::new(".").join(name).display())
    });
    assert_eq!(said(&built), made.concat());

    fs::write(office.path().join("so-12/bantin.toml"), "profile = \"internal\"\n")
        .unwrap();
    fs::write(office.path().join("so-12/anh.jpg"), "a photo").unwrap();
    let done = new(&["so-01", "--from", "so-12"]);
    assert_eq!((code(&done), &*complaint(&done)), (0, ""));
    assert_eq!(
        names(&office.path().join("so-01")),
        ["bantin.toml", "issue.json", "issue.schema.json"]
    );
    let next = fs::read_to_string(office.path().join("so-01/issue.json")).unwrap();
    assert!(next.contains("\"number\": \"01\"") && next.contains("\"year\": 2027"));

    let again = new(&["so-01", "--from", "so-12"]);
    assert_eq!((code(&again), &*said(&again)), (1, ""), "what is there stays");
    let lacking = new(&["so-02", "--commune", "Tân Kỳ"]);
    assert_eq!(code(&lacking), 2);
    assert!(complaint(&lacking).contains("say also --province, --month"));
    assert!(!office.path().join("so-02").exists());
}

#[test]
fn what_the_archive_lacks_is_a_warning_where_its_data_are_made() {
    let issue = folder(ISSUE);
    let out = TempDir::new().unwrap();
    let built = |words: &[&str]| {
        let mut build = bantin();
        build.arg("build").arg(issue.path()).arg("-o").arg(out.path()).args(words);
        build.output().unwrap()
    };
    assert_eq!(complaint(&built(&[])), "");
    let done = built(&["--metadata"]);
    assert_eq!(code(&done), 0);
    let told = complaint(&done);
    assert!(told.starts_with("warning[ARC-01]: the archive wants to know"), "{told}");
    assert!(told.contains("1 warning"), "{told}");
}

#[test]
fn data_for_the_archive_are_about_the_pdf() {
    let issue = folder(ISSUE);
    let out = TempDir::new().unwrap();
    let built = |words: &[&str]| {
        let mut build = bantin();
        build.arg("build").arg(issue.path()).arg("-o").arg(out.path());
        build.args(words).output().unwrap()
    };
    for (words, told) in [
        (["--metadata", "--lang=en"], "`--metadata` is about the PDF, and none is to be"),
        (["--metadata", "--lang=vi"], "--metadata là về tệp PDF, mà lệnh này không"),
        (["--standard=a-1a", "--lang=en"], "`--standard` is about the PDF"),
    ] {
        let done = built(&[&words[..], &["--docx"]].concat());
        assert_eq!((code(&done), &*said(&done)), (2, ""), "{words:?}");
        assert!(complaint(&done).contains(told), "{}", complaint(&done));
    }
    assert_eq!(fs::read_dir(out.path()).unwrap().count(), 0, "nothing is written");
    for chosen in [&["--docx", "--pdf"][..], &["--pdf"], &[]] {
        let done = built(&[chosen, &["--metadata"]].concat());
        assert_eq!(code(&done), 0, "{chosen:?}");
        assert!(said(&done).contains(".metadata.json"), "{chosen:?}");
    }
}

#[test]
fn smaller_photos_make_a_smaller_pdf() {
    let photo = "illus-rice-fields.jpg";
    let figure = format!(
        r#"{{ "figure": {{ "src": "{photo}", "alt": "Ruộng bậc thang mùa lúa chín." }} }}, {{ "paragraph""#
    );
    let issue = folder(&ISSUE.replacen("{ \"paragraph\"", &figure, 1));
    let original = root().join("assets/samples/day-du").join(photo);
    fs::copy(&original, issue.path().join(photo)).unwrap();
    let size = |words: &[&str]| {
        let out = TempDir::new().unwrap();
        let mut build = bantin();
        build.arg("build").arg(issue.path()).arg("-o").arg(out.path());
        let done = build.arg("--pdf").args(words).output().unwrap();
        assert_eq!(code(&done), 0, "{}", complaint(&done));
        fs::metadata(said(&done).trim()).unwrap().len()
    };
    let (full, small) = (size(&[]), size(&["--shrink-photos"]));
    assert!(small < full * 3 / 4, "{small} of {full}");
    let kept = fs::read(issue.path().join(photo)).unwrap();
    assert!(kept == fs::read(original).unwrap(), "the file stays as it is");
}

#[test]
fn watch_builds_again_after_each_change_and_goes_on_after_a_mistake() {
    let issue = copy(|issue| issue, false);
    let out = TempDir::new().unwrap();
    let mut watch = bantin();
    watch.arg("watch").arg(issue.path()).arg("-o").arg(out.path());
    // In place of the program that shows a PDF, one that says that it was called.
    #[cfg(target_os = "linux")]
    let shown = out.path().join("shown.txt");
    #[cfg(target_os = "linux")]
    let viewer = {
        use std::os::unix::fs::PermissionsExt;
        let folder = TempDir::new().unwrap();
        let viewer = folder.path().join("xdg-open");
        fs::write(&viewer, format!("#!/bin/sh\necho \"$1\" >> '{}'\n", shown.display()))
            .unwrap();
        fs::set_permissions(&viewer, fs::Permissions::from_mode(0o755)).unwrap();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let mut path: Vec<_> = std::env::split_paths(&path).collect();
        path.insert(0, folder.path().to_owned());
        watch.env("PATH", std::env::join_paths(path).unwrap()).arg("--open");
        folder
    };
    let mut watch = watch.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (sender, lines) = channel();
    for (name, pipe) in [
        ("out", Box::new(watch.stdout.take().unwrap()) as Box<dyn std::io::Read + Send>),
        ("err", Box::new(watch.stderr.take().unwrap())),
    ] {
        let sender = sender.clone();
        std::thread::spawn(move || {
            for line in BufReader::new(pipe).lines().map_while(Result::ok) {
                let _ = sender.send((name, line));
            }
        });
    }
    let expect = |pipe: &str, part: &str| {
        loop {
            let (name, line) = lines
                .recv_timeout(Duration::from_secs(60))
                .unwrap_or_else(|_| panic!("no `{part}` on {pipe}"));
            if name == pipe && line.contains(part) {
                break;
            }
        }
    };
    expect("out", ".pdf");
    let path = issue.path().join("issue.json");
    let good = fs::read_to_string(&path).unwrap();
    fs::write(&path, good.replace("Tiêu điểm", "Trong tâm điểm")).unwrap();
    expect("out", ".pdf");
    fs::write(&path, good.replace("\"headline\"", "\"headlin\"")).unwrap();
    expect("err", "there is no field `headlin` here");
    // As an editor does that replaces the file.
    let beside = issue.path().join("issue.json~");
    fs::write(&beside, &good).unwrap();
    fs::rename(&beside, &path).unwrap();
    expect("out", ".pdf");
    let photo = "illus-online-service.jpg";
    fs::copy(sample().join("illus-one-stop-counter.jpg"), issue.path().join(photo))
        .unwrap();
    expect("out", ".pdf");
    watch.kill().unwrap();
    watch.wait().unwrap();
    #[cfg(target_os = "linux")]
    {
        let shown = fs::read_to_string(&shown).unwrap();
        assert_eq!(shown.lines().count(), 1, "it is opened once: {shown}");
        assert!(shown.trim().ends_with(".pdf"));
        drop(viewer);
    }
    let made = names(out.path());
    assert_eq!(made.iter().filter(|name| name.ends_with(".pdf")).count(), 1, "{made:?}");
}
