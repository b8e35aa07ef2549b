//! The help of the command, in the language of whoever asks for it.
//!
//! English stands in the comments of [`Args`], where clap reads it; Vietnamese in a
//! table beside it, which is laid over clap's commands before they read what was said.

mod vietnamese;
mod wrong;

use std::ffi::OsString;

use bantin::Language;
use clap::builder::{PossibleValue, PossibleValuesParser, Resettable, TypedValueParser};
use clap::{Arg, Command, CommandFactory, FromArgMatches, ValueEnum};

use crate::args::{Args, Form, Format, Tongue};
use vietnamese::{COMMON, PAGES, Page, VALUE_NAMES, VALUES};
pub(crate) use wrong::tell;

/// As clap sets a page, but for its one English word.
const TEMPLATE: &str = "\
{before-help}{about-with-newline}
Cách dùng: {usage}

{all-args}{after-help}";

const ARGUMENTS: &str = "Tham số";
const OPTIONS: &str = "Tùy chọn";

/// What `words` say to the command, whose help is in `language`.
pub(crate) fn read(
    words: impl Iterator<Item = OsString>,
    language: Language,
) -> Result<Args, clap::Error> {
    let matches = command(language).try_get_matches_from(words)?;
    Args::from_arg_matches(&matches)
}

/// The command with its help in `language`.
pub(crate) fn command(language: Language) -> Command {
    let mut command = Args::command();
    if language == Language::English {
        return command;
    }
    // So that what clap adds by itself is there: --help, and the command `help`.
    command.build();
    in_vietnamese(command)
}

fn in_vietnamese(command: Command) -> Command {
    let page = PAGES.iter().find(|page| page.command == command.get_name());
    let mut command = command
        .help_template(TEMPLATE)
        .subcommand_value_name("LỆNH")
        .subcommand_help_heading("Các lệnh")
        .mut_args(|arg| argument(arg, page))
        .mut_subcommands(in_vietnamese);
    if let Some(page) = page {
        command = command.about(page.about);
    }
    let usage = command.render_usage().to_string();
    command.override_usage(usage_in_vietnamese(&usage))
}

/// `usage` as clap writes it, without its English words.
fn usage_in_vietnamese(usage: &str) -> String {
    usage.trim_start_matches("Usage:").trim().replace("[OPTIONS]", "[TÙY CHỌN]")
}

fn argument(arg: Arg, page: Option<&Page>) -> Arg {
    let id = arg.get_id().to_string();
    let heading = if arg.is_positional() { ARGUMENTS } else { OPTIONS };
    let arg = value_names(arg.help_heading(heading));
    let own = page.into_iter().flat_map(|page| page.arguments);
    let Some((_, said)) = own.chain(COMMON).find(|(of, _)| *of == id) else { return arg };
    let values: &[_] = VALUES.iter().find(|(of, _)| *of == id).map_or(&[], |(_, v)| v);
    let arg = match &*id {
        "language" => arg.value_parser(parser::<Tongue>(values)),
        "format" => arg.value_parser(parser::<Format>(values)),
        "form" => arg.value_parser(parser::<Form>(values)),
        _ => arg,
    };
    let usual: Vec<_> =
        arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    let usual = if usual.is_empty() || !arg.get_action().takes_values() {
        String::new()
    } else {
        format!(" [mặc định: {}]", usual.join(", "))
    };
    let possible: Vec<_> =
        arg.get_possible_values().iter().map(|v| v.get_name().to_owned()).collect();
    let choice = if possible.is_empty() || !arg.get_action().takes_values() {
        String::new()
    } else {
        format!(" [giá trị: {}]", possible.join(", "))
    };
    let short = format!("{said}{usual}{choice}");
    let arg = arg.hide_default_value(true).hide_possible_values(true);
    if values.is_empty() {
        return arg.help(short).long_help(Resettable::Reset);
    }
    let values: String =
        values.iter().map(|(value, said)| format!("\n- {value}: {said}")).collect();
    arg.help(short).long_help(format!("{said}{usual}\n\nCác giá trị:{values}"))
}

/// `arg` with the names of its values in Vietnamese.
fn value_names(arg: Arg) -> Arg {
    if !arg.get_action().takes_values() {
        return arg;
    }
    let names = arg.get_value_names().unwrap_or_default();
    let names: Vec<&'static str> = names
        .iter()
        .filter_map(|name| VALUE_NAMES.iter().find(|(en, _)| en == &name.as_str()))
        .map(|(_, vi)| *vi)
        .collect();
    if names.is_empty() { arg } else { arg.value_names(names) }
}

/// What reads one of `values`, and has each of them explained where a shell shows them.
fn parser<T: ValueEnum + Clone + Send + Sync + 'static>(
    values: &'static [(&'static str, &'static str)],
) -> impl TypedValueParser<Value = T> {
    let values =
        values.iter().map(|(value, said)| PossibleValue::new(*value).help(*said));
    PossibleValuesParser::new(values).try_map(|value| T::from_str(&value, false))
}

#[cfg(test)]
mod tests {
    use bantin::Language;
    use clap::{Command, CommandFactory, Parser};

    use super::vietnamese::{COMMON, PAGES, VALUE_NAMES, VALUES};
    use super::{command, read};
    use crate::args::Args;

    /// Every command, in both languages.
    fn pairs() -> Vec<(Command, Command)> {
        let mut english = Args::command();
        english.build();
        let mut pairs = vec![(english, command(Language::Vietnamese))];
        let mut at = 0;
        while let Some((en, vi)) = pairs.get(at).cloned() {
            let inner = en.get_subcommands().zip(vi.get_subcommands());
            pairs.extend(inner.map(|(en, vi)| (en.clone(), vi.clone())));
            at += 1;
        }
        assert!(pairs.len() > 10);
        pairs
    }

    #[test]
    fn every_command_and_argument_has_its_words_in_vietnamese() {
        for (en, vi) in pairs() {
            let name = en.get_name();
            assert_eq!(name, vi.get_name());
            let [about_en, about_vi] =
                [&en, &vi].map(|of| of.get_about().unwrap().to_string());
            assert_ne!(about_en, about_vi, "{name}");
            for (en, vi) in en.get_arguments().zip(vi.get_arguments()) {
                let id = en.get_id();
                assert_eq!(id, vi.get_id());
                let [help_en, help_vi] =
                    [en, vi].map(|of| of.get_help().unwrap().to_string());
                let plain = help_vi.split(" [").next().unwrap_or_default();
                assert!(
                    !plain.is_empty() && !help_vi.starts_with(&help_en),
                    "{name} {id}"
                );
                let explained = en
                    .get_possible_values()
                    .iter()
                    .filter(|value| value.get_help().is_some())
                    .count();
                let values = vi.get_possible_values();
                let said = values.iter().filter(|value| value.get_help().is_some());
                assert_eq!(said.count(), explained, "{name} {id}");
                if en.get_action().takes_values() {
                    for value in en.get_value_names().unwrap() {
                        let known =
                            VALUE_NAMES.iter().any(|(en, _)| en == &value.as_str());
                        assert!(known, "{name} {id}: {value}");
                    }
                }
            }
        }
    }

    #[test]
    fn nothing_is_said_of_what_there_is_not() {
        let pairs = pairs();
        let has = |command: &str, id: &str| {
            let mut all = pairs.iter().map(|(en, _)| en);
            all.any(|en| {
                let named = command.is_empty() || en.get_name() == command;
                named && en.get_arguments().any(|arg| arg.get_id() == id)
            })
        };
        for page in PAGES {
            assert!(pairs.iter().any(|(en, _)| en.get_name() == page.command));
            for (id, _) in page.arguments {
                assert!(has(page.command, id), "{} {id}", page.command);
            }
        }
        for id in COMMON.iter().map(|(id, _)| id).chain(VALUES.iter().map(|(id, _)| id)) {
            assert!(has("", id), "{id}");
        }
    }

    #[test]
    fn both_languages_read_the_same() {
        let said = [
            "build a -o b --pdf --standard a-2u --fonts c --lang vi",
            "--format json check a --fix",
            "new d --month 5/2026",
            "preview a -o b --dpi 90",
            "import a b --dry-run",
            "explain",
            "completions zsh",
            "--lang en man",
        ];
        for said in said {
            let words = || ["bantin"].into_iter().chain(said.split(' '));
            let english = Args::try_parse_from(words()).unwrap();
            let vietnamese = read(words().map(Into::into), Language::Vietnamese).unwrap();
            assert_eq!(format!("{english:?}"), format!("{vietnamese:?}"), "{said}");
        }
    }
}
