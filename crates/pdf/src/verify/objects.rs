//! All objects of a file, one after the other, wherever they hang.

use super::{Fault, Verdict};
use crate::attached::Attached;
use crate::read::{Dict, Opened, ReadError, Value, words};

/// What runs, opens or fetches something (ISO 32000-1, 12.6.4; ISO 19005-2, 6.5.1).
const RUNS: [&[u8]; 9] = [
    b"JavaScript",
    b"Launch",
    b"Sound",
    b"Movie",
    b"ResetForm",
    b"ImportData",
    b"Rendition",
    b"GoToE",
    b"RichMediaExecute",
];

/// What was counted on the way.
#[derive(Debug, Default)]
pub(super) struct Survey {
    figures_without_alt: usize,
}

impl Survey {
    /// Looks at every object of `file`.
    pub(super) fn of(file: &Opened<'_>, verdict: &mut Verdict) -> Result<(), ReadError> {
        let mut survey = Self::default();
        for number in file.numbers() {
            let object = file.object(number)?;
            survey.look(file, &object, verdict)?;
        }
        if survey.figures_without_alt > 0 {
            verdict.find(Fault::FiguresWithoutAlt(survey.figures_without_alt));
        }
        Ok(())
    }

    /// Looks at `value` and at all that stands in it.
    fn look(
        &mut self,
        file: &Opened<'_>,
        value: &Value,
        verdict: &mut Verdict,
    ) -> Result<(), ReadError> {
        let mut open = vec![value];
        while let Some(value) = open.pop() {
            open.extend(value.list());
            let Some(dict) = value.dict() else { continue };
            open.extend(dict.values());
            if let Some(action) = dict.get("S").name().filter(|name| RUNS.contains(name))
            {
                verdict.find(Fault::Script(words(action)));
            } else if dict.has("JavaScript") && dict.has("EmbeddedFiles")
                || dict.has("JS")
            {
                verdict.find(Fault::Script("JavaScript".into()));
            }
            if dict.is("Type", "Font") {
                font(file, dict, verdict)?;
            }
            let says = |key| {
                dict.get(key).text().is_some_and(|text| !words(text).trim().is_empty())
            };
            let is_element = dict.is("S", "Figure") && dict.has("P");
            if is_element && !says("Alt") && !says("ActualText") {
                let alt = file.follow(dict.get("Alt"))?;
                if alt.text().is_none_or(|text| words(text).trim().is_empty()) {
                    self.figures_without_alt += 1;
                }
            }
            if dict.has("EF") {
                attachment(file, dict, verdict)?;
            }
        }
        Ok(())
    }
}

fn font(file: &Opened<'_>, font: &Dict, verdict: &mut Verdict) -> Result<(), ReadError> {
    let name = file.follow(font.get("BaseFont"))?;
    let name = name.name().map(words).unwrap_or_default();
    let kind = font.get("Subtype").name().unwrap_or_default();
    let embeds = matches!(
        kind,
        b"CIDFontType0" | b"CIDFontType2" | b"TrueType" | b"Type1" | b"MMType1"
    );
    if embeds {
        let descriptor = file.dict(font.get("FontDescriptor"))?;
        let mut embedded = false;
        for key in ["FontFile", "FontFile2", "FontFile3"] {
            embedded |= file.follow(descriptor.get(key))?.stream().is_some();
        }
        // Six capitals and a plus (ISO 32000-1, 9.6.4).
        let tag = name.split_once('+').map(|(tag, _)| tag);
        let cut = tag.is_some_and(|tag| {
            tag.len() == 6 && tag.bytes().all(|byte| byte.is_ascii_uppercase())
        });
        if !embedded {
            verdict.find(Fault::FontMissing(name.clone()));
        } else if !cut {
            verdict.find(Fault::FontWhole(name.clone()));
        }
    }
    // A simple font with a known encoding needs no map (ISO 19005-2, 6.2.11.7.2).
    let simple = font.has("Encoding") && kind != b"Type0";
    let inner = matches!(kind, b"CIDFontType0" | b"CIDFontType2");
    if !inner && !simple && file.follow(font.get("ToUnicode"))?.stream().is_none() {
        verdict.find(Fault::FontWithoutUnicode(name));
    }
    Ok(())
}

fn attachment(
    file: &Opened<'_>,
    specification: &Dict,
    verdict: &mut Verdict,
) -> Result<(), ReadError> {
    let attached = Attached::of(file, specification)?;
    let name = attached.name.clone();
    match attached.is_whole() {
        Some(true) => {}
        Some(false) => verdict.find(Fault::AttachmentChanged(name.clone())),
        None => verdict.find(Fault::AttachmentUnread(name.clone())),
    }
    if attached.relationship.is_none() {
        verdict.find(Fault::AttachmentUnrelated(name.clone()));
    }
    if verdict.claims.archive.is_some_and(|(part, _)| part == 1) {
        verdict.find(Fault::AttachmentRefused(name));
    }
    Ok(())
}
