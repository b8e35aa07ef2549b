//! `bantin verify`: what can be seen of a PDF without a validator.

use bantin::Language;

use crate::Done;
use crate::args::{Format, Verify};
use crate::extract::read;
use crate::failure::Failure;
use crate::report;

/// Says what was seen; a file that is other than it says is broken.
pub(crate) fn run(
    verify: &Verify,
    format: Format,
    language: Language,
) -> Result<Done, Failure> {
    let path = &verify.file;
    let verdict = bantin::verify(&read(path)?).map_err(|fault| Failure::Refused {
        path: path.clone(),
        code: fault.code(),
        en: fault.to_string(),
        vi: fault.vi(),
    })?;
    let said = report::tell_verdict(&verdict, path, format, language);
    Ok(Done { broken: verdict.is_broken(), ..Done::saying(said) })
}
