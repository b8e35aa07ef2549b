use std::collections::BTreeSet;

use super::Slot;
use crate::{Design, Length};

#[test]
fn every_setting_has_a_name_of_its_own_within_a_group() {
    let mut design = Design::modern();
    let settings = design.settings();
    let names: BTreeSet<&str> = settings.all.iter().map(|s| &*s.name).collect();
    assert_eq!(names.len(), settings.all.len());
    let groups: BTreeSet<&str> = settings.groups.iter().map(|g| &*g.name).collect();
    for setting in &settings.all {
        if let Some((group, _)) = setting.name.rsplit_once('.') {
            assert!(groups.contains(group), "{}", setting.name);
        }
        assert!(!setting.en.is_empty() && !setting.vi.is_empty());
    }
}

#[test]
fn looks_that_are_built_in_are_within_their_bounds() {
    for name in Design::NAMES {
        let mut design = Design::named(name).unwrap();
        for setting in design.settings().all {
            let within = match setting.slot {
                Slot::Length { value, from, to } => (from..=to).contains(value),
                Slot::Whole { value, from, to } => (from..=to).contains(value),
                Slot::Columns(columns) => (1..=3).contains(columns),
                Slot::Weight(weight) => (100..=900).contains(&weight.0),
                _ => true,
            };
            assert!(within, "{name}: {}", setting.name);
        }
    }
}

/// Changing every setting changes every number of a look but those that hang on
/// others: nothing has been forgotten in the table.
#[test]
fn everything_can_be_set() {
    let mut design = Design::modern();
    for setting in design.settings().all {
        match setting.slot {
            Slot::Length { value, .. } => *value = Length::emu(7),
            Slot::Whole { value, .. } => *value = 7,
            Slot::Columns(columns) => *columns = 7,
            Slot::Color(color) => *color = crate::Color::rgb(7),
            Slot::Family(family) => *family = "seven".into(),
            Slot::Weight(weight) => *weight = crate::Weight(7),
            Slot::Flag(flag) => *flag = !*flag,
            Slot::Marker(marker) => *marker = "7".into(),
        }
    }
    design.settle();
    let (set, modern) = (format!("{design:#?}"), format!("{:#?}", Design::modern()));
    let same = set.lines().zip(modern.lines()).filter(|(set, modern)| set == modern);
    // What is the same has no value: names of fields, and brackets.
    let values: Vec<&str> = same
        .map(|(line, _)| line.trim())
        .filter(|line| !line.ends_with(['{', '(', '[', '}', ')', ']']))
        .filter(|line| !line.ends_with("},") && !line.ends_with("),") && *line != "],")
        .collect();
    assert_eq!(values, ["name: \"modern\","]);
}

#[test]
fn groups_of_a_kind_have_the_same_settings() {
    let mut design = Design::modern();
    let settings = design.settings();
    let of = |group: &str| -> Vec<(String, String, &str)> {
        let inner = |setting: &super::Setting<'_>| {
            let name = setting.name.strip_prefix(group)?.strip_prefix('.')?.to_owned();
            let bounds = match &setting.slot {
                Slot::Length { from, to, .. } => format!("{from} {to}"),
                Slot::Whole { from, to, .. } => format!("{from} {to}"),
                _ => String::new(),
            };
            Some((name, bounds, setting.en))
        };
        settings.all.iter().filter_map(inner).collect()
    };
    for kind in ["rule", "style", "style-on-grid", "list"] {
        let groups = settings.groups.iter().filter(|group| group.kind == Some(kind));
        let groups: Vec<_> = groups.map(|group| of(&group.name)).collect();
        assert!(groups.len() > 1, "{kind}");
        assert!(groups.iter().all(|group| *group == groups[0]), "{kind}");
    }
}
