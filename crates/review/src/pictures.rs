//! Pictures: what is said of them, where they stand, what their files tell.

use bantin_core::{Alt, Block, Issue, List, Photo, Pointer, Text};

use crate::catalogue::{AI_01, IMG_01, IMG_02, IMG_04, IMG_05, IMG_06};
use crate::desk::{Desk, Found};

/// A larger file makes a PDF that nobody can send.
const LARGEST: usize = 10_000_000;

/// A picture, and what stands under it.
struct Shown<'i> {
    photo: &'i Photo,
    caption: Option<&'i Text>,
    credit: Option<&'i Text>,
    /// Whether the caption is its own, not that of a row of pictures.
    alone: bool,
}

/// Everything that the pictures of `issue` are asked.
pub(crate) fn look(issue: &Issue, desk: &mut Desk<'_>) {
    let shown = shown(issue);
    let mut traced = Vec::new();
    for picture in &shown {
        words(picture, desk);
        made_by_machine(picture, desk);
        let src = picture.photo.at.key("src");
        let size = picture.photo.picture.data().len();
        if size > LARGEST {
            let megabytes = size / 1_000_000;
            desk.put(Found::at(&IMG_04, &src, desk.locate(&src)).say(
                format!("the file of the picture has {megabytes} MB"),
                format!("tệp ảnh nặng {megabytes} MB"),
            ));
        }
        let traces = picture.photo.picture.traces();
        if traces.place {
            desk.put(Found::at(&IMG_06, &src, desk.locate(&src)));
        } else if !traces.none() && traces.person {
            traced.push(src);
        }
    }
    if let Some(first) = traced.first() {
        let count = traced.len();
        let found = Found::at(&IMG_06, first, desk.locate(first));
        desk.put(
            found
                .say(
                    format!("{count} of the photos tell whose camera took them"),
                    format!("{count} ảnh có ghi tên chủ máy ảnh"),
                )
                .softly(),
        );
    }
    for article in &issue.articles {
        between_lists(&article.body, desk);
    }
}

/// Captions and credits, and the words for those who cannot see.
fn words(shown: &Shown<'_>, desk: &mut Desk<'_>) {
    let at = &shown.photo.at;
    let Alt::Words(alt) = &shown.photo.alt else { return };
    if says_nothing(alt.as_str(), shown.photo.picture.src()) {
        let bytes = desk.locate(alt.at());
        desk.put(Found::at(&IMG_01, alt.at(), bytes).say(
            format!("“{alt}” does not say what the picture shows"),
            format!("“{alt}” chưa cho biết trong ảnh có gì"),
        ));
    }
    if !shown.alone {
        return;
    }
    let bytes = desk.locate(&at.key("src"));
    let found = || Found::at(&IMG_02, at, bytes.clone());
    match (shown.caption, shown.credit) {
        (None, None) => desk.put(found().say(
            "the picture has neither caption nor credit",
            "ảnh chưa có chú thích và nguồn",
        )),
        (None, Some(_)) => {
            desk.put(
                found()
                    .say("the picture has no caption", "ảnh chưa có chú thích")
                    .softly(),
            );
        }
        (Some(_), None) => desk.put(
            found()
                .say("nobody is named who made the picture", "ảnh chưa ghi nguồn")
                .softly(),
        ),
        _ => {}
    }
}

/// Whether words for a picture are those of a machine, or of somebody in a hurry.
fn says_nothing(alt: &str, src: &str) -> bool {
    let words = alt.to_lowercase();
    let file = src.rsplit('/').next().unwrap_or(src).to_lowercase();
    let stem = file.rsplit_once('.').map_or(&*file, |(stem, _)| stem);
    let bare = words.trim_matches(|c: char| !c.is_alphabetic());
    let nothing = [
        "ảnh",
        "hình",
        "hình ảnh",
        "bức ảnh",
        "ảnh minh họa",
        "hình minh họa",
        "ảnh chụp",
        "minh họa",
        "tranh",
        "image",
        "img",
        "photo",
        "picture",
        "photo of",
        "dsc",
        "",
    ];
    words == file || words == stem || nothing.contains(&bare) || !words.contains(' ')
}

/// Whether a picture that a machine made up is called one where readers see it.
fn made_by_machine(shown: &Shown<'_>, desk: &mut Desk<'_>) {
    if !shown.photo.ai_generated {
        return;
    }
    let says = |text: &&Text| {
        let words = text.plain();
        let short = words.split(|c: char| !c.is_alphanumeric()).any(|word| word == "AI");
        short || words.to_lowercase().contains("trí tuệ nhân tạo")
    };
    if shown.caption.iter().chain(&shown.credit).any(says) {
        return;
    }
    let at = shown.photo.at.key("src");
    desk.put(Found::at(&AI_01, &at, desk.locate(&at)));
}

/// Pictures that stand between two halves of what looks like one list, be it typed by
/// hand.
fn between_lists(body: &[Block], desk: &mut Desk<'_>) {
    for three in body.windows(3) {
        let at: &Pointer = match three {
            [_, Block::Figure(figure), _] => &figure.at,
            [_, Block::Gallery(gallery), _] => &gallery.at,
            _ => continue,
        };
        if !is_listed(&three[0]) || !is_listed(&three[2]) {
            continue;
        }
        let bytes = desk.locate(&at.key("src"));
        desk.put(Found::at(&IMG_05, at, bytes));
    }
}

/// Whether `block` is a list, or a paragraph typed as an item of one. Speech begins with
/// a dash too, and asks or calls.
fn is_listed(block: &Block) -> bool {
    match block {
        Block::List(_) => true,
        Block::Paragraph(text) => {
            let text = text.plain();
            let mut characters = text.chars();
            let mark = matches!(characters.next(), Some('-' | '+' | '•' | '\u{f0b7}'));
            mark && characters.next() == Some(' ') && !text.ends_with(['?', '!'])
        }
        _ => false,
    }
}

/// All pictures of `issue`, in its order.
fn shown(issue: &Issue) -> Vec<Shown<'_>> {
    let mut found = Vec::new();
    if let Some(cover) = &issue.cover {
        let (caption, credit) = (cover.caption.as_ref(), cover.credit.as_ref());
        found.push(Shown { photo: &cover.photo, caption, credit, alone: true });
    }
    for article in &issue.articles {
        in_blocks(&article.body, &mut found);
    }
    found
}

fn in_blocks<'i>(body: &'i [Block], found: &mut Vec<Shown<'i>>) {
    for block in body {
        match block {
            Block::Figure(figure) => found.push(of_figure(figure)),
            Block::List(list) => in_list(list, found),
            Block::Inset(inset) => in_blocks(&inset.body, found),
            Block::Gallery(gallery) => {
                let (caption, credit) =
                    (gallery.caption.as_ref(), gallery.credit.as_ref());
                for (index, photo) in gallery.photos.iter().enumerate() {
                    // The row has one caption: it is asked for once.
                    let alone = index == 0;
                    found.push(Shown { photo, caption, credit, alone });
                }
            }
            _ => {}
        }
    }
}

fn in_list<'i>(list: &'i List, found: &mut Vec<Shown<'i>>) {
    for item in &list.items {
        found.extend(item.figure.iter().map(of_figure));
        item.list.iter().for_each(|list| in_list(list, found));
    }
}

fn of_figure(figure: &bantin_core::Figure) -> Shown<'_> {
    let (caption, credit) = (figure.caption.as_ref(), figure.credit.as_ref());
    Shown { photo: &figure.photo, caption, credit, alone: true }
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn tells_words_from_none() {
        for alt in ["image: ", "Ảnh 1", "IMG_2034", "anh-1", "ảnh minh họa", "Hình", "x"]
        {
            assert!(says_nothing(alt, "anh-1.jpg"), "{alt}");
        }
        for alt in ["Chợ phiên", "Người dân nộp hồ sơ tại quầy số 2."] {
            assert!(!says_nothing(alt, "anh-1.jpg"), "{alt}");
        }
    }
}
