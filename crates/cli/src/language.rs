//! The language that the user reads.

use std::ffi::OsString;

use bantin::Language;
use clap::ValueEnum;

use crate::args::Tongue;

/// That of `--lang` in the `words` of a command, else that [of the
/// system](of_the_system).
///
/// Help and what is wrong with a command are told in it too, so it is looked for before
/// anybody has read the command.
pub(crate) fn asked(words: impl Iterator<Item = OsString>) -> Language {
    let words = words.map(|word| word.to_string_lossy().into_owned());
    let mut words = words.take_while(|word| word != "--");
    while let Some(word) = words.next() {
        let tag = match word.strip_prefix("--lang") {
            Some("") => words.next(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        let tongue = tag.and_then(|tag| Tongue::from_str(&tag, false).ok());
        if let Some(tongue) = tongue {
            return tongue.into();
        }
    }
    of_the_system()
}

/// That of `BANTIN_LANG`, else that of the system, else English.
pub(crate) fn of_the_system() -> Language {
    let asked = std::env::var("BANTIN_LANG").ok().filter(|tag| !tag.is_empty());
    of_tag(&asked.or_else(sys_locale::get_locale).unwrap_or_default())
}

fn of_tag(tag: &str) -> Language {
    let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case("vi") {
        Language::Vietnamese
    } else {
        Language::English
    }
}

#[cfg(test)]
mod tests {
    use bantin::Language::{English, Vietnamese};

    use super::{asked, of_tag};

    #[test]
    fn hears_the_language_that_is_asked_for() {
        let cases = [
            ("bantin --lang vi --help", Some(Vietnamese)),
            ("bantin build --lang=en a", Some(English)),
            ("bantin build a --lang vi", Some(Vietnamese)),
            ("bantin --language vi", None),
            ("bantin --lang fr", None),
            ("bantin --lang", None),
            ("bantin check -- --lang vi", None),
        ];
        for (words, expected) in cases {
            let heard = asked(words.split(' ').map(Into::into));
            assert_eq!(heard, expected.unwrap_or_else(super::of_the_system), "{words}");
        }
    }

    #[test]
    fn reads_vietnamese_where_the_tag_says_so() {
        for tag in ["vi", "vi-VN", "vi_VN.UTF-8", "VI"] {
            assert_eq!(of_tag(tag), Vietnamese, "{tag}");
        }
        for tag in ["", "C", "en", "vie", "fr-FR"] {
            assert_eq!(of_tag(tag), English, "{tag}");
        }
    }
}
