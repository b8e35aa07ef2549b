//! The theme: the colours and faces that Word offers an editor are those of the design.

use bantin_design::{Color, Design};

use crate::looks::WordFace;
use crate::units::hex;
use crate::xml::Element;

/// The part `theme1.xml` (ECMA-376 part 1, 20.1.6.9).
pub(super) fn part(design: &Design) -> Element {
    let colors = [
        ("a:dk1", design.body.text.color),
        ("a:lt1", Color::WHITE),
        ("a:dk2", design.head.headline.color),
        ("a:lt2", design.inset.ground),
        ("a:accent1", design.masthead.ground),
        ("a:accent2", design.head.headline.color),
        ("a:accent3", design.quote.bar.color),
        ("a:accent4", design.figure.caption.color),
        ("a:accent5", design.head.rule.color),
        ("a:accent6", design.inset.ground),
        ("a:hlink", design.body.link),
        ("a:folHlink", design.body.link),
    ];
    let mut scheme = Element::new("a:clrScheme").with("name", design_name(design));
    for (name, color) in colors {
        let color = Element::new("a:srgbClr").with("val", hex(color));
        scheme.push(Element::new(name).holding(color));
    }
    let faces = |name: &str, family: &str| {
        let face = |name: &str, family: &str| Element::new(name).with("typeface", family);
        Element::new(name)
            .holding(face("a:latin", family))
            .holding(face("a:ea", ""))
            .holding(face("a:cs", ""))
    };
    let heads = WordFace::of(&design.head.headline.face).family;
    let text = WordFace::of(&design.body.text.face).family;
    let fonts = Element::new("a:fontScheme")
        .with("name", design_name(design))
        .holding(faces("a:majorFont", &heads))
        .holding(faces("a:minorFont", &text));
    let elements = Element::new("a:themeElements")
        .holding(scheme)
        .holding(fonts)
        .holding(formats(&design_name(design)));
    Element::new("a:theme")
        .with("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main")
        .with("name", design_name(design))
        .holding(elements)
}

fn design_name(design: &Design) -> String {
    design.name.to_string()
}

/// Three of each, as the schema asks for: plain fills and lines, no effects.
fn formats(name: &str) -> Element {
    let plain = || {
        let color = Element::new("a:schemeClr").with("val", "phClr");
        Element::new("a:solidFill").holding(color)
    };
    let three = |name: &str, one: &dyn Fn() -> Element| {
        (0..3).fold(Element::new(name), |list, _| list.holding(one()))
    };
    let line = || Element::new("a:ln").with("w", "6350").holding(plain());
    let effect = || Element::new("a:effectStyle").holding(Element::new("a:effectLst"));
    Element::new("a:fmtScheme")
        .with("name", name)
        .holding(three("a:fillStyleLst", &plain))
        .holding(three("a:lnStyleLst", &line))
        .holding(three("a:effectStyleLst", &effect))
        .holding(three("a:bgFillStyleLst", &plain))
}
