//! What can stand in a design file, by name: for the reading, for "did you mean", and for
//! the schema.

use bantin_design::{Design, Setting, SettingGroup, Sheet};

/// The sheets that have a name.
pub(super) const SHEETS: [(&str, Sheet); 2] =
    [("a4", Sheet::a4()), ("bulletin-190x270", Sheet::bulletin())];

/// Something that is said of a look as a whole, beside its settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whole {
    /// The address of the schema.
    Schema,
    /// The look that is changed.
    BasedOn,
    /// A colour, changed wherever it is.
    Colors,
    /// A family, changed wherever it is.
    Families,
    /// A sheet that has a name.
    Size,
}

/// A field that says something of a look as a whole.
pub(super) struct WholeField {
    /// The group that it stands in; none if it stands in the file itself.
    pub(super) within: &'static str,
    pub(super) name: &'static str,
    pub(super) whole: Whole,
    pub(super) en: &'static str,
    pub(super) vi: &'static str,
}

#[rustfmt::skip]
const WHOLES: [WholeField; 5] = [
    WholeField { within: "", name: "$schema", whole: Whole::Schema, en: "the address of the schema, for text editors", vi: "địa chỉ của mẫu, dành cho trình soạn thảo" },
    WholeField { within: "", name: "based_on", whole: Whole::BasedOn, en: "the look that is changed, modern if not written", vi: "kiểu trình bày có sẵn làm gốc, không ghi thì là modern" },
    WholeField { within: "", name: "colors", whole: Whole::Colors, en: "colours that are changed wherever the look has them", vi: "các màu được thay ở mọi chỗ trong kiểu trình bày" },
    WholeField { within: "", name: "families", whole: Whole::Families, en: "families that are changed wherever the look has them", vi: "các phông chữ được thay ở mọi chỗ trong kiểu trình bày" },
    WholeField { within: "sheet", name: "size", whole: Whole::Size, en: "a sheet by its name, in place of width and height", vi: "khổ giấy có tên sẵn, thay cho chiều rộng và chiều cao" },
];

/// The list of settings that is written as a list.
pub(super) const LEVELS: &str = "body.lists";

/// What can be set, by name.
pub(super) struct Table<'d> {
    pub(super) settings: Vec<Setting<'d>>,
    pub(super) groups: Vec<SettingGroup>,
}

impl<'d> Table<'d> {
    /// What can be set of `design`.
    pub(super) fn of(design: &'d mut Design) -> Self {
        let settings = design.settings();
        Self { settings: settings.all, groups: settings.groups }
    }

    /// The names that may stand in the group `within`.
    pub(super) fn names_in(&self, within: &str) -> Vec<&str> {
        let prefix = if within.is_empty() { String::new() } else { format!("{within}.") };
        let settings = self.settings.iter().map(|setting| setting.name.as_str());
        let groups = self.groups.iter().map(|group| group.name.as_str());
        let inner = settings.chain(groups).filter_map(|name| name.strip_prefix(&prefix));
        let mut names: Vec<&str> = inner.filter(|name| !name.contains('.')).collect();
        let wholes = WHOLES.iter().filter(|field| field.within == within);
        names.extend(wholes.map(|field| field.name));
        names
    }

    /// The setting of this full name.
    pub(super) fn setting(&mut self, full: &str) -> Option<&mut Setting<'d>> {
        self.settings.iter_mut().find(|setting| setting.name == full)
    }

    /// The group of this full name.
    pub(super) fn group(&self, full: &str) -> Option<&SettingGroup> {
        self.groups.iter().find(|group| group.name == full)
    }
}

/// The full name of `name` in the group `within`.
pub(super) fn full(within: &str, name: &str) -> String {
    if within.is_empty() { name.to_owned() } else { format!("{within}.{name}") }
}

/// What `name` says of a look as a whole in the group `within`, if it does.
pub(super) fn whole(within: &str, name: &str) -> Option<&'static WholeField> {
    WHOLES.iter().find(|field| field.within == within && field.name == name)
}
