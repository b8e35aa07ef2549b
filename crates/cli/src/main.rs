//! The command `bantin`.
//!
//! | exit code | what it says                                             |
//! |----------:|----------------------------------------------------------|
//! |         0 | done                                                     |
//! |         1 | the issue is wrong: nothing was written; a PDF is broken |
//! |         2 | the command is wrong                                     |
//! |         3 | the disk failed: a file cannot be read, or written       |
//!
//! What was made is named on standard output, a path a line, or is written there itself;
//! all else goes to standard error.

mod args;
mod bar;
mod build;
mod check;
mod completions;
mod desk;
mod diff;
mod explain;
mod extract;
mod failure;
mod help;
mod import;
mod input;
mod language;
mod man;
mod misuse;
mod new;
mod output;
mod preview;
mod proof;
mod report;
mod verify;
mod visible;
mod watch;

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use bantin::{Bulletin, Language, Report};

use crate::args::{Command, Form};
use crate::bar::Bar;
use crate::failure::Failure;

fn main() -> ExitCode {
    let language = language::asked(std::env::args_os());
    let args = match help::read(std::env::args_os(), language) {
        Ok(args) => args,
        Err(error) => return misread(&error, language),
    };
    let bar = Bar::new(language);
    let done = match &args.command {
        Command::Build(build) => build::run(build, &bar),
        Command::Check(check) => check::run(check, &bar, language),
        Command::Proof(proof) => proof::run(proof, &bar),
        Command::Preview(preview) => preview::run(preview, &bar),
        Command::Extract(extract) => extract::run(extract),
        Command::Verify(verify) => verify::run(verify, args.format, language),
        Command::Explain(explain) => explain::run(explain, language),
        Command::Schema(schema) => Ok(Done::saying(match schema.form {
            Form::Issue => bantin::schema(),
            Form::Design => bantin::design_schema(),
        })),
        Command::New(new) => new::run(new, language),
        Command::Watch(watch) => watch::run(watch, args.format, language),
        Command::Import(import) => import::run(import, args.format, language),
        Command::Man => man::run(language),
        Command::Completions(completions) => completions::run(completions, language),
    };
    // Before anything is told.
    drop(bar);
    let looked = matches!(args.command, Command::Check(_));
    match done.and_then(Done::hand_over) {
        Ok(done) => {
            let _ = io::stderr().write_all(done.told.as_bytes());
            if !done.remarks.is_empty() {
                let told = report::tell_remarks(&done.remarks, args.format, language);
                let _ = io::stderr().write_all(told.as_bytes());
            }
            for (path, notes) in &done.notes {
                let told = report::tell_notes(notes, path, args.format, language);
                let _ = io::stderr().write_all(told.as_bytes());
            }
            if looked && done.notes.is_empty() {
                let told = report::tell_nothing(args.format);
                let _ = io::stderr().write_all(told.as_bytes());
            }
            if done.broken { ExitCode::FAILURE } else { ExitCode::SUCCESS }
        }
        Err(failure) => {
            let told = report::tell(&failure, args.format, language);
            // Where standard error is closed there is nobody left to tell.
            let _ = io::stderr().write_all(told.as_bytes());
            failure.exit_code()
        }
    }
}

/// Tells what was asked for instead of a command, or what is wrong with it.
fn misread(error: &clap::Error, language: Language) -> ExitCode {
    // Where nobody reads there is nobody to tell.
    let _ = match help::tell(error, language) {
        Some(told) => io::stderr().write_all(told.as_bytes()),
        None => error.print(),
    };
    u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// What a command has done.
struct Done {
    /// What it says on standard output.
    said: String,
    /// A file that it writes there, and says nothing then.
    made: Option<Vec<u8>>,
    /// What is to be known of the issues it worked on, each with its path.
    notes: Vec<(PathBuf, Report)>,
    /// Whether what was looked at is not as it says.
    broken: bool,
    /// What else is told on standard error, as it is.
    told: String,
    /// What else is to be known.
    remarks: Vec<Remark>,
}

/// What is to be known of a file, without a place in an issue.
struct Remark {
    code: &'static str,
    en: String,
    vi: String,
}

impl Done {
    /// Done; `said` goes to standard output.
    fn saying(said: String) -> Self {
        Self {
            said,
            made: None,
            notes: Vec::new(),
            broken: false,
            remarks: Vec::new(),
            told: String::new(),
        }
    }

    /// Done; the file `made` goes to standard output.
    fn giving(made: Vec<u8>) -> Self {
        Self { made: Some(made), ..Self::saying(String::new()) }
    }

    /// Writes to standard output what is to stand there.
    fn hand_over(self) -> Result<Self, Failure> {
        match &self.made {
            Some(made) => output::hand_over(made)?,
            None => say(&self.said)?,
        }
        Ok(self)
    }

    /// The same; `told` goes to standard error.
    fn reporting(mut self, told: String) -> Self {
        self.told = told;
        self
    }

    /// The same, with what is to be known of the issue at `path`.
    fn telling(mut self, path: &Path, notes: Option<Report>) -> Self {
        self.notes.extend(notes.map(|notes| (path.to_owned(), notes)));
        self
    }

    /// The same, with what is to be known of `bulletin` from `path`, and of its print.
    fn noting(self, path: &Path, bulletin: &Bulletin, of_print: Option<Report>) -> Self {
        self.telling(path, Report::together(bulletin.notes(), of_print))
    }
}

/// Writes to standard output. Whoever has stopped reading it has read enough.
fn say(words: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(words.as_bytes()).and_then(|()| out.flush()) {
        Err(fault) if fault.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Output(fault))
        }
        _ => Ok(()),
    }
}
