//! The content of a page.

use lopdf::{Dictionary, Stream};
use printpdf::Op;

use super::{deflate, resources};
use crate::{PdfError, PdfOptions};

/// The content that draws `ops`, as it stands in the file.
pub(crate) fn of(ops: Vec<Op>, options: &PdfOptions) -> Result<Stream, PdfError> {
    let mut stream = Stream::new(Dictionary::new(), resources::content(ops)?);
    deflate(&mut stream, options)?;
    Ok(stream)
}
