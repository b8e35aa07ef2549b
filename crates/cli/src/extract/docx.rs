//! The issue that a Word document carries.

use std::path::Path;

use super::Part;
use crate::Remark;
use crate::failure::Failure;

/// The files that the document `docx`, which was read from `path`, was made from; and what
/// somebody changed in it since.
pub(super) fn parts(
    path: &Path,
    docx: &[u8],
) -> Result<(Vec<Part>, Vec<Remark>), Failure> {
    let extracted = bantin::extract_docx(docx).map_err(|fault| Failure::Refused {
        path: path.to_owned(),
        code: fault.code(),
        en: fault.to_string(),
        vi: fault.vi(),
    })?;
    let files = extracted.files.into_iter().map(|file| (file.name, file.data));
    let remark = |deviation: &bantin::Deviation| Remark {
        code: deviation.code(),
        en: deviation.en(),
        vi: deviation.vi(),
    };
    Ok((files.collect(), extracted.deviations.iter().map(remark).collect()))
}
