//! What the workspace does for itself.
//!
//! ```text
//! cargo xtask bench           how long, how much memory: issues of 4, 100, 1,000 pages
//! cargo xtask bench --docx    the same of Word documents
//! cargo xtask bench --lines   how loosely the lines of about 4 pages are set
//! cargo xtask judges A.pdf …  what other programs say of finished PDFs
//! ```

mod bench;
mod judges;
mod lines;
mod measure;
mod photo;

use std::error::Error;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Done, or in words why not.
type Outcome<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["bench"] => bench::run(),
        ["bench", "--docx"] => bench::run_docx(),
        ["bench", "--lines"] => lines::run(),
        ["judges", pdfs @ ..] if !pdfs.is_empty() => judges::run(pdfs),
        _ => Err("usage: cargo xtask bench [--docx | --lines] | judges A.pdf …".into()),
    };
    let Err(fault) = done else { return ExitCode::SUCCESS };
    let _ = writeln!(io::stderr(), "error: {fault}");
    ExitCode::FAILURE
}

/// The top folder of the workspace.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where cargo puts what it builds.
fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| workspace().join("target"), PathBuf::from)
}

fn say(line: &str) -> io::Result<()> {
    writeln!(io::stdout(), "{line}")
}
