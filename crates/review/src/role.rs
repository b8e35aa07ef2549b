//! What part the words of a passage play.

use bantin_core::Pointer;

/// What part the words of a passage play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Headline,
    Standfirst,
    Paragraph,
    Item,
    Quote,
    Brief,
    Question,
    Answer,
    Note,
    Caption,
    Credit,
    Alt,
    Cell,
    Verse,
    /// Kickers, sections, crossheads, titles of boxes.
    Heading,
    /// What is said beside a number, a code, a line of the credits.
    Label,
    /// The title, the designation and the like.
    Masthead,
    /// A person, a unit, a post.
    Name,
    /// How to reach somebody.
    Contact,
    /// The title of a document of the authorities.
    Document,
    /// What no rule of language is about: numbers, codes, names of files.
    Other,
}

impl Role {
    pub(crate) fn of(at: &Pointer) -> Self {
        let steps: Vec<String> = at.steps().collect();
        let mut names = steps.iter().rev().filter(|step| !is_index(step));
        let name = names.next().map_or("", String::as_str);
        let owner = names.next().map_or("", String::as_str);
        match (name, owner) {
            ("headline", _) => Self::Headline,
            ("standfirst", _) => Self::Standfirst,
            ("paragraph", _) => Self::Paragraph,
            ("list" | "numbered", _) | ("text", "list" | "numbered") => Self::Item,
            ("text", "quote") => Self::Quote,
            ("text", "items") => Self::Brief,
            ("question", _) => Self::Question,
            ("answer", _) => Self::Answer,
            ("notes", _) => Self::Note,
            ("caption", _) => Self::Caption,
            ("credit", _) => Self::Credit,
            ("alt", _) => Self::Alt,
            ("head" | "rows", _) => Self::Cell,
            ("lines", _) => Self::Verse,
            ("kicker" | "section" | "crosshead", _) | ("title", "box" | "briefs") => {
                Self::Heading
            }
            ("label", _) => Self::Label,
            ("title", "legal_documents") => Self::Document,
            ("title", "publication" | "masthead")
            | ("designation" | "subtitle" | "distribution", _) => Self::Masthead,
            ("title", "terms") | ("responsible", "terms") => Self::Other,
            (
                "name" | "speaker" | "author" | "answered_by" | "positions" | "position"
                | "organization" | "action" | "parent",
                _,
            ) => Self::Name,
            ("address" | "telephone" | "email" | "website" | "hours", _) => Self::Contact,
            _ => Self::Other,
        }
    }

    /// Whether it is made of sentences.
    pub(crate) fn is_prose(self) -> bool {
        matches!(
            self,
            Self::Standfirst
                | Self::Paragraph
                | Self::Item
                | Self::Quote
                | Self::Brief
                | Self::Question
                | Self::Answer
                | Self::Note
        )
    }

    /// Whether it is read as a text, sentences or not.
    pub(crate) fn is_read(self) -> bool {
        self.is_prose()
            || matches!(
                self,
                Self::Headline
                    | Self::Caption
                    | Self::Heading
                    | Self::Label
                    | Self::Document
                    | Self::Cell
            )
    }
}

fn is_index(step: &str) -> bool {
    !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use bantin_core::Pointer;

    use super::Role;

    #[test]
    fn is_told_by_the_place() {
        let body = Pointer::root().key("articles").index(0).key("body").index(2);
        let cases = [
            (body.key("paragraph"), Role::Paragraph),
            (body.key("list").index(3), Role::Item),
            (body.key("list").index(3).key("text"), Role::Item),
            (body.key("numbered").index(0), Role::Item),
            (body.key("list").index(3).key("figure").key("alt"), Role::Alt),
            (body.key("table").key("rows").index(1).index(0), Role::Cell),
            (body.key("qa").index(0).key("answer").index(1), Role::Answer),
            (body.key("briefs").key("items").index(0).key("text"), Role::Brief),
            (body.key("statistics").index(0).key("value"), Role::Other),
            (Pointer::root().key("design"), Role::Other),
            (Pointer::root().key("publication").key("title"), Role::Masthead),
        ];
        for (at, expected) in cases {
            assert_eq!(Role::of(&at), expected, "{at}");
        }
    }
}
