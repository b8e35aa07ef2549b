//! Design files and folders of fonts, as a user meets them.

use std::fs;
use std::path::Path;

use bantin::built_in_type_case;
use serde_json::Value;
use tempfile::TempDir;

use crate::command::{bantin, code, complaint, copy, names, root, said};

/// A copy of the sample with `design` as its look.
fn with_design(design: &str) -> TempDir {
    let named = |issue: String| issue.replace("\"modern\"", "\"design.json\"");
    let folder = copy(named, false);
    fs::write(folder.path().join("design.json"), design).unwrap();
    folder
}

const WRONG: &str = r##"{
  "based_on": "modern",
  "head": { "headlin": { "size": "26pt" } },
  "body": { "text": { "size": "400pt" } },
  "colors": { "#a6141e": "#f7f1e6" }
}"##;

#[test]
fn a_design_file_is_obeyed() {
    let folder = with_design(r#"{ "based_on": "official", "sheet": { "size": "a4" } }"#);
    let proof = |issue: &Path| {
        let done = bantin().arg("proof").arg(issue).output().unwrap();
        assert_eq!((code(&done), &*complaint(&done)), (0, ""));
        said(&done)
    };
    let issue = folder.path().join("issue.json");
    assert!(proof(&issue).contains("LiberationSerif"));
    fs::write(folder.path().join("design.json"), r#"{ "based_on": "modern" }"#).unwrap();
    assert!(!proof(&issue).contains("LiberationSerif"));
}

#[test]
fn all_that_is_wrong_is_told_of_both_files_and_nothing_is_written() {
    let folder = with_design(WRONG);
    let issue = folder.path().join("issue.json");
    let text = fs::read_to_string(&issue).unwrap();
    fs::write(&issue, text.replace("\"standfirst\"", "\"standfrist\"")).unwrap();
    let build = |words: &[&str]| {
        let mut build = bantin();
        build.current_dir(folder.path()).args(["build", "issue.json", "-o", "out"]);
        build.args(words).output().unwrap()
    };
    let failed = build(&[]);
    assert_eq!(code(&failed), 1);
    assert!(!folder.path().join("out").exists());
    insta::assert_snapshot!(complaint(&failed), @r##"
    error: there is no field `standfrist` here
      --> issue.json:34:7
       |
    34 |       "standfrist": "Trong quý I năm 2026, công tác cải cách hành chính trên địa bàn xã Tân ...
       |       ^^^^^^^^^^^^
       |
       = help: did you mean `standfirst`?

    error: there is no field `headlin` here
     --> design.json:3:13
      |
    3 |   "head": { "headlin": { "size": "26pt" } },
      |             ^^^^^^^^^
      |
      = help: did you mean `headline`?

    error: not a length from 4pt to 200pt
     --> design.json:4:31
      |
    4 |   "body": { "text": { "size": "400pt" } },
      |                               ^^^^^^^

    error: text in #ffffff on #f7f1e6 has a contrast of 1.1:1, and needs 4.5:1
     --> design.json:5:13
      |
    5 |   "colors": { "#a6141e": "#f7f1e6" }
      |             ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: give `masthead.designation.color`, `masthead.notice.color`, `masthead.title.color` and 5 more a colour further from what is behind it

    error: text in #f7f1e6 on #ffffff has a contrast of 1.1:1, and needs 4.5:1
     --> design.json:5:13
      |
    5 |   "colors": { "#a6141e": "#f7f1e6" }
      |             ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: give `contents.title.color`, `contents.page.color`, `head.kicker.color` and 4 more a colour further from what is behind it

    error: text in #f7f1e6 on #f7f1e6 has a contrast of 1.0:1, and needs 4.5:1
     --> design.json:5:13
      |
    5 |   "colors": { "#a6141e": "#f7f1e6" }
      |             ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: give `credits.label.color`, `statistics.value.color`, `statistics.unit.color` and 1 more a colour further from what is behind it

    6 problems in the issue
    "##);

    let failed = build(&["--format", "json"]);
    let report: Value = serde_json::from_str(&complaint(&failed)).unwrap();
    let problems = report["problems"].as_array().unwrap();
    let files: Vec<_> = problems.iter().map(|problem| problem["file"].as_str()).collect();
    assert_eq!(files[..3], [None, Some("design.json"), Some("design.json")]);
    for problem in problems.iter().filter(|problem| problem["file"].is_string()) {
        let bytes: Vec<usize> = serde_json::from_value(problem["bytes"].clone()).unwrap();
        let place = problem["at"].as_str().unwrap().rsplit('/').next().unwrap();
        let before = WRONG[..bytes[1]].rfind(&format!("\"{place}\""));
        assert!(before.is_some(), "{problem}");
    }
}

#[test]
fn faces_come_from_a_folder() {
    let fonts = TempDir::new().unwrap();
    let case = built_in_type_case();
    let face = case.faces().iter().find(|face| {
        let name = face.name();
        name.family == "Liberation Serif" && name.weight.0 == 400 && !name.italic
    });
    let file = fonts.path().join("a.ttf");
    fs::write(&file, face.unwrap().data()).unwrap();
    let out = TempDir::new().unwrap();
    let build = || {
        let mut build = bantin();
        build.arg("build").arg(crate::command::sample());
        build.arg("--fonts").arg(fonts.path()).arg("-o").arg(out.path());
        build.output().unwrap()
    };
    assert_eq!(code(&build()), 0);

    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    fs::remove_dir_all(out.path()).unwrap();
    let failed = build();
    assert_eq!(code(&failed), 1);
    assert!(complaint(&failed).contains("the font `a.ttf` cannot be read"));
    assert!(complaint(&failed).contains("is cut off"));
    assert!(!out.path().exists() || names(out.path()).is_empty());
}

#[test]
fn each_schema_is_the_one_that_is_kept() {
    let cases: [(&[&str], &str); 3] = [
        (&["schema"], "issue.schema.json"),
        (&["schema", "issue"], "issue.schema.json"),
        (&["schema", "design"], "design.schema.json"),
    ];
    for (words, name) in cases {
        let done = bantin().args(words).output().unwrap();
        assert_eq!((code(&done), &*complaint(&done)), (0, ""), "{words:?}");
        let kept = fs::read_to_string(root().join("assets").join(name)).unwrap();
        assert!(said(&done) == kept, "{words:?}");
    }
}
