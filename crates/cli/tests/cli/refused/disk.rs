//! What cannot be written.

use std::fs;

use super::{Refused, SMALLEST};

const PDF: &str = "ket-qua/tan-ky-cchc_2026_so-01.pdf";
const DOCX: &str = "ket-qua/tan-ky-cchc_2026_so-01.docx";

#[test]
fn a_file_where_the_folder_should_be() {
    let refused = Refused::issue(SMALLEST).with("ket-qua", "a letter");
    refused.answers("out-is-a-file", 3);
    let below = refused.told(&["build", "issue.json", "-o", "ket-qua/so-01"]);
    below.answers("out-is-below-a-file", 3);
}

#[test]
fn a_folder_where_the_pdf_should_be() {
    let refused = Refused::issue(SMALLEST);
    fs::create_dir_all(refused.folder().join(PDF)).unwrap();
    refused.answers("out-has-a-folder", 3);
}

/// Neither of the two is replaced if one cannot be.
#[test]
fn a_file_that_is_marked_as_read_only() {
    let refused = Refused::issue(SMALLEST).with(PDF, "signed").with(DOCX, "final");
    let path = refused.folder().join(DOCX);
    let mut marked = fs::metadata(&path).unwrap().permissions();
    marked.set_readonly(true);
    fs::set_permissions(&path, marked.clone()).unwrap();
    refused.answers("out-is-read-only", 3);
    #[expect(clippy::permissions_set_readonly_false, reason = "it is deleted next")]
    marked.set_readonly(false);
    fs::set_permissions(&path, marked).unwrap();
}

/// A program that runs is what Linux locks: here a shell that waits to be told something.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_another_program_holds_open() {
    use std::io::{BufRead, BufReader};
    use std::os::unix::process::CommandExt;
    use std::process::{Command, Stdio};

    let refused = Refused::issue(SMALLEST).with(PDF, "the one before").with(DOCX, "");
    let docx = refused.folder().join(DOCX);
    fs::copy(fs::canonicalize("/bin/sh").unwrap(), &docx).unwrap();
    let mut shell = Command::new(&docx);
    shell.arg0("sh").args(["-c", "echo open; read word"]);
    let mut shell = shell.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    BufReader::new(shell.stdout.take().unwrap()).read_line(&mut said).unwrap();
    assert_eq!(said, "open\n");
    refused.answers("out-is-open", 3);
    shell.kill().unwrap();
    shell.wait().unwrap();
}

/// As Word and Acrobat hold a file.
#[cfg(windows)]
#[test]
fn a_file_that_another_program_holds_open() {
    use std::os::windows::fs::OpenOptionsExt;
    let refused = Refused::issue(SMALLEST).with(PDF, "the one before").with(DOCX, "");
    for shared in [0, 1] {
        let path = refused.folder().join(DOCX);
        let mut open = fs::OpenOptions::new();
        let held = open.read(true).share_mode(shared).open(path).unwrap();
        let mut build = crate::command::bantin();
        build.current_dir(refused.folder()).args(&refused.command);
        let failed = build.output().unwrap();
        assert_eq!(crate::command::code(&failed), 3);
        let told = crate::command::complaint(&failed);
        assert!(told.contains("it is open in another program"), "{shared}: {told}");
        let pdf = fs::read(refused.folder().join(PDF)).unwrap();
        assert_eq!(pdf, b"the one before");
        drop(held);
    }
}
