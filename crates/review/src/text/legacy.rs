//! What words of an old encoding read as, for the reader of a finding.
//!
//! The letters are those of TCVN 5712:1993 (the fonts `.Vn…`) and of VNI-Windows, as
//! they look where their fonts are not: by Windows-1252.

/// Letters of TCVN3, as they look, and as they are meant. Capitals have no letters of
/// their own: they are in the font (`.VnTimeH`).
const TCVN3: &str = "\
    ¢=Â £=Ê ¤=Ô µ=à ¸=á ©=â ·=ã Ì=è Ð=é ª=ê ×=ì Ý=í ß=ò ã=ó «=ô â=õ ï=ù ó=ú ý=ý \
    ¡=Ă ¨=ă §=Đ ®=đ Ü=ĩ ò=ũ ¥=Ơ ¬=ơ ¦=Ư \u{ad}=ư ¹=ạ ¶=ả Ê=ấ Ç=ầ È=ẩ É=ẫ Ë=ậ ¾=ắ »=ằ \
    ¼=ẳ ½=ẵ Æ=ặ Ñ=ẹ Î=ẻ Ï=ẽ Õ=ế Ò=ề Ó=ể Ô=ễ Ö=ệ Ø=ỉ Þ=ị ä=ọ á=ỏ è=ố å=ồ æ=ổ ç=ỗ \
    é=ộ í=ớ ê=ờ ë=ở ì=ỡ î=ợ ô=ụ ñ=ủ ø=ứ õ=ừ ö=ử ÷=ữ ù=ự ú=ỳ þ=ỵ û=ỷ ü=ỹ";

/// Letters of VNI-Windows, as they look, and as they are meant.
const VNI: &str = "\
    AØ=À AÙ=Á AÂ=Â AÕ=Ã EØ=È EÙ=É EÂ=Ê Ì=Ì Í=Í OØ=Ò OÙ=Ó OÂ=Ô OÕ=Õ UØ=Ù UÙ=Ú YÙ=Ý \
    aø=à aù=á aâ=â aõ=ã eø=è eù=é eâ=ê ì=ì í=í oø=ò où=ó oâ=ô oõ=õ uø=ù uù=ú yù=ý \
    AÊ=Ă aê=ă Ñ=Đ ñ=đ Ó=Ĩ ó=ĩ UÕ=Ũ uõ=ũ Ô=Ơ ô=ơ Ö=Ư ö=ư AÏ=Ạ aï=ạ AÛ=Ả aû=ả AÁ=Ấ \
    aá=ấ AÀ=Ầ aà=ầ AÅ=Ẩ aå=ẩ AÃ=Ẫ aã=ẫ AÄ=Ậ aä=ậ AÉ=Ắ aé=ắ AÈ=Ằ aè=ằ AÚ=Ẳ aú=ẳ \
    AÜ=Ẵ aü=ẵ AË=Ặ aë=ặ EÏ=Ẹ eï=ẹ EÛ=Ẻ eû=ẻ EÕ=Ẽ eõ=ẽ EÁ=Ế eá=ế EÀ=Ề eà=ề EÅ=Ể \
    eå=ể EÃ=Ễ eã=ễ EÄ=Ệ eä=ệ Æ=Ỉ æ=ỉ Ò=Ị ò=ị OÏ=Ọ oï=ọ OÛ=Ỏ oû=ỏ OÁ=Ố oá=ố OÀ=Ồ \
    oà=ồ OÅ=Ổ oå=ổ OÃ=Ỗ oã=ỗ OÄ=Ộ oä=ộ ÔÙ=Ớ ôù=ớ ÔØ=Ờ ôø=ờ ÔÛ=Ở ôû=ở ÔÕ=Ỡ ôõ=ỡ \
    ÔÏ=Ợ ôï=ợ UÏ=Ụ uï=ụ UÛ=Ủ uû=ủ ÖÙ=Ứ öù=ứ ÖØ=Ừ öø=ừ ÖÛ=Ử öû=ử ÖÕ=Ữ öõ=ữ ÖÏ=Ự \
    öï=ự YØ=Ỳ yø=ỳ Î=Ỵ î=ỵ Ë=Ỷ ë=ỷ Ì=Ỹ ì=ỹ";

/// `words` in TCVN3 as they are meant.
pub(super) fn of_tcvn3(words: &str) -> String {
    decoded(words, TCVN3)
}

/// `words` in VNI-Windows as they are meant.
pub(super) fn of_vni(words: &str) -> String {
    decoded(words, VNI)
}

/// `words` with what is in `table` replaced, longer looks first.
fn decoded(words: &str, table: &str) -> String {
    let mut pairs: Vec<(&str, &str)> =
        table.split(' ').filter_map(|pair| pair.split_once('=')).collect();
    pairs.sort_by_key(|(look, _)| std::cmp::Reverse(look.len()));
    let mut read = String::new();
    let mut rest = words;
    while let Some(first) = rest.chars().next() {
        let known = pairs.iter().find(|(look, _)| rest.starts_with(look));
        let length = match known {
            Some((look, meant)) => {
                read.push_str(meant);
                look.len()
            }
            None => {
                read.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    read
}

#[cfg(test)]
mod tests {
    use super::{TCVN3, VNI, of_tcvn3, of_vni};

    #[test]
    fn reads_what_was_meant() {
        let cases = [
            (
                "C¸n bé, c«ng chøc x· thùc hiÖn nghiªm quy ®Þnh",
                "Cán bộ, công chức xã thực hiện nghiêm quy định",
            ),
            ("Ban hµnh kÌm theo QuyÕt ®Þnh nµy", "Ban hành kèm theo Quyết định này"),
        ];
        for (written, meant) in cases {
            assert_eq!(of_tcvn3(written), meant);
        }
        let written = "Chaøo möøng caùc baïn ñeán vôùi xaõ nhaø";
        assert_eq!(of_vni(written), "Chào mừng các bạn đến với xã nhà");
        assert_eq!(of_vni("TÂN KYØ"), "TÂN KỲ");
        for (table, count) in [(TCVN3, 74), (VNI, 134)] {
            let pairs = table.split(' ').filter(|pair| pair.contains('='));
            assert_eq!(pairs.count(), count);
        }
    }
}
