//! What an element says beside its name (ISO 32000-1, 14.8.5).

use bantin_page::{Element, Ink, Node, Pages, Role};
use lopdf::{Dictionary, Object};

use super::pages::rectangle;
use crate::coordinates::Paper;

/// The attributes of `element`, which stands in `outer`.
pub(super) fn attributes(
    element: &Element,
    outer: Option<&Element>,
    pages: &Pages,
    paper: &Paper,
) -> Option<Object> {
    let (owner, said) = match element.role {
        Role::Figure => {
            let (_, bounds) = element.bounds?;
            let bounds = rectangle(&paper.area(bounds.at, bounds.size)?);
            let placement = ("Placement", "Block".into());
            ("Layout", vec![placement, ("BBox", bounds)])
        }
        Role::List => {
            let numbering = numbering(label(element, pages));
            ("List", vec![("ListNumbering", numbering.into())])
        }
        Role::TableHead => {
            let row = outer.filter(|outer| outer.role == Role::TableRow);
            let heads_row = row.is_some_and(|row| has(row, Role::TableCell, pages));
            let scope = if heads_row { "Row" } else { "Column" };
            ("Table", vec![("Scope", scope.into())])
        }
        _ => return None,
    };
    let mut attributes = Dictionary::from_iter([("O", owner.into())]);
    attributes.extend(&Dictionary::from_iter(said));
    Some(attributes.into())
}

/// How a list is numbered whose first label is `label`.
///
/// For labels that are no numbers PDF 1.7 has the names of three signs; a dash is
/// called by the commonest of them (table 347).
fn numbering(label: Option<&str>) -> &'static str {
    let Some(label) = label else { return "None" };
    match label.chars().find(|c| c.is_alphanumeric()) {
        Some('0'..='9') => "Decimal",
        Some(c) if c.is_lowercase() => "LowerAlpha",
        Some(c) if c.is_uppercase() => "UpperAlpha",
        _ => "Disc",
    }
}

/// What the first label of `list` says.
fn label<'p>(list: &Element, pages: &'p Pages) -> Option<&'p str> {
    let item = inner(list, Role::ListItem, pages)?;
    let label = inner(item, Role::Label, pages)?;
    label.children.iter().find_map(|child| match child {
        Node::Leaf(leaf) => match &pages.item(pages.structure.ink(*leaf)?)?.ink {
            Ink::Text(run) => Some(run.text.as_str()),
            _ => None,
        },
        Node::Element(_) => None,
    })
}

/// The first child of `element` that plays `role`.
fn inner<'p>(element: &Element, role: Role, pages: &'p Pages) -> Option<&'p Element> {
    let children = element.children.iter().filter_map(|child| match child {
        Node::Element(id) => Some(pages.structure.get(*id)),
        Node::Leaf(_) => None,
    });
    children.into_iter().find(|child| child.role == role)
}

fn has(element: &Element, role: Role, pages: &Pages) -> bool {
    inner(element, role, pages).is_some()
}

#[cfg(test)]
mod tests {
    use super::numbering;

    #[test]
    fn labels_tell_how_a_list_is_numbered() {
        let cases = [
            (None, "None"),
            (Some("•"), "Disc"),
            (Some("–"), "Disc"),
            (Some("12."), "Decimal"),
            (Some("a)"), "LowerAlpha"),
            (Some("(B)"), "UpperAlpha"),
        ];
        for (label, expected) in cases {
            assert_eq!(numbering(label), expected, "{label:?}");
        }
    }
}
