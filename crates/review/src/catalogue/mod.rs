//! The rules: everything that there is to say of them.

mod days;
mod figures;
mod law;
mod other;
mod pages;
mod pictures;
mod text;

pub(crate) use days::{DAT_01, DAT_02, DAT_03, DAT_04, DAT_05, DAT_06};
pub(crate) use figures::{NUM_01, NUM_02, NUM_03, NUM_04, NUM_05, NUM_06};
pub(crate) use law::{
    LIC_01, LIC_02, LIC_03, LIC_04, LIC_05, LIC_06, LIC_07, LIC_08, LIC_09, LIC_10,
};
pub(crate) use other::{
    AI_01, ARC_01, ARC_02, ARC_03, LEG_01, LEG_02, PRV_01, PRV_02, SET_01,
};
pub(crate) use pages::{LAY_01, LAY_02, LAY_03, LAY_04, LAY_05, LAY_06, LAY_07};
pub(crate) use pictures::{IMG_01, IMG_02, IMG_03, IMG_04, IMG_05, IMG_06};
pub(crate) use text::{
    TXT_01, TXT_02, TXT_03, TXT_04, TXT_05, TXT_06, TXT_07, TXT_08, TXT_09, TXT_10,
    TXT_11, TXT_12, TXT_13, TXT_14, TXT_15, TXT_16,
};

use crate::Rule;

/// All rules, family by family.
pub static RULES: &[&Rule] = &[
    &LIC_01, &LIC_02, &LIC_03, &LIC_04, &LIC_05, &LIC_06, &LIC_07, &LIC_08, &LIC_09,
    &LIC_10, &DAT_01, &DAT_02, &DAT_03, &DAT_04, &DAT_05, &DAT_06, &TXT_01, &TXT_02,
    &TXT_03, &TXT_04, &TXT_05, &TXT_06, &TXT_07, &TXT_08, &TXT_09, &TXT_10, &TXT_11,
    &TXT_12, &TXT_13, &TXT_14, &TXT_15, &TXT_16, &NUM_01, &NUM_02, &NUM_03, &NUM_04,
    &NUM_05, &NUM_06, &IMG_01, &IMG_02, &IMG_03, &IMG_04, &IMG_05, &IMG_06, &LAY_01,
    &LAY_02, &LAY_03, &LAY_04, &LAY_05, &LAY_06, &LAY_07, &PRV_01, &PRV_02, &LEG_01,
    &LEG_02, &ARC_01, &ARC_02, &ARC_03, &AI_01, &SET_01,
];

/// The rule of this code, however its letters are written.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code.trim()))
}
