//! The language that the user reads.

use bantin::Language;

/// That of `BANTIN_LANG`, else that of the system, else English.
pub(crate) fn of_the_system() -> Language {
    let asked = std::env::var("BANTIN_LANG").ok().filter(|tag| !tag.is_empty());
    of_tag(&asked.or_else(sys_locale::get_locale).unwrap_or_default())
}

fn of_tag(tag: &str) -> Language {
    let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
    if primary.eq_ignore_ascii_case("vi") {
        Language::Vietnamese
    } else {
        Language::English
    }
}

#[cfg(test)]
mod tests {
    use bantin::Language::{English, Vietnamese};

    use super::of_tag;

    #[test]
    fn reads_vietnamese_where_the_tag_says_so() {
        for tag in ["vi", "vi-VN", "vi_VN.UTF-8", "VI"] {
            assert_eq!(of_tag(tag), Vietnamese, "{tag}");
        }
        for tag in ["", "C", "en", "vie", "fr-FR"] {
            assert_eq!(of_tag(tag), English, "{tag}");
        }
    }
}
