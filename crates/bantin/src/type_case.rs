//! The faces that are built in.

use bantin_design::{Face, FaceName, TypeCase, Weight};
use bantin_fonts::{FONTS, FontFile};

/// The faces that are built in: enough for every design.
pub fn built_in_type_case() -> TypeCase {
    // That all of them open is what the test below says.
    TypeCase::new(FONTS.iter().filter_map(open))
}

fn open(file: &FontFile) -> Option<Face> {
    let upright = FaceName::new(file.family, Weight(file.weight));
    Face::open(FaceName { italic: file.italic, ..upright }, file.data).ok()
}

#[cfg(test)]
mod tests {
    use bantin_design::Design;
    use bantin_fonts::FONTS;

    use super::built_in_type_case;

    #[test]
    fn has_every_face_that_designs_ask_for() {
        let case = built_in_type_case();
        assert_eq!(case.faces().len(), FONTS.len());
        for name in Design::NAMES {
            for style in Design::named(name).unwrap().styles() {
                assert!(case.find(&style.face).is_some(), "{name}: {}", style.face);
            }
        }
    }
}
