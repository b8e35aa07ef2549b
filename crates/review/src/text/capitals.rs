//! Capitals that official spelling does not have.

use crate::catalogue::TXT_16;
use crate::desk::{Desk, Found};
use crate::prose::Prose;
use crate::role::Role;

/// Names of bodies and posts that are typed with a capital to each word, and how they are
/// written. Only what leaves no doubt: a person may be called anything.
const WRONG: &[(&str, &str)] = &[
    ("Ủy Ban Nhân Dân", "Ủy ban nhân dân"),
    ("Uỷ Ban Nhân Dân", "Uỷ ban nhân dân"),
    ("Ủy Ban nhân dân", "Ủy ban nhân dân"),
    ("Uỷ Ban nhân dân", "Uỷ ban nhân dân"),
    ("Hội Đồng Nhân Dân", "Hội đồng nhân dân"),
    ("Mặt Trận Tổ Quốc", "Mặt trận Tổ quốc"),
    ("Đảng Ủy", "Đảng ủy"),
    ("Đảng Uỷ", "Đảng uỷ"),
    ("Chủ Tịch", "Chủ tịch"),
    ("Bí Thư", "Bí thư"),
];

pub(super) fn names(prose: &Prose<'_>, desk: &mut Desk<'_>) {
    let named = prose.role.is_read() || matches!(prose.role, Role::Name | Role::Masthead);
    if !named {
        return;
    }
    for (wrong, right) in WRONG {
        let Some(at) = prose.text.find(wrong) else { continue };
        desk.put(Found::of(&TXT_16, prose, at..at + wrong.len()).say(
            format!("`{wrong}` is written `{right}`"),
            format!("“{wrong}” viết là “{right}”"),
        ));
    }
}
