//! Names for machines: ids, and tags of languages.

/// Whether `id` can be the id of a publication: it is part of file names.
pub(crate) fn is_id(id: &str) -> bool {
    id.len() <= 40
        && id.starts_with(|first: char| first.is_ascii_lowercase())
        && id.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
        })
}

/// Whether `tag` has the form of a tag of a language (BCP 47), registered or not.
pub(crate) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len())
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::{is_id, is_language};

    #[test]
    fn judges_ids_and_languages() {
        for id in ["a", "tan-ky-cchc", "xa-2026"] {
            assert!(is_id(id), "{id}");
        }
        for id in ["", "Tan-ky", "tân-kỳ", "2026-xa", "a_b", "a b", &"a".repeat(41)] {
            assert!(!is_id(id), "{id}");
        }
        for tag in ["vi", "vi-VN", "en-GB", "zh-Hant-TW", "tyz"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in ["", "v", "vi_VN", "vi-", "tiếng-Việt", "vi VN", "-vi"] {
            assert!(!is_language(tag), "{tag}");
        }
    }
}
