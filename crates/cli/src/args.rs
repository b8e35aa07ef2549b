//! What can be said to the command.

use std::fmt;
use std::path::{Path, PathBuf};

use bantin::{Bulletin, Language, OpenOptions, Standard};
use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::bar::Bar;
use crate::failure::Failure;
use crate::input::{IssueInput, file_of, type_case};
use crate::misuse::Misuse;

/// Make a print-ready bulletin from one issue.json and its photos
#[derive(Debug, Parser)]
#[command(name = "bantin", version, arg_required_else_help = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// The language of messages; else that of `BANTIN_LANG`, or of the system
    #[arg(long = "lang", global = true, value_name = "LANGUAGE")]
    pub(crate) language: Option<Tongue>,
    /// The form of messages
    #[arg(long, global = true, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make the bulletin
    Build(Build),
    /// Look for mistakes, and say what a sub-editor would; write nothing
    Check(Check),
    /// Print the pages as text: what stands where, and what it was made from
    Proof(Proof),
    /// Draw the pages as PNG pictures
    Preview(Preview),
    /// Take an issue out of the PDF or the Word document that carries it
    Extract(Extract),
    /// Say of any PDF what can be seen without a validator
    Verify(Verify),
    /// Print the form of an issue or of a design file as JSON Schema, for text editors
    Schema(Schema),
    /// Say why a rule of the sub-editor is one; without a code, list them all
    Explain(Explain),
    /// Begin a bulletin, or its next issue; what is not said is asked for
    New(New),
    /// Build anew whenever the issue, its design or a picture changes
    Watch(Watch),
    /// Make an issue.json and its pictures of drafts: Word, OpenDocument, text, Markdown
    Import(Import),
    /// Print the manual of all commands, for the program man
    Man,
    /// Print the script that lets a shell complete commands and options
    Completions(Completions),
}

#[derive(Debug, clap::Args)]
pub(crate) struct Build {
    #[command(flatten)]
    pub(crate) issue: IssueInput,
    /// Make the PDF; with neither of these, both are made
    #[arg(long)]
    pub(crate) pdf: bool,
    /// Make the Word document
    #[arg(long)]
    pub(crate) docx: bool,
    /// The folder to put them in, made if it is not there; or - to write the one that is
    /// chosen to standard output
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    pub(crate) out: PathBuf,
    /// What the PDF promises: a-3a, a-2a, a-2u, a-1a or none
    #[arg(long, value_name = "NAME", default_value_t = Standard::default())]
    pub(crate) standard: Standard,
    /// Put the data for the archive beside it, as .metadata.json
    #[arg(long)]
    pub(crate) metadata: bool,
    /// Print a smaller copy of photos with more than 300 pixels to the inch; the files
    /// stay as they are
    #[arg(long)]
    pub(crate) shrink_photos: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Extract {
    /// The PDF, or the Word document
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The folder to put the issue in; made if it is not there
    #[arg(short, long, value_name = "DIR")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Verify {
    /// The PDF
    #[arg(value_name = "FILE.pdf")]
    pub(crate) file: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    #[command(flatten)]
    pub(crate) issue: IssueInput,
    /// Mend in the file what can be mended without asking anybody: spaces, quotes,
    /// typed lists; never a name or a number. What came from standard input goes mended
    /// to standard output
    #[arg(long)]
    pub(crate) fix: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct New {
    /// The folder to put it in; made if it is not there
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// The last issue: what stays is kept, number and time move on, articles are emptied
    #[arg(long, value_name = "ISSUE.json", conflicts_with_all = ["commune", "province", "title", "number", "month", "quarter"])]
    pub(crate) from: Option<PathBuf>,
    /// The commune: Tân Kỳ, phường Hoài Nhơn Bắc
    #[arg(long)]
    pub(crate) commune: Option<String>,
    /// Its province: Nghệ An
    #[arg(long)]
    pub(crate) province: Option<String>,
    /// The title of the bulletin
    #[arg(long)]
    pub(crate) title: Option<String>,
    /// The number of the issue: 01
    #[arg(long)]
    pub(crate) number: Option<String>,
    /// The month it reports on: 5/2026
    #[arg(long, value_name = "MONTH/YEAR", value_parser = crate::new::part_of_year::<12>)]
    pub(crate) month: Option<(u8, i16)>,
    /// The quarter it reports on, in place of a month: 2/2026
    #[arg(long, value_name = "QUARTER/YEAR", conflicts_with = "month", value_parser = crate::new::part_of_year::<4>)]
    pub(crate) quarter: Option<(u8, i16)>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Watch {
    #[command(flatten)]
    pub(crate) issue: IssueFile,
    /// The folder to put the PDF in; made if it is not there
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    pub(crate) out: PathBuf,
    /// Open the PDF when it is made for the first time
    #[arg(long)]
    pub(crate) open: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Schema {
    /// Which file it is the form of
    #[arg(value_name = "FILE", value_enum, default_value_t = Form::Issue)]
    pub(crate) form: Form,
}

/// A file that has a form.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Form {
    /// The issue
    Issue,
    /// A design file
    Design,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The code of the rule: TXT-04
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Proof {
    #[command(flatten)]
    pub(crate) issue: IssueInput,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Preview {
    #[command(flatten)]
    pub(crate) issue: IssueInput,
    /// The folder to put them in; made if it is not there
    #[arg(short, long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// Dots to the inch, 20 to 600
    #[arg(
        long,
        default_value_t = 100,
        value_name = "N",
        value_parser = dots_to_the_inch
    )]
    pub(crate) dpi: u16,
}

/// A number is not whole, or out of range.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotBetween {
    from: u16,
    to: u16,
}

impl NotBetween {
    /// The same, in Vietnamese.
    pub(crate) fn vi(&self) -> String {
        format!("phải là số nguyên từ {} đến {}", self.from, self.to)
    }
}

impl fmt::Display for NotBetween {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a whole number from {} to {}", self.from, self.to)
    }
}

impl std::error::Error for NotBetween {}

fn dots_to_the_inch(written: &str) -> Result<u16, NotBetween> {
    let (from, to) = (20, 600);
    let number = written.parse().ok().filter(|number| (from..=to).contains(number));
    number.ok_or(NotBetween { from, to })
}

#[derive(Debug, clap::Args)]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub(crate) shell: Shell,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Import {
    /// The drafts that make one issue, in their order: .docx, .odt, .txt, .md
    #[arg(value_name = "DRAFT", required = true)]
    pub(crate) drafts: Vec<PathBuf>,
    /// The folder to put the issue in; made if it is not there
    #[arg(short, long, value_name = "DIR", required_unless_present = "dry_run")]
    pub(crate) out: Option<PathBuf>,
    /// Show what was understood as what, and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct IssueFile {
    /// The file of the issue, or the folder where its issue.json is
    #[arg(value_name = "ISSUE.json")]
    path: PathBuf,
    /// A folder of fonts (.ttf) to set it in, beside those that are built in
    #[arg(long, value_name = "DIR")]
    fonts: Option<PathBuf>,
}

impl IssueFile {
    /// The issue in it, laid out.
    pub(crate) fn open(&self, bar: &Bar) -> Result<Bulletin, Failure> {
        let path = self.path();
        let case = type_case(self.fonts.as_deref())?;
        let options = OpenOptions { case, progress: bar.progress() };
        let opened = Bulletin::open_with(&path, &options);
        opened.map_err(|fault| Failure::bulletin(&path, fault))
    }

    /// The file itself.
    pub(crate) fn path(&self) -> PathBuf {
        file_of(&self.path)
    }

    /// That it is a file.
    pub(crate) fn is_file(&self) -> Result<(), Misuse> {
        if is_dash(&self.path) { Err(Misuse::WatchedInput) } else { Ok(()) }
    }
}

/// Whether `path` stands for standard input or output.
pub(crate) fn is_dash(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// A language, as it is asked for.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Tongue {
    /// English
    En,
    /// Vietnamese
    Vi,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => Self::English,
            Tongue::Vi => Self::Vietnamese,
        }
    }
}

/// The form of messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people: the lines of the file, with what is wrong underlined
    Text,
    /// For programs: one JSON document, in both languages
    Json,
    /// For programs that gather findings: SARIF 2.1.0
    Sarif,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Args;

    #[test]
    fn fit_together() {
        Args::command().debug_assert();
    }
}
