//! What can be a syllable of Vietnamese.
//!
//! The sound pattern of the language is narrow: some 27 beginnings, some 160 rimes,
//! six tones. A text decoded the wrong way nearly never has it: that is what tells
//! encodings apart.

/// The vowels, each with its six tones.
const VOWELS: &str =
    "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";

const BEGINNINGS: &[&str] = &[
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng",
    "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

#[rustfmt::skip]
const RIMES: &[&str] = &[
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay",
    "e", "ec", "em", "en", "eng", "eo", "ep", "et",
    "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu",
    "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu",
    "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay",
    "oc", "oe", "oen", "oeo", "oet", "oi", "om", "on", "ong", "ooc", "oong", "op", "ot",
    "oăc", "oăm", "oăn", "oăng", "oăt",
    "u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uynh", "uyt", "uyu", "uyp",
    "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôm", "uôn",
    "uông", "uôt", "uơ",
    "y", "ych", "yn", "ynh", "yt", "yêm", "yên", "yêng", "yêt", "yêu",
    "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây",
    "ê", "êch", "êm", "ên", "êng", "ênh", "êp", "êt", "êu",
    "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt",
    "ăc", "ăm", "ăn", "ăng", "ăp", "ăt",
    "ơ", "ơi", "ơm", "ơn", "ơp", "ơt",
    "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ưu",
    "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

/// The longest syllable, nghiêng, has seven letters.
const LONGEST: usize = 7;

/// Whether `word`, in NFC, can be a syllable of Vietnamese, whatever its case.
pub(crate) fn is_syllable(word: &str) -> bool {
    if word.chars().take(LONGEST + 1).count() > LONGEST {
        return false;
    }
    let mut tones = 0;
    let mut bare = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match VOWELS.chars().position(|vowel| vowel == letter) {
            Some(at) => {
                tones += usize::from(at % 6 > 0);
                bare.extend(VOWELS.chars().nth(at - at % 6));
            }
            None => bare.push(letter),
        }
    }
    tones <= 1
        && BEGINNINGS.iter().any(|beginning| {
            let Some(rime) = bare.strip_prefix(beginning) else { return false };
            RIMES.contains(&rime)
                // giếng is gi and iêng, with one i.
                || *beginning == "gi" && RIMES.contains(&format!("i{rime}").as_str())
                // quốc is qu and uôc, with one u.
                || *beginning == "qu" && RIMES.contains(&format!("u{rime}").as_str())
        })
}
