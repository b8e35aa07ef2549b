//! What other programs say of finished PDFs.
//!
//! | judge      | from            | what it has to say                              |
//! |------------|-----------------|-------------------------------------------------|
//! | `qpdf`     | qpdf            | the file is well formed                         |
//! | `pdffonts` | poppler-utils   | each font is embedded, cut down, and has Unicode |

use std::io::ErrorKind;
use std::process::Command;

use crate::{Outcome, say};

/// Hands each of `pdfs` to all judges.
pub(crate) fn run(pdfs: &[&str]) -> Outcome {
    for pdf in pdfs {
        ask("qpdf", &["--check", pdf])?;
        say(&format!("qpdf: {pdf} is well formed"))?;
        let table = ask("pdffonts", &[pdf])?;
        let fonts = judge_fonts(&table).map_err(|fault| format!("{pdf}: {fault}"))?;
        say(&format!(
            "pdffonts: {pdf} has {fonts} fonts, all embedded, cut down, with Unicode"
        ))?;
    }
    Ok(())
}

/// What `judge` says, if it is content.
fn ask(judge: &str, arguments: &[&str]) -> Outcome<String> {
    let said = match Command::new(judge).args(arguments).output() {
        Err(fault) if fault.kind() == ErrorKind::NotFound => {
            return Err(format!("`{judge}` is not installed").into());
        }
        said => said?,
    };
    let words = String::from_utf8_lossy(&said.stdout).into_owned();
    if said.status.success() {
        return Ok(words);
    }
    let complaint = String::from_utf8_lossy(&said.stderr);
    Err(format!("{judge}: {words}{complaint}").into())
}

/// Counts the fonts of a table of `pdffonts`: two lines of head, then a line a font,
/// which ends with `emb sub uni` and the two numbers of the object.
fn judge_fonts(table: &str) -> Result<usize, String> {
    let mut fonts = 0;
    for line in table.lines().skip(2) {
        let fields: Vec<&str> = line.split_whitespace().rev().collect();
        if fields.get(2..5) != Some(&["yes", "yes", "yes"][..]) {
            return Err(format!("not embedded, cut down and with Unicode: {line}"));
        }
        fonts += 1;
    }
    if fonts == 0 { Err("there are no fonts".into()) } else { Ok(fonts) }
}

#[cfg(test)]
mod tests {
    use super::judge_fonts;

    #[test]
    fn counts_fonts_that_are_as_they_should_be() {
        let head = "name  type  encoding  emb sub uni object ID\n---- ----\n";
        let cases = [
            ("A+B  CID TrueType  Identity-H  yes yes yes  5  0\n", Ok(1)),
            ("A+B  CID TrueType  Identity-H  yes yes no  5  0\n", Err(())),
            ("Helvetica  Type 1  WinAnsi  no  no  no  5  0\n", Err(())),
            ("", Err(())),
        ];
        for (lines, expected) in cases {
            let judged = judge_fonts(&format!("{head}{lines}")).map_err(|_| ());
            assert_eq!(judged, expected, "{lines:?}");
        }
    }
}
