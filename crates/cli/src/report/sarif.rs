//! Findings as SARIF 2.1.0 (OASIS): what programs that gather findings read.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use bantin::{Error, Finding, Language, Level, Report, Rule};

use super::json::words;
use crate::failure::Failure;

/// A failure as a whole log. One that is not in the issue is a result without a place.
pub(super) fn tell(failure: &Failure, language: Language) -> String {
    if let Failure::Bulletin { path, fault } = failure
        && let Error::Wrong(report) = &**fault
    {
        return tell_report(report, path, language);
    }
    let results = failure.say_each(language).into_iter().map(|said| {
        let (code, message) = (words(said.code), words(&said.message));
        format!(
            "{{ \"ruleId\": {code}, \"level\": \"error\", \"message\": {{ \"text\": {message} }} }}"
        )
    });
    log(&[], &results.collect::<Vec<_>>())
}

/// That nothing was found: a log without results.
pub(super) fn tell_nothing() -> String {
    log(&[], &[])
}

/// The findings of `report` on the file at `path`.
pub(super) fn tell_report(report: &Report, path: &Path, language: Language) -> String {
    let parts = || [report].into_iter().chain(report.others());
    let found =
        || parts().flat_map(|part| part.findings().iter().map(move |f| (part, f)));
    let mut rules: BTreeMap<&str, &Rule> = BTreeMap::new();
    for advice in found().filter_map(|(_, finding)| finding.advice.as_ref()) {
        rules.insert(advice.rule.code, advice.rule);
    }
    let rules: Vec<String> =
        rules.values().map(|rule| described(rule, language)).collect();
    let results = found().map(|(part, finding)| {
        let file = match part.file() {
            Some(name) => uri(&path.with_file_name(name)),
            None => uri(path),
        };
        result(part, finding, &file, language)
    });
    let results: Vec<String> = results.collect();
    log(&rules, &results)
}

fn log(rules: &[String], results: &[String]) -> String {
    let version = env!("CARGO_PKG_VERSION");
    let list = |of: &[String]| match of {
        [] => "[]".to_owned(),
        of => format!("[\n      {}\n    ]", of.join(",\n      ")),
    };
    let (rules, results) = (list(rules), list(results));
    format!(
        "{{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n  \
         \"version\": \"2.1.0\",\n  \"runs\": [{{\n    \"tool\": {{ \"driver\": {{ \
         \"name\": \"bantin\", \"version\": \"{version}\", \"rules\": {rules} }} }},\n    \
         \"columnKind\": \"unicodeCodePoints\",\n    \"results\": {results}\n  }}]\n}}\n"
    )
}

fn described(rule: &Rule, language: Language) -> String {
    let texts = rule.texts(language);
    let (title, why) = (words(texts.title), words(texts.why));
    let (code, mend) = (words(rule.code), words(texts.mend));
    format!(
        "{{ \"id\": {code}, \"shortDescription\": {{ \"text\": {title} }}, \
         \"fullDescription\": {{ \"text\": {why} }}, \"help\": {{ \"text\": {mend} }} }}"
    )
}

fn result(report: &Report, finding: &Finding, file: &str, language: Language) -> String {
    let level = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    };
    let code = words(finding.code);
    let mut message = finding.message.say(language).to_owned();
    if let Some(help) = &finding.help {
        message = format!("{message}; {}", help.say(language));
    }
    let message = words(&message);
    let mut region = String::new();
    if let (Some(bytes), Some(place)) = (&finding.bytes, report.place(finding)) {
        let end = bantin::place(report.source(), bytes.end);
        // Writing to a string cannot fail.
        let _ = write!(
            region,
            ", \"region\": {{ \"startLine\": {}, \"startColumn\": {}, \"endLine\": {}, \
             \"endColumn\": {}, \"byteOffset\": {}, \"byteLength\": {} }}",
            place.line,
            place.column,
            end.line,
            end.column,
            bytes.start,
            bytes.len()
        );
    }
    let at = words(finding.at.as_str());
    format!(
        "{{ \"ruleId\": {code}, \"level\": \"{level}\", \"message\": {{ \"text\": {message} }}, \
         \"locations\": [{{ \"physicalLocation\": {{ \"artifactLocation\": {{ \"uri\": {} }}\
         {region} }}, \"logicalLocations\": [{{ \"fullyQualifiedName\": {at} }}] }}]{} }}",
        words(file),
        fixes(report, finding, file, language)
    )
}

/// What would mend it (SARIF 2.1.0, 3.55).
fn fixes(report: &Report, finding: &Finding, file: &str, language: Language) -> String {
    let Some(advice) = finding.advice.as_ref().filter(|advice| !advice.edits.is_empty())
    else {
        return String::new();
    };
    let replacement = |edit: &bantin::Edit| {
        let start = bantin::place(report.source(), edit.bytes.start);
        let end = bantin::place(report.source(), edit.bytes.end);
        format!(
            "{{ \"deletedRegion\": {{ \"startLine\": {}, \"startColumn\": {}, \"endLine\": {}, \
             \"endColumn\": {} }}, \"insertedContent\": {{ \"text\": {} }} }}",
            start.line,
            start.column,
            end.line,
            end.column,
            words(&edit.with)
        )
    };
    let replacements: Vec<String> = advice.edits.iter().map(replacement).collect();
    let title = words(advice.rule.texts(language).title);
    format!(
        ", \"fixes\": [{{ \"description\": {{ \"text\": {title} }}, \"artifactChanges\": \
         [{{ \"artifactLocation\": {{ \"uri\": {} }}, \"replacements\": [{}] }}] }}]",
        words(file),
        replacements.join(", ")
    )
}

/// A path as a reference (RFC 3986): bytes that a reference may not have are escaped.
fn uri(path: &Path) -> String {
    let written = path.display().to_string().replace('\\', "/");
    let mut uri = String::new();
    for byte in written.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
