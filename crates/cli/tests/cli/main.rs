//! The command as a user meets it.

#[cfg(test)]
mod accepted;
#[cfg(test)]
mod command;
#[cfg(test)]
mod design;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod help;
#[cfg(test)]
mod import;
#[cfg(test)]
mod refused;
#[cfg(test)]
mod review;
#[cfg(test)]
mod streams;
