//! A failure for people: the lines of the file, with what is wrong underlined.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use bantin::{Error, Finding, Language, Report};

use super::excerpt::Excerpt;
use crate::Remark;
use crate::failure::Failure;
use crate::visible::visible;

/// Longer lines are cut around what is underlined.
const WIDTH: usize = 100;

/// The whole message, with a line end.
pub(super) fn tell(failure: &Failure, language: Language) -> String {
    let renderer = renderer();
    let mut told = String::new();
    if let Failure::Bulletin { path, fault } = failure
        && let Error::Wrong(report) = &**fault
    {
        return tell_report(report, path, language);
    } else {
        let said = failure.say_each(language);
        let count = said.len();
        for said in said {
            let title = error(language).primary_title(visible(&said.message));
            let help = said.help.map(|help| way_out(language).message(visible(&help)));
            told.push_str(&renderer.render(&[title.elements(help)]));
            told.push_str(if count > 1 { "\n\n" } else { "\n" });
        }
        if count > 1 {
            told.push_str(&match language {
                Language::English => format!("{count} problems\n"),
                Language::Vietnamese => format!("{count} lỗi\n"),
            });
        }
    }
    told
}

/// The file that `report` is about: that of the issue, or one beside it.
fn path_of(report: &Report, issue: &Path) -> PathBuf {
    report.file().map_or_else(|| issue.to_owned(), |file| issue.with_file_name(file))
}

/// All findings of `report`, and how many they are.
pub(super) fn tell_report(report: &Report, path: &Path, language: Language) -> String {
    let renderer = renderer();
    let mut told = String::new();
    for part in [report].into_iter().chain(report.others()) {
        let path = path_of(part, path);
        for finding in part.findings() {
            told.push_str(&tell_finding(part, finding, &path, language, &renderer));
            told.push_str("\n\n");
        }
    }
    told.push_str(&report.say(language));
    told.push('\n');
    if let Some(finding) = report.findings().iter().find(|found| found.advice.is_some()) {
        told.push_str(&why(finding.code, language));
    }
    told
}

/// How to learn more of a rule.
fn why(code: &str, language: Language) -> String {
    match language {
        Language::English => {
            format!("`bantin explain {code}` says why, and how to turn it off\n")
        }
        Language::Vietnamese => {
            format!("lệnh `bantin explain {code}` cho biết lý do và cách tắt\n")
        }
    }
}

/// What is to be known without a place in an issue, a note each.
pub(super) fn tell_remarks(remarks: &[Remark], language: Language) -> String {
    let renderer = renderer();
    let mut told = String::new();
    for remark in remarks {
        let words = match language {
            Language::English => &remark.en,
            Language::Vietnamese => &remark.vi,
        };
        let title = note(language).primary_title(visible(words));
        let nothing: [annotate_snippets::Message<'_>; 0] = [];
        told.push_str(&renderer.render(&[title.elements(nothing)]));
        told.push('\n');
    }
    told
}

fn tell_finding(
    report: &Report,
    finding: &Finding,
    path: &Path,
    language: Language,
    renderer: &Renderer,
) -> String {
    let level = match finding.level {
        bantin::Level::Error => error(language),
        bantin::Level::Warning => warning(language),
        bantin::Level::Note => note(language),
    };
    let title = level.primary_title(visible(finding.message.say(language)));
    // The code of a rule leads to `bantin explain`.
    let title = if finding.advice.is_some() { title.id(finding.code) } else { title };
    let file = visible(&path.display().to_string());
    let help = finding.help.as_ref().map(|help| visible(help.say(language)));
    let help = help.map(|help| way_out(language).message(help));
    let Some((bytes, place)) = finding.bytes.as_ref().zip(report.place(finding)) else {
        return renderer.render(&[title.element(Origin::path(file)).elements(help)]);
    };
    let Excerpt { text, bytes } = Excerpt::of(report.source(), bytes);
    let label = finding.label.as_ref().map(|label| visible(label.say(language)));
    let snippet = Snippet::source(text)
        .path(file)
        .line_start(place.line)
        .annotation(AnnotationKind::Primary.span(bytes).label(label));
    renderer.render(&[title.element(snippet).elements(help)])
}

fn error(language: Language) -> Level<'static> {
    match language {
        Language::English => Level::ERROR,
        Language::Vietnamese => Level::ERROR.with_name("lỗi"),
    }
}

fn warning(language: Language) -> Level<'static> {
    match language {
        Language::English => Level::WARNING,
        Language::Vietnamese => Level::WARNING.with_name("cảnh báo"),
    }
}

fn note(language: Language) -> Level<'static> {
    match language {
        Language::English => Level::NOTE,
        Language::Vietnamese => Level::NOTE.with_name("ghi chú"),
    }
}

fn way_out(language: Language) -> Level<'static> {
    match language {
        Language::English => Level::HELP,
        Language::Vietnamese => Level::HELP.with_name("cách sửa"),
    }
}

/// Colours at a terminal that knows them, unless <https://no-color.org> says no.
fn renderer() -> Renderer {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    // An old Windows console prints the commands for colours as they are.
    let knows = !cfg!(windows) || set("WT_SESSION") || set("TERM");
    if std::io::stderr().is_terminal() && knows && !dumb && !set("NO_COLOR") {
        Renderer::styled()
    } else {
        Renderer::plain()
    }
    .term_width(WIDTH)
}
