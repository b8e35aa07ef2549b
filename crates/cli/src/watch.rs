//! `bantin watch`: the PDF anew whenever something changes.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use bantin::{Language, PdfOptions};
use notify::{Event, EventKind, RecursiveMode, Watcher, recommended_watcher};

use crate::args::{Format, Watch};
use crate::bar::Bar;
use crate::desk::{Desk, paths};
use crate::failure::Failure;
use crate::{Done, report, say};

/// An editor saves in several steps: writes beside, moves, sets the time. When nothing
/// has come for so long, it has saved.
const QUIET: Duration = Duration::from_millis(30);

/// Whoever never stops writing is not waited for.
const LONGEST: Duration = Duration::from_millis(500);

/// Builds, and builds again after each change, until it is stopped. What is wrong is
/// told, and the next change waited for.
pub(crate) fn run(
    watch: &Watch,
    format: Format,
    language: Language,
) -> Result<Done, Failure> {
    watch.issue.is_file()?;
    let path = watch.issue.path();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new(".")).to_owned();
    let (sender, changes) = channel();
    let unwatched = |fault: notify::Error| Failure::Unwatched(fault.to_string());
    let mut watcher = recommended_watcher(move |event| {
        // The receiver is gone when the command ends.
        let _ = sender.send(event);
    })
    .map_err(unwatched)?;
    // The folder and not the file: an editor that replaces the file would leave the
    // watch on one that is gone.
    watcher.watch(&folder, RecursiveMode::Recursive).map_err(unwatched)?;
    let mut opens = watch.open;
    loop {
        match build(watch, &path, format, language) {
            Ok(made) => {
                say(&paths(std::slice::from_ref(&made)))?;
                if std::mem::take(&mut opens) {
                    open(&made);
                }
            }
            Err(failure) => {
                let told = report::tell(&failure, format, language);
                let _ = io::stderr().write_all(told.as_bytes());
            }
        }
        wait(&changes)?;
    }
}

/// Makes the PDF, and tells what is to be known of it.
fn build(
    watch: &Watch,
    path: &Path,
    format: Format,
    language: Language,
) -> Result<PathBuf, Failure> {
    let bar = Bar::new(language);
    let bulletin = watch.issue.open(&bar)?;
    let options = PdfOptions { progress: bar.progress(), ..PdfOptions::default() };
    let printed = bulletin.print(&options);
    drop(bar);
    let (pdf, notes) = printed.map_err(|fault| Failure::bulletin(path, fault))?;
    let made =
        Desk::at(&watch.out)?.put(&format!("{}.pdf", bulletin.file_stem()), &pdf)?;
    let done = Done::saying(String::new()).noting(path, &bulletin, notes);
    for (path, notes) in done.notes {
        let told = report::tell_notes(&notes, &path, format, language);
        let _ = io::stderr().write_all(told.as_bytes());
    }
    Ok(made)
}

/// Waits for a change that matters, and until it is whole.
fn wait(changes: &Receiver<notify::Result<Event>>) -> Result<(), Failure> {
    let gone = || Failure::Unwatched("the watcher has stopped".into());
    loop {
        // That something was missed may be a change as any other.
        let event = changes.recv().map_err(|_| gone())?;
        if event.is_ok_and(|event| !matters(&event)) {
            continue;
        }
        let since = Instant::now();
        while since.elapsed() < LONGEST {
            match changes.recv_timeout(QUIET) {
                Ok(_) => {}
                Err(RecvTimeoutError::Timeout) => return Ok(()),
                Err(RecvTimeoutError::Disconnected) => return Err(gone()),
            }
        }
        return Ok(());
    }
}

/// Whether an event is a change to what a bulletin is made from: not that somebody read a
/// file, and not what this command writes itself.
fn matters(event: &Event) -> bool {
    let changes = !matches!(event.kind, EventKind::Access(_));
    changes && event.paths.iter().any(|path| is_source(path))
}

/// Whether a bulletin may be made from the file at `path`.
fn is_source(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let ending = ending.unwrap_or_default().to_ascii_lowercase();
    matches!(&*ending, "json" | "jpg" | "jpeg" | "jpe" | "jfif" | "png")
}

/// Opens a file with the program that the system has for it. Where there is none, the
/// path has been said.
fn open(path: &Path) {
    let mut program = if cfg!(windows) {
        Command::new("explorer")
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else {
        Command::new("xdg-open")
    };
    program.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let _ = program.spawn();
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::is_source;

    #[test]
    fn what_is_made_is_not_what_it_is_made_from() {
        for source in ["a/issue.json", "my.json", "anh/Ảnh 1.JPG", "x.png"] {
            assert!(is_source(Path::new(source)), "{source}");
        }
        for other in ["a.pdf", ".bantin-x.part", "issue.json~", ".issue.json.swp", "4913"]
        {
            assert!(!is_source(Path::new(other)), "{other}");
        }
    }
}
