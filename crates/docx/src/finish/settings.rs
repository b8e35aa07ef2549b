//! How Word treats the document.

use bantin_core::Issue;
use bantin_design::Design;

use crate::xml::Element;

/// The part `settings.xml`; its elements in the order of `CT_Settings`.
///
/// The faces stay embedded when an editor saves, and stay whole: without
/// `saveSubsetFonts`, for letters that are typed later have to be there.
pub(super) fn part(issue: &Issue, design: &Design) -> Element {
    let language = &issue.publication.language;
    let word = "http://schemas.microsoft.com/office/word";
    let value = |name: &str, value: &str| Element::new(name).with("w:val", value);
    let mut settings = Element::new("w:settings")
        .with("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main")
        .holding(Element::new("w:zoom").with("w:percent", "100"))
        .holding(Element::new("w:embedTrueTypeFonts"));
    if design.sheet.facing {
        settings.push(Element::new("w:mirrorMargins"));
    }
    settings.push(value("w:defaultTabStop", "720"));
    settings.push(value("w:autoHyphenation", "0"));
    if design.sheet.facing {
        settings.push(Element::new("w:evenAndOddHeaders"));
    }
    settings.push(value("w:characterSpacingControl", "doNotCompress"));
    let mut compat = Element::new("w:compat");
    // A line that an editor ends is not spread over the column.
    compat.push(Element::new("w:doNotExpandShiftReturn"));
    // Word 2013 and later: no compatibility mode.
    for (name, on) in [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
    ] {
        let setting = Element::new("w:compatSetting").with("w:name", name);
        compat.push(setting.with("w:uri", word).with("w:val", on));
    }
    settings.push(compat);
    settings.push(
        Element::new("w:themeFontLang")
            .with("w:val", language)
            .with("w:eastAsia", language),
    );
    settings.push(
        Element::new("w:clrSchemeMapping")
            .with("w:bg1", "light1")
            .with("w:t1", "dark1")
            .with("w:bg2", "light2")
            .with("w:t2", "dark2")
            .with("w:accent1", "accent1")
            .with("w:accent2", "accent2")
            .with("w:accent3", "accent3")
            .with("w:accent4", "accent4")
            .with("w:accent5", "accent5")
            .with("w:accent6", "accent6")
            .with("w:hyperlink", "hyperlink")
            .with("w:followedHyperlink", "followedHyperlink"),
    );
    // As Vietnamese writes numbers and lists (CLDR 45, `vi`).
    settings.push(value("w:decimalSymbol", ","));
    settings.push(value("w:listSeparator", ";"));
    settings
}
