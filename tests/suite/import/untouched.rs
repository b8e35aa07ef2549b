//! Text that is Unicode already is never touched by the decoding of old encodings.

use std::fs;
use std::path::{Path, PathBuf};

use bantin::Guess;
use bantin_tests::{Generated, drafts::import_holds};

/// Every text of this repository.
fn texts() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let mut folders = vec![root.join("assets"), root.join("crates"), root.join("tests")];
    let mut found = vec![root.join("README.md")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            if path.is_dir() {
                folders.push(path);
            } else if matches!(
                ending,
                Some("rs" | "json" | "md" | "txt" | "toml" | "snap")
            ) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn is_decoding(guess: &Guess) -> bool {
    matches!(guess, Guess::Decoded { .. } | Guess::UnknownEncoding { .. })
}

#[test]
fn no_text_of_ours_is_decoded() {
    let mut count = 0;
    for path in texts() {
        // These are in old encodings, or show what they look like.
        let shown = path.to_str().unwrap();
        let old = ["encoding", "decoding", "raw-old", "/drafts/", "_drafts__"];
        let Ok(text) = fs::read_to_string(&path) else { continue };
        if old.iter().any(|name| shown.contains(name)) || text.trim().is_empty() {
            continue;
        }
        let made = import_holds("text.txt", text.as_bytes()).unwrap();
        let decoded: Vec<&Guess> = made
            .report
            .remarks()
            .iter()
            .map(|remark| &remark.guess)
            .filter(|guess| is_decoding(guess))
            .collect();
        assert!(decoded.is_empty(), "{shown}: {decoded:?}");
        count += 1;
    }
    assert!(count > 100, "{count} texts");
}

#[test]
fn no_issue_of_chance_is_decoded() {
    for seed in 0..60 {
        let issue = Generated::whole(seed).text;
        let made = import_holds("issue.txt", issue.as_bytes()).unwrap();
        let decoded =
            made.report.remarks().iter().any(|remark| is_decoding(&remark.guess));
        assert!(!decoded, "seed {seed}");
    }
}
