//! One style, as it is put together.

use bantin_design::{Color, Length, Rule, TypeStyle};
use docx_rs::{
    AlignmentType, BorderType, LineSpacing, LineSpacingType, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, ParagraphProperty, SpecialIndentType,
    Style, StyleType, Tab, TabValueType,
};

use crate::gauge::Paragraph;
use crate::looks::{leading, lower, run_property};
use crate::units::{dxa, eighths, hex, points, shows, twips, twips_up};
use crate::xml::{Element, Node};

/// A style of paragraphs or of characters.
pub(crate) struct Entry {
    pub(crate) id: &'static str,
    name: String,
    alias: Option<&'static str>,
    pub(crate) based_on: Option<&'static str>,
    next: Option<&'static str>,
    look: TypeStyle,
    /// What the words look like that a style of characters stands among.
    among: Option<TypeStyle>,
    /// None for a style of characters.
    paragraph: Option<ParagraphProperty>,
    before: Length,
    after: Length,
    borders: Vec<(ParagraphBorderPosition, Rule, Length)>,
    /// Behind the words, and beyond them on all sides.
    ground: Option<(Color, Length)>,
    /// Whether Word offers it in its gallery.
    offered: bool,
    numbering: Option<(usize, usize)>,
    /// How far its lines are in from both edges together.
    beside: Option<Length>,
    /// Whether it is not parted from what follows.
    kept: bool,
}

impl Entry {
    /// A style of paragraphs that look like `look`.
    pub(crate) fn paragraph(id: &'static str, name: &str, look: &TypeStyle) -> Self {
        let based_on =
            (id != super::paragraph::NORMAL).then_some(super::paragraph::NORMAL);
        Self {
            id,
            name: name.to_owned(),
            alias: None,
            based_on,
            next: None,
            look: look.clone(),
            among: None,
            paragraph: Some(ParagraphProperty::new()),
            before: Length::ZERO,
            after: Length::ZERO,
            borders: Vec::new(),
            ground: None,
            offered: true,
            numbering: None,
            beside: None,
            kept: false,
        }
    }

    /// A style of characters that look like `look`, in a paragraph that looks like
    /// `among`.
    ///
    /// It says only what differs: bold in a style of characters, where that of the
    /// paragraph is bold too, is not bold to Word (ECMA-376 part 1, 17.7.3).
    pub(crate) fn character(
        id: &'static str,
        name: &str,
        look: &TypeStyle,
        among: &TypeStyle,
    ) -> Self {
        let (paragraph, among) = (None, Some(among.clone()));
        Self { paragraph, among, based_on: None, ..Self::paragraph(id, name, look) }
    }

    pub(crate) fn alias(self, alias: &'static str) -> Self {
        Self { alias: Some(alias), ..self }
    }

    pub(crate) fn on(self, base: &'static str) -> Self {
        Self { based_on: Some(base), ..self }
    }

    /// The style of the paragraph that is typed after one of this.
    pub(crate) fn then(self, next: &'static str) -> Self {
        Self { next: Some(next), ..self }
    }

    /// White above and below.
    pub(crate) fn spaced(self, before: Length, after: Length) -> Self {
        Self { before, after, ..self }
    }

    pub(crate) fn aligned(self, align: AlignmentType) -> Self {
        self.property(|property| property.align(align))
    }

    /// From the left edge; `first` more for the first line, less if it is negative.
    pub(crate) fn indented(mut self, left: Length, first: Length) -> Self {
        self.beside = Some(left);
        let special = if first < Length::ZERO {
            Some(SpecialIndentType::Hanging(twips(-first)))
        } else if first > Length::ZERO {
            Some(SpecialIndentType::FirstLine(twips(first)))
        } else {
            None
        };
        self.property(|property| property.indent(Some(twips(left)), special, None, None))
    }

    /// So far from both edges.
    pub(crate) fn inset(mut self, white: Length) -> Self {
        self.beside = Some(white * 2);
        let white = twips(white);
        self.property(|property| property.indent(Some(white), None, Some(white), None))
    }

    /// Not parted from what follows, and not parted itself.
    pub(crate) fn kept(mut self) -> Self {
        self.kept = true;
        self.property(|property| property.keep_next(true).keep_lines(true))
    }

    /// Not parted.
    pub(crate) fn whole(self) -> Self {
        self.property(|property| property.keep_lines(true))
    }

    /// A heading of `level`, counted from 0.
    pub(crate) fn heading(self, level: usize) -> Self {
        self.property(|property| property.outline_lvl(level))
    }

    /// A stop of the tabulator that words end at.
    pub(crate) fn tab(self, at: Length) -> Self {
        let tab = Tab::new().val(TabValueType::Right).pos(dxa(at));
        self.property(|property| property.add_tab(tab))
    }

    pub(crate) fn ruled(
        mut self,
        side: ParagraphBorderPosition,
        rule: Rule,
        gap: Length,
    ) -> Self {
        self.borders.push((side, rule, gap));
        self
    }

    /// On `ground`, which reaches `beyond` the words on all sides.
    pub(crate) fn grounded(self, ground: Color, beyond: Length) -> Self {
        Self { ground: Some((ground, beyond)), ..self }
    }

    /// Not for an editor to choose: white, lines, what holds a picture.
    pub(crate) fn unoffered(self) -> Self {
        Self { offered: false, ..self }
    }

    /// An item of the list `list`, on `level`.
    pub(crate) fn numbered(self, list: usize, level: usize) -> Self {
        Self { numbering: Some((list, level)), ..self }
    }

    fn property(
        mut self,
        change: impl FnOnce(ParagraphProperty) -> ParagraphProperty,
    ) -> Self {
        self.paragraph = self.paragraph.map(change);
        self
    }

    /// What of it counts for the height of a paragraph, as far as `base`, which it is based
    /// on, does not say it.
    pub(crate) fn gauged(&self, base: Option<&Paragraph>) -> Paragraph {
        let beside = self.beside.or(base.map(|base| base.beside));
        Paragraph {
            look: self.look.clone(),
            around: self.before + self.after,
            beside: beside.unwrap_or_default(),
            kept: self.kept || base.is_some_and(|base| base.kept),
        }
    }

    /// The style as Word reads it, as number `place` of those that it lists: what of it
    /// differs from `base`.
    pub(crate) fn element(&self, base: Option<&Self>, place: usize) -> Element {
        let under = base.map(|base| &base.look).or(self.among.as_ref());
        let (kind, id) = match self.paragraph {
            Some(_) => (StyleType::Paragraph, self.id),
            None => (StyleType::Character, self.id),
        };
        let mut style = Style::new(id, kind).name(&self.name);
        style.run_property = run_property(&self.look, under);
        style = style.ui_priority(place.min(98));
        if let Some(base) = self.based_on {
            style = style.based_on(base);
        }
        if let Some(next) = self.next {
            style = style.next(next);
        }
        if let Some(property) = &self.paragraph {
            let property = property.clone().line_spacing(
                LineSpacing::new()
                    .before(twips_up(self.before))
                    .after(twips_up(self.after))
                    .line(leading(&self.look))
                    .line_rule(LineSpacingType::AtLeast),
            );
            style.paragraph_property = self.bordered(property);
        }
        let mut element = Element::of(&style);
        element.edit("w:rPr", |property| lower(property, &self.look, under));
        if let Some((ground, beyond)) = self.ground {
            element.edit("w:rPr", |property| {
                property.push(shade(ground));
                if beyond >= Length::pt10(2) {
                    property.push(edge(ground, beyond));
                }
            });
        }
        element.children.retain(|node| {
            let Node::Element(child) = node else { return true };
            match child.name.as_str() {
                "w:pPr" => self.paragraph.is_some(),
                "w:qFormat" => self.offered,
                _ => true,
            }
        });
        if let Some((list, level)) = self.numbering {
            let number = Element::new("w:numPr")
                .holding(Element::new("w:ilvl").with("w:val", level.to_string()))
                .holding(Element::new("w:numId").with("w:val", list.to_string()));
            element.edit("w:pPr", |property| property.push(number));
        }
        if let Some(alias) = self.alias {
            element.push(Element::new("w:aliases").with("w:val", alias));
        }
        match self.id {
            super::paragraph::NORMAL => element.set("w:default", "1"),
            _ if is_known(&self.name) => {}
            _ => element.set("w:customStyle", "1"),
        }
        crate::finish::order::repair(&mut element);
        element
    }

    fn bordered(&self, property: ParagraphProperty) -> ParagraphProperty {
        let mut borders = ParagraphBorders::with_empty();
        let mut any = false;
        for (side, rule, gap) in self.borders.clone() {
            if !shows(rule) {
                continue;
            }
            any = true;
            borders = borders.set(
                ParagraphBorder::new(side)
                    .val(BorderType::Single)
                    .size(eighths(rule.thickness))
                    .space(points(gap))
                    .color(hex(rule.color)),
            );
        }
        if any { property.set_borders(borders) } else { property }
    }
}

/// The edge of a ground behind words, `beyond` thick.
fn edge(ground: Color, beyond: Length) -> Element {
    Element::new("w:bdr")
        .with("w:val", "single")
        .with("w:sz", eighths(beyond).to_string())
        .with("w:space", "0")
        .with("w:color", hex(ground))
}

/// The colour `ground` behind words, or behind a cell.
pub(crate) fn shade(ground: Color) -> Element {
    Element::new("w:shd")
        .with("w:val", "clear")
        .with("w:color", "auto")
        .with("w:fill", hex(ground))
}

/// Whether Word has a style called `name` of its own (ECMA-376 part 1, 17.7.4.9).
fn is_known(name: &str) -> bool {
    const KNOWN: &[&str] = &[
        "Normal",
        "Title",
        "heading 1",
        "heading 2",
        "Body Text",
        "caption",
        "Quote",
        "Body Text First Indent",
        "List Bullet",
        "List Bullet 2",
        "List Bullet 3",
        "List Bullet 4",
        "List Bullet 5",
        "List Number",
        "List Number 2",
        "List Number 3",
        "List Number 4",
        "List Number 5",
        "TOC Heading",
        "toc 1",
        "header",
        "footer",
        "Strong",
        "Emphasis",
        "Hyperlink",
    ];
    KNOWN.contains(&name)
}
