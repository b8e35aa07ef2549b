//! Drafts that nobody wrote: what must hold of an import whatever comes in.

use std::collections::BTreeSet;

use bantin::{Imported, Language, Manuscript, Reason, Weight, import};

use crate::Album;

/// Imports `data` as a draft called `name`, and holds the outcome to the rules. A target
/// of a fuzzer calls this.
///
/// # Errors
///
/// Why the draft is refused.
///
/// # Panics
///
/// If a rule is broken: a refusal that says nothing, an issue that is no good JSON, a
/// picture that the issue does not name, or something wrong with the issue that the
/// report does not name.
pub fn import_holds(name: &str, data: &[u8]) -> Result<Imported, Reason> {
    let beside = Album::default();
    let manuscript =
        Manuscript { name: name.to_owned(), data: data.to_vec(), beside: &beside };
    let imported = match import(&[manuscript]) {
        Ok(imported) => imported,
        Err(refusals) => {
            assert_eq!(refusals.iter().count(), 1, "one draft, one refusal");
            let mut reasons = refusals.iter().map(|refusal| refusal.reason.clone());
            let Some(reason) = reasons.next() else { panic!("no refusal of a refusal") };
            for language in [Language::English, Language::Vietnamese] {
                assert!(
                    !reason.say(language).is_empty() && !reason.help(language).is_empty()
                );
            }
            return Err(reason);
        }
    };
    issue_holds(&imported);
    Ok(imported)
}

/// Holds what was imported to the rules.
///
/// # Panics
///
/// As [`import_holds`].
pub fn issue_holds(imported: &Imported) {
    let pictures = imported.pictures.iter();
    let album: Album =
        Album(pictures.map(|file| (file.name.clone(), file.data.to_vec())).collect());
    for name in album.0.keys() {
        let named = format!("\"src\": \"{name}\"");
        assert!(imported.issue.contains(&named), "`{name}` is named nowhere");
    }
    let json = imported.report.to_json();
    let read: Result<serde_json::Value, _> = serde_json::from_str(&json);
    assert!(read.is_ok(), "the report is no JSON: {json}");
    for language in [Language::English, Language::Vietnamese] {
        assert!(!imported.report.to_text(language).is_empty());
    }
    let draft = match imported.draft() {
        Ok(draft) => draft,
        Err(problems) => panic!("{problems:?}\n{}", imported.issue),
    };
    let told: BTreeSet<&str> = imported
        .report
        .remarks()
        .iter()
        .filter(|remark| remark.guess.weight() == Weight::ToDo)
        .filter_map(|remark| Some(remark.at.as_ref()?.as_str()))
        .collect();
    let Err(problems) = draft.check(&album) else { return };
    for problem in problems.iter() {
        let at = problem.at.as_str();
        // A slot says of its picture and of its words in one line.
        let told = told.iter().any(|told| {
            at.starts_with(told) || at.strip_suffix("/alt") == told.strip_suffix("/src")
        });
        assert!(told, "{at}: {problem:?} is not told\n{}", imported.issue);
    }
}
