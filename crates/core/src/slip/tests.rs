//! Every slip, walked in both languages.

use std::collections::BTreeSet;

use crate::{
    Expected, Foreign, Language, Oddity, PictureFault, PictureFormat, Slip, Syntax,
};

/// The slip after `slip`, so that the compiler knows when one is forgotten here.
fn next(slip: &Slip) -> Option<Slip> {
    use Slip::*;
    Some(match slip {
        EmptyFile => FileTooLarge,
        FileTooLarge => Utf16,
        Utf16 => NotText,
        NotText => NotUtf8,
        NotUtf8 => TooDeep,
        TooDeep => Syntax(crate::Syntax::Unfinished),
        Syntax(_) => Missing { name: "id", en: "the short name", vi: "mã ấn phẩm" },
        Missing { .. } => {
            UnknownField { name: "headlin".into(), nearest: Some("headline"), home: None }
        }
        UnknownField { home: None, .. } => {
            UnknownField { name: "number".into(), nearest: None, home: Some("issue") }
        }
        UnknownField { .. } => Repeated("title".into()),
        Repeated(_) => WrongShape { expected: Expected::Words, found: Expected::Nothing },
        WrongShape { .. } => NotBetween { from: 1, to: 12 },
        NotBetween { to: 12, .. } => NotBetween { from: 1, to: u32::MAX },
        NotBetween { .. } => NotTrue,
        NotTrue => NoSuchChoice {
            written: "cột".into(),
            choices: &["column", "span"],
            nearest: None,
        },
        NoSuchChoice { nearest: None, .. } => NoSuchChoice {
            written: "colum".into(),
            choices: &["column", "span"],
            nearest: Some("column"),
        },
        NoSuchChoice { .. } => BareNumber("1".into()),
        BareNumber(_) => UnknownBlock { name: "lst".into(), nearest: Some("list") },
        UnknownBlock { .. } => NotOneBlock(0),
        NotOneBlock(0) => NotOneBlock(2),
        NotOneBlock(_) => EmptyList,
        EmptyList => TooFew(2),
        TooFew(_) => TooMany(6),
        TooMany(_) => ColumnCount { columns: 1, cells: 2 },
        ColumnCount { .. } => RowLength { columns: 3, cells: 1 },
        RowLength { cells: 1, .. } => RowLength { columns: 3, cells: 4 },
        RowLength { .. } => ListTooDeep,
        ListTooDeep => TwoLists,
        TwoLists => TooManyTexts,
        TooManyTexts => TextTooLong,
        TextTooLong => Blank,
        Blank => OddCharacter {
            character: '\u{f0b7}',
            oddity: Oddity::PrivateUse,
            after: "một".into(),
        },
        OddCharacter { .. } => HalfCharacter,
        HalfCharacter => LinkRefused("file:x".into()),
        LinkRefused(_) => CodeTooLong,
        CodeTooLong => BadId("Tân Kỳ".into()),
        BadId(_) => BadLanguage("tiếng Việt".into()),
        BadLanguage(_) => BadDate { meant: None },
        BadDate { meant: None } => BadDate { meant: Some("2026-04-05".into()) },
        BadDate { .. } => NoSuchDay,
        NoSuchDay => TwoPeriods,
        TwoPeriods => Nobody,
        Nobody => NothingToRead,
        NothingToRead => AltMissing,
        AltMissing => AltOfDecoration,
        AltOfDecoration => PictureOnWeb,
        PictureOnWeb => PictureAbsolute,
        PictureAbsolute => PictureOutside,
        PictureOutside => PictureLinkedOutside,
        PictureLinkedOutside => PictureBackslash { meant: "anh/1.jpg".into() },
        PictureBackslash { .. } => PictureMissing { nearest: None },
        PictureMissing { nearest: None } => {
            PictureMissing { nearest: Some("a.jpg".into()) }
        }
        PictureMissing { .. } => NoFolder,
        NoFolder => PictureUnreadable(crate::DiskFault::InUse),
        PictureUnreadable(_) => Picture(PictureFault::Empty),
        Picture(fault) => Picture(next_fault(fault)?),
    })
}

fn next_fault(fault: &PictureFault) -> Option<PictureFault> {
    use PictureFault::*;
    Some(match fault {
        Empty => UnknownType,
        UnknownType => NamedOtherwise { named: "png".into(), found: PictureFormat::Jpeg },
        NamedOtherwise { .. } => Unsupported(Foreign::Heic),
        Unsupported(_) => Truncated,
        Truncated => Damaged("it has no pixels".into()),
        Damaged(_) => TooLarge { width: 20_000, height: 20_000 },
        TooLarge { .. } => Animated,
        Animated => return None,
    })
}

fn every_slip() -> Vec<Slip> {
    let mut slips: Vec<Slip> =
        std::iter::successors(Some(Slip::EmptyFile), next).collect();
    let syntaxes = [
        Syntax::Unfinished,
        Syntax::MissingComma,
        Syntax::QuoteWithin,
        Syntax::ExtraComma,
        Syntax::MissingColon,
        Syntax::BareName,
        Syntax::NoValue,
        Syntax::BadEscape,
        Syntax::RawControl,
        Syntax::BadNumber,
        Syntax::GoesOn,
    ];
    slips.extend(syntaxes.map(Slip::Syntax));
    let kinds = [Expected::Words, Expected::Number, Expected::Flag, Expected::List];
    let kinds = kinds.into_iter().chain([
        Expected::Group,
        Expected::WordsOrGroup,
        Expected::WordsOrList,
    ]);
    slips.extend(
        kinds.map(|found| Slip::WrongShape { expected: Expected::Nothing, found }),
    );
    let oddities = [Oddity::Control, Oddity::LoneMark, Oddity::Lost];
    slips.extend(oddities.map(|oddity| Slip::OddCharacter {
        character: '\u{7}',
        oddity,
        after: String::new(),
    }));
    let foreign = Foreign::ALL.into_iter().map(PictureFault::Unsupported);
    slips.extend(foreign.map(Slip::Picture));
    slips
}

#[test]
fn every_slip_is_said_in_both_languages() {
    for slip in every_slip() {
        let en = slip.say(Language::English);
        let vi = slip.say(Language::Vietnamese);
        assert_eq!((&en, &vi), (&slip.to_string(), &slip.vi()));
        judge(&en, &vi);
        assert!(!en.starts_with(char::is_uppercase), "{en}");
        let help = |language| slip.help(language);
        let label = |language| slip.label(language);
        for (en, vi) in [
            (help(Language::English), help(Language::Vietnamese)),
            (label(Language::English), label(Language::Vietnamese)),
        ] {
            assert_eq!(en.is_some(), vi.is_some(), "{slip:?}");
            if let (Some(en), Some(vi)) = (en, vi) {
                judge(&en, &vi);
            }
        }
    }
}

fn judge(en: &str, vi: &str) {
    for said in [en, vi] {
        assert!(
            !said.is_empty() && !said.ends_with('.') && !said.contains('\n'),
            "{said}"
        );
    }
    assert_ne!(en, vi);
    assert!(!vi.is_ascii(), "{vi} is Vietnamese");
    for word in ["pointer", "parse", "array", "object", "string", "JSON", "key", "schema"]
    {
        assert!(!vi.contains(word), "{vi}: {word} is a programmer's word");
    }
}

#[test]
fn codes_are_plain_and_of_one_slip_each() {
    let mut codes = BTreeSet::new();
    let mut last = None;
    for slip in std::iter::successors(Some(Slip::EmptyFile), next) {
        let code = slip.code();
        let plain = code.bytes().all(|b| b.is_ascii_lowercase() || b"-18 6".contains(&b));
        assert!(plain && !code.contains(' '), "{code}");
        assert!(codes.insert(code) || last == Some(code), "{code} is taken");
        last = Some(code);
    }
}
