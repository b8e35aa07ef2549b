//! What a printed file holds, read back from its bytes.

#[cfg(test)]
mod document;
#[cfg(test)]
mod faults;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod reader;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod standards;
#[cfg(test)]
mod tags;
#[cfg(test)]
mod text;
#[cfg(test)]
mod tools;
