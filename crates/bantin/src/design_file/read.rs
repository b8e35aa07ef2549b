//! Reading a design file by the table of settings.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use bantin_core::{Expected, Node, Pointer, Shape, Slip, nearest};
use bantin_design::{
    Color, Design, FaceName, Flaw, Length, Misfit, Setting, Slot, TypeCase, Weight,
};

use super::table::{LEVELS, SHEETS, Table, Whole, full, whole};
use super::wrong::Wrong;
use crate::Finding;

/// So many findings are enough for one sitting.
const MOST_FINDINGS: usize = 500;

/// Where a value stands.
type Spot = (Pointer, Range<usize>);

/// The look that the file `root` describes, and all that is wrong with it.
pub(super) fn design(root: Node<'_>, case: &TypeCase) -> (Design, Vec<Finding>) {
    let mut reader = Reader::default();
    let mut design = Design::modern();
    if reader.expect(Shape::Group, Expected::Group, root, &Pointer::root()).is_none() {
        return (design, reader.findings);
    }
    let at = Pointer::root();
    if let Some(node) = member(root, "based_on") {
        let at = at.key("based_on");
        if let Some(name) = reader.words(node, &at) {
            match Design::named(&name) {
                Some(named) => design = named,
                None => {
                    let names = Design::NAMES;
                    let nearest = nearest(&name, names.iter().copied());
                    let nearest = nearest.map(Into::into);
                    let wrong = Wrong::NoDesign { name, nearest };
                    reader.note(&at, node.bytes(), wrong);
                }
            }
        }
    }
    if let Some(node) = member(root, "sheet").and_then(|sheet| member(sheet, "size")) {
        let at = at.key("sheet").key("size");
        if let Some(name) = reader.words(node, &at) {
            match SHEETS.iter().find(|(known, _)| *known == name) {
                Some((_, sheet)) => design.sheet = *sheet,
                None => reader.note(&at, node.bytes(), Wrong::NoSheet(name)),
            }
        }
    }
    reader.replacements(root, &mut design);
    let mut table = Table::of(&mut design);
    reader.group(root, "", &at, &mut table);
    let faces = faces(&table.settings);
    reader.faces(&faces, case);
    design.settle();
    reader.flaws(design.flaws(), root);
    (design, reader.findings)
}

/// The first member of this name.
fn member<'s>(node: Node<'s>, name: &str) -> Option<Node<'s>> {
    let group = (node.shape() == Shape::Group).then_some(node)?;
    let mut members = group.members();
    members.find(|m| m.key.words().is_some_and(|key| key == name)).map(|m| m.value)
}

/// The face of every style, by the style's name.
fn faces(settings: &[Setting<'_>]) -> BTreeMap<String, FaceName> {
    let mut faces: BTreeMap<String, FaceName> = BTreeMap::new();
    for setting in settings {
        let Some((style, part)) = setting.name.rsplit_once('.') else { continue };
        let face = faces.entry(style.to_owned());
        match (&setting.slot, part) {
            (Slot::Family(family), _) => {
                let face = face.or_insert(FaceName::new("", Weight::REGULAR));
                face.family = (*family).clone();
            }
            (Slot::Weight(weight), _) => {
                face.and_modify(|face| face.weight = **weight);
            }
            (Slot::Flag(italic), "italic") => {
                face.and_modify(|face| face.italic = **italic);
            }
            _ => {}
        }
    }
    faces
}

/// Reads values and gathers what is wrong with them.
#[derive(Default)]
struct Reader {
    /// Where the settings that the file sets stand in it.
    set: BTreeMap<String, Spot>,
    /// Where it changes a colour or a family everywhere.
    replaced: Option<Spot>,
    findings: Vec<Finding>,
}

impl Reader {
    fn note(&mut self, at: &Pointer, bytes: Range<usize>, wrong: Wrong) {
        if !self.is_full() {
            self.findings.push(wrong.finding(at.clone(), bytes));
        }
    }

    /// Whether there is no room for more findings: what else is wrong is not looked for.
    fn is_full(&self) -> bool {
        self.findings.len() >= MOST_FINDINGS
    }

    fn expect(
        &mut self,
        shape: Shape,
        expected: Expected,
        node: Node<'_>,
        at: &Pointer,
    ) -> Option<()> {
        if node.shape() == shape {
            return Some(());
        }
        let found = Expected::of(node.shape());
        self.note(at, node.bytes(), Wrong::Slip(Slip::WrongShape { expected, found }));
        None
    }

    fn words(&mut self, node: Node<'_>, at: &Pointer) -> Option<String> {
        self.expect(Shape::Words, Expected::Words, node, at)?;
        let words = node.words();
        if words.is_none() {
            self.note(at, node.bytes(), Wrong::Slip(Slip::HalfCharacter));
        }
        words.map(Into::into)
    }

    /// Reads the group `within`.
    fn group(
        &mut self,
        node: Node<'_>,
        within: &str,
        at: &Pointer,
        table: &mut Table<'_>,
    ) {
        if self.expect(Shape::Group, Expected::Group, node, at).is_none() {
            return;
        }
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for member in node.members() {
            if self.is_full() {
                break;
            }
            let key = member.key.bytes();
            let Some(name) = self.words(member.key, at) else { continue };
            let place = at.key(&name);
            let full = full(within, &name);
            if !seen.insert(name.clone()) {
                self.note(&place, key, Wrong::Slip(Slip::Repeated(name)));
                continue;
            }
            if let Some(field) = whole(within, &name) {
                // All but one have been read: the settings are changed after them.
                if field.whole == Whole::Schema {
                    self.words(member.value, &place);
                }
            } else if full == LEVELS {
                self.levels(member.value, &place, table);
            } else if table.group(&full).is_some() {
                self.group(member.value, &full, &place, table);
            } else if let Some(setting) = table.setting(&full) {
                self.set.insert(full, (place.clone(), member.value.bytes()));
                self.value(member.value, setting, &place);
            } else {
                let nearest = nearest(&name, table.names_in(within));
                let nearest = nearest.map(Into::into);
                self.note(&place, key, Wrong::NoSetting { name, nearest });
            }
        }
    }

    /// Reads the levels of lists.
    fn levels(&mut self, node: Node<'_>, at: &Pointer, table: &mut Table<'_>) {
        if self.expect(Shape::List, Expected::List, node, at).is_none() {
            return;
        }
        for (level, element) in node.elements().enumerate() {
            let (place, full) = (at.index(level), full(LEVELS, &level.to_string()));
            if table.group(&full).is_some() {
                self.group(element, &full, &place, table);
            } else {
                self.note(&place, element.bytes(), Wrong::Slip(Slip::TooMany(level)));
                break;
            }
        }
    }

    fn value(&mut self, node: Node<'_>, setting: &mut Setting<'_>, at: &Pointer) {
        let bytes = node.bytes();
        match &mut setting.slot {
            Slot::Length { value, from, to } => {
                let Some(words) = self.words(node, at) else { return };
                match words.trim().parse::<Length>() {
                    Ok(length) if (*from..=*to).contains(&length) => **value = length,
                    Ok(_) => {
                        let (from, to) = (*from, *to);
                        self.note(at, bytes, Wrong::OutOfRange { from, to });
                    }
                    Err(fault) => self.note(at, bytes, Wrong::Length(fault)),
                }
            }
            Slot::Whole { value, from, to } => {
                if let Some(number) = self.whole(node, *from, *to, at) {
                    **value = number;
                }
            }
            Slot::Columns(columns) => {
                let count = self.whole(node, 1, 3, at);
                if let Some(count) = count.and_then(|count| usize::try_from(count).ok()) {
                    **columns = count;
                }
            }
            Slot::Weight(weight) => {
                let number = self.whole(node, 100, 900, at);
                if let Some(number) = number.and_then(|number| u16::try_from(number).ok())
                {
                    **weight = Weight(number);
                }
            }
            Slot::Color(color) => {
                let Some(read) = self.color(node, at) else { return };
                **color = read;
            }
            Slot::Family(family) => {
                let Some(words) = self.words(node, at) else { return };
                **family = words.trim().to_owned().into();
            }
            Slot::Flag(flag) => {
                if self.expect(Shape::Flag, Expected::Flag, node, at).is_some() {
                    **flag = node.text() == "true";
                }
            }
            Slot::Marker(marker) => {
                let Some(words) = self.words(node, at) else { return };
                let words = words.trim();
                let odd = words.is_empty()
                    || words.chars().count() > 2
                    || words.chars().any(char::is_control);
                if odd {
                    self.note(at, bytes, Wrong::Marker);
                } else {
                    **marker = words.to_owned().into();
                }
            }
        }
    }

    fn whole(&mut self, node: Node<'_>, from: i64, to: i64, at: &Pointer) -> Option<i64> {
        self.expect(Shape::Number, Expected::Number, node, at)?;
        let number = node.text().parse().ok();
        let number = number.filter(|number| (from..=to).contains(number));
        if number.is_none() {
            let bound = |of: i64| u32::try_from(of).unwrap_or_default();
            let slip = Slip::NotBetween { from: bound(from), to: bound(to) };
            self.note(at, node.bytes(), Wrong::Slip(slip));
        }
        number
    }

    fn color(&mut self, node: Node<'_>, at: &Pointer) -> Option<Color> {
        let words = self.words(node, at)?;
        let color = words.trim().parse().ok();
        if color.is_none() {
            self.note(at, node.bytes(), Wrong::Color(words));
        }
        color
    }

    /// Changes colours and families wherever `design` has them.
    fn replacements(&mut self, root: Node<'_>, design: &mut Design) {
        let before = design.clone();
        for name in ["colors", "families"] {
            let Some(node) = member(root, name) else { continue };
            let at = Pointer::root().key(name);
            if self.expect(Shape::Group, Expected::Group, node, &at).is_none() {
                continue;
            }
            self.replaced.get_or_insert((at.clone(), node.bytes()));
            let mut seen = BTreeSet::new();
            for member in node.members() {
                if self.is_full() {
                    break;
                }
                let Some(from) = self.words(member.key, &at) else { continue };
                let (at, key) = (at.key(&from), member.key.bytes());
                if !seen.insert(from.clone()) {
                    self.note(&at, key, Wrong::Slip(Slip::Repeated(from)));
                    continue;
                }
                if name == "colors" {
                    let Some(to) = self.color(member.value, &at) else { continue };
                    if !recolor(design, &before, &from, to) {
                        let known = colors(&before);
                        self.note(&at, key, Wrong::NotInLook { name: from, known });
                    }
                } else {
                    let Some(to) = self.words(member.value, &at) else { continue };
                    if !reface(design, &before, &from, &to) {
                        let known = families(&before);
                        self.note(&at, key, Wrong::NotInLook { name: from, known });
                    }
                }
            }
        }
    }

    /// Asks the type case for every face.
    fn faces(&mut self, faces: &BTreeMap<String, FaceName>, case: &TypeCase) {
        let mut told: Vec<&FaceName> = Vec::new();
        for (style, face) in faces {
            if case.find(face).is_some() || told.contains(&face) {
                continue;
            }
            told.push(face);
            let parts = ["family", "weight", "italic"];
            let set =
                parts.iter().find_map(|part| self.set.get(&format!("{style}.{part}")));
            let spot = set.or(self.replaced.as_ref()).cloned();
            let spot = spot.unwrap_or((Pointer::root(), 0..1));
            let of_family = |other: &&FaceName| other.family == face.family;
            let names: Vec<&FaceName> = case.faces().iter().map(|f| f.name()).collect();
            let near: Vec<String> =
                names.iter().copied().filter(|n| of_family(n)).map(face_name).collect();
            let families = names.iter().map(|name| &*name.family);
            let wrong = Wrong::NoFace {
                face: face_name(face),
                has: near,
                nearest: nearest(&face.family, families).map(Into::into),
            };
            self.note(&spot.0, spot.1, wrong);
        }
    }

    /// Where the file says something of one of `settings`; else where it begins.
    /// Notes `flaws`: once what one change of a colour does to many texts.
    fn flaws(&mut self, flaws: Vec<Flaw>, root: Node<'_>) {
        let mut found: Vec<(Spot, Misfit, Vec<String>)> = Vec::new();
        for Flaw { settings, misfit } in flaws {
            let spot = self.spot(&settings, root);
            let of = settings.into_iter().take(1);
            let known = found.iter_mut().find(|(known, other, _)| {
                *known == spot
                    && other.colors().is_some_and(|c| Some(c) == misfit.colors())
            });
            match known {
                Some((_, other, all)) => {
                    if misfit.least_contrast() > other.least_contrast() {
                        *other = misfit;
                    }
                    all.extend(of);
                }
                None => found.push((spot, misfit, of.collect())),
            }
        }
        for ((at, bytes), misfit, of) in found {
            self.note(&at, bytes, Wrong::Misfit { misfit, of });
        }
    }

    fn spot(&self, settings: &[String], root: Node<'_>) -> Spot {
        let set = settings.iter().find_map(|name| self.set.get(name));
        let start = root.bytes().start;
        set.or(self.replaced.as_ref())
            .cloned()
            .unwrap_or((Pointer::root(), start..start + 1))
    }
}

/// `Source Serif 4, 700, italic`.
fn face_name(face: &FaceName) -> String {
    let slant = if face.italic { ", italic" } else { "" };
    format!("{}, {}{slant}", face.family, face.weight.0)
}

/// Makes `from` in `before` be `to` in `design`; says whether there was any.
fn recolor(design: &mut Design, before: &Design, from: &str, to: Color) -> bool {
    let Ok(from) = from.trim().parse::<Color>() else { return false };
    let mut before = before.clone();
    let mut found = false;
    for (setting, old) in design.settings().all.into_iter().zip(before.settings().all) {
        if let (Slot::Color(color), Slot::Color(old)) = (setting.slot, old.slot)
            && *old == from
        {
            *color = to;
            found = true;
        }
    }
    found
}

/// The same with families.
fn reface(design: &mut Design, before: &Design, from: &str, to: &str) -> bool {
    let mut before = before.clone();
    let mut found = false;
    for (setting, old) in design.settings().all.into_iter().zip(before.settings().all) {
        if let (Slot::Family(family), Slot::Family(old)) = (setting.slot, old.slot)
            && *old == from
        {
            *family = to.trim().to_owned().into();
            found = true;
        }
    }
    found
}

/// The colours of a look.
fn colors(design: &Design) -> Vec<String> {
    let mut design = design.clone();
    let mut known: Vec<String> = Vec::new();
    for setting in design.settings().all {
        if let Slot::Color(color) = setting.slot {
            let color = color.to_string();
            if !known.contains(&color) {
                known.push(color);
            }
        }
    }
    known
}

/// The families of a look.
fn families(design: &Design) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for style in design.styles() {
        let family = style.face.family.to_string();
        if !known.contains(&family) {
            known.push(family);
        }
    }
    known
}
