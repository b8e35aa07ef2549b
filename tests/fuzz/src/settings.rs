//! Design files of chance: any setting, with any value that it may have, and others.

use bantin_design::{Design, Slot};
use bantin_tests::Dice;
use serde_json::{Map, Value, json};

use crate::scraps::VALUES;
use crate::spoil::below;

/// A design file with some settings, all of them as a design file may have them or
/// nearly so.
pub fn design_file(dice: &mut Dice) -> Value {
    let name = dice.one_of(Design::NAMES);
    let mut file = json!({ "based_on": name });
    if dice.chance(30) {
        file["sheet"] = json!({ "size": dice.one_of(&["a4", "bulletin-190x270"]) });
    }
    let Some(mut design) = Design::named(name) else { return file };
    let color =
        design.settings().all.into_iter().find_map(|setting| match setting.slot {
            Slot::Color(color) => Some(color.to_string()),
            _ => None,
        });
    if let (true, Some(color)) = (dice.chance(20), color) {
        file["colors"] = json!({ color: "#123456" });
    }
    let percent = dice.from_to(1, 30);
    for setting in design.settings().all {
        if dice.chance(percent) {
            put(&mut file, &setting.name, value(setting.slot, dice));
        }
    }
    file
}

/// What `slot` may have; sometimes what it may not.
fn value(slot: Slot<'_>, dice: &mut Dice) -> Value {
    if dice.chance(1) {
        return json!(dice.one_of(VALUES));
    }
    let share = i64::from(dice.from_to(0, 1_000));
    let share = [0, share, share, 1_000][below(dice, 4)];
    match slot {
        Slot::Length { from, to, value } => {
            // Near to what it was, most often.
            let length = match dice.from_to(0, 3) {
                0 => from + (to - from).scale(share, 1_000),
                _ => value.scale(500 + share, 1_000).clamp(from, to),
            };
            json!(length.to_string())
        }
        Slot::Whole { from, to, .. } => json!(from + (to - from) * share / 1_000),
        Slot::Columns(_) => json!(dice.from_to(1, 3)),
        Slot::Weight(_) => json!([400, 600, 700][below(dice, 3)]),
        Slot::Color(_) => json!(format!("#{:06x}", dice.from_to(0, 0xff_ffff))),
        Slot::Family(family) => json!(family.to_string()),
        Slot::Flag(_) => json!(dice.chance(50)),
        Slot::Marker(_) => json!(dice.one_of(&["–", "•", "■", "+", "→"])),
    }
}

/// Puts `value` where `name` leads, with groups and lists on the way.
fn put(file: &mut Value, name: &str, value: Value) {
    let mut group = file;
    for step in name.split('.') {
        group = match step.parse::<usize>() {
            Ok(number) => {
                if !group.is_array() {
                    *group = json!([]);
                }
                let Some(list) = group.as_array_mut() else { return };
                while list.len() <= number {
                    list.push(Value::Object(Map::new()));
                }
                &mut list[number]
            }
            Err(_) => {
                if !group.is_object() {
                    *group = Value::Object(Map::new());
                }
                &mut group[step]
            }
        };
    }
    *group = value;
}
