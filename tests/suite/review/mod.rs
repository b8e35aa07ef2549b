//! The sub-editor: what it finds, what it passes over, what it mends.

mod calm;
mod faulty;
mod fix;
mod manual;
mod planted;

use bantin::{Bulletin, Error, Finding, Level, Settings};

use crate::review::planted::pictures;

/// What the sub-editor says of an issue: code, level, what is underlined.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    code: &'static str,
    level: Level,
    underlined: String,
    vi: String,
}

/// What the sub-editor says of `source` by `settings`; notes of layout are left out.
fn told_by(source: &str, settings: &Settings) -> Vec<Told> {
    let bulletin = match Bulletin::read(source, &pictures()) {
        Ok(bulletin) => bulletin,
        Err(Error::Wrong(report)) => panic!("{:#?}\n{source}", report.findings()),
        Err(other) => panic!("{other}"),
    };
    let review = bulletin.review(settings);
    let findings = review.iter().flat_map(|report| report.findings());
    let tell = |finding: &Finding| Told {
        code: finding.code,
        level: finding.level,
        underlined: finding.bytes.clone().map_or_else(String::new, |b| source[b].into()),
        vi: finding.message.vi.clone(),
    };
    findings.filter(|finding| finding.advice.is_some()).map(tell).collect()
}

fn told(source: &str) -> Vec<Told> {
    told_by(source, &Settings::default())
}

/// A string of JSON.
fn quoted(words: &str) -> String {
    serde_json::to_string(words).unwrap()
}
