//! Other people's readers of PDF.

use std::io::ErrorKind;
use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

/// What `tool` says of the file `pdf`, which its arguments name `FILE`; `None` if
/// it is not installed. On the server, where `CI` is set, all of them have to be.
pub(crate) fn ask(tool: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("issue.pdf");
    std::fs::write(&path, pdf).unwrap();
    run(tool, arguments, &path)
}

fn run(tool: &str, arguments: &[&str], path: &Path) -> Option<String> {
    let file = path.to_str().unwrap();
    let arguments =
        arguments.iter().map(|&word| if word == "FILE" { file } else { word });
    let output = match Command::new(tool).args(arguments).output() {
        Ok(output) => output,
        Err(fault) if fault.kind() == ErrorKind::NotFound => {
            assert!(std::env::var_os("CI").is_none(), "`{tool}` is not installed");
            println!("skipped: `{tool}` is not installed");
            return None;
        }
        Err(fault) => panic!("`{tool}`: {fault}"),
    };
    let said = String::from_utf8(output.stdout).unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "`{tool}` says: {said}{complaint}");
    Some(said)
}

/// The words that a reader finds in the file `pdf`, sorted, in capitals.
///
/// As boxes: as running text `pdftotext` joins a large figure and the small word
/// beside it, and drops hyphens at the ends of lines.
pub(crate) fn words_read(pdf: &[u8]) -> Option<Vec<String>> {
    let boxes = ask("pdftotext", &["-bbox", "-enc", "UTF-8", "FILE", "-"], pdf)?;
    let words = boxes.split("<word ").skip(1).map(|after| {
        let word = after.split_once('>').unwrap().1.split_once("</word>").unwrap().0;
        let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'")];
        let word = marks.iter().fold(word.to_uppercase(), |word, (escape, mark)| {
            word.replace(&escape.to_uppercase(), mark)
        });
        word.replace("&AMP;", "&")
    });
    Some(sorted(words))
}

/// The words in capitals, sorted.
pub(crate) fn sorted(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut words: Vec<String> = words.collect();
    words.sort_unstable();
    words
}

/// Of two sorted lists, what only the first has and what only the second has.
pub(crate) fn difference(one: &[String], two: &[String]) -> (Vec<String>, Vec<String>) {
    let (mut left, mut right) = (one.to_vec(), two.to_vec());
    for word in two {
        if let Some(at) = left.iter().position(|other| other == word) {
            left.remove(at);
        }
    }
    for word in one {
        if let Some(at) = right.iter().position(|other| other == word) {
            right.remove(at);
        }
    }
    (left, right)
}
