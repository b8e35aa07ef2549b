//! The picture of the cover, and what stands under it.

use super::Front;
use crate::flow::{DraftPlace, Paragraph, Slot, Span};
use crate::node::Node;
use crate::understand::figure::Pictures;
use crate::{Because, Guess, What};

/// The picture of the cover, and what stands under it.
#[derive(Debug)]
pub(crate) struct Cover {
    slot: Slot,
    place: DraftPlace,
    caption: Option<Paragraph>,
}

impl Cover {
    pub(crate) fn node(self, pictures: &mut Pictures) -> Node {
        let mut figure = pictures.figure(self.slot, self.place);
        if let Some(caption) = &self.caption {
            figure.caption(caption, None);
        }
        let guess = Guess::TakenAs(What::Cover, Because::Place);
        figure.into_node().guessed([guess])
    }
}

/// The pictures of a paragraph.
pub(super) fn slots(paragraph: &Paragraph) -> Vec<(Slot, DraftPlace)> {
    let spans = paragraph.spans.iter();
    let slots = spans.filter_map(|span| match span {
        Span::Picture(slot) => Some((slot.clone(), paragraph.place)),
        _ => None,
    });
    slots.collect()
}

impl Front {
    /// The cover, if there is a picture for it; what is no part of it goes to `unplaced`.
    pub(crate) fn take_cover(&mut self, unplaced: &mut Vec<Paragraph>) -> Option<Cover> {
        let mut covers = std::mem::take(&mut self.covers).into_iter();
        let caption = self.cover_caption.take();
        let Some((slot, place)) = covers.next() else {
            unplaced.extend(caption);
            return None;
        };
        let alone = |(slot, place)| Paragraph {
            spans: vec![Span::Picture(slot)],
            look: crate::flow::Look::default(),
            place,
        };
        unplaced.extend(covers.map(alone));
        Some(Cover { slot, place, caption })
    }
}
