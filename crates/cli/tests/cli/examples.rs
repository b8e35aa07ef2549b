//! The examples for programs, run as somebody would who tries them.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::command::{code, complaint, copy, names, root, said, sample};

/// The examples that can be run: what runs them, and their file.
const EXAMPLES: [(&str, &str); 2] = [("python3", "build.py"), ("sh", "build.sh")];

/// Whether `program` is there. On the server, where `CI` is set, it has to be, but for
/// systems that come without it.
fn is_there(program: &str) -> bool {
    let there = Command::new(program).args(["-c", ""]).output().is_ok();
    let must = cfg!(target_os = "linux") && std::env::var_os("CI").is_some();
    assert!(there || !must, "`{program}` is not installed");
    there
}

fn run(program: &str, file: &str, words: &[&Path]) -> Option<Output> {
    if !is_there(program) {
        println!("skipped: `{program}` is not installed");
        return None;
    }
    let mut command = Command::new(program);
    command.arg(root().join("assets/examples").join(file)).args(words);
    command.env("BANTIN", env!("CARGO_BIN_EXE_bantin")).env("PYTHONUTF8", "1");
    Some(command.output().unwrap())
}

#[test]
fn each_builds_its_own_issue() {
    let folder = TempDir::new().unwrap();
    let mut made = Vec::new();
    for (program, file) in EXAMPLES {
        let out = folder.path().join(format!("{file}.pdf"));
        let Some(done) = run(program, file, &[&out]) else { continue };
        assert_eq!(code(&done), 0, "{file}: {}", complaint(&done));
        assert_eq!(said(&done).trim_end(), out.to_str().unwrap());
        assert!(fs::read(&out).unwrap().starts_with(b"%PDF-"), "{file}");
        made.push(format!("{file}.pdf"));
    }
    assert_eq!(names(folder.path()), made, "and nothing else is left");
}

#[test]
fn each_builds_the_sample_with_its_pictures() {
    let folder = TempDir::new().unwrap();
    let issue = sample().join("issue.json");
    for (program, file) in EXAMPLES {
        let out = folder.path().join(file);
        let Some(done) = run(program, file, &[&out, &issue]) else { continue };
        assert_eq!(code(&done), 0, "{file}: {}", complaint(&done));
        assert!(fs::read(&out).unwrap().len() > 100_000, "{file}");
    }
}

#[test]
fn each_tells_what_is_wrong_and_leaves_nothing() {
    let wrong = copy(|issue| issue.replace("\"standfirst\"", "\"standfrist\""), false);
    let folder = TempDir::new().unwrap();
    let issue = wrong.path().join("issue.json");
    for (program, file) in EXAMPLES {
        let out = folder.path().join(file);
        let Some(done) = run(program, file, &[&out, &issue]) else { continue };
        assert_eq!((code(&done), &*said(&done)), (1, ""), "{file}");
        let told = complaint(&done);
        assert!(told.contains("có phải bạn muốn viết"), "{file}: {told}");
        assert!(names(folder.path()).is_empty(), "{file}");
    }
}
