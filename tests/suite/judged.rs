//! What the judges say: veraPDF of standards, outloud of what is read aloud, qpdf of
//! syntax.
//!
//! veraPDF takes seconds to start and is handed all files at once: both samples in every
//! look, on both sheets, in every standard, and two hundred issues of chance with every
//! kind of block.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use bantin::Standard;
use bantin_tests::Generated;
use tempfile::TempDir;

use crate::printed::{SAMPLES, open, options, read, sample_every_way};
use crate::tools;

/// How many issues of chance are judged.
const COUNT: u64 = 200;

/// The standards that promise something.
const KEPT: [Standard; 4] = [Standard::A3a, Standard::A2a, Standard::A2u, Standard::A1a];

/// The judge veraPDF: where `VERACHECK` says, or where `.ci/run` puts it.
fn veracheck(arguments: &[&str], files: &[PathBuf]) -> Option<Output> {
    let installed =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/judges/veracheck");
    let judge = std::env::var_os("VERACHECK").unwrap_or(OsString::from(installed));
    match Command::new(&judge).args(arguments).args(files).output() {
        Ok(output) => Some(output),
        Err(fault) if fault.kind() == ErrorKind::NotFound => {
            assert!(std::env::var_os("CI").is_none(), "veraPDF is not installed");
            println!("skipped: veraPDF is not installed");
            None
        }
        Err(fault) => panic!("{}: {fault}", judge.display()),
    }
}

fn write(folder: &TempDir, name: &str, pdf: &[u8]) -> PathBuf {
    let path = folder.path().join(format!("{name}.pdf"));
    fs::write(&path, pdf).unwrap();
    path
}

#[test]
fn verapdf_finds_that_every_promise_is_kept() {
    let folder = TempDir::new().unwrap();
    let mut files = Vec::new();
    for sample in SAMPLES {
        for (name, pdf) in sample_every_way(sample) {
            if !name.ends_with("_none") {
                files.push(write(&folder, &name, &pdf));
            }
        }
    }
    for (seed, standard) in (0..COUNT).zip(KEPT.into_iter().cycle()) {
        let bulletin = read(&Generated::whole(seed));
        let pdf = bulletin.pdf(&options(standard)).unwrap();
        files.push(write(&folder, &format!("{seed}_{standard}"), &pdf));
    }
    let Some(said) = veracheck(&["-f", "auto", "-n", "1"], &files) else { return };
    let said = String::from_utf8(said.stdout).unwrap();
    let failed: Vec<&str> =
        said.lines().filter(|line| !line.starts_with("PASS")).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    for file in &files {
        // Two promises a file, but for a-2u, which makes one.
        let name = format!("{}", file.display());
        let judged = said.lines().filter(|line| line.contains(&name)).count();
        assert_eq!(judged, if name.ends_with("a-2u.pdf") { 1 } else { 2 }, "{name}");
    }
}

#[test]
fn verapdf_finds_a_promise_that_is_not_kept() {
    let folder = TempDir::new().unwrap();
    let pdf = open(SAMPLES[0]).pdf(&options(Standard::A3a)).unwrap();
    // The second part of PDF/A takes no files within a file but PDF/A.
    let (kept, broken) = ("<pdfaid:part>3<", "<pdfaid:part>2<");
    let at = pdf.windows(kept.len()).position(|window| window == kept.as_bytes());
    let mut planted = pdf;
    planted[at.unwrap()..][..kept.len()].copy_from_slice(broken.as_bytes());
    let file = write(&folder, "planted", &planted);
    let Some(said) = veracheck(&["-f", "2a"], &[file]) else { return };
    let words = String::from_utf8(said.stdout).unwrap();
    assert_eq!(said.status.code(), Some(1), "{words}");
    assert!(words.contains("failed_rules=1") && words.contains("6.8"), "{words}");
}

#[test]
fn outloud_finds_no_error() {
    for sample in SAMPLES {
        for standard in [Standard::A3a, Standard::A2a, Standard::A1a] {
            let pdf = open(sample).pdf(&options(standard)).unwrap();
            let Some(said) = tools::ask("outloud", &["--quiet", "FILE"], &pdf) else {
                return;
            };
            assert!(said.contains(" 0 error(s)"), "{sample} {standard}: {said}");
        }
    }
}

#[test]
fn qpdf_finds_no_fault_in_any_way() {
    for sample in SAMPLES {
        for (name, pdf) in sample_every_way(sample) {
            let Some(said) = tools::ask("qpdf", &["--check", "FILE"], &pdf) else {
                return;
            };
            let clean = said.contains("No syntax or stream encoding errors found");
            assert!(clean, "{name}: {said}");
        }
    }
}
