//! The manual: a page a rule, from the rule's own words.

use std::fmt::Write;

use bantin_core::{Language, RuleLevel};

use crate::rule::{Keeper, Rule};
use crate::{RULES, Texts};

/// The page of the manual on `rule`, as Markdown, in both languages.
pub fn page(rule: &Rule) -> String {
    let mut page = format!("# {}\n", rule.code);
    for (language, texts) in
        [(Language::Vietnamese, &rule.vi), (Language::English, &rule.en)]
    {
        let words = Words::of(language);
        // Writing to a string cannot fail.
        let _ = write!(page, "\n## {}\n\n{}\n\n", sentence(texts.title), texts.why);
        let _ = writeln!(page, "- {}: {}", words.mend, texts.mend);
        if let Some((wrong, right)) = rule.example {
            let _ = writeln!(page, "- {}: `{wrong}` → `{right}`", words.example);
        }
        let _ = writeln!(page, "- {}: {}", words.source, rule.source);
        let _ = writeln!(page, "- {}", levels(rule, language));
    }
    page
}

/// The list of all rules, as Markdown.
pub fn contents() -> String {
    let mut page = "# Quy tắc rà soát · What the sub-editor looks for\n\n\
         | | quy tắc | rule | nội bộ · internal | có giấy phép · licensed |\n\
         |---|---|---|---|---|\n"
        .to_owned();
    for rule in RULES {
        let (internal, licensed) = match rule.kept_by {
            Keeper::Program => ("bantin", "bantin"),
            _ => (name(rule.internal), name(rule.licensed)),
        };
        let _ = writeln!(
            page,
            "| [{0}]({0}.md) | {1} | {2} | {internal} | {licensed} |",
            rule.code, rule.vi.title, rule.en.title
        );
    }
    page
}

impl Rule {
    /// All that there is to say of the rule, for a terminal.
    pub fn explain(&self, language: Language) -> String {
        let texts = self.texts(language);
        let words = Words::of(language);
        let mut said = format!("{}: {}\n\n{}\n\n", self.code, texts.title, texts.why);
        let _ = writeln!(said, "{}: {}", words.mend, texts.mend);
        if let Some((wrong, right)) = self.example {
            let _ = writeln!(said, "{}: {wrong} → {right}", words.example);
        }
        let _ = writeln!(said, "{}: {}", words.source, self.source);
        let _ = writeln!(said, "{}", levels(self, language));
        if self.kept_by != Keeper::Program {
            let _ = writeln!(
                said,
                "{}: \"rules\": {{ \"{}\": \"off\" }}",
                words.off, self.code
            );
        }
        said
    }

    /// Its words in `language`.
    pub fn texts(&self, language: Language) -> &Texts {
        match language {
            Language::English => &self.en,
            Language::Vietnamese => &self.vi,
        }
    }
}

/// What stands before the parts of a page.
struct Words {
    mend: &'static str,
    example: &'static str,
    source: &'static str,
    off: &'static str,
}

impl Words {
    fn of(language: Language) -> Self {
        match language {
            Language::English => Self {
                mend: "What to do",
                example: "Example",
                source: "Source",
                off: "To turn it off",
            },
            Language::Vietnamese => Self {
                mend: "Cách sửa",
                example: "Ví dụ",
                source: "Căn cứ",
                off: "Để tắt quy tắc này",
            },
        }
    }
}

/// How much a breach weighs, in a line.
fn levels(rule: &Rule, language: Language) -> String {
    let (internal, licensed) = (rule.internal, rule.licensed);
    match (language, rule.kept_by) {
        (Language::English, Keeper::Program) => "bantin sees to it by itself".into(),
        (Language::Vietnamese, Keeper::Program) => "bantin tự lo việc này".into(),
        (Language::English, _) => format!(
            "Level: {} in an internal bulletin, {} in a licensed one",
            name(internal),
            name(licensed)
        ),
        (Language::Vietnamese, _) => format!(
            "Mức: {} với bản tin nội bộ, {} với bản tin có giấy phép",
            name_vi(internal),
            name_vi(licensed)
        ),
    }
}

fn name(level: RuleLevel) -> &'static str {
    match level {
        RuleLevel::Off => "off",
        RuleLevel::Note => "note",
        RuleLevel::Warning => "warning",
        RuleLevel::Error => "error",
    }
}

fn name_vi(level: RuleLevel) -> &'static str {
    match level {
        RuleLevel::Off => "tắt",
        RuleLevel::Note => "ghi chú",
        RuleLevel::Warning => "cảnh báo",
        RuleLevel::Error => "lỗi",
    }
}

/// A title with a capital at its beginning.
fn sentence(title: &str) -> String {
    let mut characters = title.chars();
    let first = characters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(characters).collect()
}
