//! Reading an issue from end to end.

use std::collections::{BTreeMap, BTreeSet};

use bantin_core::{Draft, Issue, Pointer, RuleLevel};
use bantin_page::Pages;

use crate::catalogue::SET_01;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;
use crate::{
    Finding, Said, Settings, abbreviations, dates, figures, law, legal, pages, pictures,
    privacy, text,
};

/// An issue as the sub-editor has it on the desk: as written, as read, as made up.
#[derive(Clone, Copy, Debug)]
pub struct Proof<'a> {
    /// The file.
    pub draft: &'a Draft,
    /// What it says.
    pub issue: &'a Issue,
    /// Its pages.
    pub pages: &'a Pages,
}

/// Reads `proof` as a sub-editor does, and says what there is to say, in the order of
/// the file.
///
/// Of each rule at most a hundred breaches are told. The same proof and settings give the
/// same findings. What the issue itself says of a
/// rule counts more than the settings, these more than the rule's own level.
pub fn review(proof: &Proof<'_>, settings: &Settings) -> Vec<Finding> {
    let Proof { draft, issue, .. } = *proof;
    let source = draft.source();
    let mut desk = Desk::new(settings, draft, Some(issue));
    let passages = draft.passages();
    let all: Vec<Prose<'_>> = passages.iter().map(Prose::of).collect();
    text::mendable(&all, source, &mut desk);
    text::readable(&all, &mut desk);
    abbreviations::look(&all, &mut desk);
    dates::of_issue(issue, source, &mut desk);
    for prose in &all {
        dates::form(prose, &mut desk);
        dates::calendar(prose, issue, &mut desk);
        privacy::secret(prose, &mut desk);
        law::advertising(prose, &mut desk);
    }
    figures::look(&all, &mut desk);
    figures::tables(issue, &mut desk);
    privacy::personal(&all, &mut desk);
    legal::citations(&all, &mut desk);
    legal::bodies(&all, issue, &mut desk);
    law::form(proof, &mut desk);
    law::archive(proof, &mut desk);
    pictures::look(issue, &mut desk);
    pages::look(proof, &all, &mut desk);
    unknown_rules(issue, &mut desk);
    few(sorted(desk.findings))
}

/// So many breaches of one rule are told: who has more mends these first.
const MOST_OF_A_RULE: usize = 100;

/// The first breaches of each rule; the last of them says how many more there are.
fn few(findings: Vec<Finding>) -> Vec<Finding> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &findings {
        *counts.entry(finding.rule.code).or_default() += 1;
    }
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    let mut few = Vec::new();
    for mut finding in findings {
        let told = told.entry(finding.rule.code).or_default();
        *told += 1;
        let all = counts.get(finding.rule.code).copied().unwrap_or_default();
        if *told == MOST_OF_A_RULE && all > MOST_OF_A_RULE {
            let more = all - MOST_OF_A_RULE;
            let Said { en, vi } = &finding.message;
            finding.message = Said::new(
                format!("{en} (and {more} more of the same kind)"),
                format!("{vi} (và {more} chỗ khác cùng loại)"),
            );
        }
        if *told <= MOST_OF_A_RULE {
            few.push(finding);
        }
    }
    few
}

/// What of `draft` can be mended without asking anybody: findings with edits. The draft
/// need not be a good issue; what stands in its form is read.
///
/// No edit changes a name, a number or the way tone marks are placed.
pub fn mend(draft: &Draft, settings: &Settings) -> Vec<Finding> {
    let mut desk = Desk::new(settings, draft, None);
    let passages = draft.passages();
    let all: Vec<Prose<'_>> = passages.iter().map(Prose::of).collect();
    text::mendable(&all, draft.source(), &mut desk);
    for prose in all.iter().filter(|prose| prose.role != Role::Other) {
        dates::form(prose, &mut desk);
    }
    let mut findings = sorted(desk.findings);
    findings.retain(|finding| !finding.edits.is_empty());
    findings
}

/// Levels that are set for rules there are none of.
fn unknown_rules(issue: &Issue, desk: &mut Desk<'_>) {
    let own: BTreeSet<&str> =
        issue.rules.iter().map(|setting| setting.code.as_str()).collect();
    let unknown: Vec<String> = desk.unknown().map(ToOwned::to_owned).collect();
    for code in unknown {
        let written = own.contains(&*code);
        let at = if written {
            Pointer::root().key("rules").key(&code)
        } else {
            Pointer::root()
        };
        let bytes = if written { desk.locate(&at) } else { 0..0 };
        desk.put(Found::at(&SET_01, &at, bytes).say(
            format!("there is no rule `{code}`"),
            format!("không có quy tắc “{code}”"),
        ));
    }
}

fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.retain(|finding| finding.level != RuleLevel::Off);
    findings.sort_by(|one, two| {
        let key = |finding: &Finding| (finding.bytes.start, finding.bytes.end);
        key(one).cmp(&key(two)).then_with(|| one.rule.code.cmp(two.rule.code))
    });
    findings
}
