//! What holds for the whole: over issues of chance, over the sample, over small
//! issues that each show one rule.

#[cfg(test)]
mod aloud;
#[cfg(test)]
mod house;
#[cfg(test)]
mod import;
#[cfg(test)]
mod invariants;
#[cfg(test)]
mod judged;
#[cfg(test)]
mod laid;
#[cfg(test)]
mod large;
#[cfg(test)]
mod pdf;
#[cfg(test)]
mod pixels;
#[cfg(test)]
mod printed;
#[cfg(test)]
mod proofs;
#[cfg(test)]
mod review;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod seed;
#[cfg(test)]
mod source;
#[cfg(test)]
mod strained;
#[cfg(test)]
mod tools;
#[cfg(test)]
mod units;
#[cfg(test)]
mod whole;
#[cfg(test)]
mod word;
