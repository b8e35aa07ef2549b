//! Changes to JSON as a tree: fields are put where they belong, and where they do not.

use std::sync::OnceLock;

use bantin_tests::{Dice, Generated};
use serde_json::{Map, Value, json};

use crate::scraps::{VALUES, WORDS};
use crate::spoil::{below, text};

const SAMPLES: [&str; 2] = [
    include_str!("../../../assets/samples/tan-ky-so-01/issue.json"),
    include_str!("../../../assets/samples/day-du/issue.json"),
];

/// How many issues of chance there are to take from.
const ISSUES: u64 = 400;

/// An issue to take fields from.
pub fn issue(dice: &mut Dice) -> Value {
    static READ: OnceLock<Vec<Value>> = OnceLock::new();
    let samples = READ.get_or_init(|| {
        SAMPLES.iter().filter_map(|text| serde_json::from_str(text).ok()).collect()
    });
    if dice.chance(50) {
        return samples[below(dice, samples.len())].clone();
    }
    let seed = u64::from(dice.from_to(0, u32::try_from(ISSUES).unwrap_or(1)));
    serde_json::from_str(&Generated::whole(seed).text).unwrap_or_default()
}

/// Changes the JSON `data` one to four times, with what `donor` has; it becomes no
/// longer than `most`. `None` if it is no JSON.
pub fn changed(
    data: &[u8],
    most: usize,
    dice: &mut Dice,
    donor: fn(&mut Dice) -> Value,
) -> Option<Vec<u8>> {
    let mut value: Value = serde_json::from_slice(data).ok()?;
    let from = donor(dice);
    for _ in 0..dice.from_to(1, 4) {
        change(&mut value, &from, dice);
    }
    fitted(value, most, dice)
}

/// `value` as JSON, with so many parts left out at random that it fits.
pub fn fitted(mut value: Value, most: usize, dice: &mut Dice) -> Option<Vec<u8>> {
    for _ in 0..200 {
        let made = serde_json::to_vec(&value).ok()?;
        if made.len() <= most {
            return Some(made);
        }
        let all = places(&value);
        let large: Vec<&String> = all
            .iter()
            .filter(|at| {
                let steps = at.matches('/').count();
                steps > 1 && value.pointer(at).is_some_and(|found| !found.is_boolean())
            })
            .collect();
        let at = (*large.get(below(dice, large.len()))?).clone();
        remove(&mut value, &at);
    }
    None
}

/// The pointers of all that is in `value`, itself first.
fn places(value: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match value {
            Value::Array(all) => {
                for (number, inner) in all.iter().enumerate() {
                    walk(inner, &format!("{at}/{number}"), found);
                }
            }
            Value::Object(all) => {
                for (name, inner) in all {
                    let name = name.replace('~', "~0").replace('/', "~1");
                    walk(inner, &format!("{at}/{name}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(value, "", &mut found);
    found
}

fn remove(value: &mut Value, at: &str) {
    let Some((parent, last)) = at.rsplit_once('/') else { return };
    match value.pointer_mut(parent) {
        Some(Value::Array(all)) => {
            if let Ok(number) = last.parse::<usize>()
                && number < all.len()
            {
                all.remove(number);
            }
        }
        Some(Value::Object(all)) => {
            all.remove(&last.replace("~1", "/").replace("~0", "~"));
        }
        _ => {}
    }
}

/// The name of the field that `at` points to, or of the list that it is in.
fn name_of(at: &str) -> &str {
    let mut steps = at.rsplit('/');
    steps.find(|step| step.parse::<usize>().is_err()).unwrap_or("")
}

/// Something of `donor`, best of what has the same name as `at`.
fn donated(donor: &Value, at: &str, dice: &mut Dice) -> Value {
    let all = places(donor);
    let is_item = at.rsplit('/').next().is_some_and(|step| step.parse::<usize>().is_ok());
    let alike: Vec<&String> = all
        .iter()
        .filter(|other| {
            let item = other.rsplit('/').next();
            name_of(other) == name_of(at)
                && item.is_some_and(|step| step.parse::<usize>().is_ok()) == is_item
        })
        .collect();
    let found = if alike.is_empty() || dice.chance(10) {
        &all[below(dice, all.len())]
    } else {
        alike[below(dice, alike.len())]
    };
    donor.pointer(found).cloned().unwrap_or_default()
}

fn change(value: &mut Value, donor: &Value, dice: &mut Dice) {
    let all = places(value);
    let at = all[below(dice, all.len())].clone();
    if dice.chance(15) {
        remove(value, &at);
        return;
    }
    let other = all[below(dice, all.len())].clone();
    let copy = value.pointer(&other).cloned().unwrap_or_default();
    let Some(found) = value.pointer_mut(&at) else { return };
    if dice.chance(20) {
        *found = donated(donor, &at, dice);
        return;
    }
    match found {
        Value::Array(list) => change_list(list, &at, donor, dice),
        Value::Object(group) => change_group(group, &at, donor, dice),
        Value::String(words) if dice.chance(90) => {
            let scraps = if dice.chance(75) { WORDS } else { VALUES };
            text(dice, words, scraps);
        }
        Value::Bool(flag) if dice.chance(90) => *flag = !*flag,
        Value::Number(_) if dice.chance(80) => {
            let near = [0, 1, -1, 2, 3, 12, 31, 2026, 65_536, 4_294_967_296, i64::MAX];
            *found = json!(near[below(dice, near.len())]);
        }
        _ => *found = if dice.chance(50) { copy } else { json!([found.take()]) },
    }
}

fn change_list(list: &mut Vec<Value>, at: &str, donor: &Value, dice: &mut Dice) {
    let place = below(dice, list.len() + 1);
    match dice.from_to(0, 3) {
        0 if !list.is_empty() => {
            // Many of a kind: what grows, grows here.
            let one = list[below(dice, list.len())].clone();
            let count = if dice.chance(10) { below(dice, 120) } else { below(dice, 4) };
            list.splice(place..place, vec![one; count + 1]);
        }
        1 if list.len() > 1 => {
            let (one, two) = (below(dice, list.len()), below(dice, list.len()));
            list.swap(one, two);
        }
        2 => list.truncate(place),
        _ => list.insert(place, donated(donor, &format!("{at}/0"), dice)),
    }
}

fn change_group(
    group: &mut Map<String, Value>,
    at: &str,
    donor: &Value,
    dice: &mut Dice,
) {
    let alike = donated(donor, at, dice);
    let Value::Object(alike) = alike else {
        let name = dice.one_of(VALUES).to_owned();
        group.insert(name, alike);
        return;
    };
    let Some((name, inner)) = alike.iter().nth(below(dice, alike.len())) else { return };
    if dice.chance(20) {
        // A block is of another kind, with what the old one had.
        let old = group.keys().next().cloned();
        let inner = old.and_then(|old| group.remove(&old)).unwrap_or(inner.clone());
        group.insert(name.clone(), inner);
        return;
    }
    group.insert(name.clone(), inner.clone());
}
