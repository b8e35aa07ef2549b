//! What a part refers to (ECMA-376 part 2, clause 6.5).

use std::collections::BTreeMap;

use crate::package::{Package, PartFault};

/// The targets of a part, by their ids.
#[derive(Clone, Debug, Default)]
pub(super) struct Relations(BTreeMap<String, Relation>);

/// A target.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// The last word of its type: `image`, `hyperlink`, `header`.
    pub(super) kind: String,
    /// The name of a part, or an address outside.
    pub(super) target: String,
    pub(super) external: bool,
}

impl Relations {
    /// Those of the part `part`; none if it has none.
    pub(super) fn of(package: &mut Package<'_>, part: &str) -> Result<Self, PartFault> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let slash = if folder.is_empty() { "" } else { "/" };
        let place = format!("{folder}{slash}_rels/{name}.rels");
        let root = match package.xml(&place) {
            Err(PartFault::Missing) => return Ok(Self::default()),
            root => root?,
        };
        let relation = |element: &crate::xml::Element| {
            let target = element.get("Target")?;
            let external = element.get("TargetMode") == Some("External");
            let target =
                if external { target.to_owned() } else { resolve(folder, target) };
            let kind = element.get("Type")?.rsplit('/').next()?.to_owned();
            Some((element.get("Id")?.to_owned(), Relation { kind, target, external }))
        };
        Ok(Self(root.elements().filter_map(relation).collect()))
    }

    pub(super) fn get(&self, id: &str) -> Option<&Relation> {
        self.0.get(id)
    }

    /// The parts of one kind, each once, by their ids.
    pub(super) fn parts(&self, kind: &str) -> Vec<String> {
        let parts = self.0.values().filter(|relation| relation.kind == kind);
        let mut names: Vec<String> = Vec::new();
        for relation in parts.filter(|relation| !relation.external) {
            if !names.contains(&relation.target) {
                names.push(relation.target.clone());
            }
        }
        names
    }
}

/// The part that `target` names as seen from `folder`.
fn resolve(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split(['/', '\\']) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}
