//! `bantin completions`: what lets a shell complete the words of a command.

use bantin::Language;

use crate::args::Completions;
use crate::failure::Failure;
use crate::{Done, help};

/// Prints the script for the shell, what it explains in `language`.
pub(crate) fn run(
    completions: &Completions,
    language: Language,
) -> Result<Done, Failure> {
    let mut script = Vec::new();
    let mut command = help::command(language);
    clap_complete::generate(completions.shell, &mut command, "bantin", &mut script);
    Ok(Done::saying(String::from_utf8_lossy(&script).into_owned()))
}
