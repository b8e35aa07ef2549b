//! `bantin explain`: why a rule is one.

use bantin::{Language, RULES, rule};

use crate::Done;
use crate::args::Explain;
use crate::failure::Failure;

/// Says all that there is to say of a rule, or lists the rules.
pub(crate) fn run(explain: &Explain, language: Language) -> Result<Done, Failure> {
    let Some(code) = &explain.code else {
        let line = |rule: &&bantin::Rule| {
            format!("{:6}  {}\n", rule.code, rule.texts(language).title)
        };
        return Ok(Done::saying(RULES.iter().map(line).collect()));
    };
    let rule = rule(code).ok_or_else(|| Failure::NoRule(code.clone()))?;
    Ok(Done::saying(rule.explain(language)))
}
