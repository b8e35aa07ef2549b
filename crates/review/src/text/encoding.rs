//! Text in an old encoding: TCVN3 (`.VnTime`) and VNI-Windows.

use super::legacy::{of_tcvn3, of_vni};
use crate::catalogue::TXT_02;
use crate::desk::{Desk, Found};
use crate::prose::Prose;

/// So many words that look like it are no accident.
const ENOUGH: usize = 3;

/// So many characters of what it would read are shown.
const SAMPLE: usize = 40;

/// Words of an old encoding, and whether there are any. Tổ® and Fluent© are trade marks; C¸n bé is not.
pub(super) fn old(prose: &Prose<'_>, desk: &mut Desk<'_>) -> bool {
    let words = prose.words();
    let tcvn: Vec<_> = words.iter().filter(|word| is_tcvn3(word.whole)).collect();
    let vni: Vec<_> = words.iter().filter(|word| is_vni(word.whole)).collect();
    let (words, name) =
        if tcvn.len() >= vni.len() { (tcvn, "TCVN3") } else { (vni, "VNI") };
    if words.len() < ENOUGH {
        return false;
    }
    let range = words[0].at.start..words[words.len() - 1].at.end;
    // The first words are enough to see whether it is so.
    let sample: String = prose.text[range.start..].chars().take(SAMPLE).collect();
    let read = if name == "VNI" { of_vni(&sample) } else { of_tcvn3(&sample) };
    let found = Found::of(&TXT_02, prose, range).say(
        format!("this seems to be in the old encoding {name}"),
        format!("đoạn này có vẻ còn ở bảng mã cũ {name}"),
    );
    desk.put(found.help(
        format!("it would read “{read}…”: {}", TXT_02.en.mend),
        format!("đọc ra là “{read}…”: {}", TXT_02.vi.mend),
    ));
    true
}

/// Whether a letter of ASCII stands beside what TCVN3 has for ư, đ, à, á, ạ and others
/// and Vietnamese has nowhere.
fn is_tcvn3(word: &str) -> bool {
    let odd = |c: char| "®µ¸¹¶¬«¨©§¦¥¤þ÷×Ö·ß".contains(c);
    let latin = |c: char| c.is_ascii_lowercase() || matches!(c, 'À'..='ÿ');
    let characters: Vec<char> = word.chars().collect();
    (0..characters.len()).filter(|&at| odd(characters[at])).any(|at| {
        let before = at.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(at + 1).copied();
        match characters[at] {
            // A quotation mark opens a word, a trade mark ends one; µg is a unit.
            '«' | 'µ' | '×' | '÷' => before.is_some_and(latin),
            '®' | '©' => after.is_some_and(latin),
            _ => before.is_some_and(latin) || after.is_some_and(latin),
        }
    })
}

/// Whether a mark of VNI stands after the vowel that it belongs to.
fn is_vni(word: &str) -> bool {
    let pairs = [
        "aø", "aù", "aû", "aõ", "aï", "aâ", "eâ", "oâ", "eù", "oø", "où", "uø", "uù",
        "öù", "öø", "ôù", "ôø", "eä", "oä", "aä", "öô", "ieä", "ñ",
    ];
    let lower = word.to_lowercase();
    pairs.iter().any(|pair| lower.contains(pair))
}

#[cfg(test)]
mod tests {
    use super::{is_tcvn3, is_vni};

    #[test]
    fn tells_old_encodings_from_trade_marks_and_units() {
        for word in ["C¸n", "c«ng", "®Þnh", "QuyÕt®Þnh", "nh©n", "n¨m"] {
            assert!(is_tcvn3(word), "{word}");
        }
        for word in
            ["Fluent®", "©", "50µg", "«nói", "thật»", "định", "café", "Ê-đê", "3×4"]
        {
            assert!(!is_tcvn3(word), "{word}");
        }
        for word in ["chaøo", "caùc", "baïn", "ñaõ", "vieäc"] {
            assert!(is_vni(word), "{word}");
        }
        for word in ["chào", "đã", "oà", "quý", "hoà", "nghiêng"] {
            assert!(!is_vni(word), "{word}");
        }
    }
}
