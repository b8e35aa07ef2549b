//! Where findings are gathered.

use std::collections::BTreeMap;
use std::ops::Range;

use bantin_core::{Draft, Issue, Places, Pointer, Profile, RuleLevel};

use crate::prose::Prose;
use crate::{Edit, Finding, Rule, Said, Settings, rule};

/// Gathers findings, each with the level that the office and the issue give it.
pub(crate) struct Desk<'a> {
    pub(crate) profile: Profile,
    pub(crate) settings: &'a Settings,
    places: Places<'a>,
    /// What somebody made of rules: what the issue says counts more.
    levels: BTreeMap<String, RuleLevel>,
    pub(crate) findings: Vec<Finding>,
}

/// A finding that is being put into words.
pub(crate) struct Found {
    finding: Finding,
    most: RuleLevel,
}

impl<'a> Desk<'a> {
    /// A desk for `issue`; what it says of rules counts more than `settings`. A draft
    /// that is no issue yet says nothing of them.
    pub(crate) fn new(
        settings: &'a Settings,
        draft: &'a Draft,
        issue: Option<&Issue>,
    ) -> Self {
        let profile = issue.and_then(|issue| issue.profile).or(settings.profile);
        let own = draft.rules().into_iter();
        let own = own.map(|setting| (setting.code.to_string(), setting.level));
        let mut levels = BTreeMap::new();
        for (code, level) in own.chain(settings.levels.iter().cloned()) {
            levels.entry(code).or_insert(level);
        }
        let places = Places::of(draft.source());
        let profile = profile.unwrap_or(Profile::Internal);
        Self { profile, settings, places, levels, findings: Vec::new() }
    }

    /// What is made of `rule` here.
    pub(crate) fn level(&self, rule: &Rule) -> RuleLevel {
        let set = self.levels.get(rule.code);
        set.copied().unwrap_or_else(|| rule.level(self.profile))
    }

    /// The bytes of the value `at`, or of what is nearest above it.
    pub(crate) fn locate(&self, at: &Pointer) -> Range<usize> {
        self.places.locate(at).unwrap_or_default()
    }

    pub(crate) fn is_off(&self, rule: &Rule) -> bool {
        self.level(rule) == RuleLevel::Off
    }

    /// Puts a finding on the desk, unless nothing is made of its rule.
    pub(crate) fn put(&mut self, found: Found) {
        let Found { mut finding, most } = found;
        let level = self.level(finding.rule);
        finding.level = level.min(most);
        if finding.level != RuleLevel::Off {
            self.findings.push(finding);
        }
    }

    /// Rules that somebody sets a level for and that there are none of.
    pub(crate) fn unknown(&self) -> impl Iterator<Item = &str> {
        self.levels.keys().map(|code| &**code).filter(|code| rule(code).is_none())
    }
}

impl Found {
    /// A breach of `rule` at `bytes` of the value `at`.
    pub(crate) fn at(rule: &'static Rule, at: &Pointer, bytes: Range<usize>) -> Self {
        let finding = Finding {
            rule,
            level: RuleLevel::Note,
            at: at.clone(),
            bytes,
            page: None,
            message: rule.title(),
            help: None,
            edits: Vec::new(),
        };
        Self { finding, most: RuleLevel::Error }
    }

    /// A breach of `rule` in the bytes `range` of the text of `prose`.
    pub(crate) fn of(
        rule: &'static Rule,
        prose: &Prose<'_>,
        range: Range<usize>,
    ) -> Self {
        Self::at(rule, prose.at(), prose.source(range))
    }

    pub(crate) fn say(mut self, en: impl Into<String>, vi: impl Into<String>) -> Self {
        self.finding.message = Said::new(en, vi);
        self
    }

    pub(crate) fn help(mut self, en: impl Into<String>, vi: impl Into<String>) -> Self {
        self.finding.help = Some(Said::new(en, vi));
        self
    }

    pub(crate) fn page(mut self, page: usize) -> Self {
        self.finding.page = Some(page + 1);
        self
    }

    pub(crate) fn edits(mut self, mut edits: Vec<Edit>) -> Self {
        edits.sort_by_key(|edit| (edit.bytes.start, edit.bytes.end));
        self.finding.edits = edits;
        self
    }

    pub(crate) fn edit(self, edit: Edit) -> Self {
        self.edits(vec![edit])
    }

    /// Makes no more of it than a note: it is not sure, or nobody sees it in print.
    pub(crate) fn softly(self) -> Self {
        self.at_most(RuleLevel::Note)
    }

    /// Makes no more of it than this.
    pub(crate) fn at_most(mut self, most: RuleLevel) -> Self {
        self.most = most;
        self
    }
}
