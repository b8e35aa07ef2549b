//! The issue that a PDF carries.

use std::path::Path;

use super::Part;
use crate::failure::Failure;

/// The files of the issue in `pdf`, which was read from `path`.
pub(super) fn parts(path: &Path, pdf: &[u8]) -> Result<Vec<Part>, Failure> {
    let extracted = bantin::extract(pdf).map_err(|fault| Failure::Refused {
        path: path.to_owned(),
        code: fault.code(),
        en: fault.to_string(),
        vi: fault.vi(),
    })?;
    let files = extracted.files().iter();
    Ok(files.map(|file| (file.name.clone(), file.bytes.clone())).collect())
}
